"""The whole of a small reading, key by key as the contract has it; and the exact figures."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agragati.model.canonical import Wording, exact, finding_json, reading_json, row_name, value_json
from agragati.model.choice import Choice, Sign
from agragati.model.findings import Finding
from agragati.model.letter import Letter, LetterKind, Party
from agragati.model.periods import FiscalYear, Period
from agragati.model.report import Report
from agragati.model.values import Parts, Status, Unit, Value
from builders import a_finding, a_line, a_reading, a_report, a_row, a_signature, an_area, an_origin

WORDS = Wording("The weight must be 7.", "মান ৭ হতে হবে।", "a tenth of the full mark")


def words(_finding: Finding, _report: Report) -> Wording:
    return WORDS


def as_json(report: Report, **changes: Any) -> dict[str, Any]:  # noqa: ANN401 - whatever a reading holds
    return reading_json(a_reading(report, **changes), (), words)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("89.12", "89.12"),
        ("89.1200", "89.12"),
        ("80", "80"),
        ("80.00", "80"),
        ("1E+1", "10"),
        ("1E-2", "0.01"),
        ("0.5", "0.5"),
        ("-0.50", "-0.5"),
        ("0", "0"),
        ("1E+20", "100000000000000000000"),
    ],
)
def test_a_figure_is_written_without_exponent_or_trailing_zeros(value: str, written: str) -> None:
    assert str(exact(Decimal(value))) == written


def test_a_whole_figure_is_a_whole_number() -> None:
    assert [type(exact(Decimal(value))) for value in ("80", "80.0", "80.5")] == [int, int, Decimal]


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**9), max_value=10**9, places=4))
def test_no_figure_loses_a_digit(value: Decimal) -> None:
    assert exact(value) == value
    assert "E" not in str(exact(value))


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (None, None),
        (Decimal("4.50"), Decimal("4.5")),
        (date(2024, 2, 4), "2024-02-04"),
        ((date(2023, 12, 28), date(2024, 2, 4)), ["2023-12-28", "2024-02-04"]),
    ],
)
def test_a_value_is_a_number_a_day_or_an_array_of_days(value: Value | None, written: object) -> None:
    assert value_json(value) == written


def test_a_row_is_called_by_its_indicator_else_by_its_code() -> None:
    report = a_report(a_row(), a_row(indicator=None, code="7.1"), a_row(indicator=None, code=None))

    assert [row_name(report, place) for place in (0, 1, 2, None)] == ["own-portal-updated", "7.1", None, None]


def test_a_reading_has_the_contracts_keys_in_the_contracts_order() -> None:
    names = (
        "schema source part office level parent_office plan_type fiscal_year period kind annex framework choice letter areas rows "
        "claimed_total signatures findings origins leftovers"
    )

    assert " ".join(as_json(a_report())) == names


def test_the_head_says_office_period_and_rules() -> None:
    report = a_report(parent_office="নমুনা অধিদপ্তর", letter=None, signatures=())
    head = {key: value for key, value in as_json(report, part=2).items() if key not in {"rows", "choice"}}

    assert head == {
        "schema": "report/1",
        "source": "report.txt",
        "part": 2,
        "office": "জেলা নমুনা কার্যালয়, মেঘপুর",
        "level": "field",
        "parent_office": "নমুনা অধিদপ্তর",
        "plan_type": "egov-innovation",
        "fiscal_year": "2023-24",
        "period": "Q3",
        "kind": "progress",
        "annex": "5",
        "framework": "apa/egov-innovation/2023-24/field-a",
        "letter": None,
        "areas": [],
        "claimed_total": None,
        "signatures": [],
        "findings": [],
        "origins": {},
        "leftovers": [],
    }


def test_the_choice_of_rules_says_how_sure_it_is_and_what_spoke_for_it() -> None:
    choice = Choice(
        plan_type="egov-innovation",
        year=FiscalYear(2023),
        framework="apa/egov-innovation/2023-24/field-a",
        certainty=Decimal("0.90"),
        margin=Decimal("0.08"),
        rival="apa/egov-innovation/2023-24/field-b",
        signs=(Sign.PLAN_IN_TITLE, Sign.YEAR_STATED),
    )

    assert as_json(a_report(), choice=choice)["choice"] == {
        "plan_type": "egov-innovation",
        "rules_year": "2023-24",
        "framework": "apa/egov-innovation/2023-24/field-a",
        "certainty": Decimal("0.9"),
        "margin": Decimal("0.08"),
        "rival": "apa/egov-innovation/2023-24/field-b",
        "signs": ["plan-in-title", "year-stated"],
    }


def test_what_a_report_does_not_say_is_null() -> None:
    report = Report()

    assert {key: value for key, value in as_json(report).items() if value is None} == dict.fromkeys(
        ("office", "level", "parent_office", "plan_type", "fiscal_year", "period", "annex", "framework", "letter", "claimed_total")
    )
    assert as_json(report)["kind"] == "progress"


def test_a_row_is_written_whole() -> None:
    row = a_row(
        indicator="e-file-notes-disposed",
        serial="04",
        activity_code="4.1",
        code="4.1.1",
        area=2,
        unit=Unit.PERCENT,
        weight="8.0",
        targets={100: 80, 90: "75.50", 80: None},
        annual_target="1E+1",
        quarter_targets={Period.Q1: 20, Period.Q2: None},
        achieved={"Q3": "89.12", "total": "80.10"},
        parts={"Q3": Parts(Decimal(412), Decimal("460.0"))},
        status={"Q3": Status.DONE},
        claimed={"rate": 100, "scaled_score": None},
        responsible="সহকারী পরিচালক",
        remarks="প্রতিবেদন সংযুক্ত",
        feedback="সন্তোষজনক",
        other={"evidence": "ছবি সংযুক্ত", "গাড়ির নম্বর": "১২-৩৪"},
        activity_text="[৪.১] ই-নথির ব্যবহার বৃদ্ধি",
        indicator_text="[৪.১.১] ই-ফাইলে নোট নিষ্পত্তিকৃত",
        confidence=Decimal("0.970"),
    )

    assert as_json(a_report(row))["rows"] == [
        {
            "indicator": "e-file-notes-disposed",
            "serial": "04",
            "activity_code": "4.1",
            "code": "4.1.1",
            "area": 2,
            "unit": "percent",
            "weight": 8,
            "targets": {"100": 80, "90": Decimal("75.5"), "80": None},
            "annual_target": 10,
            "quarter_targets": {"Q1": 20, "Q2": None},
            "achieved": {"Q3": Decimal("89.12"), "total": Decimal("80.1")},
            "parts": {"Q3": {"numerator": 412, "denominator": 460}},
            "status": {"Q3": "done"},
            "claimed": {"rate": 100, "scaled_score": None},
            "responsible": "সহকারী পরিচালক",
            "remarks": "প্রতিবেদন সংযুক্ত",
            "feedback": "সন্তোষজনক",
            "other": {"evidence": "ছবি সংযুক্ত", "গাড়ির নম্বর": "১২-৩৪"},
            "text": {"activity": "[৪.১] ই-নথির ব্যবহার বৃদ্ধি", "indicator": "[৪.১.১] ই-ফাইলে নোট নিষ্পত্তিকৃত"},
            "confidence": Decimal("0.97"),
        }
    ]


def test_dates_and_milestones_of_a_row_are_iso_days() -> None:
    row = a_row(unit=Unit.DATE, targets={100: "2024-03-16", 90: None}, achieved={"Q3": ["2024-01-09", "2024-02-04"], "total": None})
    (written,) = as_json(a_report(row))["rows"]

    assert (written["targets"], written["achieved"]) == (
        {"100": "2024-03-16", "90": None},
        {"Q3": ["2024-01-09", "2024-02-04"], "total": None},
    )
    assert written["quarter_targets"] is None


def test_a_letter_is_written_whole() -> None:
    letter = Letter(
        kind=LetterKind.OFFICE_MEMORANDUM,
        memo_number="২৪.০২.৮১০০.০১১.৯৯.০২৩.২২.৩৪৪",
        date=date(2024, 4, 4),
        bangla_date="1430-12-21",
        subject="প্রতিবেদন প্রেরণ",
        sender=Party(name="কাল্পনিক হক", phone="02588812345"),
        recipient="মহাপরিচালক, নমুনা অধিদপ্তর",
        attachments=("প্রতিবেদন", "প্রমাণক"),
        copies=("অফিস নথি",),
    )

    assert as_json(a_report(letter=letter))["letter"] == {
        "kind": "office_memorandum",
        "memo_number": "২৪.০২.৮১০০.০১১.৯৯.০২৩.২২.৩৪৪",
        "date": "2024-04-04",
        "bangla_date": "1430-12-21",
        "subject": "প্রতিবেদন প্রেরণ",
        "reference": None,
        "sender": {
            "name": "কাল্পনিক হক",
            "designation": None,
            "office": None,
            "address": None,
            "phone": "02588812345",
            "fax": None,
            "email": None,
            "web": None,
        },
        "recipient": "মহাপরিচালক, নমুনা অধিদপ্তর",
        "attention": None,
        "attachments": ["প্রতিবেদন", "প্রমাণক"],
        "copies": ["অফিস নথি"],
        "slogan": None,
    }


def test_areas_sums_and_signatures_are_written() -> None:
    report = a_report(
        areas=(an_area(1, "প্রাতিষ্ঠানিক ব্যবস্থা", "8.50"), an_area(None, "সেবা", None)),
        claimed_total={"weighted": Decimal("47.50"), "weight": Decimal(50), "rate": None},
        signatures=(a_signature(), a_signature(role="approved", name=None, designation=None, date=None, line=None)),
    )
    written = as_json(report)

    assert written["areas"] == [
        {"number": 1, "name": "প্রাতিষ্ঠানিক ব্যবস্থা", "weight": Decimal("8.5")},
        {"number": None, "name": "সেবা", "weight": None},
    ]
    assert written["claimed_total"] == {"weighted": Decimal("47.5"), "weight": 50, "rate": None}
    assert written["signatures"] == [
        {"role": "prepared", "name": "নমুনা রহমান", "designation": "সহকারী পরিচালক", "date": "2024-04-03", "line": 62},
        {"role": "approved", "name": None, "designation": None, "date": None, "line": None},
    ]


def test_places_and_what_nobody_claimed_are_written() -> None:
    written = as_json(
        a_report(),
        origins={
            "rows[0].weight": an_origin(),
            "office": an_origin(line=None, table=None, row=None, cell=None, box=(1.5, 2.0, 30.0, 8.25)),
        },
        leftovers=(a_line("অপাঠ্য", 60),),
    )

    assert written["origins"] == {
        "rows[0].weight": {"page": 1, "line": 44, "column": 1, "table": 1, "row": 4, "cell": 11, "box": None, "text": "১"},
        "office": {
            "page": 1,
            "line": None,
            "column": 1,
            "table": None,
            "row": None,
            "cell": None,
            "box": [1.5, 2.0, 30.0, 8.25],
            "text": "১",
        },
    }
    assert written["leftovers"] == [{"line": 60, "text": "অপাঠ্য"}]


def test_a_finding_names_its_row_and_speaks_both_languages() -> None:
    assert finding_json(a_finding(line=49, column=3), a_report(), WORDS) == {
        "code": "weight-misread",
        "severity": "error",
        "row": "own-portal-updated",
        "cell": "weight",
        "read": "6",
        "expected": "7",
        "why": "a tenth of the full mark",
        "message": "The weight must be 7.",
        "message_bn": "মান ৭ হতে হবে।",
        "line": 49,
        "column": 3,
    }


def test_a_reading_carries_its_findings() -> None:
    findings = (a_finding(), a_finding(row=None, cell="office", code="office-conflict"))
    written = reading_json(a_reading(), findings, words)["findings"]

    assert [(one["code"], one["row"], one["severity"]) for one in written] == [
        ("weight-misread", "own-portal-updated", "error"),
        ("office-conflict", None, "warning"),
    ]
