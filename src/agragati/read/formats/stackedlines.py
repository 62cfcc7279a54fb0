"""Lines that are cells of a table each: what sort each is, which count the rows, and how far apart the units stand."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from agragati.bangla.dates import parse_date
from agragati.bangla.digits import parse_number, parse_percent, to_latin
from agragati.model.reading import Cell
from agragati.model.values import Unit
from agragati.read.formats import markdown
from agragati.read.formats.source import SourceLine
from agragati.read.lexicon import Lexicon
from agragati.read.tables.cells import Sort, sort_of

WORDED = frozenset({Sort.TEXT, Sort.LONG, Sort.MIXED, Sort.ACTIVITY_CODE, Sort.INDICATOR_CODE})
"""What may be a text of several lines."""
_AREA = re.compile(r"\d{1,2}\s*[.।:)]\s*[^\d\[\]]{6,}[.…:=(\[–-]\s*\d{1,2}(\.\d+)?\s*[)\]]?")
"""`২. প্রাতিষ্ঠানিক ব্যবস্থা ..... ৮`."""
_FIGURES = frozenset({Sort.NUMBER, Sort.PERCENT, Sort.DATE})
MOST_BLANK = 20
"""More blank lines in a row say no more than so many: it is the width of a wide form."""
_FIRST_LINES = 3
"""The first row's serial is among so many."""
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
    no_lower: bool = False
    """Whether it is a figure that cannot be the target of the level below the last figure's: a number as high, a day as early."""
    off_unit: bool = False
    """Whether it is a figure, but none of the unit before it: a day among counts, a count among days."""
    area: bool = False
    """Whether it names an area with its number and weight: such a line is a row alone."""


@dataclass(frozen=True, slots=True)
class CutRow:
    """A row of as many cells as there are columns, and the number (from 0) of the first entry after it."""

    cells: tuple[Cell, ...]
    end: int


@dataclass(frozen=True, slots=True)
class Cut:
    """The rows, and the numbers of the entries among them that belong to none."""

    rows: tuple[CutRow, ...]
    dropped: tuple[int, ...]
    score: float


def entries_of(lines: Sequence[SourceLine]) -> Iterator[Entry]:
    """Yield the lines that hold something, without the marks of Markdown."""
    gap = 0
    for line in lines:
        text = "" if line.blank else (markdown.plain_line(line.text) or line.text.strip())
        if not text:
            gap += 1
            continue
        column = line.column + len(line.text) - len(line.text.lstrip())
        yield Entry(Cell(text, line.number, column), line.page, gap)
        gap = 0


def tokens_of(entries: Sequence[Entry], lexicon: Lexicon) -> list[Token]:
    """Return the entries and the blank lines between them, no more than `MOST_BLANK` in a row."""
    sorts = [sort_of(entry.cell.text, lexicon) for entry in entries]
    serials = set(_serials(entries, sorts))
    texts = [entry.cell.text if sort in _FIGURES else "" for entry, sort in zip(entries, sorts, strict=True)]
    gaps = said_gaps(entries)
    tokens: list[Token] = []
    last, unit = "", None
    for number, (text, sort, gap) in enumerate(zip(texts, sorts, gaps, strict=True)):
        tokens += [Token(None, Sort.BLANK)] * gap
        off_unit = bool(text) and unit is not None and (sort is Sort.DATE) is not (unit is Unit.DATE)
        area = sort is Sort.LONG and _AREA.fullmatch(to_latin(entries[number].cell.text)) is not None
        tokens.append(Token(number, sort, number in serials, bool(text) and _is_no_lower(last, text), off_unit, area))
        last = text if sort is not Sort.BLANK else last
        unit = lexicon.unit_of(entries[number].cell.text) if sort is Sort.UNIT else unit
    return tokens


def said_gaps(entries: Sequence[Entry]) -> list[int]:
    """Return how many blank lines before each entry say something, no more than `MOST_BLANK`."""
    gaps = [entry.gap for entry in entries]
    # Where a blank line follows every line, only a second one says something.
    if len(gaps) > 1 and sum(gap > 0 for gap in gaps[1:]) >= _SPACED * (len(gaps) - 1):
        gaps = [max(gap - 1, 0) // 2 for gap in gaps]
    return [min(gap, MOST_BLANK) for gap in gaps]


def parted(tokens: Sequence[Token]) -> bool:
    """Whether blank lines only part rows: about one run of them for each unit, all of one length, or none at all."""
    units = [place for place, token in enumerate(tokens) if token.sort is Sort.UNIT]
    runs = [len(list(run)) for blank, run in groupby(tokens[: units[-1] if units else 0], lambda token: token.entry is None) if blank]
    return not runs or (abs(len(runs) - len(units)) <= 1 and len(set(runs)) == 1)


def _is_no_lower(before: str, text: str) -> bool:
    days = parse_date(before), parse_date(text)
    if days[0] and days[1]:
        return days[0] >= days[1]
    numbers = parse_percent(before), parse_percent(text)
    return numbers[0] is not None and numbers[1] is not None and numbers[0] <= numbers[1]


def _serials(entries: Sequence[Entry], sorts: Sequence[Sort]) -> Iterator[int]:
    """Yield the entries that count the rows, one by one; the first stands at the beginning."""
    due = None
    for number, (sort, following) in enumerate(pairwise(sorts)):
        if sort is not Sort.NUMBER or following not in WORDED:
            continue
        value = parse_number(entries[number].cell.text)
        if value is not None and (value == due or number < _FIRST_LINES):
            yield number
            due = value + 1


def stride(tokens: Sequence[Token]) -> int | None:
    """Return how far apart most units stand; `None` where they stand now so, now so."""
    units = [place for place, token in enumerate(tokens) if token.sort is Sort.UNIT]
    distances = Counter(later - earlier for earlier, later in pairwise(units))
    if not distances:
        return None
    distance, count = distances.most_common(1)[0]
    return distance if count * 2 > len(units) - 1 else None
