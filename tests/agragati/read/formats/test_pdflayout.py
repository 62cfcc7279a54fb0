from agragati.model.reading import Cell
from agragati.read.formats.pdfgrid import Stroke
from agragati.read.formats.pdflayout import Page, PageTable, page_of
from agragati.read.formats.pdfpage import Glyph, PageContent
from agragati.read.formats.pdftext import PrintedLine


def glyph(sign: str, x: float, y: float) -> Glyph:
    return Glyph(sign, x, y, x + 5, 10.0, made=False, upright=True)


def ruled(xs: list[float], ys: list[float]) -> list[Stroke]:
    return [Stroke(xs[0], y, xs[-1], y) for y in ys] + [Stroke(x, ys[0], x, ys[-1]) for x in xs]


def laid_out(glyphs: list[Glyph], strokes: list[Stroke]) -> Page:
    return page_of(PageContent(tuple(glyphs), tuple(strokes), 600, 800), 3)


COLUMNS = [0.0, 50.0, 100.0, 150.0, 200.0]


def test_each_character_stands_in_the_cell_in_which_its_foot_stands() -> None:
    page = laid_out([glyph("ক", 10, 118), glyph("খ", 60, 118), glyph("গ", 160, 119.9)], ruled(COLUMNS, [100, 120]))

    (table,) = page.items
    assert isinstance(table, PageTable)
    assert table.rows == [
        [
            Cell("ক", 0, 1, page=3, box=(0, 100, 50, 120)),
            Cell("খ", 0, 2, page=3, box=(50, 100, 100, 120)),
            Cell("", 0, 3, page=3, box=(100, 100, 150, 120)),
            Cell("গ", 0, 4, page=3, box=(150, 100, 200, 120)),
        ]
    ]


def test_a_merged_cell_covers_its_other_places() -> None:
    strokes = [one for one in ruled(COLUMNS, [100, 120, 140]) if one != Stroke(50, 100, 50, 140)]

    (table,) = laid_out([glyph("ক", 60, 118)], [*strokes, Stroke(50, 120, 50, 140)]).items

    assert isinstance(table, PageTable)
    assert [[(cell.text, cell.spanned) for cell in row] for row in table.rows] == [
        [("ক", False), ("", True), ("", False), ("", False)],
        [("", False)] * 4,
    ]


def test_lines_and_tables_come_from_top_to_bottom() -> None:
    page = laid_out([glyph("গ", 10, 300), glyph("ক", 10, 50), glyph("খ", 10, 118)], ruled(COLUMNS, [100, 120]))

    assert [item.text if isinstance(item, PrintedLine) else "table" for item in page.items] == ["     ক", "table", "     গ"]
    assert page.text.split() == ["ক", "খ", "গ"]


def test_frames_around_text_and_tables_of_signatures_are_no_tables() -> None:
    page = laid_out([glyph("ক", 10, 118), glyph("খ", 110, 118)], ruled([0, 100, 200], [100, 120]))

    assert [item.text.split() for item in page.items if isinstance(item, PrintedLine)] == [["ক", "খ"]]


def test_a_long_table_of_three_columns_is_one() -> None:
    (table,) = laid_out([], ruled([0, 50, 100, 150], [0, 20, 40, 60, 80])).items

    assert isinstance(table, PageTable)


def test_a_table_within_a_cell_is_text_of_the_cell() -> None:
    inner = ruled([205, 220, 235, 250, 265], [105, 115])
    page = laid_out([glyph("ক", 206, 113), glyph("খ", 251, 113)], ruled([*COLUMNS, 300], [100, 120]) + inner)

    (table,) = page.items
    assert isinstance(table, PageTable)
    assert [cell.text for cell in table.rows[0]] == ["", "", "", "", "ক খ"]


def test_cells_whose_text_is_broken_into_lines_are_known() -> None:
    (table,) = laid_out([glyph("ক", 10, 112), glyph("খ", 10, 124)], ruled(COLUMNS, [100, 130])).items

    assert isinstance(table, PageTable)
    assert table.tall == {(0, 100, 50, 130)}
