"""Tables of Word as grids: merged cells resolved, deleted rows left out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from agragati.model.reading import Cell
from agragati.read.formats.markup import Element, inner
from agragati.read.formats.source import MOST_COLUMNS, refuse_rows, refuse_wide
from agragati.read.formats.wordtext import VALUE, W

WRAPPERS = frozenset(W + name for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"))
"""What may stand around a paragraph, a table, a row or a cell without changing what is shown."""

LEAST_COLUMNS = 4
"""A table with such a row is a table of figures, not a way to set text side by side."""


@dataclass(frozen=True, slots=True)
class WordCell:
    """A cell as the file holds it, and the places of the grid that it takes."""

    element: Element
    column: int
    """From 0."""
    wide: int
    covered: bool
    """It goes on from the cell above."""


def rows_of(table: Element) -> Iterator[list[WordCell]]:
    """Give the cells of each row that is shown.

    Raises:
        UnreadableError: there are more rows or columns than in any report.
    """
    for number, row in enumerate(inner(table, W + "tr", WRAPPERS)):
        refuse_rows(number)
        properties = row.find(W + "trPr")
        if properties is None or properties.find(W + "del") is None:
            yield _cells(row, properties)


def _cells(row: Element, properties: Element | None) -> list[WordCell]:
    column = _count(properties, "gridBefore", 0)
    cells = []
    for element in inner(row, W + "tc", WRAPPERS):
        of_cell = element.find(W + "tcPr")
        wide = max(1, _count(of_cell, "gridSpan", 1))
        cells.append(WordCell(element, column, wide, _goes_on(of_cell)))
        column += wide
        refuse_wide(column)
    return cells


def _count(properties: Element | None, name: str, otherwise: int) -> int:
    found = properties.find(W + name) if properties is not None else None
    text = found.get(VALUE, "") if found is not None else ""
    if not (text.isascii() and text.isdigit()):
        return otherwise
    return int(text) if len(text) <= len(str(MOST_COLUMNS)) else MOST_COLUMNS + 1


def _goes_on(properties: Element | None) -> bool:
    if properties is None:
        return False
    marks = (properties.find(W + "vMerge"), properties.find(W + "hMerge"))
    return any(mark is not None and mark.get(VALUE, "continue") == "continue" for mark in marks)


def is_layout(rows: list[list[WordCell]]) -> bool:
    """Tell whether the table only sets text side by side, as in a letter's head and foot, or holds the real table in a cell."""
    widest = max((len(row) for row in rows), default=0)
    if widest < LEAST_COLUMNS:
        return widest < LEAST_COLUMNS - 1 or len(rows) < LEAST_COLUMNS
    return any(
        sum(1 for _ in inner(row, W + "tc", WRAPPERS)) >= LEAST_COLUMNS
        for cells in rows
        for cell in cells
        for row in cell.element.iter(W + "tr")
    )


def grid_row(cells: list[WordCell], line: int, text_of: Callable[[Element], str]) -> list[Cell]:
    """Return a row of the grid: a cell's text in its first place, the other places that it covers blank and marked so."""
    row: list[Cell] = []
    for cell in cells:
        while len(row) < cell.column:
            row.append(Cell("", line, len(row) + 1))
        row.append(Cell("" if cell.covered else text_of(cell.element), line, len(row) + 1, spanned=cell.covered))
        row.extend(Cell("", line, place + 1, spanned=True) for place in range(len(row), len(row) + cell.wide - 1))
    return row
