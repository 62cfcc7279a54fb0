"""Repair: a report with the corrections that its findings prove, for a score of what the page must have said."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from agragati.bangla.dates import parse_date
from agragati.bangla.digits import parse_number, parse_percent
from agragati.model.findings import Finding
from agragati.model.periods import Period
from agragati.model.report import Report, Row
from agragati.model.values import Unit, Value


def repaired(report: Report, findings: Sequence[Finding]) -> Report:
    """Return the report with every finding's `expected` put in its cell; the report itself stays as printed.

    Only what scoring looks at beside the achievements: weight, targets, annual and quarter targets, printed scores, code, unit.
    Achievements, names and texts are never corrected; a cell that is not known, or an `expected` that does not parse as its cell's
    kind, changes nothing. Where two findings disagree about a cell, the later stands.
    """
    rows = list(report.rows)
    for finding in findings:
        if finding.expected is not None and finding.cell and finding.row is not None and 0 <= finding.row < len(rows):
            rows[finding.row] = _with(rows[finding.row], finding.cell, finding.expected)
    return replace(report, rows=tuple(rows))


def _with(row: Row, cell: str, expected: str) -> Row:
    name, _, key = cell.partition(".")
    if name in _COLUMNS:
        return _with_column(row, name, key, expected)
    if key or name not in _CELLS:
        return row
    value = _CELLS[name](expected, row)
    return row if value is None else _replaced(row, name, value)


def _with_column(row: Row, name: str, key: str, expected: str) -> Row:
    column = _COLUMNS[name](key)
    value = parse_number(expected) if name == "claimed" else _value(expected, row)
    if column is None or value is None:
        return row
    return _replaced(row, name, {**(getattr(row, name) or {}), column: value})


def _replaced(row: Row, name: str, value: object) -> Row:
    # The name is one of the tables below, and its value of the kind that the table gives.
    changes: dict[str, Any] = {name: value}
    return replace(row, **changes)


def _value(text: str, row: Row) -> Value | None:
    return parse_date(text) if row.unit is Unit.DATE else _number(text)


def _number(text: str) -> Decimal | None:
    number = parse_number(text)
    return number if number is not None else parse_percent(text)


def _level(key: str) -> int | None:
    return int(key) if key.isdecimal() else None


def _period(key: str) -> Period | None:
    return Period(key) if key in Period.__members__ else None


def _score(key: str) -> str | None:
    return key or None


def _unit(text: str) -> Unit | None:
    return Unit(text) if text in set(Unit) else None


_COLUMNS: Mapping[str, Callable[[str], int | str | None]] = {"targets": _level, "quarter_targets": _period, "claimed": _score}
_CELLS: Mapping[str, Callable[[str, Row], object]] = {
    "weight": lambda text, _: _number(text),
    "annual_target": _value,
    "code": lambda text, _: text,
    "unit": lambda text, _: _unit(text),
}
