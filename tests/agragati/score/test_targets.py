from datetime import date
from fractions import Fraction

import pytest

from agragati.model.periods import Period
from agragati.model.report import Row
from agragati.model.values import Unit
from agragati.rules.template import Aggregator, Direction, ScaleKind
from agragati.score.scales import Yardstick
from agragati.score.targets import Sources, Targets, find_targets
from builders import a_framework, a_row, a_scoring, an_indicator, defined, levels

BLANK = levels(None, None, None, None, None)
PLANNED = a_row(targets=levels(8, 6, 4, 2))
RULE = an_indicator(levels=defined(12, 9, 6, 3))
FRAMEWORK = a_framework(RULE)


def test_the_approved_plan_comes_before_the_page() -> None:
    assert find_targets(Sources(a_row(), PLANNED, RULE, FRAMEWORK)) == Targets(
        yardstick=Yardstick(
            levels={100: Fraction(8), 90: Fraction(6), 80: Fraction(4), 70: Fraction(2)},
            direction=Direction.HIGHER,
            below_lowest="zero",
            lowest_points=60,
        ),
        scale=ScaleKind.FIVE_LEVEL,
        levels_from="plan",
        annual=Fraction(8),
        annual_from="plan",
        quarters={},
        quarters_from="plan",
    )


@pytest.mark.parametrize(
    ("sources", "levels_from", "best"),
    [
        (Sources(a_row(), None, RULE, FRAMEWORK), "page", 4),
        (Sources(a_row(targets=BLANK), PLANNED, RULE, FRAMEWORK), "plan", 8),
        (Sources(a_row(), a_row(targets=BLANK), RULE, FRAMEWORK), "page", 4),
        (Sources(a_row(targets=BLANK), None, RULE, FRAMEWORK), "framework", 12),
        (Sources(a_row(targets=BLANK, annual_target=4), None, RULE, FRAMEWORK), "framework", 12),
        (Sources(a_row(targets={100: "2024-03-16"}), None, RULE, FRAMEWORK), "framework", 12),
        (Sources(a_row(targets=levels(2, 9, 1)), None, RULE, FRAMEWORK), "framework", 12),
        (Sources(a_row(targets=levels(2, 9, 1))), "page", 2),
        (Sources(a_row(targets=levels(5, 5, 4)), None, RULE, FRAMEWORK), "page", 5),
    ],
)
def test_levels_come_from_the_first_source_that_has_usable_ones(sources: Sources, levels_from: str, best: int) -> None:
    targets = find_targets(sources)

    assert targets is not None
    assert (targets.levels_from, targets.yardstick.levels[100]) == (levels_from, Fraction(best))


def test_an_annual_target_alone_is_held_against_by_the_straight_ratio() -> None:
    targets = find_targets(Sources(a_row(indicator=None, targets={}, annual_target=4)))

    assert targets is not None
    assert (targets.scale, targets.levels_from, targets.annual) == (ScaleKind.STRAIGHT_RATIO, "page", Fraction(4))


def test_where_nobody_states_a_target_there_is_none() -> None:
    assert find_targets(Sources(a_row(indicator=None, targets=BLANK))) is None


def test_the_annual_target_printed_wins_over_the_best_level() -> None:
    targets = find_targets(Sources(a_row(annual_target=5), None, RULE, FRAMEWORK))

    assert targets is not None
    assert (targets.annual, targets.annual_from, targets.levels_from) == (Fraction(5), "page", "page")


def test_quarter_targets_leave_out_what_is_blank() -> None:
    targets = find_targets(Sources(a_row(quarter_targets={Period.Q1: 1, Period.Q2: None, Period.Q3: 1})))

    assert targets is not None
    assert targets.quarters == {Period.Q1: Fraction(1), Period.Q3: Fraction(1)}


@pytest.mark.parametrize(
    ("targets", "unit", "direction"),
    [
        (levels(4, 3), Unit.NUMBER, Direction.HIGHER),
        (levels(50000, 50850), Unit.NUMBER, Direction.LOWER),
        (levels(4), Unit.NUMBER, Direction.HIGHER),
        (levels("2024-03-16", "2024-03-23"), Unit.DATE, Direction.EARLIER),
    ],
)
def test_without_a_rule_the_levels_show_which_way_is_better(targets: dict[int, object], unit: Unit, direction: Direction) -> None:
    found = find_targets(Sources(a_row(indicator=None, targets=targets, unit=unit)))

    assert found is not None
    assert found.yardstick.direction is direction


def test_the_framework_says_what_happens_below_the_lowest_level() -> None:
    framework = a_framework(RULE, scoring=a_scoring(below_lowest_level="extrapolate"))

    found = find_targets(Sources(a_row(), None, RULE, framework))

    assert found is not None
    assert (found.yardstick.below_lowest, found.yardstick.lowest_points) == ("extrapolate", 60)


@pytest.mark.parametrize(
    ("row", "unit", "aggregator"),
    [
        (a_row(unit=Unit.PERCENT), Unit.PERCENT, Aggregator.RATIO),
        (a_row(unit=None), Unit.NUMBER, Aggregator.SUM),
        (a_row(unit=None, targets={}, achieved={"Q3": "2024-02-04"}), Unit.DATE, Aggregator.FIRST_DATE),
    ],
)
def test_without_a_rule_the_page_shows_the_unit(row: Row, unit: Unit, aggregator: Aggregator) -> None:
    sources = Sources(row)

    assert (sources.unit, sources.aggregator) == (unit, aggregator)


def test_the_rule_knows_unit_and_aggregator_better_than_the_page() -> None:
    rule = an_indicator(unit=Unit.DATE, levels=defined("2024-03-16"), aggregator=Aggregator.MILESTONES)

    sources = Sources(a_row(unit=Unit.NUMBER), None, rule, a_framework(rule))

    assert (sources.unit, sources.aggregator) == (Unit.DATE, Aggregator.MILESTONES)


def test_milestones_are_in_order_by_their_last_day() -> None:
    rule = an_indicator(unit=Unit.DATE, levels={100: (date(2023, 12, 31), date(2024, 6, 30)), 90: date(2024, 7, 10)})

    found = find_targets(Sources(a_row(unit=Unit.DATE, targets={}), None, rule, a_framework(rule)))

    assert found is not None
    assert found.levels_from == "framework"


def test_every_unit_has_its_usual_way_from_the_quarters_to_the_year() -> None:
    usual = {unit: Sources(a_row(indicator=None, unit=unit)).aggregator for unit in Unit}

    assert usual == {Unit.NUMBER: Aggregator.SUM, Unit.PERCENT: Aggregator.RATIO, Unit.DATE: Aggregator.FIRST_DATE}


def test_where_only_the_annual_target_is_known_the_page_states_it_before_the_rules() -> None:
    rule = an_indicator(levels=defined(4), scale=ScaleKind.STRAIGHT_RATIO)

    found = find_targets(Sources(a_row(targets={}, annual_target=2), None, rule, a_framework(rule)))

    assert found is not None
    assert (found.levels_from, found.yardstick.levels, found.scale, found.is_open) == ("page", {100: 2}, ScaleKind.STRAIGHT_RATIO, False)
