import pytest

from agragati.model.values import Unit
from agragati.read.lexicon import lexicon_of
from agragati.rules.load import packaged_catalog
from tablekit import lexicon


def test_how_alike_a_wording_must_be_can_be_asked() -> None:
    assert lexicon().headings.find("গাড়ির নম্বর") is None
    assert lexicon().headings.find("গাড়ির নম্বর", at_least=60) is not None


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


@pytest.mark.parametrize(
    ("text", "level"), [("অতি উত্তম", "90"), ("অতি উত্হম (৯০%)", "90"), ("চলহি মান ৭০%", "70"), ("৮০ % অর্জিত হয়েছে", None), ("৮০%", None)]
)
def test_a_level_is_known_by_its_name_or_by_the_points_behind_it(text: str, level: str | None) -> None:
    found = lexicon().level_of(text)

    assert (found[0] if found else None) == level
