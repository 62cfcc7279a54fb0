from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from agragati.model.letter import Letter, LetterKind, Party
from agragati.model.outline import Align, Blank, Orientation, Section, SideBySide
from agragati.model.report import Kind, Report
from agragati.rules.load import packaged_catalog
from agragati.write.letter import letter_page
from agragati.write.report import form_page
from agragati.write.titles import plan_name, text_values
from builders import a_letter, a_report, a_row
from papers import differences, pen, read_back, text_of

CATALOG = packaged_catalog()
SENDER = Party(
    name="কাল্পনিক হক",
    designation="উপপরিচালক",
    office="জেলা নমুনা কার্যালয়, মেঘপুর",
    address="১২ শিমুলতলা সড়ক, মেঘপুর",
    phone="০২৫৮৮-৮১২৩৪৫",
    fax="০২৫৮৮-৮১২৩৪৬",
    email="dd.meghpur@example.gov.bd",
    web="www.meghpur.example.gov.bd",
)
FULL = a_letter(
    memo_number="২৪.০২.৮১০০.০১১.৯৯.০২৩.২২.৩৪৪",
    sender=SENDER,
    reference="নমুনা অধিদপ্তরের ০১/০৪/২০২৪ তারিখের ২৪.০২.০০০০.০১১.৯৯.০২৩.২২.১২ নম্বর পত্র",
    attention="সহকারী পরিচালক (কারিগরি), নমুনা অধিদপ্তর, ঢাকা",
    recipient="মহাপরিচালক, নমুনা অধিদপ্তর, ঢাকা",
    attachments=("প্রতিবেদন ০১ (এক) সেট।", "প্রমাণক ০২ (দুই) সেট।"),
    copies=("পরিচালক (প্রশাসন), নমুনা অধিদপ্তর, ঢাকা", "প্রোগ্রামার, নমুনা অধিদপ্তর, ঢাকা।"),
    slogan="সেবাই আমাদের লক্ষ্য",
)


def page(letter: Letter, **changes: Any) -> Section:  # noqa: ANN401 - whatever a report holds
    report = the_report(letter, **changes)
    wording = pen().writing.wording(letter.kind, report.kind, report.tier)
    return letter_page(letter, wording, text_values(report, plan_name(report, CATALOG), pen()), pen(), above=report.parent_office)


def the_report(letter: Letter, **changes: Any) -> Report:  # noqa: ANN401
    row = a_row(indicator_text="[৫.১.১] তথ্য বাতায়ন হালনাগাদকৃত (নিয়মিতভাবে)")
    return a_report(row, **{"letter": letter, "office": "জেলা নমুনা কার্যালয়, মেঘপুর"} | changes)


def lines(letter: Letter, **changes: Any) -> list[str]:  # noqa: ANN401
    return [line for line in text_of(page(letter, **changes)).splitlines() if line]


def test_a_letter_has_its_parts_in_the_order_of_its_kind() -> None:
    assert lines(FULL, parent_office="নমুনা অধিদপ্তর") == [
        "গণপ্রজাতন্ত্রী বাংলাদেশ সরকার",
        "নমুনা অধিদপ্তর",
        "জেলা নমুনা কার্যালয়, মেঘপুর",
        "১২ শিমুলতলা সড়ক, মেঘপুর",
        "ওয়েব: www.meghpur.example.gov.bd",
        "“সেবাই আমাদের লক্ষ্য”",
        "স্মারক নম্বর: ২৪.০২.৮১০০.০১১.৯৯.০২৩.২২.৩৪৪            তারিখ: ২১ চৈত্র ১৪৩০ বঙ্গাব্দ",
        " " * 54 + "৪ এপ্রিল ২০২৪ খ্রিস্টাব্দ",
        "বিষয়: ই-গভর্ন্যান্স ও উদ্ভাবন কর্মপরিকল্পনার ৩য় ত্রৈমাসিক প্রতিবেদন প্রেরণ।",
        "সূত্র: নমুনা অধিদপ্তরের ০১/০৪/২০২৪ তারিখের ২৪.০২.০০০০.০১১.৯৯.০২৩.২২.১২ নম্বর পত্র",
        (
            "উপর্যুক্ত বিষয় ও সূত্রের প্রেক্ষিতে জানানো যাচ্ছে যে, জেলা নমুনা কার্যালয়, মেঘপুর এর ২০২৩-২০২৪ অর্থবছরের ই-গভর্ন্যান্স ও উদ্ভাবন "
            "কর্মপরিকল্পনার ৩য় ত্রৈমাসিক অগ্রগতি প্রতিবেদন মহোদয়ের সদয় অবগতি ও প্রয়োজনীয় ব্যবস্থা গ্রহণের জন্য এতদসঙ্গে প্রেরণ করা হলো।"
        ),
        "সংযুক্তি:",
        "১। প্রতিবেদন ০১ (এক) সেট।",
        "২। প্রমাণক ০২ (দুই) সেট।",
        "(কাল্পনিক হক)",
        "উপপরিচালক",
        "জেলা নমুনা কার্যালয়, মেঘপুর",
        "ফোন: ০২৫৮৮-৮১২৩৪৫",
        "ফ্যাক্স: ০২৫৮৮-৮১২৩৪৬",
        "ই-মেইল: dd.meghpur@example.gov.bd",
        "প্রাপক: মহাপরিচালক, নমুনা অধিদপ্তর, ঢাকা।",
        "দৃষ্টি আকর্ষণ: সহকারী পরিচালক (কারিগরি), নমুনা অধিদপ্তর, ঢাকা।",
        "সদয় অবগতি ও প্রয়োজনীয় ব্যবস্থা গ্রহণের জন্য অনুলিপি প্রেরণ করা হলো (জ্যেষ্ঠতার ক্রমানুসারে নয়):",
        "১) পরিচালক (প্রশাসন), নমুনা অধিদপ্তর, ঢাকা",
        "২) প্রোগ্রামার, নমুনা অধিদপ্তর, ঢাকা।",
    ]


@pytest.mark.parametrize("kind", list(LetterKind))
@pytest.mark.parametrize("letter", [FULL, replace(FULL, copies=(), attention=None, slogan=None, reference=None, bangla_date=None)])
def test_the_letter_that_is_read_back_is_the_letter(letter: Letter, kind: LetterKind) -> None:
    report = the_report(replace(letter, kind=kind), parent_office="নমুনা অধিদপ্তর")

    found = read_back(text_of(page(replace(letter, kind=kind), parent_office="নমুনা অধিদপ্তর"), form_page(report, CATALOG, pen()).section))

    assert list(differences(replace(letter, kind=kind), found.letter)) == []
    assert found.parent_office == "নমুনা অধিদপ্তর"


def test_an_address_that_is_the_town_alone_takes_it_from_the_offices_line() -> None:
    assert lines(replace(FULL, sender=replace(SENDER, address="মেঘপুর")))[1:3] == ["জেলা নমুনা কার্যালয়", "মেঘপুর"]


def test_what_is_not_known_leaves_a_marked_place_and_nothing_is_invented() -> None:
    unknown = replace(FULL, memo_number=None, date=None, bangla_date=None, subject=None, recipient=None, sender=Party())

    hints = [block.hint for block in page(unknown).blocks if isinstance(block, Blank)]

    assert hints == [
        "স্মারক নম্বর এখানে বসবে",
        "তারিখ এখানে বসবে",
        "বিষয় এখানে বসবে",
        "এখানে স্বাক্ষর হবে",
        "নাম ও পদবি এখানে বসবে",
        "প্রাপক এখানে বসবে",
    ]


def test_a_number_without_a_day_leaves_the_days_place_and_a_day_without_a_number_the_numbers() -> None:
    undated = page(replace(FULL, date=None, bangla_date=None)).blocks
    unnumbered = page(replace(FULL, memo_number=None)).blocks

    assert [block for block in undated if isinstance(block, Blank)] == [Blank(hint="তারিখ এখানে বসবে", align=Align.END)]
    assert [block for block in unnumbered if isinstance(block, Blank)] == [Blank(hint="স্মারক নম্বর এখানে বসবে")]
    assert any(isinstance(block, SideBySide) and "২১ চৈত্র" in "".join(block.blocks[1][1]) for block in unnumbered)


def test_a_note_of_the_secretariat_has_its_number_at_the_end_and_asks_to_publish() -> None:
    note = lines(replace(FULL, kind=LetterKind.UO_NOTE))

    assert any(line.startswith("ইউ. ও. নোট নম্বর: ২৪.০২") for line in note[-8:])
    assert any("নির্দেশক্রমে অনুরোধ করা হলো।" in line for line in note)


def test_the_page_stands() -> None:
    assert (page(FULL).orientation, page(FULL).name) == (Orientation.PORTRAIT, "পত্র")


def test_a_plan_is_sent_as_a_plan() -> None:
    assert any("কর্মপরিকল্পনার অনুমোদিত কপি মহোদয়ের" in line for line in lines(FULL, kind=Kind.PLAN))


def test_a_day_before_the_calendar_in_force_has_its_gregorian_form_alone() -> None:
    assert "তারিখ: ১ মার্চ ২০১৮ খ্রিস্টাব্দ" in lines(replace(FULL, date=date(2018, 3, 1), bangla_date=None))[5]
