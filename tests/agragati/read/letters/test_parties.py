from datetime import date

import pytest

from agragati.read.letters.parties import Block, Part, find_blocks, part_of, split_post
from agragati.read.letters.pieces import cut
from agragati.read.letters.sidebyside import by_columns
from agragati.read.letters.words import words_of
from agragati.rules.load import packaged_catalog
from letterkit import lines_of

WORDS = words_of(packaged_catalog().letters)


def blocks(text: str) -> tuple[Block, ...]:
    pieces = cut(lines_of(text), WORDS)
    return find_blocks(pieces, by_columns(pieces, range(len(pieces))), WORDS).blocks


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("(রহিম উদ্দিন)", Part.PERSON),
        ("মোঃ রহিম", Part.PERSON),
        ("রহিম উদ্দিন, উপপরিচালক", Part.PERSON),
        ("নাম: রহিম", Part.PERSON),
        ("জনাব মহাপরিচালক", Part.POST),
        ("পদবি: উপপরিচালক", Part.POST),
        ("উপ-পরিচালক(কারি:)", Part.POST),
        ("মহাপরিচালক, বীজ অধিদপ্তর, ঢাকা।", Part.POST),
        ("জেলা বীজ অফিস", Part.OFFICE),
        ("০১/০২/২০২৪", Part.DAY),
        ("ফোন: ০২-৫৫০১২৩৪৫", Part.CONTACT),
        ("মেঘপুর।", Part.OTHER),
        ("সকল তথ্য এ অফিস হতে যাচাই করে পাঠানো হয়েছে বলে জানানো হলো", Part.OTHER),
    ],
)
def test_a_line_is_what_its_words_say(text: str, part: Part) -> None:
    assert part_of(cut(lines_of(text), WORDS)[0], WORDS) is part


def test_a_whole_block() -> None:
    (block,) = blocks("০১/০২/২০২৪\nরহিম উদ্দিন\nউপপরিচালক\nজেলা বীজ অফিস\nমেঘপুর\nফোন: ০২-৫৫০১২৩৪৫")

    assert (block.person, block.designation, block.office, block.day) == ("রহিম উদ্দিন", "উপপরিচালক", "জেলা বীজ অফিস, মেঘপুর", date(2024, 2, 1))
    assert block.at == {"day": 0, "person": 1, "post": 2, "office": 3}
    assert [contact.value for contact in block.contacts] == ["0255012345"]
    phone, fax = block.contact("phone"), block.contact("fax")
    assert (phone.text if phone else None, fax) == ("০২-৫৫০১২৩৪৫", None)


@pytest.mark.parametrize(
    "text",
    [
        "রহিম উদ্দিন\nউপপরিচালক\nবীজ অফিস\nমেঘপুর\n\nমহাপরিচালক\nবীজ অধিদপ্তর",
        "(রহিম উদ্দিন)\nউপপরিচালক\nবীজ অফিস\nমেঘপুর\n✓ মহাপরিচালক\nবীজ অধিদপ্তর",
        "রহিম উদ্দিন\n\nউপপরিচালক\n\nবীজ অফিস\n\nমেঘপুর\n\nমহাপরিচালক\n\nবীজ অধিদপ্তর",
        "রহিম উদ্দিন\tমহাপরিচালক\nউপপরিচালক\tবীজ অধিদপ্তর\nবীজ অফিস, মেঘপুর",
    ],
)
def test_a_block_ends_where_another_begins(text: str) -> None:
    found = [(block.person, block.designation, block.office) for block in blocks(text)]

    assert found == [("রহিম উদ্দিন", "উপপরিচালক", "বীজ অফিস, মেঘপুর"), (None, "মহাপরিচালক", "বীজ অধিদপ্তর")]


def test_a_recipient_may_stand_before_the_signature() -> None:
    found = [(block.person, block.designation) for block in blocks("প্রোগ্রামার\nআইসিটি শাখা\n\nরহিম উদ্দিন\nউপসচিব")]

    assert found == [(None, "প্রোগ্রামার"), ("রহিম উদ্দিন", "উপসচিব")]


def test_a_post_that_no_list_has_is_known_by_its_place() -> None:
    assert [(block.person, block.designation) for block in blocks("(রহিম উদ্দিন)\nভাণ্ডাররক্ষক\nবীজ অফিস")] == [("রহিম উদ্দিন", "ভাণ্ডাররক্ষক")]


def test_two_posts_of_one_person_are_one_designation() -> None:
    assert blocks("রহিম উদ্দিন\nউপসচিব\nও\nসদস্য সচিব")[0].designation == "উপসচিব ও সদস্য সচিব"


def test_lines_in_reverse_are_turned() -> None:
    pieces = cut(lines_of("ফোন: ০২-৫৫০১২৩৪৫\nমেঘপুর\nবীজ অফিস\nউপপরিচালক\nরহিম উদ্দিন\n০১/০২/২০২৪"), WORDS)

    who = find_blocks(pieces, by_columns(pieces, range(len(pieces))), WORDS)

    assert who.turned
    assert [(block.person, block.designation, block.office, block.day) for block in who.blocks] == [
        ("রহিম উদ্দিন", "উপপরিচালক", "বীজ অফিস, মেঘপুর", date(2024, 2, 1))
    ]


@pytest.mark.parametrize(
    ("text", "post", "office"),
    [
        ("মহাপরিচালক, বীজ অধিদপ্তর, ঢাকা।", "মহাপরিচালক", "বীজ অধিদপ্তর, ঢাকা"),
        ("মহাপরিচালক বীজ অধিদপ্তর ঢাকা", "মহাপরিচালক", "বীজ অধিদপ্তর ঢাকা"),
        ("যুগ্মসচিব (প্রশাসন), বন মন্ত্রণালয়", "যুগ্মসচিব (প্রশাসন)", "বন মন্ত্রণালয়"),
        ("সচিব", "সচিব", None),
    ],
)
def test_a_post_is_parted_from_its_office(text: str, post: str, office: str | None) -> None:
    assert split_post(text, WORDS) == (post, office)


def test_a_house_and_a_postcode_belong_to_the_office_above_them_and_a_list_does_not() -> None:
    (house,), (postcode,) = blocks("মহাপরিচালক\nবীজ অধিদপ্তর\n১১২ নদী রোড, ঢাকা।"), blocks("মহাপরিচালক\nবীজ অধিদপ্তর\nনদীগাঁও, ঢাকা-১২০৭।")

    assert (house.office, postcode.office) == ("বীজ অধিদপ্তর, ১১২ নদী রোড, ঢাকা", "বীজ অধিদপ্তর, নদীগাঁও, ঢাকা-১২০৭")
    assert blocks("মহাপরিচালক\nবীজ অধিদপ্তর\n১। নদীগাঁও")[0].office == "বীজ অধিদপ্তর"


def test_a_place_of_two_names_may_end_a_block_whose_lines_stand_apart() -> None:
    (block,) = blocks("রহিম উদ্দিন\n\nউপপরিচালক\n\nমেঘপুর, সোনাইল।")

    assert (block.person, block.posts, block.offices) == ("রহিম উদ্দিন", ("উপপরিচালক",), ("মেঘপুর, সোনাইল",))


def test_a_day_beside_name_or_post_is_the_blocks_day() -> None:
    texts = ("(রহিম উদ্দিন) ০১/০২/২০২৪\nউপপরিচালক", "রহিম উদ্দিন\nউপপরিচালক ০১/০২/২০২৪", "রহিম উদ্দিন\n০১/০২/২০২৪, উপপরিচালক")
    found = [block for text in texts for block in blocks(text)]

    assert [(block.person, block.designation, block.day) for block in found] == [("রহিম উদ্দিন", "উপপরিচালক", date(2024, 2, 1))] * 3


def test_what_heads_a_column_over_an_office_is_a_post_that_no_list_has() -> None:
    found = blocks("রহিম উদ্দিন\tভাণ্ডাররক্ষক\nউপপরিচালক\tবীজ অধিদপ্তর")

    assert [(block.person, block.designation, block.office) for block in found] == [
        ("রহিম উদ্দিন", "উপপরিচালক", None),
        (None, "ভাণ্ডাররক্ষক", "বীজ অধিদপ্তর"),
    ]
