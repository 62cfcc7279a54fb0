"""Inputs: the hash of all that a score was computed from, so that it can be proved years later."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache
from hashlib import sha256

from agragati.model.points import exact_text
from agragati.model.report import Report, Row
from agragati.model.values import Parts
from agragati.rules.template import Framework, IndicatorRule, Method

_ROW_FIELDS = ("achieved", "annual_target", "claimed", "indicator", "parts", "quarter_targets", "status", "targets", "unit", "weight")
"""In the order in which they are hashed."""
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
    approved = _report(plan) if plan else "null"
    earlier = ",".join(map(_report, previous))
    text = f'{{"framework":{rules},"method":{_json(method)},"plan":{approved},"previous":[{earlier}],"report":{_report(report)}}}'
    return sha256(text.encode()).hexdigest()


def _report(report: Report) -> str:
    year = str(report.fiscal_year) if report.fiscal_year else None
    rows = ",".join(map(_row, report.rows))
    return f'{{"fiscal_year":{_text(year)},"kind":{_text(report.kind)},"period":{_text(report.period)},"rows":[{rows}]}}'


def _row(row: Row) -> str:
    members = (f'"{name}":{_cell(getattr(row, name))}' for name in _ROW_FIELDS)
    return f"{{{','.join(members)}}}"


def _cell(value: object) -> str:
    return _object(tuple(value.items())) if isinstance(value, dict) else _text(value)


# What offices report is much the same from one to the next: a text is made once of each figure and of each set of figures.


@lru_cache(maxsize=16384)
def _object(members: tuple[tuple[object, object], ...]) -> str:
    return _json({str(key): value for key, value in members})


@lru_cache(maxsize=16384)
def _text(value: object) -> str:
    return _json(value)


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
    levels = {str(points): level for points, level in rule.levels.items()}
    return {**_named(rule, _RULE_FIELDS), "levels": levels, **unknown, **deduction}


def _named(value: object, names: Sequence[str]) -> dict[str, object]:
    return {name: getattr(value, name) for name in names}


def _plain(value: object) -> object:
    """What JSON has no form for; it asks for each such value, however deep it stands."""
    if isinstance(value, Decimal):
        return exact_text(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Parts):
        return _named(value, _PARTS_FIELDS)
    raise TypeError(f"no canonical form for {value!r}")


_json = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=_plain).encode
