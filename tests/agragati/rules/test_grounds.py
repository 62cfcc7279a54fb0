from agragati.model.values import Certainty
from agragati.rules.grounds import certainties_of, grounds_of, scoring_grounds, unknowns_of
from agragati.rules.load import load_catalog
from small_catalog import PLAN, edited, small_files


def test_every_rule_of_a_plan_is_named_with_its_ground() -> None:
    (framework,) = load_catalog(small_files()).frameworks

    assert [place for place, _ in grounds_of(framework)] == [
        "plan",
        "area.1",
        "activity.sweeping",
        "indicator.rooms-swept",
        "indicator.rooms-swept.evidence",
        "indicator.list-made",
        "indicator.list-made.evidence",
        *(f"scoring.{name}" for name in ("scale", "aggregation", "below_lowest_level", "not_applicable", "rounding")),
        *(f"scoring.method.{name}" for name in ("five-level", "annual-ratio", "period-target")),
        "deadline.1",
        "form.short",
    ]


def test_the_grounds_of_scoring_are_named_as_in_the_file() -> None:
    (framework,) = load_catalog(small_files()).frameworks

    assert scoring_grounds(framework)["rounding"] is framework.scoring.rounding_ground


def test_rules_are_counted_by_certainty() -> None:
    (framework,) = load_catalog(small_files()).frameworks

    assert certainties_of(framework) == {Certainty.STATED: 16, Certainty.INFERRED: 1, Certainty.UNVERIFIED: 0}


def test_what_no_source_gives_is_named_by_place_and_key() -> None:
    some = edited(PLAN, "levels = { 100 = 4, 80 = 2 }", 'levels = { 100 = 4, unknown = ["90", "80"] }')
    all_ = edited(PLAN, "levels = { 100 = 4, 80 = 2 }", 'unknown = ["levels"]')

    assert unknowns_of(*load_catalog(small_files()).frameworks) == ()
    assert unknowns_of(*load_catalog(some).frameworks) == (("indicator.rooms-swept", "levels.90"), ("indicator.rooms-swept", "levels.80"))
    assert unknowns_of(*load_catalog(all_).frameworks) == (("indicator.rooms-swept", "levels"),)
