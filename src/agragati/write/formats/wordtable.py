"""Tables of Word: merged cells, heading rows that are repeated on every page, rows that stay whole, widths that stay set."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from docx.oxml.xmlchemy import BaseOxmlElement

from agragati.model.outline import Align, BodyCell, HeadCell, Table
from agragati.write.formats.fitting import Fit, fit
from agragati.write.formats.placing import place
from agragati.write.formats.widths import part_at_slashes
from agragati.write.formats.wordtext import Look, element, paragraph, twips

_SHADE = "EBEBEB"
_SHADED_ROWS = ("area", "total")
_PADDING = 0.75
"""White space left and right of a cell's text, in em."""
_LONG = 900
"""A row is kept on one page unless a cell holds more characters than this."""


@dataclass(frozen=True, slots=True)
class _Place:
    """What stands at a row and column: the cell there, or the one that reaches down to it."""

    column: int
    cell: HeadCell | BodyCell
    begins: bool


def ruled_table(table: Table, room: float, height: float, *, keep_next: bool) -> BaseOxmlElement:
    """Return a table of `room` points width; `keep_next` holds its last row to what follows."""
    fitted = fit(table, room, height)
    made = _frame(fitted.widths, ruled=True)
    rows: list[Sequence[HeadCell | BodyCell]] = [*table.head, *(row.cells for row in table.rows)]
    heads = len(table.head)
    for number, places in enumerate(_fill(rows, len(table.columns))):
        row = None if number < heads else table.rows[number - heads]
        # The last row but one stays with the total, and that with the signatures.
        kept = number < heads or (keep_next and number >= len(rows) - 2)
        made.append(_row(places, table, fitted, head=row is None, shaded=row is None or row.kind in _SHADED_ROWS, kept=kept))
    return made


def beside(blocks: Sequence[tuple[Align, Sequence[str]]], room: float, *, keep_next: bool = False) -> BaseOxmlElement:
    """Return blocks of lines beside each other as a table without lines."""
    width = room / max(len(blocks), 1)
    made = _frame([width] * len(blocks), ruled=False)
    row = element("tr")
    settings = element("trPr")
    settings.append(element("cantSplit"))
    row.append(settings)
    for align, lines in blocks:
        cell = element("tc")
        cell.append(_cell_settings(width, 1, None, shaded=False, middle=False))
        for line in lines or ("",):
            cell.append(paragraph(line, Look(align=align, below=1, keep_next=keep_next)))
        row.append(cell)
    made.append(row)
    return made


def _frame(widths: Sequence[float], *, ruled: bool) -> BaseOxmlElement:
    made = element("tbl")
    settings = element("tblPr")
    settings.append(element("tblW", w=twips(sum(widths)), type="dxa"))
    settings.append(element("jc", val="center"))
    if ruled:
        borders = element("tblBorders")
        for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
            borders.append(element(side, val="single", sz=4, space=0, color="000000"))
        settings.append(borders)
    settings.append(element("tblLayout", type="fixed"))
    margins = element("tblCellMar")
    for side in ("left", "right"):
        margins.append(element(side, w=50 if ruled else 0, type="dxa"))
    settings.append(margins)
    made.append(settings)
    grid = element("tblGrid")
    for width in widths:
        grid.append(element("gridCol", w=twips(width)))
    made.append(grid)
    return made


def _fill(rows: Sequence[Sequence[HeadCell | BodyCell]], width: int) -> Iterator[list[_Place]]:
    """For each row what stands in it from left to right; a cell merged downwards stands in every row that it covers."""
    filled: list[list[_Place]] = [[] for _ in rows]
    for spot in place(rows, width):
        for down in range(min(spot.cell.rows, len(rows) - spot.row)):
            filled[spot.row + down].append(_Place(spot.column, spot.cell, begins=down == 0))
    for places in filled:
        yield sorted(places, key=lambda at: at.column)


def _row(places: Sequence[_Place], table: Table, fitted: Fit, *, head: bool, shaded: bool, kept: bool) -> BaseOxmlElement:
    made = element("tr")
    settings = element("trPr")
    if all(len(at.cell.text) <= _LONG for at in places):
        settings.append(element("cantSplit"))
    if head:
        settings.append(element("tblHeader"))
    made.append(settings)
    for at in places:
        width = sum(fitted.widths[at.column : at.column + at.cell.columns])
        merged = ("restart" if at.begins else "continue") if at.cell.rows > 1 else None
        cell = element("tc")
        cell.append(_cell_settings(width, at.cell.columns, merged, shaded=shaded))
        bold = shaded or (isinstance(at.cell, BodyCell) and at.cell.strong)
        look = Look(size=fitted.size, bold=bold, align=_align(at, table, head=head), below=0, keep_next=kept)
        text = part_at_slashes(at.cell.text, width / fitted.size - _PADDING) if at.begins else ""
        cell.append(paragraph(text, look))
        made.append(cell)
    return made


def _align(at: _Place, table: Table, *, head: bool) -> Align:
    if head:
        return Align.CENTER
    return Align.START if at.cell.columns == len(table.columns) else table.columns[at.column].align


def _cell_settings(width: float, columns: int, merged: str | None, *, shaded: bool, middle: bool = True) -> BaseOxmlElement:
    made = element("tcPr")
    made.append(element("tcW", w=twips(width), type="dxa"))
    if columns > 1:
        made.append(element("gridSpan", val=columns))
    if merged:
        made.append(element("vMerge", val=merged))
    if shaded:
        made.append(element("shd", val="clear", color="auto", fill=_SHADE))
    if middle:
        made.append(element("vAlign", val="center"))
    return made
