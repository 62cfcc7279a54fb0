import json

import pytest

from agragati.route.moves import MoveName, Refusal
from agragati.route.states import Role, State
from agragati_web.history.chain import breaks
from agragati_web.history.models import Chain, Entry
from agragati_web.people.models import Person
from agragati_web.plans.models import Plan
from agragati_web.reports.models import QuarterReport
from agragati_web.reports.services import Typed, write_figure
from agragati_web.workflow.services import RefusedError, move, receiver_of
from web_builders import in_office
from web_country import Country, a_country

pytestmark = pytest.mark.django_db


@pytest.fixture
def country() -> Country:
    return a_country()


def written(country: Country) -> QuarterReport:
    report = country.report()
    write_figure(actor=country.officer, report=report, said=Typed(indicator="own-portal-updated", value="২", status="done"))
    return report


def walk(report: QuarterReport, *steps: tuple[Person, MoveName, str]) -> list[str]:
    return [move(actor=who, paper=report, name=name, reason=reason).state.value for who, name, reason in steps]


def test_a_report_goes_up_comes_back_and_is_accepted(country: Country) -> None:
    report = written(country)

    states = walk(
        report,
        (country.officer, MoveName.SUBMIT, ""),
        (country.head, MoveName.SEND, ""),
        (country.reviewer, MoveName.RETURN, "প্রমাণক নেই"),
        (country.officer, MoveName.SUBMIT, ""),
        (country.head, MoveName.SEND, ""),
        (country.reviewer, MoveName.ACCEPT, ""),
        (country.chief, MoveName.PUBLISH, ""),
    )

    assert states == ["submitted", "sent", "returned", "submitted", "sent", "accepted", "published"]
    assert list(breaks(Entry.objects.select_related("frozen"), Chain.objects.first())) == []


def test_a_move_freezes_the_report_as_it_is(country: Country) -> None:
    report = written(country)
    move(actor=country.officer, paper=report, name=MoveName.SUBMIT)

    frozen = Entry.objects.get(act="submit").frozen
    assert frozen is not None
    rows = {row["indicator"]: row["achieved"] for row in json.loads(frozen.text)["rows"]}
    assert rows["own-portal-updated"] == {"Q2": 2}


def test_the_same_request_sent_twice_moves_once_and_gives_the_same_receipt(country: Country) -> None:
    report = written(country)

    first, second = (move(actor=country.officer, paper=report, name=MoveName.SUBMIT, request_key="k-17") for _ in range(2))

    assert first == second
    assert Entry.objects.filter(act="submit").count() == 1


def test_who_has_no_part_in_a_report_does_not_move_it(country: Country) -> None:
    report = written(country)

    with pytest.raises(RefusedError) as refused:
        move(actor=country.stranger, paper=report, name=MoveName.SUBMIT)

    assert refused.value.refusal is Refusal.NOT_ALLOWED
    assert QuarterReport.objects.get().state == State.DRAFT.value


def test_a_head_who_wrote_in_it_does_not_send_it(country: Country) -> None:
    in_office(country.field, Role.PREPARING, country.head)
    report = country.report()
    write_figure(actor=country.head, report=report, said=Typed(indicator="own-portal-updated", value="২"))
    move(actor=country.officer, paper=report, name=MoveName.SUBMIT)

    with pytest.raises(RefusedError) as refused:
        move(actor=country.head, paper=report, name=MoveName.SEND, reason="তাড়া আছে")

    assert refused.value.refusal is Refusal.OWN_WORK


def test_after_acceptance_nobody_has_prepared_it(country: Country) -> None:
    report = written(country)
    walk(report, (country.officer, MoveName.SUBMIT, ""), (country.head, MoveName.SEND, ""), (country.reviewer, MoveName.ACCEPT, ""))

    assert list(report.prepared_by.all()) == []


def test_a_plan_moves_by_the_same_table(country: Country) -> None:
    plan = country.plan(State.DRAFT)

    move(actor=country.officer, paper=plan, name=MoveName.SUBMIT)

    assert Plan.objects.get().state == State.SUBMITTED.value


def test_the_nearest_office_above_with_somebody_who_reviews_receives(country: Country) -> None:
    assert receiver_of(country.field) == country.department
    assert receiver_of(country.department) is None
