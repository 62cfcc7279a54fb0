"""Worked cases that the scoring does not reach are faults of the data."""

import pytest

from agragati.rules.datafaults import Faults
from agragati.rules.load import load_catalog
from agragati.rules.load_cases import load_cases
from agragati.score.cases import check_cases
from small_catalog import YEAR, small_files

PATH = f"{YEAR}/cases/01.toml"
FIGURE = """
name = "Halfway"
clause = "circular#scale"
scale = "five_level"
direction = "higher"
levels = { 100 = 4, 80 = 2 }
achieved = 3
expected = 90
"""
SHEET = """
name = "Swept, not listed"
clause = "circular#scale"
office = "নমুনা কার্যালয়"
framework = "demo/tidy-office/2030-31/field"
period = "Q2"
method = "five-level"
expected = { total = 5.4, of = 10, share = 1.08, share_of = 2 }

[[row]]
indicator = "rooms-swept"
unit = "number"
weight = 6
levels = { 100 = 4, 80 = 2 }
direction = "higher"
aggregator = "sum"
achieved = { Q1 = 1, Q2 = 2 , total = 3 }
expected = { points = 90, weighted = 5.4, scaled_weight = 1.2, scaled_score = 1.08 }

[[row]]
indicator = "list-made"
unit = "date"
weight = 4
levels = { 100 = 2030-12-01, 90 = 2030-12-15 }
direction = "earlier"
aggregator = "first_date"
achieved = {}
expected = { weighted = 0 }
"""


def faults_of_case(text: str) -> list[str]:
    catalog = load_catalog(small_files())
    faults = Faults()
    cases = load_cases({PATH: text.encode()}, catalog.sources, faults)
    assert (len(cases), faults.lines) == (1, [])
    check_cases(cases, catalog, faults)
    return [line.removeprefix(f"{PATH}: ") for line in faults.lines]


@pytest.mark.parametrize("text", [FIGURE, SHEET])
def test_a_case_that_is_reached_has_no_fault(text: str) -> None:
    assert faults_of_case(text) == []


@pytest.mark.parametrize(
    ("text", "old", "new", "faults"),
    [
        (FIGURE, "expected = 90", "expected = 90.5", ["expected: is 90.5, but the scoring gives 90"]),
        (FIGURE, "levels = { 100 = 4, 80 = 2 }", "levels = {}", ["levels: has no level, expected at least one"]),
        (FIGURE, "achieved = 3", 'achieved = 1\nbelow_lowest_level = "extrapolate"', ["expected: is 90, but the scoring gives 0"]),
        (SHEET, "total = 5.4", "total = 5.5", ["expected.total: is 5.5, but the scoring gives 5.4"]),
        (SHEET, "points = 90", "points = 80", ["row[1].expected.points: is 80, but the scoring gives 90"]),
        (
            SHEET,
            "expected = { weighted = 0 }",
            "expected = { points = 60 }",
            ["row[2].expected.points: is 60, but the scoring gives 0"],
        ),
        (SHEET, 'aggregator = "sum"', 'aggregator = "last"', ["row[1].aggregator: is 'last', but the plan says 'sum'"]),
        (SHEET, "2030-31/field", "2030-31/ministry", ["framework: is 'demo/tidy-office/2030-31/ministry', expected a plan that there is"]),
    ],
)
def test_what_is_not_reached_is_named_with_what_the_scoring_gives(text: str, old: str, new: str, faults: list[str]) -> None:
    assert text.count(old) == 1

    assert faults_of_case(text.replace(old, new)) == faults


def test_the_line_below_the_lowest_level_ends_at_the_lowest_points_of_the_years_plans() -> None:
    text = FIGURE.replace("80 = 2 }", '90 = 3 }\nbelow_lowest_level = "extrapolate"')

    assert faults_of_case(text.replace("achieved = 3", "achieved = 2").replace("expected = 90", "expected = 80")) == []
    assert faults_of_case(text.replace("achieved = 3", "achieved = 1").replace("expected = 90", "expected = 0")) == []


def test_an_indicator_that_the_plan_has_not_is_named() -> None:
    found = faults_of_case(SHEET.replace('"list-made"', '"lamp-lit"'))

    assert found[0] == "row[2].indicator: is 'lamp-lit', expected an indicator of demo/tidy-office/2030-31/field"
