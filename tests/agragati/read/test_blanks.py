import time

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


def test_a_line_of_thousands_of_blanks_and_strokes_is_read_in_no_time() -> None:
    line = Line("ক" + " " * 100_000 + "_" * 100_000 + "খ", 1)
    begun = time.process_time()

    assert without_blanks(line) is line
    assert time.process_time() - begun < 1
