"""The row against the approved plan; without the plan, against the framework, from which an office may rightly differ.

Source: check C11. The approved plan is the authority: only where a row follows the framework in all levels but one is that one doubted.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from agragati.check.case import Case
from agragati.check.values import shown
from agragati.model.findings import Finding
from agragati.model.report import Row
from agragati.model.values import Value

_ENOUGH_LEVELS = 3


def check_targets(case: Case) -> Iterator[Finding]:
    """Find targets that differ from the approved plan or are blank; without a plan, single levels that leave the framework's row."""
    if not any(value is not None for row in case.rows for value in row.targets.values()):
        return
    doubted = {repair.row for repair in case.reading.repairs if repair.code == "targets-misplaced"}
    for place, row in enumerate(case.rows):
        planned = _planned(row, case)
        rule = case.rule(row)
        if place in doubted or not row.targets:
            continue
        if planned:
            levels = {points: value for points, value in planned.targets.items() if value is not None}
            yield from _against(place, row, levels, "plan-level")
        elif rule and rule.unit is row.unit:
            yield from _against_framework(place, row, rule.levels)


def check_plan_figures(case: Case) -> Iterator[Finding]:
    """Find weights and annual targets that are not the approved plan's."""
    for place, row in enumerate(case.rows):
        planned = _planned(row, case)
        if planned is None:
            continue
        if row.weight is not None and planned.weight is not None and row.weight != planned.weight:
            expected = shown(planned.weight)
            yield Finding(code="weight-misread", row=place, cell="weight", read=shown(row.weight), expected=expected, reason="plan-weight")
        target = planned.annual_target if planned.annual_target is not None else planned.targets.get(max(planned.targets, default=0))
        if row.annual_target is not None and target is not None and row.annual_target != target:
            yield _differs(place, "annual_target", row.annual_target, target, "plan-level")


def _planned(row: Row, case: Case) -> Row | None:
    """The plan's row of the same indicator, else of the same code."""
    rows = case.plan.rows if case.plan else ()
    if row.indicator:
        return next((planned for planned in rows if planned.indicator == row.indicator), None)
    return next((planned for planned in rows if row.code and planned.code == row.code), None)


def _against(place: int, row: Row, levels: Mapping[int, Value], reason: str) -> Iterator[Finding]:
    for points, expected in levels.items():
        read = row.targets.get(points)
        if read is None:
            yield _blank(place, points, expected, reason)
        elif read != expected:
            yield _differs(place, f"targets.{points}", read, expected, reason)


def _against_framework(place: int, row: Row, levels: Mapping[int, Value]) -> Iterator[Finding]:
    read = {points: row.targets.get(points) for points in levels}
    wrong = [points for points, value in read.items() if value is not None and value != levels[points]]
    blank = [points for points, value in read.items() if value is None]
    if len(blank) == len(levels):
        yield Finding(code="targets-incomplete", row=place, cell="targets", reason="no-level-read")
    elif not wrong:
        yield from (_blank(place, points, levels[points], "framework-level") for points in blank)
    elif len(wrong) == 1 and not blank and len(levels) >= _ENOUGH_LEVELS:
        points = wrong[0]
        yield _differs(place, f"targets.{points}", row.targets[points], levels[points], "framework-level")


def _blank(place: int, points: int, expected: Value, reason: str) -> Finding:
    return Finding(code="targets-incomplete", row=place, cell=f"targets.{points}", expected=shown(expected), reason=reason)


def _differs(place: int, cell: str, read: Value | None, expected: Value, reason: str) -> Finding:
    return Finding(code="targets-differ", row=place, cell=cell, read=shown(read), expected=shown(expected), reason=reason)


APPROVED_CHECKS = (check_targets, check_plan_figures)
