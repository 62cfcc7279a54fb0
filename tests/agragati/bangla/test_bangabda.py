from datetime import date, timedelta
from itertools import pairwise

import pytest

from agragati.bangla.bangabda import (
    FIRST_DAY,
    MONTHS,
    BanglaDate,
    FoundBanglaDate,
    bangla_month_number,
    find_bangla_dates,
    format_bangla_date,
    from_gregorian,
    month_length,
    parse_bangla_date,
    to_gregorian,
)
from agragati.bangla.digits import to_bangla

EVERY_DAY = [FIRST_DAY + timedelta(days=n) for n in range((date(2051, 1, 1) - FIRST_DAY).days)]


@pytest.mark.parametrize(
    ("gregorian", "bangla"),
    [
        ("2019-10-17", "1426-07-01"),
        ("2024-01-14", "1430-09-30"),
        ("2024-01-15", "1430-10-01"),
        ("2024-02-29", "1430-11-16"),
        ("2024-04-13", "1430-12-30"),
        ("2024-04-14", "1431-01-01"),
    ],
)
def test_a_known_day_has_its_known_bangla_date(gregorian: str, bangla: str) -> None:
    assert str(from_gregorian(date.fromisoformat(gregorian))) == bangla


@pytest.mark.parametrize("year", range(2020, 2051))
def test_the_national_days_fall_on_the_same_bangla_days_every_year(year: int) -> None:
    days = [from_gregorian(date(year, month, day)) for month, day in ((2, 21), (3, 26), (4, 14), (12, 16))]

    assert days == [
        BanglaDate(year - 594, 11, 8),
        BanglaDate(year - 594, 12, 12),
        BanglaDate(year - 593, 1, 1),
        BanglaDate(year - 593, 9, 1),
    ]


def test_every_day_to_2050_goes_there_and_back_and_the_days_follow_each_other() -> None:
    dates = [from_gregorian(day) for day in EVERY_DAY]

    assert [to_gregorian(day) for day in dates] == EVERY_DAY
    assert all(earlier < later for earlier, later in pairwise(dates))


def test_every_day_to_2050_is_written_and_read_back() -> None:
    dates = [from_gregorian(day) for day in EVERY_DAY]

    assert [parse_bangla_date(format_bangla_date(day)) for day in dates] == dates


def test_months_have_31_days_then_30_and_falgun_29_or_30_in_a_leap_year() -> None:
    common = [month_length(1429, month) for month in range(1, 13)]
    leap = [month_length(1430, month) for month in range(1, 13)]

    assert common == [31] * 6 + [30] * 4 + [29, 30]
    assert leap == [31] * 6 + [30] * 6


def test_days_before_the_calendar_came_into_force_are_refused() -> None:
    with pytest.raises(ValueError, match="2019-10-16 is before 2019-10-17, when this calendar came into force"):
        from_gregorian(date(2019, 10, 16))
    with pytest.raises(ValueError, match="1426-06-31 is before 1426-07-01, when this calendar came into force"):
        to_gregorian(BanglaDate(1426, 6, 31))


@pytest.mark.parametrize(("month", "day"), [(0, 1), (13, 1), (1, 0), (1, 32), (11, 30)])
def test_a_day_that_does_not_exist_cannot_be_made(month: int, day: int) -> None:
    with pytest.raises(ValueError, match=f"no day {day} of month {month} in the Bangla year 1429"):
        BanglaDate(1429, month, day)


@pytest.mark.parametrize(
    "printed",
    [
        "৩০ পৌষ ১৪৩০",
        "৩০ পৌষ, ১৪৩০",
        "৩০শে পৌষ ১৪৩০",
        "৩০ পৌষ ১৪৩০ বঙ্গাব্দ",
        "৩০ পৌষ ১৪৩০ বাং",
        "৩০ পৌষ ১৪৩০ বাংলা",
        "৩০ পৌষ ১৪৩০ বঃ",
        "তারিখ: ৩০ পৌষ ১৪৩০",
        "30 পৌস ১৪৩০",
        "৩০-পৌষ-১৪৩০",
        "৩০/০৯/১৪৩০ বঙ্গাব্দ",
        "৩০-৯-১৪৩০",
    ],
)
def test_the_last_day_of_poush_is_read_in_every_notation(printed: str) -> None:
    assert parse_bangla_date(printed) == BanglaDate(1430, 9, 30)


@pytest.mark.parametrize(
    "printed", ["৩১ পৌষ ১৪৩০", "১৪ জানুয়ারি ২০২৪", "পৌষ ১৪৩০", "১ কার্য ১৪৩০", "৩১/০৯/১৪৩০", "৩০/১৩/১৪৩০", "১৪/০১/২০২৪", ""]
)
def test_what_is_no_bangla_day_is_not_read(printed: str) -> None:
    assert parse_bangla_date(printed) is None


def test_bangla_dates_are_found_with_their_places() -> None:
    text = "১ মাঘ ১৪৩০ বঙ্গাব্দ\nতারিখ: ১৫ জানুয়ারি ২০২৪, ৩২ মাঘ ১৪৩০"

    assert find_bangla_dates(text) == (FoundBanglaDate(day=BanglaDate(1430, 10, 1), start=0, end=19, text="১ মাঘ ১৪৩০ বঙ্গাব্দ"),)


def test_a_part_of_a_memo_number_is_no_bangla_date() -> None:
    assert find_bangla_dates("২৩.০৯.১৫০০.০০৩.১৬.০০১.২৩ ৪৭.৬১.০২.০৯.১৪৩০") == ()
    assert [str(one.day) for one in find_bangla_dates("তারিখ: ২৩/০৯/১৪৩১ বঙ্গাব্দ, ০৭/০১/২০২৫")] == ["1431-09-23"]


@pytest.mark.parametrize(
    ("name", "number"),
    [("শ্রাবন", 4), ("অগ্রহায়ন", 8), ("জৈষ্ঠ", 2), ("জ্যৈষ্ঠ", 2), ("আষাঢ", 3), ("ফাল্গুণ", 11), ("কাতিক", 7), ("চৈএ", None), ("মার", None)],
)
def test_months_are_known_in_their_spellings(name: str, number: int | None) -> None:
    assert bangla_month_number(name) == number


def test_each_month_has_its_own_name_and_number() -> None:
    assert [bangla_month_number(name) for name in MONTHS] == list(range(1, 13))


def test_a_bangla_date_can_be_written_for_english_readers() -> None:
    assert format_bangla_date(BanglaDate(1430, 9, 30), bangla=False) == "30 Poush 1430"
    assert format_bangla_date(BanglaDate(1430, 9, 30)) == f"{to_bangla('30')} পৌষ {to_bangla('1430')}"
