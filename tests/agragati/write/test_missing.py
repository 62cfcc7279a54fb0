from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from agragati.model.findings import Finding
from agragati.model.letter import Party
from agragati.model.periods import Period
from agragati.model.report import Kind, Report
from agragati.model.values import Parts, Status, Unit
from agragati.rules.load import packaged_catalog
from agragati.rules.status import remark_phrases
from agragati.write.cells import Hand
from agragati.write.missing import bangla_date, form_findings, letter_findings
from agragati.write.report import form_page
from builders import YEAR, a_letter, a_report, a_row, an_area, levels
from papers import pen

CATALOG = packaged_catalog()
HAND = Hand(pen(), None, YEAR, remark_phrases(CATALOG))
LETTER = a_letter(memo_number="২৪.০২.৮১০০.০১১.৯৯.০২৩.২২.৩৪৪")


def told(report: Report, name: str | None = None, *, with_letter: bool = True) -> list[tuple[str, int | None, str | None, str | None]]:
    page = form_page(report, CATALOG, pen(), name)
    return [(one.code, one.row, one.cell, one.read) for one in form_findings(report, page, HAND, with_letter=with_letter)]


def whole(**changes: Any) -> Report:  # noqa: ANN401 - whatever a row holds
    row = a_row(indicator_text="[৫.১.১] তথ্য বাতায়ন", targets=levels(4, 3, 2, 1, None), status={"Q3": Status.PARTLY})
    return a_report(replace(row, **changes))


def test_a_report_on_its_own_form_loses_nothing() -> None:
    assert told(whole()) == []


def test_what_the_form_has_to_say_and_nobody_knows_is_left_blank() -> None:
    report = replace(whole(), office=None, fiscal_year=None, period=None, rows=(), signatures=())

    assert [cell for code, _, cell, _ in told(report) if code == "left-blank"] == ["office", "fiscal_year", "period", "rows", "signatures"]


def test_a_plan_needs_no_period() -> None:
    assert told(a_report(a_row(indicator_text="[৫.১.১] ক", achieved={}, targets=levels(4)), kind=Kind.PLAN, period=None)) == []


def test_another_form_has_no_place_for_what_only_the_reports_own_has() -> None:
    report = whole(annual_target=Decimal(4), feedback="দেখুন", other={"evidence": "হ্যাঁ", "কক্ষ": "১২"})

    assert told(report, "self-assessment") == [
        ("left-out", 0, "targets.100", "4"),
        ("left-out", 0, "targets.90", "3"),
        ("left-out", 0, "targets.80", "2"),
        ("left-out", 0, "targets.70", "1"),
        ("left-out", 0, "achieved.Q3", "1"),
        ("left-out", 0, "evidence", "হ্যাঁ"),
        ("left-out", 0, "other.কক্ষ", "১২"),
        ("left-out", 0, "feedback", "দেখুন"),
    ]


def test_targets_of_quarters_have_their_lines_in_a_paired_form() -> None:
    report = whole(targets={}, annual_target=Decimal(4), quarter_targets={Period.Q1: Decimal(1)}, serial=None)

    assert told(replace(report, kind=Kind.MONITORING)) == []


def test_an_area_that_no_row_belongs_to_and_a_sum_without_its_column_are_left_out() -> None:
    report = replace(whole(), areas=(an_area(3, "পরিবেশ"),), claimed_total={"raw": Decimal(9), "weight": Decimal(50), "rate": None})

    assert told(report) == [("left-out", None, "areas[0]", "পরিবেশ"), ("left-out", None, "claimed_total.raw", "9")]


@pytest.mark.parametrize(
    ("changes", "cell"),
    [
        ({"status": {"Q3": Status.DONE}}, "status.Q3"),
        ({"status": {"Q1": Status.DONE}}, "status.Q1"),
        ({"achieved": {"Q3": None, "total": None}, "status": {"Q3": Status.ILLEGIBLE}}, "status.Q3"),
        ({"parts": {"Q3": Parts(Decimal(1), Decimal(2))}, "status": {}}, "parts.Q3"),
        ({"unit": Unit.PERCENT, "parts": {"Q2": Parts(Decimal(1), Decimal(2))}, "status": {}}, "parts.Q2"),
    ],
)
def test_a_status_or_counts_that_no_cell_can_say_are_left_out(changes: dict[str, Any], cell: str) -> None:
    assert [found[2] for found in told(whole(**changes))] == [cell]


def test_why_a_cell_is_blank_and_the_counts_of_a_share_are_said_by_the_cell() -> None:
    blank = whole(achieved={"Q3": None, "total": None}, status={"Q3": Status.NOT_APPLICABLE})
    share = whole(unit=Unit.PERCENT, achieved={"Q3": Decimal(50)}, parts={"Q3": Parts(Decimal(1), Decimal(2))}, status={})

    assert [told(blank), told(share)] == [[], []]


def test_the_superior_office_stands_in_the_letter_alone() -> None:
    report = replace(whole(), parent_office="নমুনা অধিদপ্তর")

    assert told(report) == []
    assert told(report, with_letter=False) == [("left-out", None, "parent_office", "নমুনা অধিদপ্তর")]
    assert told(replace(report, letter=None)) == [("left-out", None, "parent_office", "নমুনা অধিদপ্তর")]


def test_a_whole_letter_has_nothing_to_tell() -> None:
    assert list(letter_findings(LETTER, CATALOG.letters)) == []


def test_each_place_of_a_letter_that_stays_open_is_told() -> None:
    bare = replace(LETTER, memo_number=None, date=None, bangla_date=None, subject=None, recipient=None, sender=Party())

    found = list(letter_findings(bare, CATALOG.letters))

    assert {one.code for one in found} == {"left-blank"}
    assert [one.cell for one in found] == [
        f"letter.{name}" for name in ("memo_number", "date", "subject", "recipient", "sender.name", "sender.designation")
    ]


def test_a_report_without_a_letter_says_so() -> None:
    assert list(letter_findings(None, CATALOG.letters)) == [Finding(code="letter-missing", cell="letter", reason="no-letter")]


def test_a_memo_number_must_have_a_form_of_its_day() -> None:
    of_22 = replace(LETTER, memo_number="২৪.০২.৮১০০.০১১.০৯৯.২৩.০০২২.২৪", date=date(2023, 12, 31), bangla_date=None)

    found = list(letter_findings(of_22, CATALOG.letters))

    assert [(one.code, one.read, one.params) for one in found] == [
        ("memo-number", "24.02.8100.011.099.23.0022.24", {"widths": "2-2-4-3-3-2-4-2"})
    ]


def test_two_calendars_that_differ_are_told_with_what_the_day_is() -> None:
    found = list(letter_findings(replace(LETTER, bangla_date="1430-12-20"), CATALOG.letters))

    assert [(one.code, one.read, one.expected) for one in found] == [("bangla-date-mismatch", "1430-12-20", "1430-12-21")]


@pytest.mark.parametrize(("day", "there"), [(date(2024, 1, 14), "1430-09-30"), (date(2019, 10, 16), None), (None, None)])
def test_a_day_has_a_bangla_date_since_the_calendar_is_in_force(day: date | None, there: str | None) -> None:
    assert bangla_date(day) == there
