"""Progress: the figures of the quarters become the figure of the year so far."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from agragati.model.periods import QUARTERS, TOTAL, Period
from agragati.model.points import exact, exact_sum
from agragati.model.report import Row
from agragati.model.scores import Figure, Step
from agragati.model.values import Parts, Value
from agragati.rules.template import Aggregator

_DATED = (Aggregator.FIRST_DATE, Aggregator.MILESTONES)
_SHARES = (Aggregator.RATIO, Aggregator.AVERAGE)
_PERIODS = tuple(Period)
_ROUNDED = Fraction(1)
"""A printed percentage may be rounded by less than this."""


@dataclass(frozen=True, slots=True)
class Known:
    """A figure reported for one or several quarters together."""

    quarters: tuple[Period, ...]
    value: Figure
    parts: Parts | None = None


@dataclass(frozen=True, slots=True)
class Earlier:
    """The same indicator's row in a report of an earlier period."""

    period: Period
    row: Row


@dataclass(frozen=True, kw_only=True, slots=True)
class Progress:
    """The figure of the year so far; `value` is `None` where nothing was reported, never zero."""

    value: Figure | None
    steps: tuple[Step, ...] = ()
    known: tuple[Known, ...] = ()
    """The single figures, in the order of the quarters."""
    recomputed: bool = False
    """The value was put together here, not printed."""


def achieved_to_date(row: Row, aggregator: Aggregator, period: Period | None, earlier: Sequence[Earlier] = ()) -> Progress:
    """Return what was achieved from the year's beginning to the period's end.

    A cumulative figure that the page prints wins; it is passed over only where it cannot be one (a percentage outside all of its
    quarters; a total that no quarter bears out and for which the office itself claims no score). Otherwise the figures of the
    quarters, of this report and of earlier ones, are put together by the aggregator.

    Source: reports-2023-24#quarters.
    """
    known = _cover([*_own(row, aggregator), *_of_earlier(earlier, aggregator)])
    printed = _printed(row, aggregator, period)
    passed_over: tuple[Step, ...] = ()
    if printed is not None:
        fault = _why_not(row, printed, known, aggregator, period)
        if fault is None:
            return Progress(value=printed, steps=(_step("figure-printed", printed),), known=known)
        passed_over = (_step(fault, printed),)
    if not known:
        return Progress(value=None, steps=passed_over)
    value, key = AGGREGATORS[aggregator](known)
    quarters = sum(len(one.quarters) for one in known)
    step = Step(key=key, params={"value": value, "known": quarters, "due": _due(period)})
    return Progress(value=value, steps=(*passed_over, step), known=known, recomputed=True)


def figure_of(value: Value | None, *, dated: bool) -> Figure | None:
    """Return a cell's value as a figure; `None` where it is blank or of the wrong kind (a number among dates)."""
    if isinstance(value, Decimal):
        return None if dated else exact(value)
    return value if dated else None


def _sum(known: Sequence[Known]) -> tuple[Figure, str]:
    return exact_sum(_numbers(known)), "figure-sum"


def _ratio(known: Sequence[Known]) -> tuple[Figure, str]:
    """All numerators of all denominators; where only percentages are known, their average, which is not the same."""
    parts = [one.parts for one in known if one.parts is not None]
    whole = exact_sum([exact(part.denominator) for part in parts])
    if len(parts) == len(known) and whole > 0:
        return exact_sum([exact(part.numerator) for part in parts]) / whole * 100, "figure-ratio"
    average, key = _average(known)
    return average, key if len(known) == 1 else "figure-average-approximate"


def _average(known: Sequence[Known]) -> tuple[Figure, str]:
    numbers = _numbers([one for one in known for _ in one.quarters])
    return exact_sum(numbers) / len(numbers), "figure-average"


def _last(known: Sequence[Known]) -> tuple[Figure, str]:
    return max(known, key=lambda one: QUARTERS.index(one.quarters[-1])).value, "figure-last"


def _first_date(known: Sequence[Known]) -> tuple[Figure, str]:
    return min(_days(known)), "figure-first-date"


def _milestones(known: Sequence[Known]) -> tuple[Figure, str]:
    return tuple(sorted(set(_days(known)))), "figure-milestones"


AGGREGATORS: Mapping[Aggregator, Callable[[Sequence[Known]], tuple[Figure, str]]] = {
    Aggregator.SUM: _sum,
    Aggregator.RATIO: _ratio,
    Aggregator.AVERAGE: _average,
    Aggregator.LAST: _last,
    Aggregator.FIRST_DATE: _first_date,
    Aggregator.MILESTONES: _milestones,
}
"""Aggregator to the function that puts one or more figures together and names the step of the working."""


def _numbers(known: Iterable[Known]) -> list[Fraction]:
    return [one.value for one in known if isinstance(one.value, Fraction)]


def _days(known: Iterable[Known]) -> list[date]:
    values = (one.value if isinstance(one.value, tuple) else (one.value,) for one in known)
    return [day for days in values for day in days if isinstance(day, date)]


def _own(row: Row, aggregator: Aggregator) -> Iterator[Known]:
    for period in _PERIODS:
        if period in row.achieved or period in row.parts:
            parts = row.parts.get(period)
            value = _cell(row.achieved.get(period), parts, aggregator)
            if value is not None:
                yield Known(period.quarters, value, parts)


def _of_earlier(earlier: Sequence[Earlier], aggregator: Aggregator) -> Iterator[Known]:
    """The latest report first; its cumulative figure stands for the quarters of which nothing else is known."""
    for one in sorted(earlier, key=lambda one: len(one.period.elapsed), reverse=True):
        yield from _own(one.row, aggregator)
        total = _cell(one.row.achieved.get(TOTAL), one.row.parts.get(TOTAL), aggregator)
        if total is not None:
            yield Known(one.period.elapsed, total, one.row.parts.get(TOTAL))


def _cell(value: Value | None, parts: Parts | None, aggregator: Aggregator) -> Figure | None:
    figure = figure_of(value, dated=aggregator in _DATED)
    if figure is None and aggregator is Aggregator.RATIO:
        return _share(parts)
    if not isinstance(figure, date | tuple):
        return figure
    days = figure if isinstance(figure, tuple) else (figure,)
    if not days:
        return None
    return min(days) if aggregator is Aggregator.FIRST_DATE else days


def _share(parts: Parts | None) -> Fraction | None:
    """The percentage that two counts make; of nothing there is no share."""
    if parts is None or parts.denominator <= 0:
        return None
    return Fraction(parts.numerator) / Fraction(parts.denominator) * 100


def _cover(figures: Sequence[Known]) -> tuple[Known, ...]:
    """Choose figures that overlap nowhere: single quarters first, a longer one only where it adds a quarter."""
    if len(figures) <= 1:
        return tuple(figures)
    chosen: dict[Period, Known] = {}
    for one in sorted(figures, key=lambda one: len(one.quarters)):
        hidden = [chosen[quarter] for quarter in one.quarters if quarter in chosen]
        adds = any(quarter not in chosen for quarter in one.quarters)
        if adds and all(set(other.quarters) <= set(one.quarters) for other in hidden):
            chosen.update(dict.fromkeys(one.quarters, one))
    # A figure that was chosen for several quarters stands at all of them, one after the other.
    found: list[Known] = []
    for one in (chosen[quarter] for quarter in QUARTERS if quarter in chosen):
        if not found or found[-1] is not one:
            found.append(one)
    return tuple(found)


def _printed(row: Row, aggregator: Aggregator, period: Period | None) -> Figure | None:
    """The cumulative figure as printed: the total, or the column of a period that begins with the year."""
    total = _cell(row.achieved.get(TOTAL), row.parts.get(TOTAL), aggregator)
    if total is None and period is not None and period.quarters == period.elapsed:
        return _cell(row.achieved.get(period), row.parts.get(period), aggregator)
    return total


def _why_not(row: Row, printed: Figure, known: Sequence[Known], aggregator: Aggregator, period: Period | None) -> str | None:
    columns = [quarter for quarter in QUARTERS if quarter in row.achieved]
    if columns and not known and _claims_nothing(row):
        return "total-not-borne-out"
    complete = period is not None and all(quarter in columns for quarter in period.elapsed)
    if aggregator in _SHARES and complete and isinstance(printed, Fraction) and known:
        numbers = _numbers(known)
        low, high = min(numbers), max(numbers)
        if not (low <= printed <= high or low - _ROUNDED < printed < high + _ROUNDED):
            return "total-no-share"
    return None


def _claims_nothing(row: Row) -> bool:
    scores = [row.claimed.get(name) for name in ("raw", "weighted", "scaled_score")]
    claimed = [score for score in scores if score is not None]
    return bool(claimed) and not any(claimed)


def _due(period: Period | None) -> int:
    return len(period.elapsed if period else QUARTERS)


def _step(key: str, value: Figure) -> Step:
    return Step(key=key, params={"value": value})
