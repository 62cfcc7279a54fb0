import pytest

from agragati.model.values import Unit
from agragati.read.lexicon import Phrases, lexicon_of
from agragati.rules.load import packaged_catalog
from tablekit import lexicon

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


def test_every_name_that_stands_in_a_text_is_found() -> None:
    assert FRUIT.all_within("কাঁঠাল ও আম") == ("mango", "jackfruit")
    assert FRUIT.all_within("নারিকেল") == ()


def test_how_alike_a_wording_must_be_can_be_asked() -> None:
    assert lexicon().headings.find("গাড়ির নম্বর") is None
    assert lexicon().headings.find("গাড়ির নম্বর", at_least=60) is not None


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


def test_the_longest_wording_inside_a_text_wins() -> None:
    names = lexicon().plan_types

    assert names.within("জাতীয় শুদ্ধাচার কৌশল কর্মপরিকল্পনা এবং তথ্য অধিকার") == ("integrity", 100.0)


def test_a_wording_inside_a_text_may_be_misspelt() -> None:
    name, likeness = lexicon().plan_types.within("২০২৩-২৪ অর্থবছরের অভিযোগ প্রতিকর ব্যবস্থা") or ("", 0.0)

    assert name == "grievance-redress"
    assert 88 <= likeness < 100


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("সংখ্যা", Unit.NUMBER),
        ("সংখা", Unit.NUMBER),
        ("%", Unit.PERCENT),
        ("শতকরা", Unit.PERCENT),
        ("তারিখ", Unit.DATE),
        ("মিটার", None),
        ("", None),
    ],
)
def test_a_cell_names_its_unit(text: str, unit: Unit | None) -> None:
    assert lexicon().unit_of(text) is unit


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("সংখ্যা ও তারিখ", (Unit.NUMBER, Unit.DATE)),
        ("তারিখ/সংখ্যা", (Unit.DATE, Unit.NUMBER)),
        ("সংখ্যা, সংখ্যা", (Unit.NUMBER,)),
        ("মিটার ও লিটার", ()),
    ],
)
def test_units_side_by_side_are_named_in_order_and_once(text: str, units: tuple[Unit, ...]) -> None:
    assert lexicon().units_in(text) == units


def test_the_levels_are_the_best_first() -> None:
    assert lexicon().level_points == (100, 90, 80, 70, 60)
    assert lexicon().levels.find("অতি উত্তম") == ("90", 100.0)


def test_the_lexicon_of_a_catalog_is_made_once() -> None:
    assert lexicon_of(packaged_catalog()) is lexicon()


def test_what_is_remembered_is_bounded_and_answers_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("agragati.read.lexicon._KEPT", 1)
    fruit = Phrases.of({"mango": ["পাকা আম ফল"]})
    asked = ("পাকা আম ফুল", "নারিকেল", "পাকা আম ফলে", "তাল", "পাকা আম ফুল")

    assert [fruit.find(text) is not None for text in asked] == [True, False, True, False, True]
    assert [fruit.within(f"{text} ভালো") is not None for text in asked] == [True, False, True, False, True]


@pytest.mark.parametrize(
    ("text", "level"), [("অতি উত্তম", "90"), ("অতি উত্হম (৯০%)", "90"), ("চলহি মান ৭০%", "70"), ("৮০ % অর্জিত হয়েছে", None), ("৮০%", None)]
)
def test_a_level_is_known_by_its_name_or_by_the_points_behind_it(text: str, level: str | None) -> None:
    found = lexicon().level_of(text)

    assert (found[0] if found else None) == level
