from decimal import Decimal
from fractions import Fraction

from hypothesis import assume, given
from hypothesis import strategies as st

from agragati.model.periods import Period
from agragati.model.values import Unit
from agragati.rules.relations import (
    PLAN_TOTAL,
    Op,
    Ref,
    Relation,
    broken,
    column_unit,
    compute,
    figures_of,
    holds,
    last_place,
    relations_of,
    residual,
    scale_factor,
    solve_for,
    wholes_of,
)
from builders import a_framework, a_report, a_row, an_area, an_indicator
from checking import FIELD, a_full_report, a_scored_row, half_year

A, B, C = (Ref(0, name) for name in "abc")
SUM = Relation(name="sum", result=C, operands=(A, B), op=Op.SUM)
FIGURES = st.fractions(min_value=-100, max_value=100, max_denominator=20)


def figures(**values: int | str) -> dict[Ref, Fraction]:
    return {Ref(0, name): Fraction(value) for name, value in values.items()}


def test_sums_products_and_ratios_are_reckoned_with_their_factor() -> None:
    known = figures(a=6, b=4)
    kinds = [Relation(name="", result=C, operands=(A, B), op=op, factor=Fraction(1, 2)) for op in Op]

    assert [compute(relation, known) for relation in kinds] == [5, 12, Fraction(3, 4)]


def test_a_blank_leaves_a_relation_open_unless_it_stands_for_nothing() -> None:
    nothing = Relation(name="sum", result=C, operands=(A, B), op=Op.SUM, blank_is_zero=True)

    assert compute(SUM, figures(a=6)) is None
    assert compute(nothing, figures(a=6)) == 6
    assert (residual(SUM, figures(a=6, c=7)), holds(SUM, figures(a=6, c=7))) == (None, None)


def test_nothing_is_divided_by_zero() -> None:
    ratio = Relation(name="rate", result=C, operands=(A, B), op=Op.RATIO)

    assert compute(ratio, figures(a=6, b=0)) is None
    assert solve_for(ratio, B, figures(a=6, c=0)) is None


def test_what_is_printed_less_what_should_be_is_the_residual() -> None:
    assert residual(SUM, figures(a=1, b=2, c=5)) == 2
    assert [holds(SUM, figures(a=1, b=2, c=c)) for c in (3, 5)] == [True, False]


def test_less_than_the_tolerance_holds_the_whole_of_it_does_not() -> None:
    rounded = Relation(name="sum", result=C, operands=(A, B), op=Op.SUM, tolerance=Fraction(1, 10))

    assert [holds(rounded, figures(a=1, b=2, c=c)) for c in ("3.09", "3.1")] == [True, False]


@given(FIGURES, FIGURES, st.sampled_from(Op), st.sampled_from((A, B, C)), FIGURES)
def test_the_figure_that_solves_a_relation_makes_it_hold(first: Fraction, second: Fraction, op: Op, cell: Ref, factor: Fraction) -> None:
    assume(first and second and factor)
    relation = Relation(name="any", result=C, operands=(A, B), op=op, factor=factor)
    known = {A: first, B: second}
    known[C] = compute(relation, known) or Fraction(0)
    solved = solve_for(relation, cell, {ref: value for ref, value in known.items() if ref != cell})

    assert solved == known[cell]


def test_a_cell_that_is_no_part_of_the_relation_is_not_solved() -> None:
    assert solve_for(SUM, Ref(9, "a"), figures(a=1, b=2, c=3)) is None
    assert solve_for(SUM, A, figures(b=2)) is None


def test_no_equation_of_a_right_page_is_broken() -> None:
    for report, plan in ((a_full_report(), FIELD), (half_year(a_scored_row()), None)):
        assert [relation.name for relation in broken(relations_of(report, plan), figures_of(report, plan))] == []


def test_figures_are_those_of_the_page_and_the_framework_blanks_left_out() -> None:
    row = a_row(achieved={"Q3": 1, "total": None}, targets={}, weight=7, claimed={"rate": 25}, annual_target="2024-03-16")
    report = a_report(row, areas=(an_area(1, "ক", 7),), claimed_total={"scaled_score": Decimal(3), "scaled_weight": None})

    assert figures_of(report, a_framework()) == {
        PLAN_TOTAL: 50,
        Ref(None, "areas[0].weight"): 7,
        Ref(None, "claimed_total.scaled_score"): 3,
        Ref(0, "weight"): 7,
        Ref(0, "achieved.Q3"): 1,
        Ref(0, "claimed.rate"): 25,
    }


def test_equations_are_named_with_their_cells() -> None:
    rows = (a_scored_row(area=1), a_scored_row(area=1))
    report = half_year(*rows, areas=(an_area(1, "ক", 14),), claimed_total={"weight": Decimal(14), "scaled_score": Decimal("1.4")})

    assert [(one.name, one.result.path) for one in relations_of(report, a_framework(an_indicator()))] == [
        ("weights-plan", "framework.weights_total"),
        ("weights-printed", "claimed_total.weight"),
        ("weights-area", "areas[0].weight"),
        ("small-scale", "claimed.scaled_weight"),
        ("small-scale", "claimed.scaled_weight"),
        ("score-product", "claimed.scaled_score"),
        ("score-product", "claimed.scaled_score"),
        ("rate", "claimed.rate"),
        ("rate", "claimed.rate"),
        ("column-sum", "claimed_total.scaled_score"),
        ("quarter-sum", "achieved.total"),
        ("quarter-sum", "achieved.total"),
    ]


def test_quarter_targets_are_an_equation_of_counts_with_four_columns() -> None:
    split = dict.fromkeys((Period.Q1, Period.Q2, Period.Q3, Period.Q4), 1)
    rows = (a_row(quarter_targets=split, annual_target=4), a_row(unit=Unit.PERCENT, quarter_targets=split, annual_target=4))

    assert [one.result for one in relations_of(a_report(*rows)) if one.name == "quarter-targets"] == [Ref(0, "annual_target")]


def test_the_small_scale_is_the_frameworks_else_what_most_rows_print() -> None:
    rows = [a_scored_row(weight=weight, claimed={"scaled_weight": full}) for weight, full in ((5, 1), (10, 2), (5, 1), (7, "1.6"))]

    assert scale_factor(half_year(*rows), a_framework()) == Fraction(1, 5)
    assert scale_factor(half_year(*rows), None) == Fraction(1, 5)
    assert scale_factor(half_year(*rows[1:]), None) is None


def test_the_total_stands_for_all_quarters_so_far_where_each_has_a_column() -> None:
    row = a_row(achieved=dict.fromkeys(("Q1", "Q2", "Q3", "total", "H1")))

    assert list(wholes_of(row, a_report(period=Period.Q3))) == [("total", ("Q1", "Q2", "Q3")), ("H1", ("Q1", "Q2"))]
    assert list(wholes_of(row, a_report(period=Period.Q4))) == [("H1", ("Q1", "Q2"))]
    assert list(wholes_of(a_row(achieved={"total": 1}), a_report(period=None))) == []


def test_the_last_place_is_that_of_the_print() -> None:
    assert [last_place(Decimal(figure)) for figure in ("33", "33.3", "7.00", "1E+2")] == [1, Fraction(1, 10), Fraction(1, 100), 1]


def test_whole_numbers_among_tenths_are_exact_tenths() -> None:
    rows = [a_row(claimed={"scaled_weight": full}) for full in (1, "1.6", None)]

    assert column_unit(a_report(*rows), "scaled_weight") == Fraction(1, 10)
    assert column_unit(a_report(*rows), "raw") == 1
