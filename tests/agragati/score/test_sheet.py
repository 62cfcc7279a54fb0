from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from agragati.model.periods import FiscalYear, Period
from agragati.model.report import Kind, Report, Row
from agragati.model.values import Status, Unit
from agragati.rules.template import Framework, Method, ScaleKind
from agragati.score.repair import repaired
from agragati.score.sheet import score_report
from builders import YEAR, a_finding, a_framework, a_report, a_row, a_scoring, an_indicator, defined, field_indicators, levels

BLANK = levels(None, None, None, None, None)
COUNT, SHARE, DAY = Unit.NUMBER, Unit.PERCENT, Unit.DATE
SHARES = levels(80, 75, 70, 65, 60)
WORKSHOPS = levels(2, None, 1, None, None)
SHOWCASE_B = ("2024-05-09", "2024-05-16", "2024-05-23", "2024-05-30", "2024-06-08")
PLAN_B = ("2024-03-25", "2024-04-08", "2024-04-15", "2024-04-22", "2024-04-29")
FIELD_A = a_framework(*field_indicators())


def field_b() -> Framework:
    weights = {"innovation-implemented": 10, "innovation-showcase": 8}
    rules = [replace(rule, weight=Decimal(weights.get(rule.id, rule.weight))) for rule in field_indicators()]
    rules[2] = replace(rules[2], levels=defined(*SHOWCASE_B))
    plan = an_indicator(id="smart-bangladesh-plan", code="6.1.2", unit=DAY, weight=4, levels=defined(*PLAN_B))
    return a_framework(*rules, plan, variant="b")


def rows(*cells: tuple[str, Unit, object, dict[str, Any]]) -> list[Row]:
    return [a_row(indicator=id_, unit=unit, weight=weight, **changes) for id_, unit, weight, changes in cells]


def third_quarter() -> Report:
    """A third quarter in which the level row had slid into the first indicator."""
    done = {"Q3": 1, "total": 1}
    return a_report(
        *rows(
            ("innovation-implemented", DAY, 12, {"targets": BLANK, "achieved": {"Q3": "2024-03-13", "total": "2024-03-13"}}),
            ("digitized-services-active", COUNT, 5, {"achieved": done}),
            (
                "innovation-showcase",
                DAY,
                10,
                {
                    "targets": levels("2024-04-15", "2024-04-21", "2024-04-28", "2024-05-05", "2024-05-12"),
                    "achieved": {"Q3": "2024-02-04", "total": "2024-02-04"},
                },
            ),
            ("e-file-notes-disposed", SHARE, 8, {"targets": SHARES, "achieved": {"Q3": None, "total": None}}),
            ("own-portal-updated", COUNT, 7, {"achieved": done}),
            ("subordinate-portals-updated", COUNT, 3, {"achieved": done}),
            ("smart-bangladesh-workshops", COUNT, 5, {"targets": WORKSHOPS, "achieved": {"Q3": None, "total": None}}),
        )
    )


def half_year() -> Report:
    """A half-year report with the five levels on the page and one column for both quarters."""
    return a_report(
        *rows(
            ("innovation-implemented", DAY, 10, {"targets": levels("2024-03-16", "2024-03-23"), "achieved": {"H1": None}}),
            ("digitized-services-active", COUNT, 5, {"achieved": {"H1": 2}}),
            ("innovation-showcase", DAY, 8, {"targets": levels(*SHOWCASE_B), "achieved": {"H1": None}}),
            ("e-file-notes-disposed", SHARE, 8, {"targets": SHARES, "achieved": {"H1": 80}}),
            ("own-portal-updated", COUNT, 7, {"achieved": {"H1": 2}}),
            ("subordinate-portals-updated", COUNT, 3, {"achieved": {"H1": 1}}),
            ("smart-bangladesh-workshops", COUNT, 5, {"targets": WORKSHOPS, "achieved": {"H1": None}}),
            ("smart-bangladesh-plan", DAY, 4, {"targets": levels(*PLAN_B), "achieved": {"H1": None}}),
        ),
        period=Period.H1,
    )


def self_assessment() -> Report:
    """A half-year self-assessment without levels, with three weights misread and a workshop's date in the plan's row."""
    once = {"Q1": 1, "Q2": 1, "total": 2}
    never = {"Q1": None, "Q2": None, "total": None}
    cells = (
        ("innovation-implemented", DAY, 10, {"annual_target": "2024-03-16", "achieved": never}),
        ("digitized-services-active", COUNT, 5, {"annual_target": 4, "achieved": once}),
        ("innovation-showcase", DAY, 7, {"annual_target": "2024-05-09", "achieved": never}),
        ("e-file-notes-disposed", SHARE, 7, {"annual_target": 80, "achieved": {"Q1": 86, "Q2": 91, "total": 50}}),
        ("own-portal-updated", COUNT, 6, {"annual_target": 4, "achieved": once}),
        ("subordinate-portals-updated", COUNT, 3, {"annual_target": 4, "achieved": once}),
        ("smart-bangladesh-workshops", COUNT, 5, {"annual_target": 2, "achieved": {"Q1": None, "Q2": 1, "total": 1}}),
        (
            "smart-bangladesh-plan",
            DAY,
            4,
            {"annual_target": "2024-03-25", "achieved": never | {"total": "2023-12-13"}, "claimed": {"scaled_score": 0}},
        ),
    )
    without_levels = [(id_, unit, weight, {"targets": BLANK} | changes) for id_, unit, weight, changes in cells]
    return a_report(*rows(*without_levels), kind=Kind.SELF_ASSESSMENT, period=Period.H1)


MENDED = [
    a_finding(row=2, cell="weight", read="7", expected="8"),
    a_finding(row=3, cell="weight", read="7", expected="8"),
    a_finding(row=4, cell="weight", read="6", expected="7"),
]


def test_a_third_quarter_with_its_totals_as_printed() -> None:
    sheet = score_report(third_quarter(), FIELD_A, source="report.txt")

    assert [str(line.weighted) for line in sheet.lines] == ["12", "7/2", "10", "0", "49/10", "21/10", "0"]
    assert (sheet.total, sheet.of, sheet.share, sheet.share_of) == (Fraction("32.5"), 50, Fraction("6.5"), 10)
    assert (sheet.method, sheet.source, sheet.repaired, sheet.framework) == ("five-level", "report.txt", False, FIELD_A.id)


def test_a_half_year_by_five_levels() -> None:
    sheet = score_report(half_year(), field_b())

    assert [line.weighted for line in sheet.lines] == [0, 4, 0, 8, Fraction("5.6"), Fraction("2.1"), 0, 0]
    assert sheet.total == Fraction("19.7")


def test_a_self_assessment_reckons_by_the_annual_ratio_unless_told_otherwise() -> None:
    report = repaired(self_assessment(), MENDED)

    by_form = score_report(report, field_b())
    by_levels = score_report(report, field_b(), method=Method.FIVE_LEVEL)

    assert (by_form.method, by_form.total, by_form.share) == ("annual-ratio", 14, Fraction("2.8"))
    assert [line.weighted for line in by_form.lines] == [0, Fraction("2.5"), 0, 4, Fraction("3.5"), Fraction("1.5"), Fraction("2.5"), 0]
    assert (by_levels.method, by_levels.total, by_levels.share) == ("five-level", 24, Fraction("4.8"))
    assert [line.weighted for line in by_levels.lines] == [0, 4, 0, 8, Fraction("5.6"), Fraction("2.4"), 4, 0]


def test_as_printed_the_misread_weights_count() -> None:
    assert score_report(self_assessment(), field_b()).share == Fraction("2.6")


def test_without_a_framework_rows_are_scored_from_the_page() -> None:
    report = a_report(a_row(indicator=None, weight=8), a_row(indicator=None, weight=12, targets={}, annual_target=4), framework=None)

    sheet = score_report(report, None)

    assert [line.weighted for line in sheet.lines] == [Fraction("7.2"), 9]
    assert (sheet.total, sheet.of, sheet.share, sheet.share_of) == (Fraction("16.2"), 20, None, None)


def test_without_a_framework_a_self_assessment_still_reckons_by_the_annual_ratio() -> None:
    assert score_report(a_report(kind=Kind.SELF_ASSESSMENT), None).method == "annual-ratio"


def test_the_plan_brings_its_levels() -> None:
    plan = a_report(a_row(targets=levels(12, 9, 6, 3), achieved={}), a_row(indicator=None), kind=Kind.PLAN, period=None)

    line = score_report(a_report(), FIELD_A, plan=plan).lines[0]

    assert (line.levels_from, line.points) == ("plan", 70)


@pytest.mark.parametrize(
    ("changes", "total"),
    [
        ({"period": Period.Q2}, "6.3"),
        ({"period": Period.Q2, "fiscal_year": None}, "6.3"),
        ({"period": Period.Q2, "fiscal_year": FiscalYear(2022)}, "4.9"),
        ({"period": Period.Q3}, "4.9"),
        ({"period": Period.Q4}, "4.9"),
        ({"period": None}, "4.9"),
    ],
)
def test_only_earlier_reports_of_the_same_year_are_added(changes: dict[str, Any], total: str) -> None:
    earlier = a_report(a_row(achieved={"Q2": 2}), a_row(indicator=None), **changes)
    report = a_report(a_row(achieved={"Q3": 1}))

    assert score_report(report, FIELD_A, previous=[earlier]).total == Fraction(total)


def test_rows_without_an_indicator_take_nothing_from_earlier_reports() -> None:
    unknown = a_row(indicator=None, achieved={"Q2": 2})

    sheet = score_report(a_report(a_row(indicator=None, achieved={"Q3": 1})), FIELD_A, previous=[a_report(unknown, period=Period.Q2)])

    assert sheet.lines[0].value == 1


def test_an_excluded_indicator_leaves_its_weight_to_the_others() -> None:
    framework = a_framework(*field_indicators(), scoring=a_scoring(not_applicable="excluded"))
    absent = a_row(indicator="subordinate-portals-updated", weight=10, achieved={}, status={"Q3": Status.NOT_APPLICABLE})
    report = a_report(a_row(weight=40, achieved={"total": 3}), absent)

    sheet = score_report(report, framework)

    assert ([line.weighted for line in sheet.lines], sheet.total) == ([36, None], 45)


def test_where_every_indicator_is_excluded_nothing_is_earned() -> None:
    framework = a_framework(scoring=a_scoring(not_applicable="excluded"), weights_total=Decimal(7))

    assert score_report(a_report(a_row(achieved={}, status={"Q3": Status.NOT_APPLICABLE})), framework).total == 0


def test_a_report_without_weights_has_no_total_to_share() -> None:
    sheet = score_report(a_report(a_row(indicator=None, weight=None)), None)

    assert (sheet.total, sheet.of, sheet.share) == (0, 0, None)


def test_the_sheet_keeps_what_the_report_is_of() -> None:
    sheet = score_report(a_report(), FIELD_A)

    assert (sheet.office, sheet.fiscal_year, sheet.period) == (a_report().office, YEAR, Period.Q3)


def test_what_has_no_known_target_lowers_what_could_be_scored_and_is_no_zero() -> None:
    known = an_indicator(id="meetings-held", weight=30, levels=defined(4), scale=ScaleKind.STRAIGHT_RATIO)
    unknown = an_indicator(id="decisions-carried-out", code="1.2", weight=20, levels={}, open_levels=frozenset({100}))
    rules = a_framework(known, unknown)
    rows = [a_row(indicator=rule.id, weight=rule.weight, targets={}, achieved={"total": 3}) for rule in rules.indicators]

    sheet = score_report(a_report(*rows), rules)

    assert [line.weighted for line in sheet.lines] == [Fraction("22.5"), None]
    assert (sheet.total, sheet.of, sheet.share, sheet.share_of) == (Fraction("22.5"), 30, Fraction("4.5"), 6)
