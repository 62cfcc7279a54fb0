import pytest

from agragati.read.faults import UnreadableError
from agragati.read.formats.markup import Element, parse_xml
from agragati.read.formats.worksheet import Book, Merge, Sheet, X, cell_formats, column_number, merge_of, read_sheet, shared_texts

BOOK = Book(texts=["ক্রম", "[১.১] কাজ"], formats=["General", "0%", "dd/mm/yyyy", "00"])


def x(tag: str, inside: str) -> Element:
    return parse_xml(f'<{tag} xmlns="{X[1:-1]}">{inside}</{tag}>'.encode())


def row(*cells: str, number: str = "1", more: str = "") -> str:
    return f'<row r="{number}" {more}>{"".join(cells)}</row>'


def sheet(*rows: str, more: str = "") -> Sheet:
    return read_sheet(x("worksheet", f"<sheetData>{''.join(rows)}</sheetData>{more}"), BOOK)


CELLS = {
    "shared text": ('<c t="s"><v>1</v></c>', "[১.১] কাজ"),
    "text in the cell": ('<c t="inlineStr"><is><r><t>ক</t></r><r><t>খ</t></r></is></c>', "কখ"),
    "text of a formula": ('<c t="str"><f>A1</f><v>০০৩</v></c>', "০০৩"),
    "leading zeros": ('<c t="inlineStr"><is><t>003</t></is></c>', "003"),
    "number": ("<c><v>4</v></c>", "4"),
    "share": ('<c s="1"><v>0.8</v></c>', "80%"),
    "day": ('<c s="2"><v>45367</v></c>', "16/03/2024"),
    "zeros that the format adds": ('<c s="3"><v>7</v></c>', "07"),
    "truth": ('<c t="b"><v>1</v></c>', "TRUE"),
    "error": ('<c t="e"><v>#DIV/0!</v></c>', "#DIV/0!"),
    "escaped sign": ('<c t="inlineStr"><is><t>ক_x000D_খ</t></is></c>', "ক\rখ"),
    "reading aid": ('<c t="inlineStr"><is><t>ক</t><rPh><t>x</t></rPh></is></c>', "ক"),
    "style that is not there": ('<c s="99"><v>0.8</v></c>', "0.8"),
    "number that is none": ("<c><v>চার</v></c>", "চার"),
    "number without end": ("<c><v>1E+999</v></c>", "1E+999"),
}


@pytest.mark.parametrize("case", CELLS)
def test_a_cell_is_read_as_it_is_shown(case: str) -> None:
    cell, expected = CELLS[case]

    assert sheet(row(cell)).rows == {1: {1: expected}}


@pytest.mark.parametrize(
    "cell", ["<c/>", '<c t="s"><v>9</v></c>', '<c t="inlineStr"/>', "<c><f>A1</f></c>", '<c t="inlineStr"><is><t/></is></c>']
)
def test_a_cell_that_shows_nothing_is_not_there(cell: str) -> None:
    assert sheet(row(cell)).rows == {}


def test_cells_stand_where_they_say_or_one_after_the_other() -> None:
    assert sheet(row('<c r="B2"><v>1</v></c><c><v>2</v></c>', number="2"), '<row><c r="AA3"><v>3</v></c></row>').rows == {
        2: {2: "1", 3: "2"},
        3: {27: "3"},
    }


def test_hidden_rows_and_columns_are_known() -> None:
    read = sheet(row("<c><v>1</v></c>", more='hidden="1"'), more='<cols><col min="2" max="3" hidden="1"/><col min="5" max="5"/></cols>')

    assert (read.hidden_rows, read.hidden_columns) == ({1}, {2, 3})


def test_merged_cells_are_known() -> None:
    read = sheet(row("<c><v>1</v></c>"), more='<mergeCells><mergeCell ref="A1:C2"/><mergeCell ref="junk"/></mergeCells>')

    assert read.merges == (Merge(1, 1, 2, 3),)


def test_a_reference_names_one_cell_or_two_corners() -> None:
    assert [merge_of(text) for text in ("B2:D4", "$A$1", "", "A1:", "A0x:B2")] == [
        Merge(2, 2, 4, 4),
        Merge(1, 1, 1, 1),
        None,
        Merge(1, 1, 1, 1),
        None,
    ]
    assert [column_number(letters) for letters in ("A", "Z", "AA", "XFD")] == [1, 26, 27, 16384]


def test_shared_texts_and_formats_may_be_missing() -> None:
    assert (shared_texts(None), cell_formats(None)) == ([], [])


def test_formats_are_those_of_the_book_or_built_in() -> None:
    styles = '<numFmts><numFmt numFmtId="164" formatCode="0.0%"/></numFmts><cellXfs><xf numFmtId="164"/><xf numFmtId="9"/><xf/></cellXfs>'

    assert cell_formats(x("styleSheet", styles)) == ["0.0%", "0%", "General"]


def test_more_cells_than_any_report_are_refused() -> None:
    cells = '<c t="str"><v>1</v></c>' * 1000

    with pytest.raises(UnreadableError, match="300000 cells"):
        sheet(*[row(cells, number=str(number)) for number in range(1, 302)])
