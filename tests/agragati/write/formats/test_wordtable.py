from docx.oxml.ns import qn

from agragati.model.outline import Align
from agragati.write.formats.wordtable import beside, ruled_table
from outlines import a_ministry, a_quarter, a_table

ROOM = 780.0


def test_heading_rows_are_marked_to_repeat_and_rows_stay_whole() -> None:
    rows = ruled_table(a_ministry(), ROOM, 400, keep_next=False).findall(qn("w:tr"))
    assert [row.find(f".//{qn('w:tblHeader')}") is not None for row in rows] == [True] * 3 + [False] * 13
    assert all(row.find(f".//{qn('w:cantSplit')}") is not None for row in rows)


def test_every_row_fills_the_grid_and_merged_cells_go_on_below() -> None:
    made = ruled_table(a_quarter(), ROOM, 400, keep_next=False)
    grid = len(made.findall(f".//{qn('w:gridCol')}"))
    for row in made.findall(qn("w:tr")):
        assert (
            sum(
                int(span.get(qn("w:val"))) if (span := cell.find(f".//{qn('w:gridSpan')}")) is not None else 1
                for cell in row.findall(qn("w:tc"))
            )
            == grid
        )
    merged = [[cell.get(qn("w:val")) for cell in row.iter(qn("w:vMerge"))] for row in made.findall(qn("w:tr"))]
    assert merged == [["restart"] * 8, ["continue"] * 8, [], [], [], [], ["restart"], ["continue"], ["restart"], ["continue"], []]


def test_the_widths_are_set_and_fill_the_page() -> None:
    made = ruled_table(a_quarter(), ROOM, 400, keep_next=False)
    widths = [int(column.get(qn("w:w"))) for column in made.iter(qn("w:gridCol"))]
    assert abs(sum(widths) - ROOM * 20) <= len(widths)
    assert made.find(f".//{qn('w:tblLayout')}").get(qn("w:type")) == "fixed"


def test_the_last_rows_stay_with_the_signatures_below() -> None:
    rows = ruled_table(a_table(("১", "ক", "৫"), ("২", "খ", "৫"), ("৩", "গ", "৫")), ROOM, 400, keep_next=True).findall(qn("w:tr"))
    assert [row.find(f".//{qn('w:keepNext')}") is not None for row in rows] == [True, False, True, True]


def test_a_row_too_high_for_a_page_may_be_broken() -> None:
    rows = ruled_table(a_table(("১", "দীর্ঘ মন্তব্য " * 400, "৫")), ROOM, 400, keep_next=False).findall(qn("w:tr"))
    assert [row.find(f".//{qn('w:cantSplit')}") is not None for row in rows] == [True, False]


def test_blocks_stand_beside_each_other_without_lines() -> None:
    made = beside(((Align.START, ("ক", "খ")), (Align.END, ())), 480)
    assert [[words.text for words in cell.iter(qn("w:t"))] for cell in made.iter(qn("w:tc"))] == [["ক", "খ"], [""]]
    assert made.find(f".//{qn('w:tblBorders')}") is None
