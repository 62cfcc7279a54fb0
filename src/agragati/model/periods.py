"""Fiscal years and their quarters: 1 July to 30 June."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


class Period(StrEnum):
    """A part of the fiscal year that a report covers."""

    Q1 = "Q1"
    Q2 = "Q2"
    Q3 = "Q3"
    Q4 = "Q4"
    H1 = "H1"
    H2 = "H2"
    FY = "FY"

    @property
    def quarters(self) -> tuple[Period, ...]:
        """The quarters that this period is made of, in order."""
        return _QUARTERS_OF[self]

    @property
    def elapsed(self) -> tuple[Period, ...]:
        """All quarters of the year up to this period's end, in order."""
        return _ELAPSED[self]


QUARTERS = (Period.Q1, Period.Q2, Period.Q3, Period.Q4)
TOTAL = "total"
"""The key, beside the periods, of the cumulative figure as printed."""

_QUARTERS_OF = {
    Period.Q1: (Period.Q1,),
    Period.Q2: (Period.Q2,),
    Period.Q3: (Period.Q3,),
    Period.Q4: (Period.Q4,),
    Period.H1: (Period.Q1, Period.Q2),
    Period.H2: (Period.Q3, Period.Q4),
    Period.FY: QUARTERS,
}
_ELAPSED = {period: QUARTERS[: QUARTERS.index(quarters[-1]) + 1] for period, quarters in _QUARTERS_OF.items()}
_FIRST_MONTH = {Period.Q1: 7, Period.Q2: 10, Period.Q3: 1, Period.Q4: 4}


@dataclass(frozen=True, slots=True, order=True)
class FiscalYear:
    """The year from 1 July of `start` to 30 June of the next, written `2023-24`."""

    start: int

    def __str__(self) -> str:
        return f"{self.start}-{(self.start + 1) % 100:02d}"

    @classmethod
    def parse(cls, text: str) -> FiscalYear:
        """Return the year that `2023-24` names.

        Raises:
            ValueError: the text is not of that form, or its second year is not the next.
        """
        first, _, second = text.partition("-")
        year = cls(int(first))
        if str(year) != f"{first}-{second}":
            message = f"not a fiscal year such as 2023-24: {text!r}"
            raise ValueError(message)
        return year

    @property
    def first_day(self) -> date:
        """1 July."""
        return date(self.start, 7, 1)

    @property
    def last_day(self) -> date:
        """30 June."""
        return date(self.start + 1, 6, 30)

    def first_of(self, period: Period) -> date:
        """The first day of the period."""
        month = _FIRST_MONTH[period.quarters[0]]
        return date(self.start if month >= 7 else self.start + 1, month, 1)

    def last_of(self, period: Period) -> date:
        """The last day of the period."""
        after = _FIRST_MONTH[period.quarters[-1]] + 3
        year = self.start if after > 9 else self.start + 1
        return date(year + after // 13, (after - 1) % 12 + 1, 1) - timedelta(days=1)

    def quarter_of(self, day: date) -> Period | None:
        """The quarter in which the day lies; `None` outside the year."""
        return next((quarter for quarter in QUARTERS if self.first_of(quarter) <= day <= self.last_of(quarter)), None)
