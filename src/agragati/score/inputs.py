"""Inputs: the hash of all that a score was computed from, so that it can be proved years later."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from hashlib import sha256

from agragati.model.points import exact_text
from agragati.model.report import Report
from agragati.rules.template import Framework, Method

_ROW_FIELDS = ("indicator", "unit", "weight", "targets", "annual_target", "quarter_targets", "achieved", "parts", "status", "claimed")


def hash_inputs(report: Report, framework: Framework | None, plan: Report | None, previous: Sequence[Report], method: Method) -> str:
    """Return the SHA-256, in hexadecimal, of the rows, rules and settings that a score depends on.

    Figures are written exactly and keys in order: `1` and `1.0`, or another order of columns, give the same hash. Names, letters
    and remarks are left out: they change no score.
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
    rows = [{name: _plain(getattr(row, name)) for name in _ROW_FIELDS} for row in report.rows]
    return {"fiscal_year": year, "period": report.period, "kind": report.kind, "rows": rows}


def _rules(framework: Framework, report: Report) -> object:
    used = {row.indicator for row in report.rows}
    rules = [_plain(rule) for rule in framework.indicators if rule.id in used]
    scoring = _plain(framework.scoring)
    whole = {"total": _plain(framework.weights_total), "share_of": _plain(framework.share_of), "points": list(framework.level_points)}
    return {"id": framework.id, "indicators": rules, "scoring": scoring, **whole}


def _plain(value: object) -> object:
    if isinstance(value, Decimal):
        return exact_text(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if is_dataclass(value):
        return {one.name: _plain(getattr(value, one.name)) for one in fields(value)}
    return value
