from fractions import Fraction
from typing import Any

import pytest

from agragati.model.periods import Period
from agragati.model.report import Row
from agragati.model.scores import Step
from agragati.model.values import Unit
from agragati.rules.template import Aggregator, Method
from agragati.score.methods import METHODS, Item, Marks, Unscored
from agragati.score.progress import achieved_to_date
from agragati.score.scales import NOTHING, Scored
from agragati.score.targets import Sources, find_targets
from builders import YEAR, a_framework, a_row, an_indicator, defined, levels

ABSENT = Scored(points=NOTHING, step=Step(key="not-reported", params={"points": 0}))
QUARTERLY = dict.fromkeys(Period.FY.quarters, 1)


def an_item(row: Row, period: Period | None = Period.H1, *, aggregator: Aggregator | None = None, **changes: Any) -> Item:  # noqa: ANN401
    sources = Sources(row)
    if aggregator:
        rule = an_indicator(unit=row.unit, aggregator=aggregator, levels=defined(*row.targets.values()))
        sources = Sources(row, None, rule, a_framework(rule))
    targets = find_targets(sources)
    assert targets is not None
    progress = achieved_to_date(row, sources.aggregator, period)
    item: dict[str, Any] = {"progress": progress, "targets": targets, "aggregator": sources.aggregator, "fiscal_year": YEAR}
    return Item(**item | {"period": period, "absent": lambda: ABSENT} | changes)


def points(method: Method, item: Item) -> Fraction | None:
    outcome = METHODS[method](item)
    return outcome.points if isinstance(outcome, Scored) else None


def a_count(**changes: Any) -> Row:  # noqa: ANN401
    return a_row(**{"targets": levels(4, 3, 2, 1), "achieved": {"Q1": 1, "Q2": 1}} | changes)


def a_share(**changes: Any) -> Row:  # noqa: ANN401
    row: dict[str, Any] = {"unit": Unit.PERCENT, "targets": levels(80, 75, 70, 65, 60), "achieved": {"Q1": 86, "Q2": 91}}
    return a_row(**row | changes)


def a_day(**changes: Any) -> Row:  # noqa: ANN401
    row: dict[str, Any] = {"unit": Unit.DATE, "targets": levels("2024-03-16", "2024-03-23"), "achieved": {"Q1": None, "Q2": None}}
    return a_row(**row | changes)


def test_three_methods_read_one_half_year_in_three_ways() -> None:
    item = an_item(a_count(quarter_targets=QUARTERLY))

    assert [points(method, item) for method in (Method.ANNUAL_RATIO, Method.FIVE_LEVEL, Method.PERIOD_TARGET)] == [50, 80, 100]


@pytest.mark.parametrize("method", list(Method))
def test_nothing_reported_earns_what_the_item_says(method: Method) -> None:
    item = an_item(a_count(achieved={"Q1": None}))

    assert METHODS[method](item) == ABSENT


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (a_count(), "50"),
        (a_count(achieved={"Q1": 3, "Q2": 3}), "100"),
        (a_count(achieved={"Q2": 1}, annual_target=3), "100/3"),
        (a_share(), "50"),
        (a_share(achieved={"Q1": 79, "Q2": 91}), "25"),
        (a_share(achieved={"Q1": 60, "Q2": 70}), "0"),
        (a_share(achieved={"H1": 80}), "50"),
        (a_share(achieved={"total": 85}), "50"),
        (a_share(achieved={"total": 79}), "0"),
        (a_day(achieved={"Q2": "2023-12-13"}), "100"),
        (a_day(achieved={"Q2": "2024-06-01"}), "100"),
    ],
)
def test_the_half_year_form_takes_the_part_of_the_year(row: Row, expected: str) -> None:
    assert points(Method.ANNUAL_RATIO, an_item(row)) == Fraction(expected)


def test_a_percentage_counts_the_quarters_in_which_it_met_its_target() -> None:
    assert METHODS[Method.ANNUAL_RATIO](an_item(a_share())) == Scored(
        points=Fraction(50), step=Step(key="quarters-met", params={"met": 2, "quarters": 4, "target": 80, "points": 50})
    )


@pytest.mark.parametrize(
    ("annual", "achieved", "expected"),
    [
        (["2023-12-31", "2024-06-30"], {"Q2": "2023-12-20"}, 50),
        (["2023-12-31", "2024-06-30"], {"Q1": "2023-09-20", "Q2": ["2023-12-20", "2023-12-21"]}, 100),
        ("2024-06-30", {"Q1": "2023-09-20", "Q2": "2023-12-20"}, 100),
    ],
)
def test_each_milestone_done_counts_its_part(annual: object, achieved: dict[str, object], expected: int) -> None:
    item = an_item(a_day(achieved=achieved, annual_target=annual), aggregator=Aggregator.MILESTONES)

    assert points(Method.ANNUAL_RATIO, item) == expected


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (a_count(quarter_targets=QUARTERLY, achieved={"Q1": 1, "Q2": 0}), 50),
        (a_count(quarter_targets={Period.Q2: 1, Period.Q4: 3}), 100),
        (a_count(achieved={"Q1": 1}), 50),
        (a_share(quarter_targets=dict.fromkeys(Period.FY.quarters, 80)), 100),
        (a_share(achieved={"Q1": 40, "Q2": 40}), 50),
        (a_day(quarter_targets={Period.Q2: "2023-12-20"}, achieved={"Q2": "2023-12-20"}), 100),
        (a_day(quarter_targets={Period.Q2: "2023-12-20"}, achieved={"Q2": "2023-12-21"}), 0),
        (a_day(targets=levels("2023-11-30"), achieved={"Q2": "2023-12-21"}), 0),
    ],
)
def test_the_period_target_is_what_the_plan_wanted_by_now(row: Row, expected: int) -> None:
    assert points(Method.PERIOD_TARGET, an_item(row)) == expected


@pytest.mark.parametrize(
    "row",
    [
        a_day(),
        a_day(quarter_targets={Period.Q3: "2024-03-16"}),
        a_count(quarter_targets={Period.Q4: 4}),
        a_count(quarter_targets={Period.Q1: 0, Period.Q4: 4}),
    ],
)
def test_what_is_not_due_yet_does_not_count_against_its_period(row: Row) -> None:
    assert METHODS[Method.PERIOD_TARGET](an_item(row)) == Unscored(step=Step(key="nothing-due"), marks=Marks.SHARED)


def test_where_less_is_better_a_target_is_not_spread_over_the_year() -> None:
    item = an_item(a_count(targets=levels(50000, 50850), achieved={"Q1": 40000}))

    assert points(Method.PERIOD_TARGET, item) == 100


def test_without_a_period_the_whole_year_is_due() -> None:
    assert points(Method.PERIOD_TARGET, an_item(a_count(), None)) == 50


def test_without_a_fiscal_year_every_date_is_due() -> None:
    assert METHODS[Method.PERIOD_TARGET](an_item(a_day(), fiscal_year=None)) == ABSENT


def test_some_milestones_are_due_before_others() -> None:
    row = a_day(annual_target=["2023-12-31", "2024-06-30"], achieved={"Q2": "2023-12-20"})

    assert points(Method.PERIOD_TARGET, an_item(row, aggregator=Aggregator.MILESTONES)) == 100


def test_every_method_has_its_function() -> None:
    assert set(METHODS) == set(Method)


@pytest.mark.parametrize(
    ("achieved", "outcome"),
    [
        (4, (100, "best-level")),
        (3, ("levels-unknown", Marks.ASIDE)),
    ],
)
def test_below_the_only_level_that_a_source_gives_nothing_can_be_scored(achieved: int, outcome: tuple[object, object]) -> None:
    row = a_row(targets={}, annual_target=4, achieved={"total": achieved})
    rule = an_indicator(levels=defined(4), open_levels=frozenset({90, 80, 70, 60}))
    sources = Sources(row, None, rule, a_framework(rule))
    targets = find_targets(sources)
    assert targets is not None
    item = Item(
        progress=achieved_to_date(row, rule.aggregator, Period.FY),
        targets=targets,
        aggregator=rule.aggregator,
        period=Period.FY,
        fiscal_year=YEAR,
        absent=lambda: ABSENT,
    )

    got = METHODS[Method.FIVE_LEVEL](item)

    assert outcome == ((got.points, got.step.key) if isinstance(got, Scored) else (got.step.key, got.marks))
