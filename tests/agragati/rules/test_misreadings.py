from datetime import date
from decimal import Decimal
from fractions import Fraction

from agragati.rules.misreadings import FULL, LIKELY, cost, looks_like, value_looks_like


def alike(first: str, second: str) -> bool:
    return looks_like(Fraction(first), Fraction(second))


def test_one_look_alike_digit_is_a_misreading() -> None:
    assert alike("7", "8")
    assert alike("1.6", "1.9") is False
    assert alike("13", "16")


def test_digits_in_reverse_order_are_a_misreading() -> None:
    assert alike("7", "0.8")
    assert alike("12", "21")


def test_a_lost_decimal_point_is_a_misreading() -> None:
    assert alike("80", "8")


def test_two_other_digits_are_another_figure() -> None:
    assert alike("36", "63")
    assert not alike("38", "51")


def test_what_no_finite_decimal_holds_was_never_printed() -> None:
    assert not alike("1/3", "0.3")


def test_the_same_costs_nothing_a_look_alike_less_than_any_other() -> None:
    assert [cost(Fraction(7), Fraction(meant)) for meant in (7, 8, 5)] == [0, LIKELY, FULL]


def test_one_look_alike_digit_parts_two_days() -> None:
    assert value_looks_like(date(2024, 2, 19), date(2024, 2, 11))
    assert value_looks_like(Decimal(6), Decimal(4))
    assert not value_looks_like(date(2024, 2, 18), date(2024, 2, 11))
    assert not value_looks_like(date(2024, 2, 11), date(2024, 2, 11))
    assert not value_looks_like(Decimal(6), date(2024, 2, 11))


def test_several_days_are_alike_day_by_day() -> None:
    meant = (date(2021, 10, 15), date(2022, 1, 15))

    assert value_looks_like((date(2029, 10, 15), date(2022, 1, 15)), meant)
    assert not value_looks_like(meant, meant)
    assert not value_looks_like(meant[:1], meant)
