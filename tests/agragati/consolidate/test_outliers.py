"""A second look finds slips of a digit, far figures and reports that are too even, and leaves good and bad years alone."""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from agragati.consolidate.outliers import second_look
from agragati.model.consolidation import Outlier, Totalling
from agragati.model.offices import Office, grow
from agragati.model.scores import Figure
from agragati.model.values import Unit
from builders import a_contribution, an_entry

SHARE = {"unit": Unit.PERCENT, "totalling": Totalling.RATIO}
DAY = {"unit": Unit.DATE, "totalling": Totalling.DATES}
USUAL_SHARES = ("88.5", 91, 90, "86.2", 89, 92, "87.7", 90, 93)
USUAL_DAYS = tuple(date(2024, 3, day) for day in (10, 12, 14, 16, 18, 20, 22, 24, 26))


def looks(values: Sequence[Any], kinds: Sequence[str | None] = (), **changes: object) -> tuple[Outlier, ...]:
    several = [value if isinstance(value, date | tuple) or value is None else Fraction(value) for value in values]
    kinds = kinds or [None] * len(several)
    tree = grow([Office(code=str(at), name="ক", kind=kind) for at, kind in enumerate(kinds)])
    entries = {str(at): an_entry(value=value, **changes) for at, value in enumerate(several)}
    return second_look(tree, {code: a_contribution(entry) for code, entry in entries.items()})


def found(values: Sequence[Any], **changes: object) -> list[tuple[str, Figure | None, str]]:
    return [(one.office, one.value, one.reason) for one in looks(values, **changes)]


def test_a_digit_too_many_is_found_with_what_would_be_usual() -> None:
    assert looks([4, 4, 3, 4, 2, 4, 3, 4, 40]) == (
        Outlier(
            office="8",
            indicator="own-portal-updated",
            value=Fraction(40),
            typical=Fraction(4),
            compared=9,
            reason="digit-too-many",
            params={"meant": "4"},
            weight=1e6,
        ),
    )


@pytest.mark.parametrize(
    ("values", "changes", "expected"),
    [
        ((*USUAL_SHARES, "8.9"), SHARE, [("9", Fraction("8.9"), "digit-too-few")]),
        ((*USUAL_SHARES, 20), SHARE, [("9", Fraction(20), "far")]),
        ((*USUAL_DAYS, date(2023, 3, 18)), DAY, [("9", date(2023, 3, 18), "year-off")]),
        ((*USUAL_DAYS, date(2023, 9, 18)), DAY, [("9", date(2023, 9, 18), "far-day")]),
        ((3, 4, 5, 4, 3, 5, 4, 4, 95), {}, [("8", Fraction(95), "far")]),
        ((0, 0, 0, 0, 0, 0, 0, 0, 12), {}, [("8", Fraction(12), "far")]),
    ],
)
def test_a_figure_far_from_the_others_is_found(values: Sequence[Any], changes: dict[str, Any], expected: list[Any]) -> None:
    assert found(values, **changes) == expected


@pytest.mark.parametrize(
    ("values", "changes"),
    [
        ((4, 4, 4, 4, 4, 4, 4, 4, 0), {}),
        ((1, 1, 1, 1, 1, 1, 1, 1, 4), {}),
        ((4, 3, 2, 1, 4, 3, 2, 1, 9), {}),
        ((100, 100, 100, 100, 100, 100, 100, 60), SHARE),
        ((*USUAL_SHARES, 70), SHARE),
        ((*USUAL_DAYS, date(2024, 5, 2)), DAY),
        ((4, 4, 4, 4, 4, 4, 40), {}),
        ((None, None, 4, 4, 4, 4, 4, 40), {}),
        (((date(2024, 1, 1), date(2024, 5, 1)),) * 9, DAY),
    ],
)
def test_good_and_bad_years_and_groups_too_small_are_left_alone(values: Sequence[Any], changes: dict[str, Any]) -> None:
    assert found(values, **changes) == []


def test_offices_are_held_against_their_own_kind() -> None:
    values = [4] * 9 + [40] * 9

    assert looks(values, ["upazila"] * 9 + ["district"] * 9) == ()


def test_kinds_that_are_few_are_held_against_each_other() -> None:
    assert [one.office for one in looks([4, 4, 4, 4, 4, 4, 4, 40], ["a"] * 4 + ["b"] * 4)] == ["7"]


def test_a_figure_beyond_all_measure_is_only_far() -> None:
    assert found([4, 5, 4, 3, 4, 5, 4, 3, 10**900]) == [("8", Fraction(10**900), "far")]


def offices(*odd: Sequence[Any]) -> list[tuple[str, str]]:
    tree = grow([Office(code=f"{at:02}", name="ক") for at in range(20 + len(odd))])
    usual = [an_entry(indicator=name, value=Fraction(4), points=Fraction(90)) for name in "abcde"]
    reports = {office.code: a_contribution(*usual) for office in tree.offices[len(odd) :]}
    reports |= {f"{at:02}": a_contribution(*entries) for at, entries in enumerate(odd)}
    return [(one.office, one.reason) for one in second_look(tree, reports)]


def test_one_day_for_everything_is_found() -> None:
    assert offices([an_entry(indicator=name, value=date(2024, 3, 1), **DAY) for name in "xyz"]) == [("00", "same-days")]


def test_full_points_in_everything_are_found_where_they_are_rare() -> None:
    full = [an_entry(indicator=name, value=Fraction(4), points=Fraction(100)) for name in "abcde"]

    assert offices(full) == [("00", "all-full")]
    assert offices(*[full] * 5) == []


def test_the_oddest_come_first() -> None:
    full = [an_entry(indicator=name, value=Fraction(4), points=Fraction(100)) for name in "abcde"]
    slip = [an_entry(indicator="a", value=Fraction(40))]

    assert offices(full, slip) == [("01", "digit-too-many"), ("00", "all-full")]
