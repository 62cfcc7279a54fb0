"""Exact points, and the named ways to round them for display."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Context, Decimal
from fractions import Fraction

_WIDE = Context(prec=60)


def exact_text(value: Fraction | Decimal) -> str:
    """Return the value without loss: `7.6` where a finite decimal holds it, else `a/b`."""
    fraction = Fraction(value)
    left = fraction.denominator
    for prime in (2, 5):
        while left % prime == 0:
            left //= prime
    if left != 1:
        return f"{fraction.numerator}/{fraction.denominator}"
    decimal = _WIDE.divide(Decimal(fraction.numerator), Decimal(fraction.denominator))
    text = format(decimal, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _rounded(value: Fraction, decimals: int, how: str) -> Decimal:
    wide = _WIDE.divide(Decimal(value.numerator), Decimal(value.denominator))
    return wide.quantize(Decimal(1).scaleb(-decimals), rounding=how, context=_WIDE)


ROUNDINGS: Mapping[str, Callable[[Fraction, int], Decimal]] = {
    "half-up": lambda value, decimals: _rounded(value, decimals, ROUND_HALF_UP),
    "half-even": lambda value, decimals: _rounded(value, decimals, ROUND_HALF_EVEN),
    "down": lambda value, decimals: _rounded(value, decimals, ROUND_DOWN),
}


def round_points(value: Fraction, *, method: str, decimals: int) -> Decimal:
    """Round for display by the method that the framework names."""
    return ROUNDINGS[method](value, decimals)
