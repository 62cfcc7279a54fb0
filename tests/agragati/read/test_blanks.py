import pytest

from agragati.model.reading import Line
from agragati.read.blanks import without_blanks


@pytest.mark.parametrize("text", ["____________ (স্মারক নম্বর এখানে বসবে)", "তারিখ এখানে বসবে", "(the signature goes here)"])
def test_a_place_left_to_be_filled_in_says_nothing(text: str) -> None:
    assert without_blanks(Line(text, 3)) is None


def test_what_stands_beside_it_stays() -> None:
    found = without_blanks(Line("তারিখ: ০৪/০৪/২০২৪            ________ (এখানে স্বাক্ষর হবে)", 3))

    assert found == Line("তারিখ: ০৪/০৪/২০২৪            ", 3)


def test_any_other_line_is_left_as_it_is() -> None:
    line = Line("স্মারক নম্বর: ২৪.০২", 1)

    assert without_blanks(line) is line


@pytest.mark.parametrize(
    "text", ["https://plans.example/r/d3fa30606dbb d3fa30606dbb", "https://plans.example/r/d3fa30606dbb", "d3fa30606dbb"]
)
def test_the_mark_of_a_printed_page_says_nothing(text: str) -> None:
    assert without_blanks(Line(text, 3)) is None


@pytest.mark.parametrize("text", ["025881234567", "www.meghpur.example.gov.bd", "https://plans.example/r/d3fa30606dbb 000000000000"])
def test_telephones_and_addresses_are_no_marks(text: str) -> None:
    assert without_blanks(Line(text, 3)) == Line(text, 3)
