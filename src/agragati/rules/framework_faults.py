"""What must hold among the figures of one plan file; faults are named by file and key."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from itertools import pairwise

from agragati.model.points import exact_text
from agragati.model.values import Unit, Value
from agragati.rules.template import Direction, Framework, IndicatorRule, ScaleKind
from agragati.rules.toml import Table

_PERCENT_MOST = 100
_NOT_THE_SUM = "is {read}, but the indicators' weights add up to {total}"
_NOT_THE_AREAS = "is {read}, but its indicators' weights add up to {total}"
_NOT_EASIER = "is {read}, expected a target that is easier than that of {better}, {target}"


def check_framework(file: Table, framework: Framework, expected: Mapping[str, Decimal]) -> None:
    """Note what does not agree: the file's own expectations, sums of weights, ids and codes, areas, activities, order of levels."""
    _check_expected(file, framework, expected)
    _check_areas(file, framework)
    _check_repeated(file, "activity", "id", (rule.id for rule in framework.activities))
    _check_repeated(file, "activity", "code", (rule.code for rule in framework.activities))
    _check_repeated(file, "indicator", "id", (rule.id for rule in framework.indicators))
    _check_repeated(file, "indicator", "code", (rule.code for rule in framework.indicators))
    _check_activities(file, framework)
    for at, rule in enumerate(framework.indicators, start=1):
        _check_levels(file, f"indicator[{at}].levels", rule, framework.level_points)
        _check_deduction(file, f"indicator[{at}].deduction", rule)


def _check_expected(file: Table, framework: Framework, expected: Mapping[str, Decimal]) -> None:
    count = len(framework.indicators)
    if count != expected["indicators"]:
        file.fault("expects.indicators", "is {read}, but the file has {count}", read=expected["indicators"], count=count)
    if framework.weights_total != expected["weights_total"]:
        file.fault(
            "expects.weights_total",
            "is {read}, but weights_total is {total}",
            read=expected["weights_total"],
            total=framework.weights_total,
        )
    total = _sum(framework.indicators)
    if total is not None and total != framework.weights_total:
        file.fault("weights_total", _NOT_THE_SUM, read=framework.weights_total, total=exact_text(total))


def _check_areas(file: Table, framework: Framework) -> None:
    if not framework.areas:
        return
    _check_repeated(file, "area", "number", (str(area.number) for area in framework.areas))
    for at, area in enumerate(framework.areas, start=1):
        total = _sum([rule for rule in framework.indicators if rule.area == area.number])
        if total is not None and area.weight is not None and total != area.weight:
            file.fault(f"area[{at}].weight", _NOT_THE_AREAS, read=area.weight, total=exact_text(total))
    numbers = {area.number for area in framework.areas}
    for at, rule in enumerate(framework.indicators, start=1):
        if rule.area not in numbers:
            file.fault(f"indicator[{at}].area", "is {read}, expected the number of an area of this file", read=rule.area)


def _check_repeated(file: Table, group: str, key: str, texts: Iterable[str | None]) -> None:
    every = tuple(texts)
    counts = Counter(text for text in every if text)
    for at, text in enumerate(every, start=1):
        if text and counts[text] > 1 and every.index(text) != at - 1:
            file.fault(
                f"{group}[{at}].{key}", "is {read!r}, which stands at {place} too", read=text, place=f"{group}[{every.index(text) + 1}]"
            )


def _check_activities(file: Table, framework: Framework) -> None:
    codes = {rule.id: rule.code for rule in framework.activities}
    for at, rule in enumerate(framework.indicators, start=1):
        if rule.activity not in codes:
            file.fault(f"indicator[{at}].activity", "is {read!r}, expected the id of an activity of this file", read=rule.activity)
            continue
        begin = codes[rule.activity]
        if rule.code and begin and not rule.code.startswith(f"{begin}."):
            file.fault(
                f"indicator[{at}].code", "is {read!r}, expected one that begins with its activity's, {begin}.", read=rule.code, begin=begin
            )


def _check_deduction(file: Table, key: str, rule: IndicatorRule) -> None:
    """A deduction goes with its scale, a day and a weight of which it is taken."""
    if (rule.scale is ScaleKind.LATE_DEDUCTION) != (rule.deduction is not None):
        file.fault(key, "does not go with the scale {scale}: late_deduction has one, no other scale has", scale=rule.scale.value)
    elif rule.deduction and (rule.unit is not Unit.DATE or not rule.weight):
        file.fault(key, "needs the unit date and a weight of which marks are cut")


def _check_levels(file: Table, key: str, rule: IndicatorRule, level_points: tuple[int, ...]) -> None:
    for points in sorted(rule.levels.keys() | rule.open_levels, reverse=True):
        if points not in level_points:
            file.fault(f"{key}.{points}", "is no level, expected one of {expected}", expected=", ".join(map(str, level_points)))
    if not rule.levels and not rule.open_levels:
        file.fault(key, "has no level, expected at least one")
    if (rule.unit is Unit.DATE) != (rule.direction is Direction.EARLIER):
        file.fault(
            key.replace("levels", "direction"),
            "is {read}, which does not go with the unit {unit}",
            read=rule.direction.value,
            unit=rule.unit.value,
        )
    ordered = sorted(rule.levels.items(), reverse=True)
    for (better, target), (worse, lesser) in pairwise(ordered):
        if not _is_better(target, lesser, rule.direction):
            file.fault(f"{key}.{worse}", _NOT_EASIER, read=lesser, better=better, target=target)
    if rule.unit is Unit.PERCENT:
        for points, target in ordered:
            if isinstance(target, Decimal) and not 0 <= target <= _PERCENT_MOST:
                file.fault(f"{key}.{points}", "is {read}, expected a percentage from 0 to 100", read=target)


def _is_better(target: Value, lesser: Value, direction: Direction) -> bool:
    if isinstance(target, Decimal) and isinstance(lesser, Decimal):
        return target < lesser if direction is Direction.LOWER else target > lesser
    if isinstance(target, Decimal) or isinstance(lesser, Decimal):
        return False
    return _last_day(target) < _last_day(lesser)


def _last_day(target: date | tuple[date, ...]) -> date:
    return max(target, default=date.max) if isinstance(target, tuple) else target


def _sum(rules: Sequence[IndicatorRule]) -> Decimal | None:
    """The sum of the weights; `None` where not all of them are known."""
    weights = [rule.weight for rule in rules if rule.weight is not None]
    return sum(weights, Decimal(0)) if len(weights) == len(rules) else None
