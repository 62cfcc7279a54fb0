from dataclasses import replace
from fractions import Fraction

from agragati.model.outline import Formula, Working
from agragati.model.periods import Period
from agragati.rules.template import Aggregator
from agragati.write.formulas import formulas_of
from builders import a_framework, a_report, a_row, an_indicator, levels, values


def _by_result(formulas: tuple[Formula, ...]) -> dict[tuple[int | None, str], Formula]:
    return {formula.result: formula for formula in formulas}


def test_the_total_is_the_sum_of_the_quarters_unless_the_rule_of_the_year_says_otherwise() -> None:
    row = a_row(achieved=values({"Q1": 1, "Q2": 2, "total": 3}))
    report = a_report(row, period=Period.H1)
    total = Formula(result=(0, "achieved.total"), working=Working.SUM, operands=((0, "achieved.Q1"), (0, "achieved.Q2")))
    assert total in formulas_of(report, None)
    last = a_framework(replace(an_indicator(id=row.indicator), aggregator=Aggregator.LAST))
    assert total not in formulas_of(report, last)


def test_points_follow_from_the_levels_and_the_weighted_score_from_the_points() -> None:
    row = a_row(achieved=values({"total": 3}), targets=levels(4, 3, 2, 1, None))
    found = _by_result(formulas_of(a_report(row), a_framework(an_indicator(id=row.indicator))))
    assert found[0, "claimed.raw"].operands == ((0, "achieved.total"), *((0, f"targets.{points}") for points in (100, 90, 80, 70)))
    assert found[0, "claimed.weighted"].factor == Fraction(1, 100)


def test_levels_that_do_not_fall_give_no_points() -> None:
    row = a_row(targets=levels(4, 4, 2, 1, None))
    assert (0, "claimed.raw") not in _by_result(formulas_of(a_report(row), a_framework(an_indicator(id=row.indicator))))
