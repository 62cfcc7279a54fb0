"""Sums that grow: of exact figures, of one indicator, of the reports of one framework. Two of them merge into the sum of both."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from fractions import Fraction
from math import lcm

from agragati.model.consolidation import Contribution, Entry, IndicatorTotal, Totalling
from agragati.model.points import exact


@dataclass(slots=True)
class Sum:
    """An exact sum, kept by denominator: adding fractions one by one takes many times as long."""

    count: int = 0
    numerators: dict[int, int] = field(default_factory=dict)
    """Denominator to the sum of the numerators over it."""

    def add(self, value: Fraction) -> None:
        """Add a figure."""
        numerator, denominator = value.as_integer_ratio()
        self.count += 1
        self.numerators[denominator] = self.numerators.get(denominator, 0) + numerator

    def merge(self, other: Sum) -> None:
        """Add all figures of another sum."""
        self.count += other.count
        for denominator, numerator in other.numerators.items():
            self.numerators[denominator] = self.numerators.get(denominator, 0) + numerator

    @property
    def value(self) -> Fraction:
        """The sum."""
        if len(self.numerators) == 1:
            ((denominator, numerator),) = self.numerators.items()
            return Fraction(numerator, denominator)
        whole = lcm(*self.numerators)
        return Fraction(sum(numerator * (whole // denominator) for denominator, numerator in self.numerators.items()), whole)

    @property
    def mean(self) -> Fraction | None:
        """The mean; `None` of nothing."""
        return self.value / self.count if self.count else None


@dataclass(slots=True)
class IndicatorSum:
    """An indicator over several reports."""

    like: Entry
    """Says indicator, unit and how figures are added up."""
    offices: int = 0
    figures: int = 0
    days: int = 0
    earliest: dt.date | None = None
    latest: dt.date | None = None
    values: Sum = field(default_factory=Sum)
    numerators: Sum = field(default_factory=Sum)
    denominators: Sum = field(default_factory=Sum)
    points: Sum = field(default_factory=Sum)
    weighted: Sum = field(default_factory=Sum)

    def add(self, entry: Entry) -> None:
        """Add what one report has."""
        self.offices += 1
        self.figures += entry.value is not None
        if isinstance(entry.value, Fraction):
            self.values.add(entry.value)
        elif entry.value is not None:
            self._add_days(entry.value if isinstance(entry.value, tuple) else (entry.value,))
        if entry.parts is not None:
            self.numerators.add(entry.parts[0])
            self.denominators.add(entry.parts[1])
        if entry.points is not None:
            self.points.add(entry.points)
        if entry.weighted is not None:
            self.weighted.add(entry.weighted)

    def merge(self, other: IndicatorSum) -> None:
        """Add what several other reports have."""
        self.offices += other.offices
        self.figures += other.figures
        for mine, theirs in zip(self._sums, other._sums, strict=True):
            mine.merge(theirs)
        if other.earliest is not None and other.latest is not None:
            self._add_days((other.earliest, other.latest))
            self.days += other.days - 2

    def total(self) -> IndicatorTotal:
        """Return the figures of all of them together."""
        counted = self.numerators.count == self.values.count and self.denominators.value > 0
        shared = self.like.totalling is Totalling.RATIO and counted
        return IndicatorTotal(
            indicator=self.like.indicator,
            unit=self.like.unit,
            totalling=self.like.totalling,
            offices=self.offices,
            figures=self.figures,
            value=self._value(counted=counted),
            approximate=self.like.totalling is Totalling.RATIO and self.values.count > 1 and not counted,
            numerator=self.numerators.value if shared else None,
            denominator=self.denominators.value if shared else None,
            earliest=self.earliest,
            latest=self.latest,
            scored=self.points.count,
            points=self.points.mean,
            weighted=self.weighted.mean,
        )

    def _value(self, *, counted: bool) -> Fraction | None:
        if not self.figures:
            return None
        if self.like.totalling is Totalling.DATES:
            return Fraction(self.days)
        if self.like.totalling is Totalling.SUM:
            return self.values.value
        if self.like.totalling is Totalling.RATIO and counted:
            return self.numerators.value / self.denominators.value * 100
        return self.values.mean

    def _add_days(self, days: tuple[dt.date, ...]) -> None:
        self.days += len(days)
        if days:
            self.earliest = min(days) if self.earliest is None else min(self.earliest, *days)
            self.latest = max(days) if self.latest is None else max(self.latest, *days)

    @property
    def _sums(self) -> tuple[Sum, ...]:
        return self.values, self.numerators, self.denominators, self.points, self.weighted


def total_of(entry: Entry) -> IndicatorTotal:
    """Return the total of one report alone: the same that an `IndicatorSum` of it gives."""
    value = entry.value
    days: tuple[dt.date, ...] = ()
    if value is not None and not isinstance(value, Fraction):
        days = value if isinstance(value, tuple) else (value,)
        value = Fraction(len(days))
    numerator, denominator = entry.parts or (None, None)
    if numerator is not None and denominator is not None:
        value = numerator / denominator * 100
    return IndicatorTotal(
        indicator=entry.indicator,
        unit=entry.unit,
        totalling=entry.totalling,
        offices=1,
        figures=int(entry.value is not None),
        value=value,
        numerator=numerator,
        denominator=denominator,
        earliest=min(days, default=None),
        latest=max(days, default=None),
        scored=int(entry.points is not None),
        points=entry.points,
        weighted=entry.weighted,
    )


@dataclass(slots=True)
class AreaSum:
    """What several reports earned in one area: marks, and marks that could be earned where something was scored."""

    weighted: Sum = field(default_factory=Sum)
    of: Sum = field(default_factory=Sum)

    def merge(self, other: AreaSum) -> None:
        """Add what several other reports earned."""
        self.weighted.merge(other.weighted)
        self.of.merge(other.of)


@dataclass(slots=True)
class FrameworkSum:
    """The scores of several reports of one framework and method."""

    total: Sum = field(default_factory=Sum)
    of: Sum = field(default_factory=Sum)
    share: Sum = field(default_factory=Sum)
    share_of: Sum = field(default_factory=Sum)
    areas: dict[int, AreaSum] = field(default_factory=dict)

    def add(self, report: Contribution) -> None:
        """Add one report's scores."""
        self.total.add(report.total)
        self.of.add(exact(report.of))
        if report.share is not None and report.share_of is not None:
            self.share.add(report.share)
            self.share_of.add(exact(report.share_of))
        for number, (weighted, weight) in _areas(report).items():
            area = self.areas.setdefault(number, AreaSum())
            area.weighted.add(weighted.value)
            area.of.add(weight.value)

    def merge(self, other: FrameworkSum) -> None:
        """Add several other reports' scores."""
        for name in ("total", "of", "share", "share_of"):
            getattr(self, name).merge(getattr(other, name))
        for number, area in other.areas.items():
            self.areas.setdefault(number, AreaSum()).merge(area)


def _areas(report: Contribution) -> dict[int, tuple[Sum, Sum]]:
    """Each area of a report with the marks earned in it, and those that its scored indicators could earn."""
    areas: dict[int, tuple[Sum, Sum]] = {}
    for one in report.entries:
        if one.area is not None and one.weighted is not None and one.weight is not None:
            weighted, weight = areas.setdefault(one.area, (Sum(), Sum()))
            weighted.add(one.weighted)
            weight.add(exact(one.weight))
    return areas
