"""Tables whose every cell stands on a line of its own, as copying from Word or a PDF leaves them.

Found by the headings that stand one after the other; cut into rows by blank lines, or by the unit that stands in every row.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from statistics import median_low

from agragati.bangla.digits import to_latin
from agragati.bangla.periods import find_fiscal_years, find_periods, strip_periods
from agragati.bangla.text import fold
from agragati.model.reading import Cell, Line
from agragati.read.formats import markdown
from agragati.read.formats.source import Block, SourceLine, make_table
from agragati.rules.load import packaged_catalog

LEAST_HEADINGS = 4
"""So many headings within `_HEADING_SPAN` lines begin a table."""
_HEADING_SPAN = 12
_LONGEST_HEADING = 80
_MOST_UNKNOWN = 3
"""How many lines between two headings may be none that we know."""
_LEAST_NUMBERED = 4
"""A row that numbers the columns, or names the levels, counts so far at least."""
_LONG = 12
"""Characters from which a cell is a text, not a unit, a figure or a date."""

_CODE = re.compile(r"\[?\s*\d{1,2}\.\d{1,2}(\.\d{1,2})?")
_FIGURE = re.compile(r"\d{1,3}\s*%?")
_SERIAL = re.compile(r"\d{1,2}[.)।]?")


@dataclass(frozen=True, slots=True)
class _Words:
    headings: frozenset[str]
    units: frozenset[str]
    totals: frozenset[str]


@lru_cache(maxsize=1)
def _words() -> _Words:
    vocabulary = packaged_catalog().vocabulary
    headings = [*vocabulary.headings.values(), *vocabulary.level_names.values()]
    return _Words(
        frozenset(fold(word) for words in headings for word in words),
        frozenset(fold(word) for words in vocabulary.units.values() for word in words),
        frozenset(fold(word) for word in vocabulary.total_row),
    )


@dataclass(frozen=True, slots=True)
class _Entry:
    """A line that holds something, and how many blank ones stand before it."""

    cell: Cell
    page: int
    gap: int


def read_cell_lines(lines: Sequence[SourceLine]) -> list[Block]:
    """Return the text's lines and the tables that stand one cell a line; no table among them where none is recognised."""
    entries = list(_entries(lines))
    headed = [_is_heading(entry.cell.text) for entry in entries]
    starts = list(_starts(headed))
    blocks: list[Block] = []
    place = 0
    for number, start in enumerate(starts):
        if start < place:
            continue
        blocks.extend(_running(entries[place:start]))
        limit = starts[number + 1] if number + 1 < len(starts) else len(entries)
        body = _heading_end(entries, headed, start)
        rows = _rows(entries[body : max(limit, body)])
        place = body + _solid(rows)
        if rows:
            table = [[entry.cell for entry in row] for row in (entries[start:body], *rows)]
            blocks.append(make_table(table, entries[start].page))
        else:
            blocks.extend(_running(entries[start:place]))
    blocks.extend(_running(entries[place:]))
    return blocks


def _entries(lines: Sequence[SourceLine]) -> Iterator[_Entry]:
    gap = 0
    for line in lines:
        text = "" if line.blank else (markdown.plain_line(line.text) or line.text.strip())
        if not text:
            gap += 1
            continue
        column = line.column + len(line.text) - len(line.text.lstrip())
        yield _Entry(Cell(text, line.number, column), line.page, gap)
        gap = 0


def _running(entries: Sequence[_Entry]) -> list[Block]:
    return [Line(entry.cell.text, entry.cell.line, entry.page) for entry in entries]


def _is_heading(text: str) -> bool:
    if len(text) > _LONGEST_HEADING:
        return False
    headings = _words().headings
    bare = strip_periods(text)
    if fold(text) in headings or fold(bare) in headings:
        return True
    # `১ম কোয়ার্টার` or `২০২৩-২৪` alone heads a column too.
    return not bare.strip() and bool(find_periods(text) or find_fiscal_years(text))


def _starts(headed: Sequence[bool]) -> Iterator[int]:
    """Yield where headings begin to follow each other, once for each heading row."""
    free = 0
    for place, is_heading in enumerate(headed):
        if is_heading and place >= free and sum(headed[place : place + _HEADING_SPAN]) >= LEAST_HEADINGS:
            yield place
            free = place + _HEADING_SPAN


def _heading_end(entries: Sequence[_Entry], headed: Sequence[bool], start: int) -> int:
    """Return the place after the headings, the names of levels and the numbers of columns that follow them."""
    end = start + 1
    while True:
        further = _next_heading(entries, headed, end)
        if further is not None:
            end = further + 1
            continue
        counted = _counted(entries, end)
        if not counted:
            return end
        end += counted


def _next_heading(entries: Sequence[_Entry], headed: Sequence[bool], start: int) -> int | None:
    """Return the place of the next heading; some that nobody has seen, or the rest of wrapped ones, may stand before it."""
    for place in range(start, min(start + _MOST_UNKNOWN + 1, len(entries))):
        if headed[place]:
            return place
        if _CODE.match(to_latin(entries[place].cell.text)):
            return None
    return None


def _counted(entries: Sequence[_Entry], start: int) -> int:
    """Return how many lines from here number the columns 1, 2, 3 ... or name the levels 100, 90, 80 ...; 0 where they do not."""
    figures = []
    for entry in entries[start : start + 40]:
        text = to_latin(entry.cell.text)
        if not _FIGURE.fullmatch(text):
            break
        figures.append(int(text.rstrip("% ")))
    if figures[:1] not in ([1], [100]):
        return 0
    # A number may be missing where its cell was left blank.
    steps = (1, 2) if figures[0] == 1 else (-10, -20)
    length = 1
    while length < len(figures) and figures[length] - figures[length - 1] in steps:
        length += 1
    return length if length >= _LEAST_NUMBERED else 0


def _rows(body: Sequence[_Entry]) -> list[Sequence[_Entry]]:
    """Cut the lines after the headings into rows; what follows the last row is left out."""
    units = [place for place, entry in enumerate(body) if fold(entry.cell.text) in _words().units]
    if not units:
        return []
    rows = _rows_by_gaps(body, units) or _rows_by_period(body, units) or _rows_by_lines(body, units) or _rows_by_beginnings(body, units)
    end = _solid(rows)
    total = _total_row(body, end)
    return [*rows, total] if total else rows


def _solid(rows: Sequence[Sequence[_Entry]]) -> int:
    """Return of how many lines the rows are made; blank cells put in stand on none."""
    return sum(1 for row in rows for entry in row if entry.cell.text)


def _rows_by_gaps(body: Sequence[_Entry], units: Sequence[int]) -> list[Sequence[_Entry]]:
    """Cut at blank lines where each part between holds one unit; nothing where they do not part rows."""
    cuts = [place for place, entry in enumerate(body) if entry.gap and place > 0]
    bounds = [0, *cuts, len(body)]
    rows: list[Sequence[_Entry]] = []
    for start, end in pairwise(bounds):
        if bisect_left(units, end) - bisect_left(units, start) != 1:
            break
        rows.append(body[start:end])
    return rows if len(rows) == len(units) else []


def _rows_by_period(body: Sequence[_Entry], units: Sequence[int]) -> list[Sequence[_Entry]]:
    """Cut rows of one length where the units stand equally far apart."""
    distances = {later - earlier for earlier, later in pairwise(units)}
    if len(distances) != 1:
        return []
    period = distances.pop()
    if units[0] >= period:
        return []
    rows = [body[start : start + period] for start in range(0, units[-1] - units[0] + 1, period)]
    return rows if all(_begins_well(row, units[0]) for row in rows) else []


def _begins_well(row: Sequence[_Entry], unit: int) -> bool:
    """Tell a row from one that begins with the row before's end: no text without a code stands before its codes."""
    texts = [to_latin(entry.cell.text) for entry in row[:unit] if entry.cell.text]
    coded = any(_CODE.match(text) for text in texts)
    return not coded or _CODE.match(texts[0]) is not None or _SERIAL.fullmatch(texts[0]) is not None


def _rows_by_lines(body: Sequence[_Entry], units: Sequence[int]) -> list[Sequence[_Entry]]:
    """Cut rows of one length where blank lines count as blank cells and the units then stand equally far apart."""
    step = 2 if all(entry.gap for entry in body) else 1
    at = [(entry.cell.line - body[0].cell.line) // step for entry in body]
    distances = {at[later] - at[earlier] for earlier, later in pairwise(units)}
    if len(distances) != 1 or at[units[0]] >= (period := distances.pop()):
        return []
    starts = range(0, at[units[-1]] - at[units[0]] + 2 * period, period)
    bounds = [bisect_left(at, start) for start in starts]
    rows = [_filled(body[first:end], at[first:end], start) for start, (first, end) in zip(starts, pairwise(bounds), strict=False)]
    return rows if all(_begins_well(row, at[units[0]]) for row in rows) else []


def _filled(row: Sequence[_Entry], at: Sequence[int], start: int) -> Sequence[_Entry]:
    """Return the row, which begins at a place in the table, with the blank cells before and between its filled ones."""
    filled: list[_Entry] = []
    for entry, place in zip(row, at, strict=True):
        blanks = place - start - len(filled)
        filled.extend(_Entry(Cell("", entry.cell.line), entry.page, 0) for _ in range(blanks))
        filled.append(entry)
    return filled


def _rows_by_beginnings(body: Sequence[_Entry], units: Sequence[int]) -> list[Sequence[_Entry]]:
    """Cut before what begins a row: the serial, codes and texts that stand before its unit."""
    starts = [0]
    serial, unnumbered = _serial(body[0]) or 1, 0
    for earlier, unit in pairwise(units):
        # Rows whose serial is missing may have been counted or not.
        starts.append(_beginning(body, earlier + 1, unit, range(serial + 1, serial + unnumbered + 2)))
        found = _serial(body[starts[-1]])
        serial, unnumbered = (serial, unnumbered + 1) if found is None else (found, 0)
    starts = _with_serials(body, starts)
    bounds = [*starts, _last_end(body, starts, units)]
    return [body[start:end] for start, end in pairwise(bounds)]


def _last_end(body: Sequence[_Entry], starts: Sequence[int], units: Sequence[int]) -> int:
    """Return where the last row ends: as long after its unit as other rows are, or at a blank line soon after."""
    following = {unit: starts[at] for unit in units if (at := bisect_right(starts, unit)) < len(starts)}
    tails = [end - unit for unit, end in following.items()] or [len(body)]
    usual = min(units[-1] + median_low(tails), len(body))
    longest = min(units[-1] + max(tails), len(body))
    return next((place for place in range(usual, longest + 1) if place == len(body) or body[place].gap), usual)


def _with_serials(body: Sequence[_Entry], starts: Sequence[int]) -> list[int]:
    """Return the beginnings with those that the next serial before a code shows: of rows whose unit is misread."""
    serial = _serial(body[0])
    if serial is None:
        return list(starts)
    shown = set()
    for place, (entry, following) in enumerate(pairwise(body)):
        text = following.cell.text
        if _serial(entry) == serial + 1 and len(text) >= _LONG and _CODE.match(to_latin(text)):
            shown.add(place)
            serial += 1
    return sorted({*(start for start in starts if start - 1 not in shown), *shown})


def _serial(entry: _Entry) -> int | None:
    text = to_latin(entry.cell.text).rstrip(".)।")
    return int(text) if _SERIAL.fullmatch(text) else None


def _beginning(body: Sequence[_Entry], least: int, unit: int, serials: range) -> int:
    """Return where the row of this unit begins, not before `least`; `serials` are the numbers that it may have."""
    coded = [place for place in range(least, unit) if _CODE.match(to_latin(body[place].cell.text))]
    worded = [place for place in range(least, unit) if len(body[place].cell.text) >= _LONG]
    texts = coded or worded
    if not texts:
        return max(least, unit - 1)
    start = texts[-1]
    while start - 1 in texts:
        start -= 1
    if start > least and _serial(body[start - 1]) in serials:
        return start - 1
    # An area's name and its weight may stand between the serial and the activity.
    if start - 3 >= least and start - 2 in worded and _serial(body[start - 3]) in serials:
        return start - 3
    return start


def _total_row(body: Sequence[_Entry], start: int) -> Sequence[_Entry]:
    """Return the row of totals that follows the last row; empty where none does."""
    if start >= len(body) or fold(body[start].cell.text) not in _words().totals:
        return ()
    end = start + 1
    while end < len(body) and _FIGURE.fullmatch(to_latin(body[end].cell.text).replace(".", "")):
        end += 1
    return body[start:end]
