import pytest

from agragati.read.letters.passages import (
    ends_sentence,
    find_attachments,
    find_body,
    find_copies,
    find_reference,
    find_subject,
    is_opening,
    is_prose,
    is_spaced,
    join_lines,
    number_of,
    split_items,
)
from agragati.read.letters.pieces import Piece, cut
from agragati.read.letters.words import words_of
from agragati.rules.load import packaged_catalog
from letterkit import lines_of

WORDS = words_of(packaged_catalog().letters)


def pieces_of(text: str) -> tuple[Piece, ...]:
    return cut(lines_of(text), WORDS)


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("বিষয়: প্রতিবেদন প্রেরণ।\nউপর্যুক্ত বিষয়ে জানানো যাচ্ছে", "প্রতিবেদন প্রেরণ।"),
        ("বিষয়: ত্রৈমাসিক\nপ্রতিবেদন\nপ্রেরণ।\n\nউপর্যুক্ত", "ত্রৈমাসিক প্রতিবেদন প্রেরণ।"),
        ("বিষয়: কর্ম-\nপরিকল্পনা প্রেরণ\n\nজনাব", "কর্ম-পরিকল্পনা প্রেরণ"),
        ("বিষয়:\nপ্রতিবেদন প্রেরণ", "প্রতিবেদন প্রেরণ"),
        ("বিষয়: প্রতিবেদন প্রেরণ\nসূত্র: পত্র", "প্রতিবেদন প্রেরণ"),
        ("বিষয় প্রতিবেদন প্রেরণ\nবিষয়: অগ্রগতি", "অগ্রগতি"),
        ("বিষয় প্রতিবেদন প্রেরণ\n\nউপর্যুক্ত", "প্রতিবেদন প্রেরণ"),
        ("নং ১২", None),
    ],
)
def test_a_subject_runs_to_its_end(text: str, subject: str | None) -> None:
    assert find_subject(pieces_of(text), WORDS).text == subject


def test_a_reference_may_be_a_list_with_numbers_and_dates() -> None:
    text = "সূত্র: ১। বীজ অধিদপ্তরের স্মারক নং ১২.০৪\nতারিখ: ০১.০২.২০২৪\n২। পত্র নং ০৪.০০\n\nউপর্যুক্ত"

    assert find_reference(pieces_of(text), WORDS).text == "১। বীজ অধিদপ্তরের স্মারক নং ১২.০৪ তারিখ: ০১.০২.২০২৪ ২। পত্র নং ০৪.০০"


def test_the_body_keeps_lines_that_look_like_labels() -> None:
    text = """
উপর্যুক্ত বিষয়ে অধিদপ্তরের
স্মারক নং ১২.০৪ এর আলোকে
প্রতিবেদন প্রেরণ করা হলো।

২। বিষয়টি মহোদয়ের সদয় অবগতির জন্য এতদসঙ্গে নির্দেশক্রমে জানানো হলো।

সংযুক্তি: ১ পাতা
"""

    assert find_body(pieces_of(text), 0, frozenset(), WORDS).places == (0, 1, 2, 3)


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("সংযুক্তি: ০১ (এক) সেট।", ("০১ (এক) সেট।",)),
        ("সংযুক্ত :\n\n১। বর্ণনামতে- ০১ সেট।", ("বর্ণনামতে- ০১ সেট।",)),
        ("সংযুক্তিঃ ১। প্রতিবেদন ২। প্রমাণক", ("প্রতিবেদন", "প্রমাণক")),
        ("সংযুক্তি:\n(ক) প্রতিবেদন\n(খ) প্রমাণকের\nতালিকা\n\nরহিম উদ্দিন\nসচিব", ("প্রতিবেদন", "প্রমাণকের তালিকা")),
        ("সংযুক্তি: অর্ধবার্ষিক প্রতিবেদন ০১ পাতা।\n\nসকল সংযুক্তিসমূহ:\n(১) অর্ধবার্ষিক প্রতিবেদন", ("অর্ধবার্ষিক প্রতিবেদন ০১ পাতা।",)),
        ("সংযুক্তি: প্রতিবেদন\n(রহিম উদ্দিন)", ("প্রতিবেদন",)),
        ("কিছু নেই", ()),
    ],
)
def test_attachments_are_listed_one_by_one(text: str, items: tuple[str, ...]) -> None:
    assert find_attachments(pieces_of(text), WORDS).items == items


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("অনুলিপি:\n১। সচিব, বন মন্ত্রণালয়।\n২। পরিচালক, বন\nঅধিদপ্তর।", ("সচিব, বন মন্ত্রণালয়।", "পরিচালক, বন অধিদপ্তর।")),
        ("সদয় অবগতির জন্য অনুলিপি প্রেরণ করা হলো (জ্যেষ্ঠতার ক্রমানুসারে নয়):\n\n১) সচিব\n২) অফিস কপি", ("সচিব", "অফিস কপি")),
        ("অনুলিপি: সচিব, বন মন্ত্রণালয়।", ("সচিব, বন মন্ত্রণালয়।",)),
        ("অনুলিপি: ১। সচিব। ২। পরিচালক।", ("সচিব।", "পরিচালক।")),
        ("অনুলিপি সদয় জ্ঞাতার্থে:\nসচিব, বন মন্ত্রণালয়।\nপরিচালক, বন অধিদপ্তর।", ("সচিব, বন মন্ত্রণালয়।", "পরিচালক, বন অধিদপ্তর।")),
        ("বিতরণ (কার্যার্থে):\n০১. সচিব\n০২. পরিচালক\n\nরহিম উদ্দিন\nউপসচিব", ("সচিব", "পরিচালক")),
        ("অনুলিপি: সদয় অবগতির জন্য: সচিব, বন মন্ত্রণালয়।", ("সচিব, বন মন্ত্রণালয়।",)),
        ("অনুলিপি:\n১। সচিব\nতারিখ: ০১/০২/২০২৪", ("সচিব",)),
        ("অনুলিপি:\nজ্যেষ্ঠতার ক্রমে নয়\nসচিব, বন মন্ত্রণালয়।", ("সচিব, বন মন্ত্রণালয়।",)),
        ("অনুলগি (সদয় জ্ঞাতার্থে):\n১) সচিব\n২) অফিস কপি", ("সচিব", "অফিস কপি")),
        ("ব্যবস্থা গ্রহণের জন্যঅনুনিপি প্রেরণ করা হইল (জ্যেষ্ঠতার ক্রমানুসারে নয়):\n\n- ১) সচিব", ("সচিব",)),
        ("ব্যবস্থা গ্রহণের জন্য অ নুলিপ পরেরণ করা হইল:\n- ১) সচিব", ("সচিব",)),
        ("অনুলিপি পাওয়া গিয়েছে", ()),
    ],
)
def test_copies_are_counted_exactly(text: str, items: tuple[str, ...]) -> None:
    assert find_copies(pieces_of(text), 0, WORDS).items == items


def test_lines_are_joined_by_blanks_but_not_at_a_hyphen() -> None:
    assert join_lines(["ই-গভর্ন্যান্স কর্ম-", "পরিকল্পনা ", "প্রেরণ", "২০২৩ -", "২৪"]) == "ই-গভর্ন্যান্স কর্ম-পরিকল্পনা প্রেরণ ২০২৩ - ২৪"


@pytest.mark.parametrize(
    ("text", "number"), [("১। ক", 1), ("০২। ক", 2), ("(৩) ক", 3), ("৪) ক", 4), ("৫. ক", 5), ("খ) ক", 2), ("২.৫ ক", None), ("ক", None)]
)
def test_items_are_numbered_in_many_ways(text: str, number: int | None) -> None:
    assert number_of(text) == number


def test_small_questions_about_lines() -> None:
    assert split_items("১। ক ২। খ") == ("ক", "খ")
    assert (ends_sentence("হলো।"), ends_sentence("হলো")) == (True, False)
    assert (is_prose("ক খ গ ঘ ঙ চ ছ জ ঝ"), is_prose("ক খ গ")) == (True, False)
    assert [is_opening(piece, WORDS) for piece in pieces_of("উপর্যুক্ত বিষয়ে\nবিষয়ে")] == [True, False]
    assert (is_spaced(pieces_of("ক\n\nখ\n\nগ\n\nঘ")), is_spaced(pieces_of("ক\nখ\nগ\nঘ"))) == (True, False)
