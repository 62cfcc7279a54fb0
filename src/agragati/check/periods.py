"""Time: one period and one fiscal year in all places, dates inside them, and the days of the calendar.

Source: checks C20 (period named alike), C22 (both calendars), C23 (dispatch), C24 (weekends), C31 (achieved dates).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from agragati.bangla.bangabda import FIRST_DAY, from_gregorian
from agragati.check.case import Case
from agragati.model.findings import Finding
from agragati.model.periods import QUARTERS, TOTAL, FiscalYear, Period
from agragati.model.reading import Mention
from agragati.model.report import Kind, Row
from agragati.model.values import Value

CELLS = {"subject": "letter.subject", "body": "letter.body", "title": "period", "heading": "headings"}
_STRICT = ("subject", "title")
"""Places that speak of this report only; body and headings may name other periods beside it."""
_WEEKEND = (4, 5)
_EVENTS = {
    Kind.PROGRESS: ("progress-report", "half-year-self-assessment"),
    Kind.MONITORING: ("progress-report", "half-year-self-assessment"),
    Kind.SELF_ASSESSMENT: ("half-year-self-assessment",),
    Kind.EVALUATION: ("annual-evaluation", "annual-report"),
}


def check_periods(case: Case) -> Iterator[Finding]:
    """Find ranges that run backwards, and places that name another period than the report's."""
    mentions = case.mentions("period", *CELLS)
    for mention in mentions:
        if mention.other == "backwards":
            yield _conflict("period-conflict", mention, mention.text, "runs-backwards", "")
    if case.period is None:
        return
    for place, cell in CELLS.items():
        named = [_meant(mention, case.period) for mention in mentions if mention.place == place and mention.other != "backwards"]
        other = _other_period(named, case.period, strict=place in _STRICT)
        if other:
            yield _conflict("period-conflict", other, other.value, "period-elsewhere", case.period.value, cell)


def check_fiscal_years(case: Case) -> Iterator[Finding]:
    """Find places that name another fiscal year; body and headings only where they do not name the report's as well."""
    if case.year is None:
        return
    for place, path in CELLS.items():
        named = case.mentions("fiscal_year", place)
        others = [mention for mention in named if mention.value != str(case.year)]
        if others and (place in _STRICT or len(others) == len(named)):
            cell = "fiscal_year" if place == "title" else path
            yield _conflict("fiscal-year-conflict", others[0], others[0].value, "year-elsewhere", str(case.year), cell)


def check_achieved_dates(case: Case) -> Iterator[Finding]:
    """Find achieved dates outside the fiscal year, after the reported period, or in another quarter's column."""
    year = case.year
    if year is None:
        return
    for place, row in enumerate(case.rows):
        for column, value in row.achieved.items():
            for day in _days(value):
                reason, last = _outside(day, column, row, year, case.period)
                if reason:
                    yield Finding(
                        code="date-outside-period",
                        row=place,
                        cell=f"achieved.{column}",
                        read=day.isoformat(),
                        reason=reason,
                        params={"year": str(year), "period": column, "last": last},
                    )


def check_weekends(case: Case) -> Iterator[Finding]:
    """Find target dates on a Friday or Saturday, one finding a row."""
    for place, row in enumerate(case.rows):
        targets = [*((f"targets.{points}", value) for points, value in row.targets.items()), ("annual_target", row.annual_target)]
        found = [(path, day) for path, value in targets for day in _days(value) if day.weekday() in _WEEKEND]
        if found:
            read = ", ".join(dict.fromkeys(day.isoformat() for _, day in found))
            yield Finding(code="weekend-target", row=place, cell=found[0][0], read=read, reason="weekend")


def check_bangla_date(case: Case) -> Iterator[Finding]:
    """Find a letter's Bangla-calendar date that is not its Gregorian date; silent before the calendar in force."""
    letter = case.letter
    if letter is None or letter.date is None or letter.bangla_date is None or letter.date < FIRST_DAY:
        return
    expected = str(from_gregorian(letter.date))
    if letter.bangla_date != expected:
        yield Finding(
            code="bangla-date-mismatch",
            cell="letter.bangla_date",
            read=letter.bangla_date,
            expected=expected,
            reason="calendars",
            params={"date": letter.date.isoformat()},
        )


def check_sent(case: Case) -> Iterator[Finding]:
    """Find reports sent after the calendar's day for the tier and period; of several days that may hold, the latest."""
    report, letter = case.report, case.letter
    if case.framework is None or letter is None or letter.date is None:
        return
    events = _EVENTS.get(report.kind, ())
    due = [
        deadline.due
        for deadline in case.framework.calendar
        if deadline.event in events and deadline.period is report.period and deadline.tier in {None, report.tier}
    ]
    if due and letter.date > max(due):
        yield Finding(
            code="sent-late", cell="letter.date", read=letter.date.isoformat(), reason="after-the-day", params={"due": max(due).isoformat()}
        )


def _meant(mention: Mention, period: Period) -> Mention:
    """A half-year without its number is the report's own."""
    is_own = mention.other == "bare" and period in {Period.H1, Period.H2}
    return mention._replace(value=period.value) if is_own else mention


def _other_period(named: Sequence[Mention], period: Period, *, strict: bool) -> Mention | None:
    """The first mention of another period; whole years name the year, parts of a half or year that stand together name it."""
    quarters = {quarter for mention in named for quarter in Period(mention.value).quarters}
    if not strict and (any(mention.value == period.value for mention in named) or quarters & set(period.quarters)):
        return None
    if quarters == set(period.quarters) and len(named) > 1:
        return None
    others = (mention for mention in named if Period.FY not in {Period(mention.value), period} and mention.value != period.value)
    return next(others, None)


def _conflict(code: str, mention: Mention, read: str, reason: str, other: str, cell: str | None = None) -> Finding:
    return Finding(
        code=code,
        cell=cell or CELLS[mention.place],
        read=read,
        reason=reason,
        params={"text": mention.text, "other": other},
        line=mention.line,
        column=mention.column,
    )


def _days(value: Value | None) -> Iterable[dt.date]:
    if isinstance(value, dt.date):
        return (value,)
    return value if isinstance(value, tuple) else ()


def _outside(day: dt.date, column: str, row: Row, year: FiscalYear, period: Period | None) -> tuple[str | None, str]:
    """The reason why the day cannot stand in the column, and the last day that can."""
    own = Period(column) if column != TOTAL and column in Period.__members__ else None
    last = min(year.last_of(each) for each in (own, period, Period.FY) if each is not None)
    if not year.first_day <= day <= year.last_day:
        return "outside-year", last.isoformat()
    if day > last:
        return "after-period", last.isoformat()
    # Where the earlier quarters have columns of their own, an earlier date belongs there; a single column takes what was done before.
    others = [name for name in row.achieved if name in QUARTERS and name != column]
    if own is not None and others and day < year.first_of(own):
        return "other-quarter", last.isoformat()
    return None, ""


PERIOD_CHECKS = (
    check_periods,
    check_fiscal_years,
    check_achieved_dates,
    check_weekends,
    check_bangla_date,
    check_sent,
)
