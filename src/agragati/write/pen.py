"""Words, figures and dates in the language of the page."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from agragati.bangla.dates import MONTHS_BANGLA, MONTHS_ENGLISH
from agragati.bangla.digits import format_number, to_bangla
from agragati.bangla.text import squeeze
from agragati.model.periods import FiscalYear, Period
from agragati.model.values import Parts, Unit, Value
from agragati.rules.writing import Pieces, Writing

MILESTONES = "; "
"""Stands between the dates of several milestones in one cell."""
_FILLED = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Pen:
    """One language, with its words."""

    language: str
    writing: Writing

    @property
    def is_bangla(self) -> bool:
        """Whether digits and months are Bangla."""
        return self.language == "bn"

    def word(self, name: str) -> str:
        """Return a word of forms; empty where the language has none of that name."""
        return self.writing.words[self.language].get(name, "")

    def digits(self, text: str) -> str:
        """Return the text in the language's digits."""
        return to_bangla(text) if self.is_bangla else text

    def number(self, value: Decimal) -> str:
        """Return the exact figure."""
        return format_number(value, bangla=self.is_bangla)

    def day(self, day: date) -> str:
        """Return `১৬/০৩/২০২৪`."""
        return self.digits(f"{day.day:02}/{day.month:02}/{day.year:04}")

    def value(self, value: Value | None, unit: Unit | None, parts: Parts | None = None) -> str:
        """Return a cell's figure; a percentage has its sign, and the two counts behind it where they are known."""
        if value is None:
            return self.word("nothing")
        if isinstance(value, tuple):
            return MILESTONES.join(map(self.day, value))
        if isinstance(value, date):
            return self.day(value)
        if parts is not None and unit is not Unit.NUMBER:
            return self._share(value, parts)
        return self.number(value) + ("%" if unit is Unit.PERCENT else "")

    def _share(self, value: Decimal, parts: Parts) -> str:
        """`৮৯.৫% (১৭৯/২০০)`; the counts alone where they are the figure, which has no end of its own then."""
        counts = f"{self.number(parts.numerator)}/{self.number(parts.denominator)}"
        places = -int(value.as_tuple().exponent) if isinstance(value.as_tuple().exponent, int) else 0
        if places > _LONGEST_SHARE and parts.denominator and value == parts.numerator * 100 / parts.denominator:
            return counts
        return f"{self.number(value)}% ({counts})"

    def year(self, year: FiscalYear) -> str:
        """Return `২০২৩-২০২৪`."""
        return self.digits(f"{year.start}-{year.start + 1}")

    def period(self, period: str, style: str = "period") -> str:
        """Return a period's name; `style` is the form's own way of calling it: quarter or half."""
        return self.word(f"{style}.{period}") or self.word(f"period.{period}")

    def months(self, year: FiscalYear, period: Period) -> str:
        """Return `জানুয়ারি-মার্চ ২০২৪`, `জুলাই ২০২৩-জুন ২০২৪`."""
        names = MONTHS_BANGLA if self.is_bangla else MONTHS_ENGLISH
        first, last = year.first_of(period), year.last_of(period)
        begins = names[first.month - 1] if first.year == last.year else f"{names[first.month - 1]} {first.year}"
        return self.digits(f"{begins}-{names[last.month - 1]} {last.year}")

    def span(self, year: FiscalYear, period: Period) -> str:
        """Return `জানুয়ারি/২৪ হতে মার্চ/২৪ পর্যন্ত`."""
        names = MONTHS_BANGLA if self.is_bangla else MONTHS_ENGLISH
        days = (year.first_of(period), year.last_of(period))
        years = (self.digits(f"{day.year % 100:02}") if self.is_bangla else str(day.year) for day in days)
        first, last = (self.word("month").format(month=names[day.month - 1], year=said) for day, said in zip(days, years, strict=True))
        return self.word("span").format(first=first, last=last)

    def fill(self, pieces: Pieces | Sequence[str], values: Mapping[str, str | None]) -> str:
        """Join the pieces, each filled; one with an unknown filling is left out, and all of them where nothing else is known."""
        known = [piece for piece in pieces if all(values.get(name) for name in _FILLED.findall(piece))]
        return squeeze(" ".join(_FILLED.sub(lambda found: values.get(found[1]) or "", piece) for piece in known))

    def head(self, text: str, values: Mapping[str, str | None]) -> str:
        """Return a column's heading with what is known filled in and the rest taken out."""
        filled = _FILLED.sub(lambda found: values.get(found[1]) or "", text)
        return squeeze(filled.replace("()", "")).rstrip(" ,")


_LONGEST_SHARE = 6
"""Decimals after which a percentage is no printed figure but a quotient."""
