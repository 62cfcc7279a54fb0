from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agragati.bangla.skeleton import skeleton
from making.noise import Level, spoil_text


@pytest.mark.parametrize(
    ("first", "second"),
    [("মহাপরিচালক", "মতাপরচানফ"), ("সচিব", "সচির"), ("বিষয়", "বিযয়"), ("তারিখ", "হাবখ"), ("অনুলিপি", "অনুলগি"), ("সমন্বয়", "মসল্ব য়")],
)
def test_a_misread_word_keeps_its_skeleton(first: str, second: str) -> None:
    assert skeleton(first) == skeleton(second)


@pytest.mark.parametrize(("first", "second"), [("সচিব", "উপসচিব"), ("প্রাপক", "প্রেরক"), ("পরিচালক", "পরিদর্শক")])
def test_words_with_other_letters_have_other_skeletons(first: str, second: str) -> None:
    assert skeleton(first) != skeleton(second)


@given(st.integers(0, 10_000))
def test_confused_letters_and_lost_signs_never_change_the_skeleton(seed: int) -> None:
    spoilt = spoil_text("উপজেলা নির্বাহী অফিসারের কার্যালয়", Level(letters=0.5, digits=0, rows=0), Random(seed))  # noqa: S311 - examples

    assert skeleton(spoilt) == skeleton("উপজেলা নির্বাহী অফিসারের কার্যালয়")
