from decimal import Decimal

from agragati.model.values import Unit
from builders import a_finding, a_framework, a_reading, a_report, a_row, an_indicator, defined, levels
from checking import FIELD, a_full_report, brief, found

SHARES = an_indicator(id="e-file-notes-disposed", code="4.1.1", unit=Unit.PERCENT, levels=defined(80, 75, 70, 65, 60))
PLAN = a_framework(SHARES)
CODES = ("targets-differ", "targets-incomplete", "weight-misread")


def shares(*targets: object) -> object:
    return a_row(indicator=SHARES.id, code="4.1.1", unit=Unit.PERCENT, targets=levels(*targets), achieved={"Q3": 82})


def test_the_frameworks_own_targets_raise_nothing() -> None:
    assert [one for code in CODES for one in found(code, a_full_report(), framework=FIELD)] == []


def test_one_target_of_a_row_that_leaves_the_framework_is_doubted() -> None:
    assert brief(found("targets-differ", shares(80, 75, 10, 65, 60), framework=PLAN)) == [(0, "targets.80", "10", "70", "framework-level")]


def test_an_office_with_targets_of_its_own_is_left_alone() -> None:
    assert found("targets-differ", shares(90, 85, 70, 65, 60), framework=PLAN) == []
    assert found("targets-incomplete", shares(90, 85, None, 65, 60), framework=PLAN) == []


def test_two_levels_are_too_few_to_doubt_one() -> None:
    pair = a_framework(an_indicator(levels=defined(2, None, 1)))

    assert found("targets-differ", a_row(targets=levels(3, None, 1)), framework=pair) == []


def test_a_blank_level_that_the_framework_defines_is_incomplete() -> None:
    assert brief(found("targets-incomplete", a_row(targets=levels(4, 3, 2, None)), framework=a_framework())) == [
        (0, "targets.70", None, "1", "framework-level")
    ]


def test_a_level_that_the_framework_leaves_open_may_be_blank() -> None:
    assert found("targets-incomplete", a_row(targets=levels(4, 3, 2, 1, None)), framework=a_framework()) == []


def test_a_row_without_any_target_among_others_with_targets_is_incomplete() -> None:
    report = a_report(a_row(), a_row(targets=levels(None, None, None, None)))

    assert brief(found("targets-incomplete", report, framework=a_framework())) == [(1, "targets", None, None, "no-level-read")]


def test_a_form_without_level_columns_lacks_no_targets() -> None:
    assert found("targets-incomplete", a_row(targets=levels(None, None)), framework=a_framework()) == []


def test_what_the_reader_found_misplaced_is_not_told_again() -> None:
    report = a_report(a_row(), a_row(targets=levels(None, None, None, None)))
    reading = a_reading(report, repairs=(a_finding(code="targets-misplaced", row=1, cell="targets"),))

    assert found("targets-incomplete", reading, framework=a_framework()) == []


def test_the_approved_plan_is_held_against_exactly() -> None:
    plan = a_report(a_row(weight=8, targets=levels(5, 4, 3)))

    assert brief(found("targets-differ", a_row(targets=levels(5, 3, 3, 1)), framework=a_framework(), plan=plan)) == [
        (0, "targets.90", "3", "4", "plan-level")
    ]
    assert brief(found("targets-incomplete", a_row(targets=levels(5, 4, None)), plan=plan)) == [(0, "targets.80", None, "3", "plan-level")]
    assert brief(found("weight-misread", a_row(weight=7), plan=plan)) == [(0, "weight", "7", "8", "plan-weight")]
    assert found("targets-differ", a_row(targets=levels(5, 4, 3)), plan=plan) == []


def test_an_annual_target_is_the_plans_or_its_top_level() -> None:
    plan = a_report(a_row(annual_target=None, targets=levels(5, 4, 3)))
    row = a_row(targets={}, annual_target=4)

    assert brief(found("targets-differ", row, plan=plan)) == [(0, "annual_target", "4", "5", "plan-level")]
    assert found("targets-differ", a_row(targets={}, annual_target=5), plan=plan) == []


def test_rows_without_an_indicator_are_the_plans_of_the_same_code() -> None:
    plan = a_report(a_row(indicator=None, code="2.2.2", weight=3), a_row(indicator=None, code=None, weight=9))
    row = a_row(indicator=None, code="2.2.2", weight=Decimal(4))

    assert brief(found("weight-misread", row, plan=plan)) == [(0, "weight", "4", "3", "plan-weight")]
    assert found("weight-misread", a_row(indicator=None, code=None, weight=4), plan=plan) == []
