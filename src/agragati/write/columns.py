"""Which columns a report is printed in: the form's own, the optional ones that are filled, and those that the report adds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from agragati.model.outline import Align, HeadCell, TableColumn
from agragati.model.periods import Period
from agragati.model.report import Report, Row
from agragati.rules.template import Column, Form
from agragati.write.codes import shows_code
from agragati.write.pen import Pen

OTHER = "other."
"""What the role of a column begins with that no form knows; its heading follows."""
_FIELDLESS = ("evidence", "baseline", "target_previous", "achieved_previous", "projection", "projection_later")
_TEXTS = frozenset({"area", "activity", "indicator", "responsible", "remarks", "feedback", "evidence", "other"})
_MAPPINGS = ("targets", "achieved", "claimed")


@dataclass(frozen=True, slots=True)
class Printed:
    """A column of the page: its role with the period filled in, and its headings from the top."""

    role: str
    heads: tuple[str, ...]

    @property
    def group(self) -> str:
        """What the role begins with."""
        return self.role.partition(".")[0]

    @property
    def key(self) -> str:
        """What follows in the role: a period, points, a score's name."""
        return self.role.partition(".")[2]


def printed_columns(report: Report, form: Form, pen: Pen, *, additions: Sequence[Column]) -> tuple[Printed, ...]:
    """The columns of a form for one report, in order; a report of another kind than the form's adds none of its own."""
    own = [replace(column, role=_role(column.role, report)) for column in form.columns]
    filled = [role for role in roles_of(report) if not (form.paired_lines and role.startswith("quarter_targets."))]
    columns = [column for column in own if not column.optional or column.role in filled]
    if report.kind is form.kind:
        columns = _with_additions(columns, [one for one in additions if one.role in filled], additions)
        named = [role for role in filled if role.startswith(OTHER)]
        columns += [Column(role=role, head=role.removeprefix(OTHER), head_en=role.removeprefix(OTHER)) for role in named]
    values = head_values(report, pen)
    return tuple(Printed(column.role, _heads(column, pen, {**values, "months": _months(column, report, pen)})) for column in columns)


def roles_of(report: Report) -> Mapping[str, None]:
    """The roles of all that a report's rows hold, in order; a mapping's key counts though nothing is under it: its page has the column."""
    roles: dict[str, None] = dict.fromkeys(("area", "area_weight") if report.areas else ())
    for row in report.rows:
        for name in _MAPPINGS:
            roles |= dict.fromkeys(f"{name}.{key}" for key in getattr(row, name))
        roles |= dict.fromkeys(f"quarter_targets.{quarter}" for quarter in row.quarter_targets or ())
        roles |= dict.fromkeys(name if name in _FIELDLESS else f"{OTHER}{name}" for name in row.other)
        roles |= dict.fromkeys(_plain_roles(row))
    return roles


def _plain_roles(row: Row) -> list[str]:
    held = {
        "serial": row.serial,
        "activity": row.activity_text,
        "indicator": row.indicator_text,
        "code": None if shows_code(row) else row.code,
        "unit": row.unit,
        "weight": row.weight,
        "annual_target": row.annual_target,
        "responsible": row.responsible,
        "remarks": row.remarks,
        "feedback": row.feedback,
    }
    return [role for role, value in held.items() if value is not None]


def _role(role: str, report: Report) -> str:
    return role.replace("{period}", str(report.period or Period.FY))


def _with_additions(columns: Sequence[Column], wanted: Sequence[Column], order: Sequence[Column]) -> list[Column]:
    """The form's columns with each addition behind the last one that comes before it in the order of additions."""
    rank = {column.role: place for place, column in enumerate(order)}
    merged = list(columns)
    for addition in wanted:
        if any(column.role == addition.role for column in merged):
            continue
        before = [place for place, column in enumerate(merged) if rank.get(column.role, -1) < rank[addition.role] and column.role in rank]
        merged.insert(before[-1] + 1 if before else len(merged), addition)
    return merged


def head_values(report: Report, pen: Pen) -> Mapping[str, str | None]:
    """What fills the headings: the year, and the period in the ways in which forms call it."""
    period = report.period
    return {
        "fiscal_year": pen.year(report.fiscal_year) if report.fiscal_year else None,
        "period": pen.period(period) if period else None,
        "quarter": pen.period(period, "quarter") if period else None,
        "half": pen.period(period, "half") if period else None,
        "span": pen.span(report.fiscal_year, period) if report.fiscal_year and period else None,
    }


def _months(column: Column, report: Report, pen: Pen) -> str | None:
    """The months of the period that a column is for, or else of the report's."""
    named = column.role.partition(".")[2]
    period = Period(named) if named in set(Period) else report.period
    return pen.months(report.fiscal_year, period) if report.fiscal_year and period else None


def _heads(column: Column, pen: Pen, values: Mapping[str, str | None]) -> tuple[str, ...]:
    head = column.head if pen.is_bangla else column.head_en or column.head
    group = column.group if pen.is_bangla else column.group_en or column.group
    points = column.role.removeprefix("targets.")
    texts = [group, head, f"{points}%" if points != column.role else None]
    return tuple(pen.digits(pen.head(text, values)) for text in texts if text)


def heading_rows(columns: Sequence[Printed], *, numbered: bool, pen: Pen) -> tuple[tuple[HeadCell, ...], ...]:
    """What neighbours share stands over them all, a last heading reaches down to the table; then the numbers, where the form has them."""
    depth = max((len(column.heads) for column in columns), default=0)
    rows = [tuple(_heading_row(columns, level, depth)) for level in range(depth)]
    if numbered:
        rows.append(tuple(HeadCell(text=pen.number(Decimal(place))) for place in range(1, len(columns) + 1)))
    return tuple(rows)


def _heading_row(columns: Sequence[Printed], level: int, depth: int) -> list[HeadCell]:
    cells: list[HeadCell] = []
    place = 0
    while place < len(columns):
        heads = columns[place].heads
        last = level == len(heads) - 1
        across = 1 if level >= len(heads) or last else _alike(columns[place:], level)
        if level < len(heads):
            cells.append(HeadCell(text=heads[level], columns=across, rows=depth - level if last else 1))
        place += across
    return cells


def _alike(columns: Sequence[Printed], level: int) -> int:
    """How many columns from here have the same headings down to this level, and more below."""
    first = columns[0].heads[: level + 1]
    apart = (place for place, one in enumerate(columns) if one.heads[: level + 1] != first or len(one.heads) == level + 1)
    return next(apart, len(columns))


def table_columns(columns: Sequence[Printed], widths: Mapping[str, float]) -> tuple[TableColumn, ...]:
    """The columns as an outline has them: texts from the left, figures in the middle."""
    return tuple(
        TableColumn(
            role=column.role,
            width=widths.get(column.role) or widths.get(column.group) or widths["other"],
            align=Align.START if column.group in _TEXTS else Align.CENTER,
        )
        for column in columns
    )
