"""The row against the approved plan; without the plan, against the framework, from which an office may rightly differ.

Source: check C11. The approved plan is the authority. Without it a target is doubted only where the row follows the framework in all
levels but one, or where a look-alike digit is all that parts it from the framework, which the other rows and figures follow.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from agragati.check.case import Case
from agragati.check.values import shown
from agragati.model.findings import Finding
from agragati.model.report import Row
from agragati.model.values import Value
from agragati.rules.misreadings import value_looks_like
from agragati.rules.template import IndicatorRule

_ENOUGH_LEVELS = 3
_ENOUGH_ROWS = 3


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
            yield from _against_framework(place, row, rule, case)


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


def _against_framework(place: int, row: Row, rule: IndicatorRule, case: Case) -> Iterator[Finding]:
    levels = rule.levels
    if not levels:
        return
    read = {points: row.targets.get(points) for points in levels}
    wrong = [points for points, value in read.items() if value is not None and value != levels[points]]
    blank = [points for points, value in read.items() if value is None]
    if len(blank) == len(levels):
        yield Finding(code="targets-incomplete", row=place, cell="targets", reason="no-level-read")
        return
    agreeing = len(levels) - len(blank) - len(wrong)
    follows = bool(wrong) and agreeing >= len(wrong) and _follows(place, row, rule, case)
    misread = follows and all(_looks_like(read[points], levels[points]) for points in wrong)
    single = len(wrong) == 1 and not blank and (len(levels) >= _ENOUGH_LEVELS or follows)
    if not wrong or misread:
        yield from (_blank(place, points, levels[points], "framework-level") for points in blank)
    if single or misread:
        reason = "framework-level" if single else "framework-digit"
        yield from (_differs(place, f"targets.{points}", read[points], levels[points], reason) for points in wrong)


def check_blank_annual_targets(case: Case) -> Iterator[Finding]:
    """Find rows of the framework whose annual target is blank, on a page where nearly all rows have theirs."""
    known = [(place, row) for place, row in enumerate(case.rows) if case.rule(row)]
    blank = [
        (place, row) for place, row in known if row.annual_target is None and not any(level is not None for level in row.targets.values())
    ]
    if len(blank) > 1 or len(known) < _ENOUGH_ROWS:
        return
    for place, row in blank:
        rule = case.rule(row)
        best = rule.best if rule else None
        if rule and best is not None:
            expected = shown(best) if _follows(place, row, rule, case) else None
            yield Finding(code="targets-incomplete", row=place, cell="annual_target", expected=expected, reason="annual-blank")


def check_annual_targets(case: Case) -> Iterator[Finding]:
    """Find annual targets one look-alike digit away from the framework's best level, where all other rows have exactly the framework's.

    Where the row plans its quarters they tell better what the annual target is.
    """
    for place, row in enumerate(case.rows):
        rule = case.rule(row)
        best = rule.best if rule else None
        if rule is None or best is None or case.plan or row.quarter_targets or any(level is not None for level in row.targets.values()):
            continue
        if _looks_like(row.annual_target, best) and _follows(place, row, rule, case):
            yield _differs(place, "annual_target", row.annual_target, best, "framework-digit")


def _looks_like(read: Value | None, meant: Value) -> bool:
    return read is not None and value_looks_like(read, meant)


def _follows(place: int, row: Row, rule: IndicatorRule, case: Case) -> bool:
    """Tell whether the page has the framework's own targets: the row's weight, and all figures of nearly all other rows, are its."""
    if None not in {row.weight, rule.weight} and row.weight != rule.weight:
        return False
    others = [_has_framework_targets(other, case) for number, other in enumerate(case.rows) if number != place]
    told = [agrees for agrees in others if agrees is not None]
    return len(told) >= _ENOUGH_ROWS and sum(told) >= len(told) - 1


def _has_framework_targets(row: Row, case: Case) -> bool | None:
    """`None` where the row has no targets, or no rule."""
    rule = case.rule(row)
    if rule is None or not rule.levels:
        return None
    printed = [
        *((row.targets.get(points), level) for points, level in rule.levels.items()),
        (row.annual_target, rule.best),
    ]
    told = [read == level for read, level in printed if read is not None and level is not None]
    return all(told) if told else None


def _blank(place: int, points: int, expected: Value, reason: str) -> Finding:
    return Finding(code="targets-incomplete", row=place, cell=f"targets.{points}", expected=shown(expected), reason=reason)


def _differs(place: int, cell: str, read: Value | None, expected: Value, reason: str) -> Finding:
    return Finding(code="targets-differ", row=place, cell=cell, read=shown(read), expected=shown(expected), reason=reason)


APPROVED_CHECKS = (check_targets, check_blank_annual_targets, check_annual_targets, check_plan_figures)
