"""Weights: they add up to the plan, to their areas and to the printed total; what contradicts them was misread.

Source: the plan's weights add up to its total (C10), the full mark of the small scale is weight times share over total (C40).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction

from agragati.check.case import Case
from agragati.model.findings import Finding
from agragati.model.points import exact_text
from agragati.rules.misreadings import cost
from agragati.rules.relations import (
    PLAN_TOTAL,
    Ref,
    Relation,
    broken,
    column_unit,
    compute,
    figures_of,
    scale_factor,
    small_scale,
    weight_sums,
)
from agragati.rules.solving import Option, Solution, Sum, choose

_ONE = Fraction(1)
_SCALED = "claimed.scaled_weight"


def check_weight_sums(case: Case) -> Iterator[Finding]:
    """Find sums of weights that are not the plan's total, the printed total, or the area's."""
    figures = figures_of(case.report, case.framework)
    for relation in broken(weight_sums(case.report, case.framework), figures):
        summed, expected = compute(relation, figures), figures[relation.result]
        yield Finding(
            code="weights-total",
            cell=None if relation.result == PLAN_TOTAL else relation.result.path,
            read=exact_text(summed or Fraction(0)),
            # An area's or a total row's own figure may be the one that is wrong.
            expected=exact_text(expected) if relation.result == PLAN_TOTAL else None,
            reason="weights-sum",
            params={"sum": exact_text(summed or Fraction(0)), "terms": _terms(relation, figures), "total": exact_text(expected)},
        )


def check_area_weights(case: Case) -> Iterator[Finding]:
    """Find areas whose printed weight is not the framework's."""
    ruled = {area.number: area.weight for area in case.framework.areas} if case.framework else {}
    for place, area in enumerate(case.report.areas):
        expected = ruled.get(area.number) if area.number is not None else None
        if area.weight is None or expected is None or area.weight == expected:
            continue
        own = [row.weight for row in case.rows if row.area == area.number]
        summed = sum((weight for weight in own if weight is not None), Decimal(0))
        if None in own or summed == expected or not own:
            yield Finding(
                code="weights-total",
                cell=f"areas[{place}].weight",
                read=_shown(area.weight),
                expected=_shown(expected),
                reason="area-weight",
                params={"number": str(area.number), "weight": _shown(expected)},
            )


def check_misread_weights(case: Case) -> Iterator[Finding]:
    """Find weights and full marks that the other figures contradict; `expected` only where one explanation is clearly the best."""
    figures = figures_of(case.report, case.framework)
    relations = {relation.result.row: relation for relation in small_scale(case.report, case.framework)}
    faulty = [*broken(relations.values(), figures), *broken(weight_sums(case.report, case.framework), figures)]
    if not faulty:
        return
    solution = explain_weights(case)
    for place, row in enumerate(case.rows):
        cells = [("weight", row.weight, "weight-misread"), (_SCALED, row.claimed.get("scaled_weight"), "score-misread")]
        for path, read, code in cells:
            meant = solution.values.get(Ref(place, path)) if Ref(place, path) in solution.proved else None
            if meant is None or read is None or meant == Fraction(read) or (path == _SCALED and _rounds(case, read, meant)):
                continue
            yield Finding(
                code=code,
                row=place,
                cell=path,
                read=_shown(read),
                expected=exact_text(meant),
                reason="weights-agree",
                params=_proof(case, place, solution),
            )
        relation = relations.get(place)
        if relation and relation in faulty and Ref(place, "weight") not in solution.proved:
            yield _undecided(relation, figures)


def explain_weights(case: Case) -> Solution:
    """Return the weights and full marks that explain the page with the fewest misreadings, under all sums that can be met."""
    options = [_options(case, place) for place, _ in enumerate(case.rows)]
    figures = figures_of(case.report, case.framework)
    sums = [
        Sum(frozenset(relation.operands), figures[relation.result])
        for relation in weight_sums(case.report, case.framework)
        if relation.result in figures and relation.result.path.startswith("framework")
    ]
    # Where no choice meets the total (a row is missing, say) each row is still explained by its own figures.
    return choose(options, sums) or choose(options, ()) or Solution({}, Fraction(0), frozenset())


def _options(case: Case, place: int) -> list[Option]:
    row = case.rows[place]
    read = None if row.weight is None else Fraction(row.weight)
    factor = scale_factor(case.report, case.framework)
    scaled = row.claimed.get("scaled_weight")
    full = Fraction(scaled) / factor if scaled is not None and factor else None
    ruled = _ruled(case, place)
    meant = {value for value in (read, ruled, full) if value is not None}
    return [_option(case, place, weight, ruled) for weight in sorted(meant) if weight > 0]


def _option(case: Case, place: int, weight: Fraction, ruled: Fraction | None) -> Option:
    row = case.rows[place]
    values = {Ref(place, "weight"): weight}
    spent = Fraction(0) if row.weight is None else cost(Fraction(row.weight), weight)
    factor, scaled = scale_factor(case.report, case.framework), row.claimed.get("scaled_weight")
    if factor and scaled is not None:
        values[Ref(place, _SCALED)] = weight * factor
        if not _rounds(case, scaled, weight * factor):
            spent += cost(Fraction(scaled), weight * factor)
    if ruled is not None and ruled != weight:
        spent += _ONE
    return Option(values, spent)


def _ruled(case: Case, place: int) -> Fraction | None:
    """The framework's weight, where the office follows the framework: at least as many rows agree with it as differ."""
    agree = [(rule.weight == row.weight) for row in case.rows if (rule := case.rule(row)) and row.weight is not None]
    rule = case.rule(case.rows[place])
    return Fraction(rule.weight) if rule and 2 * sum(agree) >= len(agree) else None


def _rounds(case: Case, read: Decimal, meant: Fraction) -> bool:
    difference = abs(Fraction(read) - meant)
    return difference == 0 or difference < column_unit(case.report, "scaled_weight")


def _proof(case: Case, place: int, solution: Solution) -> Mapping[str, str]:
    weight = solution.values[Ref(place, "weight")]
    full = weight * (scale_factor(case.report, case.framework) or Fraction(0))
    scaled = case.rows[place].claimed.get("scaled_weight")
    ruled = _ruled(case, place)
    return {
        "weight": exact_text(weight),
        "scaled": exact_text(full) if scaled is not None and full else "-",
        "ruled": exact_text(ruled) if ruled is not None else "-",
        "total": exact_text(Fraction(case.framework.weights_total)) if case.framework else "-",
    }


def _undecided(relation: Relation, figures: Mapping[Ref, Fraction]) -> Finding:
    should = compute(relation, figures) or Fraction(0)
    return Finding(
        code="score-mismatch",
        row=relation.result.row,
        cell=relation.result.path,
        read=exact_text(figures[relation.result]),
        reason="full-mark",
        params={"weight": exact_text(figures[relation.operands[0]]), "should": exact_text(should)},
    )


def _terms(relation: Relation, figures: Mapping[Ref, Fraction]) -> str:
    return " + ".join(exact_text(figures[ref]) for ref in relation.operands if ref in figures)


def _shown(value: Decimal) -> str:
    return exact_text(Fraction(value))


WEIGHT_CHECKS = (check_weight_sums, check_area_weights, check_misread_weights)
