"""Getters that take plain values back, or name the place of what is not as it was written."""

from datetime import date
from decimal import Decimal

import pytest

from agragati.model import stored
from agragati.model.values import Unit


def test_each_getter_gives_what_was_written() -> None:
    assert stored.number(5, "x") == Decimal(5)
    assert stored.whole(None, "x") is None
    assert stored.day("2024-04-15", "x") == date(2024, 4, 15)
    assert stored.named("date", Unit, "x") is Unit.DATE
    assert stored.texts(["ক"], "x") == ("ক",)
    assert stored.text({"a": None}, "a") is None


@pytest.mark.parametrize("figure", [Decimal("NaN"), Decimal("Infinity"), Decimal("1E+1001"), Decimal("1E-1001"), 10**1001])
def test_a_figure_that_no_sum_could_hold_is_malformed(figure: Decimal | int) -> None:
    with pytest.raises(stored.MalformedError, match=r"^x: is .*, expected a number of at most 1000 digits$"):
        stored.number(figure, "x")


def test_a_long_value_is_not_printed_whole() -> None:
    with pytest.raises(stored.MalformedError) as raised:
        stored.said(["ক" * 500], "x")

    assert len(raised.value.found) == 60
