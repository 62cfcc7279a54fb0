"""What stands around the tables, put together: letter, title, signatures, and what nobody claimed."""

from __future__ import annotations

from typing import Any

import pytest

from agragati.model.letter import Letter, Party
from agragati.model.reading import Line, Mention
from agragati.read.letter import LetterReading
from agragati.read.parts import Part
from agragati.read.signatures import SignatureReading
from agragati.read.surroundings import Surroundings, read_surroundings
from agragati.read.title import Title
from tablekit import lexicon, lines

OFFICE = "জেলা নমুনা কার্যালয়, মেঘপুর"
OTHER = "উপজেলা নমুনা কার্যালয়, নীলগাঁও"
PLAN = "ই-গভর্ন্যান্স ও উদ্ভাবন কর্মপরিকল্পনা"
LETTER = (
    *lines("গণপ্রজাতন্ত্রী বাংলাদেশ সরকার", "নমুনা অধিদপ্তর", "জেলা নমুনা কার্যালয়", "মেঘপুর।"),
    *lines("নং- ২৪.০২.৮১০০.০১১.৯৯.০২৩.২২.৩৪৪", "তারিখ: ০৪/০৪/২০২৪ খ্রি.", line=6),
    *lines(f"বিষয়: ২০২৩-২০২৪ অর্থবছরের {PLAN}র ৩য় ত্রৈমাসিক প্রতিবেদন প্রেরণ।", line=9),
    *lines("উপর্যুক্ত বিষয়ের প্রেক্ষিতে প্রতিবেদন এতদসঙ্গে প্রেরণ করা হলো।", line=11),
    *lines("(কাল্পনিক হক)", "উপপরিচালক", line=13),
)
TITLE = lines("সংযোজনী ৫:", f"{PLAN} ২০২৩-২০২৪", "৩য় ত্রৈমাসিক প্রতিবেদন", line=20)
LABEL = lines(f"কার্যালয়ের নাম: {OFFICE}", line=24)
SIGNED = lines("নমুনা রহমান", "সহকারী পরিচালক", "০৩/০৪/২৪", line=60)
STRANGE = Line("আজ আকাশ মেঘলা ছিল", 70)


def read(opening: tuple[Line, ...] = (), closing: tuple[Line, ...] = ()) -> Surroundings:
    return read_surroundings(Part(opening, (), closing), lexicon())


def around(**changes: Any) -> Surroundings:  # noqa: ANN401 - whatever a part of it is
    whole: dict[str, Any] = {"title": Title(), "letter": LetterReading(), "signatures": SignatureReading(), "unclaimed": ()}
    return Surroundings(**whole | changes)


def named(kind: str, value: str, place: str) -> Mention:
    return Mention(kind=kind, value=value, place=place, line=1)


def test_letter_title_and_signatures_are_read_from_their_own_lines() -> None:
    found = read((*LETTER, *TITLE, *LABEL), SIGNED)

    assert found.letter.letter is not None
    assert found.letter.letter.memo_number == "২৪.০২.৮১০০.০১১.৯৯.০২৩.২২.৩৪৪"
    assert (found.title.office, found.title.annex, found.title.plan_type) == (OFFICE, "5", "egov-innovation")
    assert [one.name for one in found.signatures.signatures] == ["নমুনা রহমান"]
    assert found.unclaimed == ()


def test_every_mention_is_kept() -> None:
    mentions = read((*LETTER, *TITLE, *LABEL), SIGNED).mentions

    assert {(one.kind, one.value, one.place) for one in mentions} >= {
        ("period", "Q3", "subject"),
        ("period", "Q3", "title"),
        ("fiscal_year", "2023-24", "subject"),
        ("fiscal_year", "2023-24", "title"),
        ("office", OFFICE, "office_line"),
        ("office", "নমুনা অধিদপ্তর", "letterhead"),
    }


def test_a_letter_under_the_table_is_read_where_none_stands_above() -> None:
    late = tuple(Line(line.text, line.line + 100) for line in LETTER)
    found = read(TITLE, (*SIGNED, *late))

    assert found.letter.letter is not None
    assert found.letter.letter.memo_number == "২৪.০২.৮১০০.০১১.৯৯.০২৩.২২.৩৪৪"
    assert [one.name for one in found.signatures.signatures] == ["নমুনা রহমান"]


def test_of_two_letters_the_one_above_is_the_reports() -> None:
    late = tuple(Line(line.text.replace(".৩৪৪", ".৯৯৯"), line.line + 100) for line in LETTER)
    found = read((*LETTER, *TITLE), (*SIGNED, *late))

    assert found.letter.letter is not None
    assert found.letter.letter.memo_number == "২৪.০২.৮১০০.০১১.৯৯.০২৩.২২.৩৪৪"
    assert found.unclaimed == late


def test_a_labelled_office_among_the_letters_lines_is_the_offices_name() -> None:
    found = read((*LETTER[:6], Line(f"কার্যালয়ের নাম: {OTHER}", 8), *LETTER[6:], *TITLE))

    assert found.title.office == OTHER
    assert [line.line for line in found.title.office_lines] == [8]


def test_lines_that_nobody_claims_are_kept_from_above_and_below() -> None:
    above = Line("আজ আকাশ মেঘলা ছিল", 1)

    assert read((above, *TITLE), (STRANGE,)).unclaimed == (above, STRANGE)


def test_nothing_around_a_table_says_nothing() -> None:
    found = read()

    assert (found.letter.letter, found.mentions, found.subject, found.office, found.parent_office, found.annex, found.unclaimed) == (
        *(None, (), "", None, None, None, ()),
    )


def test_the_office_is_the_titles_else_the_letterheads_the_senders_the_signatures() -> None:
    signed = SignatureReading(mentions=(named("office", "চতুর্থ", "signature"),))
    sender = Letter(sender=Party(office="তৃতীয়"))
    first, second = Title(office="প্রথম"), LetterReading(letter=sender, letterhead_office="দ্বিতীয়")

    assert around(title=first, letter=second, signatures=signed).office == "প্রথম"
    assert around(letter=second, signatures=signed).office == "দ্বিতীয়"
    assert around(letter=LetterReading(letter=sender), signatures=signed).office == "তৃতীয়"
    assert around(signatures=signed).office == "চতুর্থ"
    assert around(signatures=SignatureReading(mentions=(named("period", "Q3", "signature"),))).office is None


@pytest.mark.parametrize(
    ("mentions", "parent"),
    [
        ((named("office", "নমুনা অধিদপ্তর", "letterhead"), named("office", "জেলা নমুনা কার্যালয়", "letterhead")), "নমুনা অধিদপ্তর"),
        ((named("office", "জেলা নমুনা কার্যালয়", "letterhead"),), None),
        ((named("office", f"{OFFICE} সদর", "letterhead"),), None),
        ((named("office", "নমুনা অধিদপ্তর", "recipient"),), None),
        ((named("period", "Q3", "letterhead"),), None),
    ],
    ids=["the office over it", "its own name", "its own name longer", "the recipient", "a period"],
)
def test_the_parent_is_another_office_of_the_letterhead(mentions: tuple[Mention, ...], parent: str | None) -> None:
    assert around(title=Title(office=OFFICE), letter=LetterReading(mentions=mentions)).parent_office == parent


def test_where_the_reporting_office_is_unknown_the_first_of_the_letterhead_is_the_parent() -> None:
    assert around(letter=LetterReading(mentions=(named("office", "নমুনা অধিদপ্তর", "letterhead"),))).parent_office == "নমুনা অধিদপ্তর"


def test_the_annex_of_the_title_is_believed_before_the_letters() -> None:
    letter = LetterReading(mentions=(named("office", OFFICE, "letterhead"), named("annex", "6", "body"), named("annex", "7", "body")))

    assert around(title=Title(annex="5"), letter=letter).annex == "5"
    assert around(letter=letter).annex == "6"
    assert around().annex is None
