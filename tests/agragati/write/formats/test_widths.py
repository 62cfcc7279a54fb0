import pytest
from hypothesis import given
from hypothesis import strategies as st

from agragati.write.formats.widths import break_long_words, longest_word, part_at_slashes, width_of


@pytest.mark.parametrize(
    ("word", "measured"), [("লক্ষ্যমাত্রা", 3.77), ("উদ্ভাবনী", 3.17), ("গভর্ন্যান্স", 3.39), ("১৫/০৫/২০২৪", 5.63), ("example@mail.gov.bd", 10.39)]
)
def test_a_width_is_what_the_font_needs_or_up_to_a_quarter_more(word: str, measured: float) -> None:
    assert measured <= width_of(word) <= measured * 1.25


def test_bold_letters_are_wider() -> None:
    assert width_of("উত্তম", bold=True) > width_of("উত্তম")


def test_a_word_ends_at_a_blank_and_after_a_slash_but_a_date_is_one_word() -> None:
    assert longest_word("সেবা সহজিকরণ/ডিজিটাইজেশনের") == width_of("ডিজিটাইজেশনের")
    assert longest_word("১৫/০৫/২০২৪") == width_of("১৫/০৫/২০২৪")


def test_only_a_word_that_does_not_fit_is_broken_and_conjuncts_stay_whole() -> None:
    assert break_long_words("সেবা ন্যূনতম", 2.5, "|") == "সেবা ন্যূ|ন|ত|ম"
    assert break_long_words("ক্ষেত্র র‍্যাংক", 1.0, "|") == "ক্ষে|ত্র র‍্যাং|ক"
    assert break_long_words("সেবা ন্যূনতম", 20.0, "|") == "সেবা ন্যূনতম"


@given(st.text(alphabet="কখ্ঁািৌ‍ ৫/-–ax\n"))
def test_breaking_adds_marks_and_changes_nothing_else(text: str) -> None:
    assert break_long_words(text, 1.0, "|").replace("|", "") == text


def test_a_wide_word_may_be_parted_after_its_slashes_and_a_date_never() -> None:
    assert part_at_slashes("সেবা/অফিস কর্মশালা/সভা/সেমিনার ১৫/০৪/২০২৪", 6) == "সেবা/অফিস কর্মশালা/\u200bসভা/\u200bসেমিনার ১৫/০৪/২০২৪"
