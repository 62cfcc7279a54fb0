"""Inputs: the hash of all that a score was computed from, so that it can be proved years later."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from hashlib import sha256

from agragati.model.points import exact_text
from agragati.model.report import Report
from agragati.model.values import Parts
from agragati.rules.template import Framework, IndicatorRule, Method

_ROW_FIELDS = ("indicator", "unit", "weight", "targets", "annual_target", "quarter_targets", "achieved", "parts", "status", "claimed")
_PARTS_FIELDS = ("numerator", "denominator")
_RULE_FIELDS = ("id", "unit", "weight", "levels", "direction", "scale", "aggregator")
_SCORING_FIELDS = ("below_lowest_level", "not_applicable")
_FRAMEWORK_FIELDS = ("id", "weights_total", "share_of", "level_points")


def hash_inputs(report: Report, framework: Framework | None, plan: Report | None, previous: Sequence[Report], method: Method) -> str:
    """Return the SHA-256, in hexadecimal, of the rows, rules and settings that the points depend on.

    Figures are written exactly and keys in order: `1` and `1.0`, or another order of columns, give the same hash. Names, letters
    and remarks, labels and clauses are left out: they change no figure.
    """
    inputs = {
        "method": method,
        "report": _report(report),
        "plan": _report(plan) if plan else None,
        "previous": [_report(one) for one in previous],
        "framework": _rules(framework, report) if framework else None,
    }
    text = json.dumps(inputs, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(text.encode()).hexdigest()


def _report(report: Report) -> object:
    year = str(report.fiscal_year) if report.fiscal_year else None
    rows = [_named(row, _ROW_FIELDS) for row in report.rows]
    return {"fiscal_year": year, "period": report.period, "kind": report.kind, "rows": rows}


def _rules(framework: Framework, report: Report) -> object:
    used = {row.indicator for row in report.rows}
    return {
        **_named(framework, _FRAMEWORK_FIELDS),
        "indicators": [_rule(rule) for rule in framework.indicators if rule.id in used],
        "scoring": _named(framework.scoring, _SCORING_FIELDS),
    }


def _rule(rule: IndicatorRule) -> object:
    # Named only where there are any, so that all other sheets keep their hash.
    unknown = {"open_levels": sorted(rule.open_levels)} if rule.open_levels else {}
    return {**_named(rule, _RULE_FIELDS), **unknown}


def _named(value: object, names: Sequence[str]) -> dict[str, object]:
    return {name: _plain(getattr(value, name)) for name in names}


def _plain(value: object) -> object:
    if value is None or isinstance(value, (str, int)):
        return value
    if isinstance(value, Decimal):
        return exact_text(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, Parts):
        return _named(value, _PARTS_FIELDS)
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    raise TypeError(f"no canonical form for {value!r}")
