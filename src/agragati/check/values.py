"""Values: targets in order, figures that can be, units and codes that belong to the indicator, serial numbers that follow.

Source: checks C06 (types), C07 (order of levels), C08 (codes), C09 (serial numbers).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from agragati.bangla.digits import to_latin
from agragati.check.case import Case
from agragati.check.text import alike
from agragati.model.findings import Finding
from agragati.model.points import exact_text
from agragati.model.report import Row
from agragati.model.values import Unit, Value
from agragati.rules.template import ActivityRule, Aggregator, Direction, IndicatorRule

_FULL_SHARE = 100
_FAR_ABOVE = 2
_OTHER_ACTIVITY = 0.85
_OWN_ACTIVITY = 0.7


def shown(value: Value | None) -> str | None:
    """Return the figure as findings show it: exact, or an ISO date."""
    if value is None:
        return None
    if isinstance(value, Decimal):
        return exact_text(Fraction(value))
    return value.isoformat() if isinstance(value, dt.date) else ", ".join(day.isoformat() for day in value)


def check_targets_order(case: Case) -> Iterator[Finding]:
    """Find levels that are not strictly better from the lowest to the highest points, or two that are equal."""
    for place, row in enumerate(case.rows):
        levels = _ordered_levels(row)
        direction = _direction(levels, case.rule(row))
        if direction is None or _in_order(levels, direction):
            continue
        points = _odd_level(levels, direction, case.rule(row))
        listed = ", ".join(f"{level}: {shown(value)}" for level, value in levels)
        yield Finding(
            code="targets-order",
            row=place,
            cell=f"targets.{points}",
            read=shown(dict(levels)[points]),
            reason=f"order-{direction}",
            params={"levels": listed},
        )


def check_implausible(case: Case) -> Iterator[Finding]:
    """Find figures that cannot be: more than all of a share, negative, or parts of a thing that is counted."""
    for place, row in enumerate(case.rows):
        for path, value in _figures(row):
            reason = _why_impossible(value, row, case.rule(row)) if isinstance(value, Decimal) else None
            if reason:
                yield Finding(code="value-implausible", row=place, cell=path, read=shown(value), reason=reason)
        for period, parts in row.parts.items():
            if parts.numerator > parts.denominator:
                params = {"part": str(parts.numerator), "whole": str(parts.denominator)}
                yield Finding(
                    code="value-implausible",
                    row=place,
                    cell=f"achieved.{period}",
                    read=f"{parts.numerator}/{parts.denominator}",
                    reason="part-over-whole",
                    params=params,
                )


def check_target_years(case: Case) -> Iterator[Finding]:
    """Find target dates outside the fiscal year; where most are, the year itself was misread and nothing is said here."""
    if case.year is None:
        return
    first, last = case.year.first_day, case.year.last_day
    days = [(place, path, day) for place, row in enumerate(case.rows) for path, value in _targets(row) for day in _days(value)]
    outside = [(place, path, day) for place, path, day in days if not first <= day <= last]
    if 2 * len(outside) > len(days):
        return
    for place, path, value in outside:
        params = {"first": first.isoformat(), "last": last.isoformat()}
        yield Finding(code="value-implausible", row=place, cell=path, read=shown(value), reason="target-outside-year", params=params)


def _days(value: Value | None) -> tuple[dt.date, ...]:
    return value if isinstance(value, tuple) else (value,) if isinstance(value, dt.date) else ()


def check_units(case: Case) -> Iterator[Finding]:
    """Find units that are not the indicator's, or that the row's values contradict: one date in a count, or mostly figures for a date."""
    for place, row in enumerate(case.rows):
        rule = case.rule(row)
        if row.unit is None:
            continue
        read = row.unit.value
        if rule and rule.unit is not row.unit:
            yield Finding(code="unit-mismatch", row=place, cell="unit", read=read, expected=rule.unit.value, reason="unit-of-rule")
            continue
        cells = (*row.targets.values(), row.annual_target, *(row.quarter_targets or {}).values(), *row.achieved.values())
        values = [value for value in cells if value is not None]
        wrong = [value for value in values if isinstance(value, Decimal) is (row.unit is Unit.DATE)]
        # A date is never a count or a share; a bare figure in a row of dates may be a slip of one cell.
        if wrong and (row.unit is not Unit.DATE or 2 * len(wrong) > len(values)):
            params = {"value": shown(wrong[0]) or ""}
            yield Finding(code="unit-mismatch", row=place, cell="unit", read=read, reason="unit-of-values", params=params)
        elif wrong:
            yield from _figures_for_days(place, row)


def _figures_for_days(place: int, row: Row) -> Iterator[Finding]:
    """Single targets of a row of dates that are bare figures: what is left of a day."""
    for path, value in _targets(row):
        if isinstance(value, Decimal):
            params = {"unit": Unit.DATE.value}
            yield Finding(code="value-unreadable", row=place, cell=path, read=shown(value), reason="not-of-unit", params=params)


def check_codes(case: Case) -> Iterator[Finding]:
    """Find codes that are not the indicator's; where no rule tells it, codes that stand twice or under another activity."""
    seen: set[str] = set()
    for place, row in enumerate(case.rows):
        rule = case.rule(row)
        if row.code is None:
            continue
        finding = Finding(code="code-mismatch", row=place, cell="code", read=row.code, reason="code-twice")
        if rule and rule.code and rule.code != row.code:
            yield replace(finding, expected=rule.code, reason="code-of-indicator", params={"label": rule.label})
        elif row.code == row.activity_code and not rule:
            # Integrity plans number their activities only; a row of such a plan is named by its activity's code.
            continue
        elif row.code in seen and not (rule and rule.code):
            yield finding
        elif row.activity_code and not rule and not row.code.startswith(f"{row.activity_code}."):
            yield replace(finding, reason="code-of-activity", params={"activity": row.activity_code})
        seen.add(row.code)


def check_activities(case: Case) -> Iterator[Finding]:
    """Find activities that are another indicator's: by their code, else by a text that is clearly another activity's."""
    activities = {activity.id: activity for activity in case.framework.activities} if case.framework else {}
    for place, row in enumerate(case.rows):
        rule = case.rule(row)
        own = activities.get(rule.activity) if rule else None
        if rule is None or own is None:
            continue
        reason, params = "activity-of-indicator", {"label": own.label}
        if row.activity_code and own.code and row.activity_code != own.code:
            read, code = row.activity_code, own.code
            yield Finding(code="activity-mismatch", row=place, cell="activity_code", read=read, expected=code, reason=reason, params=params)
        elif row.activity_text and _is_other_activity(row.activity_text, own.id, case):
            read = row.activity_text
            yield Finding(code="activity-mismatch", row=place, cell="text.activity", read=read, reason=reason, params=params)


def check_serials(case: Case) -> Iterator[Finding]:
    """Find serial numbers that do not rise by one; blanks, repetitions and a new count from one are usual."""
    before = None
    for place, row in enumerate(case.rows):
        text = to_latin(row.serial or "").strip(" .।)(")
        if not (text.isascii() and text.isdigit()):
            continue
        number = int(text)
        if before is None or number in {before, before + 1, 1}:
            before = number
            continue
        before += 1
        params = {"before": str(before - 1)}
        yield Finding(code="serial-wrong", row=place, cell="serial", read=text, reason="serial-follows", params=params)


def check_above_target(case: Case) -> Iterator[Finding]:
    """Find counts of more than twice the top target."""
    for place, row in enumerate(case.rows):
        tops = [value for value in (*row.targets.values(), row.annual_target) if isinstance(value, Decimal)]
        rule = case.rule(row)
        if row.unit is not Unit.NUMBER or not tops or (rule and rule.direction is not Direction.HIGHER):
            continue
        for period, value in row.achieved.items():
            if isinstance(value, Decimal) and max(tops) > 0 and value > _FAR_ABOVE * max(tops):
                params = {"target": shown(max(tops)) or ""}
                yield Finding(
                    code="above-target", row=place, cell=f"achieved.{period}", read=shown(value), reason="far-above", params=params
                )


def _ordered_levels(row: Row) -> list[tuple[int, Decimal | dt.date]]:
    return [
        (points, value) for points, value in sorted(row.targets.items(), reverse=True) if value is not None and not isinstance(value, tuple)
    ]


def _direction(levels: Sequence[tuple[int, Decimal | dt.date]], rule: IndicatorRule | None) -> Direction | None:
    values = [value for _, value in levels]
    if len(values) < 2:
        return None
    if all(isinstance(value, dt.date) for value in values):
        return Direction.EARLIER
    if not all(isinstance(value, Decimal) for value in values):
        return None
    if rule and rule.direction is not Direction.EARLIER:
        return rule.direction
    rising = sum(_key(first) > _key(second) for first, second in pairwise(values))
    falling = sum(_key(first) < _key(second) for first, second in pairwise(values))
    return Direction.HIGHER if rising >= falling else Direction.LOWER


def _key(value: Decimal | dt.date) -> Decimal:
    return value if isinstance(value, Decimal) else Decimal(value.toordinal())


def _in_order(levels: Sequence[tuple[int, Decimal | dt.date]], direction: Direction) -> bool:
    keys = [_key(value) for _, value in levels]
    if direction is Direction.HIGHER:
        return all(first > second for first, second in pairwise(keys))
    return all(first < second for first, second in pairwise(keys))


def _odd_level(levels: Sequence[tuple[int, Decimal | dt.date]], direction: Direction, rule: IndicatorRule | None) -> int:
    """The level without which the others are in order: the one that differs from the framework, if several."""
    odd = [points for number, (points, _) in enumerate(levels) if _in_order([*levels[:number], *levels[number + 1 :]], direction)]
    differing = [points for points, value in levels if rule and points in odd and rule.levels.get(points) != value]
    return (differing or odd or [points for points, _ in levels])[0]


def _targets(row: Row) -> Iterator[tuple[str, Value | None]]:
    yield from ((f"targets.{points}", value) for points, value in row.targets.items())
    yield "annual_target", row.annual_target
    yield from ((f"quarter_targets.{period}", value) for period, value in (row.quarter_targets or {}).items())


def _figures(row: Row) -> Iterator[tuple[str, Value | None]]:
    yield from _targets(row)
    yield from ((f"achieved.{period}", value) for period, value in row.achieved.items())


def _why_impossible(value: Decimal, row: Row, rule: IndicatorRule | None) -> str | None:
    if value < 0:
        return "negative"
    if row.unit is Unit.PERCENT and value > _FULL_SHARE and (rule is None or rule.aggregator is Aggregator.RATIO):
        return "over-all-of-a-share"
    if row.unit is not Unit.NUMBER or _is_whole(value):
        return None
    counted = rule is not None and rule.unit is Unit.NUMBER and all(_is_whole(level) for level in rule.levels.values())
    return "fraction-of-a-count" if counted else None


def _is_whole(value: Value) -> bool:
    return isinstance(value, Decimal) and value == value.to_integral_value()


def _is_other_activity(text: str, own: str, case: Case) -> bool:
    activities = case.framework.activities if case.framework else ()
    mine = max((_likeness(text, one) for one in activities if one.id == own), default=0.0)
    return mine < _OWN_ACTIVITY and any(_likeness(text, one) >= _OTHER_ACTIVITY for one in activities if one.id != own)


def _likeness(text: str, activity: ActivityRule) -> float:
    return max(alike(text, label) for label in (activity.label, *activity.aliases))


VALUE_CHECKS = (
    check_targets_order,
    check_implausible,
    check_target_years,
    check_units,
    check_codes,
    check_activities,
    check_serials,
    check_above_target,
)
