"""Rows of a plan and the core's values, both ways; nothing else turns one into the other."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import simplejson

from agragati.model.canonical import row_json
from agragati.model.periods import FiscalYear
from agragati.model.report import Area, Kind, Report, Row
from agragati.model.report_json import row_from_json
from agragati.rules.template import Framework, IndicatorRule
from agragati_web.plans.models import Plan, PlanRow


def row_of(stored: PlanRow) -> Row:
    """Return an indicator of a plan as the core's value."""
    return row_from_json(simplejson.loads(stored.content, use_decimal=True))


def content_of(row: Row) -> str:
    """Return the core's value as it is stored."""
    content: str = simplejson.dumps(row_json(row), use_decimal=True, ensure_ascii=False, sort_keys=True)
    return content


def rows_of_template(framework: Framework) -> tuple[Row, ...]:
    """Return the rows of a plan as a year's template has them."""
    activities = {activity.id: activity for activity in framework.activities}
    return tuple(_row(rule, activities[rule.activity].code, activities[rule.activity].label) for rule in framework.indicators)


def _row(rule: IndicatorRule, activity_code: str | None, activity: str) -> Row:
    return Row(
        indicator=rule.id,
        activity_code=activity_code,
        code=rule.code,
        area=rule.area,
        unit=rule.unit,
        weight=rule.weight,
        targets=dict(rule.levels),
        annual_target=rule.best,
        activity_text=activity,
        indicator_text=rule.label,
    )


def report_of(plan: Plan, framework: Framework, rows: Sequence[Row] | None = None) -> Report:
    """Return a plan as the core's value; the rows are its own unless given."""
    own = tuple(row_of(stored) for stored in plan.rows.all()) if rows is None else tuple(rows)
    return Report(
        office=plan.office.name,
        tier=framework.tier,
        parent_office=plan.office.parent.name if plan.office.parent else None,
        plan_type=framework.plan_type,
        fiscal_year=FiscalYear.parse(plan.year.fiscal_year),
        kind=Kind.PLAN,
        annex=framework.annex,
        framework=framework.id,
        areas=tuple(Area(number=area.number, name=area.name, weight=area.weight or Decimal(0)) for area in framework.areas),
        rows=own,
    )
