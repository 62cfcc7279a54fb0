"""Contribution: the little that is kept of one report, so that tens of thousands fit in the memory."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from agragati.model.consolidation import Contribution, Entry, Totalling
from agragati.model.periods import TOTAL, Period
from agragati.model.points import exact
from agragati.model.report import Report, Row
from agragati.model.scores import Figure, ScoreLine, ScoreSheet
from agragati.model.values import Parts, Unit
from agragati.rules.template import Framework, IndicatorRule

_TOTALLING = {Unit.NUMBER: Totalling.SUM, Unit.PERCENT: Totalling.RATIO, Unit.DATE: Totalling.DATES}
"""Where no framework says how offices are added up."""
_ROUNDED = Fraction(1)
"""A printed percentage is taken for that of two counts where it differs by less."""


def contribute(
    report: Report, sheet: ScoreSheet, framework: Framework | None, *, part: int = 1, office_code: str | None = None
) -> Contribution:
    """Return what a report gives to the totals.

    Rows of no known indicator give nothing but their marks in the report's own total. Of two rows of one indicator the first counts.

    Args:
        report: as it was scored.
        sheet: its scores, a line a row.
        framework: the rules that it was scored by.
        part: its place within its file.
        office_code: the code of its office, where the reading names it.
    """
    entries: dict[str, Entry] = {}
    for row, line in zip(report.rows, sheet.lines, strict=True):
        if line.indicator is not None and line.indicator not in entries:
            entries[line.indicator] = _entry(line.indicator, row, line, framework, report.period)
    return Contribution(
        source=sheet.source,
        part=part,
        office=report.office,
        office_code=office_code,
        parent_office=report.parent_office,
        plan_type=framework.plan_type if framework else report.plan_type,
        fiscal_year=report.fiscal_year,
        period=report.period,
        kind=report.kind,
        framework=sheet.framework,
        method=sheet.method,
        dated=report.letter.date if report.letter else None,
        digest=sheet.inputs_hash,
        total=sheet.total,
        of=sheet.of,
        share=sheet.share,
        share_of=sheet.share_of,
        entries=tuple(entries[name] for name in sorted(entries)),
    )


def _entry(indicator: str, row: Row, line: ScoreLine, framework: Framework | None, period: Period | None) -> Entry:
    rule = _rules(framework).get(indicator) if framework else None
    unit = rule.unit if rule else row.unit or (Unit.NUMBER if line.value is None or isinstance(line.value, Fraction) else Unit.DATE)
    totalling = framework.scoring.totalling[rule.aggregator] if framework and rule else _TOTALLING[unit]
    return Entry(
        indicator=indicator,
        unit=unit,
        totalling=totalling,
        area=rule.area if rule and rule.area is not None else row.area,
        weight=line.weight,
        value=_fitting(line.value, totalling),
        parts=_parts(row, line.value, period) if totalling is Totalling.RATIO and isinstance(line.value, Fraction) else None,
        points=line.points,
        weighted=line.weighted,
    )


@lru_cache(maxsize=64)
def _rules(framework: Framework) -> Mapping[str, IndicatorRule]:
    return framework.by_id


def _fitting(value: Figure | None, totalling: Totalling) -> Figure | None:
    """The figure, where it is of the kind that is added up: a number among dates is nobody's day."""
    dated = isinstance(value, date | tuple)
    return value if dated is (totalling is Totalling.DATES) else None


def _parts(row: Row, value: Fraction, period: Period | None) -> tuple[Fraction, Fraction] | None:
    """The two counts behind the year's percentage so far, from the first place that bears it out."""
    for numerator, denominator in _counts(row.parts, period):
        if denominator > 0 and abs(numerator / denominator * 100 - value) < _ROUNDED:
            return numerator, denominator
    return None


def _counts(parts: Mapping[str, Parts], period: Period | None) -> Iterator[tuple[Fraction, Fraction]]:
    for key in (TOTAL, period):
        if key is not None and key in parts:
            yield exact(parts[key].numerator), exact(parts[key].denominator)
    quarters = [parts[quarter] for quarter in period.elapsed if quarter in parts] if period else []
    if quarters:
        yield exact(sum((one.numerator for one in quarters), Decimal(0))), exact(sum((one.denominator for one in quarters), Decimal(0)))
