from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from agragati.model.scores import Figure, Step
from agragati.rules.template import Direction, ScaleKind
from agragati.score.scales import SCALES, Scored, Yardstick, all_or_nothing, five_level, late_deduction, straight_ratio

HIGHER, LOWER, EARLIER = Direction.HIGHER, Direction.LOWER, Direction.EARLIER


def figure(value: Any) -> Figure:  # noqa: ANN401 - 4, "77.5" and "2024-03-16" alike
    if isinstance(value, tuple):
        return tuple(date.fromisoformat(day) for day in value)
    text = str(value)
    return date.fromisoformat(text) if text.count("-") == 2 else Fraction(text)


def a_yardstick(levels: Mapping[int, Any], direction: Direction = HIGHER, **settings: Any) -> Yardstick:  # noqa: ANN401 - as above
    return Yardstick(levels={points: figure(target) for points, target in levels.items()}, direction=direction, **settings)


DATES = {100: "2024-03-25", 90: "2024-04-08", 80: "2024-04-15", 70: "2024-04-22", 60: "2024-04-29"}
SHARES = {100: 80, 90: 75, 80: 70, 70: 65, 60: 60}
LOANS = {100: 50000, 90: 50200, 80: 50400, 70: 50600, 60: 50850}


@pytest.mark.parametrize(
    ("levels", "direction", "value", "points"),
    [
        (DATES, EARLIER, "2024-04-01", "95"),
        (DATES, EARLIER, "2024-03-25", "100"),
        (DATES, EARLIER, "2023-12-13", "100"),
        (DATES, EARLIER, "2024-04-29", "60"),
        (DATES, EARLIER, "2024-04-30", "0"),
        (DATES, EARLIER, "2024-03-26", "1390/14"),
        (SHARES, HIGHER, 77, "94"),
        (SHARES, HIGHER, "59.99", "0"),
        ({100: 85, 90: 80, 80: 75, 70: 70, 60: 65}, HIGHER, "89.12", "100"),
        ({100: 2, 80: 1}, HIGHER, 1, "80"),
        ({100: 2, 80: 1}, HIGHER, "1.5", "90"),
        ({100: 2, 80: 1}, HIGHER, 0, "0"),
        ({100: 2, 90: 1}, HIGHER, 1, "90"),
        ({100: 4, 90: 3, 80: 2}, HIGHER, 1, "0"),
        ({100: "30.00", 90: "29.95", 80: "29.90", 70: "29.85", 60: "29.80"}, HIGHER, "29.97", "94"),
        (LOANS, LOWER, 50000, "100"),
        (LOANS, LOWER, 49000, "100"),
        (LOANS, LOWER, 50100, "95"),
        (LOANS, LOWER, 50851, "0"),
        ({100: 1}, HIGHER, 1, "100"),
        ({100: 1}, HIGHER, "0.5", "0"),
        ({90: 3, 80: 2}, HIGHER, 5, "90"),
    ],
)
def test_points_lie_on_the_straight_line_between_defined_levels(
    levels: Mapping[int, Any], direction: Direction, value: object, points: str
) -> None:
    assert five_level(figure(value), a_yardstick(levels, direction)).points == Fraction(points)


def test_of_two_levels_with_one_target_the_better_counts() -> None:
    yardstick = a_yardstick({100: 5, 90: 5, 80: 4, 70: 3, 60: 2})

    assert five_level(Fraction(5), yardstick).points == 100
    assert five_level(Fraction(9, 2), yardstick).points == 90


def test_a_level_harder_than_a_better_one_is_passed_over() -> None:
    yardstick = a_yardstick({100: 4, 90: 8, 80: 2})

    assert [five_level(Fraction(value), yardstick).points for value in (4, 3, 2)] == [100, 90, 80]


@pytest.mark.parametrize(("value", "points"), [(2, 80), (1, 70), (0, 60), (-1, 0)])
def test_below_the_lowest_defined_level_the_line_may_be_drawn_on_down_to_the_scales_end(value: int, points: int) -> None:
    yardstick = a_yardstick({100: 4, 90: 3, 80: 2}, below_lowest="extrapolate", lowest_points=60)

    assert five_level(Fraction(value), yardstick).points == points


def test_a_single_level_has_no_line_to_draw_on() -> None:
    yardstick = a_yardstick({100: 4}, below_lowest="extrapolate", lowest_points=60)

    assert five_level(Fraction(3), yardstick).points == 0


@pytest.mark.parametrize(
    ("value", "step"),
    [
        (5, Step(key="best-level", params={"value": 5, "target": 4, "points": 100})),
        (3, Step(key="at-level", params={"value": 3, "points": 90})),
        (
            "2.5",
            Step(
                key="between-levels",
                params={"value": Fraction("2.5"), "upper": 3, "lower": 2, "above": 90, "below": 80, "points": 85},
            ),
        ),
        (0, Step(key="below-lowest", params={"value": 0, "target": 1, "points": 0})),
    ],
)
def test_the_working_names_the_levels_around_the_value(value: object, step: Step) -> None:
    assert five_level(figure(value), a_yardstick({100: 4, 90: 3, 80: 2, 70: 1})).step == step


def test_milestones_are_scored_one_by_one_and_a_missing_one_has_nothing() -> None:
    levels = {100: ("2023-12-31", "2024-06-30"), 80: ("2024-01-10", "2024-07-10")}
    yardstick = a_yardstick(levels, EARLIER)

    assert five_level(figure(("2024-01-05", "2024-06-01")), yardstick).points == 95
    assert five_level(figure(("2023-12-01",)), yardstick) == Scored(
        points=Fraction(50),
        step=Step(key="milestones", params={"value": (date(2023, 12, 1),), "done": 1, "planned": 2, "points": 50}),
    )


def test_milestones_may_share_one_target() -> None:
    assert all_or_nothing(figure(("2023-12-01", "2024-07-01")), a_yardstick({100: "2024-06-30"}, EARLIER)).points == 50


@pytest.mark.parametrize(
    ("target", "direction", "value", "points"),
    [
        (4, HIGHER, 1, "25"),
        (4, HIGHER, 4, "100"),
        (4, HIGHER, 9, "100"),
        (3, HIGHER, 1, "100/3"),
        (4, HIGHER, 0, "0"),
        (0, HIGHER, 0, "100"),
        (0, HIGHER, -1, "0"),
        (50000, LOWER, 62500, "80"),
        (50000, LOWER, 0, "100"),
        (0, LOWER, 5, "0"),
        ("2024-03-25", EARLIER, "2024-03-25", "100"),
        ("2024-03-25", EARLIER, "2024-03-26", "0"),
    ],
)
def test_a_straight_ratio_is_the_part_of_the_target_reached(target: object, direction: Direction, value: object, points: str) -> None:
    assert straight_ratio(figure(value), a_yardstick({100: target}, direction)).points == Fraction(points)


@pytest.mark.parametrize(("value", "points"), [("2024-01-31", 100), ("2024-02-01", 0)])
def test_a_day_late_has_no_mark(value: str, points: int) -> None:
    assert all_or_nothing(figure(value), a_yardstick({100: "2024-01-31", 90: "2024-02-11"}, EARLIER)).points == points


def test_every_kind_of_scale_has_its_function() -> None:
    assert set(SCALES) == set(ScaleKind)


@pytest.mark.parametrize(
    ("value", "points"), [("2021-10-31", 100), ("2021-11-01", 90), ("2021-11-15", 90), ("2021-11-16", 80), ("2022-06-30", 0)]
)
def test_a_late_day_loses_points_for_each_period_that_has_begun(value: str, points: int) -> None:
    yardstick = a_yardstick({100: "2021-10-31"}, EARLIER, late_days=15, late_points=Fraction(10))

    assert late_deduction(date.fromisoformat(value), yardstick).points == points


def test_of_several_days_each_loses_its_own_points() -> None:
    yardstick = Yardstick(
        levels={100: (date(2021, 10, 31), date(2021, 12, 31))}, direction=Direction.EARLIER, late_days=15, late_points=Fraction(10)
    )

    assert late_deduction((date(2021, 10, 30), date(2022, 1, 1)), yardstick).points == 95
