"""Weights: they add up to the plan, to their areas and to the printed total; what contradicts them was misread.

Source: the plan's weights add up to its total (C10), the full mark of the small scale is weight times share over total (C40).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from agragati.check.case import Case
from agragati.model.findings import Finding
from agragati.model.points import exact_text
from agragati.model.report import Row
from agragati.rules.misreadings import cost
from agragati.rules.relations import (
    PLAN_TOTAL,
    Ref,
    Relation,
    broken,
    column_unit,
    compute,
    scale_factor,
    small_scale,
    weight_sums,
)
from agragati.rules.solving import Option, Solution, Sum, choose

_ONE = Fraction(1)
_ENOUGH_ROWS = 4
_SCALED = "claimed.scaled_weight"


def check_weight_sums(case: Case) -> Iterator[Finding]:
    """Find sums of weights that are not the plan's total, the printed total, or the area's."""
    figures = case.figures
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
            **_place((relation.result, Ref(None, "claimed_total.weight"), *relation.operands), case),
        )


def _place(refs: Sequence[Ref], case: Case) -> Mapping[str, int | None]:
    """Line and column of the first cell of these that the page has: the printed sum, else a weight that is added up."""
    paths = (ref.path if ref.row is None else f"rows[{ref.row}].{ref.path}" for ref in refs)
    origin = next((case.reading.origins[path] for path in paths if path in case.reading.origins), None)
    return {"line": origin.line, "column": origin.column} if origin else {}


def check_area_weights(case: Case) -> Iterator[Finding]:
    """Find areas whose printed weight is not the framework's."""
    ruled = {area.number: area.weight for area in case.framework.areas} if case.framework else {}
    for place, area in enumerate(case.report.areas):
        expected = ruled.get(area.number) if area.number is not None else None
        if area.weight is None or expected is None or area.weight == expected:
            continue
        places = [number for number, row in enumerate(case.rows) if row.area == area.number]
        own = [case.rows[number].weight for number in places]
        summed = sum((weight for weight in own if weight is not None), Decimal(0))
        if None in own or summed == expected or not own:
            yield Finding(
                code="weights-total",
                cell=f"areas[{place}].weight",
                read=_shown(area.weight),
                expected=_shown(expected),
                reason="area-weight",
                params={"number": str(area.number), "weight": _shown(expected)},
                **_place([Ref(number, path) for number in places for path in ("area_weight", "area", "weight")], case),
            )


def check_blank_weight(case: Case) -> Iterator[Finding]:
    """Find the one weight that is blank where all others and the plan's total, or the printed one, leave just the framework's weight."""
    blank = [place for place, row in enumerate(case.rows) if row.weight is None]
    figures = case.figures
    total = figures.get(PLAN_TOTAL, figures.get(Ref(None, "claimed_total.weight")))
    if len(blank) != 1 or total is None or len(case.rows) < _ENOUGH_ROWS:
        return
    place, rule = blank[0], case.rule(case.rows[blank[0]])
    others = sum((Fraction(row.weight) for row in case.rows if row.weight is not None), Fraction(0))
    if rule and rule.weight is not None and others + Fraction(rule.weight) == total:
        params = {"others": exact_text(others), "total": exact_text(total)}
        expected = exact_text(total - others)
        yield Finding(code="weight-misread", row=place, cell="weight", expected=expected, reason="weight-blank", params=params)


def weights_in_doubt(case: Case) -> bool:
    """Tell whether any equation of weights or full marks is broken."""
    relations = (*small_scale(case.report, case.framework), *weight_sums(case.report, case.framework))
    return next(broken(relations, case.figures), None) is not None


def check_misread_weights(case: Case) -> Iterator[Finding]:
    """Find weights and full marks that the other figures contradict; `expected` only where one explanation is clearly the best."""
    if not weights_in_doubt(case):
        return
    known, solution = _known(case), explain_weights(case)
    for place, row in enumerate(case.rows):
        yield from _misread(place, row, known, solution)
    for relation in broken(small_scale(case.report, case.framework), case.figures):
        if Ref(relation.result.row, "weight") not in solution.proved:
            yield _undecided(relation, case.figures)


def explain_weights(case: Case) -> Solution:
    """Return the weights and full marks that explain the page with the fewest misreadings, under all sums that can be met."""
    known = _known(case)
    options = [_options(place, row, known) for place, row in enumerate(case.rows)]
    plan = _sum_of("weight", known.total, case)
    column = _sum_of(_SCALED, case.figures.get(Ref(None, f"claimed_total.{_SCALED.removeprefix('claimed.')}")), case)
    # A sum may be misprinted itself, or a row be missing: then the others still explain what they can, at last each row by itself.
    for sums in ((*plan, *column), plan, column, ()):
        solution = choose(options, sums)
        if solution:
            return solution
    return Solution({}, Fraction(0), frozenset())


def _sum_of(path: str, total: Fraction | None, case: Case) -> tuple[Sum, ...]:
    cells = frozenset(Ref(place, path) for place, _ in enumerate(case.rows))
    return (Sum(cells, total),) if total is not None else ()


@dataclass(frozen=True, slots=True)
class _Known:
    """What weights are held against."""

    total: Fraction | None
    factor: Fraction | None
    """Full mark over weight."""
    unit: Fraction
    """Of the last place in which full marks are printed."""
    ruled: Mapping[str, Fraction]
    """The framework's weights, where the office follows the framework: at least as many rows agree with it as differ."""

    def rule(self, row: Row) -> Fraction | None:
        return self.ruled.get(row.indicator) if row.indicator else None

    def rounds(self, read: Decimal, meant: Fraction) -> bool:
        difference = abs(Fraction(read) - meant)
        return difference == 0 or difference < self.unit


def _known(case: Case) -> _Known:
    pairs = [(rule.weight, row.weight) for row in case.rows if (rule := case.rule(row))]
    agree = [ruled == printed for ruled, printed in pairs if ruled is not None and printed is not None]
    follows = 2 * sum(agree) >= len(agree)
    return _Known(
        total=case.figures.get(PLAN_TOTAL),
        factor=scale_factor(case.report, case.framework),
        unit=column_unit(case.report, "scaled_weight"),
        ruled={rule.id: Fraction(rule.weight) for rule in case.rules.values() if rule.weight is not None} if follows else {},
    )


def _options(place: int, row: Row, known: _Known) -> list[Option]:
    read = None if row.weight is None else Fraction(row.weight)
    scaled = row.claimed.get("scaled_weight")
    full = Fraction(scaled) / known.factor if scaled is not None and known.factor else None
    meant = {value for value in (read, known.rule(row), full) if value is not None}
    return [_option(place, row, weight, known) for weight in sorted(meant) if weight > 0]


def _option(place: int, row: Row, weight: Fraction, known: _Known) -> Option:
    values = {Ref(place, "weight"): weight}
    spent = Fraction(0) if row.weight is None else cost(Fraction(row.weight), weight)
    scaled, ruled = row.claimed.get("scaled_weight"), known.rule(row)
    if known.factor and scaled is not None:
        full = values[Ref(place, _SCALED)] = weight * known.factor
        if not known.rounds(scaled, full):
            spent += cost(Fraction(scaled), full)
    if ruled is not None and ruled != weight:
        spent += _ONE
    return Option(values, spent)


def _misread(place: int, row: Row, known: _Known, solution: Solution) -> Iterator[Finding]:
    cells = (("weight", row.weight, "weight-misread"), (_SCALED, row.claimed.get("scaled_weight"), "score-misread"))
    for path, read, code in cells:
        ref = Ref(place, path)
        meant = solution.values.get(ref) if ref in solution.proved else None
        if meant is None or read is None or meant == Fraction(read) or (path == _SCALED and known.rounds(read, meant)):
            continue
        finding = Finding(code=code, row=place, cell=path, read=_shown(read), expected=exact_text(meant), reason="weights-agree")
        yield replace(finding, params=_proof(place, row, known, solution))


def _proof(place: int, row: Row, known: _Known, solution: Solution) -> Mapping[str, str]:
    weight = solution.values[Ref(place, "weight")]
    scaled = weight * known.factor if known.factor and row.claimed.get("scaled_weight") is not None else None
    figures = {"weight": weight, "scaled": scaled, "ruled": known.rule(row), "total": known.total}
    return {name: "-" if figure is None else exact_text(figure) for name, figure in figures.items()}


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


# The area's weight first: it knows what is expected there, and one finding stands at one place.
WEIGHT_CHECKS = (check_area_weights, check_weight_sums, check_misread_weights, check_blank_weight)
