import pytest

from agragati.model.offices import Tier
from agragati.model.outline import Align, Paragraph, Role
from agragati.model.periods import Period
from agragati.model.report import Kind, Report
from agragati.rules.load import packaged_catalog
from agragati.write.titles import plan_name, plan_type_of, text_values, title_lines
from builders import a_report
from papers import pen

CATALOG = packaged_catalog()


def titles(report: Report, language: str = "bn") -> list[str]:
    written = pen(language)
    return [line.text for line in title_lines(report, text_values(report, plan_name(report, CATALOG), written), written)]


def test_a_progress_report_is_headed_by_annex_plan_year_office_and_period() -> None:
    assert titles(a_report(office="জেলা নমুনা কার্যালয়, মেঘপুর")) == [
        "সংযোজনী ৫: ই-গভর্ন্যান্স ও উদ্ভাবন কর্মপরিকল্পনা ২০২৩-২০২৪",
        "আঞ্চলিক/মাঠ পর্যায়ের কার্যালয়ের নাম: জেলা নমুনা কার্যালয়, মেঘপুর",
        "৩য় ত্রৈমাসিক প্রতিবেদন (জানুয়ারি/২৪ হতে মার্চ/২৪ পর্যন্ত)",
    ]


def test_the_first_line_is_the_title_and_all_stand_in_the_middle() -> None:
    lines = title_lines(a_report(), text_values(a_report(), "পরিকল্পনা", pen()), pen())

    assert lines[0] == Paragraph(text="সংযোজনী ৫: পরিকল্পনা ২০২৩-২০২৪", role=Role.TITLE, align=Align.CENTER)
    assert {line.role for line in lines[1:]} == {Role.SUBTITLE}


def test_what_is_not_known_is_left_out_of_the_title() -> None:
    report = a_report(plan_type=None, framework=None, annex=None, office=None, fiscal_year=None, period=None)

    assert titles(report) == []


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        (Kind.SELF_ASSESSMENT, "অর্ধবার্ষিক স্ব-মূল্যায়ন প্রতিবেদন (জুলাই/২৩ হতে ডিসেম্বর/২৩ পর্যন্ত)"),
        (Kind.MONITORING, "অর্ধবার্ষিক বাস্তবায়ন অগ্রগতি প্রতিবেদন (জুলাই/২৩ হতে ডিসেম্বর/২৩ পর্যন্ত)"),
    ],
)
def test_each_kind_is_called_by_its_name(kind: Kind, line: str) -> None:
    assert line in titles(a_report(kind=kind, period=Period.H1))


def test_a_plan_names_no_period() -> None:
    assert len(titles(a_report(kind=Kind.PLAN, period=Period.FY))) == 2


@pytest.mark.parametrize(
    ("tier", "label"),
    [(Tier.MINISTRY, "মন্ত্রণালয়/বিভাগের নাম"), (Tier.DEPARTMENT, "দপ্তর/সংস্থার নাম"), (None, "প্রতিষ্ঠানের নাম")],
)
def test_the_office_is_called_by_its_tier(tier: Tier | None, label: str) -> None:
    assert titles(a_report(tier=tier, office="নমুনা"))[1] == f"{label}: নমুনা"


def test_titles_come_in_english_too() -> None:
    assert titles(a_report(), "en")[2] == "3rd Quarter Progress Report (January 2024 to March 2024)"


def test_the_plan_is_the_reports_own_else_its_frameworks() -> None:
    assert plan_type_of(a_report(plan_type="integrity"), CATALOG) == "integrity"
    assert plan_type_of(a_report(plan_type=None), CATALOG) == "egov-innovation"
    assert plan_type_of(a_report(plan_type=None, framework=None), CATALOG) is None


def test_a_plan_is_called_as_titles_call_it() -> None:
    assert plan_name(a_report(), CATALOG) == "ই-গভর্ন্যান্স ও উদ্ভাবন কর্মপরিকল্পনা"
    assert plan_name(a_report(plan_type=None, framework=None), CATALOG) is None
