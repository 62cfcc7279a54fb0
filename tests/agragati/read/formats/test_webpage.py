import pytest

from agragati.model.reading import Line, Table
from agragati.read.faults import UnreadableError
from agragati.read.formats.webpage import read_page

PAGE = """<html><head><title>না</title><style>p {}</style></head><body>
<h1>নমুনা
দপ্তর</h1>
<p>ফোন:
<b>০২</b>-১২৩<br>ফ্যাক্স</p><script>var ক;</script>
<ul><li>এক</li><li>দুই</li></ul>
<table><tr><td>ক<td>খ<td>গ</tr>
<tr><td>১<td>২<td>৩</tr></table>
শেষ
</body></html>"""


def test_what_a_page_shows_comes_as_lines_and_tables_with_their_places() -> None:
    blocks = read_page(PAGE)

    assert [block if isinstance(block, Line) else "table" for block in blocks] == [
        Line("নমুনা দপ্তর", 2),
        Line("ফোন: ০২-১২৩", 4),
        Line("ফ্যাক্স", 5),
        Line("এক", 6),
        Line("দুই", 6),
        "table",
        Line("শেষ", 9),
    ]


def test_a_part_of_a_text_counts_on_from_its_first_line_and_page() -> None:
    (table,) = read_page("<table>\n<tr><td>ক<td>খ<td>গ</table>", 11, 2)

    assert isinstance(table, Table)
    assert (table.page, table.rows[0][0].line) == (2, 12)


def test_a_table_that_only_sets_the_page_is_no_table() -> None:
    inner = "<table><tr><td>ক<td>খ<td>গ<td>ঘ</tr><tr><td>১<td>২<td>৩<td>৪</tr></table>"

    blocks = read_page(f"<table><tr><td>নমুনা দপ্তর</td><td>{inner}</td></tr></table>")

    assert [block.text if isinstance(block, Line) else len(block.rows) for block in blocks] == ["নমুনা দপ্তর", 2]


def test_a_page_without_anything_has_nothing() -> None:
    assert read_page(" ") == ()


@pytest.mark.parametrize("page", ["<div>" * 10_000, "<table>" * 10_000, "<p " + "a " * 50_000 + ">", "<b>x</b>" * 300_000])
def test_what_no_document_holds_is_refused(page: str) -> None:
    with pytest.raises(UnreadableError, match="nested too deep or are too many"):
        read_page(page)
