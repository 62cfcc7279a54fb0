import pytest

from agragati.read.letters.contacts import Contact, find_contacts
from agragati.read.letters.words import words_of
from agragati.rules.load import packaged_catalog

WORDS = words_of(packaged_catalog().letters)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ফোন-০২৪৭৭-১২৩৪৫৬", [("phone", "02477123456")]),
        ("ফোন: +৮৮-০২-৯৫০০০০১", [("phone", "88029500001")]),
        ("মোবাইল: ০১৭০০ ০০০ ১২৩", [("phone", "01700000123")]),
        ("০২৫৮৮-৮১০৩৯৫ (ফ্যাক্স)", [("fax", "02588810395")]),
        ("০২৫৮৮-১২৩৪৫৭", [("phone", "02588123457")]),
        ("ফোন: ০২-৫৫০১২৩৪৫, ফ্যাক্স: ০২-৫৫০১২৩৪৬", [("phone", "0255012345"), ("fax", "0255012346")]),
        ("মাবাইল: ০১৭০০-০০০১২৩", [("phone", "01700000123")]),
        ("Email: DD.Sonail@Example.gov.bd", [("email", "dd.sonail@example.gov.bd")]),
        ("ই-মেইল: a@masscom", [("email", "a@masscom")]),
        ("ইমেইল: a @ b.gov.bd", [("email", "a@b.gov.bd")]),
        ("ফোন: ০২-৫৫০১২৩৪৫, ইমেইল: 01700000123@b.gov.bd", [("phone", "0255012345"), ("email", "01700000123@b.gov.bd")]),
        ("www.info.meghpur.gov.bd", [("web", "www.info.meghpur.gov.bd")]),
        ("web: https://Seed.gov.bd/", [("web", "seed.gov.bd")]),
        ("ফোন: ০২-৫৫০১২৩৪৫ a@b.gov.bd www.b.gov.bd", [("phone", "0255012345"), ("email", "a@b.gov.bd"), ("web", "www.b.gov.bd")]),
    ],
)
def test_ways_to_reach_an_office(text: str, found: list[tuple[str, str]]) -> None:
    assert [(one.kind, one.value) for one in find_contacts(text, WORDS)] == found


def test_a_contact_is_kept_as_printed_with_its_place() -> None:
    assert find_contacts("ফোন: ০২-৫৫০১২৩৪৫", WORDS) == (Contact("phone", "০২-৫৫০১২৩৪৫", "0255012345", 5),)


@pytest.mark.parametrize(
    "text", ["০৪-০৪-২০২৪", "তারিখ: ০৪/০৪/২০২৪", "নং ১২.০৪.৫৮০০.০১১", "২০২৩-২০২৪", "সোনাইল-৪১০০", "১২৩৪৫ জন", "মো. রহিম", ""]
)
def test_dates_numbers_and_postcodes_are_no_contacts(text: str) -> None:
    assert find_contacts(text, WORDS) == ()
