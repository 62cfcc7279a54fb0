"""Why a cell holds what it holds: done, not due yet, done by the superior office ... from the value, the remark and the targets."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from agragati.model.periods import TOTAL, FiscalYear, Period
from agragati.model.report import Row
from agragati.model.values import Status, Unit, Value
from agragati.read.lexicon import Lexicon


def with_status(row: Row, period: Period | None, year: FiscalYear | None, lexicon: Lexicon) -> Row:
    """The row with a status for each period of the page up to the report's own; what a cell itself says comes first."""
    said = _said(row.remarks, lexicon)
    keys = [key for key in row.achieved if key != TOTAL and _has_come(key, period)]
    return replace(row, status={key: row.status.get(key) or _status(row, key, said, year) for key in keys})


def _said(remarks: str | None, lexicon: Lexicon) -> Status | None:
    found = lexicon.remarks.within(remarks) if remarks else None
    return Status(found[0]) if found and found[0] in set(Status) else None


def _has_come(key: str, period: Period | None) -> bool:
    return period is None or set(Period(key).quarters) <= set(period.elapsed)


def _status(row: Row, key: str, said: Status | None, year: FiscalYear | None) -> Status:
    value = row.achieved[key]
    if value is not None:
        return _of_value(row, value)
    if said not in {None, Status.DONE, Status.PARTLY}:
        return said or Status.NOT_REPORTED
    return Status.NOT_DUE if _is_due_later(row, key, year) else Status.NOT_REPORTED


def _of_value(row: Row, value: Value) -> Status:
    """A date is done; a figure is done where it reaches the best target that the page shows."""
    if not isinstance(value, Decimal):
        return Status.DONE
    shown = [target for target in (row.annual_target, *row.targets.values()) if isinstance(target, Decimal)]
    if row.unit is Unit.DATE or not shown:
        return Status.DONE
    return Status.DONE if value >= shown[0] else Status.PARTLY


def _is_due_later(row: Row, key: str, year: FiscalYear | None) -> bool:
    """Whether every target day lies after the period."""
    days = [target for target in (row.annual_target, *row.targets.values()) if isinstance(target, date)]
    return bool(days) and year is not None and min(days) > year.last_of(Period(key))
