import json
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from agragati.model.record import record_of
from agragati.model.report import Report
from agragati.model.values import Status
from agragati.read.record import with_record
from agragati.rules.messages import render
from builders import a_letter, a_reading, a_report, a_row, a_signature


def read(page: Report, record: Report) -> list[tuple[int | None, str | None, str | None, str | None]]:
    """The differences found between a page and a record."""
    repairs = with_record(a_reading(page), record_of(record)).repairs
    assert {finding.code for finding in repairs} <= {"record-differs"}
    return [(finding.row, finding.cell, finding.read, finding.params["told"]) for finding in repairs]


def test_a_record_that_says_what_the_page_says_is_taken_with_what_no_page_prints() -> None:
    record = a_report(a_row(status={"Q3": Status.PARTLY}, indicator_text="সেবা/ অফিস"), signatures=(a_signature(line=None),))
    page = a_report(a_row(indicator_text="সেবা/অফিস", confidence=Decimal("0.9")), signatures=(a_signature(line=62),))

    reading = with_record(a_reading(page), record_of(record))

    assert reading == a_reading(replace(record, signatures=(a_signature(line=62),)))


def test_a_figure_that_was_changed_on_the_page_or_in_the_record_is_told_and_the_page_is_kept() -> None:
    page, record = a_report(a_row(achieved={"Q3": 4, "total": 4})), a_report(a_row(achieved={"Q3": 1, "total": 4}))

    assert read(page, record) == [(0, "achieved.Q3", "4", "1")]
    assert with_record(a_reading(page), record_of(record)).report == page


def test_a_cell_that_was_emptied_is_told_where_the_page_has_its_column() -> None:
    emptied, untold = a_row(achieved={"Q3": None}), a_row(achieved={"Q3": 1})

    assert read(a_report(emptied), a_report(untold)) == [(0, "achieved.Q3", None, "1")]
    assert read(a_report(untold), a_report(emptied)) == [(0, "achieved.Q3", "1", "-")]
    assert read(a_report(a_row(achieved={})), a_report(untold)) == []
    assert read(a_report(untold), a_report(a_row(achieved={}))) == []


def test_texts_letters_signatures_and_totals_are_compared_too() -> None:
    page = a_report(
        a_row(remarks="অর্জিত"),
        letter=a_letter(memo_number="২৪.০১"),
        signatures=(a_signature(date=date(2024, 4, 4)),),
        claimed_total={"weight": Decimal(50)},
    )
    record = a_report(a_row(remarks="চলমান"), letter=a_letter(memo_number="২৪.০২"), claimed_total={"weight": Decimal(47)})

    assert read(page, record) == [
        (None, "letter.memo_number", "২৪.০১", "২৪.০২"),
        (0, "remarks", "অর্জিত", "চলমান"),
        (None, "claimed_total.weight", "50", "47"),
        (None, "signatures[0].date", "2024-04-04", "2024-04-03"),
    ]


def test_a_row_more_or_less_is_told() -> None:
    ((row, cell, _, _),) = read(a_report(a_row(), a_row(code="5.1.2")), a_report(a_row()))

    assert (row, cell) == (None, "rows")


@pytest.mark.parametrize(
    "record", [b"", b"\xff", b"[" * 100_000, b"null", b'{"schema": "report/9"}', json.dumps({"schema": "report/1"}).encode()]
)
def test_what_is_no_record_is_passed_over(record: bytes) -> None:
    assert with_record(a_reading(), record) == a_reading()


def test_the_finding_says_what_both_say_and_what_to_do() -> None:
    page = a_report(a_row(achieved={"Q3": 4}))
    (finding,) = with_record(a_reading(page), record_of(a_report(a_row(achieved={"Q3": 1})))).repairs

    assert "«4»" in render(finding, page, "en")
    assert "«1»" in render(finding, page, "en")
    assert "«৪»" in render(finding, page, "bn")
    assert "«১»" in render(finding, page, "bn")
