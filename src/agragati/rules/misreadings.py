"""How a figure is typically misread: digits that look alike, digits in reverse order, a lost decimal point."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction

from agragati.model.points import exact_text
from agragati.model.values import Value

FULL = Fraction(1)
LIKELY = Fraction(3, 5)
"""The cost of a typical misreading beside that of any other: a hint, less than a proof."""
_ALIKE = frozenset(frozenset(pair) for pair in ("36", "56", "35", "19", "78", "17", "09", "46", "67", "08"))
"""Bangla digits that scans confuse: ৩ ৫ ৬, ১ ৯, ৭ ৮, ১ ৭, ০ ৯, ৪ ৬, ৬ ৭, ০ ৮, written in Latin digits."""


def cost(read: Fraction, meant: Fraction) -> Fraction:
    """Return 0 where both are the same figure, less than 1 where one is typically misread as the other, else 1."""
    if read == meant:
        return Fraction(0)
    return LIKELY if looks_like(read, meant) else FULL


def looks_like(read: Fraction, meant: Fraction) -> bool:
    """Tell whether one figure is typically misread as the other."""
    first, second = exact_text(read), exact_text(meant)
    if "/" in first or "/" in second:
        return False
    digits, wanted = _digits(first, second), _digits(second, first)
    return _alike(digits, wanted) or _alike(digits[::-1], wanted)


def value_looks_like(read: Value, meant: Value) -> bool:
    """Tell the same of two targets: figures, or days of which one digit is another that looks like it."""
    if isinstance(read, Decimal) and isinstance(meant, Decimal):
        return read != meant and looks_like(Fraction(read), Fraction(meant))
    if isinstance(read, dt.date) and isinstance(meant, dt.date):
        return read != meant and _alike(f"{read:%d%m%Y}", f"{meant:%d%m%Y}")
    if isinstance(read, tuple) and isinstance(meant, tuple) and len(read) == len(meant):
        return read != meant and all(one == other or value_looks_like(one, other) for one, other in zip(read, meant, strict=True))
    return False


def _digits(text: str, other: str) -> str:
    # 7.0 is held as 7: beside 0.8 it is the two digits 70.
    places = len(other.partition(".")[2])
    whole, _, decimals = text.partition(".")
    return whole + decimals.ljust(places, "0")


def _alike(first: str, second: str) -> bool:
    if len(first) != len(second):
        return first.strip("0") == second.strip("0")
    unlike = [frozenset(pair) for pair in zip(first, second, strict=True) if pair[0] != pair[1]]
    return len(unlike) <= 1 and all(pair in _ALIKE for pair in unlike)
