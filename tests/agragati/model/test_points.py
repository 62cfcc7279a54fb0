from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agragati.model.points import exact_text, round_points

FRACTIONS = st.fractions(max_denominator=10_000)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Fraction(0), "0"),
        (Fraction(50), "50"),
        (Fraction(38, 5), "7.6"),
        (Fraction(-1, 8), "-0.125"),
        (Fraction(1, 50), "0.02"),
        (Fraction(280, 3), "280/3"),
        (Decimal("50.00"), "50"),
        (Decimal("1E+2"), "100"),
    ],
)
def test_a_figure_is_written_as_a_decimal_where_one_holds_it(value: Fraction | Decimal, text: str) -> None:
    assert exact_text(value) == text


@given(FRACTIONS)
def test_nothing_is_lost_in_writing(value: Fraction) -> None:
    assert Fraction(exact_text(value)) == value


@pytest.mark.parametrize(
    ("method", "value", "rounded"),
    [
        ("half-up", "0.125", "0.13"),
        ("half-up", "-0.125", "-0.13"),
        ("half-up", "0.1249", "0.12"),
        ("half-even", "0.125", "0.12"),
        ("half-even", "0.135", "0.14"),
        ("down", "0.129", "0.12"),
        ("down", "-0.129", "-0.12"),
    ],
)
def test_each_rounding_does_what_its_name_says(method: str, value: str, rounded: str) -> None:
    assert round_points(Fraction(value), method=method, decimals=2) == Decimal(rounded)


def test_a_figure_just_under_the_half_is_not_rounded_twice() -> None:
    just_under = Fraction(1, 2) - Fraction(1, 10**80)

    assert round_points(just_under, method="half-up", decimals=0) == Decimal(0)


def test_the_places_asked_for_are_shown() -> None:
    assert str(round_points(Fraction(13, 2), method="half-up", decimals=2)) == "6.50"


def test_a_rounding_that_nobody_named_is_refused() -> None:
    with pytest.raises(KeyError):
        round_points(Fraction(1), method="as-you-like", decimals=2)
