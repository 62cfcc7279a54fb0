import pytest

from agragati.route.states import Role, State
from agragati_web.history.models import Entry
from agragati_web.plans.services import NotAllowedError, WrongStateError
from agragati_web.reports.mapping import TypedError
from agragati_web.reports.models import QuarterReport
from agragati_web.reports.services import ChangedMeanwhileError, PlanNotInForceError, Typed, begin_report, write_figure
from web_builders import in_office
from web_country import Country, a_country

pytestmark = pytest.mark.django_db
PORTAL = "own-portal-updated"


@pytest.fixture
def country() -> Country:
    return a_country()


def test_a_report_is_begun_once_with_a_blank_figure_for_every_indicator(country: Country) -> None:
    plan = country.plan()

    first, second = (begin_report(actor=country.officer, plan=plan, period="Q1") for _ in range(2))

    assert first == second
    assert [(figure.value, figure.version) for figure in first.figures.all()] == [("", 0)] * 8


def test_nothing_is_reported_on_a_plan_that_is_not_agreed_to(country: Country) -> None:
    plan = country.plan(State.SENT)

    with pytest.raises(PlanNotInForceError):
        begin_report(actor=country.officer, plan=plan, period="Q1")


def test_a_figure_typed_in_bangla_is_kept_with_both_values_in_the_history(country: Country) -> None:
    report = country.report()

    figure = write_figure(actor=country.officer, report=report, said=Typed(indicator=PORTAL, value="২", status="done"))

    entry = Entry.objects.last()
    assert (figure.value, figure.version, figure.changed_by) == ("2", 1, country.officer)
    assert entry is not None
    assert (entry.before[PORTAL]["value"], entry.after[PORTAL]["value"]) == ("", "2")


def test_the_same_sent_again_after_a_cut_line_changes_nothing(country: Country) -> None:
    report, said = country.report(), Typed(indicator=PORTAL, value="২", version=0)

    first, second = (write_figure(actor=country.officer, report=report, said=said) for _ in range(2))

    assert (first.version, second.version) == (1, 1)


def test_two_officers_on_one_figure_are_told_of_each_other(country: Country) -> None:
    report, other = country.report(), in_office(country.field, Role.PREPARING)
    write_figure(actor=country.officer, report=report, said=Typed(indicator=PORTAL, value="২"))

    with pytest.raises(ChangedMeanwhileError) as told:
        write_figure(actor=other, report=report, said=Typed(indicator=PORTAL, value="৩", version=0))

    assert (told.value.figure.value, told.value.figure.changed_by) == ("2", country.officer)


@pytest.mark.parametrize("who", ["head", "reviewer", "stranger", "central"])
def test_only_the_preparing_officer_writes(country: Country, who: str) -> None:
    report = country.report()

    with pytest.raises(NotAllowedError):
        write_figure(actor=getattr(country, who), report=report, said=Typed(indicator=PORTAL, value="২"))


def test_an_indicator_that_the_plan_has_not_is_as_if_it_were_not_allowed(country: Country) -> None:
    with pytest.raises(NotAllowedError):
        write_figure(actor=country.officer, report=country.report(), said=Typed(indicator="no-such", value="২"))


def test_a_report_that_was_sent_is_not_written_in(country: Country) -> None:
    report = country.report()
    QuarterReport.objects.update(state=State.SENT.value)

    with pytest.raises(WrongStateError):
        write_figure(actor=country.officer, report=report, said=Typed(indicator=PORTAL, value="২"))


def test_what_is_no_figure_is_refused_and_nothing_is_changed(country: Country) -> None:
    report = country.report()

    with pytest.raises(TypedError):
        write_figure(actor=country.officer, report=report, said=Typed(indicator=PORTAL, value="দুইবার"))
    assert report.figures.get(indicator=PORTAL).version == 0
