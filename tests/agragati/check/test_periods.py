from datetime import date

from agragati.model.periods import Period
from agragati.model.report import Kind, Report
from agragati.model.values import Unit
from builders import a_deadline, a_framework, a_letter, a_report, a_row, levels
from checking import FIELD, a_full_report, brief, found, says

CODES = ("period-conflict", "fiscal-year-conflict", "date-outside-period", "bangla-date-mismatch", "sent-late")
SUBJECT = says("period", "Q3", "subject")
TITLE = says("period", "Q3", "title", line=40)


def dated(period: str = "Q3", **achieved: object) -> Report:
    return a_report(a_row(unit=Unit.DATE, targets={}, achieved=achieved), period=Period(period))


def test_a_right_page_raises_none_of_them() -> None:
    mentions = (SUBJECT, TITLE, says("fiscal_year", "2023-24", "subject"))

    assert [one for code in CODES for one in found(code, a_full_report(), *mentions, framework=FIELD)] == []


def test_a_range_that_runs_backwards_is_told_with_its_words() -> None:
    mention = says("period", "Q3", "subject", other="backwards", text="জানুয়ারি/২৪ হতে মার্চ/২৩", line=15, column=69)
    findings = found("period-conflict", a_report(), mention, TITLE)

    assert brief(findings) == [(None, "letter.subject", "জানুয়ারি/২৪ হতে মার্চ/২৩", None, "runs-backwards")]
    assert (findings[0].line, findings[0].column) == (15, 69)


def test_a_subject_of_another_quarter_is_a_conflict() -> None:
    findings = found("period-conflict", a_report(), says("period", "Q2", "subject"), TITLE)

    assert brief(findings) == [(None, "letter.subject", "Q2", None, "period-elsewhere")]
    assert findings[0].params["other"] == "Q3"


def test_quarters_of_a_half_year_name_the_half_year() -> None:
    report = a_report(period=Period.H1)
    both = (says("period", "Q1", "title"), says("period", "Q2", "title"))

    assert found("period-conflict", report, *both) == []
    assert len(found("period-conflict", report, both[1])) == 1


def test_a_body_may_speak_of_an_earlier_quarter_beside_its_own() -> None:
    earlier, own = says("period", "Q2", "body"), says("period", "Q3", "body")

    assert found("period-conflict", a_report(), earlier, own) == []
    assert brief(found("period-conflict", a_report(), earlier)) == [(None, "letter.body", "Q2", None, "period-elsewhere")]


def test_headings_may_name_all_quarters_and_texts_the_whole_year() -> None:
    quarters = [says("period", name, "heading") for name in ("Q1", "Q2", "Q3", "Q4")]

    assert found("period-conflict", a_report(), *quarters, says("period", "FY", "subject")) == []
    assert len(found("period-conflict", a_report(), quarters[0])) == 1


def test_a_subject_of_another_year_is_a_conflict() -> None:
    assert brief(found("fiscal-year-conflict", a_report(), says("fiscal_year", "2022-23", "subject"))) == [
        (None, "letter.subject", "2022-23", None, "year-elsewhere")
    ]
    assert brief(found("fiscal-year-conflict", a_report(), says("fiscal_year", "2022-23", "title")))[0][1] == "fiscal_year"


def test_headings_may_name_an_earlier_year_beside_the_reports() -> None:
    earlier, own = (says("fiscal_year", year, "heading") for year in ("2022-23", "2023-24"))

    assert found("fiscal-year-conflict", a_report(), earlier, own) == []
    assert len(found("fiscal-year-conflict", a_report(), earlier)) == 1
    assert found("fiscal-year-conflict", a_report(fiscal_year=None), earlier) == []


def test_dates_of_the_quarter_and_of_earlier_ones_under_the_total_are_inside() -> None:
    assert found("date-outside-period", dated(Q3="2024-01-01", total="2023-07-01")) == []
    assert found("date-outside-period", dated(Q3="2024-03-31", total="2024-03-31")) == []


def test_a_date_after_the_quarter_is_outside() -> None:
    findings = found("date-outside-period", dated(Q3="2024-04-01"))

    assert brief(findings) == [(0, "achieved.Q3", "2024-04-01", None, "after-period")]
    assert findings[0].params == {"year": "2023-24", "period": "Q3", "last": "2024-03-31"}


def test_a_date_of_another_year_is_outside() -> None:
    assert brief(found("date-outside-period", dated(total="2023-06-30"))) == [(0, "achieved.total", "2023-06-30", None, "outside-year")]


def test_an_earlier_date_in_a_column_of_its_own_is_right_and_among_others_wrong() -> None:
    assert found("date-outside-period", dated(Q3="2023-12-30")) == []
    assert brief(found("date-outside-period", dated("H1", Q1=None, Q2="2023-09-30"))) == [
        (0, "achieved.Q2", "2023-09-30", None, "other-quarter")
    ]


def test_each_milestone_is_looked_at() -> None:
    row = a_row(unit=Unit.DATE, targets={}, achieved={"Q3": ["2024-03-01", "2024-05-01"]})

    assert [one[2] for one in brief(found("date-outside-period", row))] == ["2024-05-01"]


def test_targets_on_a_weekend_are_told_once_a_row() -> None:
    row = a_row(unit=Unit.DATE, targets=levels("2024-03-16", "2024-03-22", "2024-03-31"), annual_target="2024-03-16", achieved={})

    assert brief(found("weekend-target", row)) == [(0, "targets.100", "2024-03-16, 2024-03-22", None, "weekend")]
    assert found("weekend-target", a_row(unit=Unit.DATE, targets=levels("2024-03-21", "2024-03-31"), achieved={})) == []


def test_a_bangla_date_is_that_of_the_gregorian_beside_it() -> None:
    report = a_report(letter=a_letter(date=date(2024, 1, 15), bangla_date="1430-10-02"))

    assert brief(found("bangla-date-mismatch", report)) == [(None, "letter.bangla_date", "1430-10-02", "1430-10-01", "calendars")]
    assert found("bangla-date-mismatch", a_report(letter=a_letter(date=date(2024, 1, 15), bangla_date="1430-10-01"))) == []
    assert found("bangla-date-mismatch", a_report(letter=a_letter(bangla_date=None))) == []


def test_a_letter_after_the_calendars_day_is_late() -> None:
    plan = a_framework(calendar=(a_deadline(event="progress-report", due=date(2024, 4, 3)),))
    findings = found("sent-late", a_report(letter=a_letter(date=date(2024, 4, 4))), framework=plan)

    assert brief(findings) == [(None, "letter.date", "2024-04-04", None, "after-the-day")]
    assert findings[0].params == {"due": "2024-04-03"}
    assert found("sent-late", a_report(letter=a_letter(date=date(2024, 4, 3))), framework=plan) == []


def test_the_day_of_another_event_or_tier_is_not_the_letters() -> None:
    other = a_deadline(event="plan-feedback", due=date(2024, 1, 1))
    ministry = a_deadline(event="progress-report", tier="ministry", due=date(2024, 1, 1))
    plan = a_framework(calendar=(other, ministry))

    assert found("sent-late", a_report(), framework=plan) == []
    assert found("sent-late", a_report(kind=Kind.PLAN), framework=a_framework(calendar=(a_deadline(due=date(2024, 1, 1)),))) == []


def test_a_half_without_its_number_is_the_reports_own() -> None:
    bare = says("period", "H1", "subject", text="অর্ধবার্ষিক", other="bare")
    report = a_report(period=Period.H2)

    assert found("period-conflict", report, bare) == []
    assert len(found("period-conflict", report, says("period", "H1", "subject", text="১ম ষাণ্মাসিক"))) == 1
    assert len(found("period-conflict", a_report(), bare)) == 1
