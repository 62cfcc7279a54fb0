"""Every equation between cells, stated once: checks report where one is broken, reading may choose between digits by it.

Source: the tables that offices print: weights add up to the plan's total and to their areas, the full mark on the small scale is the
weight times share over total, a score is the full mark times the rate, a rate is total over annual target, columns add up.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from agragati.model.periods import TOTAL, Period
from agragati.model.points import exact, exact_sum
from agragati.model.report import Report, Row
from agragati.model.values import Unit
from agragati.rules.template import Framework

SCORE_COLUMNS = ("rate", "raw", "weighted", "scaled_weight", "scaled_score")
_SPANS = (Period.H1, Period.H2, Period.FY)
_BEST = 100
_ADDED_COLUMNS = ("raw", "weighted", "scaled_weight", "scaled_score")


class Ref(NamedTuple):
    """A cell: the row's place from 0 (`None`: of the document or of the framework) and the path of `Finding.cell`."""

    row: int | None
    path: str


class Op(StrEnum):
    """What is done with the operands."""

    SUM = "sum"
    PRODUCT = "product"
    RATIO = "ratio"
    """The first over the second."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Relation:
    """`result` is `factor` times the sum, product or ratio of `operands`, to less than `tolerance` (0: exactly)."""

    name: str
    result: Ref
    operands: tuple[Ref, ...]
    op: Op
    factor: Fraction = Fraction(1)
    tolerance: Fraction = Fraction(0)
    blank_is_zero: bool = False
    """True where a blank operand stands for nothing added; else a blank leaves the relation open."""


Figures = Mapping[Ref, Fraction]
"""The figures that stand on the page or in the framework; a cell that is blank is not here."""

PLAN_TOTAL = Ref(None, "framework.weights_total")


def compute(relation: Relation, figures: Figures) -> Fraction | None:
    """Return what the operands give; `None` where one of them is missing or a divisor is zero."""
    values = [figures.get(ref) for ref in relation.operands]
    if relation.blank_is_zero:
        values = [Fraction(0) if value is None else value for value in values]
    known = [value for value in values if value is not None]
    if len(known) < len(values) or not known:
        return None
    if relation.op is Op.SUM:
        return relation.factor * exact_sum(known)
    if relation.op is Op.PRODUCT:
        product = relation.factor
        for value in known:
            product *= value
        return product
    return relation.factor * known[0] / known[1] if known[1] else None


def residual(relation: Relation, figures: Figures) -> Fraction | None:
    """Return what stands in the result's cell less what it should be; `None` where either is unknown."""
    printed, computed = figures.get(relation.result), compute(relation, figures)
    return None if printed is None or computed is None else printed - computed


def holds(relation: Relation, figures: Figures) -> bool | None:
    """Tell whether the relation holds within its tolerance; `None` where it cannot be told."""
    rest = residual(relation, figures)
    if rest is None:
        return None
    return rest == 0 or abs(rest) < relation.tolerance


def solve_for(relation: Relation, cell: Ref, figures: Figures) -> Fraction | None:
    """Return the figure in `cell` with which the relation holds exactly; `None` where the others do not determine it."""
    if cell == relation.result:
        return compute(relation, figures)
    result = figures.get(relation.result)
    if result is None or cell not in relation.operands:
        return None
    if relation.op is Op.SUM:
        others = compute(relation, {**figures, cell: Fraction(0)})
        return None if others is None else (result - others) / relation.factor
    if relation.op is Op.RATIO and cell == relation.operands[1]:
        first = figures.get(relation.operands[0])
        return relation.factor * first / result if first is not None and result else None
    per_unit = compute(relation, {**figures, cell: Fraction(1)})
    return result / per_unit if per_unit else None


def figures_of(report: Report, framework: Framework | None = None) -> dict[Ref, Fraction]:
    """Return every figure of the page that an equation uses, with the framework's total and weights."""
    found: dict[Ref, Fraction] = {}
    if framework:
        found[PLAN_TOTAL] = Fraction(framework.weights_total)
    for place, area in enumerate(report.areas):
        _keep(found, Ref(None, f"areas[{place}].weight"), area.weight)
    for column, total in (report.claimed_total or {}).items():
        _keep(found, Ref(None, f"claimed_total.{column}"), total)
    for place, row in enumerate(report.rows):
        for path, value in cells_of(row):
            _keep(found, Ref(place, path), value)
    return found


def cells_of(row: Row) -> Iterator[tuple[str, Decimal | None]]:
    """Give path and figure of the row's cells that hold plain numbers (dates and blanks as `None`)."""
    yield "weight", row.weight
    yield "annual_target", _number(row.annual_target)
    for points, level in row.targets.items():
        yield f"targets.{points}", _number(level)
    for period, target in (row.quarter_targets or {}).items():
        yield f"quarter_targets.{period}", _number(target)
    for period_name, value in row.achieved.items():
        yield f"achieved.{period_name}", _number(value)
    for column, score in row.claimed.items():
        yield f"claimed.{column}", score


def relations_of(report: Report, framework: Framework | None = None) -> tuple[Relation, ...]:
    """Return the equations that hold on a right page of this report, those of weights first."""
    return (
        *weight_sums(report, framework),
        *small_scale(report, framework),
        *score_products(report),
        *rates(report),
        *column_sums(report, framework),
        *quarter_sums(report),
        *quarter_target_sums(report),
    )


def weight_sums(report: Report, framework: Framework | None) -> Iterator[Relation]:
    """Weights add up to the plan's total, to the printed total, and to the weight of their area."""
    weights = tuple(Ref(place, "weight") for place, _ in enumerate(report.rows))
    if framework:
        yield Relation(name="weights-plan", result=PLAN_TOTAL, operands=weights, op=Op.SUM)
    if (report.claimed_total or {}).get("weight") is not None:
        yield Relation(name="weights-printed", result=Ref(None, "claimed_total.weight"), operands=weights, op=Op.SUM)
    for place, area in enumerate(report.areas):
        own = tuple(Ref(number, "weight") for number, row in enumerate(report.rows) if row.area is not None and row.area == area.number)
        if own:
            yield Relation(name="weights-area", result=Ref(None, f"areas[{place}].weight"), operands=own, op=Op.SUM)


def small_scale(report: Report, framework: Framework | None) -> Iterator[Relation]:
    """The full mark on the small scale is the weight times the plan's share over its total."""
    factor = scale_factor(report, framework)
    if not factor:
        return
    unit = column_unit(report, "scaled_weight")
    for place, row in enumerate(report.rows):
        if row.claimed.get("scaled_weight") is not None:
            yield Relation(
                name="small-scale",
                result=Ref(place, "claimed.scaled_weight"),
                operands=(Ref(place, "weight"),),
                op=Op.PRODUCT,
                factor=factor,
                tolerance=unit,
            )


def scale_factor(report: Report, framework: Framework | None) -> Fraction | None:
    """Return full mark over weight: the framework's share over its total, else what at least three rows and most of them print."""
    if framework and framework.share_of is not None:
        return Fraction(framework.share_of) / Fraction(framework.weights_total)
    ratios = [
        Fraction(scaled) / Fraction(row.weight)
        for row in report.rows
        if row.weight and (scaled := row.claimed.get("scaled_weight")) is not None
    ]
    best = max(ratios, key=ratios.count, default=None)
    return best if best and ratios.count(best) >= 3 and 2 * ratios.count(best) > len(ratios) else None


def score_products(report: Report) -> Iterator[Relation]:
    """The mark earned is the full mark times the rate in percent."""
    unit = column_unit(report, "scaled_score")
    for place, row in enumerate(report.rows):
        if row.claimed.get("scaled_score") is not None and row.claimed.get("rate") is not None:
            yield Relation(
                name="score-product",
                result=Ref(place, "claimed.scaled_score"),
                operands=(Ref(place, "claimed.scaled_weight"), Ref(place, "claimed.rate")),
                op=Op.PRODUCT,
                factor=Fraction(1, 100),
                tolerance=unit,
            )


def rates(report: Report) -> Iterator[Relation]:
    """The rate is the total over the annual target, in percent; offices round it or cut it off.

    A page without a column for the annual target has it in that of the best level.
    """
    for place, row in enumerate(report.rows):
        rate = row.claimed.get("rate")
        if rate is not None and row.unit is not Unit.DATE:
            yield Relation(
                name="rate",
                result=Ref(place, "claimed.rate"),
                operands=(Ref(place, _cumulative(row)), Ref(place, _whole_year(row))),
                op=Op.RATIO,
                factor=Fraction(100),
                tolerance=last_place(rate),
            )


def column_sums(report: Report, framework: Framework | None) -> Iterator[Relation]:
    """What stands in the total row is the sum of its column; cells that were rounded, or a rounded total, may shift it."""
    if not report.claimed_total:
        return
    figures = figures_of(report, framework)
    parts = (*small_scale(report, framework), *score_products(report))
    for column in _ADDED_COLUMNS:
        total = report.claimed_total.get(column)
        if total is None:
            continue
        cells = tuple(Ref(place, f"claimed.{column}") for place, _ in enumerate(report.rows))
        fine, coarse = column_unit(report, column), last_place(total)
        rounded = sum(bool(holds(one, figures)) and residual(one, figures) != 0 for one in parts if one.result in cells)
        slack = fine * rounded / 2 + (coarse / 2 + fine if coarse > fine else 0)
        result = Ref(None, f"claimed_total.{column}")
        yield Relation(name="column-sum", result=result, operands=cells, op=Op.SUM, tolerance=slack, blank_is_zero=True)


def quarter_sums(report: Report) -> Iterator[Relation]:
    """What stands for several quarters of a count is their sum, where each has a column."""
    for place, row in enumerate(report.rows):
        for whole, quarters in wholes_of(row, report) if row.unit is Unit.NUMBER else ():
            cells = tuple(Ref(place, f"achieved.{quarter}") for quarter in quarters)
            yield Relation(name="quarter-sum", result=Ref(place, f"achieved.{whole}"), operands=cells, op=Op.SUM, blank_is_zero=True)


def wholes_of(row: Row, report: Report) -> Iterator[tuple[str, tuple[Period, ...]]]:
    """Give each column that stands for several quarters, with theirs; only where all of them are on the page."""
    spans = ((TOTAL, report.period.elapsed if report.period else ()), *((span, span.quarters) for span in _SPANS))
    for whole, quarters in spans:
        if whole in row.achieved and quarters and all(quarter in row.achieved for quarter in quarters):
            yield whole, quarters


def quarter_target_sums(report: Report) -> Iterator[Relation]:
    """The targets of the quarters of a count add up to the annual one."""
    for place, row in enumerate(report.rows):
        split = row.quarter_targets or {}
        if row.unit is Unit.NUMBER and len(split) == 4 and any(target is not None for target in split.values()):
            cells = tuple(Ref(place, f"quarter_targets.{quarter}") for quarter in split)
            yield Relation(name="quarter-targets", result=Ref(place, "annual_target"), operands=cells, op=Op.SUM, blank_is_zero=True)


def last_place(value: Decimal) -> Fraction:
    """One unit of the last decimal place in which the figure is printed: 0.01 for 33.33, 1 for 33."""
    exponent = value.as_tuple().exponent
    return _tenths(max(-exponent, 0)) if isinstance(exponent, int) else Fraction(1)


@lru_cache(maxsize=64)
def _tenths(places: int) -> Fraction:
    return Fraction(1, 10**places)


def column_unit(report: Report, column: str) -> Fraction:
    """One unit of the finest place that any cell of the score column prints: whole numbers among tenths are exact tenths."""
    return min((last_place(value) for row in report.rows if (value := row.claimed.get(column)) is not None), default=Fraction(1))


def broken(relations: Iterable[Relation], figures: Figures) -> Iterator[Relation]:
    """Give those relations that do not hold."""
    return (relation for relation in relations if holds(relation, figures) is False)


def _cumulative(row: Row) -> str:
    named = (name for name in (TOTAL, "FY", "H1") if row.achieved.get(name) is not None)
    return f"achieved.{next(named, TOTAL)}"


def _whole_year(row: Row) -> str:
    counted_by_level = row.unit is Unit.NUMBER and row.annual_target is None and row.targets.get(_BEST) is not None
    return f"targets.{_BEST}" if counted_by_level else "annual_target"


def _number(value: object) -> Decimal | None:
    return value if isinstance(value, Decimal) else None


def _keep(found: dict[Ref, Fraction], ref: Ref, value: Decimal | None) -> None:
    if value is not None:
        found[ref] = exact(value)
