from agragati.model.periods import Period
from agragati.model.report import Kind, Row
from agragati.model.values import Status, Unit
from builders import a_finding, a_framework, a_letter, a_reading, a_report, a_row, an_indicator
from checking import FIELD, a_full_report, brief, found, says

CODES = ("achievement-missing", "remark-disagrees", "not-applicable", "evidence-missing")
BLANK = {"Q3": None, "total": None}


def remarked(remark: str, **changes: object) -> Row:
    return a_row(remarks=remark, **{"achieved": {"Q3": 1, "total": 2}} | changes)


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


def test_a_remark_that_states_the_total_or_the_quarter_agrees() -> None:
    assert found("remark-disagrees", remarked("১ম ও ২য় কোয়ার্টারে ০১ টি করে মোট ০২ টি অর্জিত হয়েছে।")) == []
    assert found("remark-disagrees", remarked("০১ টি সম্পন্ন হয়েছে")) == []


def test_a_remark_with_another_total_disagrees() -> None:
    remark = "প্রতি কোয়ার্টারে ০১ টি করে মোট ০৩ টি অর্জিত হয়েছে।"
    findings = found("remark-disagrees", remarked(remark))

    assert brief(findings) == [(0, "achieved.Q3", remark, None, "other-figure")]
    assert findings[0].params == {"stated": "3", "cell": "1, 2"}


def test_a_stated_percentage_is_compared() -> None:
    share = {"unit": Unit.PERCENT, "targets": {}, "achieved": {"Q3": 80}}

    assert found("remark-disagrees", remarked("৮০ % অর্জিত হয়েছে।", **share)) == []
    assert len(found("remark-disagrees", remarked("৮৫ % অর্জিত হয়েছে।", **share))) == 1


def test_a_stated_date_is_compared() -> None:
    day = {"unit": Unit.DATE, "targets": {}, "achieved": {"Q3": "2024-03-13"}}

    assert found("remark-disagrees", remarked("১৩/০৩/২০২৪ তারিখে সম্পন্ন হয়েছে", **day)) == []
    assert len(found("remark-disagrees", remarked("১৫/০৩/২০২৪ তারিখে সম্পন্ন হয়েছে", **day))) == 1


def test_done_by_the_superior_office_and_nothing_claimed_disagrees() -> None:
    findings = found("remark-disagrees", remarked("অধিদপ্তর কর্তৃক বাস্তবায়িত", achieved=BLANK))

    assert brief(findings) == [(0, "achieved.Q3", "অধিদপ্তর কর্তৃক বাস্তবায়িত", None, "done-but-blank")]


def test_a_promise_a_denial_and_another_quarters_work_disagree_with_nothing() -> None:
    remarks = ("৪র্থ কোয়ার্টারে অর্জিত হবে।", "এখনো বাস্তবায়িত হয়নি", "২য় কোয়ার্টারে সম্পন্ন হয়েছে", "কাজ চলছে")

    assert [found("remark-disagrees", remarked(remark, achieved=BLANK)) for remark in remarks] == [[], [], [], []]


def test_a_target_named_in_the_remark_is_no_achievement() -> None:
    assert found("remark-disagrees", remarked("লক্ষ্যমাত্রা ৪ টি, ০২ টি অর্জিত হয়েছে")) == []


def test_an_indicator_that_does_not_apply_has_no_targets() -> None:
    remark = "আওতাধীন কোনো অফিসনাই"

    assert brief(found("not-applicable", remarked(remark))) == [(0, "remarks", remark, None, "targets-stand")]
    assert found("not-applicable", remarked(remark, weight=None, targets={})) == []
    assert found("not-applicable", remarked("কাজ চলছে")) == []


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
