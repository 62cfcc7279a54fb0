"""One cell: what sort of thing it holds, and its value by the unit of its row."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise

from agragati.bangla.dates import find_dates, parse_date
from agragati.bangla.digits import is_blank, parse_fraction, parse_number, parse_percent, to_latin
from agragati.model.values import Parts, Unit, Value
from agragati.read.lexicon import Lexicon


class Sort(StrEnum):
    """What a cell looks like, before its column is known."""

    BLANK = "blank"
    NUMBER = "number"
    PERCENT = "percent"
    DATE = "date"
    UNIT = "unit"
    LINE_KIND = "line_kind"
    ACTIVITY_CODE = "activity_code"
    INDICATOR_CODE = "indicator_code"
    TEXT = "text"
    LONG = "long"
    MIXED = "mixed"


LONG_FROM = 14
"""Letters (blanks left out) from which a text may be the wording of an activity or an indicator."""

_CODE = re.compile(
    r"^[\s\[({|।\"'“”‘’]*(\d{1,2})\s*[.,·]\s*(\d{1,2})(?:\s*[.,·]\s*(\d{1,2}))?(?!\d|\s*[.,/\-]\s*\d)\s*[.:]?\s*[\])}|।]*[\s:.)\-–]*"
)
_CODE_INSIDE = re.compile(
    r"[\[(]\s*(\d{1,2})\s*[.,·]\s*(\d{1,2})\s*[.,·]\s*(\d{1,2})\s*[\])]|(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{1,2})(?![\d.])"
)
_LETTERS = re.compile(r"[A-Za-z\u0980-\u09e3\u09f0-\u09ff]+")
_COUNT_INSIDE = re.compile(r"^\D{0,3}(\d+(?:\.\d+)?)\s*(?:টি|টা|জন|বার|খানা|\(|%)")


@dataclass(frozen=True, slots=True)
class Coded:
    """A text with the code that it begins with."""

    code: str | None
    text: str

    @property
    def depth(self) -> int:
        """How many numbers the code has; 0 without one."""
        return self.code.count(".") + 1 if self.code else 0


@lru_cache(maxsize=20_000)
def coded(text: str) -> Coded:
    """Split `[৩.১.১] wording` into the code in Latin digits and the wording."""
    found = _CODE.match(to_latin(text))
    if not found or _has_figure_first(text) or not (_LETTERS.search(text[found.end() :]) or found.end() == len(text)):
        return Coded(None, text)
    return Coded(".".join(str(int(part)) for part in found.groups() if part is not None), text[found.end() :].strip())


@lru_cache(maxsize=20_000)
def codes_inside(text: str) -> tuple[int, ...]:
    """The places in the text where an indicator's code begins."""
    return tuple(found.start() for found in _CODE_INSIDE.finditer(to_latin(text)))


@lru_cache(maxsize=20_000)
def letters(text: str) -> int:
    """How many letters the text has, blanks and figures left out."""
    return sum(map(len, _LETTERS.findall(text)))


@lru_cache(maxsize=50_000)
def sort_of(text: str, lexicon: Lexicon) -> Sort:
    """What the cell looks like."""
    if is_blank(text):
        return Sort.BLANK
    return _figure_sort(text) or _word_sort(text, lexicon) or _text_sort(text)


def _word_sort(text: str, lexicon: Lexicon) -> Sort | None:
    if lexicon.line_kinds.find(text):
        return Sort.LINE_KIND
    if lexicon.units.find(text) or lexicon.is_units(text):
        return Sort.UNIT
    short = letters(text) < LONG_FROM
    return Sort.MIXED if short and lexicon.remarks.find(text, at_least=85) else None  # `প্রযোজ্য নয়` where a figure is due


def _text_sort(text: str) -> Sort:
    depth = coded(text).depth
    if depth:
        return Sort.INDICATOR_CODE if depth == 3 else Sort.ACTIVITY_CODE
    if letters(text) >= LONG_FROM and not _has_figure_first(text):
        return Sort.LONG
    return Sort.MIXED if find_dates(text) or _COUNT_INSIDE.match(to_latin(text)) else Sort.TEXT


def _figure_sort(text: str) -> Sort | None:
    if text.strip() == "%":
        return Sort.UNIT
    if parse_date(text) or _is_of_dates(text):
        return Sort.DATE
    if "%" in text and parse_percent(text) is not None:
        return Sort.PERCENT
    if parse_number(text) is not None or parse_fraction(text):
        return Sort.NUMBER
    return Sort.PERCENT if letters(text) and parse_percent(text) is not None else None


def _is_of_dates(text: str) -> bool:
    """Whether the text is nothing but days, perhaps after their number: `২ টি; ৩১ ডিসেম্বর ২০২১; ৩০ জুন ২০২২`."""
    return bool(find_dates(text)) and letters(_NUMBER_OF_DATES.sub("", _beside_dates(text), count=1)) == 0


def _beside_dates(text: str) -> str:
    """What stands beside the days of a text."""
    places = (0, *(place for one in find_dates(text) for place in (one.start, one.end)), len(text))
    return "".join(text[start:end] for start, end in list(pairwise(places))[::2])


_NUMBER_OF_DATES = re.compile(r"^\s*([০-৯\d]+)\s*টি")


def _has_figure_first(text: str) -> bool:
    found = find_dates(text)
    return bool(found and found[0].start == 0)


@dataclass(frozen=True, slots=True)
class Parsed:
    """A cell's value. `fits` is false where it is no value of the unit; `exact` is false where words stand beside the figure."""

    value: Value | None
    fits: bool = True
    exact: bool = True
    parts: Parts | None = None
    days_lost: bool = False
    """The cell speaks of more days than could be read."""


NOTHING = Parsed(None)


@lru_cache(maxsize=50_000)
def parse_value(text: str, unit: Unit | None) -> Parsed:
    """Return the cell's value as printed: by its unit, else by what it looks like (`fits` false); blank gives `None`."""
    if is_blank(text):
        return NOTHING
    order = (unit, *(one for one in (Unit.DATE, Unit.NUMBER, Unit.PERCENT) if one is not unit)) if unit else tuple(_ORDER)
    for place, one in enumerate(order):
        parsed = _READERS[one](text) if one else None
        if parsed is not None:
            return Parsed(
                parsed.value,
                fits=place == 0 or unit is None or _near(one, unit),
                exact=parsed.exact,
                parts=parsed.parts,
                days_lost=parsed.days_lost,
            )
    return Parsed(None, fits=False)


def _near(one: Unit, unit: Unit) -> bool:
    """A percentage printed without its sign is a number, and still a percentage."""
    return one is Unit.NUMBER and unit is Unit.PERCENT


def _read_date(text: str) -> Parsed | None:
    day = parse_date(text)
    if day:
        return Parsed(day)
    found = find_dates(text)
    if not found:
        return None
    days: tuple[date, ...] = tuple(one.day for one in found)
    rest = _beside_dates(text)
    told = _NUMBER_OF_DATES.match(rest)
    lost = int(to_latin(told.group(1))) != len(days) if told else not letters(rest) and sum(map(str.isdigit, rest)) >= _DIGITS_OF_DATE
    return Parsed(days[0] if len(days) == 1 else days, exact=not letters(text), days_lost=lost)


_DIGITS_OF_DATE = 4
"""So many digits beside days are what is left of another."""


def _read_percent(text: str) -> Parsed | None:
    parts = parse_fraction(text)
    value = parse_percent(text)
    if value is None and parts and parts[1]:
        value = parts[0] * 100 / parts[1]
    if value is not None:
        return Parsed(value, parts=Parts(*parts) if parts else None)
    inside = re.search(r"(\d+(?:\.\d+)?)\s*%", to_latin(text))
    return Parsed(Decimal(inside.group(1)), exact=False) if inside else None


def _read_number(text: str) -> Parsed | None:
    value = parse_number(text)
    if value is not None:
        return Parsed(value)
    inside = _COUNT_INSIDE.match(to_latin(text))
    return Parsed(Decimal(inside.group(1)), exact=False) if inside else None


_ORDER = (Unit.DATE, Unit.NUMBER, Unit.PERCENT)
_READERS = {Unit.DATE: _read_date, Unit.PERCENT: _read_percent, Unit.NUMBER: _read_number}
