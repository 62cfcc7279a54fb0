import pytest

from agragati.read.letters.head import Letterhead, find_slogan, is_government, read_letterhead
from agragati.read.letters.pieces import cut
from agragati.read.letters.words import words_of
from agragati.rules.load import packaged_catalog
from letterkit import lines_of

WORDS = words_of(packaged_catalog().letters)


def head_of(text: str) -> Letterhead:
    pieces = cut(lines_of(text), WORDS)
    return read_letterhead(pieces, range(len(pieces)), WORDS)


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("গণপ্রজাতন্ত্রী বাংলাদেশ সরকার\nবীজ অধিদপ্তর\nজেলা বীজ অফিস\nমেঘপুর", "জেলা বীজ অফিস, মেঘপুর"),
        ("বিভাগীয় বীজ কার্যালয়\nকাশফুল সড়ক, সোনাইল।\nবীজ অধিদপ্তর, কৃষি মন্ত্রণালয়", "বিভাগীয় বীজ কার্যালয়, সোনাইল"),
        ("বিভাগীয় বীজ কার্যালয়\nসমবায় ভবন, ৭ম তলা\nসোনাইল-৫৪০০।", "বিভাগীয় বীজ কার্যালয়, সোনাইল"),
        ("বিভাগীয় বীজ কার্যালয়, সোনাইল\nসোনাইল", "বিভাগীয় বীজ কার্যালয়, সোনাইল"),
        ("বন মন্ত্রণালয়\nপ্রশাসন শাখা\nবাংলাদেশ সচিবালয়, ঢাকা", "বন মন্ত্রণালয়"),
        ("বীজ অধিদপ্তর", "বীজ অধিদপ্তর"),
        ("আলোর দেশ", None),
    ],
)
def test_the_own_office_is_the_one_with_the_address(text: str, office: str | None) -> None:
    assert head_of(text).office == office


def test_a_whole_letterhead() -> None:
    head = head_of("গণপ্রজাতন্ত্রী বাংলাদেশ সরকার\nবীজ অধিদপ্তর\nজেলা বীজ অফিস\nনদীপাড়া, মেঘপুর-৬৬০০\nwww.seed.gov.bd\n“বীজই জীবন, বীজই ধন”")

    assert (head.offices, head.address, head.address_place, head.slogan, head.places) == (
        ((1, "বীজ অধিদপ্তর"), (2, "জেলা বীজ অফিস")),
        "নদীপাড়া, মেঘপুর-৬৬০০",
        3,
        (5, "বীজই জীবন, বীজই ধন"),
        (0, 1, 2, 3, 4, 5),
    )
    assert [(place, contact.value) for place, contact in head.contacts] == [(4, "www.seed.gov.bd")]


@pytest.mark.parametrize("quoted", ["“বীজই জীবন”", '"বীজই জীবন"', "‘বীজই জীবন’।", "'বীজই জীবন'"])
def test_a_motto_stands_in_any_quotation_marks(quoted: str) -> None:
    assert find_slogan(cut(lines_of(quoted), WORDS)) == (0, "বীজই জীবন")


def test_a_line_that_only_holds_a_quotation_is_no_motto() -> None:
    assert find_slogan(cut(lines_of("“বীজই জীবন” কর্মসূচির প্রতিবেদন"), WORDS)) is None


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("গণপ্রজাতন্ত্রী বাংলাদেশ সরকার", True),
        ("গনপ্রজাতন্ত্রি বাংলাদশ সরকার", True),
        ("বাংলাদেশ সচিবালয়", False),
    ],
)
def test_the_government_is_known_misspelt(text: str, *, known: bool) -> None:
    assert is_government(text, WORDS) is known
