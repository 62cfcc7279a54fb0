"""What stands on a page of a PDF, from top to bottom: printed lines, and tables with the text of their cells."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from agragati.model.reading import Cell
from agragati.read.formats.pdfgrid import Box, Grid, find_grids
from agragati.read.formats.pdfpage import Glyph, PageContent
from agragati.read.formats.pdfparagraphs import paragraphs
from agragati.read.formats.pdftext import PrintedLine, as_one, lines_of, printed_lines

LEAST_COLUMNS = 4
"""A table with such a row is a table of figures, others part or frame running text, as two signatures."""
ABOVE_FOOT = 0.25
"""Of its size: a point of a letter that surely lies in its cell, above its foot."""


@dataclass(frozen=True, slots=True)
class PageTable:
    """A table: the places of its columns, its rows, and which of its cells have several lines."""

    xs: tuple[float, ...]
    top: float
    rows: Sequence[Sequence[Cell]]
    tall: frozenset[Box] = frozenset()
    """Boxes of the cells whose text is broken into lines."""


Item: TypeAlias = PrintedLine | PageTable


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its number from 1, its height in points, and what stands on it from top to bottom."""

    number: int
    height: float
    items: Sequence[Item]

    @property
    def text(self) -> str:
        """All its text."""
        return " ".join(_all_text(self.items))


def page_of(content: PageContent, number: int) -> Page:
    """Lay out a page."""
    grids = [grid for grid in find_grids(content.strokes) if _is_table(grid)]
    grids = [grid for grid in grids if not any(_holds(other, grid) for other in grids if other is not grid)]
    inside, loose = _shared(content.glyphs, grids)
    tables = [_table(grid, cells, number) for grid, cells in zip(grids, inside, strict=True)]
    return Page(number, content.height, sorted([*paragraphs(printed_lines(loose), content.width), *tables], key=_top))


def _is_table(grid: Grid) -> bool:
    """A table that has a row of several cells, or is long; else it only sets text side by side."""
    in_row: dict[int, int] = {}
    for cell in grid.cells:
        in_row[cell.row] = in_row.get(cell.row, 0) + 1
    widest = max(in_row.values())
    return widest >= LEAST_COLUMNS or (widest == LEAST_COLUMNS - 1 and len(grid.ys) > LEAST_COLUMNS)


def _holds(outer: Grid, inner: Grid) -> bool:
    """Whether a table stands in a cell of another, whose text it then is."""
    left, top, right, bottom = inner.box
    return outer.box[0] <= left and outer.box[1] <= top and outer.box[2] >= right and outer.box[3] >= bottom


_Shares = tuple[list[dict[tuple[int, int], list[Glyph]]], list[Glyph]]


def _shared(glyphs: Iterable[Glyph], grids: Sequence[Grid]) -> _Shares:
    """The characters of each place of each grid, and those outside of all. What pdfium made between two goes with the first."""
    inside: list[dict[tuple[int, int], list[Glyph]]] = [{} for _ in grids]
    loose: list[Glyph] = []
    home = loose
    for glyph in glyphs:
        if not glyph.made:
            home = loose
            for grid, places in zip(grids, inside, strict=True):
                at = grid.place_at(glyph.x + ABOVE_FOOT, glyph.y - ABOVE_FOOT * glyph.size)
                if at is not None:
                    home = places.setdefault(at, [])
                    break
        home.append(glyph)
    return inside, loose


def _table(grid: Grid, places: dict[tuple[int, int], list[Glyph]], page: int) -> PageTable:
    rows = [[Cell("", 0, column + 1, spanned=True, page=page) for column in range(len(grid.xs) - 1)] for _ in grid.ys[1:]]
    tall = set()
    for cell in grid.cells:
        covered = [(row, column) for row in range(cell.row, cell.row + cell.high) for column in range(cell.column, cell.column + cell.wide)]
        lines = lines_of(glyph for place in covered for glyph in places.get(place, ()))
        box = grid.box_of(cell)
        rows[cell.row][cell.column] = Cell(as_one(lines), 0, cell.column + 1, page=page, box=box)
        if len(lines) > 1:
            tall.add(box)
    return PageTable(grid.xs, grid.ys[0], rows, frozenset(tall))


def _top(item: Item) -> float:
    return item.top if isinstance(item, PageTable) else item.box[1]


def _all_text(items: Iterable[Item]) -> Iterable[str]:
    for item in items:
        if isinstance(item, PageTable):
            yield from (cell.text for row in item.rows for cell in row)
        else:
            yield item.text
