"""Cells that stand one a line, cut into rows: the best way to lay them over the columns, row after row.

A cell goes to a column that its look fits; a column may be left out where its cell was blank and left no line; a blank line may be a
blank cell, or part two rows; a text may go on over two lines. Each costs something, and the best way as a whole is taken (dynamic
programming).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import TypeAlias

from agragati.bangla.text import squeeze
from agragati.model.reading import Cell
from agragati.read.formats.stackedcosts import gains, skips
from agragati.read.formats.stackedlines import WORDED, Entry, Token, tokens_of
from agragati.read.lexicon import Lexicon
from agragati.read.tables.cells import Sort, sort_of

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
DASH_DROPPED = 0.8
"""The same for a dash."""
WHOLE_ROWS = 0.7
"""Where so many rows have exactly as many lines as there are columns, the others that have stand as they are, too."""

_NEVER = -1e9
_TEXTS = {Sort.TEXT, Sort.LONG, Sort.MIXED}


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
    width = len(roles)
    tokens = tokens_of(entries, lexicon, width)
    layers = _layers(tokens, roles)
    ends = [layer.score[0] for layer in layers]
    last = max(range(len(layers)), key=lambda place: (ends[place], -place))
    steps = list(_trace(layers, last))[::-1]
    made = list(_made(steps, tokens, entries))
    following = [*(row.start for row in made[1:]), last][: len(made)]
    whole = {row.start for row, end in zip(made, following, strict=True) if end - row.start == width}
    if len(whole) < WHOLE_ROWS * len(made):
        whole = set()
    rows = tuple(_as_it_stands(row, tokens, entries, width) if row.start in whole else _laid(row, width) for row in made)
    inside = {number for start in whole for number in range(start, start + width)}
    lost = {tokens[number].entry for number, step in steps if step and step[0] is _Act.DROP and number not in inside}
    return Cut(rows, tuple(sorted(entry for entry in lost if entry is not None)), ends[last])


@dataclass(frozen=True, slots=True)
class _Made:
    """A row: the number of its first token, the cells of its columns, and the entry after its last."""

    start: int
    cells: Mapping[int, Cell]
    end: int


def _as_it_stands(row: _Made, tokens: Sequence[Token], entries: Sequence[Entry], width: int) -> CutRow:
    found = [token.entry for token in tokens[row.start : row.start + width]]
    blank = Cell("", next(iter(row.cells.values())).line)
    ends = [entry + 1 for entry in found if entry is not None]
    return CutRow(tuple(blank if entry is None else entries[entry].cell for entry in found), max(ends))


def _laid(row: _Made, width: int) -> CutRow:
    blank = Cell("", next(iter(row.cells.values())).line)
    return CutRow(tuple(row.cells.get(col, blank) for col in range(width)), row.end)


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


def _layers(tokens: Sequence[Token], roles: Sequence[str | None]) -> list[_Layer]:
    width = len(roles)
    costs, worth = skips(tuple(roles)), gains(roles, tokens)
    second = roles.index("line_kind") if "line_kind" in roles else None
    layer = _Layer([0.0, *[_NEVER] * (width - 1)], [_NO_STEP] * width)
    layers = [layer]
    for token in tokens:
        _leave_out(layer, costs)
        layer = _after_blank(layer, worth.of(token)) if token.entry is None else _after_entry(layer, token.sort, worth.of(token), second)
        layers.append(layer)
    _leave_out(layer, costs)
    return layers


def _leave_out(layer: _Layer, costs: Sequence[float]) -> None:
    """Let columns be left out: to the row's end, then from the next row's beginning."""
    score, skipped, width = layer.score, layer.skipped, len(costs)
    for first, last in ((1, width), (0, width - 1)):
        for col in range(first, last):
            worth = score[col] - costs[col]
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
    loss = DASH_DROPPED if sort is Sort.BLANK else DROPPED
    for target, before in enumerate(layer.score):
        if before - loss > score[target]:
            score[target], steps[target] = before - loss, (_Act.DROP, target, 0)
    further = _Layer(score, steps)
    if sort in WORDED:
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


def _made(steps: Sequence[tuple[int, _Step | None]], tokens: Sequence[Token], entries: Sequence[Entry]) -> Iterator[_Made]:
    """Yield the rows that the steps make; a step `None` ends one."""
    cells: dict[int, Cell] = {}
    start = end = col = -1
    for number, step in (*steps, (len(tokens), None)):
        if step is None:
            if cells:
                yield _Made(start, cells, end)
            cells, start = {}, -1
            continue
        act, entry = step[0], tokens[number].entry
        if start < 0 and act is _Act.PLACE:
            start = number
        if entry is None or act is _Act.DROP:
            continue
        end = entry + 1
        if act is _Act.PLACE:
            col = step[2]
            cells[col] = entries[entry].cell
        else:
            cells[col] = replace(cells[col], text=squeeze(f"{cells[col].text} {entries[entry].cell.text}"))
