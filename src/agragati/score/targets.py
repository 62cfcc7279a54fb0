"""Targets: what a row is held against, from the approved plan, else the page, else the framework."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from functools import cached_property, lru_cache
from itertools import chain, pairwise
from typing import NamedTuple, TypeVar

from agragati.model.periods import Period
from agragati.model.report import Row
from agragati.model.scores import Figure
from agragati.model.values import Unit, Value
from agragati.rules.template import Aggregator, Direction, Framework, IndicatorRule, ScaleKind
from agragati.score.progress import figure_of
from agragati.score.scales import FULL, Yardstick

PLAN, PAGE, FRAMEWORK = "plan", "page", "framework"
_BEST = 100
_Key = TypeVar("_Key", int, Period)
_AGGREGATORS = {Unit.NUMBER: Aggregator.SUM, Unit.PERCENT: Aggregator.RATIO, Unit.DATE: Aggregator.FIRST_DATE}


@dataclass(frozen=True, slots=True)
class Sources:
    """Where an indicator's targets and rules may stand."""

    row: Row
    planned: Row | None = None
    """Its row in the approved plan."""
    rule: IndicatorRule | None = None
    framework: Framework | None = None

    @property
    def unit(self) -> Unit:
        """The rule's unit, else the page's, else what the page's figures look like."""
        unit = self.rule.unit if self.rule else self.row.unit
        return unit or (Unit.DATE if _looks_dated(self.row) else Unit.NUMBER)

    @property
    def aggregator(self) -> Aggregator:
        """The rule's aggregator, else the usual one of the unit."""
        return self.rule.aggregator if self.rule else _AGGREGATORS[self.unit]

    @property
    def pages(self) -> tuple[_Page, ...]:
        """What the rows state that may state targets, the approved plan's first."""
        page = _stated(PAGE, self.row)
        return (_stated(PLAN, self.planned), page) if self.planned else (page,)


class _Page(NamedTuple):
    """What a page states of one indicator's targets, so that it can be looked up what follows from it."""

    source: str
    levels: tuple[tuple[int, Value | None], ...]
    annual: Value | None
    quarters: tuple[tuple[Period, Value | None], ...]


def _stated(source: str, row: Row) -> _Page:
    return _Page(source, tuple(row.targets.items()), row.annual_target, tuple((row.quarter_targets or {}).items()))


@dataclass(frozen=True, kw_only=True)
class Targets:
    """The targets of one indicator and where they were found."""

    yardstick: Yardstick
    scale: ScaleKind
    levels_from: str
    annual: Figure
    """The target of the whole year."""
    annual_from: str
    quarters: Mapping[Period, Figure]
    """The targets of single quarters, where any are planned."""
    quarters_from: str
    is_open: bool = False
    """There may be lower levels than those of the yardstick; nobody says what they are."""

    @cached_property
    def annual_alone(self) -> Yardstick:
        """A yardstick that has the annual target only."""
        return self.against(self.annual)

    def against(self, target: Figure) -> Yardstick:
        """A yardstick that has this target only."""
        return replace(self.yardstick, levels={max(self.yardstick.levels): target})


@dataclass(frozen=True, slots=True)
class _Levels:
    by_points: Mapping[int, Figure]
    source: str
    scale: ScaleKind


def find_targets(sources: Sources) -> Targets | None:
    """Return the targets of an indicator, or `None` where none of its sources has any.

    Levels that are out of order are no levels: the next source is asked, and only where none is better do they serve. Where nobody
    states levels, an annual target is held against by the straight ratio.
    """
    return _found(sources.pages, sources.rule, sources.framework, dated=sources.unit is Unit.DATE)


@lru_cache(maxsize=4096)
def _found(pages: tuple[_Page, ...], rule: IndicatorRule | None, framework: Framework | None, *, dated: bool) -> Targets | None:
    """Most offices of a tier have the same targets, and what follows from them is worked out once."""
    candidates = (levels for levels in _candidates(pages, rule, dated=dated) if levels.by_points)
    first = next(candidates, None)
    if first is None:
        return None
    direction = rule.direction if rule else _direction(first.by_points)
    levels = next((one for one in chain((first,), candidates) if _in_order(one.by_points, direction)), first)
    best = (levels.source, levels.by_points[max(levels.by_points)])
    annual_from, annual = next(_annuals(pages, dated=dated), best)
    quarters_from, quarters = next(_quarters(pages, dated=dated), (annual_from, {}))
    return Targets(
        yardstick=_yardstick(levels.by_points, direction, framework, rule),
        scale=levels.scale,
        is_open=bool(rule and rule.open_levels - levels.by_points.keys()),
        levels_from=levels.source,
        annual=annual,
        annual_from=annual_from,
        quarters=quarters,
        quarters_from=quarters_from,
    )


def _candidates(pages: Sequence[_Page], rule: IndicatorRule | None, *, dated: bool) -> Iterator[_Levels]:
    scale = rule.scale if rule else ScaleKind.FIVE_LEVEL
    for page in pages:
        yield _Levels(_figures(page.levels, dated=dated), page.source, scale)
    if rule and (rule.open_levels or scale is not ScaleKind.FIVE_LEVEL):
        # The rules know no more than the annual target, and the page has its own.
        for source, annual in _annuals(pages, dated=dated):
            yield _Levels({_BEST: annual}, source, scale)
    if rule:
        yield _Levels(_figures(rule.levels.items(), dated=dated), FRAMEWORK, scale)
    for source, annual in _annuals(pages, dated=dated):
        yield _Levels({_BEST: annual}, source, ScaleKind.STRAIGHT_RATIO)


def _annuals(pages: Sequence[_Page], *, dated: bool) -> Iterator[tuple[str, Figure]]:
    for page in pages:
        figure = figure_of(page.annual, dated=dated)
        if figure is not None:
            yield page.source, figure


def _quarters(pages: Sequence[_Page], *, dated: bool) -> Iterator[tuple[str, Mapping[Period, Figure]]]:
    for page in pages:
        figures = _figures(page.quarters, dated=dated)
        if figures:
            yield page.source, figures


def _figures(cells: Iterable[tuple[_Key, Value | None]], *, dated: bool) -> Mapping[_Key, Figure]:
    figures = {key: figure_of(value, dated=dated) for key, value in cells}
    return {key: figure for key, figure in figures.items() if figure is not None and figure != ()}


def _yardstick(levels: Mapping[int, Figure], direction: Direction, framework: Framework | None, rule: IndicatorRule | None) -> Yardstick:
    yardstick = Yardstick(levels=levels, direction=direction)
    if framework is not None:
        below = framework.scoring.below_lowest_level
        yardstick = replace(yardstick, below_lowest=below, lowest_points=min(framework.level_points))
    if rule is not None and rule.deduction and rule.weight:
        late_points = Fraction(rule.deduction.marks) / Fraction(rule.weight) * FULL
        yardstick = replace(yardstick, late_days=rule.deduction.days, late_points=late_points)
    return yardstick


def _direction(levels: Mapping[int, Figure]) -> Direction:
    """Dates are better earlier; numbers as they run from the lowest level to the best, upwards where there is only one."""
    best, lowest = levels[max(levels)], levels[min(levels)]
    if isinstance(best, Fraction) and isinstance(lowest, Fraction):
        return Direction.LOWER if best < lowest else Direction.HIGHER
    return Direction.EARLIER


def _in_order(levels: Mapping[int, Figure], direction: Direction) -> bool:
    """Tell whether no level is harder than a better one; two may be equal."""
    numbers = [_number(levels[points]) for points in sorted(levels, reverse=True)]
    if direction is not Direction.HIGHER:
        numbers.reverse()
    return all(better >= worse for better, worse in pairwise(numbers))


def _number(target: Figure) -> Fraction | int:
    day = max(target) if isinstance(target, tuple) else target
    return day.toordinal() if isinstance(day, date) else day


def _looks_dated(row: Row) -> bool:
    cells = [*row.targets.values(), row.annual_target, *row.achieved.values()]
    return any(isinstance(cell, date | tuple) for cell in cells)
