"""Tables of the source cut into sheets: heading rows over data rows, with the total row apart and stray rows put back among the lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise

from agragati.bangla.digits import parse_number, parse_percent, to_latin
from agragati.bangla.periods import find_fiscal_years, find_periods, strip_periods
from agragati.model.reading import Cell, Line, Table
from agragati.read.lexicon import Lexicon
from agragati.read.tables.cells import Sort, letters, sort_of

Cells = tuple[Cell, ...]


class RowKind(StrEnum):
    """What a row of the source is."""

    BLANK = "blank"
    HEAD = "head"
    SCALE = "scale"
    NUMBERS = "numbers"
    TOTAL = "total"
    SUBTOTAL = "subtotal"
    STRAY = "stray"
    DATA = "data"


@dataclass(frozen=True, slots=True)
class Body:
    """A data row with its number (from 1) in the source's table."""

    cells: Cells
    table: int
    row: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """One run of data rows under one heading. `stray_before` and `stray_after` are text rows that belong to no table."""

    head: tuple[Cells, ...]
    body: tuple[Body, ...]
    total: Body | None = None
    stray_before: tuple[Line, ...] = ()
    stray_after: tuple[Line, ...] = ()
    page: int = 1

    @property
    def lines(self) -> tuple[Line, ...]:
        """All cells as lines of text, for a sheet that turns out to be no table of a report."""
        rows = (*self.head, *(body.cells for body in self.body), *([self.total.cells] if self.total else []))
        return (*self.stray_before, *(line for row in rows for line in as_lines(row, self.page)), *self.stray_after)

    @property
    def width(self) -> int:
        """Cells of the widest row."""
        return max((len(row) for row in (*self.head, *(body.cells for body in self.body))), default=0)


def sheets_of(table: Table, number: int, lexicon: Lexicon) -> tuple[Sheet, ...]:
    """Cut a table at its repeated headings. A table without any data row gives sheets with an empty body."""
    kinds = _kinds(table.rows, lexicon)
    sheets: list[Sheet] = []
    for start, end in _runs(kinds):
        sheets.append(_sheet(table, kinds, range(start, end), number))
    return tuple(sheets)


def _runs(kinds: Sequence[RowKind]) -> Iterator[tuple[int, int]]:
    """Yield the stretches of rows that each begin with a heading."""
    start, seen_data = 0, False
    for place, kind in enumerate(kinds):
        if kind is RowKind.HEAD and seen_data:
            yield start, place
            start, seen_data = place, False
        seen_data = seen_data or kind is RowKind.DATA
    yield start, len(kinds)


def _sheet(table: Table, kinds: Sequence[RowKind], places: range, number: int) -> Sheet:
    rows = table.rows
    data = [place for place in places if kinds[place] is RowKind.DATA]
    first = data[0] if data else places.stop
    strays = [place for place in places if kinds[place] is RowKind.STRAY]
    total = next((place for place in reversed(places) if kinds[place] is RowKind.TOTAL), None)
    return Sheet(
        head=tuple(rows[place] for place in places if kinds[place] in {RowKind.HEAD, RowKind.SCALE}),
        body=tuple(Body(rows[place], number, place + 1) for place in data),
        total=Body(rows[total], number, total + 1) if total is not None else None,
        stray_before=tuple(line for place in strays if place < first for line in as_lines(rows[place], table.page)),
        stray_after=tuple(line for place in strays if place > first for line in as_lines(rows[place], table.page)),
        page=table.page,
    )


def as_lines(row: Cells, page: int) -> tuple[Line, ...]:
    """The cells of a row that is no table row, as lines of text."""
    return tuple(Line(cell.text, cell.line, page) for cell in row if cell.text.strip())


def _kinds(rows: Sequence[Cells], lexicon: Lexicon) -> list[RowKind]:
    kinds: list[RowKind] = []
    seen_head = seen_data = False
    for row in rows:
        kind = _kind(row, lexicon, seen_data=seen_data)
        if kind in {RowKind.DATA, RowKind.HEAD} and not seen_head and not seen_data and _is_title(row):
            kind = RowKind.STRAY
        if kind in {RowKind.SCALE, RowKind.NUMBERS} and not seen_head and not seen_data:
            kind = RowKind.DATA
        seen_head = seen_head or kind is RowKind.HEAD
        seen_data = seen_data or kind is RowKind.DATA
        kinds.append(kind)
    return _end_strays(rows, _with_subtotals(rows, kinds), lexicon)


def _with_subtotals(rows: Sequence[Cells], kinds: list[RowKind]) -> list[RowKind]:
    """A sum in the middle of the table belongs to no row; one alone, below all rows and naming their number, is the plan's total.

    So prints it a report that stands among those of other plans: `উপমোট= (১৭টি সূচক)`.
    """
    places = [place for place, kind in enumerate(kinds) if kind is RowKind.SUBTOTAL]
    data = [place for place, kind in enumerate(kinds) if kind is RowKind.DATA]
    whole = len(places) == 1 and RowKind.TOTAL not in kinds and bool(data) and places[0] > data[-1]
    counted = whole and _counted(rows[places[0]]) * 2 > len(data)
    return [(RowKind.TOTAL if counted else RowKind.STRAY) if kind is RowKind.SUBTOTAL else kind for kind in kinds]


def _counted(row: Cells) -> int:
    """How many indicators the name of a sum speaks of; 0 where of none."""
    found = next((found for cell in row if (found := _COUNTED.search(to_latin(cell.text)))), None)
    return int(found.group(1)) if found else 0


_COUNTED = re.compile(r"(\d{1,3})\s*টি")


def _end_strays(rows: Sequence[Cells], kinds: list[RowKind], lexicon: Lexicon) -> list[RowKind]:
    """Rows after the last figure that hold nothing but a few words are signatures in the table's frame."""
    after_total = False
    last = max((place for place, row in enumerate(rows) if kinds[place] is RowKind.DATA and _has_figures(row, lexicon)), default=-1)
    for place in range(last + 1, len(rows)):
        after_total = after_total or kinds[place] is RowKind.TOTAL
        if kinds[place] is RowKind.DATA and (after_total or place > last + 1):
            kinds[place] = RowKind.STRAY
    return kinds


def _has_figures(row: Cells, lexicon: Lexicon) -> bool:
    sorts = [sort_of(cell.text, lexicon) for cell in row]
    return Sort.UNIT in sorts or Sort.LINE_KIND in sorts or sum(one in _FIGURES for one in sorts) >= 2


_FIGURES = {Sort.NUMBER, Sort.PERCENT, Sort.DATE}


def _is_title(row: Cells) -> bool:
    """One text over the whole width."""
    texts = {cell.text for cell in row if cell.text.strip()}
    return len(texts) == 1 and letters(next(iter(texts))) >= 8


def _kind(row: Cells, lexicon: Lexicon, *, seen_data: bool) -> RowKind:
    filled = [cell.text for cell in row if cell.text.strip()]
    sorts = [sort_of(text, lexicon) for text in filled]
    special = _special(filled, sorts, lexicon, seen_data=seen_data)
    if special:
        return special
    figures = sum(one in _FIGURES for one in sorts)
    needed = 3 if seen_data else 1
    if figures * 2 > max(2, len(filled)):
        return RowKind.DATA
    heads = sum(is_heading(text, lexicon) for text in filled)
    if heads < needed or heads * 2 < len(filled) or figures > max(1, heads // 2):
        return RowKind.DATA
    return RowKind.DATA if seen_data and Sort.LINE_KIND in sorts and heads <= 3 else RowKind.HEAD


def _special(filled: Sequence[str], sorts: Sequence[Sort], lexicon: Lexicon, *, seen_data: bool) -> RowKind | None:
    """The kind of a row that is neither an indicator's nor a heading of words."""
    if all(sort is Sort.BLANK for sort in sorts):
        return RowKind.BLANK
    if _is_subtotal(filled):
        return RowKind.SUBTOTAL
    if len(filled) == 1 and _PAGE_MARK.match(to_latin(filled[0])):
        return RowKind.STRAY
    if is_scale(filled, lexicon) and (not seen_data or _is_whole_scale(filled, lexicon)):
        return RowKind.SCALE
    if _is_number_row(filled):
        return RowKind.NUMBERS
    return RowKind.TOTAL if _is_total_row(filled, sorts, lexicon) else None


_PAGE_MARK = re.compile(r"^\W*(?:(?:চলমান\s*)?(?:পৃষ্ঠা|পাতা|page)\W*(?:নং\W*)?\d+(?:\s*/\s*\d+)?|\d+\s*/\s*\d+)\W*$", re.IGNORECASE)
"""The foot of a page that a program left inside the table: `পৃষ্ঠা ২`, `চলমান পাতা-২`, `২/৩`."""


@lru_cache(maxsize=20_000)
def is_heading(text: str, lexicon: Lexicon) -> bool:
    """Whether the text is a column's heading: a known one, the name of a level or nothing but a period."""
    if lexicon.headings.find(text) or lexicon.level_of(text):
        return True
    if is_ordinal(text):
        return True
    if find_periods(text) or find_fiscal_years(text):
        rest = strip_periods(text)
        return letters(rest) <= 2 or lexicon.headings.find(rest) is not None
    return False


def is_ordinal(text: str) -> bool:
    """Whether the text is an ordinal alone, as it heads a quarter's column under a common heading: `১ম`."""
    return 0 < len(text.strip()) <= _ORDINAL and letters(text) > 0 and _ordinal_quarter(text) is not None


@lru_cache(maxsize=4096)
def _ordinal_quarter(text: str) -> str | None:
    """The quarter that the text names when the word for a quarter is put behind it, and not without."""
    found = find_periods(f"{_SHORT_QUARTER.sub('', text)} ত্রৈমাসিক")
    named = bool(found) and found[0].how == "ordinal" and found[0].start == 0 and not find_periods(text)
    return found[0].name if named else None


_SHORT_QUARTER = re.compile(r"\s*(?:কো|কোয়া|কোয়ার|ত্রৈ|ত্রৈমা)\s*[:ঃ.]\s*$")
_ORDINAL = 12
"""`চতুর্থ কোয়াঃ` and its blanks."""


def quarter_of_ordinal(text: str) -> str | None:
    """The quarter that a bare ordinal names."""
    return _ordinal_quarter(text) if is_ordinal(text) else None


def is_scale(filled: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether the cells are nothing but the level row: 100 % and what follows it, three or more, most of them right."""
    if not 3 <= len(filled) <= len(lexicon.level_points) + 1:
        return False
    values = [parse_percent(text) for text in filled]
    if any(value is None for value in values):
        return False
    right = sum(value in lexicon.level_points for value in values)
    return right * 2 >= len(values) and ("%" in filled[0] or values[0] == lexicon.level_points[0])


def _is_whole_scale(filled: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether the level row stands there whole, as it does again on a second page."""
    return tuple(parse_percent(text) for text in filled) == lexicon.level_points


def _is_number_row(filled: Sequence[str]) -> bool:
    """Column numbers: 1, 2, 3 ..., some of them perhaps blank, or a year among them."""
    # The achievement line of a pair: অর্জন ১ ২ ১ … ৪
    if len(filled) < 4 or any(letters(text) > 2 and not _DIGIT.search(text) and not find_fiscal_years(text) for text in filled):
        return False
    values = [parse_number(text) for text in filled if not find_fiscal_years(text)]
    numbers = [value for value in values if value is not None]
    if len(numbers) < 4 or len(numbers) < len(values) - 1:
        return False
    rising = sum(after > before for before, after in pairwise(numbers))
    return numbers[0] in (1, 2) and rising >= len(numbers) - 2 and numbers[-1] <= len(filled) + 4


_DIGIT = re.compile(r"\d")


def _is_subtotal(filled: Sequence[str]) -> bool:
    """A sum of a part (`উপমোট`)."""
    return any(_SUBTOTAL.match(text) for text in filled[:3])


_SUBTOTAL = re.compile(r"^\W*উপ\W*মোট|^\W*sub\W*total", re.IGNORECASE)


def _is_total_row(filled: Sequence[str], sorts: Sequence[Sort], lexicon: Lexicon) -> bool:
    worded = [text for text in filled if letters(text) > 0]
    if len(worded) > 2 or Sort.UNIT in sorts or Sort.LONG in sorts:
        return False
    alone = len(worded) == 1 and letters(worded[0]) <= _SHORT_WORD and sum(sort in _FIGURES for sort in sorts) >= 1
    at_least = 60 if alone else 86  # `মেট` beside nothing but sums can only be মোট
    return any(lexicon.totals.find(text.strip(" =:-ঃ"), at_least=at_least) for text in filled[:3])


_SHORT_WORD = 6


def is_total_name(text: str, lexicon: Lexicon) -> bool:
    """Whether the text is what a row of sums is called: `মোট =`."""
    return lexicon.totals.find(text.strip(" =:-ঃ"), at_least=86) is not None
