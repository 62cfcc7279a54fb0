"""Cells that stand one a line, cut into rows: the best way to lay them over the columns, row after row.

A cell goes to a column that its look fits; a column may be left out where its cell was blank and left no line; a blank line may be a
blank cell, or part two rows; a text may go on over two lines. Each costs something, and the best way as a whole is taken (dynamic
programming).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import IntEnum
from itertools import pairwise
from typing import TypeAlias

from agragati.bangla.text import squeeze
from agragati.model.reading import Cell
from agragati.read.formats.stackedcosts import gains, skips
from agragati.read.formats.stackedlines import WORDED, Cut, CutRow, Entry, Token, parted
from agragati.read.tables.cells import Sort

GOES_ON = 1.0
"""What it costs that a line goes on with the text of the line before."""
DROPPED = 2.4
"""What it costs that a line belongs to no row."""
ALONE = 1.0
"""What it is worth that the name of an area is a row alone."""
SECOND_LINE = 0.4
"""What it costs that a row begins with the word for its achievements: all that stands before is merged with the row above."""
DASH_DROPPED = 2.0
"""The same for a dash."""

_NEVER = -1e9
_TEXTS = {Sort.TEXT, Sort.LONG, Sort.MIXED}


class _Act(IntEnum):
    """What is done with a token."""

    PLACE = 0
    JOIN = 1
    DROP = 2
    BLANK = 3
    ALONE = 4


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


def cut_rows(entries: Sequence[Entry], tokens: Sequence[Token], roles: Sequence[str | None]) -> Cut:
    """Return the best rows of so many columns that the entries make from the first on."""
    width = len(roles)
    if parted(tokens):
        tokens = [token for before, token in pairwise([None, *tokens]) if token and not (before and before.entry is token.entry is None)]
    layers = _layers(tokens, roles)
    ends = [layer.score[0] for layer in layers]
    last = max(range(len(layers)), key=lambda place: (ends[place], -place))
    steps = list(_trace(layers, last))[::-1]
    rows = tuple(_row(cells, end, width) for cells, end in _rows(steps, tokens, entries))
    dropped = tuple(entry for number, step in steps if step and step[0] is _Act.DROP and (entry := tokens[number].entry) is not None)
    return Cut(rows, dropped, ends[last])


def _row(cells: Mapping[int, Cell], end: int, width: int) -> CutRow:
    blank = Cell("", next(iter(cells.values())).line)
    return CutRow(tuple(cells.get(col, blank) for col in range(width)), end)


def _layers(tokens: Sequence[Token], roles: Sequence[str | None]) -> list[_Layer]:
    width = len(roles)
    costs, worth = skips(tuple(roles)), gains(roles, tokens)
    second = roles.index("line_kind") if "line_kind" in roles else None
    layer = _Layer([0.0, *[_NEVER] * (width - 1)], [_NO_STEP] * width)
    layers = [layer]
    for token in tokens:
        _leave_out(layer, costs)
        layer = (
            _after_blank(layer, worth.blank, worth.blank_ignored)
            if token.entry is None
            else _after_entry(layer, token, worth.of(token), second)
        )
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


def _after_blank(layer: _Layer, worth: Sequence[float], cost: float) -> _Layer:
    """A blank line is a blank cell, or nothing; which costs least between two rows."""
    score, steps = [], []
    for target, before in enumerate(layer.score):
        cell = layer.score[target - 1] + worth[target - 1]
        ignored = before - (cost if target else 0.0)
        col = (target - 1) % len(worth)
        score.append(max(cell, ignored))
        steps.append((_Act.PLACE, col, col) if cell >= ignored else (_Act.BLANK, target, 0))
    return _Layer(score, steps)


def _after_entry(layer: _Layer, token: Token, worth: Sequence[float], second: int | None) -> _Layer:
    """A line with something on it fills a column, goes on with the text before it, or belongs to no row."""
    width = len(worth)
    cells = [layer.score[target - 1] + worth[target - 1] for target in range(width)]
    places: list[_Step] = [(_Act.PLACE, (target - 1) % width, (target - 1) % width) for target in range(width)]
    if token.sort is Sort.LINE_KIND and second is not None:
        target = (second + 1) % width
        second_line = layer.score[0] - SECOND_LINE + worth[second]
        if second_line > cells[target]:
            cells[target], places[target] = second_line, (_Act.PLACE, 0, second)
    if token.sort in _TEXTS and layer.placed:
        for target, before in enumerate(layer.placed):
            if before - GOES_ON > cells[target]:
                cells[target], places[target] = before - GOES_ON, (_Act.JOIN, target, 0)
    score, steps = list(cells), list(places)
    loss = DASH_DROPPED if token.sort is Sort.BLANK else DROPPED
    for target, before in enumerate(layer.score):
        if before - loss > score[target]:
            score[target], steps[target] = before - loss, (_Act.DROP, target, 0)
    if token.area and layer.score[0] + ALONE > score[0]:
        score[0], steps[0] = layer.score[0] + ALONE, (_Act.ALONE, 0, 0)
    further = _Layer(score, steps)
    if token.sort in WORDED:
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
        if act is _Act.ALONE or (act is _Act.PLACE and filled == len(layer.score) - 1):
            yield number, None
        yield number - 1, step
        joined = act is _Act.JOIN
        col = before


def _rows(
    steps: Sequence[tuple[int, _Step | None]], tokens: Sequence[Token], entries: Sequence[Entry]
) -> Iterator[tuple[Mapping[int, Cell], int]]:
    """Yield the cells by column of the rows that the steps make, and the entry after each; after a step `None` a row is full."""
    cells: dict[int, Cell] = {}
    end = col = 0
    full = False
    for number, step in steps:
        entry = tokens[number].entry if step else None
        full = full or step is None
        if step is None or entry is None or step[0] is _Act.DROP:
            continue
        if full and step[0] is not _Act.JOIN:  # a text may still go on in the last column
            if cells:
                yield cells, end
            cells, full = {}, False
        end = entry + 1
        if step[0] in {_Act.PLACE, _Act.ALONE}:
            col = step[2]
            cells[col] = entries[entry].cell
        else:
            cells[col] = cells[col]._replace(text=squeeze(f"{cells[col].text} {entries[entry].cell.text}"))
    if cells:
        yield cells, end
