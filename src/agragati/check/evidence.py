"""What stands behind a claim: a figure or a reason in every quarter, remarks that agree with the cells, evidence that is listed.

Source: checks C32 (remarks), C33 (values or reasons), C36 (evidence).
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from decimal import Decimal

from agragati.bangla.dates import find_dates
from agragati.bangla.digits import to_latin
from agragati.bangla.periods import find_periods
from agragati.check.case import Case, has_achievement, reported
from agragati.check.text import within
from agragati.check.values import shown
from agragati.model.findings import Finding
from agragati.model.periods import QUARTERS, Period
from agragati.model.report import Kind, Row
from agragati.model.values import Status, Unit

_COUNTED = re.compile(r"(\d+)\s*(?:\([^)]*\)\s*)?(?:টি|টা|জন|বার)(?:র|ে|ের)?(?![\u0980-\u09ff])")
_ALTOGETHER = re.compile(r"মোট\s*(?:-|=)?\s*(\d+)\s*(?:\([^)]*\)\s*)?(?:টি|টা|জন|বার)")
_SHARE = re.compile(r"(\d+(?:\.\d+)?)\s*%")
_NOT = re.compile(r"(?:হয়|হয়|যায়|যায়|পারে|করেন)\s?(?:নি|নাই|নেই)|(?<![\u0980-\u09ff])(?:না|নাই|নেই|নহে)(?![\u0980-\u09ff])")
_TARGET = re.compile(r"লক্ষ্যমাত্রা\S*\s*[:=-]?\s*\d+(?:\.\d+)?\s*(?:%|টি)?")
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
        cell = _reported_cell(case.rows[place], case.period)
        yield Finding(code="achievement-missing", row=place, cell=cell, reason="no-figure-no-reason", params={"period": period})


def check_remarks(case: Case) -> Iterator[Finding]:
    """Find remarks that state another figure than the cells, or that say it was done where nothing is claimed."""
    for place, row in enumerate(case.rows):
        remark = row.remarks or ""
        if not remark or _says(case, "not_due", remark) or _NOT.search(remark):
            continue
        reason, stated = _contradiction(row, remark, case)
        if reason:
            cell = _reported_cell(row, case.period)
            params = {"stated": stated, "cell": _cells_shown(row) or "-"}
            yield Finding(code="remark-disagrees", row=place, cell=cell, read=remark, reason=reason, params=params)


def check_not_applicable(case: Case) -> Iterator[Finding]:
    """Find remarks that the indicator does not apply, in rows that have targets or a weight."""
    for place, row in enumerate(case.rows):
        targets = [*row.targets.values(), row.annual_target, *(row.quarter_targets or {}).values()]
        if row.remarks and _says(case, "not_applicable", row.remarks) and (row.weight or any(each is not None for each in targets)):
            yield Finding(code="not-applicable", row=place, cell="remarks", read=row.remarks, reason="targets-stand")


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
    rule = case.rule(row)
    return rule.continuing if rule else row.unit in {Unit.NUMBER, Unit.PERCENT}


def _is_unexplained(place: int, row: Row, case: Case) -> bool:
    quarters = case.period.quarters if case.period else ()
    if reported(row, case.period) is not None or any(row.achieved.get(quarter.value) is not None for quarter in quarters):
        return False
    if not row.achieved or row.remarks or any(status in _REASONS for status in row.status.values()):
        return False
    # What could not be read is a fault of its own.
    return not any(repair.row == place and (repair.cell or "").startswith("achieved") for repair in case.reading.repairs)


def _reported_cell(row: Row, period: Period | None) -> str:
    named = period.value if period and period.value in row.achieved else next(reversed(list(row.achieved)), "total")
    return f"achieved.{named}"


def _says(case: Case, status: str, remark: str) -> bool:
    return any(within(phrase, remark) for phrase in case.vocabulary.remarks.get(status, ()))


def _contradiction(row: Row, remark: str, case: Case) -> tuple[str | None, str]:
    """The reason and what the remark states."""
    done = _says(case, "done", remark) or _says(case, "done_by_superior", remark)
    if not has_achievement(row):
        return ("done-but-blank", remark) if done and not _about_earlier(remark, case) else (None, "")
    latin = _TARGET.sub(" ", to_latin(remark))
    if row.unit is Unit.DATE:
        return _other_date(row, remark) if done else (None, "")
    stated = _stated(latin, row.unit)
    values = [value for value in row.achieved.values() if isinstance(value, Decimal)]
    quarters = sum((value for quarter in QUARTERS if isinstance(value := row.achieved.get(quarter.value), Decimal)), Decimal(0))
    agrees = not stated or quarters in stated or any(each in values for each in stated)
    return (None, "") if agrees else ("other-figure", ", ".join(shown(each) or "" for each in stated))


def _stated(latin: str, unit: Unit | None) -> list[Decimal]:
    if unit is Unit.PERCENT:
        return [Decimal(figure) for figure in _SHARE.findall(latin)]
    figures = _ALTOGETHER.findall(latin) or _COUNTED.findall(latin)
    return [Decimal(figure) for figure in figures]


def _other_date(row: Row, remark: str) -> tuple[str | None, str]:
    named = {found.day for found in find_dates(remark)}
    claimed = {value for value in row.achieved.values() if isinstance(value, dt.date)}
    if named and claimed and not named & claimed:
        return "other-figure", ", ".join(sorted(day.isoformat() for day in named))
    return None, ""


def _about_earlier(remark: str, case: Case) -> bool:
    """Tell whether the remark speaks of earlier quarters only, whose figures this page need not show."""
    named = {quarter for found in find_periods(remark) for quarter in Period(found.name).quarters}
    return bool(named and case.period and not named & set(case.period.quarters))


def _cells_shown(row: Row) -> str:
    return ", ".join(text for value in row.achieved.values() if (text := shown(value)))


EVIDENCE_CHECKS = (check_missing, check_remarks, check_not_applicable, check_evidence)
