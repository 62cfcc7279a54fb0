"""What is kept of a report: the figure, the counts behind it, points and marks of each known indicator."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

from agragati.consolidate.contribution import contribute
from agragati.model.consolidation import Contribution, Entry, Totalling
from agragati.model.report import Report
from agragati.model.values import Parts, Unit
from agragati.rules.template import Framework
from agragati.score.sheet import score_report
from builders import FRAMEWORK, OFFICE, YEAR, a_framework, a_report, a_row, an_indicator, levels

PERCENT = an_indicator(id="notes", code="4.1.1", unit=Unit.PERCENT, weight=8)
COUNT = an_indicator(area=2)
RULES = a_framework(COUNT, PERCENT)


def given(report: Report, framework: Framework | None = RULES) -> Contribution:
    return contribute(report, score_report(report, framework, source="a.txt"), framework, part=2, office_code="7")


def a_share(**changes: object) -> Contribution:
    row = a_row(**{"indicator": "notes", "unit": Unit.PERCENT, "weight": 8, "targets": levels(80, 75, 70, 65, 60)} | changes)
    return given(a_report(row))


def test_a_report_gives_its_head_and_an_entry_for_each_indicator() -> None:
    one = given(a_report(a_row()))

    assert (one.source, one.part, one.office, one.office_code) == ("a.txt", 2, OFFICE, "7")
    assert (one.plan_type, one.fiscal_year, one.period, one.framework, one.method) == (
        "egov-innovation",
        YEAR,
        "Q3",
        FRAMEWORK,
        "five-level",
    )
    assert (one.dated, one.total, one.of, one.share) == (date(2024, 4, 4), Fraction(63, 10), Decimal(50), Fraction(63, 50))
    assert one.entries == (
        Entry(
            indicator="own-portal-updated",
            unit=Unit.NUMBER,
            totalling=Totalling.SUM,
            area=2,
            weight=Decimal(7),
            value=Fraction(3),
            points=Fraction(90),
            weighted=Fraction(63, 10),
        ),
    )


def test_the_counts_of_the_total_stand_behind_a_percentage() -> None:
    one = a_share(achieved={"total": "82.5"}, parts={"total": Parts(Decimal(33), Decimal(40))})

    assert one.entries[0].parts == (Fraction(33), Fraction(40))


def test_the_counts_of_the_quarters_are_added_up_where_the_total_has_none() -> None:
    parts = {"Q1": Parts(Decimal(10), Decimal(10)), "Q3": Parts(Decimal(20), Decimal(30))}

    assert a_share(achieved={"Q1": 100, "Q3": "66.67", "total": 75}, parts=parts).entries[0].parts == (Fraction(30), Fraction(40))


def test_counts_that_make_another_percentage_are_not_those_behind_it() -> None:
    assert a_share(achieved={"total": 60}, parts={"total": Parts(Decimal(33), Decimal(40))}).entries[0].parts is None


def test_without_rules_the_unit_says_how_figures_are_added_up() -> None:
    rows = (
        a_row(indicator="count"),
        a_row(indicator="day", unit=None, targets=levels("2024-01-01"), achieved={"total": "2024-01-01"}),
        a_row(indicator="share", unit=Unit.PERCENT),
        a_row(indicator=None),
    )

    one = given(a_report(*rows, framework=None), None)

    assert [(entry.indicator, entry.unit, entry.totalling) for entry in one.entries] == [
        ("count", Unit.NUMBER, Totalling.SUM),
        ("day", Unit.DATE, Totalling.DATES),
        ("share", Unit.PERCENT, Totalling.RATIO),
    ]


def test_the_first_of_two_rows_of_one_indicator_counts() -> None:
    one = given(a_report(a_row(), a_row(achieved={"total": 1})))

    assert [entry.value for entry in one.entries] == [Fraction(3)]


def test_what_was_not_reported_has_no_figure_and_is_no_zero() -> None:
    assert given(a_report(a_row(achieved={"Q3": None, "total": None}))).entries[0].value is None
