"""Plain values of a JSON parser taken back as typed ones; each getter names the place of what is not as it was written."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from typing import Any, TypeVar

Plain = TypeVar("Plain")
Name = TypeVar("Name", bound=StrEnum)

_SMALL = 10_000
_MOST_DIGITS = 1000
"""Before and behind the point: no office counts so far, and exact sums of longer figures would take the machine."""


class MalformedError(ValueError):
    """An object is not what `report/1` says: where in it, what stands there, and what was expected."""

    def __init__(self, where: str, found: object, expected: str) -> None:
        self.where = where
        self.found = f"{found!r:.60}"
        self.expected = expected
        super().__init__(f"{where}: is {self.found}, expected {expected}")


def number(stored: object, where: str, expected: str = "a number") -> Decimal:
    """Return a number, exact."""
    if type(stored) is int and -_SMALL < stored < _SMALL:
        return _whole_number(stored)
    if isinstance(stored, int) and not isinstance(stored, bool):
        stored = Decimal(stored)
    if not isinstance(stored, Decimal):
        raise MalformedError(where, stored, expected)
    _, digits, exponent = stored.as_tuple()
    if not isinstance(exponent, int) or exponent < -_MOST_DIGITS or exponent + len(digits) > _MOST_DIGITS:
        raise MalformedError(where, stored, f"a number of at most {_MOST_DIGITS} digits")
    return stored


# The same small counts and days stand in the readings of a whole country.
_whole_number = lru_cache(maxsize=4096)(Decimal)
_calendar_day = lru_cache(maxsize=4096)(dt.date.fromisoformat)


def whole(stored: object, where: str) -> int | None:
    """Return a whole number or nothing."""
    if stored is None or (isinstance(stored, int) and not isinstance(stored, bool)):
        return stored
    raise MalformedError(where, stored, "a whole number or null")


def day(stored: object, where: str) -> dt.date | None:
    """Return a day or nothing."""
    return None if stored is None else date_of(stored, where)


def date_of(stored: object, where: str) -> dt.date:
    """Return a day."""
    return parsed(_calendar_day, stored, where, "a date such as 2024-04-15")


def named(stored: object, names: type[Name], where: str) -> Name | None:
    """Return one of the enumeration's names, or nothing."""
    return None if stored is None else parsed(names, stored, where, f"one of {', '.join(names)}")


def parsed(parse: Callable[[str], Plain], stored: object, where: str, expected: str) -> Plain:
    """Return what a text says."""
    if isinstance(stored, str):
        try:
            return parse(stored)
        except ValueError:
            pass
    raise MalformedError(where, stored, expected)


def text(stored: Mapping[str, Any], key: str, where: str = "") -> str | None:
    """Return the text under a key, or nothing."""
    value = stored.get(key)
    return None if value is None else said(value, f"{where}.{key}" if where else key)


def said(stored: object, where: str) -> str:
    """Return a text."""
    if isinstance(stored, str):
        return stored
    raise MalformedError(where, stored, "text")


def texts(stored: object, where: str) -> tuple[str, ...]:
    """Return an array of texts."""
    return tuple(said(one, f"{where}[{at}]") for at, one in enumerate(array_of(stored, where)))


def object_of(stored: object, where: str) -> Mapping[str, Any]:
    """Return an object."""
    if isinstance(stored, dict):
        return stored
    raise MalformedError(where or "the reading", stored, "an object")


def array_of(stored: object, where: str) -> list[Any]:
    """Return an array."""
    if isinstance(stored, list):
        return stored
    raise MalformedError(where, stored, "an array")
