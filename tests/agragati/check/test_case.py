from decimal import Decimal

from agragati.check.case import Case, has_achievement, reported
from agragati.model.periods import FiscalYear, Period
from agragati.rules.load import packaged_catalog
from builders import a_framework, a_reading, a_report, a_row
from checking import says

CATALOG = packaged_catalog()


def a_case() -> Case:
    plan = a_framework()
    reading = a_reading(a_report(), mentions=(says("phone", "1", "letterhead"), says("phone", "2", "body"), says("email", "3", "body")))
    return Case(reading=reading, framework=plan, catalog=CATALOG, rules=plan.by_id, figures={})


def test_a_case_hands_on_what_its_reading_holds() -> None:
    case = a_case()

    assert (case.report, case.rows, case.letter) == (case.reading.report, case.reading.report.rows, case.reading.report.letter)
    assert (case.year, case.period, case.vocabulary) == (FiscalYear(2023), Period.Q3, CATALOG.vocabulary)


def test_a_row_has_the_rule_of_its_indicator() -> None:
    case = a_case()

    assert case.rule(a_row()) is case.rules["own-portal-updated"]
    assert (case.rule(a_row(indicator="other")), case.rule(a_row(indicator=None))) == (None, None)


def test_mentions_are_of_one_kind_and_of_the_places_asked_for() -> None:
    case = a_case()

    assert [one.value for one in case.mentions("phone")] == ["1", "2"]
    assert [one.value for one in case.mentions("phone", "body", "title")] == ["2"]


def test_the_reported_figure_is_the_periods_else_the_total() -> None:
    row = a_row(achieved={"Q3": None, "total": 2})

    assert (reported(row, Period.Q3), reported(row, None)) == (Decimal(2), Decimal(2))
    assert reported(a_row(achieved={"Q3": 0, "total": 2}), Period.Q3) == 0
    assert reported(a_row(achieved={}), Period.Q3) is None


def test_a_row_of_blanks_has_no_achievement() -> None:
    assert not has_achievement(a_row(achieved={"Q3": None}))
    assert has_achievement(a_row(achieved={"Q3": 0}))
