from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agragati.bangla import bangabda
from agragati.bangla.dates import MONTHS_BANGLA, FoundDate, find_dates, format_date, month_number, parse_date
from agragati.bangla.digits import to_bangla

DAYS = st.dates(date(2000, 1, 1), date(2099, 12, 31))


@pytest.mark.parametrize(
    "printed",
    [
        "০৭-০৩-২৪",
        "০৭-০৩-২০২৪",
        "০৭/০৩/২৪",
        "৭/৩/২০২৪",
        "০৭.০৩.২০২৪",
        "০৭।০৩।২০২৪",
        "৭-৩-২০২৪",
        "07-03-২০২৪",
        "০৭ - ০৩ - ২৪",
        "০৭/ ০৩/ ২০২৪",
        "০৭–০৩/২৪",
        "০৭.০৩.২০২৪খ্রি.",
        "০৭.০৩.২০২৪ খ্রিঃ",
        "০৭.০৩.২০২৪ খ্রি:",
        "০৭.০৩.২০২৪ খ্রিস্টাব্দ",
        "৭ মার্চ ২০২৪ খ্রিষ্টাব্দ",
        "০৭/০৩/২৪ইং",
        "০৭/০৩/২৪ ইং",
        "তারিখ: ০৭/০৩/২৪",
        "তারিখঃ-০৭/০৩/২০২৪খ্রিঃ",
        "(০৭/০৩/২৪)",
        "০৭/০৩/২৪ তারিখে",
        "৭ মার্চ ২০২৪",
        "৭ মার্চ, ২০২৪",
        "মার্চ ৭, ২০২৪",
        "৭ই মার্চ ২০২৪",
        "৭ মার্চ ২৪",
        "৭ মার্চ '২৪",
        "৭-মার্চ-২০২৪",
        "৭ মার্ট ২০২৪",
        "2024-03-07",
        "২০২৪-০৩-০৭",
        "7 March 2024",
        "7th March, 2024",
        "Mar. 7, 2024",
        "07-Mar-2024",
    ],
)
def test_every_notation_of_a_day_is_read_alike(printed: str) -> None:
    assert parse_date(printed) == date(2024, 3, 7)


@pytest.mark.parametrize(
    "printed",
    [
        "",
        "মার্চ",
        "৩১০-০৬-২০২০",
        "30-02-2024",
        "০৭/১৩/২৪",
        "07/02/202",
        "2_2200",
        "১.১.১",
        "১১.০২.৮১০০",
        "২০২৩-২০২৪",
        "২৪.০২.১১০০.০১১.৯৯.০২৩.২২",
        "১ মাঘ ১৪৩০",
        "১৩/১২/২০২৩ কর্মশালা",
        "০৭-০৩-২৪ ১৪-০৩-২৪",
        "৭ মার্চ ২০২৪ " + "তারিখের সভার পর " * 5,
    ],
)
def test_what_is_no_single_day_that_exists_is_not_read(printed: str) -> None:
    assert parse_date(printed) is None


@given(DAYS, st.sampled_from(["{0:%d-%m-%Y}", "{0:%d/%m/%y}", "{0.day}.{0.month}.{0.year}", "{0:%Y-%m-%d}", "{0:%d %B %Y}"]))
def test_a_day_in_either_script_is_read_back(day: date, notation: str) -> None:
    printed = notation.format(day)

    assert parse_date(printed) == day
    assert parse_date(to_bangla(printed)) == day


@given(DAYS, st.booleans())
def test_a_day_written_by_us_is_read_back_and_found(day: date, bangla: bool) -> None:  # noqa: FBT001 - drawn
    printed = format_date(day, bangla=bangla)
    text = f"সভা {printed} তারিখে"

    assert parse_date(printed) == day
    assert find_dates(text) == (FoundDate(day=day, start=4, end=4 + len(printed), text=printed),)


def test_days_are_written_in_the_official_spelling() -> None:
    assert format_date(date(2024, 1, 14), bangla=True) == "১৪ জানুয়ারি ২০২৪"
    assert format_date(date(2024, 1, 14), bangla=False) == "14 January 2024"


def found(text: str) -> list[tuple[str, str]]:
    return [(str(each.day), each.text) for each in find_dates(text)]


def test_dates_are_found_in_order_with_their_places() -> None:
    text = "তারিখ : ০২.০১.২০২৪খ্রি.\t৯/৫/২০২৪"

    assert find_dates(text) == (
        FoundDate(day=date(2024, 1, 2), start=8, end=23, text="০২.০১.২০২৪খ্রি."),
        FoundDate(day=date(2024, 5, 9), start=24, end=32, text="৯/৫/২০২৪"),
    )


def test_two_dates_joined_by_a_dash_are_two_dates() -> None:
    assert found("০২.০১.২০২৪-০৫.০১.২০২৪") == [("2024-01-02", "০২.০১.২০২৪"), ("2024-01-05", "০৫.০১.২০২৪")]


def test_memo_and_telephone_numbers_hold_no_dates() -> None:
    assert found("নং ১২.০৩.৮১০০.০১১.১১.১২.২২.৩৪৪, ফোন +৮৮-০২-১১১২২৩৩, ১২.০৩.২০২২.০০১, ১২-০৩-২৪-৫") == []


def test_the_year_of_the_first_month_of_a_range_is_not_a_day() -> None:
    assert found("(জুলাই/২৩-ডিসেম্বর/২৩), জুলাই ২৩ - ডিসেম্বর ২৩, জুলাই-২৩ হতে জুন-২৪") == []


def test_a_day_without_a_year_does_not_take_the_next_day_for_its_year() -> None:
    assert found("১৪ জানুয়ারি - ২০ মার্চ ২০২৪") == [("2024-03-20", "২০ মার্চ ২০২৪")]


def test_things_that_are_counted_are_no_year() -> None:
    assert found("৫ মে ১০ টি সভা") == []


def test_month_before_day_is_found_too() -> None:
    assert found("on January 14, 2024 and মার্চ ৭, ২০২৪, not Room 14, 2024") == [
        ("2024-01-14", "January 14, 2024"),
        ("2024-03-07", "মার্চ ৭, ২০২৪"),
    ]


def test_a_day_that_does_not_exist_is_not_found_and_hides_no_other() -> None:
    assert found("৩১-০২-২৪, ৩১ জুন ২০২৪ ও ৭-৩-২৪") == [("2024-03-07", "৭-৩-২৪")]


def test_a_count_before_a_date_does_not_hide_it() -> None:
    assert found("১৫ সভা ১৪ মার্চ ২৪") == [("2024-03-14", "১৪ মার্চ ২৪")]


def test_of_two_dates_that_share_a_year_the_first_is_found() -> None:
    assert found("৭ মার্চ ২০২৪-০৩-০৭") == [("2024-03-07", "৭ মার্চ ২০২৪")]


def test_text_without_figures_holds_no_dates() -> None:
    assert find_dates("মার্চ মাসে সভা") == ()


@given(st.text(st.sampled_from("০১২৯3456-/. ,মার্চই\t"), max_size=30))
def test_what_is_found_is_a_piece_of_the_text_and_never_overlaps(text: str) -> None:
    last_end = 0
    for each in find_dates(text):
        assert each.start >= last_end
        assert each.text == text[each.start : each.end]
        last_end = each.end


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("জানুয়ারী", 1),
        ("জানুঃ", 1),
        ("জানুয়রি", 1),
        ("ফেব্রুয়ারী", 2),
        ("মার্চ", 3),
        ("এপ্রিল", 4),
        ("মে", 5),
        ("জুন", 6),
        ("জুলাই", 7),
        ("আগষ্ট", 8),
        ("অগাস্ট", 8),
        ("সেপ্টেমবর", 9),
        ("অক্টোবর", 10),
        ("নবেম্বর", 11),
        ("ডিসম্বর", 12),
        ("december", 12),
        ("Sept", 9),
        ("Octobr", 10),
        ("মা", None),
        ("অর্জন", None),
        ("জনু", None),
    ],
)
def test_months_are_known_in_their_spellings_and_with_one_wrong_letter(name: str, number: int | None) -> None:
    assert month_number(name) == number


def test_the_months_of_the_two_calendars_are_not_confused() -> None:
    assert [month_number(name) for name in bangabda.MONTHS] == [None] * 12
    assert [bangabda.bangla_month_number(name) for name in MONTHS_BANGLA] == [None] * 12
