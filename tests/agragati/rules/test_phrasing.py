"""Known wordings, misspelt or not."""

import pytest

from agragati.rules.phrasing import Phrases

FRUIT = Phrases.of({"mango": ["আম", "পাকা আম ফল"], "jackfruit": ["কাঁঠাল"]})


def test_a_known_wording_is_found_whole() -> None:
    assert FRUIT.find("কাঁঠাল") == ("jackfruit", 100.0)


def test_spelling_marks_and_blanks_do_not_hide_a_wording() -> None:
    assert FRUIT.find("  কাঠাল।") == ("jackfruit", 100.0)


def test_a_misspelt_wording_is_found_with_its_likeness() -> None:
    name, likeness = FRUIT.find("পাকা আম ফুল") or ("", 0.0)

    assert name == "mango"
    assert 74 <= likeness < 100


@pytest.mark.parametrize("text", ["", "  ", "-", "নারিকেল"])
def test_what_is_like_no_wording_is_not_found(text: str) -> None:
    assert FRUIT.find(text) is None


def test_a_name_asked_twice_is_found_alike() -> None:
    assert FRUIT.find("পাকা আম ফুল") == FRUIT.find("পাকা আম ফুল")
    assert FRUIT.find("পাকা আম ফুল", at_least=99) is None


def test_the_first_name_keeps_a_wording_that_two_have() -> None:
    both = Phrases.of({"first": ["একক"], "second": ["একক"]})

    assert both.find("একক") == ("first", 100.0)


def test_a_wording_that_folds_to_nothing_is_left_out() -> None:
    assert Phrases.of({"mark": ["।", "-"], "unit": ["একক"]}).folded == ("একক",)
    assert Phrases.of({}).find("একক") is None


def test_a_wording_inside_a_text_is_found() -> None:
    assert FRUIT.within("গাছে একটি কাঁঠাল আছে") == ("jackfruit", 100.0)
    assert FRUIT.within("গাছে একটি ডাব আছে") is None


def test_what_is_remembered_is_bounded_and_answers_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("agragati.rules.phrasing._KEPT", 1)
    fruit = Phrases.of({"mango": ["পাকা আম ফল"]})
    asked = ("পাকা আম ফুল", "নারিকেল", "পাকা আম ফলে", "তাল", "পাকা আম ফুল")

    assert [fruit.find(text) is not None for text in asked] == [True, False, True, False, True]
    assert [fruit.within(f"{text} ভালো") is not None for text in asked] == [True, False, True, False, True]


def test_every_name_that_stands_in_a_text_is_found() -> None:
    assert FRUIT.all_within("কাঁঠাল ও আম") == ("mango", "jackfruit")
    assert FRUIT.all_within("নারিকেল") == ()
