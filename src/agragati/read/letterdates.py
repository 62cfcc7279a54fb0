"""The day of a letter: beside its memo number or the word তারিখ, in one calendar or in both."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from agragati.bangla.bangabda import BanglaDate, find_bangla_dates
from agragati.bangla.dates import find_dates
from agragati.model.reading import Origin
from agragati.read.letterwords import MEMO
from agragati.read.pieces import Piece

_LETTER = re.compile(r"[A-Za-z\u0980-\u09e3]")
_FEW_LETTERS = 12
"""Letters that may stand beside a date in a line that says nothing else: a misread label, a town, an era."""


@dataclass(frozen=True, slots=True)
class Days:
    """The dates that a text says in the two calendars, the first of each."""

    day: date | None
    bangla: BanglaDate | None


NO_DAYS = Days(None, None)


@lru_cache(maxsize=8192)
def days_in(text: str) -> Days:
    """Return the first date of each calendar in the text."""
    found, bangla = find_dates(text), find_bangla_dates(text)
    return Days(found[0].day if found else None, bangla[0].day if bangla else None) if found or bangla else NO_DAYS


@lru_cache(maxsize=8192)
def is_only_date(text: str) -> bool:
    """Tell whether the text says a date and nothing else of weight."""
    spans = [(one.start, one.end) for one in find_dates(text)] + [(one.start, one.end) for one in find_bangla_dates(text)]
    if not spans:
        return False
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
    day = next(((place, days.day) for place, days in said if days.day), None)
    bangla = next(((place, days.bangla) for place, days in said if days.bangla), None)
    return LetterDate(
        day=day[1] if day else None,
        bangla=bangla[1] if bangla else None,
        origin=_origin(pieces[day[0]], find_dates(pieces[day[0]].text)[0].text) if day else None,
        bangla_origin=_origin(pieces[bangla[0]], find_bangla_dates(pieces[bangla[0]].text)[0].text) if bangla else None,
        places=frozenset(place for place in group if pieces[place].label == "date" or days_in(pieces[place].text) is not NO_DAYS),
    )


def _origin(piece: Piece, text: str) -> Origin:
    return piece.origin(text)
