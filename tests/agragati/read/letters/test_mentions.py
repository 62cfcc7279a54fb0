from agragati.model.reading import Mention
from agragati.read.letters.mentions import letter_mentions
from agragati.read.letters.parts import find_parts
from agragati.read.letters.pieces import cut
from agragati.read.letters.words import words_of
from agragati.rules.load import packaged_catalog
from letterkit import lines_of

WORDS = words_of(packaged_catalog().letters)
LETTER = """
বীজ অধিদপ্তর
জেলা বীজ অফিস
মেঘপুর
www.seed.gov.bd

নং-১২.০৪.৫৮০০.০১১.২৫.০০৭.২৩.৮৮
তারিখ: ২৭ পৌষ ১৪৩০/১১ জানুয়ারি ২০২৪

বিষয়: ২০২৩-২৪ অর্থবছরের প্রতিবেদন (জানুয়ারি/২৪ হতে মার্চ/২৩)।

উপর্যুক্ত বিষয়ে জানানো যাচ্ছে যে, জেলা বীজ অফিস, মেঘপুর এর ৩য় ত্রৈমাসিক প্রতিবেদন প্রমাণকসহ প্রেরণ করা হলো।

সংযুক্তি: ০৩ (চার) পাতা।

রহিম উদ্দিন
উপপরিচালক
ফোন: ০২-৫৫০১২৩৪৫

মহাপরিচালক, বীজ অধিদপ্তর, ঢাকা।
"""


def mentions() -> tuple[Mention, ...]:
    return letter_mentions(find_parts(cut(lines_of(LETTER), WORDS), WORDS), WORDS)


def test_all_that_a_letter_names() -> None:
    said = {(one.kind, one.value, one.place, one.line, one.other) for one in mentions()}

    assert said == {
        ("period", "Q3", "subject", 9, "backwards"),
        ("fiscal_year", "2023-24", "subject", 9, None),
        ("period", "Q3", "body", 11, None),
        ("evidence", "প্রমাণকসহ", "body", 11, None),
        ("office", "জেলা বীজ অফিস, মেঘপুর", "body", 11, None),
        ("office", "বীজ অধিদপ্তর", "letterhead", 1, None),
        ("office", "জেলা বীজ অফিস, মেঘপুর", "letterhead", 2, None),
        ("web", "www.seed.gov.bd", "letterhead", 4, None),
        ("person", "রহিম উদ্দিন", "letter_signature", 15, "উপপরিচালক"),
        ("phone", "0255012345", "letter_signature", 17, None),
        ("attachment_count", "3", "attachments", 13, "4"),
        ("letter_date", "2024-01-11", "letterhead", 7, None),
        ("bangla_date", "1430-09-27", "letterhead", 7, "2024-01-11"),
    }


def test_a_mention_points_to_its_words() -> None:
    lines = LETTER.strip("\n").split("\n")

    wrong = [one for one in mentions() if not lines[one.line - 1][one.column - 1 :].startswith(one.text.strip())]
    assert wrong == []


def test_a_count_whose_word_cannot_be_read_has_no_second_value() -> None:
    text = LETTER.replace("০৩ (চার) পাতা", "১২ (বর) সেট")

    found = [one for one in letter_mentions(find_parts(cut(lines_of(text), WORDS), WORDS), WORDS) if one.kind == "attachment_count"]

    assert [(one.value, one.other, one.text) for one in found] == [("12", None, "১২ (বর)")]
