from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from agragati.model.periods import Period
from agragati.model.report import Kind, Report, Row
from agragati.model.values import Parts, Status, Unit
from agragati.rules.template import Framework, Method
from agragati.score.inputs import hash_inputs
from builders import a_framework, a_letter, a_report, a_row, a_scoring, an_indicator, defined

FRAMEWORK = a_framework(an_indicator(), an_indicator(id="another", code="9.9.9"))
PARTS = {"Q3": Parts(Decimal(1), Decimal(2))}


def digest(report: Report, framework: Framework | None = FRAMEWORK, **more: Any) -> str:  # noqa: ANN401 - plan, previous, method
    method = more.get("method", Method.FIVE_LEVEL)
    return hash_inputs(report, framework, more.get("plan"), more.get("previous", ()), method)


def test_the_hash_of_one_report_stays_the_same_for_ever() -> None:
    assert digest(a_report()) == "501c0cf36d7397805d5fffee4acfbfa415754bfe757306c88f0ba196c5337287"


@pytest.mark.parametrize(
    "report",
    [
        a_report(a_row(weight="7.0", achieved={"total": "3.00", "Q3": 1})),
        a_report(a_row(remarks="প্রমাণক সংযুক্ত", responsible="নমুনা রহমান", indicator_text="অন্য কথা")),
        a_report(letter=a_letter(memo_number=None), office="অন্য কার্যালয়"),
    ],
)
def test_what_changes_no_figure_changes_no_hash(report: Report) -> None:
    assert digest(report) == digest(a_report())


@pytest.mark.parametrize(
    "row",
    [
        a_row(weight=6),
        a_row(unit=Unit.PERCENT),
        a_row(achieved={"Q3": 1, "total": 2}),
        a_row(achieved={"Q3": None, "total": 3}),
        a_row(achieved={"total": 3}),
        a_row(targets={100: 4}),
        a_row(annual_target=4),
        a_row(quarter_targets={Period.Q1: 1}),
        a_row(parts=PARTS),
        a_row(status={"Q3": Status.NOT_DUE}),
        a_row(claimed={"scaled_score": 0}),
        a_row(indicator="another"),
    ],
)
def test_each_cell_that_may_change_a_figure_changes_the_hash(row: Row) -> None:
    assert digest(a_report(row)) != digest(a_report())


@pytest.mark.parametrize(
    "more",
    [
        {"method": Method.ANNUAL_RATIO},
        {"plan": a_report(kind=Kind.PLAN)},
        {"previous": (a_report(period=Period.Q2),)},
        {"framework": None},
        {"framework": replace(FRAMEWORK, scoring=a_scoring(not_applicable="full"))},
        {"framework": replace(FRAMEWORK, scoring=a_scoring(below_lowest_level="extrapolate"))},
        {"framework": replace(FRAMEWORK, weights_total=Decimal(25))},
        {"framework": a_framework(an_indicator(levels=defined(5, 3, 2, 1)))},
        {"framework": a_framework(an_indicator(open_levels=frozenset({60})))},
    ],
)
def test_so_do_the_rules_and_the_other_reports(more: dict[str, Any]) -> None:
    assert digest(a_report(), **more) != digest(a_report())


def test_the_rules_of_indicators_that_the_report_lacks_do_not_matter() -> None:
    assert digest(a_report(), a_framework(an_indicator())) == digest(a_report())


def test_dates_and_milestones_are_hashed_as_well() -> None:
    dates, milestones = ("2024-03-13", ["2024-03-13"])

    assert digest(a_report(a_row(achieved={"Q3": dates}))) != digest(a_report(a_row(achieved={"Q3": milestones})))


def test_a_value_of_an_unknown_kind_is_refused() -> None:
    with pytest.raises(TypeError, match=r"no canonical form for Fraction\(3, 2\)"):
        digest(a_report(replace(a_row(), weight=Fraction(3, 2))))
