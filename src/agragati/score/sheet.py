"""The score sheet: one line an indicator, the total, and its share of the agreement."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from agragati.model.points import exact_sum
from agragati.model.report import Kind, Report
from agragati.model.scores import ScoreSheet
from agragati.rules.template import Framework, Method
from agragati.score.inputs import hash_inputs
from agragati.score.line import Basis, Line, score_row
from agragati.score.methods import Marks

_DEFAULT_METHODS = {Kind.SELF_ASSESSMENT: Method.ANNUAL_RATIO}
"""Where no framework says which method a form uses."""


def score_report(
    report: Report,
    framework: Framework | None,
    *,
    plan: Report | None = None,
    previous: Sequence[Report] = (),
    method: Method | None = None,
    source: str = "",
) -> ScoreSheet:
    """Return the exact scores of a report, every line with its working, clause and certainty.

    Levels come from the approved plan, else from the page, else from the framework; weights are taken as printed and only where none
    is printed from the plan or the framework. Without a framework rows are still scored from the page, with the settings that a
    framework has where nothing else is known.

    Args:
        report: as read; scored as printed.
        framework: the rules of the plan, the year and the tier.
        plan: the approved plan.
        previous: reports of earlier periods of the same year; of other years, and later ones, nothing is taken.
        method: instead of the one that the framework names for this kind of report.
        source: the name of the file, for the sheet.

    Source: egov-guideline#proportional.
    """
    chosen = method or _method_of(report, framework)
    planned = {row.indicator: row for row in plan.rows if row.indicator} if plan else {}
    earlier = [one for one in previous if _is_before(one, report)]
    basis = Basis(report=report, framework=framework, planned=planned, previous=earlier, method=chosen)
    lines = [score_row(row, basis) for row in report.rows]
    whole = framework.weights_total if framework else sum((one.score.weight or Decimal(0) for one in lines), Decimal(0))
    of = max(whole - _marks(lines, Marks.ASIDE), Decimal(0))
    total = _total(lines, of)
    share_of = framework.share_of if framework else None
    share = None if share_of is None or not whole else Fraction(share_of) / Fraction(whole)
    return ScoreSheet(
        source=source,
        office=report.office,
        fiscal_year=report.fiscal_year,
        period=report.period,
        framework=framework.id if framework else None,
        method=chosen.value,
        repaired=False,
        lines=tuple(one.score for one in lines),
        total=total,
        of=of,
        share=None if share is None else total * share,
        share_of=None if share_of is None or not whole else of * share_of / whole,
        inputs_hash=hash_inputs(report, framework, plan, earlier, chosen),
    )


def _method_of(report: Report, framework: Framework | None) -> Method:
    methods = framework.scoring.methods if framework else _DEFAULT_METHODS
    return methods.get(report.kind, Method.FIVE_LEVEL)


def _is_before(earlier: Report, report: Report) -> bool:
    years = {earlier.fiscal_year, report.fiscal_year} - {None}
    if earlier.period is None or len(years) > 1:
        return False
    return report.period is None or len(earlier.period.elapsed) < len(report.period.elapsed)


def _total(lines: Sequence[Line], of: Decimal) -> Fraction:
    """The sum of the lines; where others share the marks of some, scaled up so that the rest can still earn the whole."""
    total = exact_sum([one.score.weighted for one in lines if one.score.weighted is not None])
    shared = _marks(lines, Marks.SHARED)
    if not shared:
        return total
    left = of - shared
    return total * Fraction(of) / Fraction(left) if left > 0 else Fraction(0)


def _marks(lines: Sequence[Line], kind: Marks) -> Decimal:
    """The marks of the lines without points of one kind."""
    return sum((one.score.weight or Decimal(0) for one in lines if one.marks is kind), Decimal(0))
