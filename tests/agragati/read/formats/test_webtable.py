import pytest
from lxml import etree

from agragati.read.faults import UnreadableError
from agragati.read.formats.webtable import Grids, is_layout

COVERED = None


def grid(source: str) -> list[list[str | None]]:
    """The texts of the grid; `COVERED` at places that a merged cell covers."""
    table = next(etree.fromstring(source, etree.HTMLParser()).iter("table"))
    return [[COVERED if cell.spanned else cell.text for cell in row] for row in Grids(0).rows_of(table)]


def test_merged_cells_cover_their_places() -> None:
    head = "<tr><th rowspan=2>ক<th colspan=2>খ<th rowspan='2'>গ</tr><tr><th>ঘ<th>ঙ</tr>"

    assert grid(f"<table><thead>{head}</thead><tbody><tr><td>১<td>২<td>৩<td>৪</tr></tbody></table>") == [
        ["ক", "খ", COVERED, "গ"],
        [COVERED, "ঘ", "ঙ", COVERED],
        ["১", "২", "৩", "৪"],
    ]


def test_a_cell_merged_both_ways_covers_a_block() -> None:
    assert grid("<table><tr><td rowspan=2 colspan=2>ক<td>খ</tr><tr><td>গ</tr><tr><td>ঘ<td>ঙ<td>চ</tr></table>") == [
        ["ক", COVERED, "খ"],
        [COVERED, COVERED, "গ"],
        ["ঘ", "ঙ", "চ"],
    ]


def test_a_cell_shows_all_that_is_in_it_tables_too() -> None:
    assert grid("<table><tr><td>ক<br>খ<b>গ</b><p>ঘ</p><script>না</script><table><tr><td>ঙ<td>চ</tr></table>ছ<td>&nbsp;</tr></table>") == [
        ["ক খগ ঘ ঙ চ ছ", ""]
    ]


def test_cells_outside_of_rows_are_a_row() -> None:
    assert grid("<table><caption>শিরোনাম</caption><td>ক</td><td>খ</td></table>") == [["শিরোনাম"], ["ক", "খ"]]


@pytest.mark.parametrize("span", ["0", "-1", "x", "৩", "", "99999999999999999999"])
def test_a_span_that_is_no_number_of_a_document_is_one(span: str) -> None:
    assert grid(f"<table><tr><td colspan='{span}'>ক<td>খ</tr></table>") == [["ক", "খ"]]


def test_more_columns_than_a_report_has_are_refused_before_they_are_made() -> None:
    with pytest.raises(UnreadableError, match="columns"):
        grid("<table><tr><td colspan=1999>ক</tr></table>")


def test_a_table_around_a_table_of_figures_is_layout() -> None:
    inner = "<table><tr><td>১<td>২<td>৩<td>৪</tr></table>"
    outer = next(etree.fromstring(f"<table><tr><td>{inner}</tr></table>", etree.HTMLParser()).iter("table"))

    assert is_layout(outer)
    assert not is_layout(next(etree.fromstring(inner, etree.HTMLParser()).iter("table")))


@pytest.mark.parametrize(
    ("source", "layout"),
    [
        ("<table><tr><td>মহাপরিচালক<br>ঢাকা<td>রহিম<br>পরিদর্শক</table>", True),
        ("<table><tr><td>নং-১২<td>তারিখ: ০১/০২/২০২৪</table>", False),
        ("<table><tr><td>ক<br>খ<td>১<td>২<td>৩</table>", False),
    ],
)
def test_a_table_that_sets_paragraphs_side_by_side_is_layout(source: str, *, layout: bool) -> None:
    assert is_layout(next(etree.fromstring(source, etree.HTMLParser()).iter("table"))) is layout


def test_what_only_describes_columns_is_no_row() -> None:
    assert grid("<table><colgroup><col><col></colgroup><tr><td>ক<td>খ</tr><template>না</template></table>") == [["ক", "খ"]]
