"""A second look: figures that stand out so far among offices of the same plan that a person should look at the page again.

Nothing is corrected and nothing left out of the totals. The measures are robust, median and median deviation, so that the odd figures
themselves do not move them; the bounds are wide, because a list of false alarms is read by nobody.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from statistics import median_low
from typing import TypeAlias

from agragati.model.consolidation import Contribution, Entry, Outlier
from agragati.model.offices import Office, OfficeTree
from agragati.model.points import exact_text
from agragati.model.scores import Figure
from agragati.model.values import Unit

LEAST = 8
"""Fewer offices tell nothing about what is usual."""
FAR = 6.0
"""Robust standard deviations from the median."""
NEAR = 3.0
SCALED = 1.4826
"""Makes the median deviation of a normal spread its standard deviation."""
FAR_SHARE = 30.0
"""Points of a percentage; what lies closer is a good or a bad year."""
FAR_DAYS = 60
YEAR = 365
MONTH = 31
FULL = Fraction(100)
RARE = 0.1
"""Of the offices: what more of them have is no wonder."""
_LARGEST = 1e300
_SLIP, _YEAR_SLIP, _SAME_DAYS, _ALL_FULL = 1e6, 1e5, 2.0, 1.0
"""The order of the reasons in the list; figures that are merely far stand between, by how far."""

_Item: TypeAlias = tuple[str, Entry]


@dataclass(frozen=True, slots=True)
class _Usual:
    """What a group of offices has."""

    middle: float
    spread: float
    """A robust standard deviation."""
    typical: Figure
    count: int

    def distance(self, value: float) -> float:
        """How many spreads a value lies from the middle; without a spread, as far as it is from the middle's own size."""
        return abs(value - self.middle) / (self.spread or max(abs(self.middle), 1.0) / NEAR)

    def is_near(self, value: float) -> bool:
        """Tell whether a value would be a usual one."""
        return abs(value - self.middle) <= max(NEAR * self.spread, abs(self.middle) / 10)


def second_look(tree: OfficeTree, reporting: Mapping[str, Contribution]) -> tuple[Outlier, ...]:
    """Return what stands out among the offices of one framework and, where there are enough, one kind; the oddest first."""
    offices = {office.code: office for office in tree.offices}
    found = [outlier for group in _groups(offices, reporting) for outlier in _odd_figures(group)]
    found += _odd_offices(reporting)
    return tuple(sorted(found, key=lambda one: (-one.weight, one.office, one.indicator or "")))


def _groups(offices: Mapping[str, Office], reporting: Mapping[str, Contribution]) -> Iterator[list[_Item]]:
    """The figures of one indicator by kind of office; kinds that are few go together."""
    kinds: dict[tuple[str, str | None, str], dict[str, list[_Item]]] = defaultdict(lambda: defaultdict(list))
    for code, report in reporting.items():
        kind = offices[code].kind or offices[code].tier or ""
        for entry in report.entries:
            if entry.value is not None:
                kinds[entry.indicator, report.framework, entry.unit][kind].append((code, entry))
    for by_kind in kinds.values():
        several = list(by_kind.values())
        yield from (group for group in several if len(group) >= LEAST)
        rest = [item for group in several if len(group) < LEAST for item in group]
        if len(rest) >= LEAST:
            yield rest


def _odd_figures(group: Sequence[_Item]) -> Iterator[Outlier]:
    numbers = {code: number for code, entry in group if (number := _number(entry.value)) is not None}
    if len(numbers) < LEAST:
        return
    usual = _usual(numbers, {code: entry.value for code, entry in group if entry.value is not None})
    look = _LOOKS[group[0][1].unit]
    for code, entry in group:
        if code in numbers and numbers[code] != usual.middle:
            yield from (_outlier(code, entry, usual, *odd) for odd in (look(numbers[code], usual),) if odd is not None)


def _number(value: Figure | None) -> float | None:
    if isinstance(value, date):
        return float(value.toordinal())
    if not isinstance(value, Fraction):
        return None
    return float(value) if abs(value) < _LARGEST else _LARGEST if value > 0 else -_LARGEST


def _usual(numbers: Mapping[str, float], figures: Mapping[str, Figure]) -> _Usual:
    middle = median_low(numbers.values())
    spread = SCALED * median_low(abs(number - middle) for number in numbers.values())
    typical = next(figures[code] for code, number in numbers.items() if number == middle)
    return _Usual(middle, spread, typical, len(numbers))


_Odd: TypeAlias = tuple[str, float]
"""Reason and weight."""
_MEANT = {"digit-too-many": Fraction(1, 10), "digit-too-few": Fraction(10)}
"""What makes a figure of a slip again."""


def _look_at_number(value: float, usual: _Usual) -> _Odd | None:
    if value > usual.middle * 5 and usual.middle > 0 and usual.is_near(value / 10):
        return "digit-too-many", _SLIP
    least = usual.middle * 3 if usual.spread else max(usual.middle, 1.0) * 10
    # A low count is a low score, which is seen without us.
    return ("far", usual.distance(value)) if value >= least and usual.distance(value) > FAR else None


def _look_at_share(value: float, usual: _Usual) -> _Odd | None:
    if value > usual.middle * 5 and usual.middle > 0 and usual.is_near(value / 10):
        return "digit-too-many", _SLIP
    if 0 < value < usual.middle / 5 and usual.is_near(value * 10) and NEAR * usual.spread < usual.middle / 2:
        return "digit-too-few", _SLIP
    far = usual.spread > 0 and usual.distance(value) > FAR and abs(value - usual.middle) >= FAR_SHARE
    return ("far", usual.distance(value)) if far else None


def _look_at_day(value: float, usual: _Usual) -> _Odd | None:
    away = value - usual.middle
    if abs(abs(away) - YEAR) <= max(NEAR * usual.spread, MONTH) and abs(away) > FAR * usual.spread:
        return "year-off", _YEAR_SLIP
    spread = max(usual.spread, FAR_DAYS / FAR)
    return ("far-day", abs(away) / spread) if abs(away) > FAR * spread else None


_LOOKS = {Unit.NUMBER: _look_at_number, Unit.PERCENT: _look_at_share, Unit.DATE: _look_at_day}


def _outlier(code: str, entry: Entry, usual: _Usual, reason: str, weight: float) -> Outlier:
    params = {"meant": exact_text(entry.value * _MEANT[reason])} if reason in _MEANT and isinstance(entry.value, Fraction) else {}
    return Outlier(
        office=code,
        indicator=entry.indicator,
        value=entry.value,
        typical=usual.typical,
        compared=usual.count,
        reason=reason,
        params=params,
        weight=weight,
    )


def _odd_offices(reporting: Mapping[str, Contribution]) -> Iterator[Outlier]:
    """Offices whose own report is too even: one day for everything, or the full points in everything."""
    frameworks: dict[str | None, list[str]] = defaultdict(list)
    for code, report in reporting.items():
        frameworks[report.framework].append(code)
    for codes in frameworks.values():
        if len(codes) < LEAST:
            continue
        one_day = [(code, day) for code in codes if (day := _one_day(reporting[code])) is not None]
        if len(one_day) <= len(codes) * RARE:
            for code, day in one_day:
                yield _even(code, "same-days", _SAME_DAYS, len(codes), day)
        full = [code for code in codes if _is_full(reporting[code])]
        if len(full) <= len(codes) * RARE:
            yield from (_even(code, "all-full", _ALL_FULL, len(codes), FULL) for code in full)


def _one_day(report: Contribution) -> date | None:
    days = [entry.value for entry in report.entries if isinstance(entry.value, date)]
    return days[0] if len(days) >= 3 and len(set(days)) == 1 else None


def _is_full(report: Contribution) -> bool:
    points = [entry.points for entry in report.entries]
    return len(points) >= 5 and set(points) == {FULL}


def _even(code: str, reason: str, weight: float, count: int, value: Figure) -> Outlier:
    return Outlier(office=code, indicator=None, value=value, typical=None, compared=count, reason=reason, weight=weight)
