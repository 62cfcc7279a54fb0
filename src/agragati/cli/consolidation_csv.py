"""A consolidation as CSV for a spreadsheet: a line for each indicator of each office."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from fractions import Fraction

from agragati.model.consolidation import Consolidation, IndicatorTotal, NodeTotal
from agragati.model.offices import Office
from agragati.model.points import round_points
from agragati.rules.template import Catalog

BOM = "\ufeff"
"""Without it spreadsheets take UTF-8 for their own code page."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_OFFICE = ("code", "name", "parent", "kind", "tier")
_NODE = ("due", "reported", "missing", "unasked", "repeated", "score")
_INDICATOR = ("indicator", "unit", "totalling", "offices", "figures", "value", "approximate", "numerator", "denominator")
_SCORED = ("earliest", "latest", "scored", "points", "weighted")
_DECIMALS = 2
"""Where no framework says how figures are rounded."""


def csv_lines(whole: Consolidation, depth: int | None, catalog: Catalog) -> Iterator[str]:
    """Give the lines of the table, figures rounded as the first framework in it says; an office without figures has a line of its own."""
    method, decimals = _rounding(whole, catalog)
    attributes = sorted({name for office in whole.tree.offices for name in office.attributes})
    yield BOM + _line((*_OFFICE, *attributes, *_NODE, *_INDICATOR, *_SCORED))
    for office, node, at in zip(whole.tree.offices, whole.nodes, whole.tree.depths, strict=True):
        if depth is not None and at > depth:
            continue
        head = (*_office(office, attributes), *_cells(node, _NODE, method, decimals))
        for total in node.indicators or (None,):
            yield _line((*head, *_total(total, method, decimals)))


def _rounding(whole: Consolidation, catalog: Catalog) -> tuple[str, int]:
    used = {report.framework for report in whole.reporting.values()}
    scorings = [framework.scoring for framework in catalog.frameworks if framework.id in used]
    return (scorings[0].rounding, scorings[0].decimals) if scorings else ("half-up", _DECIMALS)


def _office(office: Office, attributes: list[str]) -> tuple[str, ...]:
    own = (office.code, office.name, office.parent or "", office.kind or "", office.tier or "")
    return tuple(safe(cell) for cell in (*own, *(office.attributes.get(name, "") for name in attributes)))


def _total(total: IndicatorTotal | None, method: str, decimals: int) -> tuple[str, ...]:
    names = (*_INDICATOR, *_SCORED)
    return ("",) * len(names) if total is None else _cells(total, names, method, decimals)


def _cells(of: NodeTotal | IndicatorTotal, names: tuple[str, ...], method: str, decimals: int) -> tuple[str, ...]:
    return tuple(_cell(getattr(of, name), method, decimals) for name in names)


def _cell(value: object, method: str, decimals: int) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else ""
    if isinstance(value, Fraction):
        return str(value.numerator) if value.denominator == 1 else str(round_points(value, method=method, decimals=decimals))
    return str(value)


def safe(text: str) -> str:
    """Return the text so that no spreadsheet takes it for a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def _line(cells: tuple[str, ...]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="").writerow(cells)
    return line.getvalue()
