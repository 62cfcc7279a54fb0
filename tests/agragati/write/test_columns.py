from typing import Any

import builders
from agragati.model.outline import Align, HeadCell, TableColumn
from agragati.model.periods import Period
from agragati.model.report import Kind, Report, Row
from agragati.write.columns import Printed, heading_rows, printed_columns, roles_of, table_columns
from builders import an_area
from papers import form, pen


def a_row(**changes: Any) -> Row:  # noqa: ANN401 - whatever a row holds
    """A row whose code nobody has to show."""
    return builders.a_row(**{"code": None} | changes)


def a_report(*rows: Row, **changes: Any) -> Report:  # noqa: ANN401
    return builders.a_report(*(rows or (a_row(),)), **changes)


ADDITIONS = pen().writing.additions


def roles(report: Report, name: str) -> list[str]:
    return [column.role for column in printed_columns(report, form(name), pen(), additions=ADDITIONS)]


def test_a_form_has_its_columns_with_the_period_in_role_and_heading() -> None:
    columns = printed_columns(a_report(), form("progress-quarter"), pen(), additions=ADDITIONS)

    assert [column.role for column in columns][-3:] == ["achieved.Q3", "achieved.total", "remarks"]
    assert [column.heads for column in columns[4:6]] == [
        ("কর্মসম্পাদন সূচকের মান",),
        ("লক্ষ্যমাত্রা ২০২৩-২০২৪", "অসাধারণ", "১০০%"),
    ]
    assert columns[10].heads == ("৩য় ত্রৈমাসিক অর্জন",)


def test_english_headings_stand_where_english_is_asked_for() -> None:
    columns = printed_columns(a_report(), form("progress-quarter"), pen("en"), additions=ADDITIONS)

    assert columns[5].heads == ("Target 2023-2024", "Excellent", "100%")
    assert columns[10].heads == ("3rd Quarter Achievement",)


def test_a_filled_field_without_a_column_gets_one_in_its_place() -> None:
    row = a_row(responsible="পরিদর্শক", feedback="দেখুন", other={"evidence": "হ্যাঁ", "কক্ষ": "১২"}, achieved={"Q1": 1, "Q3": 1, "total": 2})

    assert roles(a_report(row), "progress-quarter") == [
        *("serial", "activity", "indicator", "unit", "weight", "responsible"),
        *("targets.100", "targets.90", "targets.80", "targets.70", "targets.60"),
        *("achieved.Q1", "achieved.Q3", "achieved.total", "evidence", "remarks", "feedback", "other.কক্ষ"),
    ]


def test_a_form_of_another_kind_takes_no_columns_on() -> None:
    report = a_report(a_row(feedback="দেখুন"), kind=Kind.SELF_ASSESSMENT)

    assert "feedback" not in roles(report, "progress-quarter")


def test_an_optional_column_comes_only_where_it_is_filled() -> None:
    plain, with_area = a_report(kind=Kind.PLAN), a_report(a_row(area=1), areas=(an_area(),), kind=Kind.PLAN)

    assert [("area" in roles(report, "plan")) for report in (plain, with_area)] == [False, True]


def test_targets_of_quarters_have_lines_of_their_own_in_a_paired_form() -> None:
    row = a_row(serial=None, targets={}, annual_target=4, quarter_targets={Period.Q1: 1}, achieved={"Q1": 1})

    assert len(roles(a_report(row, kind=Kind.MONITORING), "monitoring")) == 14


def test_a_report_without_a_period_reports_the_year() -> None:
    assert "achieved.FY" in roles(a_report(period=None), "progress-half")


def test_roles_of_a_report_count_columns_of_its_page_that_hold_nothing() -> None:
    report = a_report(a_row(remarks=None, claimed={"raw": None}, serial=None))

    found = roles_of(report)

    assert "claimed.raw" in found
    assert not {"remarks", "serial"} & set(found)


def test_headings_that_neighbours_share_stand_over_them_and_the_last_reaches_down() -> None:
    columns = (Printed("serial", ("ক্রম",)), Printed("achieved.Q1", ("অর্জন", "১ম")), Printed("achieved.Q2", ("অর্জন", "২য়")))

    assert heading_rows(columns, numbered=True, pen=pen()) == (
        (HeadCell(text="ক্রম", rows=2), HeadCell(text="অর্জন", columns=2)),
        (HeadCell(text="১ম"), HeadCell(text="২য়")),
        (HeadCell(text="১"), HeadCell(text="২"), HeadCell(text="৩")),
    )


def test_columns_are_as_wide_as_their_kind_and_figures_stand_in_the_middle() -> None:
    columns = table_columns((Printed("targets.90", ("অতি উত্তম",)), Printed("remarks", ("মন্তব্য",))), pen().writing.widths)

    assert columns == (
        TableColumn(role="targets.90", width=2.3, align=Align.CENTER),
        TableColumn(role="remarks", width=3.4, align=Align.START),
    )


def test_a_heading_may_name_the_months_of_its_own_column() -> None:
    columns = printed_columns(a_report(), form("integrity-quarter"), pen(), additions=ADDITIONS)

    assert [column.heads for column in columns if column.group == "achieved"][:2] == [
        ("অর্জন", "(জানুয়ারি-মার্চ ২০২৪)"),
        ("অর্জন", "(জুলাই ২০২৩-জুন ২০২৪)"),
    ]
