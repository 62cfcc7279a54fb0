from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agragati.model.values import Status, Unit, Value
from agragati_web.plans.services import framework_of
from agragati_web.reports.mapping import TypedError, core_report, text_of, typed, value_of
from web_country import a_country

NUMBERS = st.decimals(min_value=0, max_value=10**9, places=3)
DAYS = st.dates(date(2019, 1, 1), date(2050, 1, 1))


@given(NUMBERS)
def test_a_number_comes_back_from_the_store_as_it_was(number: Decimal) -> None:
    assert value_of(text_of(number), Unit.NUMBER) == number


@given(st.lists(DAYS, min_size=1, max_size=4))
def test_days_come_back_from_the_store_as_they_were(days: list[date]) -> None:
    value: Value = days[0] if len(days) == 1 else tuple(days)

    assert value_of(text_of(value), Unit.DATE) == value


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("৪", Unit.NUMBER, Decimal(4)),
        ("4", Unit.NUMBER, Decimal(4)),
        ("৮৯.১২%", Unit.PERCENT, Decimal("89.12")),
        ("৮৯.১২", Unit.PERCENT, Decimal("89.12")),
        ("১৬/০৩/২০২৪", Unit.DATE, date(2024, 3, 16)),
        ("16.3.24", Unit.DATE, date(2024, 3, 16)),
        ("-", Unit.NUMBER, None),
        ("", Unit.DATE, None),
    ],
)
def test_what_is_typed_in_either_digits_is_read_as_in_a_document(text: str, unit: Unit, value: Value | None) -> None:
    assert typed(text, unit) == value


@pytest.mark.parametrize(("text", "unit"), [("চারটি", Unit.NUMBER), ("৩১/০২/২০২৪", Unit.DATE), ("৫", Unit.DATE)])
def test_what_is_no_figure_of_the_unit_is_refused(text: str, unit: Unit) -> None:
    with pytest.raises(TypedError):
        typed(text, unit)


@pytest.mark.django_db
def test_a_figure_stands_in_the_column_of_its_period() -> None:
    report = a_country().report("Q2")
    report.figures.filter(indicator="e-file-notes-disposed").update(
        value="90.5", status="done", remarks="নিয়মিত", numerator=181, denominator=200
    )

    row = next(row for row in core_report(report, framework_of(report.plan)).rows if row.indicator == "e-file-notes-disposed")

    assert (row.achieved, row.status, row.remarks) == ({"Q2": Decimal("90.5")}, {"Q2": Status.DONE}, "নিয়মিত")
    assert row.parts["Q2"].numerator / row.parts["Q2"].denominator == Decimal("0.905")
