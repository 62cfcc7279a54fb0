"""Gregorian dates in every notation that offices use, as whole cells and inside text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from agragati.bangla.digits import to_bangla, to_latin
from agragati.bangla.month_names import fold_names, long_names, nearest
from agragati.bangla.text import BANGLA, DASHES, JOINERS, fold

MONTHS_BANGLA = (
    "জানুয়ারি", "ফেব্রুয়ারি", "মার্চ", "এপ্রিল", "মে", "জুন",
    "জুলাই", "আগস্ট", "সেপ্টেম্বর", "অক্টোবর", "নভেম্বর", "ডিসেম্বর",
)  # fmt: skip
MONTHS_ENGLISH = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

# Variants that differ only in what `fold` already folds (ি/ী, স/ষ, ঃ) are not repeated.
_VARIANTS = {
    1: ("জানুয়ারি", "জানু", "January", "Jan"),
    2: ("ফেব্রুয়ারি", "ফেব্রু", "ফেব", "February", "Feb"),
    3: ("মার্চ", "March", "Mar"),
    4: ("এপ্রিল", "এপ্রি", "April", "Apr"),
    5: ("মে", "May"),
    6: ("জুন", "June", "Jun"),
    7: ("জুলাই", "জুলা", "July", "Jul"),
    8: ("আগস্ট", "অগাস্ট", "আগাস্ট", "আগ", "August", "Aug"),
    9: ("সেপ্টেম্বর", "সেপ্টেমবর", "সেপ্টে", "সেপ", "September", "Sept", "Sep"),
    10: ("অক্টোবর", "অক্টো", "October", "Oct"),
    11: ("নভেম্বর", "নবেম্বর", "নভে", "November", "Nov"),
    12: ("ডিসেম্বর", "ডিসে", "December", "Dec"),
}
_EXACT = fold_names(_VARIANTS)
_LONG = long_names(_VARIANTS)

_LETTERS = f"A-Za-z{BANGLA}{JOINERS}"
_WORD = rf"[{_LETTERS}]{{2,20}}"
_GAP = " {0,3}"
_SEPARATOR = rf"{_GAP}[{DASHES}/.।]{_GAP}"
_LOOSE = rf"{_GAP}[{DASHES}/.,]?{_GAP}['’]?"
_NTH = "(?:(?:ই|শে|লা|রা|ঠা|st|nd|rd|th)(?= |,))?"
_YEAR = "([0-9]{4}|[0-9]{2})"
# Not the 20 of ১৪ জানুয়ারি - ২০ মার্চ ২০২৪.
_YEAR_AFTER_NAME = rf"([0-9]{{4}}|[0-9]{{2}}(?!{_LOOSE}{_WORD}{_LOOSE}[0-9]{{4}}))"

_DAY_FIRST = rf"([0-9]{{1,2}}){_SEPARATOR}([0-9]{{1,2}}){_SEPARATOR}{_YEAR}"
_YEAR_FIRST = rf"([0-9]{{4}}){_SEPARATOR}([0-9]{{1,2}}){_SEPARATOR}([0-9]{{1,2}})"
_DAY_NAME = rf"([0-9]{{1,2}}){_NTH}{_LOOSE}({_WORD}){_LOOSE}{_YEAR_AFTER_NAME}"
_NAME_DAY = rf"({_WORD})[.]?{_GAP}([0-9]{{1,2}}){_NTH}(?:,| ){_GAP}([0-9]{{4}})"

_ERA = rf" {{0,2}}(?:খ[্রৃিী]{{1,4}}(?:[সষ]্?ট[{BANGLA}]*)?|ইং(?:রেজি|রেজী)?|সাল)(?![ঀ-ংঅ-\u09ff])[.ঃ:]{{0,2}}"
_BEFORE = rf"\s*\(?\s*(?:তারিখ\s*[:ঃ]*\s*[{DASHES}]?\s*)?"
_AFTER = rf"(?:{_ERA})?\s*(?:তারিখে?)?\s*\)?[।,.;]?\s*"


def _whole(core: str) -> re.Pattern[str]:
    return re.compile(_BEFORE + core + _AFTER)


def _inside(core: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![0-9]){core}(?![0-9])(?:{_ERA})?")


@dataclass(frozen=True, kw_only=True, slots=True)
class FoundDate:
    """A date inside running text, from `start` up to `end`."""

    day: date
    start: int
    end: int
    text: str


@lru_cache(maxsize=32768)
def month_number(name: str) -> int | None:
    """Give 1 to 12 for a Gregorian month in Bangla or English, or None.

    One wrong letter is borne in names of five letters or more.
    """
    key = fold(name)
    exact = _EXACT.get(key)
    return nearest(key, _LONG) if exact is None else exact


def _is_short(year: str) -> bool:
    return len(year) == len("24")


def _day(year: str, month: int | None, day: str) -> date | None:
    full_year = int(year) + _CENTURY if _is_short(year) else int(year)
    if month is None or not _CENTURY - 100 <= full_year < _CENTURY + 100:
        return None
    try:
        return date(full_year, month, int(day))
    except ValueError:
        return None


def _read_day_first(match: re.Match[str]) -> date | None:
    return _day(match[3], int(match[2]), match[1])


def _read_year_first(match: re.Match[str]) -> date | None:
    return _day(match[1], int(match[2]), match[3])


def _read_day_name(match: re.Match[str]) -> date | None:
    return _day(match[3], month_number(match[2]), match[1])


def _read_name_day(match: re.Match[str]) -> date | None:
    return _day(match[3], month_number(match[1]), match[2])


_WHOLE_CELL = (
    (_whole(_DAY_FIRST), _read_day_first),
    (_whole(_YEAR_FIRST), _read_year_first),
    (_whole(_DAY_NAME), _read_day_name),
    (_whole(_NAME_DAY), _read_name_day),
)
_NUMERIC = (
    (_inside(_DAY_FIRST), _read_day_first),
    (_inside(_YEAR_FIRST), _read_year_first),
)
_DAY_NAME_INSIDE = _inside(_DAY_NAME)
_NAME_DAY_INSIDE = re.compile(rf"(?<![{_LETTERS}])" + _inside(_NAME_DAY).pattern)
_NAME_DAY_HINT = re.compile(r"[0-9](?:st|nd|rd|th|ই|শে)?[ ,]{1,4}[0-9]{4}")
_ANY_DIGIT = re.compile("[0-9]")

_GLUED_BEFORE = re.compile(rf"[0-9][{DASHES}/.]$")
_GLUED_AFTER = re.compile(rf"[{DASHES}/.][0-9]")
_MONTH_BEFORE = re.compile(rf"([0-9]{_NTH}{_GAP}[{DASHES}]?{_GAP})?({_WORD})[{DASHES} /,.'’]{{0,4}}$")
_COUNTED_AFTER = re.compile(" ?(?:টি|টা|জন|%)")
_LONGEST = 60
_CENTURY = 2000


@lru_cache(maxsize=8192)
def parse_date(text: str) -> date | None:
    """Give the one date that the whole cell states, or None.

    Days that do not exist are None; years of two digits are 20xx.
    """
    latin = to_latin(text)
    if len(latin) > _LONGEST or not _ANY_DIGIT.search(latin):
        return None
    for pattern, read in _WHOLE_CELL:
        match = pattern.fullmatch(latin)
        day = read(match) if match else None
        if day is not None:
            return day
    return None


@lru_cache(maxsize=4096)
def find_dates(text: str) -> tuple[FoundDate, ...]:
    """Give the dates inside the text, in order and not overlapping.

    Memo numbers, telephone numbers and ranges of months hold no dates. A found
    text includes its era (`খ্রি.`), not the word `তারিখ` before it.
    """
    latin = to_latin(text)
    if not _ANY_DIGIT.search(latin):
        return ()
    candidates = sorted((*_find_numeric(latin), *_find_named(latin)), key=lambda found: (found[1], -found[2]))
    chosen: list[FoundDate] = []
    last_end = 0
    for day, start, end in candidates:
        if start >= last_end:
            chosen.append(FoundDate(day=day, start=start, end=end, text=text[start:end]))
            last_end = end
    return tuple(chosen)


def _find_numeric(latin: str) -> Iterator[tuple[date, int, int]]:
    for pattern, read in _NUMERIC:
        # Where one date ends, another may follow after a dash or a slash.
        previous_end = -2
        for match in pattern.finditer(latin):
            day = read(match)
            start, end = match.span()
            follows = start == previous_end + 1
            if day is not None and (follows or _stands_apart(latin, start)) and _ends(latin, match):
                previous_end = end
                yield day, start, end


def _stands_apart(latin: str, start: int) -> bool:
    return _GLUED_BEFORE.search(latin, max(0, start - 2), start) is None


def _ends(latin: str, match: re.Match[str]) -> bool:
    end = match.end()
    if not _GLUED_AFTER.match(latin, end):
        return True
    # More of a memo number or a telephone number follows, unless a second date does.
    return not _is_short(match[3]) and latin[end] != "."


def _find_named(latin: str) -> Iterator[tuple[date, int, int]]:
    years: set[int] = set()
    for match in _overlapping(_DAY_NAME_INSIDE, latin):
        day = _read_day_name(match)
        if day is None or _counts(latin, match):
            continue
        if match.start() in years or _is_year_of_month_before(latin, match):
            # The month that follows a year has its own year after it.
            years.add(match.start(3))
        else:
            yield day, match.start(), match.end()
    if _NAME_DAY_HINT.search(latin):
        for match in _NAME_DAY_INSIDE.finditer(latin):
            day = _read_name_day(match)
            if day is not None:
                yield day, match.start(), match.end()


def _overlapping(pattern: re.Pattern[str], latin: str) -> Iterator[re.Match[str]]:
    # ১৫ সভা ১৪ মার্চ ২৪: what begins with 15 has the shape of a date and hides the one that is.
    position = 0
    while match := pattern.search(latin, position):
        yield match
        position = match.end(1)


def _is_year_of_month_before(latin: str, match: re.Match[str]) -> bool:
    # In জুলাই/২৩-ডিসেম্বর/২৩ the first ২৩ is a year; in ১৪ জানুয়ারি - ২০ মার্চ ২০২৪ the ২০ is a day.
    start = match.start()
    before = _MONTH_BEFORE.search(latin, max(0, start - 30), start)
    return before is not None and before[1] is None and month_number(before[2]) is not None


def _counts(latin: str, match: re.Match[str]) -> bool:
    # ৫ মে ১০ টি: the ten are things, not a year.
    return _is_short(match[3]) and _COUNTED_AFTER.match(latin, match.end()) is not None


def format_date(day: date, *, bangla: bool) -> str:
    """Give `১৪ জানুয়ারি ২০২৪` or `14 January 2024`."""
    names = MONTHS_BANGLA if bangla else MONTHS_ENGLISH
    plain = f"{day.day} {names[day.month - 1]} {day.year}"
    return to_bangla(plain) if bangla else plain
