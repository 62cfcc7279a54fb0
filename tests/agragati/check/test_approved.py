from dataclasses import replace
from datetime import date
from decimal import Decimal

from agragati.model.report import Report
from agragati.model.values import Unit
from builders import a_finding, a_framework, a_reading, a_report, a_row, an_indicator, defined, levels
from checking import FIELD, a_full_report, brief, found, full_rows

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


def test_two_levels_alone_are_too_few_to_doubt_one() -> None:
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


def with_row(indicator: str, **changes: object) -> Report:
    """A page that follows the framework in all rows but the given one."""
    return a_full_report(*(replace(row, **changes) if row.indicator == indicator else row for row in full_rows()))


def test_one_of_two_levels_is_doubted_where_the_rest_of_the_page_follows_the_framework() -> None:
    report = with_row("smart-bangladesh-workshops", targets=levels(6, None, 1))

    assert brief(found("targets-differ", report, framework=FIELD)) == [(6, "targets.100", "6", "2", "framework-level")]


def test_several_look_alike_digits_of_one_row_are_doubted_where_the_rest_follows() -> None:
    misread = with_row("own-portal-updated", targets=levels(6, 6, 2, 1))
    own = with_row("own-portal-updated", targets=levels(9, 5, 2, 1))

    assert brief(found("targets-differ", misread, framework=FIELD)) == [
        (4, "targets.100", "6", "4", "framework-digit"),
        (4, "targets.90", "6", "3", "framework-digit"),
    ]
    assert found("targets-differ", own, framework=FIELD) == []


def annual(**changes: object) -> Report:
    """The same page with annual targets in place of levels."""
    rows = [replace(row, targets={}, annual_target=row.targets[100]) for row in full_rows()]
    return a_full_report(*(replace(row, **changes) if row.indicator == "innovation-implemented" else row for row in rows))


def test_an_annual_target_one_look_alike_digit_off_is_doubted() -> None:
    assert found("targets-differ", annual(), framework=FIELD) == []
    assert brief(found("targets-differ", annual(annual_target=date(2024, 3, 13)), framework=FIELD)) == [
        (0, "annual_target", "2024-03-13", "2024-03-16", "framework-digit")
    ]


def test_an_annual_target_of_the_offices_own_is_left_alone() -> None:
    other_day = annual(annual_target=date(2024, 3, 10))
    other_weight = annual(annual_target=date(2024, 3, 13), weight=Decimal(11))
    rows = [replace(row, annual_target=Decimal(5)) if row.annual_target == Decimal(4) else row for row in annual().rows]
    others_own = a_full_report(*(replace(row, annual_target=date(2024, 3, 13)) if number == 0 else row for number, row in enumerate(rows)))

    assert [found("targets-differ", report, framework=FIELD) for report in (other_day, other_weight, others_own)] == [[], [], []]


def test_one_blank_annual_target_is_incomplete() -> None:
    rows = annual().rows
    own = (replace(rows[0], annual_target=date(2024, 3, 1)), replace(rows[1], annual_target=Decimal(5)), *rows[2:])
    two = [replace(row, annual_target=None) for row in rows[:2]]

    assert brief(found("targets-incomplete", annual(annual_target=None), framework=FIELD)) == [
        (0, "annual_target", None, "2024-03-16", "annual-blank")
    ]
    assert brief(found("targets-incomplete", a_full_report(*own[:6], replace(own[6], annual_target=None)), framework=FIELD)) == [
        (6, "annual_target", None, None, "annual-blank")
    ]
    assert found("targets-incomplete", a_full_report(*two, *rows[2:]), framework=FIELD) == []
