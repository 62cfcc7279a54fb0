"""The grids that straight strokes draw on a page: cells with their boxes, merged cells among them. Nothing but geometry."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

Box: TypeAlias = tuple[float, float, float, float]
"""Left, top, right, bottom, in points from the top left corner."""

SNAP = 3.0
"""Points within which two strokes are one line, and a line reaches another: double borders, and lines that end a little short."""
STRAIGHT = 1.0
SHORTEST = 5.0
"""A line of a table is longer; letters and logos that are drawn are not."""
MOST_CROSSINGS = 2_000_000
"""Pairs of lines to compare on one page."""
MOST_PLACES = 100_000


@dataclass(frozen=True, slots=True)
class Stroke:
    """A straight stroke, from its left or upper end to the other."""

    left: float
    top: float
    right: float
    bottom: float

    @classmethod
    def between(cls, one: tuple[float, float], other: tuple[float, float]) -> Stroke:
        """Return the stroke between two points, in either order."""
        return cls(min(one[0], other[0]), min(one[1], other[1]), max(one[0], other[0]), max(one[1], other[1]))

    @classmethod
    def along(cls, left: float, top: float, right: float, bottom: float) -> Stroke:
        """Return the stroke along the middle of a thin rectangle."""
        if right - left < bottom - top:
            middle = (left + right) / 2
            return cls(middle, top, middle, bottom)
        middle = (top + bottom) / 2
        return cls(left, middle, right, middle)


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a grid: its place across, and from where to where it goes."""

    at: float
    start: float
    end: float

    def reaches(self, place: float) -> bool:
        return self.start - SNAP <= place <= self.end + SNAP


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell: its first row and column, from 0, and how many of them it takes."""

    row: int
    column: int
    high: int = 1
    wide: int = 1


@dataclass(frozen=True, slots=True)
class Grid:
    """A table's lines and cells; `xs` and `ys` are the places of its lines from left to right and from top to bottom."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    cells: tuple[GridCell, ...]

    @property
    def box(self) -> Box:
        """The table's place on the page."""
        return (self.xs[0], self.ys[0], self.xs[-1], self.ys[-1])

    def box_of(self, cell: GridCell) -> Box:
        """The cell's place on the page."""
        right, bottom = self.xs[cell.column + cell.wide], self.ys[cell.row + cell.high]
        return (round(self.xs[cell.column], 1), round(self.ys[cell.row], 1), round(right, 1), round(bottom, 1))

    def place_at(self, x: float, y: float) -> tuple[int, int] | None:
        """The row and column that a point lies in; `None` outside."""
        row, column = bisect_right(self.ys, y) - 1, bisect_right(self.xs, x) - 1
        inside = 0 <= row < len(self.ys) - 1 and 0 <= column < len(self.xs) - 1
        return (row, column) if inside else None


def find_grids(strokes: Iterable[Stroke]) -> list[Grid]:
    """Return the grids on a page, from top to bottom; frames around something and lines under it are none."""
    across = [_Line(one.top, one.left, one.right) for one in strokes if one.bottom - one.top <= STRAIGHT]
    down = [_Line(one.left, one.top, one.bottom) for one in strokes if one.right - one.left <= STRAIGHT]
    rows, columns = _joined(across), _joined(down)
    if len(rows) * len(columns) > MOST_CROSSINGS:
        return []
    grids = (_grid(some_rows, some_columns) for some_rows, some_columns in _connected(rows, columns))
    return sorted((grid for grid in grids if grid is not None), key=lambda grid: (grid.ys[0], grid.xs[0]))


def _joined(lines: Sequence[_Line]) -> list[_Line]:
    """Make one line of those that lie on each other or go on from each other."""
    joined: list[_Line] = []
    for at, same in _levels(lines):
        run: list[_Line] = []
        for line in sorted(same, key=lambda line: line.start):
            if run and line.start <= run[-1].end + SNAP:
                run[-1] = _Line(at, run[-1].start, max(run[-1].end, line.end))
            else:
                run.append(_Line(at, line.start, line.end))
        joined += [line for line in run if line.end - line.start >= SHORTEST]
    return joined


def _levels(lines: Sequence[_Line]) -> Iterator[tuple[float, list[_Line]]]:
    """The lines at one place across, with that place."""
    level: list[_Line] = []
    for line in sorted(lines, key=lambda line: line.at):
        if level and line.at - level[-1].at > SNAP:
            yield sum(one.at for one in level) / len(level), level
            level = []
        level.append(line)
    if level:
        yield sum(one.at for one in level) / len(level), level


def _connected(rows: Sequence[_Line], columns: Sequence[_Line]) -> Iterator[tuple[list[_Line], list[_Line]]]:
    """The lines that hang together by crossing or meeting each other."""
    groups = _Groups(len(rows) + len(columns))
    for number, row in enumerate(rows):
        for other, column in enumerate(columns, len(rows)):
            if row.reaches(column.at) and column.reaches(row.at):
                groups.join(number, other)
    for members in groups.all():
        some_rows = [rows[one] for one in members if one < len(rows)]
        some_columns = [columns[one - len(rows)] for one in members if one >= len(rows)]
        if len(some_rows) >= 2 and len(some_columns) >= 2:
            yield some_rows, some_columns


class _Groups:
    """Sets of numbers that are joined two by two."""

    def __init__(self, count: int) -> None:
        self.leader = list(range(count))

    def of(self, number: int) -> int:
        while self.leader[number] != number:
            self.leader[number] = self.leader[self.leader[number]]
            number = self.leader[number]
        return number

    def join(self, one: int, other: int) -> None:
        self.leader[self.of(one)] = self.of(other)

    def all(self) -> list[list[int]]:
        groups: dict[int, list[int]] = {}
        for number in range(len(self.leader)):
            groups.setdefault(self.of(number), []).append(number)
        return list(groups.values())


def _grid(rows: Sequence[_Line], columns: Sequence[_Line]) -> Grid | None:
    """The grid of connected lines. A table without lines at its sides ends where its other lines end."""
    xs = _places([line.at for line in columns], [line.start for line in rows], [line.end for line in rows])
    ys = _places([line.at for line in rows], [line.start for line in columns], [line.end for line in columns])
    wide, high = len(xs) - 1, len(ys) - 1
    if wide < 1 or high < 1 or wide * high > MOST_PLACES:
        return None
    groups = _Groups(wide * high)
    for row, (top, bottom) in enumerate(pairwise(ys)):
        borders = [line for line in columns if line.reaches((top + bottom) / 2)]
        for column in range(wide - 1):
            if not _is_border(borders, xs[column + 1]):
                groups.join(row * wide + column, row * wide + column + 1)
    for column, (left, right) in enumerate(pairwise(xs)):
        borders = [line for line in rows if line.reaches((left + right) / 2)]
        for row in range(high - 1):
            if not _is_border(borders, ys[row + 1]):
                groups.join(row * wide + column, (row + 1) * wide + column)
    return Grid(tuple(xs), tuple(ys), tuple(sorted(_cells(groups, wide), key=lambda cell: (cell.row, cell.column))))


def _places(lines: Sequence[float], starts: Sequence[float], ends: Sequence[float]) -> list[float]:
    """The places of the lines across, and of the ends of the others where they reach further out."""
    places: list[float] = []
    for place in sorted(lines):
        if not places or place - places[-1] > SNAP:
            places.append(place)
    first, last = min(starts), max(ends)
    before = [first] if places[0] - first > SNAP else []
    after = [last] if last - places[-1] > SNAP else []
    return [*before, *places, *after]


def _is_border(lines: Sequence[_Line], place: float) -> bool:
    return any(abs(line.at - place) <= SNAP for line in lines)


def _cells(groups: _Groups, wide: int) -> Iterator[GridCell]:
    """The cells that places without a border between them make; a shape that is no rectangle stays in its places."""
    for members in groups.all():
        rows, columns = [one // wide for one in members], [one % wide for one in members]
        cell = GridCell(min(rows), min(columns), max(rows) - min(rows) + 1, max(columns) - min(columns) + 1)
        if cell.high * cell.wide == len(members):
            yield cell
        else:
            yield from (GridCell(row, column) for row, column in zip(rows, columns, strict=True))
