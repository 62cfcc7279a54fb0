"""Cells that stand one a line, cut into rows: the best way to lay them over the columns, row after row.

A cell goes to a column that its look fits; a column may be left out where its cell was blank and left no line; a blank line may be a
blank cell, or part two rows; a text may go on over two lines. Each costs something, and the best way as a whole is taken (dynamic
programming).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from functools import lru_cache
from typing import TypeAlias

from agragati.bangla.text import squeeze
from agragati.model.reading import Cell
from agragati.read.lexicon import Lexicon
from agragati.read.tables.cells import Sort, sort_of
from agragati.read.tables.fitting import FITS, family

BLANK_IGNORED = 0.6
"""What it costs that a blank line within a row says nothing; between rows it may."""
BLANK_CELL = 0.15
"""What it is worth that a blank line is a blank cell."""
GOES_ON = 1.0
"""What it costs that a line goes on with the text of the line before."""
DROPPED = 2.4
"""What it costs that a line belongs to no row."""
SECOND_LINE = 0.4
"""What it costs that a row begins with the word for its achievements: all that stands before is merged with the row above."""
SKIP = {"unit": 1.2, "weight": 0.9, "indicator": 1.3, "annual_target": 0.7, "line_kind": 1.0}
"""What it costs that a column has no cell in a row."""
SKIP_USUAL = 0.4
SKIP_MERGED = {"serial": 0.25, "area": 0.15, "area_weight": 0.1, "activity": 0.3}
"""The same for columns whose cells are merged over several rows."""
SKIP_TEXT = 0.2

_NEVER = -1e9
_TEXTS = {Sort.TEXT, Sort.LONG, Sort.MIXED}
_WORDED = {*_TEXTS, Sort.ACTIVITY_CODE, Sort.INDICATOR_CODE}


@dataclass(frozen=True, slots=True)
class Entry:
    """A line that holds something, and how many blank ones stand before it."""

    cell: Cell
    page: int
    gap: int


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


@dataclass(frozen=True, slots=True)
class _Token:
    """A line with something on it (its entry's number), or a blank one."""

    entry: int | None
    sort: Sort


class _Act(IntEnum):
    """What is done with a token."""

    PLACE = 0
    JOIN = 1
    DROP = 2
    BLANK = 3


_Step: TypeAlias = tuple[_Act, int, int]
"""An act, the column that was to be filled next before it, and the column that it filled."""
_NO_STEP: _Step = (_Act.DROP, 0, 0)


class _Layer:
    """After some tokens: for each column that may be filled next, the best score, and how it was reached."""

    __slots__ = ("placed", "placed_steps", "score", "skipped", "steps")

    def __init__(self, score: list[float], steps: list[_Step]) -> None:
        self.score = score
        self.steps = steps
        self.skipped = list(range(len(score)))
        """From which column on others were left out to come here; the column itself where none were."""
        self.placed: Sequence[float] = ()
        """The best score where the last token, a text, stands in the column before; empty where the token is none."""
        self.placed_steps: Sequence[_Step] = ()


def cut_rows(entries: Sequence[Entry], roles: Sequence[str | None], lexicon: Lexicon) -> Cut:
    """Return the best rows of so many columns that the entries make from the first on."""
    tokens = _tokens(entries, lexicon, len(roles))
    layers = _layers(tokens, roles)
    ends = [layer.score[0] for layer in layers]
    last = max(range(len(layers)), key=lambda place: (ends[place], -place))
    acts = [(tokens[number].entry if step else None, step) for number, step in reversed(list(_trace(layers, last)))]
    dropped = tuple(entry for entry, step in acts if step and step[0] is _Act.DROP and entry is not None)
    return Cut(tuple(_rows(acts, entries, len(roles))), dropped, ends[last])


def steady_rows(entries: Sequence[Entry], roles: Sequence[str | None], lexicon: Lexicon) -> tuple[CutRow, ...]:
    """Return the rows where every one has a cell for each column and its unit in the unit's; none where that leaves a unit over."""
    width, at = len(roles), roles.index("unit") if "unit" in roles else None
    if at is None:
        return ()
    kind = roles.index("line_kind") if "line_kind" in roles else None
    rows = []
    for start in range(0, len(entries) - width + 1, width):
        row = entries[start : start + width]
        unit = sort_of(row[at].cell.text, lexicon)
        second = kind is not None and unit is Sort.BLANK and sort_of(row[kind].cell.text, lexicon) is Sort.LINE_KIND
        if not (unit is Sort.UNIT or second):
            break
        rows.append(CutRow(tuple(entry.cell for entry in row), start + width))
    end = rows[-1].end if rows else 0
    gaps = {entry.gap > 0 for number, entry in enumerate(entries[:end]) if number % width}
    over = any(sort_of(entry.cell.text, lexicon) in {Sort.UNIT, Sort.LINE_KIND} for entry in entries[end : end + 2 * width])
    return tuple(rows) if len(rows) > 1 and len(gaps) < 2 and not over else ()


def _tokens(entries: Sequence[Entry], lexicon: Lexicon, width: int) -> list[_Token]:
    tokens: list[_Token] = []
    # Where a blank line follows every line, only a second one says something.
    spaced = sum(entry.gap > 0 for entry in entries[1:]) * 10 >= (len(entries) - 1) * 9 and len(entries) > 1
    for number, entry in enumerate(entries):
        gap = (entry.gap - 1) // 2 if spaced else entry.gap
        tokens += [_Token(None, Sort.BLANK)] * min(max(gap, 0), width)
        tokens.append(_Token(number, sort_of(entry.cell.text, lexicon)))
    return tokens


def _layers(tokens: Sequence[_Token], roles: Sequence[str | None]) -> list[_Layer]:
    width = len(roles)
    skips = _skips(tuple(roles))
    gains = {sort: [FITS[_family(role)][sort] for role in roles] for sort in Sort}
    second = next((col for col, role in enumerate(roles) if role == "line_kind"), None)
    layer = _Layer([0.0, *[_NEVER] * (width - 1)], [_NO_STEP] * width)
    layers = [layer]
    for token in tokens:
        _leave_out(layer, skips)
        layer = (
            _after_blank(layer, gains[Sort.BLANK]) if token.entry is None else _after_entry(layer, token.sort, gains[token.sort], second)
        )
        layers.append(layer)
    _leave_out(layer, skips)
    return layers


@lru_cache(maxsize=64)
def _skips(roles: tuple[str | None, ...]) -> tuple[float, ...]:
    def cost(role: str | None) -> float:
        if role in SKIP_MERGED:
            return SKIP_MERGED[role]
        return SKIP.get(role or "", SKIP_TEXT if _family(role) == "text" else SKIP_USUAL)

    return tuple(cost(role) for role in roles)


def _family(role: str | None) -> str:
    return family(role) if role else "other"


def _leave_out(layer: _Layer, skips: Sequence[float]) -> None:
    """Let columns be left out: to the row's end, then from the next row's beginning."""
    score, skipped, width = layer.score, layer.skipped, len(skips)
    for first, last in ((1, width), (0, width - 1)):
        for col in range(first, last):
            worth = score[col] - skips[col]
            target = col + 1 if col + 1 < width else 0
            if worth > score[target]:
                score[target], skipped[target] = worth, skipped[col]


def _after_blank(layer: _Layer, gains: Sequence[float]) -> _Layer:
    """A blank line is a blank cell, or nothing; which costs least between two rows."""
    score, steps = [], []
    for target, before in enumerate(layer.score):
        cell = layer.score[target - 1] + gains[target - 1] + BLANK_CELL
        ignored = before - (BLANK_IGNORED if target else 0.0)
        col = (target - 1) % len(gains)
        score.append(max(cell, ignored))
        steps.append((_Act.PLACE, col, col) if cell >= ignored else (_Act.BLANK, target, 0))
    return _Layer(score, steps)


def _after_entry(layer: _Layer, sort: Sort, gains: Sequence[float], second: int | None) -> _Layer:
    """A line with something on it fills a column, goes on with the text before it, or belongs to no row."""
    width = len(gains)
    cells = [layer.score[target - 1] + gains[target - 1] for target in range(width)]
    places: list[_Step] = [(_Act.PLACE, (target - 1) % width, (target - 1) % width) for target in range(width)]
    if sort is Sort.LINE_KIND and second is not None:
        target = (second + 1) % width
        worth = layer.score[0] - SECOND_LINE + gains[second]
        if worth > cells[target]:
            cells[target], places[target] = worth, (_Act.PLACE, 0, second)
    if sort in _TEXTS and layer.placed:
        for target, before in enumerate(layer.placed):
            if before - GOES_ON > cells[target]:
                cells[target], places[target] = before - GOES_ON, (_Act.JOIN, target, 0)
    score, steps = list(cells), list(places)
    for target, before in enumerate(layer.score):
        if before - DROPPED > score[target]:
            score[target], steps[target] = before - DROPPED, (_Act.DROP, target, 0)
    further = _Layer(score, steps)
    if sort in _WORDED:
        further.placed, further.placed_steps = cells, places
    return further


def _trace(layers: Sequence[_Layer], last: int) -> Iterator[tuple[int, _Step | None]]:
    """Yield the steps from the last to the first with the number of their token; a step `None` parts two rows."""
    col, joined = 0, False
    for number in range(last, 0, -1):
        layer = layers[number]
        step = layer.placed_steps[col] if joined else layer.steps[layer.skipped[col]]
        if not joined and layer.skipped[col] > col:
            yield number, None
        act, before, filled = step
        if act is _Act.PLACE and filled == len(layer.score) - 1:
            yield number, None
        yield number - 1, step
        joined = act is _Act.JOIN
        col = before


def _rows(acts: Sequence[tuple[int | None, _Step | None]], entries: Sequence[Entry], width: int) -> Iterator[CutRow]:
    """Yield the rows that the acts make, each with its entry's number; an act without a step ends a row."""
    row: dict[int, Cell] = {}
    end = col = 0
    for entry, step in (*acts, (None, None)):
        if step is None and row:
            yield CutRow(_whole(row, width), end)
            row = {}
        if step is None or entry is None or step[0] is _Act.DROP:
            continue
        end, cell = entry + 1, entries[entry].cell
        if step[0] is _Act.PLACE:
            col = step[2]
            row[col] = cell
        else:
            row[col] = replace(row[col], text=squeeze(f"{row[col].text} {cell.text}"))


def _whole(row: Mapping[int, Cell], width: int) -> tuple[Cell, ...]:
    blank = Cell("", next(iter(row.values())).line)
    return tuple(row.get(col, blank) for col in range(width))
