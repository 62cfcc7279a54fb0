"""The ministries' form of 2021-22 as it is printed: a target of the year, a unit left out, a day under the unit number. All invented."""

import pytest

from agragati.flow import check_document, score_reading
from making.program import packaged, read_json

HEADS = "কার্যক্রম|কর্মসম্পাদন সূচক|একক|কর্মসম্পাদন সূচকের মান|বাৎসরিক লক্ষ্যমাত্রা ২০২১-২২|অর্জন||বাস্তবায়নের জন্য দায়িত্বপ্রাপ্ত শাখা"
MONTHS = "|||||(জুলাই-সেপ্টেম্বর ২০২১)|(জুলাই ২০২১- জুন ২০২২)|"
TITLE = "২.২.২ ই-গভর্ন্যান্স ও উদ্ভাবন কর্মপরিকল্পনা ২০২১-২২"
OFFICE = "মন্ত্রণালয়/বিভাগের নাম: লোকশিল্প মন্ত্রণালয়"
ROWS = (
    "[১.১] উদ্ভাবনী ধারণা বাস্তবায়ন|[১.১.১] একটি নতুন উদ্ভাবনী ধারণা বাস্তবায়িত|তারিখ|5|১৬-০৩-২০২২|-|-",
    "[১.২] সেবা সহজিকরণ|[১.২.১] একটি সেবা সহজিকৃত|তারিখ|5|২৫-০২-২০২২|-|-",
    "[১.৩] সেবা ডিজিটাইজেশন|[১.৩.১] ন্যূনতম একটি সেবা ডিজিটাইজকৃত|তারিখ|5|৩০-১২-২০২১|-|-",
    "[১.৪] ইতঃপূর্বে বাস্তবায়িত উদ্ভাবনী ধারণা, সহজিকৃত ও ডিজিটাইজকৃত সেবা সংক্রান্ত পর্যালোচনা সভা|[১.৪.১] সভা আয়োজিত|তারিখ|4|৩০-০৮-২০২১|২৫-০৮-২০২১|২৫-০৮-২০২১",
    "[১.৫] ই-নথির ব্যবহার বৃদ্ধি|[১.৫.১] ই-ফাইলে নোট নিষ্পত্তিকৃত|%|6|৮০%|৮২%|৮২%",
    "[১.৬] ৪র্থ শিল্প বিপ্লবের চ্যালেঞ্জ মোকাবেলায় করণীয় বিষয়ে অবহিতকরণ সভা/কর্মশালা আয়োজন|[১.৬.১] সভা/কর্মশালা আয়োজিত|সংখ্যা|4|4|-|-",
    "[২.১] তথ্য বাতায়ন হালনাগাদকরণ|[২.১.১] তথ্য বাতায়নে সকল সেবা বক্স হালনাগাদকৃত|সংখ্যা|4|4|1|1",
    "|[২.১.২] বিভিন্ন প্রকাশনা ও তথ্যাদি তথ্য বাতায়নে প্রকাশিত|সংখ্যা|2|4|1|1",
    "[২.২] ই-গভর্ন্যান্স ও উদ্ভাবন কর্মপরিকল্পনা বাস্তবায়ন|[২.২.১] কর্মপরিকল্পনা বাস্তবায়ন সংক্রান্ত প্রশিক্ষণ আয়োজিত||3|4|-|-",
    "|[২.২.২] ই-গভর্ন্যান্স কর্মপরিকল্পনা বাস্তবায়নের জন্য বরাদ্দকৃত অর্থ ব্যয়িত|%|3|১০০%|-|-",
    "|[২.২.৩] কর্মপরিকল্পনার বাস্তবায়ন অগ্রগতি পর্যালোচনা সংক্রান্ত সভা আয়োজিত|সংখ্যা|3|4|1|1",
    "|[২.২.৪] কর্মপরিকল্পনার অর্ধবার্ষিক স্ব-মূল্যায়ন প্রতিবেদন মন্ত্রিপরিষদ বিভাগে/ঊর্ধ্বতন কর্তৃপক্ষের নিকট প্রেরিত|তারিখ|3|১৩-০১-২০২২|-|-",
    "|[২.২.৫] দেশে/বিদেশে বাস্তবায়িত ন্যূনতম একটি উদ্যোগ পরিদর্শনকৃত|সংখ্যা|3|৩০-০৫-২০২২|-|-",
)
TOTAL = "উপমোট= (১৩টি সূচক)|||50||||"
INDICATORS = (
    *("innovation-implemented", "service-simplified", "service-digitized", "earlier-services-reviewed", "e-file-notes-disposed"),
    *("industrial-revolution-workshops", "own-portal-updated", "portal-publications", "plan-training", "plan-budget-spent"),
    *("plan-review-meetings", "half-year-self-assessment-sent", "initiative-visited"),
)


def document(rows: tuple[str, ...] = ROWS) -> str:
    table = (HEADS, MONTHS, *(f"{row}|আইসিটি সেল" for row in rows), TOTAL)
    return "\n".join((TITLE, OFFICE, "", *(line.replace("|", "\t") for line in table), ""))


def test_every_row_is_named_by_the_years_own_rules() -> None:
    read = read_json(document(), "form.txt")

    assert [row["indicator"] for row in read["rows"]] == list(INDICATORS)
    assert (read["framework"], read["plan_type"]) == ("apa/egov-innovation/2021-22/ministry", "egov-innovation")
    assert (read["fiscal_year"], read["period"], read["kind"]) == ("2021-22", "Q1", "progress")
    assert read["choice"]["signs"] == ["plan-in-title", "year-stated", "tier-by-office", "weights-and-targets"]


def test_a_day_under_the_unit_number_is_the_only_fault() -> None:
    faults = [finding for finding in read_json(document(), "form.txt")["findings"] if finding["severity"] != "info"]

    assert [(fault["code"], fault["row"], fault["read"], fault["expected"]) for fault in faults] == [
        ("unit-mismatch", "initiative-visited", "number", "date")
    ]


def test_the_column_of_the_whole_year_stands_beside_the_quarters() -> None:
    achieved = {row["indicator"]: row["achieved"] for row in read_json(document(), "form.txt")["rows"]}

    assert achieved["earlier-services-reviewed"] == {"Q1": "2021-08-25", "FY": "2021-08-25"}
    assert achieved["own-portal-updated"] == {"Q1": 1, "FY": 1}


def test_a_count_below_its_target_is_left_out_of_what_could_be_scored() -> None:
    (checked,) = check_document(document().encode(), "form.txt")

    sheet = score_reading(checked, packaged())

    # 1.4.1 and 1.5.1 are reached; the marks of three counts (4 + 2 + 3) are set aside.
    assert (sheet.total, sheet.of) == (10, 41)


@pytest.mark.parametrize(
    ("office", "rows", "framework"),
    [
        ("কার্যালয়ের নাম: জেলা মৌচাষ উন্নয়ন অফিস, পলাশপুর", ROWS[4:8], None),
        ("প্রতিষ্ঠানের নাম: মৌচাষ উন্নয়ন অধিদপ্তর", ROWS, "apa/egov-innovation/2021-22/ministry"),
    ],
    ids=["field", "department"],
)
def test_an_office_of_another_tier_has_these_rules_only_where_its_rows_are_wholly_theirs(
    office: str, rows: tuple[str, ...], framework: str | None
) -> None:
    read = read_json(document(rows).replace(OFFICE, office), "form.txt")

    assert read["framework"] == framework
    assert read["choice"]["plan_type"] == "egov-innovation"


def test_a_title_with_the_year_of_another_plan_does_not_spoil_the_rows() -> None:
    mistitled = "\n".join(line if "[" in line else line.replace("২০২১-২২", "২০২৩-২৪") for line in document().splitlines())

    read = read_json(mistitled, "form.txt")

    assert [row["indicator"] for row in read["rows"]] == list(INDICATORS)
    assert (read["fiscal_year"], read["framework"], read["choice"]["rules_year"]) == ("2023-24", None, "2021-22")
    assert "year-by-rows" in read["choice"]["signs"]
