"""Exact points, and the named ways to round them for display."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from math import lcm


@lru_cache(maxsize=16384)
def exact(value: Decimal) -> Fraction:
    """Return the same figure as a fraction.

    >>> exact(Decimal("0.10"))
    Fraction(1, 10)
    """
    return Fraction(value)


def exact_sum(values: Sequence[Fraction]) -> Fraction:
    """Return the sum, reduced once: adding fractions one by one takes several times as long.

    >>> exact_sum([Fraction(1, 2), Fraction(1, 3)])
    Fraction(5, 6)
    """
    whole = lcm(*(value.denominator for value in values))
    return Fraction(sum(value.numerator * (whole // value.denominator) for value in values), whole)


def exact_text(value: Fraction | Decimal | int) -> str:
    """Return the value without loss: `7.6` where a finite decimal holds it, else `a/b`.

    >>> exact_text(Fraction(38, 5)), exact_text(Decimal("50.00")), exact_text(Fraction(280, 3))
    ('7.6', '50', '280/3')
    """
    numerator, denominator = value.as_integer_ratio()
    if denominator == 1:
        return str(numerator)
    decimals = _decimals(denominator)
    if decimals is None:
        return f"{numerator}/{denominator}"
    return _text(numerator * 10**decimals // denominator, decimals)


def _decimals(denominator: int) -> int | None:
    counts = []
    for prime in (2, 5):
        count = 0
        while denominator % prime == 0:
            denominator //= prime
            count += 1
        counts.append(count)
    return max(counts) if denominator == 1 else None


def _text(scaled: int, decimals: int) -> str:
    digits = str(abs(scaled)).rjust(decimals + 1, "0")
    return f"{'-' if scaled < 0 else ''}{digits[:-decimals]}.{digits[-decimals:]}"


def _half_up(value: Fraction) -> int:
    """Round a half away from zero, as in figures of money."""
    whole = int(abs(value) + Fraction(1, 2))
    return whole if value >= 0 else -whole


ROUNDINGS: Mapping[str, Callable[[Fraction], int]] = {"half-up": _half_up, "half-even": round, "down": int}
"""Name to the whole number that stands for an exact one."""


def round_points(value: Fraction, *, method: str, decimals: int) -> Decimal:
    """Round for display by the method that the framework names; figures inside stay exact.

    Raises:
        KeyError: no rounding has that name.

    >>> round_points(Fraction(280, 3), method="half-up", decimals=2)
    Decimal('93.33')
    """
    return Decimal(ROUNDINGS[method](value * 10**decimals)).scaleb(-decimals)
