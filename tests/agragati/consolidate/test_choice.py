"""One report an office, of one occasion; the same choice in whatever order they came."""

from datetime import date
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from agragati.consolidate.choice import choose, occasion_of, without_copies
from agragati.model.consolidation import Contribution, Occasion, Reason
from agragati.model.offices import Office, grow
from agragati.model.periods import FiscalYear, Period
from agragati.model.report import Kind
from builders import OFFICE, YEAR, a_contribution

TREE = grow([Office(code="1", name=OFFICE), Office(code="2", name="উপজেলা নমুনা কার্যালয়, সদর", parent="1")])
Q3 = Occasion("egov-innovation", YEAR, Period.Q3)


def chosen(*reports: Contribution, occasion: Occasion = Q3) -> tuple[dict[str, str], list[tuple[Reason, str, str | None]]]:
    choice = choose(without_copies(reports), TREE, occasion)
    return (
        {code: report.source for code, report in choice.reporting.items()},
        [(one.reason, one.contribution.source, one.instead) for one in choice.set_aside],
    )


def test_the_same_figures_twice_count_once() -> None:
    assert chosen(a_contribution(source="a.txt"), a_contribution(source="b.txt")) == (
        {"1": "b.txt"},
        [(Reason.SAME_AGAIN, "a.txt", "b.txt")],
    )


def test_of_different_figures_those_of_the_later_letter_count() -> None:
    early = a_contribution(source="early.txt", dated=date(2024, 4, 1), digest="ff")
    late = a_contribution(source="late.txt", dated=date(2024, 4, 2), digest="00")

    assert chosen(late, early) == ({"1": "late.txt"}, [(Reason.REPLACED, "early.txt", "late.txt")])


def test_of_letters_of_one_day_the_digest_decides() -> None:
    assert chosen(a_contribution(source="a", digest="0f"), a_contribution(source="b", digest="f0")) == (
        {"1": "b"},
        [(Reason.REPLACED, "a", "b")],
    )


def test_a_report_that_is_given_twice_is_one() -> None:
    assert chosen(a_contribution(), a_contribution()) == ({"1": "report.txt"}, [])


def test_reports_of_another_occasion_and_plans_are_set_aside() -> None:
    reports = (
        a_contribution(source="plan", kind=Kind.PLAN),
        a_contribution(source="other-plan", plan_type="integrity"),
        a_contribution(source="other-year", fiscal_year=FiscalYear(2022)),
        a_contribution(source="other-period", period=Period.Q2),
        a_contribution(source="no-period", period=None),
        a_contribution(source="lost", office="xyz"),
    )

    kept, aside = chosen(*reports)

    assert kept == {}
    assert [(reason.value, source) for reason, source, _ in aside] == [
        ("other-period", "no-period"),
        ("other-period", "other-period"),
        ("other-plan", "other-plan"),
        ("other-year", "other-year"),
        ("plan", "plan"),
        ("unknown-office", "lost"),
    ]


def test_where_nothing_is_wanted_the_occasion_of_most_reports_is_taken_and_of_equals_the_latest() -> None:
    reports = [a_contribution(period=period) for period in (Period.Q2, Period.Q2, Period.Q3)]

    assert occasion_of(reports, Occasion()) == Occasion("egov-innovation", YEAR, Period.Q2)
    assert occasion_of(reports[1:], Occasion()) == Q3
    assert occasion_of(reports, Occasion(period=Period.Q3)) == Q3


def test_where_no_report_fits_the_occasion_is_as_wanted() -> None:
    assert occasion_of([a_contribution(kind=Kind.PLAN)], Occasion(period=Period.Q1)) == Occasion(period=Period.Q1)


SEVERAL = st.lists(
    st.builds(
        a_contribution,
        source=st.sampled_from("abc"),
        digest=st.sampled_from("xyz"),
        dated=st.none() | st.dates(date(2024, 4, 1), date(2024, 4, 3)),
        office=st.sampled_from([OFFICE, TREE.offices[1].name, "xyz"]),
    ),
    max_size=8,
)


@given(SEVERAL, st.randoms(use_true_random=False))
def test_the_choice_does_not_depend_on_the_order(reports: list[Contribution], random: Random) -> None:
    shuffled = list(reports)
    random.shuffle(shuffled)

    assert choose(without_copies(shuffled), TREE, Q3) == choose(without_copies(reports), TREE, Q3)
