"""The day of a letter: beside its memo number or the word তারিখ, in one calendar or in both."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from agragati.bangla.bangabda import MONTHS, BanglaDate, FoundBanglaDate, find_bangla_dates
from agragati.bangla.dates import MONTHS_BANGLA, find_dates
from agragati.bangla.skeleton import skeleton
from agragati.model.reading import Origin
from agragati.read.letters.pieces import Piece
from agragati.read.letters.words import MEMO

_LETTER = re.compile(r"[A-Za-z\u0980-\u09e3]")
_FEW_LETTERS = 12
"""Letters that may stand beside a date in a line that says nothing else: a misread label, a town, an era."""


@dataclass(frozen=True, slots=True)
class Days:
    """The dates that a text says in the two calendars, the first of each, with the words that say them."""

    day: date | None = None
    bangla: BanglaDate | None = None
    day_text: str = ""
    bangla_text: str = ""


NO_DAYS = Days()


@lru_cache(maxsize=8192)
def days_in(text: str) -> Days:
    """Return the first date of each calendar in the text; a month's name may be misread."""
    plain = _plain_days(text)
    mended = text if plain.day and plain.bangla else _with_month(text)
    if mended == text:
        return plain
    days = _plain_days(mended)
    return Days(plain.day or days.day, plain.bangla or days.bangla, plain.day_text or text, plain.bangla_text or text)


def _plain_days(text: str) -> Days:
    bangla = find_bangla_dates(text)
    found = find_dates(_without(text, bangla[0])) if bangla else find_dates(text)
    if not (found or bangla):
        return NO_DAYS
    return Days(
        day=found[0].day if found else None,
        bangla=bangla[0].day if bangla else None,
        day_text=found[0].text if found else "",
        bangla_text=bangla[0].text if bangla else "",
    )


def _without(text: str, bangla: FoundBanglaDate) -> str:
    """The text without its Bangla date: a slash between the two calendars would read as part of the other."""
    return text[: bangla.start] + " " + text[bangla.end :].lstrip(" /|,")


def _with_month(text: str) -> str:
    """The text with misread names of months put right, each between a day and a year; for finding the dates only."""
    return _NAMED.sub(lambda named: named[1] + _MONTHS.get(skeleton(named[2]), named[2]) + named[3], text)


_NAMED = re.compile(r"([০-৯\d]{1,2}\s*)([\u0980-\u09e3](?:\s?[\u0980-\u09e3]){1,20})(\s*,?\s*[০-৯\d]{4})")
_MONTHS = {skeleton(name): name for name in (*MONTHS_BANGLA, *MONTHS)}


@lru_cache(maxsize=8192)
def is_only_date(text: str) -> bool:
    """Tell whether the text says a date and nothing else of weight."""
    spans = [(one.start, one.end) for one in find_dates(text)] + [(one.start, one.end) for one in find_bangla_dates(text)]
    if not spans:
        return _with_month(text) != text and is_only_date(_with_month(text))
    left = "".join(sign for place, sign in enumerate(text) if not any(start <= place < end for start, end in spans))
    return len(_LETTER.findall(left)) <= _FEW_LETTERS


def is_date_piece(piece: Piece) -> bool:
    """Tell whether the piece gives a date, or is the bare word for it between two dates."""
    return piece.label == "date" or (piece.label is None and is_only_date(piece.text))


@dataclass(frozen=True, slots=True)
class LetterDate:
    """The letter's dates with the places of the pieces that say them."""

    day: date | None
    bangla: BanglaDate | None
    origin: Origin | None
    bangla_origin: Origin | None
    places: frozenset[int]


NO_DATE = LetterDate(None, None, None, None, frozenset())


def find_letter_date(pieces: Sequence[Piece], memo: int | None, closed: Collection[int]) -> LetterDate:
    """Return the date in the group of lines around the memo number, else in the first group with the word তারিখ, else before the subject.

    `closed` are pieces that say other things (subject, body, lists); dates in them are not the letter's.
    """
    groups = [] if memo is None else [_group(pieces, memo, closed)]
    groups += [_group(pieces, place, closed) for place, piece in enumerate(pieces) if piece.label == "date" and place not in closed]
    subject = next((place for place, piece in enumerate(pieces) if piece.label == "subject"), 0)
    groups += [_group(pieces, place, closed) for place in range(subject) if place not in closed and is_date_piece(pieces[place])]
    best = NO_DATE
    for group in groups:
        found = _read(pieces, group)
        if found.day:
            return found
        if found.bangla and not best.bangla:
            best = found
    return best


def _group(pieces: Sequence[Piece], place: int, closed: Collection[int]) -> tuple[int, ...]:
    """The run of date and memo lines around a place."""

    def belongs(at: int) -> bool:
        return at not in closed and (pieces[at].label == MEMO or is_date_piece(pieces[at]))

    first = last = place
    while first > 0 and belongs(first - 1):
        first -= 1
    while last + 1 < len(pieces) and belongs(last + 1):
        last += 1
    return tuple(range(first, last + 1))


def _read(pieces: Sequence[Piece], group: Sequence[int]) -> LetterDate:
    said = [(place, days_in(pieces[place].text)) for place in group]
    day = next(((place, days) for place, days in said if days.day), None)
    bangla = next(((place, days) for place, days in said if days.bangla), None)
    return LetterDate(
        day=day[1].day if day else None,
        bangla=bangla[1].bangla if bangla else None,
        origin=pieces[day[0]].origin(day[1].day_text) if day else None,
        bangla_origin=pieces[bangla[0]].origin(bangla[1].bangla_text) if bangla else None,
        places=frozenset(place for place, days in said if pieces[place].label == "date" or days is not NO_DAYS),
    )
