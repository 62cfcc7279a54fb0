"""Worked cases of data folders put to the scoring: what it gives otherwise than a case says is a fault of the data."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction

from agragati.model.points import exact_text
from agragati.model.report import Kind, Report, Row
from agragati.model.scores import Figure, ScoreLine
from agragati.model.values import Value
from agragati.rules.datafaults import Faults
from agragati.rules.load_cases import Case, CaseRow, FigureCase, SheetCase
from agragati.rules.template import Catalog, Framework
from agragati.score.scales import SCALES, Yardstick
from agragati.score.sheet import score_report

_OTHERWISE = "is {read}, but the scoring gives {scored}"
_NOTHING = "nothing"


def check_cases(cases: Iterable[Case], catalog: Catalog, faults: Faults) -> None:
    """Note each case that the scoring does not reach to the digit, and each row that is not as its plan has it."""
    frameworks = {framework.id: framework for framework in catalog.frameworks}
    for case in cases:
        if isinstance(case, FigureCase):
            _check_figure(case, _lowest_points(case, catalog), faults)
        elif case.framework in frameworks:
            _check_sheet(case, frameworks[case.framework], faults)
        else:
            faults.add(case.path, "framework", "is {read!r}, expected a plan that there is", read=case.framework)


def _check_figure(case: FigureCase, lowest_points: int, faults: Faults) -> None:
    if not case.levels:
        faults.add(case.path, "levels", "has no level, expected at least one")
        return
    yardstick = Yardstick(
        levels={points: _figure(target) for points, target in case.levels.items()},
        direction=case.direction,
        below_lowest=case.below_lowest_level,
        lowest_points=lowest_points,
    )
    points = SCALES[case.scale](_figure(case.achieved), yardstick).points
    _compare(case.path, "expected", case.expected, points, faults)


def _lowest_points(case: FigureCase, catalog: Catalog) -> int:
    """The lowest level of the plans of the case's own year."""
    year = case.path.partition("cases/")[0]
    return min((points for one in catalog.frameworks if one.id.startswith(year) for points in one.level_points), default=0)


def _check_sheet(case: SheetCase, framework: Framework, faults: Faults) -> None:
    for at, row in enumerate(case.rows, start=1):
        _check_rule(case, at, row, framework, faults)
    sheet = score_report(_report(case, framework), framework, method=case.method)
    totals: Mapping[str, Fraction | Decimal | None] = {
        "total": sheet.total,
        "of": sheet.of,
        "share": sheet.share,
        "share_of": sheet.share_of,
    }
    for name, mark in case.expected.items():
        _compare(case.path, f"expected.{name}", mark, totals[name], faults)
    for at, (line, row) in enumerate(zip(sheet.lines, case.rows, strict=True), start=1):
        marks = _marks(line, framework)
        for name, mark in row.expected.items():
            _compare(case.path, f"row[{at}].expected.{name}", mark, marks[name], faults)


def _check_rule(case: SheetCase, at: int, row: CaseRow, framework: Framework, faults: Faults) -> None:
    rule = framework.by_id.get(row.indicator)
    if rule is None:
        faults.add(case.path, f"row[{at}].indicator", "is {read!r}, expected an indicator of {plan}", read=row.indicator, plan=framework.id)
        return
    for key, stated, ruled in (
        ("unit", row.unit.value, rule.unit.value),
        ("direction", row.direction.value, rule.direction.value),
        ("aggregator", row.aggregator.value, rule.aggregator.value),
    ):
        if stated != ruled:
            faults.add(case.path, f"row[{at}].{key}", "is {read!r}, but the plan says {ruled!r}", read=stated, ruled=ruled)


def _report(case: SheetCase, framework: Framework) -> Report:
    rows = tuple(
        Row(
            indicator=row.indicator,
            unit=row.unit,
            weight=row.weight,
            targets=row.levels,
            annual_target=row.annual_target,
            achieved=row.achieved,
        )
        for row in case.rows
    )
    return Report(
        office=case.office,
        tier=framework.tier,
        fiscal_year=framework.fiscal_year,
        period=case.period,
        kind=Kind.PROGRESS,
        framework=framework.id,
        rows=rows,
    )


def _marks(line: ScoreLine, framework: Framework) -> Mapping[str, Fraction | None]:
    """The marks that a case may name; the half-year form prints them on the scale of the agreement."""
    whole, share_of = framework.weights_total, framework.share_of
    scale = None if share_of is None or not whole else Fraction(share_of) / Fraction(whole)
    return {
        "points": line.points,
        "weighted": line.weighted,
        "scaled_weight": None if line.weight is None or scale is None else Fraction(line.weight) * scale,
        "scaled_score": None if line.weighted is None or scale is None else line.weighted * scale,
    }


def _compare(path: str, key: str, expected: Fraction, scored: Fraction | Decimal | None, faults: Faults) -> None:
    if scored is None or Fraction(scored) != expected:
        faults.add(path, key, _OTHERWISE, read=exact_text(expected), scored=_NOTHING if scored is None else exact_text(Fraction(scored)))


def _figure(value: Value) -> Figure:
    return Fraction(value) if isinstance(value, Decimal) else value
