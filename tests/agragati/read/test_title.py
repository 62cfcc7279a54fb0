"""Title lines of invented offices."""

import pytest

from agragati.model.reading import Mention
from agragati.model.report import Kind
from agragati.read.title import Title, read_title, tidy_name
from tablekit import lexicon, lines

PLAN = "ই-গভর্ন্যান্স ও উদ্ভাবন কর্মপরিকল্পনা"


def title(*texts: str) -> Title:
    return read_title(lines(*texts), lexicon())


def office(*texts: str) -> tuple[str | None, list[int]]:
    """The office and the lines that name it."""
    found = title(*texts)
    return found.office, [line.line for line in found.office_lines]


def test_a_title_says_annex_plan_kind_and_office() -> None:
    found = title("সংযোজনী ৫:", f"{PLAN} ২০২৩-২০২৪", "মাঠ পর্যায়ের কার্যালয়ের নাম: জেলা নমুনা কার্যালয়, মেঘপুর।", "৩য় ত্রৈমাসিক প্রতিবেদন")

    assert (found.annex, found.plan_type, found.kind) == ("5", "egov-innovation", Kind.PROGRESS)
    assert (found.office, [line.line for line in found.office_lines]) == ("জেলা নমুনা কার্যালয়, মেঘপুর", [3])
    assert found.claimed == {1, 2, 3, 4}


def test_a_title_mentions_years_periods_and_the_office_with_their_places() -> None:
    found = title(f"{PLAN} ২০২৩-২০২৪", "৩য় ত্রৈমাসিক প্রতিবেদন (জানুয়ারি/২০২৪ হতে মার্চ/২০২৪)", "অফিসের নাম: নমুনা অফিস, মেঘপুর")

    assert found.mentions == (
        Mention(kind="fiscal_year", value="2023-24", place="title", line=1, column=39, text="২০২৩-২০২৪"),
        Mention(kind="period", value="Q3", place="title", line=2, column=1, text="৩য় ত্রৈমাসিক"),
        Mention(kind="period", value="Q3", place="title", line=2, column=26, text="জানুয়ারি/২০২৪ হতে মার্চ/২০২৪"),
        Mention(kind="office", value="নমুনা অফিস, মেঘপুর", place="office_line", line=3, text="অফিসের নাম: নমুনা অফিস, মেঘপুর"),
    )


def test_no_lines_say_nothing() -> None:
    assert title() == Title()


def test_lines_that_are_no_title_are_not_claimed() -> None:
    assert title("একটি গাছ আছে").claimed == frozenset()
    assert title("একটি গাছ আছে", PLAN).claimed == {2}


@pytest.mark.parametrize(
    ("text", "plan"),
    [
        (f"{PLAN} ২০২৩-২৪", "egov-innovation"),
        ("জাতীয় শুদ্ধাচার কৌশল কর্মপরিকল্পনা", "integrity"),
        ("অভিযোগ প্রতিকার ব্যবস্থা সংক্রান্ত কর্মপরিকল্পনা", "grievance-redress"),
        ("তথ্য অধিকার বিষয়ে ২০২৩-২৪ সনের বার্ষিক কর্মপরিকল্পনা", "right-to-information"),
        ("ছুটির তালিকা", None),
    ],
)
def test_the_plan_is_named_by_the_title(text: str, plan: str | None) -> None:
    assert title(text).plan_type == plan


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("২য় ত্রৈমাসিক অগ্রগতি প্রতিবেদন", Kind.PROGRESS),
        (f"{PLAN} ২০২৩-২৪", Kind.PLAN),
        ("বাস্তবায়ন অগ্রগতি পরিবীক্ষণ ছক", Kind.MONITORING),
        ("খসড়া স্ব-মূল্যায়ন", Kind.SELF_ASSESSMENT),
        ("বার্ষিক মূল্যায়ন প্রতিবেদন ২০২৩-২৪", Kind.EVALUATION),
        ("ছুটির তালিকা", None),
    ],
)
def test_the_kind_is_named_by_the_title(text: str, kind: Kind | None) -> None:
    assert title(text).kind is kind


@pytest.mark.parametrize("text", ["২০২৩-২৪ অর্থবছরের অর্ধবার্ষিক স্ব-মূল্যায়ন প্রতিবেদন", f"{PLAN} ২০২৩-২৪ এর অর্ধবার্ষিক স্ব-মূল্যায়ন"])
def test_a_self_assessment_of_half_a_year_is_no_evaluation(text: str) -> None:
    assert title(text).kind is Kind.SELF_ASSESSMENT


@pytest.mark.parametrize(("text", "annex"), [("সংযোজনী ৫:", "5"), ("সংযোজনী-০৪", "4"), ("Annex 12", "12"), ("সংযোজনী", None)])
def test_the_annex_is_a_plain_number(text: str, annex: str | None) -> None:
    assert title(text).annex == annex


@pytest.mark.parametrize(
    "text",
    [
        "কার্যালয়ের নাম: জেলা নমুনা কার্যালয়, মেঘপুর।",
        "অফিসের নাম - জেলা নমুনা কার্যালয়, মেঘপুর",
        "দপ্তরের নাম ঃ জেলা নমুনা কার্যালয়, মেঘপুর",
        "**কার্যালয়ের নাম: জেলা নমুনা কার্যালয়, মেঘপুর**",
    ],
)
def test_the_office_stands_after_its_label(text: str) -> None:
    assert office(PLAN, text) == ("জেলা নমুনা কার্যালয়, মেঘপুর", [2])


@pytest.mark.parametrize("label", ["কার্যালয়ের নাম", "কার্যালয়ের নাম:"])
def test_the_office_may_stand_in_the_line_under_its_label(label: str) -> None:
    assert office(label, "জেলা নমুনা কার্যালয়, মেঘপুর") == ("জেলা নমুনা কার্যালয়, মেঘপুর", [1, 2])


def test_a_label_with_nothing_after_it_names_no_office() -> None:
    assert office(PLAN, "কার্যালয়ের নাম:") == (None, [])


@pytest.mark.parametrize("text", [f"নমুনা অধিদপ্তর-এর {PLAN}", f"**নমুনা অধিদপ্তর-এর {PLAN}**"])
def test_the_office_stands_before_its_genitive(text: str) -> None:
    assert office(text) == ("নমুনা অধিদপ্তর", [1])


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"জেলা নমুনা কার্যালয়, মেঘপুর এর {PLAN}", "জেলা নমুনা কার্যালয়, মেঘপুর"),
        (f"নমুনা অধিদপ্তর -এর {PLAN}", "নমুনা অধিদপ্তর"),
        (f"নমুনা অধিদপ্তরের {PLAN}", "নমুনা অধিদপ্তর"),
        (f"জেলা মেঘপুর কার্যালয়ের ২০২৩-২৪ অর্থবছরের {PLAN}", "জেলা মেঘপুর কার্যালয়"),
    ],
)
def test_the_genitive_takes_no_letter_of_the_name(text: str, name: str) -> None:
    assert office(text)[0] == name


def test_a_plan_before_the_genitive_is_no_office() -> None:
    assert office(f"{PLAN} এর সংযোজনী ৫") == (None, [])


def test_the_office_may_have_a_line_of_its_own() -> None:
    assert office("জেলা নমুনা কার্যালয়, মেঘপুর", PLAN) == ("জেলা নমুনা কার্যালয়, মেঘপুর", [1])


def test_of_the_department_and_its_office_the_lower_line_is_the_office() -> None:
    assert office("নমুনা অধিদপ্তর", "জেলা নমুনা কার্যালয়, মেঘপুর", PLAN) == ("জেলা নমুনা কার্যালয়, মেঘপুর", [2])


def test_the_town_under_an_office_belongs_to_its_name() -> None:
    assert office("নমুনা অধিদপ্তর", "মেঘপুর", PLAN) == ("নমুনা অধিদপ্তর, মেঘপুর", [1, 2])


def test_the_town_under_a_ministry_does_not() -> None:
    assert office("নমুনা মন্ত্রণালয়", "ঢাকা", PLAN) == ("নমুনা মন্ত্রণালয়", [1])


@pytest.mark.parametrize(("name", "tidy"), [("  নমুনা   অফিস। ", "নমুনা অফিস"), ("**নমুনা অফিস**:", "নমুনা অফিস"), ("–নমুনা-অফিস,", "নমুনা-অফিস")])
def test_a_name_is_kept_without_the_marks_around_it(name: str, tidy: str) -> None:
    assert tidy_name(name) == tidy
