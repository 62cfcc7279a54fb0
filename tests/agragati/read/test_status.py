from typing import Any

import pytest

from agragati.model.periods import Period
from agragati.model.values import Status, Unit
from agragati.read.status import statuses
from builders import YEAR, a_row, levels
from tablekit import lexicon

SHOWCASE = levels("2024-04-15", "2024-04-21", "2024-04-28", "2024-05-05", "2024-05-12")
IDEA = levels("2024-03-16", "2024-03-23", "2024-03-30", "2024-04-06", "2024-04-13")


def status(period: Period | None = Period.Q3, **changes: Any) -> dict[str, str]:  # noqa: ANN401 - whatever a row holds
    return {key: str(one) for key, one in statuses(a_row(**changes), period, YEAR, lexicon()).items()}


def of_q3(remarks: str | None, **changes: Any) -> str:  # noqa: ANN401
    return status(remarks=remarks, **{"achieved": {"Q3": None}} | changes)["Q3"]


@pytest.mark.parametrize(("figure", "found"), [(4, Status.DONE), (5, Status.DONE), (3, Status.PARTLY), (0, Status.PARTLY)])
def test_a_figure_is_done_where_it_reaches_the_best_target(figure: int, found: Status) -> None:
    assert status(achieved={"Q3": figure}) == {"Q3": found}


@pytest.mark.parametrize(("figure", "found"), [(10, Status.DONE), (9, Status.PARTLY)])
def test_the_years_target_is_the_best_where_the_page_has_it(figure: int, found: Status) -> None:
    assert status(targets={}, annual_target=10, achieved={"Q3": figure}) == {"Q3": found}


def test_a_figure_beside_no_target_is_done() -> None:
    assert status(targets=levels(None, None), achieved={"Q3": 1}) == {"Q3": "done"}


def test_a_date_is_done() -> None:
    assert status(unit=Unit.DATE, targets=IDEA, achieved={"Q3": "2024-05-20"}) == {"Q3": "done"}


def test_milestones_are_done() -> None:
    assert status(unit=Unit.DATE, targets=IDEA, achieved={"Q3": ["2024-01-10", "2024-02-10"]}) == {"Q3": "done"}


def test_a_count_in_a_row_of_dates_is_done() -> None:
    assert status(unit=Unit.DATE, targets=levels(4), achieved={"Q3": 1}) == {"Q3": "done"}


def test_a_blank_cell_is_not_reported() -> None:
    assert of_q3(None) == Status.NOT_REPORTED


@pytest.mark.parametrize(
    ("remarks", "found"),
    [
        ("৪র্থ কোয়ার্টারে অর্জিত হবে", Status.NOT_DUE),
        ("এ কার্যালয়ের জন্য প্রযোজ্য নয়", Status.NOT_APPLICABLE),
        ("অধিদপ্তর কর্তৃক বাস্তবায়িত", Status.DONE_BY_SUPERIOR),
        ("কর্মশালা আয়োজন করা সম্ভব হয়নি", Status.NOT_REPORTED),
        ("বাজেট বরাদ্দ চাওয়া হয়েছে", Status.NOT_REPORTED),
    ],
)
def test_the_remark_says_why_a_cell_is_blank(remarks: str, found: Status) -> None:
    assert of_q3(remarks) == found


def test_a_remark_that_it_was_done_fills_no_blank_cell() -> None:
    assert of_q3("কর্মশালা সম্পন্ন হয়েছে") == Status.NOT_REPORTED


def test_a_figure_speaks_louder_than_the_remark() -> None:
    assert of_q3("প্রযোজ্য নয়", achieved={"Q3": 4}) == Status.DONE


def test_what_is_due_later_is_not_due() -> None:
    assert of_q3(None, unit=Unit.DATE, targets=SHOWCASE) == Status.NOT_DUE


def test_what_was_due_within_the_period_is_not_reported() -> None:
    assert of_q3(None, unit=Unit.DATE, targets=IDEA) == Status.NOT_REPORTED


def test_the_years_target_day_tells_what_is_due() -> None:
    assert of_q3(None, unit=Unit.DATE, targets={}, annual_target="2024-05-30") == Status.NOT_DUE


def test_without_a_year_nothing_is_known_to_be_due_later() -> None:
    row = a_row(unit=Unit.DATE, targets=SHOWCASE, achieved={"Q3": None})

    assert statuses(row, Period.Q3, None, lexicon()) == {"Q3": Status.NOT_REPORTED}


def test_each_period_of_the_page_up_to_the_reports_own_has_a_status() -> None:
    row = {"achieved": {"Q1": 4, "Q2": None, "Q3": 1, "Q4": None, "total": 5}, "remarks": None}

    assert status(Period.Q2, **row) == {"Q1": "done", "Q2": "not_reported"}
    assert status(Period.H1, **row) == {"Q1": "done", "Q2": "not_reported"}
    assert status(Period.FY, **row) == {"Q1": "done", "Q2": "not_reported", "Q3": "partly", "Q4": "not_reported"}


def test_half_and_year_columns_wait_for_their_end() -> None:
    columns = {"H1": 4, "FY": None}

    assert status(Period.Q2, achieved=columns) == {"H1": "done"}
    assert status(Period.H1, achieved=columns) == {"H1": "done"}


def test_without_a_period_every_column_has_a_status() -> None:
    assert status(None, achieved={"Q1": 4, "Q4": None, "total": 4}) == {"Q1": "done", "Q4": "not_reported"}


def test_each_quarter_is_due_by_its_own_end() -> None:
    dated = {"unit": Unit.DATE, "targets": levels("2023-11-15"), "achieved": {"Q1": None, "Q2": None}}

    assert status(Period.H1, **dated) == {"Q1": "not_due", "Q2": "not_reported"}
