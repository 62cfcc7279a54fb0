"""From the bytes of a small invented document to findings and scores."""

from dataclasses import replace
from fractions import Fraction

import pytest

from agragati.flow import Checked, check_document, check_one, governing, read_document, score_reading, wording
from agragati.model.canonical import Wording
from agragati.model.periods import Period
from agragati.read.faults import UnreadableError
from agragati.rules.load import packaged_catalog
from agragati.rules.template import Method
from builders import FRAMEWORK, a_finding, a_reading, a_report, a_row, field_indicators, levels
from tablekit import HEADS, IDEA, LEVEL_NAMES, NOTES, PORTAL, SCALE, SHOWCASE

OTHERS = "||[৫.১.২] আওতাধীন অফিসসমূহের তথ্য বাতায়ন হালনাগাদকরণ নিশ্চিতকরণ|সংখ্যা|৩|৪|৩|২|১|-|১|৩|"
SERVICES = (
    "০২|[২.১] ইতঃপূর্বে বাস্তবায়িত সহজিকৃত ও ডিজিটাইজকৃত সেবা চালু/অব্যাহত রাখা"
    "|[২.১.১] ইতঃপূর্বে উদ্ভাবিত/সহজিকৃত/ডিজিটাইজকৃত সেবাসমূহের ডাটাবেজ হালনাগাদকরণ ও ডাটাবেজের সেবাসমূহ চালু রাখা"
    "|সংখ্যা|৫|৪|৩|২|১|-|১|৩|"
)
WORKSHOP = "০৬|[৬.১] স্মার্ট বাংলাদেশ বিনির্মাণে কর্মশালা আয়োজন|[৬.১.১] স্মার্ট বাংলাদেশ বিনির্মাণ বিষয়ক কর্মশালা/সভা/সেমিনার আয়োজিত|সংখ্যা|৫|২|-|১|-|-|১|১|"
ROWS = (IDEA, SERVICES, SHOWCASE, NOTES, PORTAL, OTHERS, WORKSHOP)
REFUSED = (
    "no row of a report is in the file: its table has headings only, or is no report",
    "ফাইলটিতে প্রতিবেদনের কোনো সারি নেই: ছকে শুধু শিরোনাম আছে, অথবা এটি প্রতিবেদন নয়",
)


def document(*rows: str) -> bytes:
    """A field office's report on the third quarter; cells parted by tabs."""
    title = (
        "সংযোজনী ৫:",
        "ই-গভর্ন্যান্স ও উদ্ভাবন কর্মপরিকল্পনা ২০২৩-২০২৪",
        "কার্যালয়ের নাম: জেলা নমুনা কার্যালয়, মেঘপুর।",
        "৩য় ত্রৈমাসিক প্রতিবেদন",
        "",
    )
    table = (row.replace("|", "\t") for row in (HEADS, LEVEL_NAMES, SCALE, *rows))
    return "\n".join((*title, *table, "", "নমুনা রহমান", "সহকারী পরিচালক", "০৩/০৪/২০২৪")).encode()


def checked(*rows: str) -> Checked:
    (found,) = check_document(document(*rows), "report.txt")
    return found


def faults(found: Checked) -> list[tuple[str, int | None, str | None, str | None]]:
    return [(one.code, one.row, one.read, one.expected) for one in found.findings if one.severity != "info"]


def test_a_document_is_read_whole() -> None:
    (reading,) = read_document(document(*ROWS), "report.txt")

    assert (reading.source, reading.report.office, str(reading.report.fiscal_year), reading.report.period, reading.report.framework) == (
        "report.txt",
        "জেলা নমুনা কার্যালয়, মেঘপুর",
        "2023-24",
        "Q3",
        FRAMEWORK,
    )
    assert [row.indicator for row in reading.report.rows] == [rule.id for rule in field_indicators()]
    assert reading.leftovers == ()


def test_a_clean_document_has_no_error_and_no_warning() -> None:
    assert faults(checked(*ROWS)) == []


def test_a_wrong_weight_is_found_with_what_it_must_be() -> None:
    found = faults(checked(*(row.replace("|সংখ্যা|৭|", "|সংখ্যা|৬|") for row in ROWS)))

    assert ("weight-misread", 4, "6", "7") in found


def test_a_report_is_scored_to_the_digit() -> None:
    sheet = score_reading(checked(*ROWS), packaged_catalog())

    assert {line.indicator: line.weighted for line in sheet.lines} == {
        "innovation-implemented": Fraction(12),
        "digitized-services-active": Fraction(9, 2),
        "innovation-showcase": Fraction(0),
        "e-file-notes-disposed": Fraction(8),
        "own-portal-updated": Fraction(63, 10),
        "subordinate-portals-updated": Fraction(27, 10),
        "smart-bangladesh-workshops": Fraction(4),
    }
    assert (sheet.total, sheet.share, sheet.method, sheet.repaired, sheet.source) == (
        Fraction(375, 10),
        Fraction(75, 10),
        "five-level",
        False,
        "report.txt",
    )


def test_a_report_is_scored_as_printed_and_as_repaired() -> None:
    found = checked(*(row.replace("|সংখ্যা|৭|", "|সংখ্যা|৬|") for row in ROWS))
    printed = score_reading(found, packaged_catalog())
    mended = score_reading(found, packaged_catalog(), as_repaired=True)

    assert [(sheet.repaired, sheet.lines[4].weight, sheet.lines[4].weighted, sheet.total) for sheet in (printed, mended)] == [
        (False, 6, Fraction(54, 10), Fraction(366, 10)),
        (True, 7, Fraction(63, 10), Fraction(375, 10)),
    ]


def test_another_method_can_be_asked() -> None:
    sheet = score_reading(checked(*ROWS), packaged_catalog(), method=Method.ANNUAL_RATIO)

    assert sheet.method == "annual-ratio"
    assert sheet.lines[4].weighted == Fraction(7 * 3, 4)


def test_targets_are_compared_with_the_approved_plan() -> None:
    rows = [
        a_row(indicator=rule.id, code=rule.code, unit=rule.unit, weight=rule.weight, targets=rule.levels) for rule in field_indicators()
    ]
    rows[4] = replace(rows[4], targets=levels(5, 3, 2, 1))
    (found,) = check_document(document(*ROWS), "report.txt", plan=a_report(*rows))

    assert ("targets-differ", 4) in {(one.code, one.row) for one in found.findings}


def test_earlier_quarters_are_compared_with_the_total() -> None:
    earlier = [a_report(a_row(achieved={quarter: 2}), period=quarter) for quarter in (Period.Q1, Period.Q2)]
    (found,) = check_document(document(*ROWS), "report.txt", previous=earlier)

    assert ("total-mismatch", 4) in {(one.code, one.row) for one in found.findings}


def test_two_reports_in_one_file_are_two() -> None:
    twice = document(*ROWS) + b"\n\n" + document(*ROWS)

    assert [(one.reading.part, len(one.reading.report.rows)) for one in check_document(twice, "two.txt")] == [(1, 7), (2, 7)]


@pytest.mark.parametrize("data", [document(), "\n".join(f"নাম {place}\tঠিকানা\tফোন\tবয়স" for place in range(4)).encode()])
def test_a_table_without_a_reports_rows_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableError) as refused:
        read_document(data, "heads.txt")

    assert (refused.value.message_en, refused.value.message_bn) == REFUSED


def test_what_cannot_be_read_cannot_be_checked_either() -> None:
    with pytest.raises(UnreadableError, match="the file is empty"):
        check_document(b"  \n", "empty.txt")


def test_the_rules_that_govern_are_those_that_the_report_names() -> None:
    catalog = packaged_catalog()

    assert getattr(governing(a_report(), catalog), "id", None) == FRAMEWORK
    assert governing(a_report(framework=None), catalog) is None
    assert governing(a_report(framework="apa/egov-innovation/1999-00/field"), catalog) is None


def test_a_report_without_rules_can_be_checked_and_scored() -> None:
    found = check_one(a_reading(a_report(framework=None)), packaged_catalog())

    assert score_reading(found, packaged_catalog()).framework is None


def test_a_finding_is_worded_in_both_languages() -> None:
    found = checked(*(row.replace("|সংখ্যা|৭|", "|সংখ্যা|৬|") for row in ROWS))
    finding = next(one for one in found.findings if one.code == "weight-misread")
    words = wording(finding, found.reading.report)

    assert isinstance(words, Wording)
    assert "7" in words.english
    assert "৭" in words.bangla
    assert words.why in words.english
    assert wording(a_finding(), a_report()).english != words.english
