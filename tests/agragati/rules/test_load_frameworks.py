"""Plan files, scoring and calendar: what they give, and the words for what is wrong in them."""

from datetime import date
from decimal import Decimal

import pytest

from agragati.model.consolidation import Totalling
from agragati.model.offices import Tier
from agragati.model.periods import FiscalYear, Period
from agragati.model.report import Kind
from agragati.model.values import Certainty, Unit
from agragati.rules.load import load_catalog
from agragati.rules.template import (
    ActivityRule,
    Aggregator,
    AreaRule,
    Deadline,
    Direction,
    Framework,
    Ground,
    IndicatorRule,
    Method,
    ScaleKind,
)
from small_catalog import PLAN, YEAR, edited, faults_of, small_files

SCORING = f"{YEAR}/scoring.toml"
CALENDAR = f"{YEAR}/calendar.toml"


def the_framework() -> Framework:
    return load_catalog(small_files()).frameworks[0]


def test_the_head_of_a_plan_file_becomes_the_framework() -> None:
    framework = the_framework()

    assert (framework.plan_type, framework.fiscal_year, framework.tier) == ("tidy-office", FiscalYear(2030), Tier.FIELD)
    assert (framework.variant, framework.annex, framework.title) == (None, None, "পরিপাটি অফিস")
    assert (framework.weights_total, framework.share_of, framework.level_points) == (Decimal(10), Decimal(2), (100, 90, 80))
    assert framework.areas == (AreaRule(number=1, name="ঘর", weight=Decimal(10), ground=Ground(clause="circular#area")),)
    assert framework.activities == (ActivityRule(id="sweeping", code="1.1", label="ঝাড়ু দেওয়া", ground=Ground(clause="circular#1.1")),)


def test_an_indicator_has_its_tiers_wording_and_the_other_tiers_as_aliases() -> None:
    assert the_framework().indicators[0] == IndicatorRule(
        id="rooms-swept",
        code="1.1.1",
        activity="sweeping",
        area=1,
        label="কক্ষ পরিষ্কার",
        aliases=("সকল কক্ষ পরিষ্কার", "কক্ষ ঝাড়ু"),
        unit=Unit.NUMBER,
        weight=Decimal(6),
        levels={100: Decimal(4), 80: Decimal(2)},
        direction=Direction.HIGHER,
        scale=ScaleKind.FIVE_LEVEL,
        aggregator=Aggregator.SUM,
        continuing=True,
        evidence=("photographs",),
        ground=Ground(clause="circular#1.1.1"),
        evidence_ground=Ground(clause="circular#evidence"),
    )


def test_dates_of_levels_and_the_reason_of_an_inference_are_kept() -> None:
    rule = the_framework().indicators[1]

    assert rule.levels == {100: date(2030, 12, 1), 90: date(2030, 12, 15)}
    assert rule.ground == Ground(clause="circular#1.1.2", certainty=Certainty.INFERRED, because="The day is not printed.")


def test_a_level_may_be_a_list_of_dated_milestones() -> None:
    files = edited(PLAN, "{ 100 = 2030-12-01, 90 = 2030-12-15 }", "{ 100 = [2030-11-01, 2030-12-01], 90 = [2030-11-01, 2030-12-15] }")

    levels = load_catalog(files).frameworks[0].indicators[1].levels

    assert levels == {100: (date(2030, 11, 1), date(2030, 12, 1)), 90: (date(2030, 11, 1), date(2030, 12, 15))}


def test_a_weight_with_decimals_is_exact() -> None:
    files = edited(PLAN, "weight = 6", "weight = 6.1")
    files[PLAN] = files[PLAN].replace(b"weight = 4", b"weight = 3.9")

    assert [rule.weight for rule in load_catalog(files).frameworks[0].indicators] == [Decimal("6.1"), Decimal("3.9")]


def test_a_framework_has_the_days_of_its_tier_only() -> None:
    assert the_framework().calendar == (
        Deadline(
            event="progress-report",
            tier=Tier.FIELD,
            office_kind=None,
            period=Period.Q1,
            opens=date(2030, 10, 1),
            due=date(2030, 10, 15),
            ground=Ground(clause="circular#days"),
        ),
    )


def test_scoring_names_a_method_for_each_kind_of_form() -> None:
    scoring = the_framework().scoring

    assert (scoring.below_lowest_level, scoring.not_applicable, scoring.rounding, scoring.decimals) == ("zero", "zero", "half-up", 2)
    assert scoring.methods == {
        Kind.PLAN: Method.FIVE_LEVEL,
        Kind.PROGRESS: Method.FIVE_LEVEL,
        Kind.MONITORING: Method.FIVE_LEVEL,
        Kind.SELF_ASSESSMENT: Method.ANNUAL_RATIO,
        Kind.EVALUATION: Method.FIVE_LEVEL,
    }
    assert set(scoring.method_grounds) == set(Method)


def test_scoring_says_how_the_figures_of_several_offices_become_one() -> None:
    scoring = the_framework().scoring

    assert scoring.totalling == {
        Aggregator.SUM: Totalling.SUM,
        Aggregator.RATIO: Totalling.RATIO,
        Aggregator.AVERAGE: Totalling.MEAN,
        Aggregator.LAST: Totalling.SUM,
        Aggregator.FIRST_DATE: Totalling.DATES,
        Aggregator.MILESTONES: Totalling.DATES,
    }
    assert (scoring.consolidated_score, scoring.consolidation_ground) == ("mean", Ground(clause="circular#scale"))


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('unit = "number"', 'unit = "metre"', "indicator[1].unit: is 'metre', expected one of number, percent, date"),
        (
            'aggregator = "sum"',
            'aggregator = "guess"',
            "indicator[1].aggregator: is 'guess', expected one of sum, ratio, average, last, first_date, milestones",
        ),
        ('direction = "higher"', 'direction = "sideways"', "indicator[1].direction: is 'sideways', expected one of higher, lower, earlier"),
        ('tier = "field"', 'tier = "village"', "tier: is 'village', expected one of ministry, department, field"),
        ("weight = 6", 'weight = "6"', "indicator[1].weight: is '6', expected a number"),
        ("continuing = true", "continuing = 1", "indicator[1].continuing: is 1, expected true or false"),
        ("weight = 6\n", "weight = 6\nwieght = 6\n", "indicator[1].wieght: is no key of this table, expected one of "),
        ('fiscal_year = "2030-31"', 'fiscal_year = "2030-32"', "fiscal_year: is '2030-32', expected a year such as 2023-24"),
        ("{ 100 = 4, 80 = 2 }", "{ 100 = 4, best = 2 }", "indicator[1].levels.best: is no level, expected its points, such as 100"),
        ("100 = 2030-12-01", "100 = 4", "indicator[2].levels.100: is 4, expected a date"),
        (
            'id = "list-made"',
            'id = "list-lost"',
            "indicator[2].id: is 'list-lost', for which labels.bn.toml has no wording of the tier field",
        ),
        ('because = "The day is not printed."\n', "", "indicator[2].because: is missing, expected the reason why this is inferred"),
    ],
)
def test_a_fault_of_a_plan_file_is_named(old: str, new: str, fault: str) -> None:
    first = faults_of(edited(PLAN, old, new))[0]

    assert first.removeprefix(f"{PLAN}: ").startswith(fault)
    assert fault.endswith("expected one of ") or first == f"{PLAN}: {fault}"


@pytest.mark.parametrize(
    ("path", "old", "new", "fault"),
    [
        (SCORING, 'value = "half-up"', 'value = "up"', "rounding.value: is 'up', expected one of half-up, half-even, down"),
        (
            SCORING,
            'plan = "five-level"',
            'plan = "dice"',
            "methods.plan: is 'dice', expected one of five-level, annual-ratio, period-target",
        ),
        (
            SCORING,
            '[method.period-target]\nclause = "circular#scale"\n',
            "",
            "method.period-target: is missing, expected what the method stands on",
        ),
        (SCORING, 'score = "mean"', 'score = "best"', "consolidation.score: is 'best', expected one of mean"),
        (SCORING, 'ratio = "ratio"', 'ratio = "luck"', "consolidation.figures.ratio: is 'luck', expected one of sum, ratio, mean, dates"),
        (CALENDAR, "due = 2030-10-15", "due = 2030-09-15", "deadline[1].opens: is 2030-10-01, expected no day after due, 2030-09-15"),
        (CALENDAR, 'period = "Q1"', 'period = "Q5"', "deadline[1].period: is 'Q5', expected one of Q1, Q2, Q3, Q4, H1, H2, FY"),
    ],
)
def test_a_fault_of_scoring_or_calendar_is_named(path: str, old: str, new: str, fault: str) -> None:
    assert faults_of(edited(path, old, new)) == [f"{path}: {fault}"]


def test_what_no_source_gives_is_left_out_and_known_to_be_unknown() -> None:
    files = edited(PLAN, "weight = 6\nlevels = { 100 = 4, 80 = 2 }", 'levels = { 100 = 4, unknown = ["90", "80"] }\nunknown = ["weight"]')

    rule = load_catalog(files).frameworks[0].indicators[0]

    assert (rule.weight, rule.levels, rule.open_levels, rule.best) == (None, {100: Decimal(4)}, frozenset({90, 80}), Decimal(4))


def test_where_no_target_is_known_every_level_of_the_plan_is_open() -> None:
    rule = load_catalog(edited(PLAN, "levels = { 100 = 4, 80 = 2 }", 'unknown = ["levels"]')).frameworks[0].indicators[0]

    assert (rule.levels, rule.open_levels, rule.best) == ({}, frozenset({100, 90, 80}), None)


def test_what_the_plan_is_worth_may_be_unknown() -> None:
    assert load_catalog(edited(PLAN, "share_of = 2", 'unknown = ["share_of"]')).frameworks[0].share_of is None


def test_an_open_level_that_the_plan_has_not_is_a_fault() -> None:
    files = edited(PLAN, "levels = { 100 = 4, 80 = 2 }", 'levels = { 100 = 4, unknown = ["50"] }')

    assert faults_of(files) == [f"{PLAN}: indicator[1].levels.50: is no level, expected one of 100, 90, 80"]


def test_a_fault_that_spoils_no_figure_hides_no_sum() -> None:
    files = edited(PLAN, "weight = 6", "weight = 5")
    files[PLAN] = files[PLAN].replace(b'scale = "five_level"\naggregator = "sum"', b'scale = "six_level"\naggregator = "sum"')

    assert [fault.removeprefix(f"{PLAN}: ").partition(":")[0] for fault in faults_of(files)] == [
        "indicator[1].scale",
        "weights_total",
        "area[1].weight",
    ]


def test_a_figure_that_cannot_be_read_is_reported_once() -> None:
    assert faults_of(edited(PLAN, "weight = 6", 'weight = "six"')) == [f"{PLAN}: indicator[1].weight: is 'six', expected a number"]
