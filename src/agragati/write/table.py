"""The table of a report: its rows under the form's heading, cells that several rows share merged, areas and totals in their places."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from agragati.bangla.text import squeeze
from agragati.model.outline import BodyCell, Table, TableRow
from agragati.model.report import Area, Report, Row
from agragati.model.values import Unit
from agragati.rules.template import Form
from agragati.write.cells import Hand, body_cell, total_text
from agragati.write.columns import Printed, heading_rows, table_columns
from agragati.write.pen import Pen

SHARED = frozenset({"serial", "activity"})
"""Roles whose cell reaches down over the rows below that leave it out."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A printed line before its cells are merged: `None` stands where a cell above may reach down."""

    cells: tuple[BodyCell | None, ...]
    kind: str
    indicator: str | None = None


def report_table(report: Report, form: Form, columns: Sequence[Printed], hand: Hand) -> Table:
    """The table of a report in the columns given."""
    lines = [line for row, area in zip(report.rows, area_starts(report), strict=True) for line in _lines(row, area, form, columns, hand)]
    if report.claimed_total or form.total_row:
        lines.append(_total_line(report.claimed_total or {}, columns, hand.pen))
    return Table(
        columns=table_columns(columns, hand.pen.writing.widths),
        head=heading_rows(columns, numbered=form.number_row, pen=hand.pen),
        rows=merged(lines),
    )


def area_starts(report: Report) -> tuple[Area | None, ...]:
    """For each row the area that begins with it, if one does; areas come in their order."""
    left = list(report.areas)
    starts: list[Area | None] = []
    last: int | None = None
    for row in report.rows:
        begins = row.area is not None and row.area != last
        place = next((place for place, area in enumerate(left) if area.number == row.area), None) if begins else None
        starts.append(left[place] if place is not None else None)
        left = left[place + 1 :] if place is not None else left
        last = row.area
    return tuple(starts)


def _lines(row: Row, area: Area | None, form: Form, columns: Sequence[Printed], hand: Hand) -> Iterator[_Line]:
    in_column = any(column.role == "area" for column in columns)
    if area is not None and not in_column:
        text = hand.pen.word("area").format(number=_number(area, hand.pen), name=area.name, weight=_weight(area, hand.pen))
        yield _Line((BodyCell(text=squeeze(text), columns=len(columns), strong=True),), "area")
    cells = tuple(_cell(row, area, column, hand) for column in columns)
    if not form.paired_lines:
        yield _Line(cells, "indicator", row.indicator)
        return
    for kind in ("target", "achievement"):
        paired = (_paired(row, column, cell, hand, achieved=kind == "achievement") for column, cell in zip(columns, cells, strict=True))
        yield _Line(tuple(paired), kind, row.indicator)


def _number(area: Area, pen: Pen) -> str:
    return pen.number(Decimal(area.number)) if area.number is not None else ""


def _weight(area: Area, pen: Pen) -> str:
    return pen.number(area.weight) if area.weight is not None else ""


def _cell(row: Row, area: Area | None, column: Printed, hand: Hand) -> BodyCell | None:
    if column.role in {"area", "area_weight"}:
        return _area_cell(area, column.role, hand.pen)
    cell = body_cell(row, column, hand)
    return None if column.role in SHARED and not cell.text and area is None else cell


def _area_cell(area: Area | None, role: str, pen: Pen) -> BodyCell | None:
    if area is None:
        return None
    return BodyCell(text=area.name) if role == "area" else BodyCell(text=_weight(area, pen), value=area.weight, unit=Unit.NUMBER)


def _paired(row: Row, column: Printed, cell: BodyCell | None, hand: Hand, *, achieved: bool) -> BodyCell | None:
    """The cell of a target line or of the achievement line under it."""
    if column.role == "line_kind":
        return BodyCell(text=hand.pen.word("line.achievement" if achieved else "line.target"))
    if column.role == "achieved.total":
        return cell if achieved else BodyCell(text="")
    if column.group == "achieved":
        return cell if achieved else body_cell(row, replace(column, role=f"quarter_targets.{column.key}"), hand)
    return None if achieved else cell


def _total_line(totals: Mapping[str, Decimal | None], columns: Sequence[Printed], pen: Pen) -> _Line:
    cells = [BodyCell(text="", strong=True) for _ in columns]
    for place, column in enumerate(columns):
        name = column.key if column.group == "claimed" else column.role
        value = totals.get(name) if column.group in {"claimed", "weight"} else None
        cells[place] = BodyCell(text=total_text(value, pen), value=value, unit=Unit.NUMBER if value is not None else None, strong=True)
    return _Line((replace(cells[0], text=pen.word("total")), *cells[1:]), "total")


def merged(lines: Sequence[_Line]) -> tuple[TableRow, ...]:
    """The rows, where each cell left out is covered by the one above it; with none above it in its block it is a blank cell."""
    columns: dict[int, tuple[int, int]] = {}  # column to the row and the place of the cell that reaches down
    rows: list[list[BodyCell]] = []
    for line in lines:
        whole = line.kind in {"area", "total"}
        columns = {} if whole else columns
        cells: list[BodyCell] = []
        for column, cell in enumerate(line.cells):
            row, place = columns.get(column, (0, 0))
            if cell is None and column in columns and (rows[row][place].text or line.kind == "achievement"):
                rows[row][place] = replace(rows[row][place], rows=rows[row][place].rows + 1)
                continue
            if not whole:
                columns[column] = (len(rows), len(cells))
            cells.append(cell or BodyCell(text=""))
        columns = {} if whole else columns
        rows.append(cells)
    return tuple(TableRow(cells=tuple(cells), kind=line.kind, indicator=line.indicator) for cells, line in zip(rows, lines, strict=True))
