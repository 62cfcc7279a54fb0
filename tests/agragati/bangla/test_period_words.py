import pytest

from agragati.bangla.period_words import Coded, encode, encode_with_places, word_kind


def test_a_text_becomes_one_character_for_each_word_with_its_place() -> None:
    assert encode_with_places("3য় ত্রৈ-মাসিক, 2023") == Coded(codes="3T-m,Y", starts=(0, 4, 8, 9, 14, 16), ends=(3, 8, 9, 14, 15, 20))


@pytest.mark.parametrize(
    ("latin", "codes"),
    [
        ("জানুয়ারি/24 হতে মার্চ/23 পর্যন্ত", "M/y>M/yp"),
        ("01 (এক) টি\t100", "n(x)utx"),
        ("Q1 H2 Q 1", "qkxn"),
        ("1st & second half", "1&2h"),
        ("1 মাসে", "nx"),
        ("00 05 2024 1024 5", "yyYxy"),
    ],
)
def test_figures_marks_and_words_have_their_characters(latin: str, codes: str) -> None:
    assert encode(latin) == codes


@pytest.mark.parametrize("word", ["ত্রৈমাসিক", "ত্রৈমাসিকের", "ত্রৈমাসক", "ত্রমাসিক", "ত্রৈমাষিক", "কোয়ার্টারে", "কোয়াটার", "কয়ার্টার", "কোয়ার্টর"])
def test_a_quarter_is_known_in_its_cases_and_with_one_wrong_letter(word: str) -> None:
    assert word_kind(word) == "Q"


@pytest.mark.parametrize("word", ["ষাণ্মাসিক", "ষান্মাসিক", "ষাম্মাসিক", "ষণ্মাসিক", "ষাণ্মাসক", "অর্ধবার্ষিক", "অধবার্ষিক", "অর্ধবার্ষক", "অর্ধবার্ষিকের"])
def test_a_half_year_is_known_in_its_spellings(word: str) -> None:
    assert word_kind(word) == "H"


@pytest.mark.parametrize("word", ["মেঘপুর", "ত্রিবার্ষিক", "বার্ষিকী", "সমসাময়িক", "কার্তিক", "সার্বিক", "আর্থিক", "মানবিক"])
def test_words_that_look_alike_name_no_period(word: str) -> None:
    assert word_kind(word) == "x"
