from dataclasses import replace

from agragati.model.periods import Period
from agragati.model.report import Kind, Report
from agragati.model.values import Status, Unit
from builders import a_finding, a_framework, a_letter, a_reading, a_report, a_row, an_indicator
from checking import FIELD, a_full_report, brief, found, says

CODES = ("achievement-missing", "evidence-missing")
BLANK = {"Q3": None, "total": None}


def test_a_right_page_raises_none_of_them() -> None:
    assert [one for code in CODES for one in found(code, a_full_report(), framework=FIELD)] == []


def test_a_continuing_indicator_needs_a_figure_or_a_reason() -> None:
    report = a_report(a_row(), a_row(achieved=BLANK))

    assert brief(found("achievement-missing", report, framework=a_framework())) == [(1, "achieved.Q3", None, None, "no-figure-no-reason")]


def test_dates_and_indicators_that_do_not_continue_may_be_blank() -> None:
    once = a_framework(an_indicator(continuing=False))

    assert found("achievement-missing", a_report(a_row(indicator=None), a_row(achieved=BLANK)), framework=once) == []
    assert found("achievement-missing", a_report(a_row(), a_row(indicator=None, unit=Unit.DATE, achieved=BLANK))) == []


def test_a_remark_or_a_status_or_an_unreadable_cell_is_a_reason() -> None:
    remark = a_row(achieved=BLANK, remarks="কাজ চলছে")
    status = a_row(achieved=BLANK, status={"Q3": Status.NOT_DUE})
    reading = a_reading(
        a_report(a_row(), remark, status, a_row(achieved=BLANK)),
        repairs=(a_finding(code="value-unreadable", row=3, cell="achieved.Q3", reason="not-of-unit"),),
    )

    assert found("achievement-missing", reading) == []


def test_a_figure_of_a_quarter_serves_the_half_year() -> None:
    row = a_row(achieved={"Q1": None, "Q2": 1})

    assert found("achievement-missing", a_report(row, period=Period.H1)) == []


def test_a_page_without_one_achievement_is_told_once() -> None:
    report = a_report(*(a_row(achieved=BLANK) for _ in range(3)))
    findings = found("achievement-missing", report)

    assert brief(findings) == [(None, "achieved", None, None, "nothing-reported")]
    assert findings[0].params == {"period": "Q3"}
    assert found("achievement-missing", a_report(*report.rows, kind=Kind.PLAN)) == []


def test_evidence_that_the_letter_speaks_of_is_listed() -> None:
    spoken = says("evidence", "প্রমাণকসহ", "body", text="প্রমাণকসহ", line=18, column=231)
    findings = found("evidence-missing", a_report(), spoken)

    assert brief(findings) == [(None, "letter.attachments", None, None, "none-listed")]
    assert (findings[0].line, findings[0].column) == (18, 231)
    assert found("evidence-missing", a_report(letter=a_letter(attachments=("প্রমাণক ৫ পাতা",))), spoken) == []
    assert found("evidence-missing", a_report()) == []


def test_a_status_that_claims_something_is_no_reason_for_a_blank() -> None:
    report = a_report(a_row(), a_row(achieved=BLANK, status={"Q3": Status.DONE}))

    assert len(found("achievement-missing", report)) == 1


def planned(**achieved: object) -> Report:
    """A count planned for the second and the last quarter, beside a row that has what it needs."""
    row = a_row(quarter_targets={"Q1": None, "Q2": 1, "Q3": None, "Q4": 1}, achieved={"Q1": None, "Q2": None, "total": None} | achieved)
    return a_report(a_row(), row)


def test_nothing_is_missing_in_a_quarter_for_which_nothing_was_planned() -> None:
    assert [found("achievement-missing", replace(planned(), period=period)) for period in (Period.Q1, Period.Q3)] == [[], []]


def test_what_was_planned_for_the_quarter_needs_its_own_figure() -> None:
    missing = [(1, "achieved.Q2", None, None, "no-figure-no-reason")]

    assert brief(found("achievement-missing", replace(planned(), period=Period.Q2))) == missing
    assert brief(found("achievement-missing", replace(planned(Q1=1, total=1), period=Period.Q2))) == missing
    assert found("achievement-missing", replace(planned(Q2=1), period=Period.Q2)) == []


def test_a_total_serves_where_the_page_has_no_column_for_the_quarter() -> None:
    row = a_row(quarter_targets={"Q1": 1, "Q2": 1, "Q3": 1, "Q4": 1}, achieved={"total": 3})

    assert found("achievement-missing", a_report(a_row(), row)) == []


def test_without_a_rule_a_count_of_less_than_one_a_quarter_may_be_blank() -> None:
    often, seldom = (a_row(targets={}, annual_target=target, achieved=BLANK) for target in (4, 2))

    assert [finding.row for finding in found("achievement-missing", a_report(a_row(), often, seldom))] == [1]
