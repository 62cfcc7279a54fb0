"""Lines that are cells of a table each: what sort each is, which count the rows, and how far apart the units stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from agragati.bangla.digits import parse_number
from agragati.model.reading import Cell
from agragati.read.lexicon import Lexicon
from agragati.read.tables.cells import Sort, sort_of

WORDED = frozenset({Sort.TEXT, Sort.LONG, Sort.MIXED, Sort.ACTIVITY_CODE, Sort.INDICATOR_CODE})
"""What may be a text of several lines."""
_SPACED = 0.9
"""So many of the lines have a blank one before them where one stands between all cells."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line that holds something, and how many blank ones stand before it."""

    cell: Cell
    page: int
    gap: int


@dataclass(frozen=True, slots=True)
class Token:
    """A line with something on it, or a blank one (without entry)."""

    entry: int | None
    """The entry's number, from 0."""
    sort: Sort
    serial: bool = False
    """Whether it counts a row: the number after the last one that did, with a text behind it."""


def tokens_of(entries: Sequence[Entry], lexicon: Lexicon, most_blank: int) -> list[Token]:
    """Return the entries and the blank lines between them, no more than so many in a row."""
    sorts = [sort_of(entry.cell.text, lexicon) for entry in entries]
    serials = set(_serials(entries, sorts))
    # Where a blank line follows every line, only a second one says something.
    spaced = len(entries) > 1 and sum(entry.gap > 0 for entry in entries[1:]) >= _SPACED * (len(entries) - 1)
    tokens: list[Token] = []
    for number, (entry, sort) in enumerate(zip(entries, sorts, strict=True)):
        gap = (entry.gap - 1) // 2 if spaced else entry.gap
        tokens += [Token(None, Sort.BLANK)] * min(max(gap, 0), most_blank)
        tokens.append(Token(number, sort, number in serials))
    return tokens


def _serials(entries: Sequence[Entry], sorts: Sequence[Sort]) -> Iterator[int]:
    """Yield the entries that count the rows 1, 2, 3 ..."""
    due = 1
    for number, (sort, following) in enumerate(pairwise(sorts)):
        if sort is Sort.NUMBER and following in WORDED and parse_number(entries[number].cell.text) == due:
            yield number
            due += 1


def stride(tokens: Sequence[Token]) -> int | None:
    """Return how far apart most units stand; `None` where they stand now so, now so."""
    units = [place for place, token in enumerate(tokens) if token.sort is Sort.UNIT]
    distances = Counter(later - earlier for earlier, later in pairwise(units))
    if not distances:
        return None
    distance, count = distances.most_common(1)[0]
    return distance if count * 2 > len(units) - 1 else None
