import pytest

from agragati.model.reading import Cell, Line, Table
from agragati.read.formats.furniture import is_page_number, without_marks

TABLE = Table(((Cell("0123456789ab", 1),),))


@pytest.mark.parametrize("text", ["১", "- ২ -", "২/৩", "পৃষ্ঠা ৩ / ১২", "Page 4 of 12", "পৃষ্ঠা নং ৫", "পাতা-৭", "পৃষ্ঠা  /", "page", "|১|"])
def test_the_number_of_a_page_is_known(text: str) -> None:
    assert is_page_number(text)


@pytest.mark.parametrize("text", ["", "/", "০৪/০১/২০২৪", "২ পাতা", "সংযুক্তি: ০২ পাতা", "১২৩৪৫", "ফোন: ১২৩৪"])
def test_other_texts_are_none(text: str) -> None:
    assert not is_page_number(text)


def test_the_mark_of_a_record_is_no_line_of_the_document() -> None:
    address = "https://reports.example/r/a0878b07c298"
    printed = ["ক", "a0878b07c298", f"{address} a0878b07c298", address, f"a0878b07c298  {address}", "খ"]

    assert without_marks([*(Line(text, number) for number, text in enumerate(printed, 1)), TABLE]) == (Line("ক", 1), Line("খ", 6), TABLE)


def test_what_only_looks_like_a_mark_stays() -> None:
    lines = tuple(
        Line(text, 1)
        for text in ("a0878b07c298", "০২৫৮৮৮১২৩৪৫৬", "www.example.gov.bd/r/a0878", "ওয়েব: https://example.gov.bd/a0878b07c298")
    )

    assert without_marks(lines) == lines
