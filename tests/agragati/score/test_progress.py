from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from agragati.model.periods import Period
from agragati.model.scores import Step
from agragati.model.values import Parts
from agragati.rules.template import Aggregator
from agragati.score.progress import AGGREGATORS, Earlier, Known, Progress, achieved_to_date, figure_of
from builders import a_row

SUM, RATIO, AVERAGE, LAST = Aggregator.SUM, Aggregator.RATIO, Aggregator.AVERAGE, Aggregator.LAST
FIRST, MILESTONES = Aggregator.FIRST_DATE, Aggregator.MILESTONES


def counts(numerator: int, denominator: int) -> Parts:
    return Parts(Decimal(numerator), Decimal(denominator))


@pytest.mark.parametrize(
    ("aggregator", "achieved", "value"),
    [
        (SUM, {"Q1": 1, "Q2": 0, "Q3": 2}, Fraction(3)),
        (SUM, {"Q3": 1, "Q1": None, "Q2": None}, Fraction(1)),
        (SUM, {"H1": 2, "Q3": 1}, Fraction(3)),
        (SUM, {"Q1": 1, "Q2": 1, "H1": 5, "Q3": 1}, Fraction(3)),
        (SUM, {"Q2": 1, "H1": 5}, Fraction(5)),
        (RATIO, {"Q1": 86, "Q2": 91}, Fraction(177, 2)),
        (RATIO, {"H1": 80, "Q3": 92}, Fraction(84)),
        (AVERAGE, {"Q1": 10, "Q3": 20}, Fraction(15)),
        (LAST, {"Q3": 7, "Q1": 9}, Fraction(7)),
        (FIRST, {"Q3": "2024-02-04", "Q2": "2023-12-13"}, date(2023, 12, 13)),
        (FIRST, {"Q3": ["2024-02-04", "2024-01-04"]}, date(2024, 1, 4)),
        (MILESTONES, {"Q3": "2024-02-04", "Q2": ["2023-12-13", "2023-11-01"]}, (date(2023, 11, 1), date(2023, 12, 13), date(2024, 2, 4))),
    ],
)
def test_quarters_become_the_year_so_far(aggregator: Aggregator, achieved: dict[str, Any], value: object) -> None:
    assert achieved_to_date(a_row(achieved=achieved), aggregator, Period.Q3).value == value


@pytest.mark.parametrize("aggregator", list(Aggregator))
def test_nothing_reported_is_never_zero(aggregator: Aggregator) -> None:
    assert achieved_to_date(a_row(achieved={"Q3": None, "total": None}), aggregator, Period.Q3) == Progress(value=None)


def test_the_cumulative_figure_wins_as_printed_and_the_working_says_so() -> None:
    progress = achieved_to_date(a_row(achieved={"Q1": 1, "Q2": 1, "Q3": 1, "total": 1}), SUM, Period.Q3)

    assert (progress.value, progress.steps, progress.recomputed) == (
        Fraction(1),
        (Step(key="figure-printed", params={"value": 1}),),
        False,
    )


@pytest.mark.parametrize(("period", "column"), [(Period.H1, "H1"), (Period.FY, "FY"), (Period.Q1, "Q1")])
def test_the_column_of_a_period_that_begins_with_the_year_is_cumulative(period: Period, column: str) -> None:
    progress = achieved_to_date(a_row(achieved={column: 2}), SUM, period)

    assert (progress.value, progress.recomputed) == (Fraction(2), False)


def test_without_a_printed_total_the_working_says_how_much_of_the_year_is_known() -> None:
    progress = achieved_to_date(a_row(achieved={"Q3": 1, "Q2": 1}), SUM, Period.Q3)

    assert progress == Progress(
        value=Fraction(2),
        steps=(Step(key="figure-sum", params={"value": 2, "known": 2, "due": 3}),),
        known=(Known((Period.Q2,), Fraction(1)), Known((Period.Q3,), Fraction(1))),
        recomputed=True,
    )


def test_a_percentage_is_all_numerators_of_all_denominators() -> None:
    row = a_row(achieved={"Q1": 50, "Q2": 90}, parts={"Q1": counts(1, 2), "Q2": counts(90, 100)})

    progress = achieved_to_date(row, RATIO, Period.Q2)

    assert (progress.value, progress.steps[0].key) == (Fraction(9100, 102), "figure-ratio")


def test_where_only_percentages_are_known_the_average_is_marked_approximate() -> None:
    row = a_row(achieved={"Q1": 50, "Q2": 90}, parts={"Q1": counts(1, 2)})

    progress = achieved_to_date(row, RATIO, Period.Q2)

    assert (progress.value, progress.steps[0].key) == (Fraction(70), "figure-average-approximate")


def test_two_counts_without_their_percentage_make_one() -> None:
    row = a_row(achieved={"Q3": None}, parts={"Q3": counts(412, 460)})

    assert achieved_to_date(row, RATIO, Period.Q3).value == Fraction(41200, 460)


def test_of_nothing_there_is_no_share() -> None:
    nothing = {"Q3": counts(0, 0)}

    assert achieved_to_date(a_row(achieved={"Q3": None}, parts=nothing), RATIO, Period.Q3).value is None
    assert achieved_to_date(a_row(achieved={"Q3": 100}, parts=nothing), RATIO, Period.Q3).value == 100


@pytest.mark.parametrize("total", [50, 177])
def test_a_total_outside_all_its_percentages_is_passed_over(total: int) -> None:
    progress = achieved_to_date(a_row(achieved={"Q1": 86, "Q2": 91, "total": total}), RATIO, Period.H1)

    assert (progress.value, [step.key for step in progress.steps]) == (Fraction(177, 2), ["total-no-share", "figure-average-approximate"])


@pytest.mark.parametrize(
    "achieved", [{"Q1": 86, "Q2": 91, "total": 90}, {"Q1": 89, "Q2": "89.12", "total": "88.5"}, {"Q2": 91, "total": 50}]
)
def test_a_total_that_its_percentages_allow_stands(achieved: dict[str, Any]) -> None:
    progress = achieved_to_date(a_row(achieved=achieved), RATIO, Period.H1)

    assert (str(progress.value), progress.recomputed) == (str(Fraction(str(achieved["total"]))), False)


def test_a_total_of_blank_quarters_for_which_the_office_claims_no_score_is_not_counted() -> None:
    row = a_row(achieved={"Q1": None, "Q2": None, "total": "2023-12-13"}, claimed={"scaled_score": 0})

    assert achieved_to_date(row, FIRST, Period.H1) == Progress(
        value=None, steps=(Step(key="total-not-borne-out", params={"value": date(2023, 12, 13)}),)
    )


@pytest.mark.parametrize("claimed", [{}, {"scaled_score": None}, {"scaled_score": "0.8"}, {"rate": 0}])
def test_a_total_of_blank_quarters_counts_where_the_office_does_not_deny_it(claimed: dict[str, Any]) -> None:
    row = a_row(achieved={"Q1": None, "Q2": None, "total": "2023-12-13"}, claimed=claimed)

    assert achieved_to_date(row, FIRST, Period.H1).value == date(2023, 12, 13)


def test_earlier_reports_bring_their_quarters() -> None:
    earlier = [Earlier(Period.Q2, a_row(achieved={"Q2": 2, "total": 9})), Earlier(Period.Q1, a_row(achieved={"Q1": 1, "total": 1}))]

    assert achieved_to_date(a_row(achieved={"Q3": 1}), SUM, Period.Q3, earlier).value == Fraction(4)


def test_an_earlier_total_stands_for_quarters_of_which_nothing_else_is_known() -> None:
    earlier = [Earlier(Period.Q2, a_row(achieved={"total": 3}))]

    assert achieved_to_date(a_row(achieved={"Q3": 1}), SUM, Period.Q3, earlier).value == Fraction(4)


def test_this_reports_own_figure_of_an_earlier_quarter_wins() -> None:
    earlier = [Earlier(Period.Q2, a_row(achieved={"Q1": 7, "Q2": 7}))]

    assert achieved_to_date(a_row(achieved={"Q2": 1, "Q3": 1}), SUM, Period.Q3, earlier).value == Fraction(9)


def test_figures_that_would_overlap_are_not_counted_twice() -> None:
    earlier = [Earlier(Period.Q3, a_row(achieved={"total": 3}))]

    assert achieved_to_date(a_row(achieved={"H2": 2}), SUM, Period.H2, earlier).value == Fraction(2)


def test_where_the_period_is_not_known_all_figures_count() -> None:
    progress = achieved_to_date(a_row(achieved={"Q1": 1, "Q4": 1}), SUM, None)

    assert (progress.value, progress.steps[0].params["due"]) == (Fraction(2), 4)


def test_a_number_among_dates_is_no_figure() -> None:
    assert figure_of(Decimal(1), dated=True) is None
    assert figure_of(date(2024, 3, 13), dated=False) is None
    assert achieved_to_date(a_row(achieved={"Q3": [], "total": 1}), FIRST, Period.Q3).value is None


def test_every_aggregator_has_its_function() -> None:
    assert set(AGGREGATORS) == set(Aggregator)
