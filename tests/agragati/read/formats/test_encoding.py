import pytest
from hypothesis import given
from hypothesis import strategies as st

from agragati.read.faults import UnreadableError
from agragati.read.formats.encoding import MOST_MARKS, decode

TEXT = "নমুনা দপ্তর, ২০২৩-২৪\tweb: example.org\r\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_unicode_is_recognised_with_and_without_its_mark(encoding: str) -> None:
    assert decode(TEXT.encode(encoding)) == TEXT


def test_english_in_utf_16_is_no_utf_8_with_zeros_between() -> None:
    assert decode("Sl.\tActivity\tUnit\n".encode("utf-16-le")) == "Sl.\tActivity\tUnit\n"


@given(st.text(alphabet=st.characters(min_codepoint=0x985, max_codepoint=0x9B9), min_size=1))
def test_any_bangla_comes_back_from_utf_8(text: str) -> None:
    assert decode(text.encode()) == text


def test_control_characters_show_what_is_no_text() -> None:
    with pytest.raises(UnreadableError, match="no text in an encoding"):
        decode(b"\x01\x02\x03 abc")


def test_letters_with_hundreds_of_marks_are_no_text() -> None:
    some, many = "ক\u0301" * 20_000, "ক" * 20_000 + "\u0301" * (MOST_MARKS + 1)

    assert decode(some.encode()) == some
    with pytest.raises(UnreadableError, match="no text in an encoding"):
        decode(many.encode())
