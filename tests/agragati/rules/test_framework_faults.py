"""What must hold among the figures of a plan file."""

import pytest

from agragati.rules.load import load_catalog, packaged_catalog
from small_catalog import PLAN, edited, faults_of


@pytest.mark.parametrize(
    ("old", "new", "faults"),
    [
        (
            "weight = 6",
            "weight = 5",
            [
                "weights_total: is 10, but the indicators' weights add up to 9",
                "area[1].weight: is 10, but its indicators' weights add up to 9",
            ],
        ),
        ('name = "ঘর"\nweight = 10', 'name = "ঘর"\nweight = 9.5', ["area[1].weight: is 9.5, but its indicators' weights add up to 10"]),
        ("expects = { indicators = 2,", "expects = { indicators = 3,", ["expects.indicators: is 3, but the file has 2"]),
        ("weights_total = 10 }", "weights_total = 50 }", ["expects.weights_total: is 50, but weights_total is 10"]),
        ('code = "1.1.2"', 'code = "1.1.1"', ["indicator[2].code: is '1.1.1', which stands at indicator[1] too"]),
        ('code = "1.1.2"', 'code = "1.2.2"', ["indicator[2].code: is '1.2.2', expected one that begins with its activity's, 1.1."]),
        ('id = "list-made"', 'id = "rooms-swept"', ["indicator[2].id: is 'rooms-swept', which stands at indicator[1] too"]),
        (
            'code = "1.1.2"\nactivity = "sweeping"',
            'code = "1.1.2"\nactivity = "dusting"',
            ["indicator[2].activity: is 'dusting', expected the id of an activity of this file"],
        ),
        (
            '1.1.2"\nactivity = "sweeping"\narea = 1',
            '1.1.2"\nactivity = "sweeping"\narea = 2',
            [
                "area[1].weight: is 10, but its indicators' weights add up to 6",
                "indicator[2].area: is 2, expected the number of an area of this file",
            ],
        ),
        (
            "{ 100 = 4, 80 = 2 }",
            "{ 100 = 4, 80 = 4 }",
            ["indicator[1].levels.80: is 4, expected a target that is easier than that of 100, 4"],
        ),
        (
            "90 = 2030-12-15",
            "90 = 2030-11-15",
            ["indicator[2].levels.90: is 2030-11-15, expected a target that is easier than that of 100, 2030-12-01"],
        ),
        ("{ 100 = 4, 80 = 2 }", "{ 100 = 4, 70 = 2 }", ["indicator[1].levels.70: is no level, expected one of 100, 90, 80"]),
        ("{ 100 = 4, 80 = 2 }", "{}", ["indicator[1].levels: has no level, expected at least one"]),
        ('direction = "earlier"', 'direction = "higher"', ["indicator[2].direction: is higher, which does not go with the unit date"]),
        (
            'unit = "number"\nweight = 6\nlevels = { 100 = 4,',
            'unit = "percent"\nweight = 6\nlevels = { 100 = 140,',
            ["indicator[1].levels.100: is 140, expected a percentage from 0 to 100"],
        ),
    ],
)
def test_a_contradiction_is_named_by_file_and_key(old: str, new: str, faults: list[str]) -> None:
    found = [fault.removeprefix(f"{PLAN}: ") for fault in faults_of(edited(PLAN, old, new))]

    assert found == faults


def test_a_figure_that_is_better_when_lower_has_its_levels_the_other_way_round() -> None:
    files = edited(PLAN, '{ 100 = 4, 80 = 2 }\ndirection = "higher"', '{ 100 = 4, 80 = 2 }\ndirection = "lower"')

    assert faults_of(files) == [f"{PLAN}: indicator[1].levels.80: is 2, expected a target that is easier than that of 100, 4"]


def test_weights_are_not_added_up_where_one_could_not_be_read() -> None:
    assert faults_of(edited(PLAN, "weight = 6", 'weight = "six"')) == [f"{PLAN}: indicator[1].weight: is 'six', expected a number"]


def test_every_packaged_framework_adds_up_to_its_total() -> None:
    frameworks = packaged_catalog().frameworks

    assert {framework.id: sum(rule.weight for rule in framework.indicators) for framework in frameworks} == {
        framework.id: framework.weights_total for framework in frameworks
    }


@pytest.mark.parametrize(
    ("scale", "fault"),
    [
        (
            '"five_level"\ndeduction = { days = 15, marks = 0.25 }',
            "does not go with the scale five_level: late_deduction has one, no other scale has",
        ),
        ('"late_deduction"', "does not go with the scale late_deduction: late_deduction has one, no other scale has"),
        ('"late_deduction"\ndeduction = { days = 15, marks = 0.25 }', "needs the unit date and a weight of which marks are cut"),
    ],
)
def test_a_deduction_for_lateness_goes_with_its_scale_and_a_day(scale: str, fault: str) -> None:
    files = edited(PLAN, 'direction = "higher"\nscale = "five_level"', f'direction = "higher"\nscale = {scale}')

    assert faults_of(files) == [f"{PLAN}: indicator[1].deduction: {fault}"]


def test_a_weight_that_no_source_gives_makes_no_sum_wrong() -> None:
    files = edited(PLAN, "weight = 6\n", 'unknown = ["weight"]\n')

    assert load_catalog(files).frameworks[0].indicators[0].weight is None
