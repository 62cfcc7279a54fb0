"""A framework as JSON, schema `framework/1`: plain values with every figure exact (a `Decimal`, never a float)."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from agragati.model.canonical import exact, value_json
from agragati.rules.grounds import certainties_of, grounds_of, unknowns_of
from agragati.rules.template import Deadline, Form, Framework, Ground, IndicatorRule

SCHEMA = "framework/1"


def summary_json(framework: Framework) -> dict[str, Any]:
    """Return what a list says of a framework: what it is, how large, how certain."""
    return {
        "id": framework.id,
        "plan_type": framework.plan_type,
        "fiscal_year": str(framework.fiscal_year),
        "tier": framework.tier.value,
        "variant": framework.variant,
        "annex": framework.annex,
        "title": framework.title,
        "indicators": len(framework.indicators),
        "weights_total": exact(framework.weights_total),
        "share_of": _number(framework.share_of),
        "example": framework.example,
        "certainty": {certainty.value: count for certainty, count in certainties_of(framework).items()},
        "unknown": [f"{place}.{key}" for place, key in unknowns_of(framework)],
    }


def framework_json(framework: Framework, *, sources: bool) -> dict[str, Any]:
    """Return everything that a framework says; with sources, the ground of every rule under `grounds`, by the rule's place."""
    whole = {
        "schema": SCHEMA,
        **summary_json(framework),
        "level_points": list(framework.level_points),
        "areas": [{"number": area.number, "name": area.name, "weight": _number(area.weight)} for area in framework.areas],
        "activities": [{"id": one.id, "code": one.code, "label": one.label} for one in framework.activities],
        "rows": [_indicator(rule) for rule in framework.indicators],
        "scoring": scoring_json(framework),
        "calendar": [deadline_json(deadline) for deadline in framework.calendar],
        "forms": [form_json(form) for form in framework.forms],
    }
    return {**whole, "grounds": {place: _ground(ground) for place, ground in grounds_of(framework)}} if sources else whole


def scoring_json(framework: Framework) -> dict[str, Any]:
    """Return the open choices of scoring as plain values, named as in `scoring.toml`."""
    scoring = framework.scoring
    return {
        "below_lowest_level": scoring.below_lowest_level,
        "not_applicable": scoring.not_applicable,
        "rounding": scoring.rounding,
        "decimals": scoring.decimals,
        "methods": {kind.value: method.value for kind, method in scoring.methods.items()},
    }


def deadline_json(deadline: Deadline) -> dict[str, Any]:
    """Return a day of the calendar."""
    return {
        "event": deadline.event,
        "tier": deadline.tier.value if deadline.tier else None,
        "office_kind": deadline.office_kind,
        "period": deadline.period.value if deadline.period else None,
        "opens": value_json(deadline.opens),
        "due": value_json(deadline.due),
    }


def form_json(form: Form) -> dict[str, Any]:
    """Return a table form with its columns in order."""
    return {
        "id": form.id,
        "kind": form.kind.value,
        "periods": [period.value for period in form.periods],
        "columns": [{"role": one.role, "head": one.head, "group": one.group, "optional": one.optional} for one in form.columns],
    }


def _indicator(rule: IndicatorRule) -> dict[str, Any]:
    return {
        "indicator": rule.id,
        "code": rule.code,
        "activity": rule.activity,
        "area": rule.area,
        "label": rule.label,
        "unit": rule.unit.value,
        "weight": _number(rule.weight),
        "targets": levels_json(rule),
        "direction": rule.direction.value,
        "scale": rule.scale.value,
        "aggregator": rule.aggregator.value,
        "continuing": rule.continuing,
        "evidence": list(rule.evidence),
    }


def levels_json(rule: IndicatorRule) -> Mapping[str, Any]:
    """Return points to target; `null` at a level whose target no source gives."""
    points = sorted(rule.levels.keys() | rule.open_levels, reverse=True)
    return {str(one): value_json(rule.levels.get(one)) for one in points}


def _ground(ground: Ground) -> dict[str, Any]:
    return {"clause": ground.clause, "certainty": ground.certainty.value, "because": ground.because, "unknown": list(ground.unknown)}


def _number(value: Decimal | None) -> int | Decimal | None:
    return None if value is None else exact(value)
