from typing import Any

import builders
from agragati.model.outline import BodyCell, Table
from agragati.model.periods import Period
from agragati.model.report import Kind, Report, Row
from agragati.model.values import Unit
from agragati.rules.load import packaged_catalog
from agragati.rules.status import remark_phrases
from agragati.write.cells import Hand
from agragati.write.columns import printed_columns
from agragati.write.formats.text import grid
from agragati.write.table import area_starts, report_table
from builders import YEAR, an_area
from papers import form, pen


def a_row(**changes: Any) -> Row:  # noqa: ANN401 - whatever a row holds
    """A row whose code nobody has to show."""
    return builders.a_row(**{"code": None} | changes)


def a_report(*rows: Row, **changes: Any) -> Report:  # noqa: ANN401
    return builders.a_report(*(rows or (a_row(),)), **changes)


def table(report: Report, name: str) -> Table:
    columns = printed_columns(report, form(name), pen(), additions=pen().writing.additions)
    return report_table(report, form(name), columns, Hand(pen(), None, YEAR, remark_phrases(packaged_catalog())))


def lines(report: Report, name: str, *, head: int) -> list[str]:
    return ["|".join(row) for row in grid(table(report, name))[head:]]


SECOND = a_row(serial=None, activity_text=None, indicator_text="[৫.১.২] আওতাধীন", achieved={"Q3": None, "total": None})


def test_a_serial_and_an_activity_reach_down_over_the_rows_that_leave_them_out() -> None:
    page = table(a_report(a_row(), SECOND), "progress-quarter")

    assert [cell.rows for cell in page.rows[0].cells[:3]] == [2, 2, 1]
    assert [len(row.cells) for row in page.rows] == [13, 11]
    assert lines(a_report(a_row(), SECOND), "progress-quarter", head=3)[1] == "||[৫.১.২] আওতাধীন|সংখ্যা|৭|৪|৩|২|১|-|-|-|"


def test_a_first_row_without_a_serial_has_a_blank_cell_and_so_has_the_next() -> None:
    page = table(a_report(SECOND, SECOND), "progress-quarter")

    assert [row.cells[0] for row in page.rows] == [BodyCell(text=""), BodyCell(text="")]


def test_an_area_reaches_down_over_its_rows_where_the_form_has_its_column() -> None:
    rows = (a_row(area=1), a_row(area=1, serial=None), a_row(area=2, serial="2"))
    report = a_report(*rows, areas=(an_area(), an_area(2, "প্রাতিষ্ঠানিক সক্ষমতা বৃদ্ধি", 17)))

    page = table(report, "ministry-quarter")

    assert [(cell.text, cell.rows) for cell in page.rows[0].cells[:3]] == [("০৫", 2), ("বাস্তবায়ন জোরদারকরণ", 2), ("৩৩", 2)]
    assert [cell.text for cell in page.rows[2].cells[:3]] == ["২", "প্রাতিষ্ঠানিক সক্ষমতা বৃদ্ধি", "১৭"]


def test_an_area_has_a_line_of_its_own_where_the_form_has_none() -> None:
    report = a_report(a_row(area=1), areas=(an_area(),))

    page = table(report, "progress-quarter")

    assert [row.kind for row in page.rows] == ["area", "indicator"]
    assert page.rows[0].cells == (BodyCell(text="১. বাস্তবায়ন জোরদারকরণ : ৩৩", columns=13, strong=True),)


def test_areas_begin_with_their_rows_in_order_and_an_unknown_one_begins_nowhere() -> None:
    one, two = an_area(1), an_area(2, "দুই")
    rows = (a_row(area=None), a_row(area=1), a_row(area=1), a_row(area=2), a_row(area=9))

    assert area_starts(a_report(*rows, areas=(one, two))) == (None, one, None, two, None)


def test_a_paired_form_has_a_line_of_targets_over_one_of_achievements() -> None:
    planned = {"annual_target": 4, "quarter_targets": {Period.Q1: 1, Period.Q2: 1}}
    row = a_row(serial=None, targets={}, **planned, achieved={"Q1": 1, "Q2": None, "total": 1})
    report = a_report(row, SECOND, kind=Kind.MONITORING, period=Period.Q2)

    assert lines(report, "monitoring", head=2)[:3] == [
        "১|২|৩|৪|৫|৬|৭|৮|৯|১০|১১|১২|১৩|১৪",
        "তথ্য বাতায়ন হালনাগাদকরণ|তথ্য বাতায়ন হালনাগাদকৃত (নিয়মিতভাবে)|৭|সংখ্যা||৪|লক্ষ্যমাত্রা|১|১|-|-||-|",
        "||||||অর্জন|১|-|-|-|১||",
    ]
    assert table(report, "monitoring").rows[0].cells[0].rows == 4


def test_the_total_row_has_the_printed_sums_and_nothing_else() -> None:
    row = a_row(
        targets={}, unit=Unit.NUMBER, annual_target=4, claimed={"rate": 50, "scaled_weight": 1, "scaled_score": "0.5"}, achieved={"Q1": 1}
    )
    report = a_report(row, kind=Kind.SELF_ASSESSMENT, period=Period.H1, claimed_total={"scaled_weight": 10, "scaled_score": None})

    assert lines(report, "self-assessment", head=3)[-1] == "মোট||||||||||১০|"


def test_a_printed_total_of_weights_gives_a_form_its_total_row() -> None:
    assert lines(a_report(claimed_total={"weight": 50}), "progress-quarter", head=3)[-1] == "মোট||||৫০||||||||"
