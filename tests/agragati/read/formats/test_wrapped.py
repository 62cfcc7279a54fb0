from agragati.model.reading import Cell
from agragati.read.formats.wrapped import joined, joined_rows, without_dashes


def line(*texts: str) -> list[Cell]:
    return [Cell(text, 1, 1) for text in texts]


def texts(rows: list[list[Cell]]) -> list[list[str]]:
    return [[cell.text for cell in row] for row in rows]


def test_a_line_with_few_cells_goes_on_with_the_row_above() -> None:
    assert texts(joined_rows([line("ক্রম", "কাজ", "মান"), line("১", "প্রথম", "৪"), line("", "কাজ", ""), line("২", "দ্বিতীয়", "৫")])) == [
        ["ক্রম", "কাজ", "মান"],
        ["১", "প্রথম কাজ", "৪"],
        ["২", "দ্বিতীয়", "৫"],
    ]


def test_the_lines_of_a_heading_stay_apart() -> None:
    assert texts(joined_rows([line("ক্রম", "লক্ষ্যমাত্রা", ""), line("", "", "৯০%"), line("১", "প্রথম", "৪")])) == [
        ["ক্রম", "লক্ষ্যমাত্রা", ""],
        ["", "", "৯০%"],
        ["১", "প্রথম", "৪"],
    ]


def test_a_code_shows_a_row_where_no_serial_does() -> None:
    assert texts(joined_rows([line("১", "ক", "", ""), line("", "[১.১.২] খ", "", "")])) == [["১", "ক", "", ""], ["", "[১.১.২] খ", "", ""]]


def test_lines_between_rulings_are_one_row_however_full() -> None:
    assert texts(joined_rows([line("ক্রম", "কাজের", "মান"), line("নং", "নাম", "কত")], ruled=True)) == [["ক্রম নং", "কাজের নাম", "মান কত"]]


def test_a_shorter_line_leaves_the_rest_of_the_row_as_it_is() -> None:
    assert texts([joined(line("ক", "খ", "গ"), line("ঘ", ""))]) == [["ক ঘ", "খ", "গ"]]


def test_dashes_are_blank_in_a_heading_and_stay_in_a_row() -> None:
    assert texts([without_dashes(line("ক্রম", "-", "–"))]) == [["ক্রম", "", ""]]
    assert texts([without_dashes(line("১", "কাজ", "-"))]) == [["১", "কাজ", "-"]]
