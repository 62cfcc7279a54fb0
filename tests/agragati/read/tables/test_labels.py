"""What a heading names by itself, and what its neighbours make of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agragati.read.tables.labels import WHOLE_PERIOD, Label, settle

ROLES = [
    *("serial", "area", "weight", "area_weight", "annual_target", "targets.100", "targets.90", "line_kind", "remarks", None),
    *("group.targets", "group.achieved", "group.monitoring", f"achieved.{WHOLE_PERIOD}", f"quarter_targets.{WHOLE_PERIOD}"),
    *("quarter.Q1", "quarter.Q2", "quarter.Q3"),
]


def label(role: str | None, col: int, row: int = 0, text: str = "", period: str | None = None) -> Label:
    named = role.partition(".")[2] if role and role.startswith("quarter.") else None
    return Label(role, 1.0, row, col, text or (role or "অস্পষ্ট"), period or named)


def roles(*labels: Label) -> list[tuple[int, str | None]]:
    return [(one.col, one.role) for one in settle(labels)]


def test_only_a_level_heads_a_level_column() -> None:
    assert [label(role, 0).is_level for role in ("targets.100", "annual_target", "group.targets", None)] == [True, False, False, False]


def test_a_heading_that_nothing_depends_on_stays_as_it_is() -> None:
    plain = (label("serial", 0), label("remarks", 1), label(None, 2))

    assert settle(plain) == plain


@pytest.mark.parametrize("role", ["annual_target", "group.targets", f"quarter_targets.{WHOLE_PERIOD}"])
@pytest.mark.parametrize(("under", "then"), [("targets.100", "targets.100"), ("quarter.Q1", "quarter_targets.Q1")])
def test_a_target_over_levels_or_quarters_heads_a_group(role: str, under: str, then: str) -> None:
    assert roles(label(role, 0, text="লক্ষ্যমাত্রা"), label(under, 0, row=1)) == [(0, "group.targets"), (0, then)]


def test_a_target_beside_levels_is_the_years() -> None:
    assert roles(label("group.targets", 5, text="লক্ষ্যমাত্রা"), label("targets.100", 1, row=1)) == [(5, "annual_target"), (1, "targets.100")]
    assert roles(label(f"quarter_targets.{WHOLE_PERIOD}", 0, text="লক্ষ্যমাত্রা")) == [(0, "annual_target")]


@pytest.mark.parametrize("word", ["ত্রৈমাসিক", "কোয়ার্টার", "প্রান্তিক"])
def test_a_target_that_names_a_quarter_is_that_quarters(word: str) -> None:
    role = f"quarter_targets.{WHOLE_PERIOD}"

    assert roles(label(role, 0, text=f"{word} লক্ষ্যমাত্রা"), label("targets.100", 0, row=1)) == [(0, role), (0, "targets.100")]


def test_an_achievement_over_quarters_heads_a_group_and_names_them() -> None:
    assert roles(label(f"achieved.{WHOLE_PERIOD}", 3), label("quarter.Q1", 3, row=1), label("quarter.Q2", 4, row=1)) == [
        (3, "group.achieved"),
        (3, "achieved.Q1"),
        (4, "achieved.Q2"),
    ]


@pytest.mark.parametrize(("period", "role"), [("Q3", "achieved.Q3"), (None, f"achieved.{WHOLE_PERIOD}")])
def test_an_achievement_over_nothing_is_a_column_of_its_period(period: str | None, role: str) -> None:
    assert roles(label("group.achieved", 3, period=period)) == [(3, role)]


def test_the_second_quarter_tells_the_group_where_the_first_is_illegible() -> None:
    first, second = label(None, 3, row=1), label("quarter.Q2", 4, row=1)

    assert roles(label("group.achieved", 3), first, second) == [(3, "group.achieved"), (3, None), (4, "achieved.Q2")]
    assert roles(label("group.achieved", 3), second) == [(3, f"achieved.{WHOLE_PERIOD}"), (4, "quarter.Q2")]


def test_quarters_take_the_group_that_stands_last_before_them() -> None:
    heads = (label("group.targets", 0), label("group.achieved", 2))
    quarters = tuple(label(f"quarter.Q{col % 2 + 1}", col, row=1) for col in range(4))

    assert roles(*heads, *quarters)[2:] == [(0, "quarter_targets.Q1"), (1, "quarter_targets.Q2"), (2, "achieved.Q1"), (3, "achieved.Q2")]


def test_quarters_of_a_monitoring_form_are_targets_and_achievements_at_once() -> None:
    heads = (label("group.monitoring", 6), label("line_kind", 6, row=1), label("quarter.Q1", 7, row=1))

    assert roles(*heads) == [(6, "group.monitoring"), (6, "line_kind"), (7, "quarter.Q1")]


def test_quarters_without_a_group_stay_open() -> None:
    assert roles(label("quarter.Q1", 0), label("quarter.Q2", 1)) == [(0, "quarter.Q1"), (1, "quarter.Q2")]


def test_a_quarter_over_its_target_and_its_achievement_names_both() -> None:
    upper = (label("quarter.Q1", 4), label("quarter.Q2", 6))
    lower = tuple(label(("annual_target", f"achieved.{WHOLE_PERIOD}")[col % 2], col, row=1) for col in range(4, 8))

    assert roles(*upper, *lower) == [
        (4, "group.quarter"),
        (6, "group.quarter"),
        (4, "quarter_targets.Q1"),
        (5, "achieved.Q1"),
        (6, "quarter_targets.Q2"),
        (7, "achieved.Q2"),
    ]
    assert [one.period for one in settle((*upper, *lower))] == ["Q1", "Q2", "Q1", "Q1", "Q2", "Q2"]


def test_what_stands_before_the_first_quarter_or_is_no_half_keeps_its_role() -> None:
    upper = label("quarter.Q1", 4)
    lower = (label("annual_target", 3, row=1), label("annual_target", 4, row=1), label("remarks", 5, row=1))

    assert roles(upper, *lower) == [(4, "group.quarter"), (3, "annual_target"), (4, "quarter_targets.Q1"), (5, "remarks")]


def test_of_two_weights_the_one_behind_the_area_is_the_areas() -> None:
    assert roles(label("area", 0), label("weight", 1), label("weight", 4)) == [(0, "area"), (1, "area_weight"), (4, "weight")]


@pytest.mark.parametrize("role", ["weight", "area_weight"])
def test_a_lone_weight_is_the_indicators_wherever_it_stands(role: str) -> None:
    assert roles(label("area", 0), label(role, 1)) == [(0, "area"), (1, "weight")]
    assert roles(label("unit", 0), label(role, 1), label("weight", 2)) == [(0, "unit"), (1, "weight"), (2, "weight")]
    assert roles(label(role, 0)) == [(0, "weight")]


@given(st.lists(st.tuples(st.sampled_from(ROLES), st.integers(0, 6), st.integers(0, 2)), max_size=8, unique_by=lambda one: one[1:]))
def test_no_heading_is_lost_or_changed_but_in_its_role(heads: list[tuple[str | None, int, int]]) -> None:
    labels = [label(role, col, row) for role, col, row in heads]

    assert [(one.row, one.col, one.text) for one in settle(labels)] == [(one.row, one.col, one.text) for one in labels]
    assert [one.role is None for one in settle(labels)] == [one.role is None for one in labels]
