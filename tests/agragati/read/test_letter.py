from datetime import date
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agragati.model.letter import Letter, LetterKind, Party
from agragati.model.reading import Line, Mention
from agragati.read.letter import read_letter
from agragati.rules.load import packaged_catalog
from invented_letters import ALL, DEPARTMENT_TO_MINISTRY, LATIN_DIGITS, OFFICE_MEMORANDUM
from letterkit import Invented, lines_of
from making.noise import HEAVY, LIGHT, Level, spoil_text

RULES = packaged_catalog().letters


def as_text(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value


@pytest.mark.parametrize("name", ALL)
def test_every_invented_letter_is_read_as_its_reader_would(name: str) -> None:
    invented = ALL[name]

    letter = read_letter(lines_of(invented.text), RULES).letter

    assert letter is not None
    assert {key: as_text(getattr(letter, key)) for key in invented.fields} == dict(invented.fields)
    assert {key: getattr(letter.sender, key) for key in invented.sender} == dict(invented.sender)
    assert len(letter.copies) == invented.copies


@pytest.mark.parametrize("name", ALL)
def test_no_line_of_an_invented_letter_is_left_over(name: str) -> None:
    lines = lines_of(ALL[name].text)

    claimed = read_letter(lines, RULES).claimed

    assert [line.text for line in lines if line.text.strip() and line.line not in claimed] == []


def test_a_whole_letter_with_every_field() -> None:
    letter = read_letter(lines_of(DEPARTMENT_TO_MINISTRY.text), RULES).letter

    assert letter == Letter(
        kind=LetterKind.LETTER,
        memo_number="৩৩.০৭.০০০০.১০২.১৬.০১৪.২৩-২১৮",
        date=date(2024, 1, 11),
        bangla_date="1430-09-27",
        subject="২০২৩-২৪ অর্থবছরের ই-গভর্ন্যান্স ও উদ্ভাবন কর্মপরিকল্পনার অর্ধবার্ষিক স্বমূল্যায়ন প্রতিবেদন প্রেরণ।",
        reference="মৎস্য ও জলাভূমি মন্ত্রণালয়ের স্মারক নং-৩৩.০০.০০০০.০২২.০৬.০০৩.২৩-৯১, তারিখ: ০২ জানুয়ারি ২০২৪",
        sender=Party(
            name="ড. রেহনুমা কবির",
            designation="মহাপরিচালক (চলতি দায়িত্ব)",
            office="জলাভূমি অধিদপ্তর, ঢাকা",
            address="৭২, সবুজ সরণি, ঢাকা-১২০৭",
            phone="০২-৫৫০১২৩৪৫",
            email="dg@jolabhumi.example.gov.bd",
            web="www.jolabhumi.example.gov.bd",
        ),
        recipient="সচিব, মৎস্য ও জলাভূমি মন্ত্রণালয়, বাংলাদেশ সচিবালয়, ঢাকা",
        attention="উপসচিব, প্রশাসন-২ শাখা",
        attachments=("স্বমূল্যায়ন প্রতিবেদন-০৪ (চার) পাতা।", "প্রমাণক-১২ (বার) পাতা।"),
        copies=(
            "অতিরিক্ত মহাপরিচালক, জলাভূমি অধিদপ্তর, ঢাকা।",
            "পরিচালক (প্রশাসন), জলাভূমি অধিদপ্তর, ঢাকা।",
            "অফিস কপি।",
        ),
    )


def test_origins_name_the_line_of_each_field() -> None:
    reading = read_letter(lines_of(OFFICE_MEMORANDUM.text), RULES)

    assert {path: origin.line for path, origin in reading.origins.items()} == {
        "letter.memo_number": 5,
        "letter.date": 6,
        "letter.subject": 10,
        "letter.attachments": 15,
        "letter.sender.name": 17,
        "letter.sender.designation": 18,
        "letter.sender.office": 19,
        "letter.sender.phone": 20,
        "letter.sender.address": 3,
        "letter.recipient": 22,
    }


def test_the_letterhead_names_the_office_with_its_town() -> None:
    heads = {name: read_letter(lines_of(ALL[name].text), RULES).letterhead_office for name in ("DEPARTMENT_TO_MINISTRY", "UNOFFICIAL_NOTE")}

    assert heads == {"DEPARTMENT_TO_MINISTRY": "জলাভূমি অধিদপ্তর, ঢাকা", "UNOFFICIAL_NOTE": "উপকূল মন্ত্রণালয়"}


def test_a_title_alone_is_no_letter() -> None:
    reading = read_letter(lines_of("জেলা জলাভূমি অফিস, মেঘপুর-এর\nই-গভর্ন্যান্স ও উদ্ভাবন কর্মপরিকল্পনা ২০২৩-২৪"), RULES)

    assert reading.letter is None
    assert reading.claimed == frozenset()
    assert reading.mentions == ()


def test_no_lines_are_no_letter() -> None:
    assert read_letter((), RULES).letter is None


def test_the_number_and_date_of_a_reference_are_not_the_letters_own() -> None:
    text = """
বিষয়: প্রতিবেদন প্রেরণ।

সূত্র: মন্ত্রণালয়ের স্মারক নং-৩৩.০০.০০০০.০২২.০৬.০০৩.২৩-৯১, তারিখ: ০২/০১/২০২৪

উপর্যুক্ত বিষয়ে প্রতিবেদন প্রেরণ করা হলো।
"""

    letter = read_letter(lines_of(text), RULES).letter

    assert letter is not None
    assert (letter.memo_number, letter.date) == (None, None)


def test_a_bangla_date_alone_gives_no_gregorian_one() -> None:
    letter = read_letter(lines_of("স্মারক নং: ১২.০৪.৫৮০০.০১১.২৫.০০৭.২৩.৮৮\nতারিখ: ২৭ পৌষ ১৪৩০\n\nবিষয়: প্রতিবেদন প্রেরণ।"), RULES).letter

    assert letter is not None
    assert (letter.date, letter.bangla_date) == (None, "1430-09-27")


def test_a_signature_that_was_scanned_upside_down_is_turned_and_said() -> None:
    text = """
নং-১২.০৪.৫৮০০.০১১.২৫.০০৭.২৩.৮৮

বিষয়: প্রতিবেদন প্রেরণ।

উপর্যুক্ত বিষয়ে প্রতিবেদন প্রেরণ করা হলো।

ফোন: ০২-৫৫৪৪৩৩২
বীজ অফিস
উপপরিচালক
(আরিফ মাহমুদ)
"""

    reading = read_letter(lines_of(text), RULES)

    assert reading.letter is not None
    assert (reading.letter.sender.name, reading.letter.sender.designation) == ("আরিফ মাহমুদ", "উপপরিচালক")
    assert [(finding.code, finding.cell, finding.line) for finding in reading.repairs] == [("page-upside-down", "letter.sender", 7)]


def test_english_letters_are_read_too() -> None:
    mentions = read_letter(lines_of(LATIN_DIGITS.text), RULES).mentions

    assert [mention for mention in mentions if mention.kind == "email"] == [
        Mention(
            kind="email", value="dd.sonail@example.gov.bd", place="letter_signature", line=16, column=8, text="DD.Sonail@example.gov.bd"
        )
    ]


def share_right(level: Level) -> float:
    """The share of the invented letters' fields that noise leaves in place, over five spoilt copies of each."""
    right = total = 0
    for name, invented in ALL.items():
        for seed in range(5):
            for found, true in spoilt_fields(invented, level, f"{name} {seed}"):
                total += 1
                right += found == true
    return right / total


def spoilt_fields(invented: Invented, level: Level, seed: str) -> list[tuple[object, object]]:
    rng = Random(seed)  # noqa: S311 - examples, not secrets
    letter = read_letter(lines_of("\n".join(spoil_text(line, level, rng) for line in invented.text.split("\n"))), RULES).letter or Letter()
    attachments = invented.fields.get("attachments")
    shape = [(len(letter.copies), invented.copies), (letter.kind, invented.fields.get("kind", "letter"))]
    if isinstance(attachments, tuple):
        shape.append((len(letter.attachments), len(attachments)))
    own = [(getattr(letter, key) is None, invented.fields[key] is None) for key in KEPT if key in invented.fields]
    return [*shape, *own, *((getattr(letter.sender, key) is None, False) for key in invented.sender)]


KEPT = ("memo_number", "subject", "recipient")


def test_light_noise_loses_no_field() -> None:
    assert share_right(LIGHT) == 1.0


def test_heavy_noise_loses_one_field_in_a_hundred_at_most() -> None:
    assert share_right(HEAVY) >= 0.99


@given(st.lists(st.sampled_from([line for one in ALL.values() for line in one.text.split("\n")]), max_size=40))
@settings(max_examples=150, deadline=None)
def test_lines_in_any_order_are_read_without_fail_and_only_given_lines_are_claimed(texts: list[str]) -> None:
    lines = [Line(text, number) for number, text in enumerate(texts, start=1)]

    reading = read_letter(lines, RULES)

    assert reading.claimed <= {line.line for line in lines}
    assert {origin.line for origin in reading.origins.values()} <= reading.claimed
    assert all(mention.line in reading.claimed for mention in reading.mentions)


@given(st.lists(st.text(max_size=60), max_size=12))
@settings(max_examples=150, deadline=None)
def test_any_text_is_read_without_fail(texts: list[str]) -> None:
    lines = [Line(text, number) for number, text in enumerate(texts, start=1)]

    assert read_letter(lines, RULES).claimed <= {line.line for line in lines}


HEAD = "গণপ্রজাতন্ত্রী বাংলাদেশ সরকার\n{head}\n\nস্মারক নং-২৪.০২.৮১০০.০১১.৯৯.০২৩.২২.৩৪৪\nতারিখ: ০৪/০৪/২০২৪\n\nবিষয়: প্রতিবেদন প্রেরণ।\n\n{rest}\n"


@pytest.mark.parametrize(
    ("head", "signed", "office"),
    [
        ("জেলা জলাভূমি অফিস\nমেঘপুর", "মেঘপুর।", "জেলা জলাভূমি অফিস, মেঘপুর"),
        ("উপজেলা জলাভূমি অফিস\nমেঘপুর, সোনাইল", "মেঘপুর, সোনাইল", "উপজেলা জলাভূমি অফিস, মেঘপুর, সোনাইল"),
        ("জলাভূমি উপপরিচালকের কার্যালয়\nমেঘপুর বিভাগ, মেঘপুর", "", "জলাভূমি উপপরিচালকের কার্যালয়, মেঘপুর"),
    ],
)
def test_the_town_under_a_post_is_not_the_senders_office(head: str, signed: str, office: str) -> None:
    text = HEAD.format(head=head, rest=f"প্রতিবেদন মহোদয়ের সদয় অবগতির জন্য প্রেরণ করা হলো।\n\nনাজমা বেগম\nউপপরিচালক\n{signed}")

    letter = read_letter(lines_of(text), RULES).letter

    assert letter is not None
    assert (letter.sender.name, letter.sender.designation, letter.sender.office) == ("নাজমা বেগম", "উপপরিচালক", office)


def test_a_letter_that_has_nothing_but_copies_is_an_endorsement() -> None:
    copies = "অনুলিপি সদয় অবগতি ও প্রয়োজনীয় ব্যবস্থা গ্রহণের জন্য প্রেরণ করা হলো:\n১। পরিচালক, জলাভূমি অধিদপ্তর, ঢাকা।\n২। অফিস কপি।"
    signed = "\n\n০৪-০৪-২০২৪\nনাজমা বেগম\nউপপরিচালক"

    passed_on = read_letter(lines_of(HEAD.format(head="জেলা জলাভূমি অফিস", rest=copies + signed)), RULES).letter
    sent = read_letter(
        lines_of(HEAD.format(head="জেলা জলাভূমি অফিস", rest=f"উপর্যুক্ত বিষয়ে প্রতিবেদন প্রেরণ করা হলো।{signed}\n\n{copies}")), RULES
    ).letter

    assert passed_on is not None
    assert sent is not None
    assert (passed_on.kind, len(passed_on.copies)) == (LetterKind.ENDORSEMENT, 2)
    assert (sent.kind, len(sent.copies)) == (LetterKind.LETTER, 2)
