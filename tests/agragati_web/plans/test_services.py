from dataclasses import replace
from decimal import Decimal

import pytest

from agragati.route.states import State
from agragati_web.history.models import Entry
from agragati_web.plans.mapping import row_of
from agragati_web.plans.models import Plan
from agragati_web.plans.services import NotAllowedError, WrongStateError, change_row, framework_of, get_framework, make_plans, open_year
from web_country import FRAMEWORK, a_country

pytestmark = pytest.mark.django_db


def test_the_central_office_opens_a_year_once() -> None:
    country = a_country()

    first, second = (open_year(actor=country.central, plan_type="egov-innovation", fiscal_year="2023-24") for _ in range(2))

    assert first == second
    assert [entry.act for entry in Entry.objects.all()] == ["open-year"]


def test_nobody_else_opens_a_year() -> None:
    with pytest.raises(NotAllowedError):
        open_year(actor=a_country().head, plan_type="egov-innovation", fiscal_year="2023-24")


def test_plans_are_made_for_all_offices_that_have_none() -> None:
    country = a_country()
    year = open_year(actor=country.central, plan_type="egov-innovation", fiscal_year="2023-24")
    make_plans(actor=country.central, year=year, framework=FRAMEWORK, offices=(country.field,))

    made = make_plans(actor=country.central, year=year, framework=FRAMEWORK, offices=(country.field, country.department))

    assert ([plan.office for plan in made.made], made.had_one) == ([country.department], (country.field,))


def test_a_plan_has_the_rows_of_its_template() -> None:
    plan = a_country().plan(State.DRAFT)

    rows = [row_of(stored) for stored in plan.rows.all()]
    assert [(row.indicator, row.weight) for row in rows] == [(rule.id, rule.weight) for rule in framework_of(plan).indicators]


def test_a_template_that_is_none_is_named() -> None:
    with pytest.raises(KeyError, match="apa/none"):
        get_framework("apa/none")


def test_an_office_changes_a_row_and_the_history_has_both_values() -> None:
    country = a_country()
    plan = country.plan(State.DRAFT)
    row = replace(row_of(plan.rows.get(indicator="e-file-notes-disposed")), annual_target=Decimal(85))

    change_row(actor=country.officer, plan=plan, row=row)

    entry = Entry.objects.last()
    assert row_of(plan.rows.get(indicator="e-file-notes-disposed")) == row
    assert entry is not None
    assert (entry.act, '"annual_target": 80' in entry.before["row"], '"annual_target": 85' in entry.after["row"]) == (
        "plan-row",
        True,
        True,
    )


def test_the_same_row_again_is_no_change() -> None:
    country = a_country()
    plan = country.plan(State.DRAFT)
    count = Entry.objects.count()

    change_row(actor=country.officer, plan=plan, row=row_of(plan.rows.get(indicator="e-file-notes-disposed")))

    assert Entry.objects.count() == count


def test_a_plan_that_is_agreed_to_is_not_written_in() -> None:
    country = a_country()
    plan = country.plan(State.ACCEPTED)

    with pytest.raises(WrongStateError):
        change_row(actor=country.officer, plan=plan, row=row_of(plan.rows.get(indicator="e-file-notes-disposed")))
    with pytest.raises(NotAllowedError):
        change_row(actor=country.head, plan=Plan.objects.get(), row=row_of(plan.rows.get(indicator="e-file-notes-disposed")))
