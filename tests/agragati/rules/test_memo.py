from datetime import date

import pytest

from agragati.rules.load import packaged_catalog
from agragati.rules.memo import fits_memo_form, memo_parts

OF_18, OF_22, OF_2011 = "২৪.০২.৮১০০.০১১.৯৯.০২৩.২২", "২৪.০২.৮১০০.০১১.০৯৯.২৩.০০২২.২৪", "২৪.০০২.০১১.৯৯.০২.০২৩.২০১২"


def test_parts_come_in_latin_digits_without_what_stands_in_brackets() -> None:
    assert memo_parts("২৪.০২-৩৪৪/১(৫)") == ["24", "02", "344", "1"]


@pytest.mark.parametrize("number", [OF_18, f"{OF_18}.৩৪৪", f"{OF_18}-৩৪৪", f"{OF_18}.৩৪৪.১", OF_22, f"{OF_22}.১২", OF_2011])
def test_a_number_of_a_known_form_fits_with_or_without_an_issue_number(number: str) -> None:
    assert fits_memo_form(number, packaged_catalog().letters)


@pytest.mark.parametrize("number", ["২৪.০২.৮১০", f"{OF_18}.১.২.৩", "২৪.০২.৮১০০.০১১.৯৯.০২৩.২০২২"])
def test_a_number_of_other_widths_fits_none(number: str) -> None:
    assert not fits_memo_form(number, packaged_catalog().letters)


@pytest.mark.parametrize(
    ("number", "day", "fits"),
    [
        (OF_22, date(2023, 12, 31), False),
        (OF_22, date(2024, 1, 1), True),
        (OF_18, date(2024, 4, 4), True),
        (OF_2011, date(2014, 12, 31), True),
        (OF_2011, date(2015, 1, 1), False),
    ],
)
def test_a_form_must_have_been_in_use_on_the_letters_day(number: str, day: date, *, fits: bool) -> None:
    assert fits_memo_form(number, packaged_catalog().letters, day) is fits
