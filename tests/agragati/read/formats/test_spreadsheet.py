import pytest

from agragati.model.reading import Line
from agragati.read.faults import UnreadableError
from agragati.read.formats.package import Package
from agragati.read.formats.source import Block
from agragati.read.formats.spreadsheet import blocks_of_sheets, read_workbook
from agragati.read.formats.worksheet import Merge, Sheet
from officekit import excel, texts_of

FORM = {1: dict(enumerate(["ক্রম", "কার্যক্রম", "একক", "মান"], 1)), 2: dict(enumerate(["০১", "কাজ", "সংখ্যা", "৪"], 1))}
ROWS = [["ক্রম", "কার্যক্রম", "একক", "মান"], ["০১", "কাজ", "সংখ্যা", "৪"]]


def blocks(*sheets: Sheet) -> tuple[Block, ...]:
    return blocks_of_sheets(iter(sheets))


def shifted(rows: int, columns: int = 0) -> dict[int, dict[int, str]]:
    return {row + rows: {column + columns: text for column, text in cells.items()} for row, cells in FORM.items()}


def test_titles_stand_above_the_table_and_places_are_those_of_the_sheet() -> None:
    read = blocks(Sheet({1: {1: "কার্যালয়"}, 2: {1: "নং ৪", 4: "তারিখ: ০১/০২/২০২৪"}, **shifted(3, 1)}, ()))

    assert read[:2] == (Line("কার্যালয়", 1), Line("নং ৪\tতারিখ: ০১/০২/২০২৪", 2))
    assert [[(cell.line, cell.column) for cell in row if cell.text] for row in read[2].rows] == [
        [(4, 2), (4, 3), (4, 4), (4, 5)],
        [(5, 2), (5, 3), (5, 4), (5, 5)],
    ]


def test_sheets_are_pages_and_lines_count_on() -> None:
    first, second = blocks(Sheet(FORM, ()), Sheet({4: {1: "স্বাক্ষর"}}, ()))

    assert (first.page, second) == (1, Line("স্বাক্ষর", 6, page=2))


def test_a_merged_cell_stands_in_its_first_place() -> None:
    rows = {1: {1: "ক্রম", 2: "লক্ষ্যমাত্রা", 4: "মন্তব্য"}, 2: {2: "১০০%", 3: "৯০%"}, 3: {1: "০১", 2: "৪", 3: "৩", 4: "-"}}
    merges = (Merge(1, 1, 2, 1), Merge(1, 2, 1, 3), Merge(1, 4, 2, 4))

    assert texts_of(blocks(Sheet(rows, merges))) == [[["ক্রম", "লক্ষ্যমাত্রা", "~", "মন্তব্য"], ["~", "১০০%", "৯০%", "~"], ["০১", "৪", "৩", "-"]]]


def test_hidden_rows_and_columns_are_not_on_the_page() -> None:
    hidden = Sheet({**FORM, 3: FORM[2]}, (), frozenset({2}), frozenset({3}))

    assert texts_of(blocks(hidden)) == [[["ক্রম", "কার্যক্রম", "মান"], ["০১", "কাজ", "৪"]]]


def test_a_merged_cell_whose_first_row_is_hidden_shows_its_text_in_the_next() -> None:
    rows = {1: {1: "কাজ"}, 2: {2: "১", 3: "২", 4: "৩"}}

    assert texts_of(blocks(Sheet(rows, (Merge(1, 1, 2, 1),), frozenset({1})))) == [[["কাজ", "১", "২", "৩"]]]


def test_typed_line_ends_part_lines_of_text_and_not_cells() -> None:
    rows = {1: {1: "বিষয়: ক\nসূত্র: খ"}, **shifted(2)}
    rows[4] = {**rows[4], 2: "কাজ\nশেষ"}

    assert texts_of(blocks(Sheet(rows, ()))) == ["বিষয়: ক", "সূত্র: খ", [ROWS[0], ["০১", "কাজ শেষ", "সংখ্যা", "৪"]]]


def test_a_cell_far_away_makes_no_grid_of_blanks() -> None:
    read = blocks(Sheet({**FORM, 1_048_576: {16_384: "ক"}}, ()))

    assert texts_of(read) == [[[*row, ""] for row in ROWS], "ক"]


def test_merged_cells_without_number_are_refused() -> None:
    rows = {row: dict.fromkeys(range(1, 101), "১") for row in range(1, 1001)}

    with pytest.raises(UnreadableError, match="cells"):
        blocks(Sheet(rows, (Merge(1, 1, 1000, 100),) * 4))


def cells(*texts: str) -> str:
    return "<row>" + "".join(f'<c t="str"><v>{text}</v></c>' for text in texts) + "</row>"


def test_visible_sheets_of_a_book_are_read_in_its_order() -> None:
    sheets = {"পত্র": f"<sheetData>{cells('কার্যালয়')}</sheetData>", "_record": f"<sheetData>{cells('গোপন')}</sheetData>"}
    sheets["ছক"] = f"<sheetData>{''.join(cells(*row) for row in ROWS)}</sheetData>"

    read = read_workbook(Package(excel(sheets, states={"_record": "veryHidden"})))

    assert texts_of(read) == ["কার্যালয়", ROWS]
