"""Totals: quarters to totals, totals to rates, rates to scores, scores to the sum below.

Source: checks C30 (aggregation), C34 (quarter targets), C40 (scores), C41 (rate); a percentage that counts the quarters in which its
target was met is the half-year form's usage.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from agragati.check.case import Case
from agragati.check.values import shown
from agragati.model.findings import Finding
from agragati.model.periods import QUARTERS, TOTAL, Period
from agragati.model.points import exact_text
from agragati.model.report import Row
from agragati.model.values import Unit, Value
from agragati.rules.misreadings import value_looks_like
from agragati.rules.relations import (
    Ref,
    compute,
    holds,
    last_place,
    quarter_sums,
    quarter_target_sums,
    rates,
    wholes_of,
)
from agragati.rules.template import Aggregator

_HUNDRED = 100
_ENOUGH_COUNTS = 3


def check_count_totals(case: Case) -> Iterator[Finding]:
    """Find totals of counts that are not the sum of their quarters; of one quarter's column, totals below it."""
    figures = case.figures
    for relation in quarter_sums(case.report):
        place = relation.result.row or 0
        if holds(relation, figures) is False and _adds_up(case.rows[place], case):
            terms = " + ".join(exact_text(figures.get(ref, Fraction(0))) for ref in relation.operands)
            params = {"terms": terms, "sum": exact_text(compute(relation, figures) or Fraction(0))}
            yield _total(place, case, relation.result.path, "quarters-sum", params)
    for place, row in enumerate(case.rows):
        yield from _short_total(place, row, case)


def check_percent_totals(case: Case) -> Iterator[Finding]:
    """Find totals of percentages that lie outside the range of their quarters: no weighting of the quarters gives them."""
    for place, row in enumerate(case.rows):
        for whole, quarters in wholes_of(row, case.report) if row.unit is Unit.PERCENT else ():
            total = row.achieved[whole]
            known = [value for quarter in quarters if isinstance(value := row.achieved[quarter], Decimal)]
            if not isinstance(total, Decimal) or not known:
                continue
            slack = max(last_place(value) for value in known)
            if not Fraction(min(known)) - slack < Fraction(total) < Fraction(max(known)) + slack:
                params = {"least": shown(min(known)) or "", "most": shown(max(known)) or ""}
                yield _total(place, case, f"achieved.{whole}", "outside-quarters", params)


def check_blank_totals(case: Case) -> Iterator[Finding]:
    """Find blank totals beside a figure of the reported period or an earlier quarter, where most such rows have a total."""
    told = [(place, row) for place, row in enumerate(case.rows) if TOTAL in row.achieved and _has_quarter(row, case.period)]
    blank = [place for place, row in told if row.achieved[TOTAL] is None and not _is_unread(place, "achieved.total", case)]
    if 2 * len(blank) < len(told):
        for place in blank:
            yield _total(place, case, "achieved.total", "total-blank", {})


def _has_quarter(row: Row, period: Period | None) -> bool:
    names = {quarter.value for quarter in period.elapsed} | {period.value} if period else set()
    return any(value is not None for name, value in row.achieved.items() if name in names)


def _is_unread(place: int, cell: str, case: Case) -> bool:
    return any(repair.row == place and repair.cell == cell for repair in case.reading.repairs)


def check_date_totals(case: Case) -> Iterator[Finding]:
    """Find total dates that stand in none of the quarters' columns, and beside one quarter's column another day of that quarter."""
    for place, row in enumerate(case.rows):
        yield from _other_day(place, row, case)
        for whole, quarters in wholes_of(row, case.report) if row.unit is Unit.DATE else ():
            total = row.achieved[whole]
            days = [value for quarter in quarters if isinstance(value := row.achieved[quarter], dt.date)]
            if not isinstance(total, dt.date) or total in days:
                continue
            reason = "first-date" if days else "no-date-in-quarters"
            params = {"date": min(days).isoformat()} if days else {}
            yield _total(place, case, f"achieved.{whole}", reason, params)


def _other_day(place: int, row: Row, case: Case) -> Iterator[Finding]:
    """A total is the first day: where only some quarters have columns it may be earlier than theirs, in a quarter before."""
    total = row.achieved.get(TOTAL)
    if row.unit is not Unit.DATE or not isinstance(total, dt.date) or any(whole == TOTAL for whole, _ in wholes_of(row, case.report)):
        return
    days = {day: name for name, day in row.achieved.items() if name in QUARTERS and isinstance(day, dt.date)}
    if not days or total in days:
        return
    first = min(days)
    if total > first or (case.year and case.year.quarter_of(total) == Period(days[first])):
        yield _total(place, case, "achieved.total", "first-date", {"date": first.isoformat()})


def check_parts(case: Case) -> Iterator[Finding]:
    """Find percentages that are not their numerator over their denominator."""
    for place, row in enumerate(case.rows):
        for period, parts in row.parts.items():
            value = row.achieved.get(period)
            if not isinstance(value, Decimal) or not parts.denominator:
                continue
            share = Fraction(parts.numerator) / Fraction(parts.denominator) * _HUNDRED
            if abs(share - Fraction(value)) >= last_place(value) and share != Fraction(value):
                params = {"part": shown(parts.numerator) or "", "whole": shown(parts.denominator) or "", "share": _two_places(share)}
                cell = f"achieved.{period}"
                yield Finding(code="total-mismatch", row=place, cell=cell, read=shown(value), reason="part-over-whole-is", params=params)


def check_previous(case: Case) -> Iterator[Finding]:
    """Find totals that are not this quarter's figure and those of the earlier reports together; counts only, all quarters needed."""
    if case.period not in QUARTERS or not case.previous:
        return
    earlier = {report.period: report for report in case.previous if report.fiscal_year == case.year and report.period in QUARTERS}
    for place, row in enumerate(case.rows):
        total, own = row.achieved.get(TOTAL), row.achieved.get(case.period.value)
        before = [_reported_in(earlier.get(quarter), quarter, row) for quarter in case.period.elapsed[:-1]]
        known = [value for value in (*before, own) if isinstance(value, Decimal)]
        complete = all(quarter in earlier for quarter in case.period.elapsed[:-1])
        if row.unit is Unit.NUMBER and _adds_up(row, case) and isinstance(total, Decimal) and complete and sum(known) != total:
            terms = " + ".join(shown(value) or "" for value in known)
            yield _total(place, case, "achieved.total", "earlier-reports", {"terms": terms, "sum": shown(sum(known, Decimal(0))) or ""})


def check_rates(case: Case) -> Iterator[Finding]:
    """Find rates that are not total over annual target (at most 100 where capped), nor the share of quarters that met a percentage."""
    figures = case.figures
    for relation in rates(case.report):
        place = relation.result.row or 0
        row = case.rows[place]
        rate, given = figures[relation.result], compute(relation, figures)
        if given is None or holds(relation, figures) or rate in _other_rates(row, given, case):
            continue
        total, target = (exact_text(figures[ref]) for ref in relation.operands)
        params = {"total": total, "target": target, "rate": _two_places(given)}
        expected = _two_places(given) if row.unit is Unit.NUMBER and _total_is_sure(place, row, case) else None
        yield Finding(
            code="rate-mismatch", row=place, cell="claimed.rate", read=exact_text(rate), expected=expected, reason="rate-is", params=params
        )


def check_blank_rates(case: Case) -> Iterator[Finding]:
    """Find counts whose rate is blank beside total and target, where all other counts with both have theirs."""
    figures = case.figures
    counts = [place for place, row in enumerate(case.rows) if row.unit is Unit.NUMBER and "rate" in row.claimed]
    given = {place: figures.get(Ref(place, "achieved.total")) for place in counts if figures.get(Ref(place, "annual_target"))}
    blank = [place for place, total in given.items() if total and case.rows[place].claimed["rate"] is None]
    if len(blank) != 1 or len([total for total in given.values() if total]) < _ENOUGH_COUNTS:
        return
    total, target = figures[Ref(blank[0], "achieved.total")], figures[Ref(blank[0], "annual_target")]
    rate = _two_places(total / target * _HUNDRED)
    params = {"total": exact_text(total), "target": exact_text(target), "rate": rate}
    yield Finding(code="rate-mismatch", row=blank[0], cell="claimed.rate", reason="rate-is", params=params)


def check_date_rates(case: Case) -> Iterator[Finding]:
    """Find rates of dates that were met in time and are not 100; a date that is missed has the rate that its form says."""
    for place, row in enumerate(case.rows):
        rate, target = row.claimed.get("rate"), row.annual_target
        days = [value for value in row.achieved.values() if isinstance(value, dt.date)]
        if rate is None or rate == _HUNDRED or not days or not isinstance(target, dt.date) or min(days) > target:
            continue
        params = {"total": min(days).isoformat(), "target": target.isoformat()}
        yield Finding(code="rate-mismatch", row=place, cell="claimed.rate", read=shown(rate), reason="date-in-time", params=params)


def check_quarter_targets(case: Case) -> Iterator[Finding]:
    """Find quarter targets that do not make the annual one: added up for counts, met once for percentages and dates."""
    figures = case.figures
    for relation in quarter_target_sums(case.report):
        place = relation.result.row or 0
        if holds(relation, figures) is False and _adds_up(case.rows[place], case):
            terms = " + ".join(exact_text(figures[ref]) for ref in relation.operands if ref in figures)
            params = {"terms": terms, "sum": exact_text(compute(relation, figures) or Fraction(0))}
            params["target"] = exact_text(figures[relation.result])
            yield Finding(
                code="quarter-targets-mismatch",
                row=relation.result.row,
                cell="quarter_targets",
                read=terms,
                reason="split-sum",
                params=params,
            )
    planned = any(target is not None for row in case.rows for target in (row.quarter_targets or {}).values())
    for place, row in enumerate(case.rows):
        yield from _percent_split(place, row)
        yield from _date_split(place, row, case)
        if planned and row.annual_target is not None and row.quarter_targets and not any(_split_of(row)):
            params = {"target": shown(row.annual_target) or ""}
            yield Finding(code="quarter-targets-mismatch", row=place, cell="quarter_targets", reason="split-none", params=params)


def _split_of(row: Row) -> list[Value]:
    return [value for value in (row.quarter_targets or {}).values() if value is not None]


def _percent_split(place: int, row: Row) -> Iterator[Finding]:
    split = [value for value in (row.quarter_targets or {}).values() if isinstance(value, Decimal)]
    target = row.annual_target
    if row.unit is not Unit.PERCENT or not isinstance(target, Decimal) or not split:
        return
    odd = [period for period, value in (row.quarter_targets or {}).items() if value != target and _looks_like(value, target)]
    if len(odd) == 1 and sum(value == target for value in split) == len(split) - 1 >= 2:
        period = odd[0]
        read, params = shown((row.quarter_targets or {})[period]), {"target": shown(target) or ""}
        cell = f"quarter_targets.{period}"
        yield Finding(
            code="quarter-targets-mismatch", row=place, cell=cell, read=read, expected=shown(target), reason="split-digit", params=params
        )
        return
    # Reached once in the year, in every quarter, or added up step by step: all three are met.
    if target in split or sum(split) == target or min(split) <= target <= max(split):
        return
    read = ", ".join(shown(value) or "" for value in split)
    params = {"target": shown(target) or ""}
    yield Finding(code="quarter-targets-mismatch", row=place, cell="quarter_targets", read=read, reason="split-percent", params=params)


def _looks_like(read: Value | None, meant: Value) -> bool:
    return read is not None and value_looks_like(read, meant)


def _date_split(place: int, row: Row, case: Case) -> Iterator[Finding]:
    for period, day in (row.quarter_targets or {}).items():
        if not isinstance(day, dt.date) or case.year is None:
            continue
        own = case.year.quarter_of(day)
        finding = Finding(
            code="quarter-targets-mismatch", row=place, cell=f"quarter_targets.{period}", read=day.isoformat(), reason="split-quarter"
        )
        if own is not None and period in QUARTERS and own is not period:
            yield replace(finding, params={"quarter": own.value})
        elif isinstance(row.annual_target, dt.date) and day != row.annual_target and _split_of(row) == [day]:
            yield replace(finding, reason="split-date", params={"target": row.annual_target.isoformat()})


def _adds_up(row: Row, case: Case) -> bool:
    """Tell whether the indicator's quarters are added; without a rule counts are."""
    rule = case.rule(row)
    return rule is None or rule.aggregator is Aggregator.SUM


def _short_total(place: int, row: Row, case: Case) -> Iterator[Finding]:
    total = row.achieved.get(TOTAL)
    if row.unit is not Unit.NUMBER or not isinstance(total, Decimal) or not _adds_up(row, case):
        return
    if any(whole == TOTAL for whole, _ in wholes_of(row, case.report)):
        return
    parts = [value for period, value in row.achieved.items() if period in QUARTERS and isinstance(value, Decimal)]
    if sum(parts) > total:
        yield _total(place, case, "achieved.total", "total-below-quarter", {"sum": shown(sum(parts, Decimal(0))) or ""})


def _total(place: int, case: Case, path: str, reason: str, params: dict[str, str]) -> Finding:
    read = shown(case.rows[place].achieved.get(path.removeprefix("achieved.")))
    return Finding(code="total-mismatch", row=place, cell=path, read=read, reason=reason, params=params)


def _reported_in(report: object, quarter: Period, row: Row) -> Value | None:
    rows: tuple[Row, ...] = getattr(report, "rows", ())
    same = (other for other in rows if other.indicator == row.indicator and row.indicator is not None)
    return next((other.achieved.get(quarter.value) for other in same), None)


def _other_rates(row: Row, given: Fraction, case: Case) -> set[Fraction]:
    """Rates that offices print instead.

    Capped at 100, the quarters in which a percentage met its target, of the year's four, or the points of the level that was reached.
    """
    accepted = {Fraction(_HUNDRED)} if given > _HUNDRED else set()
    if row.annual_target is None:
        accepted |= {Fraction(points) for points, level in row.targets.items() if level is not None and level in row.achieved.values()}
    if row.unit is Unit.PERCENT and isinstance(row.annual_target, Decimal) and case.period:
        met = sum(
            isinstance(value := row.achieved.get(quarter.value), Decimal) and value >= row.annual_target for quarter in case.period.elapsed
        )
        accepted.add(Fraction(met * _HUNDRED, len(QUARTERS)))
    return accepted


def _total_is_sure(place: int, row: Row, case: Case) -> bool:
    """Tell whether the quarters confirm the total, or no total stands beside the figure that the rate is of."""
    sums = [relation for relation in quarter_sums(case.report) if relation.result == Ref(place, "achieved.total")]
    return TOTAL not in row.achieved or any(holds(relation, case.figures) for relation in sums)


def _two_places(value: Fraction) -> str:
    return exact_text(Fraction(round(value * _HUNDRED), _HUNDRED))


TOTAL_CHECKS = (
    check_count_totals,
    check_percent_totals,
    check_blank_totals,
    check_date_totals,
    check_parts,
    check_previous,
    check_rates,
    check_blank_rates,
    check_date_rates,
    check_quarter_targets,
)
