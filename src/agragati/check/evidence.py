"""What stands behind a claim: a figure or a reason in every quarter, and evidence that is listed.

Source: checks C33 (values or reasons), C36 (evidence).
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from agragati.check.case import Case, has_achievement, reported, reported_cell
from agragati.model.findings import Finding
from agragati.model.periods import QUARTERS, TOTAL, Period
from agragati.model.report import Kind, Row
from agragati.model.values import Status, Unit

_EVIDENCE = "প্রমাণ"
_REASONS = frozenset({Status.NOT_DUE, Status.NOT_APPLICABLE, Status.DONE_BY_SUPERIOR, Status.ILLEGIBLE})


def check_missing(case: Case) -> Iterator[Finding]:
    """Find continuing indicators without value or reason; where no row at all has a value, one finding for the whole document."""
    if case.report.kind is Kind.PLAN or not case.rows:
        return
    period = case.period.value if case.period else ""
    missing = [place for place, row in enumerate(case.rows) if _is_continuing(row, case) and _is_unexplained(place, row, case)]
    if missing and not any(has_achievement(row) for row in case.rows):
        yield Finding(code="achievement-missing", cell="achieved", reason="nothing-reported", params={"period": period})
        return
    for place in missing:
        cell = reported_cell(case.rows[place], case.period)
        yield Finding(code="achievement-missing", row=place, cell=cell, reason="no-figure-no-reason", params={"period": period})


def check_evidence(case: Case) -> Iterator[Finding]:
    """Find letters that speak of evidence and list none."""
    spoken = case.mentions("evidence")
    listed = case.letter.attachments if case.letter else ()
    if spoken and not any(_EVIDENCE in item for item in listed):
        first = spoken[0]
        yield Finding(
            code="evidence-missing",
            cell="letter.attachments",
            reason="none-listed",
            params={"text": first.text},
            line=first.line,
            column=first.column,
        )


def _is_continuing(row: Row, case: Case) -> bool:
    """By the rule; without one every share, and a count that is wanted in each quarter."""
    rule = case.rule(row)
    if rule:
        return rule.continuing
    wanted = max((one for one in (row.annual_target, *row.targets.values()) if isinstance(one, Decimal)), default=None)
    return row.unit is Unit.PERCENT or (row.unit is Unit.NUMBER and (wanted is None or wanted >= len(QUARTERS)))


def _is_unexplained(place: int, row: Row, case: Case) -> bool:
    if _is_told(row, case.period) or not row.achieved or row.remarks or any(status in _REASONS for status in row.status.values()):
        return False
    # What could not be read is a fault of its own.
    return not any(repair.row == place and (repair.cell or "").startswith("achieved") for repair in case.reading.repairs)


def _is_told(row: Row, period: Period | None) -> bool:
    """Tell whether the row has a figure for the period, or owes none.

    Where the row plans its quarters, each due one of the period needs its own figure, and a quarter without a target needs none.
    Without such a plan the cumulative figure serves.
    """
    planned = row.quarter_targets or {}
    if period is None or all(planned.get(quarter) is None for quarter in planned):
        quarters = period.quarters if period else ()
        return reported(row, period) is not None or any(row.achieved.get(quarter.value) is not None for quarter in quarters)
    if any(row.achieved.get(name) is not None for name in (period.value, *_unsplit(row, period))):
        return True
    due = [quarter for quarter in period.quarters if planned.get(quarter) is not None]
    return all(row.achieved.get(quarter.value) is not None for quarter in due)


def _unsplit(row: Row, period: Period) -> tuple[str, ...]:
    """The total, where the page has no column for a quarter of the period."""
    return () if any(quarter.value in row.achieved for quarter in period.quarters) else (TOTAL,)


EVIDENCE_CHECKS = (check_missing, check_evidence)
