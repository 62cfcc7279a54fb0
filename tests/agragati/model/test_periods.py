from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agragati.model.periods import QUARTERS, FiscalYear, Period

YEAR = FiscalYear(2023)


@pytest.mark.parametrize(
    ("period", "first", "last"),
    [
        (Period.Q1, date(2023, 7, 1), date(2023, 9, 30)),
        (Period.Q2, date(2023, 10, 1), date(2023, 12, 31)),
        (Period.Q3, date(2024, 1, 1), date(2024, 3, 31)),
        (Period.Q4, date(2024, 4, 1), date(2024, 6, 30)),
        (Period.H1, date(2023, 7, 1), date(2023, 12, 31)),
        (Period.H2, date(2024, 1, 1), date(2024, 6, 30)),
        (Period.FY, date(2023, 7, 1), date(2024, 6, 30)),
    ],
)
def test_a_period_has_its_first_and_last_day(period: Period, first: date, last: date) -> None:
    assert (YEAR.first_of(period), YEAR.last_of(period)) == (first, last)


def test_the_year_runs_from_july_to_june() -> None:
    assert (YEAR.first_day, YEAR.last_day) == (date(2023, 7, 1), date(2024, 6, 30))


@pytest.mark.parametrize(
    ("period", "quarters"),
    [(Period.Q3, "Q3"), (Period.H1, "Q1 Q2"), (Period.H2, "Q3 Q4"), (Period.FY, "Q1 Q2 Q3 Q4")],
)
def test_a_period_is_made_of_its_quarters(period: Period, quarters: str) -> None:
    assert [str(quarter) for quarter in period.quarters] == quarters.split()


@pytest.mark.parametrize(
    ("period", "quarters"),
    [(Period.Q1, "Q1"), (Period.H1, "Q1 Q2"), (Period.Q3, "Q1 Q2 Q3"), (Period.H2, "Q1 Q2 Q3 Q4"), (Period.FY, "Q1 Q2 Q3 Q4")],
)
def test_the_quarters_elapsed_run_from_the_years_beginning(period: Period, quarters: str) -> None:
    assert [str(quarter) for quarter in period.elapsed] == quarters.split()


@pytest.mark.parametrize(("text", "start"), [("2023-24", 2023), ("1999-00", 1999), ("2008-09", 2008)])
def test_a_year_is_read_from_how_it_is_written(text: str, start: int) -> None:
    assert FiscalYear.parse(text) == FiscalYear(start)
    assert str(FiscalYear(start)) == text


@pytest.mark.parametrize("text", ["2023-25", "2023-2024", "2023", "২০২৩-২৪", "year"])
def test_what_is_no_year_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"not a fiscal year|invalid literal"):
        FiscalYear.parse(text)


@pytest.mark.parametrize("day", [date(2023, 6, 30), date(2024, 7, 1)])
def test_a_day_outside_the_year_has_no_quarter(day: date) -> None:
    assert YEAR.quarter_of(day) is None


@given(st.integers(1990, 2090), st.integers(0, 364))
def test_every_day_of_a_year_lies_in_exactly_one_quarter(start: int, days: int) -> None:
    year = FiscalYear(start)
    day = year.first_day + timedelta(days)

    assert [year.quarter_of(day)] == [quarter for quarter in QUARTERS if year.first_of(quarter) <= day <= year.last_of(quarter)]
    assert FiscalYear.parse(str(year)) == year


@given(st.integers(1990, 2090))
def test_the_quarters_join_without_a_gap(start: int) -> None:
    year = FiscalYear(start)
    firsts = [year.first_of(quarter) for quarter in QUARTERS]

    assert [year.last_of(quarter) + timedelta(1) for quarter in QUARTERS] == [*firsts[1:], FiscalYear(start + 1).first_day]
