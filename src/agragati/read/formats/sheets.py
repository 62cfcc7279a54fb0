"""Grids that hold more than a table: titles above it, signatures below it, as in a sheet of Excel saved as text."""

from collections.abc import Sequence

from agragati.model.reading import Cell, Table
from agragati.read.formats.source import Block, make_table, row_lines

LEAST_FILLED = 3
"""A row with as many filled cells is a row of a table."""


def sheet_blocks(rows: Sequence[Sequence[Cell]], page: int) -> list[Block]:
    """Return the grid's tables, and the rows around them that hold running text as lines."""
    blocks: list[Block] = []
    for part in _parts(rows):
        first = _first_row(part)
        blocks.extend(line for row in part[:first] for line in row_lines(row, page))
        if first == len(part):
            continue
        last = blocks[-1] if blocks else None
        if isinstance(last, Table) and _texts(last.rows[0]) != _texts(part[0]):
            blocks[-1] = make_table([*last.rows, *part], page)
        else:
            blocks.append(make_table(part[first:], page))
    return blocks


def _parts(rows: Sequence[Sequence[Cell]]) -> list[list[Sequence[Cell]]]:
    """Return the runs of rows between rows that are blank."""
    parts: list[list[Sequence[Cell]]] = [[]]
    for row in rows:
        if any(cell.text for cell in row):
            parts[-1].append(row)
        elif parts[-1]:
            parts.append([])
    return [part for part in parts if part]


def _first_row(part: Sequence[Sequence[Cell]]) -> int:
    """Return the place of the table's first row in a run of rows, after the lines of running text; the run's length where it has none."""
    first = next((place for place, row in enumerate(part) if _filled(row) >= LEAST_FILLED), len(part))
    # A group's heading stands alone in its row, over its columns; a title stands at the left.
    if 0 < first < len(part) and not part[first - 1][0].text:
        return first - 1
    return first


def _filled(row: Sequence[Cell]) -> int:
    return sum(1 for cell in row if cell.text)


def _texts(row: Sequence[Cell]) -> list[str]:
    return [cell.text for cell in row]
