import pytest

from agragati.model.periods import Period
from agragati.model.report import Row
from agragati.model.values import Status, Unit
from agragati.rules.load import packaged_catalog
from agragati.rules.status import has_come, remark_phrases, status_of
from builders import YEAR, a_row, levels

PHRASES = remark_phrases(packaged_catalog())
SHOWCASE = levels("2024-04-15", "2024-04-21")


@pytest.mark.parametrize(
    ("row", "found"),
    [
        (a_row(achieved={"Q3": 4}), Status.DONE),
        (a_row(achieved={"Q3": 3}), Status.PARTLY),
        (a_row(achieved={"Q3": None}), Status.NOT_REPORTED),
        (a_row(achieved={"Q3": None}, remarks="প্রযোজ্য নয়"), Status.NOT_APPLICABLE),
        (a_row(achieved={"Q3": None}, unit=Unit.DATE, targets=SHOWCASE), Status.NOT_DUE),
    ],
)
def test_figure_remark_and_targets_tell_the_status(row: Row, found: Status) -> None:
    assert status_of(row, "Q3", YEAR, PHRASES) is found


@pytest.mark.parametrize(
    ("key", "period", "come"), [("Q2", Period.Q2, True), ("Q3", Period.Q2, False), ("Q4", None, True), ("total", None, False)]
)
def test_a_column_has_come_when_its_period_is_over(key: str, period: Period | None, *, come: bool) -> None:
    assert has_come(key, period) is come


def test_the_phrases_of_a_catalog_are_made_once() -> None:
    assert remark_phrases(packaged_catalog()) is PHRASES
