"""Methods: the named ways to reckon a score before the year is over, and after it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from fractions import Fraction

from agragati.model.periods import QUARTERS, FiscalYear, Period
from agragati.model.scores import Figure, Step
from agragati.rules.template import Aggregator, Direction, Method
from agragati.score.progress import Progress
from agragati.score.scales import BELOW, FULL, NOTHING, SCALES, Scored, all_or_nothing, scored, straight_ratio
from agragati.score.targets import Targets

_SHARES = (Aggregator.RATIO, Aggregator.AVERAGE)


class Marks(Enum):
    """What becomes of the marks of an indicator that has no points."""

    LOST = "lost"
    """They stay in the plan's total: nothing is earned on them."""
    SHARED = "shared"
    """The other indicators count for more, so that the whole can still be earned."""
    ASIDE = "aside"
    """Neither earned nor missed, because nobody knows what to hold the figure against: what could be scored is less by them."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Unscored:
    """Why an indicator has no points, and what becomes of its marks."""

    step: Step
    marks: Marks


@dataclass(frozen=True, kw_only=True, slots=True)
class Item:
    """One indicator, ready to be scored."""

    progress: Progress
    targets: Targets
    aggregator: Aggregator
    period: Period | None
    fiscal_year: FiscalYear | None
    absent: Callable[[], Scored | Unscored]
    """Tells what it earns where nothing was reported."""

    @property
    def due(self) -> tuple[Period, ...]:
        """The quarters of the year up to the period's end; all where the period is not known."""
        return self.period.elapsed if self.period else QUARTERS


def five_level(item: Item) -> Scored | Unscored:
    """Return what the indicator's scale gives for the figure of the year so far, as if the year ended here.

    A figure worse than the lowest level whose target is known cannot be scored where there may be lower ones.
    """
    value = item.progress.value
    if value is None:
        return item.absent()
    outcome = SCALES[item.targets.scale](value, item.targets.yardstick)
    if item.targets.is_open and outcome.step.key in BELOW:
        return Unscored(step=Step(key="levels-unknown", params=outcome.step.params), marks=Marks.ASIDE)
    return outcome


def annual_ratio(item: Item) -> Scored | Unscored:
    """Return the part of the annual target that was reached, as the half-year form has it.

    A count: total / annual target, at most 1. A percentage is no part of a year: each quarter of the four in which it meets its
    target counts one quarter. A date counts whole when it is done; of several milestones each its part.

    Source: reports-2023-24#half-year-form.
    """
    value = item.progress.value
    if value is None:
        return item.absent()
    if isinstance(value, tuple):
        planned = len(item.targets.annual) if isinstance(item.targets.annual, tuple) else len(value)
        done = min(len(value), planned)
        return scored("milestones", Fraction(100 * done, planned), value=value, done=done, planned=planned)
    if isinstance(value, date):
        return scored("date-done", FULL, value=value)
    if item.aggregator in _SHARES:
        return _quarters_met(value, item)
    return straight_ratio(value, item.targets.annual_alone)


def period_target(item: Item) -> Scored | Unscored:
    """Return how much of what the plan wanted by now was reached; an indicator with nothing due yet does not count.

    The targets of the quarters so far are added up (percentages are averaged). Where the plan has none, a count is spread evenly
    over the year, and a date is due in its own quarter.
    """
    target = _due_target(item)
    value = item.progress.value
    if target is None:
        return Unscored(step=Step(key="nothing-due"), marks=Marks.SHARED)
    if value is None:
        return item.absent()
    scale = straight_ratio if isinstance(value, Fraction) else all_or_nothing
    return scale(value, item.targets.against(target))


METHODS: Mapping[Method, Callable[[Item], Scored | Unscored]] = {
    Method.FIVE_LEVEL: five_level,
    Method.ANNUAL_RATIO: annual_ratio,
    Method.PERIOD_TARGET: period_target,
}


def _quarters_met(value: Figure, item: Item) -> Scored:
    yardstick = item.targets.annual_alone
    known = [(one.quarters, one.value) for one in item.progress.known] or [(item.due, value)]
    met = sum(len(quarters) for quarters, figure in known if all_or_nothing(figure, yardstick).points == FULL)
    quarters = len(QUARTERS)
    return scored("quarters-met", Fraction(100 * met, quarters), met=met, quarters=quarters, target=item.targets.annual)


def _due_target(item: Item) -> Figure | None:
    annual = item.targets.annual
    planned = [item.targets.quarters[quarter] for quarter in item.due if quarter in item.targets.quarters]
    if not isinstance(annual, Fraction):
        return _due_date(item, [day for day in planned if not isinstance(day, Fraction)])
    if item.targets.quarters:
        numbers = [number for number in planned if isinstance(number, Fraction)]
        total = sum(numbers, NOTHING)
        share = total / len(numbers) if item.aggregator in _SHARES and numbers else total
        return share or None
    spreads = item.aggregator is Aggregator.SUM and item.targets.yardstick.direction is Direction.HIGHER
    return annual * Fraction(len(item.due), len(QUARTERS)) if spreads else annual


def _due_date(item: Item, planned: list[Figure]) -> Figure | None:
    if item.targets.quarters:
        return planned[-1] if planned else None
    annual = item.targets.annual
    if isinstance(annual, Fraction) or item.fiscal_year is None:
        return annual
    last = item.fiscal_year.last_of(item.due[-1])
    days = annual if isinstance(annual, tuple) else (annual,)
    due = tuple(day for day in days if day <= last)
    return due or None
