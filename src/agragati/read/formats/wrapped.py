"""Rows whose cells are wrapped over several lines, column under column."""

import re
from collections.abc import Sequence
from itertools import zip_longest

from agragati.model.reading import Cell

_CODE = re.compile(r"\[\s*[০-৯0-9]{1,2}(?:\s*[.।]\s*[০-৯0-9]{1,2})+")
_SERIAL = re.compile(r"[০-৯0-9]{1,2}\s*[.।)]?")
_DASHES = ("-", "–", "—")
_TEXT_COLUMNS = 3
"""The serial, the activity and the indicator stand in the first columns."""


def joined_rows(lines: Sequence[Sequence[Cell]], *, ruled: bool = False) -> list[list[Cell]]:
    """Return the rows that these lines of cells make.

    With `ruled`, they stand between two rulings, and are one row unless a serial or a code shows another.
    """
    rows: list[list[Cell]] = []
    in_heading = not ruled
    for line in lines:
        shown = _shows_row(line)
        in_heading = in_heading and not shown
        if not rows or shown or in_heading or (not ruled and _is_filled(line)):
            rows.append(list(line))
        else:
            rows[-1] = joined(rows[-1], line)
    return rows


def joined(row: Sequence[Cell], further: Sequence[Cell]) -> list[Cell]:
    """Return the row with each cell continued by the cell under it."""
    return [_joined_cell(cell, rest) for cell, rest in zip_longest(row, further)]


def without_dashes(line: list[Cell]) -> list[Cell]:
    """Return a heading's line with the dashes that stand for blank cells taken away; a row's dashes say something, and stay."""
    if _shows_row(line):
        return line
    return [cell._replace(text="") if cell.text in _DASHES else cell for cell in line]


def _joined_cell(cell: Cell | None, rest: Cell | None) -> Cell:
    if cell is None or rest is None:
        return cell or rest or Cell("", 1, 1)
    if not cell.text or not rest.text:
        return cell if cell.text else rest
    return cell._replace(text=f"{cell.text} {rest.text}")


def _shows_row(line: Sequence[Cell]) -> bool:
    """Tell whether the line shows itself to be a row's first: it has a serial or a code."""
    return bool(line and _SERIAL.fullmatch(line[0].text)) or any(_CODE.match(cell.text) for cell in line[:_TEXT_COLUMNS])


def _is_filled(line: Sequence[Cell]) -> bool:
    return sum(1 for cell in line if cell.text) * 2 >= len(line)
