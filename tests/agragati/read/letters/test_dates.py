from datetime import date

import pytest

from agragati.bangla.bangabda import BanglaDate
from agragati.read.letters.dates import NO_DATE, NO_DAYS, Days, days_in, find_letter_date, is_date_piece, is_only_date
from agragati.read.letters.memo import find_memo
from agragati.read.letters.pieces import cut
from agragati.read.letters.words import words_of
from agragati.rules.load import packaged_catalog
from letterkit import lines_of

RULES = packaged_catalog().letters
WORDS = words_of(RULES)
DAY, BANGLA = date(2024, 1, 11), BanglaDate(1430, 9, 27)
MEMO = "নং-১২.০৪.৫৮০০.০১১.২৫.০০৭.২৩.৯"


@pytest.mark.parametrize(
    "text",
    [
        f"{MEMO}\nতারিখ: ২৭ পৌষ ১৪৩০\n১১ জানুয়ারি ২০২৪",
        f"২৭ পৌষ ১৪৩০ বঙ্গাব্দ\n{MEMO}\nতারিখ: -----------\n১১ জানুয়ারি ২০২৪ খ্রিস্টাব্দ",
        f"১১ জানুয়ারি ২০২৪\nতারিখ:\n২৭ পৌষ ১৪৩০\n{MEMO}",
        f"{MEMO}    তারিখ: ২৭ পৌষ ১৪৩০/১১-০১-২০২৪ খ্রি.",
        f"তারিখঃ ২৭ পৌষ, ১৪৩০\n\n১১/১/২৪\n\n{MEMO}",
    ],
)
def test_both_calendars_are_read_in_any_order(text: str) -> None:
    pieces = cut(lines_of(text), WORDS)
    memo = find_memo(pieces, RULES)

    found = find_letter_date(pieces, memo[0] if memo else None, ())

    assert (found.day, found.bangla) == (DAY, BANGLA)


def test_the_word_for_it_finds_a_date_far_from_the_number() -> None:
    pieces = cut(lines_of(f"{MEMO}\n\nবিষয়: প্রতিবেদন\n\nতারিখ: ১১/০১/২০২৪"), WORDS)

    assert find_letter_date(pieces, 0, (1,)).day == DAY


def test_dates_in_closed_pieces_and_below_the_subject_are_not_the_letters() -> None:
    pieces = cut(lines_of("বিষয়: প্রতিবেদন\n\nতারিখ: ১১/০১/২০২৪\n\n১২/০১/২০২৪"), WORDS)

    assert find_letter_date(pieces, None, (0, 1)) == NO_DATE


def test_a_month_that_was_misread_is_still_that_month() -> None:
    assert days_in("১১ জালুযাবি ২০২৪") == Days(DAY, None, "১১ জালুযাবি ২০২৪", "১১ জালুযাবি ২০২৪")
    assert days_in("২৭ পৌয ১৪৩০").bangla == BANGLA
    assert days_in("২৭ গৌষ ১৪৩০ বঙ্গাব্দ").bangla == BANGLA
    assert days_in("২৬ আ ষাঢ় ১৪৩৩").bangla == days_in("২৬ আষাঢ ় ১৪৩৩").bangla == BanglaDate(1433, 3, 26)
    assert days_in("২৭ গষ ১৪৩০ / ১১ জানুয়ারি ২০২৪") == Days(DAY, BANGLA, "১১ জানুয়ারি ২০২৪", "২৭ গষ ১৪৩০ / ১১ জানুয়ারি ২০২৪")
    assert days_in("১১ জন ২০২৪ টি") is not NO_DAYS
    assert days_in("৫২ পাতা ২০২৪") is NO_DAYS


@pytest.mark.parametrize(
    ("text", "only"),
    [
        ("১১/০১/২০২৪", True),
        ("মেঘপুর, ১১/০১/২০২৪ খ্রি.", True),
        ("২৭ পৌষ ১৪৩০", True),
        ("সভা ১১/০১/২০২৪ তারিখে অনুষ্ঠিত হয়", False),
        ("তারিখ", False),
    ],
)
def test_a_line_is_a_date_where_it_says_little_else(text: str, *, only: bool) -> None:
    assert is_only_date(text) is only


def test_a_bare_label_is_a_date_piece() -> None:
    assert [is_date_piece(piece) for piece in cut(lines_of("তারিখ:\n১১/০১/২০২৪\nমেঘপুর"), WORDS)] == [True, True, False]
