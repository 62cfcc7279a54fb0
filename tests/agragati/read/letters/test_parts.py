import pytest

from agragati.read.letters.parts import Parts, find_parts, kind_heading
from agragati.read.letters.pieces import cut
from agragati.read.letters.words import words_of
from agragati.rules.load import packaged_catalog
from invented_letters import ALL, OFFICE_MEMORANDUM, UNOFFICIAL_NOTE
from letterkit import lines_of

WORDS = words_of(packaged_catalog().letters)


def parts_of(text: str) -> Parts:
    return find_parts(cut(lines_of(text), WORDS), WORDS)


def test_each_part_of_a_memorandum_has_its_own_lines() -> None:
    parts = parts_of(OFFICE_MEMORANDUM.text)

    said = {
        "head": parts.head.places,
        "memo": (parts.memo or (None,))[0],
        "date": parts.dated.places,
        "formulas": parts.formulas,
        "subject": parts.subject.places,
        "body": parts.body.places,
        "attachments": parts.attachments.places,
        "sender": parts.sender.places if parts.sender else None,
        "recipient": parts.recipient.places,
    }
    assert said == {
        "head": (0, 1, 2),
        "memo": 3,
        "date": frozenset((4,)),
        "formulas": frozenset((0, 5)),
        "subject": (6, 7),
        "body": (8,),
        "attachments": (9,),
        "sender": (10, 11, 12, 13),
        "recipient": (14, 15, 16, 17),
    }


def test_the_sender_of_a_note_is_who_has_a_name() -> None:
    parts = parts_of(UNOFFICIAL_NOTE.text)

    assert parts.sender is not None
    assert (parts.sender.person, parts.recipient.text) == ("তাহমিদ রহমান", "সিনিয়র সিস্টেম এনালিস্ট, আইসিটি সেল, উপকূল মন্ত্রণালয়")


@pytest.mark.parametrize("name", ALL)
def test_no_line_is_both_body_and_list(name: str) -> None:
    parts = parts_of(ALL[name].text)

    lists = [parts.subject.places, parts.reference.places, parts.attachments.places, parts.copies.places, parts.body.places]
    assert len({place for places in lists for place in places}) == sum(map(len, lists))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("অফিস স্মারক", "office_memorandum"),
        ("অফিস আদেশ", "office_order"),
        ("অফম স্মারক", "office_memorandum"),
        ("বিজ্ঞপ্তি", "notice"),
        ("অফিস", None),
        ("প্রতিবেদন", None),
    ],
)
def test_a_heading_of_its_own_names_the_kind(text: str, kind: str | None) -> None:
    assert kind_heading(cut(lines_of(text), WORDS)[0], WORDS) == kind
