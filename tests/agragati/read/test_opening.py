from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agragati.bangla.text import squeeze
from agragati.model.reading import Line
from agragati.read.opening import split_closing, split_opening
from agragati.rules.load import packaged_catalog
from invented_letters import ALL
from letterkit import lines_of

CATALOG = packaged_catalog()
TITLES = (
    "সংযোজনী-৫\nই-গভর্ন্যান্স ও উদ্ভাবন কর্মপরিকল্পনা, ২০২৩-২৪\nঅফিসের নাম: জেলা জলাভূমি অফিস, মেঘপুর",
    "গণপ্রজাতন্ত্রী বাংলাদেশ সরকার\nজেলা জলাভূমি অফিস\n২০২৩-২৪ অর্থবছরের ই-গভর্ন্যান্স ও উদ্ভাবন কর্মপরিকল্পনার ২য় ত্রৈমাসিক প্রতিবেদন",
    "**ই-গভর্ন্যান্স ও উদ্ভাবন কর্মপরিকল্পনা ২০২৩-২০২৪**\n৩য় ত্রৈমাসিক প্রতিবেদন",
    "জেলা জলাভূমি অফিস, মেঘপুর\nই-গভর্ন্যান্স ও উদ্ভাবন কর্মপরিকল্পনা বাস্তবায়ন অগ্রগতি পরিবীক্ষণ",
    "জাতীয় শুদ্ধাচার কৌশল কর্ম-পরিকল্পনা, ২০২৩-২০২৪\nআঞ্চলিক/মাঠ পর্যায়ের কার্যালয়ের নাম: জেলা জলাভূমি অফিস, মেঘপুর",
)
SIGNATURE = "০৩/০৪/২০২৪\nনাজমা বেগম\nউপপরিচালক\nজেলা জলাভূমি অফিস, মেঘপুর\nফোন: ০২-৫৫৪৪৩৩২"


def said(lines: Sequence[Line]) -> list[str]:
    return [line.text for line in lines if line.text.strip()]


@pytest.mark.parametrize("title", TITLES)
@pytest.mark.parametrize("name", ALL)
def test_the_title_begins_where_the_letter_ends(name: str, title: str) -> None:
    letter, below = split_opening(lines_of(f"{ALL[name].text.rstrip()}\n\n{title}"), CATALOG)

    assert said(letter) == said(lines_of(ALL[name].text))
    assert said(below) == title.split("\n")


@pytest.mark.parametrize("title", TITLES)
def test_a_title_may_be_all_there_is(title: str) -> None:
    lines = lines_of(title)

    assert split_opening(lines, CATALOG) == ((), lines)


def test_a_letter_may_be_all_there_is() -> None:
    lines = lines_of(ALL["OFFICE_MEMORANDUM"].text)

    assert split_opening(lines, CATALOG) == (lines, ())


def test_a_title_may_stand_above_the_letter() -> None:
    lines = lines_of(f"{TITLES[0]}\n\n{ALL['OFFICE_MEMORANDUM'].text.strip()}")

    letter, title = split_opening(lines, CATALOG)

    assert said(title) == TITLES[0].split("\n")
    assert said(letter) == said(lines_of(ALL["OFFICE_MEMORANDUM"].text))


def test_the_second_line_of_a_subject_that_names_the_plan_is_no_title() -> None:
    text = """
নং-১২.০৪.৫৮০০.০১১.২৫.০০৭.২৩.৮৮

বিষয়: অর্থবছরের শেষ প্রান্তিকের
ই-গভর্ন্যান্স ও উদ্ভাবন কর্মপরিকল্পনা ২০২৩-২৪ এর প্রতিবেদন প্রেরণ।
"""

    letter, title = split_opening(lines_of(text), CATALOG)

    assert (len(said(letter)), said(title)) == (3, [])


@pytest.mark.parametrize("name", ALL)
def test_a_letter_that_was_scanned_after_the_table_is_found_behind_the_signature(name: str) -> None:
    signature, letter = split_closing(lines_of(f"{SIGNATURE}\n\n{ALL[name].text.strip()}"), CATALOG)

    assert said(signature) == SIGNATURE.split("\n")
    assert said(letter) == said(lines_of(ALL[name].text))


def test_without_a_letter_all_below_the_table_is_signature() -> None:
    lines = lines_of(SIGNATURE)

    assert split_closing(lines, CATALOG) == (lines, ())


EVERY_LINE = [line for one in ALL.values() for line in one.text.split("\n")] + "\n".join(TITLES).split("\n")


@given(st.lists(st.sampled_from(EVERY_LINE), max_size=30))
@settings(max_examples=150, deadline=None)
def test_every_line_goes_to_one_side(texts: list[str]) -> None:
    lines = [Line(text, number) for number, text in enumerate(texts, start=1)]

    for split in (split_opening, split_closing):
        first, second = split(lines, CATALOG)
        # Titles lose their wide blanks, letters and signatures keep them.
        told = sorted((*first, *second), key=lambda line: line.line)
        assert [(line.line, squeeze(line.text)) for line in told] == [(line.line, squeeze(line.text)) for line in lines]


def test_an_annex_without_a_number_begins_a_title_and_a_weak_subject_does_not() -> None:
    letter = ALL["OFFICE_MEMORANDUM"].text.rstrip()
    annex, subject = "পরিশিষ্ট\nনমুনা ছক", "বিষয় ই-গভর্ন্যান্স ও উদ্ভাবন কর্মপরিকল্পনা"

    assert said(split_opening(lines_of(f"{letter}\n\n{annex}"), CATALOG)[1]) == annex.split("\n")
    assert said(split_opening(lines_of(f"{letter}\n\n{subject}"), CATALOG)[1]) == []
