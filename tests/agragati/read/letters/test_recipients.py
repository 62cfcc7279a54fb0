import pytest

from agragati.read.letters.parties import find_blocks
from agragati.read.letters.pieces import cut
from agragati.read.letters.recipients import NOBODY, Addressee, find_attention, find_recipient, joined, recipient_of_block
from agragati.read.letters.sidebyside import by_columns
from agragati.read.letters.words import words_of
from agragati.rules.load import packaged_catalog
from letterkit import lines_of

WORDS = words_of(packaged_catalog().letters)


@pytest.mark.parametrize(
    "text",
    [
        "প্রাপক : মহাপরিচালক\nবীজ অধিদপ্তর\nঢাকা।",
        "প্রাপকঃ\nমহাপরিচালক\nবীজ অধিদপ্তর\nঢাকা।\n\nবিষয়: প্রতিবেদন",
        "বরাবর\n\nমহাপরিচালক\n\nবীজ অধিদপ্তর\n\nঢাকা\n\nবিষয়: প্রতিবেদন",
        "প্রাপক মহাপরিচালক, বীজ অধিদপ্তর, ঢাকা।",
        "প্রতি: মহাপরিচালক, বীজ অধিদপ্তর, ঢাকা।\n\nরহিম উদ্দিন\nউপসচিব",
    ],
)
def test_a_labelled_recipient_is_joined_by_commas(text: str) -> None:
    assert find_recipient(cut(lines_of(text), WORDS), (), WORDS).text == "মহাপরিচালক, বীজ অধিদপ্তর, ঢাকা"


def test_a_day_and_a_telephone_end_the_recipient() -> None:
    pieces = cut(lines_of("প্রাপক:\nসচিব\nফোন: ০২-৫৫০১২৩৪৫"), WORDS)

    assert find_recipient(pieces, (), WORDS) == Addressee((0, 1), "সচিব")


@pytest.mark.parametrize(
    ("text", "attention"),
    [
        ("দৃ:আ: জনাব রহিম, উপসচিব, বন মন্ত্রণালয়।", "জনাব রহিম, উপসচিব, বন মন্ত্রণালয়"),
        ("দৃষ্টি আকর্ষণ:\n\nউপসচিব, বন মন্ত্রণালয়।\n\nসংযুক্তি:", "উপসচিব, বন মন্ত্রণালয়"),
        ("সচিব (দৃষ্টি আকর্ষণ: উপসচিব, বন)", "উপসচিব, বন"),
        ("(দৃষ্টি আকর্ষণ: উপসচিব (প্রশাসন))", "উপসচিব (প্রশাসন)"),
        ("সচিব", None),
    ],
)
def test_attention_is_asked_in_the_line_or_below(text: str, attention: str | None) -> None:
    assert find_attention(cut(lines_of(text), WORDS), (), WORDS).text == attention


def test_used_lines_are_not_read_again() -> None:
    pieces = cut(lines_of("প্রাপক: সচিব\nদৃষ্টি আকর্ষণ: উপসচিব"), WORDS)

    assert (find_recipient(pieces, (0,), WORDS), find_attention(pieces, (1,), WORDS)) == (NOBODY, NOBODY)


def test_a_block_becomes_a_recipient_without_its_day() -> None:
    pieces = cut(lines_of("১৪-১-২০২৪\nপ্রোগ্রামার\nআইসিটি শাখা\nবন মন্ত্রণালয়"), WORDS)
    (block,) = find_blocks(pieces, by_columns(pieces, range(4)), WORDS).blocks

    assert recipient_of_block(pieces, block, WORDS) == Addressee((0, 1, 2, 3), "প্রোগ্রামার, আইসিটি শাখা, বন মন্ত্রণালয়")


def test_a_sentence_after_the_address_is_cut_off() -> None:
    assert joined(["সচিব, বন মন্ত্রণালয় ঢাকা। ইহা মহোদয়ের সদয় অবগতির জন্য।"], WORDS) == "সচিব, বন মন্ত্রণালয় ঢাকা"
    assert joined(["সচিব।", "বন মন্ত্রণালয়,"], WORDS) == "সচিব, বন মন্ত্রণালয়"
    assert joined([], WORDS) is None


def test_the_opening_of_the_letter_ends_the_recipient() -> None:
    pieces = cut(lines_of("প্রাপক:\nসচিব\nউপর্যুক্ত বিষয়ে জানানো যাচ্ছে যে"), WORDS)

    assert find_recipient(pieces, (), WORDS) == Addressee((0, 1), "সচিব")


def test_another_label_or_an_item_of_a_list_ends_the_attention() -> None:
    found = [find_attention(cut(lines_of(f"দৃষ্টি আকর্ষণ: উপসচিব\n{line}"), WORDS), (), WORDS) for line in ("সংযুক্তি: প্রতিবেদন", "১। সচিব")]

    assert found == [Addressee((0,), "উপসচিব")] * 2
