"""What a blank or a figure means: done, not due yet, done by the superior office ... from the value, the remark and the targets."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import lru_cache

from agragati.model.periods import TOTAL, FiscalYear, Period
from agragati.model.report import Row
from agragati.model.values import Status, Unit, Value
from agragati.rules.phrasing import Phrases
from agragati.rules.template import Catalog


@lru_cache(maxsize=8)
def remark_phrases(catalog: Catalog) -> Phrases:
    """The phrases of remarks that say why, made once."""
    return Phrases.of(catalog.vocabulary.remarks)


def status_of(row: Row, key: str, year: FiscalYear | None, phrases: Phrases) -> Status:
    """What the row's figure under a period's key means where the cell itself says no more; the remark tells first why it is blank."""
    value = row.achieved[key]
    if value is not None:
        return _of_value(row, value)
    said = _said(row.remarks, phrases)
    if said not in {None, Status.DONE, Status.PARTLY}:
        return said or Status.NOT_REPORTED
    return Status.NOT_DUE if _is_due_later(row, key, year) else Status.NOT_REPORTED


@lru_cache(maxsize=128)
def has_come(key: str, period: Period | None) -> bool:
    """Whether a column's period is over when the report is made; the total has no status of its own."""
    return key != TOTAL and (period is None or set(Period(key).quarters) <= set(period.elapsed))


def _said(remarks: str | None, phrases: Phrases) -> Status | None:
    found = phrases.within(remarks) if remarks else None
    return Status(found[0]) if found and found[0] in set(Status) else None


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
