"""The Bangla calendar of Bangladesh as it stands since 17 October 2019.

Source: the revision of the Bangla Academy in force since ১ কার্তিক ১৪২৬: six months
of 31 days, then 30, but ফাল্গুন 29, or 30 when the Gregorian year is a leap year.
"""

import re
from calendar import isleap
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from agragati.bangla.digits import to_bangla, to_latin
from agragati.bangla.month_names import fold_names, long_names, nearest
from agragati.bangla.text import BANGLA, JOINERS, fold

FIRST_DAY = date(2019, 10, 17)
"""১ কার্তিক ১৪২৬; earlier days follow an older rule."""

MONTHS = (
    "বৈশাখ", "জ্যৈষ্ঠ", "আষাঢ়", "শ্রাবণ", "ভাদ্র", "আশ্বিন",
    "কার্তিক", "অগ্রহায়ণ", "পৌষ", "মাঘ", "ফাল্গুন", "চৈত্র",
)  # fmt: skip
MONTHS_ENGLISH = (
    "Boishakh", "Joishtho", "Asharh", "Srabon", "Bhadro", "Ashwin",
    "Kartik", "Ogrohayon", "Poush", "Magh", "Falgun", "Chaitra",
)  # fmt: skip

_YEARS_BEHIND = 593
_FALGUN = 11
_LONG_MONTHS = 6
_VARIANTS = {
    **{number: (name,) for number, name in enumerate(MONTHS, start=1)},
    2: ("জ্যৈষ্ঠ", "জৈষ্ঠ", "জ্যৈষ্ট", "জৈষ্ট", "জৈষ্ঠ্য", "জেষ্ঠ", "জ্যেষ্ঠ"),
    3: ("আষাঢ়", "আষাড়", "আষাঢ"),
    6: ("আশ্বিন", "আশিন"),
    8: ("অগ্রহায়ণ", "অঘ্রাণ", "অগ্রাহায়ণ"),
    9: ("পৌষ", "পৌঁষ", "পোষ"),
    10: ("মাঘ",),
}
_EXACT = fold_names(_VARIANTS)
_LONG = long_names(_VARIANTS)

_LETTERS = f"{BANGLA}{JOINERS}"
_CORE = (
    r"([0-9]{1,2})(?:(?:ই|শে|লা|রা|ঠা)(?= |,))? {0,3}[-–/,]? {0,3}"
    rf"([{_LETTERS}]{{2,20}})[.]? {{0,3}}[-–/,]? {{0,3}}([0-9]{{4}})"
)
_ERA = r" {0,2}(?:বঙ্গাব্দ|বাংলা|বাং|বঃ|সন)(?![ঀ-ংঅ-\u09ff])[.ঃ:]{0,2}"
_WHOLE = re.compile(rf"\s*\(?\s*(?:তারিখ\s*[:ঃ]*\s*-?\s*)?{_CORE}(?:{_ERA})?\s*\)?[।,.;]?\s*")
_FIGURES = r"([0-9]{1,2}) ?[-/.] ?([0-9]{1,2}) ?[-/.] ?(14[0-9]{2}|1500)"
_WHOLE_FIGURES = re.compile(rf"\s*\(?\s*(?:তারিখ\s*[:ঃ]*\s*-?\s*)?{_FIGURES}(?:{_ERA})?\s*\)?[।,.;]?\s*")
_INSIDE_FIGURES = re.compile(rf"(?<![0-9./-])(?<![./-] ){_FIGURES}(?! ?[./-]? ?[0-9])(?:{_ERA})?")
"""`২৩/০৯/১৪৩১`: no other calendar in use has such a year."""
_INSIDE = re.compile(rf"(?<![0-9]){_CORE}(?![0-9])(?:{_ERA})?")


@dataclass(frozen=True, slots=True, order=True)
class BanglaDate:
    """A day of the Bangla calendar; ১ বৈশাখ is month 1, day 1."""

    year: int
    month: int
    day: int

    def __post_init__(self) -> None:
        if not 1 <= self.month <= len(MONTHS) or not 1 <= self.day <= month_length(self.year, self.month):
            msg = f"no day {self.day} of month {self.month} in the Bangla year {self.year}"
            raise ValueError(msg)

    def __str__(self) -> str:
        return f"{self.year:04d}-{self.month:02d}-{self.day:02d}"


@dataclass(frozen=True, kw_only=True, slots=True)
class FoundBanglaDate:
    """A Bangla date inside running text, from `start` up to `end`."""

    day: BanglaDate
    start: int
    end: int
    text: str


def month_length(year: int, month: int) -> int:
    """Give the days of a month, 1 to 12, in a Bangla year."""
    if month <= _LONG_MONTHS:
        return 31
    # ফাল্গুন lies in the later of the two Gregorian years.
    return 29 if month == _FALGUN and not isleap(year + _YEARS_BEHIND + 1) else 30


def from_gregorian(day: date) -> BanglaDate:
    """Give the Bangla date of a Gregorian day.

    Raises:
        ValueError: The day is before 17 October 2019.

    """
    if day < FIRST_DAY:
        msg = f"{day} is before {FIRST_DAY}, when this calendar came into force"
        raise ValueError(msg)
    gregorian_year = day.year if (day.month, day.day) >= (4, 14) else day.year - 1
    year = gregorian_year - _YEARS_BEHIND
    left = (day - date(gregorian_year, 4, 14)).days
    month = 1
    while left >= month_length(year, month):
        left -= month_length(year, month)
        month += 1
    return BanglaDate(year, month, left + 1)


def to_gregorian(day: BanglaDate) -> date:
    """Give the Gregorian day of a Bangla date.

    Raises:
        ValueError: The day is before ১ কার্তিক ১৪২৬.

    """
    passed = sum(month_length(day.year, month) for month in range(1, day.month))
    found = date(day.year + _YEARS_BEHIND, 4, 14) + timedelta(days=passed + day.day - 1)
    if found < FIRST_DAY:
        msg = f"{day} is before 1426-07-01, when this calendar came into force"
        raise ValueError(msg)
    return found


@lru_cache(maxsize=4096)
def bangla_month_number(name: str) -> int | None:
    """Give 1 (বৈশাখ) to 12 (চৈত্র) for a month's name, lightly misspelt or not, or None."""
    key = fold(name)
    exact = _EXACT.get(key)
    return nearest(key, _LONG) if exact is None else exact


def _read(match: re.Match[str]) -> BanglaDate | None:
    month = int(match[2]) if match[2].isdecimal() else bangla_month_number(match[2])
    if month is None:
        return None
    try:
        return BanglaDate(int(match[3]), month, int(match[1]))
    except ValueError:
        return None


@lru_cache(maxsize=4096)
def parse_bangla_date(text: str) -> BanglaDate | None:
    """Give the one Bangla date that the whole text states, or None."""
    latin = to_latin(text)
    match = _WHOLE.fullmatch(latin) or _WHOLE_FIGURES.fullmatch(latin)
    return _read(match) if match else None


@lru_cache(maxsize=4096)
def find_bangla_dates(text: str) -> tuple[FoundBanglaDate, ...]:
    """Give the Bangla dates inside the text, in order and not overlapping."""
    latin = to_latin(text)
    matches = sorted((*_INSIDE.finditer(latin), *_INSIDE_FIGURES.finditer(latin)), key=lambda match: match.start())
    found = ((match, _read(match)) for match in matches)
    return tuple(
        FoundBanglaDate(day=day, start=match.start(), end=match.end(), text=text[match.start() : match.end()])
        for match, day in found
        if day is not None
    )


def format_bangla_date(day: BanglaDate, *, bangla: bool = True) -> str:
    """Give `৩০ পৌষ ১৪৩০` or `30 Poush 1430`."""
    names = MONTHS if bangla else MONTHS_ENGLISH
    plain = f"{day.day} {names[day.month - 1]} {day.year}"
    return to_bangla(plain) if bangla else plain
