import pytest

from agragati.read.tables.grid import is_heading, is_scale, sheets_of
from tablekit import HEADS, IDEA, LEVEL_NAMES, NOTES, PORTAL, SCALE, lexicon, rows, table


def test_heads_and_data_are_told_apart() -> None:
    (sheet,) = sheets_of(table(HEADS, LEVEL_NAMES, SCALE, IDEA, PORTAL), 1, lexicon())

    assert sheet.head == rows(HEADS, LEVEL_NAMES, SCALE)
    assert [body.cells[0].text for body in sheet.body] == ["০১", "০৫"]
    assert [(body.table, body.row) for body in sheet.body] == [(1, 4), (1, 5)]


def test_the_row_of_column_numbers_is_neither_head_nor_data() -> None:
    (sheet,) = sheets_of(table(HEADS, "১|২|৩|৪|৫|৬|৭|৮|৯|১০|১১|১২|১৩", PORTAL), 1, lexicon())

    assert sheet.head == rows(HEADS)
    assert len(sheet.body) == 1


def test_a_number_row_with_a_blank_and_a_year_is_still_one() -> None:
    (sheet,) = sheets_of(table(HEADS, "১|২||৪|৫|২০২৩-২৪|||||||", PORTAL), 1, lexicon())

    assert len(sheet.body) == 1


def test_the_figures_of_an_achievement_line_are_no_column_numbers() -> None:
    (sheet,) = sheets_of(table(HEADS, PORTAL, "||||||অর্জন|১|২|১||৪|"), 1, lexicon())

    assert [body.row for body in sheet.body] == [2, 3]


def test_repeated_heads_begin_another_sheet() -> None:
    sheets = sheets_of(table(HEADS, LEVEL_NAMES, IDEA, HEADS, LEVEL_NAMES, PORTAL), 1, lexicon())

    assert [len(sheet.body) for sheet in sheets] == [1, 1]
    assert [len(sheet.head) for sheet in sheets] == [2, 2]


def test_the_total_row_is_kept_apart() -> None:
    (sheet,) = sheets_of(table(HEADS, PORTAL, "মোট=||||৫০||||||||"), 1, lexicon())

    assert len(sheet.body) == 1
    assert sheet.total is not None
    assert sheet.total.cells[4].text == "৫০"


def test_a_title_in_the_tables_frame_is_text() -> None:
    (sheet,) = sheets_of(table("৩য় ত্রৈমাসিক অগ্রগতি প্রতিবেদন||||||||||||", HEADS, PORTAL), 1, lexicon())

    assert [line.text for line in sheet.stray_before] == ["৩য় ত্রৈমাসিক অগ্রগতি প্রতিবেদন"]


def test_signatures_in_the_tables_frame_are_text() -> None:
    (sheet,) = sheets_of(table(HEADS, IDEA, PORTAL, "মোট||||৫০||||||||", "||উপপরিচালক|||||||সহকারী পরিচালক|||"), 1, lexicon())

    assert [line.text for line in sheet.stray_after] == ["উপপরিচালক", "সহকারী পরিচালক"]


@pytest.mark.parametrize("text", ["একক", "কর্মসম্পাদন সূচকের মান", "অতি উত্তম", "৩য় ত্রৈমাসিক অর্জন", "১ম কোয়ার্টার", "১ম", "২০২৩-২৪ এর ষাণ্মাসিক অর্জন"])
def test_known_heads_are_heads(text: str) -> None:
    assert is_heading(text, lexicon())


@pytest.mark.parametrize("text", ["তথ্য বাতায়ন হালনাগাদকৃত", "১২", "১৬-০৩-২৪"])
def test_what_a_row_holds_is_no_head(text: str) -> None:
    assert not is_heading(text, lexicon())


@pytest.mark.parametrize("texts", [["১০০%", "৯০%", "৮০%", "৭০%", "৬০%"], ["১০০%", "২০%", "৮০%", "৭০%", "৬০%"], ["১০০", "৯০", "৮০"]])
def test_the_level_row_is_known_even_with_a_digit_misread(texts: list[str]) -> None:
    assert is_scale(texts, lexicon())


@pytest.mark.parametrize("texts", [["৮০%", "৭৫%"], ["৪", "৩", "২", "১"], ["১০০%", "উত্তম", "৮০%"], [cell.text for cell in rows(NOTES)[0]]])
def test_targets_are_no_level_row(texts: list[str]) -> None:
    assert not is_scale(texts, lexicon())


def test_shares_above_any_heading_are_a_row_of_figures() -> None:
    (sheet,) = sheets_of(table("১০০%|৯০%|৮০%|৭০%|৬০%", PORTAL), 1, lexicon())

    assert [[cell.text for cell in body.cells][:3] for body in sheet.body] == [
        ["১০০%", "৯০%", "৮০%"],
        [cell.text for cell in rows(PORTAL)[0]][:3],
    ]
