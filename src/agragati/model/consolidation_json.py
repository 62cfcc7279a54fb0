"""A consolidation as `consolidation/1`, and its offices and reports back from it: from these all totals can be made again.

Exact figures are texts, `7.6` or `280/3`; days are ISO dates.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator, Mapping
from dataclasses import fields
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Any

from agragati.model.consolidation import (
    Consolidation,
    Contribution,
    NodeTotal,
    Occasion,
    Outlier,
    SetAside,
)
from agragati.model.offices import Office
from agragati.model.periods import FiscalYear
from agragati.model.points import exact_text

SCHEMA = "consolidation/1"


def compact(value: object) -> str:
    """Return the JSON of plain values on one line, keys in their order."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def consolidation_parts(whole: Consolidation, depth: int | None = None) -> Iterator[tuple[str, Any]]:
    """Give key and value of the object in order; of the long lists an iterator, so that nobody needs to hold them twice.

    `depth` limits the offices whose totals are given: so many tiers below the roots. Offices and reports are always all there.
    """
    yield "schema", SCHEMA
    yield "occasion", occasion_json(whole.occasion)
    yield "digest", whole.digest
    yield "missing", [office.code for office in whole.missing()]
    yield "outliers", [outlier_json(one) for one in whole.outliers]
    yield "offices", map(office_json, whole.tree.offices)
    shown = zip(whole.nodes, whole.tree.depths, strict=True)
    yield "nodes", (node_json(node) for node, at in shown if depth is None or at <= depth)
    yield "reports", _reports(whole)


def occasion_json(occasion: Occasion) -> dict[str, Any]:
    """Return plan, year and period."""
    said: dict[str, Any] = _plain(occasion)
    return said


def office_json(office: Office) -> dict[str, Any]:
    """Return an office of the tree."""
    said: dict[str, Any] = _plain(office)
    return said


def node_json(node: NodeTotal) -> dict[str, Any]:
    """Return the totals of an office with all below it."""
    return {"missing": node.missing, **_plain(node)}


def outlier_json(outlier: Outlier) -> dict[str, Any]:
    """Return a second look; its weight only orders the list."""
    return {key: value for key, value in _plain(outlier).items() if key != "weight"}


def contribution_json(report: Contribution) -> dict[str, Any]:
    """Return what one report gives."""
    said: dict[str, Any] = _plain(report)
    return said


def aside_json(aside: SetAside) -> dict[str, Any]:
    """Return why a report is not in the totals."""
    return {"reason": aside.reason, "proposed": list(aside.proposed), "instead": aside.instead}


def _reports(whole: Consolidation) -> Iterator[dict[str, Any]]:
    for code, report in whole.reporting.items():
        yield {"of_office": code, "set_aside": None, **contribution_json(report)}
    for aside in whole.set_aside:
        yield {"of_office": aside.office, "set_aside": aside_json(aside), **contribution_json(aside.contribution)}


def _plain(value: object) -> Any:  # noqa: ANN401 - plain JSON
    plain = _PLAIN.get(type(value))
    if plain is not None:
        return plain(value)
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, Mapping):
        return {key: _plain(one) for key, one in value.items()}
    return {name: _plain(getattr(value, name)) for name in _names(type(value))}


def _names(kind: type) -> tuple[str, ...]:
    if kind not in _FIELDS:
        _FIELDS[kind] = tuple(field.name for field in fields(kind))
    return _FIELDS[kind]


_FIELDS: dict[type, tuple[str, ...]] = {}
_PLAIN: Mapping[type, Any] = {
    str: str,
    int: int,
    bool: bool,
    float: float,
    type(None): lambda _: None,
    Fraction: exact_text,
    Decimal: exact_text,
    dt.date: dt.date.isoformat,
    FiscalYear: str,
    tuple: lambda several: [_plain(one) for one in several],
}
