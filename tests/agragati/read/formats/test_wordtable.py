import pytest

from agragati.model.reading import Cell
from agragati.read.faults import UnreadableError
from agragati.read.formats.markup import Element
from agragati.read.formats.wordtable import grid_row, is_layout, rows_of
from officekit import plain, tbl, tc, w


def text_of(cell: Element) -> str:
    return "".join(str(text) for text in cell.itertext())


def grid(table: str) -> list[list[str]]:
    rows = [grid_row(row, 1, text_of) for row in rows_of(w(table))]
    return [["~" if cell.spanned else cell.text for cell in row] for row in rows]


def test_a_cell_over_columns_and_rows_stands_in_its_first_place() -> None:
    begins, goes_on, wide = '<w:vMerge w:val="restart"/>', "<w:vMerge/>", '<w:gridSpan w:val="2"/>'
    table = tbl(
        [tc("ক", begins), tc("খ", wide), tc("গ")],
        [tc("", goes_on), tc("ঘ"), tc("ঙ"), tc("চ")],
        [tc("", goes_on + wide), tc("ছ", begins), tc("জ")],
    )

    assert grid(table) == [["ক", "খ", "~", "গ"], ["~", "ঘ", "ঙ", "চ"], ["~", "~", "ছ", "জ"]]


def test_cells_know_their_column() -> None:
    rows = list(rows_of(w(tbl([tc("ক", '<w:gridSpan w:val="2"/>'), tc("খ")]))))

    assert grid_row(rows[0], 4, text_of) == [Cell("ক", 4, 1), Cell("", 4, 2, spanned=True), Cell("খ", 4, 3)]


def test_a_row_may_begin_further_to_the_right() -> None:
    table = f'<w:tbl><w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr>{tc("ক")}</w:tr></w:tbl>'

    assert grid(table) == [["", "", "ক"]]


def test_deleted_rows_are_gone_and_inserted_and_wrapped_ones_are_there() -> None:
    gone = f'<w:tr><w:trPr><w:del w:id="1"/></w:trPr>{tc("পুরোনো")}</w:tr>'
    wrapped = f"<w:sdt><w:sdtContent><w:tr>{tc('ক')}<w:sdt><w:sdtContent>{tc('খ')}</w:sdtContent></w:sdt></w:tr></w:sdtContent></w:sdt>"

    assert grid(f"<w:tbl>{gone}{wrapped}</w:tbl>") == [["ক", "খ"]]


LAYOUTS = {
    "two signatures": (plain("ক|খ", "গ|ঘ"), True),
    "a letter's head": (plain("ক|খ|গ"), True),
    "a long list": (plain("ক|খ|গ", "ঘ|ঙ|চ", "ঘ|ঙ|চ", "ঘ|ঙ|চ"), False),
    "figures": (plain("ক|খ|গ|ঘ"), False),
    "a form in a frame": (tbl(["<w:tc>" + plain("ক|খ|গ|ঘ") + "</w:tc>"]), True),
    "nothing": ("<w:tbl/>", True),
}


@pytest.mark.parametrize("case", LAYOUTS)
def test_a_table_that_sets_text_side_by_side_is_told_from_one_of_figures(case: str) -> None:
    table, expected = LAYOUTS[case]

    assert is_layout(list(rows_of(w(table)))) is expected


@pytest.mark.parametrize("span", ["201", "9" * 4000])
def test_a_cell_over_more_columns_than_any_report_has_is_refused(span: str) -> None:
    with pytest.raises(UnreadableError, match="columns"):
        list(rows_of(w(tbl([tc("ক", f'<w:gridSpan w:val="{span}"/>')]))))


@pytest.mark.parametrize("span", ["", "-3", "দুই"])
def test_a_span_that_is_no_number_is_one(span: str) -> None:
    assert [cell.wide for row in rows_of(w(tbl([tc("ক", f'<w:gridSpan w:val="{span}"/>')]))) for cell in row] == [1]
