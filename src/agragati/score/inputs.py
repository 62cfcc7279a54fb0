"""Inputs: the hash of all that a score was computed from, so that it can be proved years later."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache
from hashlib import sha256

from agragati.model.points import exact_text
from agragati.model.report import Report, Row
from agragati.model.values import Parts, Value
from agragati.rules.template import Framework, IndicatorRule, Method

_ROW_FIELDS = ("indicator", "unit", "weight", "annual_target", "quarter_targets", "achieved", "parts", "status", "claimed")
_DEDUCTION_FIELDS = ("days", "marks")
_PARTS_FIELDS = ("numerator", "denominator")
_RULE_FIELDS = ("id", "unit", "weight", "direction", "scale", "aggregator")
_SCORING_FIELDS = ("below_lowest_level", "not_applicable")
_FRAMEWORK_FIELDS = ("id", "weights_total", "share_of", "level_points")


def hash_inputs(report: Report, framework: Framework | None, plan: Report | None, previous: Sequence[Report], method: Method) -> str:
    """Return the SHA-256, in hexadecimal, of the rows, rules and settings that the points depend on.

    Figures are written exactly and keys in order: `1` and `1.0`, or another order of columns, give the same hash. Names, letters
    and remarks, labels and clauses are left out: they change no figure.
    """
    rules = _rules(framework, frozenset(row.indicator for row in report.rows)) if framework else "null"
    others = {"method": method, "plan": _report(plan) if plan else None, "previous": [_report(one) for one in previous]}
    # The members of the whole in the order of their keys; the rules of a framework are the same text for most offices.
    text = f'{{"framework":{rules},{_json(others)[1:-1]},"report":{_json(_report(report))}}}'
    return sha256(text.encode()).hexdigest()


def _report(report: Report) -> object:
    year = str(report.fiscal_year) if report.fiscal_year else None
    return {"fiscal_year": year, "period": report.period, "kind": report.kind, "rows": [_row(row) for row in report.rows]}


def _row(row: Row) -> object:
    return {**_named(row, _ROW_FIELDS), "targets": _by_points(row.targets)}


@lru_cache(maxsize=256)
def _rules(framework: Framework, used: frozenset[str | None]) -> str:
    rules = {
        **_named(framework, _FRAMEWORK_FIELDS),
        "indicators": [_rule(rule) for rule in framework.indicators if rule.id in used],
        "scoring": _named(framework.scoring, _SCORING_FIELDS),
    }
    return _json(rules)


def _rule(rule: IndicatorRule) -> object:
    # Named only where there are any, so that all other sheets keep their hash.
    unknown = {"open_levels": sorted(rule.open_levels)} if rule.open_levels else {}
    deduction = {"deduction": _named(rule.deduction, _DEDUCTION_FIELDS)} if rule.deduction else {}
    return {**_named(rule, _RULE_FIELDS), "levels": _by_points(rule.levels), **unknown, **deduction}


def _named(value: object, names: Sequence[str]) -> dict[str, object]:
    return {name: getattr(value, name) for name in names}


def _by_points(levels: Mapping[int, Value | None]) -> dict[str, Value | None]:
    """Keys as text, in whose order they are hashed."""
    return {str(points): target for points, target in levels.items()}


def _plain(value: object) -> object:
    """What JSON has no form for; it asks for each such value, however deep it stands."""
    if isinstance(value, Decimal):
        return _figure(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Parts):
        return _named(value, _PARTS_FIELDS)
    raise TypeError(f"no canonical form for {value!r}")


_json = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=_plain).encode
_figure = lru_cache(maxsize=16384)(exact_text)
