"""How a table is fitted to its paper: the size of its letters and the widths of its columns."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from agragati.model.outline import BodyCell, HeadCell, Table
from agragati.write.formats.placing import place
from agragati.write.formats.widths import longest_word, width_of

_SIZES = (10.0, 9.5, 9.0, 8.5, 8.0, 7.5, 7.0, 6.5)
"""What the letters of a table may measure in points, best first."""
_LONG_TABLE_SIZE = 8.0
"""A table of several pages needs no larger letters than these."""
_SMALLEST_FOR_ONE_PAGE = 7.5
"""Letters are not made smaller than these only to save a page."""
_LONGEST_KEPT = 9.0
"""A longer word, in em, is broken where it must be and makes no column wider."""
_LONGEST_COUNTED = 120.0
"""A longer cell takes no more of the room from the others."""
_NARROWEST = 1.2
_PADDING = 0.75
"""White space left and right of a cell's text, in em."""
_RAGGED = 0.95
"""What lines lose by breaking at words, less what the widths are taken too large."""
_LINE = 1.36
_ROW_PADDING = 0.65


@dataclass(frozen=True, kw_only=True, slots=True)
class Fit:
    """The size of a table's letters in points, and the width of each column in points."""

    size: float
    widths: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class _Text:
    """A cell's place and how much text, in em, stands in it."""

    row: int
    column: int
    columns: int
    rows: int
    longest_word: float
    length: float


def fit(table: Table, room: float, height: float) -> Fit:
    """Return how a table stands in `room` points of width, `height` of which are free on its first page.

    The letters are as large as they can be with every word whole in its column and the table on one page; where that would make them
    too small to read, the table goes on over pages. The widths follow half the table's own proportions, so that a column left blank can
    be written in, and half the length of the longest cells, so that rows are low; none is narrower than its longest word.
    """
    texts = _texts(table)
    needed = _needed(table, texts)
    shares = _shares(table, texts)
    whole = [size for size in _SIZES if sum(needed) * size <= room] or [_SIZES[-1]]
    one_page = (
        size for size in whole if size >= _SMALLEST_FOR_ONE_PAGE and _height(texts, spread(room / size, shares, needed)) * size <= height
    )
    size = next(one_page, None) or next((size for size in whole if size <= _LONG_TABLE_SIZE), whole[-1])
    return Fit(size=size, widths=tuple(width * size for width in spread(room / size, shares, needed)))


def spread(room: float, shares: Sequence[float], needed: Sequence[float]) -> list[float]:
    """Share the room out by `shares`; a column that would fall below what it needs gets just that, the others share the rest.

    Where there is not room enough for what they need, each gets its part of it.
    """
    if sum(needed) >= room:
        return [need * room / sum(needed) for need in needed]
    narrow: set[int] = set()
    while True:
        left = room - sum(needed[column] for column in narrow)
        per_share = left / sum(share for column, share in enumerate(shares) if column not in narrow)
        widths = [needed[column] if column in narrow else share * per_share for column, share in enumerate(shares)]
        short = {column for column, width in enumerate(widths) if width < needed[column]} - narrow
        if not short:
            return widths
        narrow |= short


def _texts(table: Table) -> list[_Text]:
    cells: list[Sequence[HeadCell | BodyCell]] = [*table.head, *(row.cells for row in table.rows)]
    return [
        _Text(
            row=spot.row,
            column=spot.column,
            columns=spot.cell.columns,
            rows=spot.cell.rows,
            longest_word=longest_word(spot.cell.text, bold=spot.row < len(table.head)),
            length=width_of(spot.cell.text, bold=spot.row < len(table.head)),
        )
        for spot in place(cells, len(table.columns))
    ]


def _needed(table: Table, texts: Sequence[_Text]) -> list[float]:
    """The width of each column's longest word; a cell over several columns makes none of them wider."""
    needed = [_NARROWEST] * len(table.columns)
    for text in texts:
        if text.columns == 1:
            needed[text.column] = max(needed[text.column], min(text.longest_word, _LONGEST_KEPT))
    return [need + _PADDING for need in needed]


def _shares(table: Table, texts: Sequence[_Text]) -> list[float]:
    lengths = [_NARROWEST] * len(table.columns)
    for text in texts:
        if text.columns == 1 and text.row >= len(table.head):
            lengths[text.column] = max(lengths[text.column], min(text.length / text.rows, _LONGEST_COUNTED))
    declared = sum(column.width for column in table.columns)
    return [column.width / declared + length / sum(lengths) for column, length in zip(table.columns, lengths, strict=True)]


def _height(texts: Sequence[_Text], widths: Sequence[float]) -> float:
    """How high the table stands at these widths, in em: each row is as high as its longest cell."""
    lines = _lines(texts, widths)
    return sum(lines.values()) * _LINE + len(lines) * _ROW_PADDING


def _lines(texts: Sequence[_Text], widths: Sequence[float]) -> dict[int, int]:
    lines: dict[int, int] = {}
    for text in texts:
        width = sum(widths[text.column : text.column + text.columns]) - _PADDING
        needed = math.ceil(math.ceil(text.length * _RAGGED / max(width, _NARROWEST)) / text.rows)
        lines[text.row] = max(lines.get(text.row, 1), needed)
    return lines


def row_heights(table: Table, fitted: Fit) -> list[float]:
    """Return about how high each row of a fitted table stands, in points, those of the head first."""
    lines = _lines(_texts(table), [width / fitted.size for width in fitted.widths])
    return [(lines.get(row, 1) * _LINE + _ROW_PADDING) * fitted.size for row in range(len(table.head) + len(table.rows))]
