"""Scales: how a figure becomes points of 100, one function a kind that the data files name."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from functools import cached_property
from itertools import pairwise
from typing import TypeAlias

from agragati.model.scores import Figure, Step
from agragati.rules.template import Direction, ScaleKind

FULL = Fraction(100)
NOTHING = Fraction(0)
BELOW = ("below-lowest", "extrapolated")
"""Steps of a figure that is worse than the lowest defined level."""


@dataclass(frozen=True, slots=True)
class Level:
    """A level on a line where more is always better."""

    points: int
    place: Fraction | int
    target: Figure


@dataclass(frozen=True, kw_only=True)
class Yardstick:
    """What a figure is held against."""

    levels: Mapping[int, Figure]
    """Points to target; only the levels that are defined, at least one."""
    direction: Direction
    below_lowest: str = "zero"
    """`zero` or `extrapolate`, as in the framework's scoring."""
    lowest_points: int = 0
    """The points of the scale's lowest level, defined or not: extrapolation ends there."""
    late_days: int = 1
    """A late day loses points for each so many days that have begun ..."""
    late_points: Fraction = FULL
    """... so many, of 100."""

    @cached_property
    def best(self) -> Figure:
        """The target of the best level."""
        return self.levels[max(self.levels)]

    @cached_property
    def ladder(self) -> Sequence[Level]:
        """The levels from the best down; one that is no easier than a better one adds nothing and is passed over."""
        levels: list[Level] = []
        for points in sorted(self.levels, reverse=True):
            target = self.levels[points]
            place = _place(_single(target), self.direction)
            if not levels or place < levels[-1].place:
                levels.append(Level(points, place, target))
        return levels


@dataclass(frozen=True, kw_only=True, slots=True)
class Scored:
    """Points of 100, exact, and how they were reached."""

    points: Fraction
    step: Step


ScaleFunction: TypeAlias = Callable[[Figure, Yardstick], Scored]


def scored(key: str, points: Fraction, **params: Figure | int) -> Scored:
    """Return points with the step that shows them."""
    return Scored(points=points, step=Step(key=key, params={**params, "points": points}))


def five_level(value: Figure, yardstick: Yardstick) -> Scored:
    """Return the points that lie on the straight line between the two defined levels around the value; dates count in days.

    A level that is not defined is bridged by its neighbours. Better than the best level gives the best level's points. Worse than
    the lowest defined level gives 0, or what the setting says. Of two levels with one target the better counts. Several milestones
    are scored one by one and averaged; a milestone that is missing has 0.

    Source: egov-guideline#proportional ("সমানুপাতিক হারে", for dates too).
    """
    if isinstance(value, tuple):
        return _milestones(value, yardstick, five_level)
    place = _place(value, yardstick.direction)
    levels = yardstick.ladder
    best, lowest = levels[0], levels[-1]
    if place >= best.place:
        return scored("best-level", Fraction(best.points), value=value, target=best.target)
    if place < lowest.place:
        return _below(value, place, levels, yardstick)
    upper, lower = next((upper, lower) for upper, lower in pairwise(levels) if place >= lower.place)
    points = _on_line(place, upper, lower)
    if place == lower.place:
        return scored("at-level", points, value=value)
    return scored("between-levels", points, value=value, upper=upper.target, lower=lower.target, above=upper.points, below=lower.points)


def straight_ratio(value: Figure, yardstick: Yardstick) -> Scored:
    """Return the part of the best level's target that was reached, in percent, at most 100.

    Where less is better, the target's part of the value. A date has no ratio: it is met or not.

    Source: integrity plan's guideline, "গাণিতিক হারে নম্বর কর্তন".
    """
    target = yardstick.best
    if isinstance(value, date | tuple) or isinstance(target, date | tuple):
        return all_or_nothing(value, yardstick)
    reached, wanted = _whole(value), _whole(target)
    part, all_of_it = (wanted, reached) if yardstick.direction is Direction.LOWER else (reached, wanted)
    if part >= all_of_it:
        return scored("target-met", FULL, value=value, target=target)
    points = Fraction(part * 100, all_of_it) if part > 0 else NOTHING
    return scored("straight-ratio", points, value=value, target=target)


def all_or_nothing(value: Figure, yardstick: Yardstick) -> Scored:
    """Return 100 where the best level's target is met (a date by the day), else 0.

    Source: integrity plan's guideline: what is not done by its date has no mark.
    """
    if isinstance(value, tuple):
        return _milestones(value, yardstick, all_or_nothing)
    target = yardstick.best
    met = _place(value, yardstick.direction) >= _place(_single(target), yardstick.direction)
    return scored("target-met" if met else "target-missed", FULL if met else NOTHING, value=value, target=target)


def late_deduction(value: Figure, yardstick: Yardstick) -> Scored:
    """Return 100 where the day is kept, else less for each period that has begun since, never below 0. A number is met or not.

    Source: integrity plan's guideline, 2.1: "প্রতি পাক্ষিকের জন্য ০.২৫ করে নম্বর কর্তন".
    """
    if isinstance(value, tuple):
        return _milestones(value, yardstick, late_deduction)
    target = _single(yardstick.levels[max(yardstick.levels)])
    if isinstance(value, Fraction) or isinstance(target, Fraction) or value <= target:
        return all_or_nothing(value, yardstick)
    late = (value - target).days
    periods = Fraction(-(-late // yardstick.late_days))
    points = max(FULL - periods * yardstick.late_points, NOTHING)
    return scored("late-deduction", points, value=value, target=target, periods=periods, days=Fraction(yardstick.late_days))


SCALES: Mapping[ScaleKind, ScaleFunction] = {
    ScaleKind.FIVE_LEVEL: five_level,
    ScaleKind.STRAIGHT_RATIO: straight_ratio,
    ScaleKind.ALL_OR_NOTHING: all_or_nothing,
    ScaleKind.LATE_DEDUCTION: late_deduction,
}


def _place(value: Fraction | date, direction: Direction) -> Fraction | int:
    number = value.toordinal() if isinstance(value, date) else _whole(value)
    return number if direction is Direction.HIGHER else -number


def _whole(value: Fraction) -> Fraction | int:
    """A whole number as such: to compare and to subtract fractions takes ten times as long."""
    return value.numerator if value.denominator == 1 else value


def _single(target: Figure) -> Fraction | date:
    return max(target) if isinstance(target, tuple) else target


def _on_line(place: Fraction | int, upper: Level, lower: Level) -> Fraction:
    width = upper.place - lower.place
    return Fraction(lower.points * width + (upper.points - lower.points) * (place - lower.place), width)


def _below(value: Fraction | date, place: Fraction | int, levels: Sequence[Level], yardstick: Yardstick) -> Scored:
    lowest = levels[-1]
    if yardstick.below_lowest == "extrapolate" and len(levels) > 1:
        points = _on_line(place, levels[-2], lowest)
        if points >= yardstick.lowest_points:
            return scored("extrapolated", points, value=value, target=lowest.target)
    return scored("below-lowest", NOTHING, value=value, target=lowest.target)


def _milestones(days: tuple[date, ...], yardstick: Yardstick, scale: ScaleFunction) -> Scored:
    planned = max((len(target) for target in yardstick.levels.values() if isinstance(target, tuple)), default=len(days))
    points = [
        scale(day, replace(yardstick, levels=_levels_of(number, yardstick.levels))).points
        for number, day in enumerate(sorted(days)[:planned])
    ]
    average = sum(points, NOTHING) / planned if planned else NOTHING
    return scored("milestones", average, value=days, done=len(points), planned=planned)


def _levels_of(number: int, levels: Mapping[int, Figure]) -> Mapping[int, Figure]:
    """The levels of one milestone: its own day where a level has a day for each."""
    own = {points: sorted(target)[number] for points, target in levels.items() if isinstance(target, tuple) and number < len(target)}
    return own or levels
