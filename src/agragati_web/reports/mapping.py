"""Rows of a report and the core's values, both ways; nothing else turns one into the other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal

from agragati.bangla.dates import parse_date
from agragati.bangla.digits import parse_number, parse_percent
from agragati.model.periods import Period
from agragati.model.report import Kind, Report, Row
from agragati.model.values import Parts, Status, Unit, Value
from agragati.rules.template import Framework
from agragati_web.plans.mapping import report_of
from agragati_web.plans.models import Plan
from agragati_web.reports.models import Figure, QuarterReport

_BETWEEN = ", "


def text_of(value: Value | None) -> str:
    """Return a figure as it is stored; nothing for nothing."""
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return format(value.normalize(), "f")
    return value.isoformat() if isinstance(value, date) else _BETWEEN.join(day.isoformat() for day in value)


def value_of(text: str, unit: Unit | None) -> Value | None:
    """Return a stored figure as the core's value."""
    if not text:
        return None
    if unit is not Unit.DATE:
        return Decimal(text)
    days = tuple(date.fromisoformat(day) for day in text.split(_BETWEEN))
    return days[0] if len(days) == 1 else days


class TypedError(ValueError):
    """What was typed is no figure of its unit."""


def typed(text: str, unit: Unit | None) -> Value | None:
    """Return what an officer typed, in Bangla or Latin digits, as the core reads such a cell of a document.

    Raises:
        TypedError: it is none.
    """
    said = text.strip()
    if said in {"", "-", "–"}:
        return None
    value = parse_date(said) if unit is Unit.DATE else parse_percent(said) if unit is Unit.PERCENT else parse_number(said)
    if value is None and unit is Unit.PERCENT:
        value = parse_number(said)
    if value is None:
        raise TypedError(said)
    return value


def core_report(report: QuarterReport, framework: Framework, figures: Iterable[Figure] | None = None) -> Report:
    """Return a report as the core's value: the plan's rows with the figures of this period."""
    plan = report_of(report.plan, framework)
    of = {figure.indicator: figure for figure in (report.figures.all() if figures is None else figures)}
    rows = tuple(_filled(row, of.get(row.indicator or ""), Period(report.period)) for row in plan.rows)
    return replace(plan, kind=Kind.PROGRESS, period=Period(report.period), rows=rows)


def earlier_reports(report: QuarterReport, framework: Framework) -> tuple[Report, ...]:
    """Return the reports of the same plan for the quarters before, as they stand."""
    before = Period(report.period).elapsed
    own = Plan.objects.get(pk=report.plan_id).reports.exclude(pk=report.pk).prefetch_related("figures")
    return tuple(core_report(one, framework) for one in own if set(Period(one.period).quarters) < set(before))


def _filled(row: Row, figure: Figure | None, period: Period) -> Row:
    if figure is None:
        return replace(row, achieved={str(period): None})
    parts = figure.numerator is not None and figure.denominator is not None
    return replace(
        row,
        achieved={str(period): value_of(figure.value, row.unit)},
        parts={str(period): Parts(figure.numerator or Decimal(0), figure.denominator or Decimal(0))} if parts else {},
        status={str(period): Status(figure.status)} if figure.status else {},
        remarks=figure.remarks or None,
    )
