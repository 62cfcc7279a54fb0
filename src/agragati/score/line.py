"""One line of the score sheet: a row's figure held against its targets, weighted, and said how."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cached_property, lru_cache, partial

from agragati.model.periods import TOTAL
from agragati.model.points import exact
from agragati.model.report import Report, Row
from agragati.model.scores import Figure, ScoreLine, Step
from agragati.model.values import Certainty, Status, Unit
from agragati.rules.template import Framework, Ground, Method, Scoring
from agragati.score.methods import METHODS, Item, Marks, Unscored
from agragati.score.progress import Earlier, Progress, achieved_to_date, figure_of
from agragati.score.scales import BELOW, FULL, NOTHING, Scored, scored
from agragati.score.targets import FRAMEWORK, PAGE, PLAN, Sources, Targets, find_targets

_CERTAINTIES = (Certainty.STATED, Certainty.INFERRED, Certainty.UNVERIFIED)


@dataclass(frozen=True, kw_only=True)
class Basis:
    """What all lines of one sheet share."""

    report: Report
    framework: Framework | None
    planned: Mapping[str, Row]
    """Indicator to its row in the approved plan."""
    previous: Sequence[Report]
    """Reports of earlier periods of the same year."""
    method: Method

    @cached_property
    def earlier(self) -> Mapping[str, Sequence[Earlier]]:
        """Indicator to its rows in the earlier reports."""
        rows: dict[str, list[Earlier]] = {}
        pairs = [(one.period, row) for one in self.previous if one.period for row in one.rows if row.indicator]
        for period, row in pairs:
            rows.setdefault(row.indicator or "", []).append(Earlier(period, row))
        return rows


@dataclass(frozen=True, kw_only=True, slots=True)
class Line:
    """A line's score, and what becomes of its marks where it has no points."""

    score: ScoreLine
    marks: Marks = Marks.LOST


def score_row(row: Row, basis: Basis) -> Line:
    """Return the exact score of one row, with its working."""
    sources = _sources(row, basis)
    progress = achieved_to_date(row, sources.aggregator, basis.report.period, basis.earlier.get(row.indicator or "", ()))
    targets = find_targets(sources)
    outcome = _outcome(row, sources, progress, targets, basis)
    weight, weight_from = _weight(sources)
    points = outcome.points if isinstance(outcome, Scored) else None
    weighted = None if points is None or weight is None else _weighted(points, exact(weight))
    levels_from = _targets_from(targets, basis.method) if targets else None
    clause, certainty = _standing(basis.framework, basis.method, outcome.step.key, levels_from, recomputed=progress.recomputed)
    score = ScoreLine(
        indicator=row.indicator,
        code=row.code,
        weight=weight,
        value=progress.value,
        points=points,
        weighted=weighted,
        levels_from=levels_from,
        working=(*progress.steps, *_origins(levels_from, weight_from), outcome.step, *_weighting(points, weight, weighted)),
        clause=clause,
        certainty=certainty,
    )
    return Line(score=score, marks=Marks.LOST if isinstance(outcome, Scored) else outcome.marks)


def _sources(row: Row, basis: Basis) -> Sources:
    framework = basis.framework
    name = row.indicator or ""
    return Sources(row, basis.planned.get(name), framework.by_id.get(name) if framework else None, framework)


def _weighted(points: Fraction, weight: Fraction) -> Fraction:
    """The marks that points of a hundred are worth; reduced once, which is half the time."""
    return Fraction(points.numerator * weight.numerator, points.denominator * weight.denominator * 100)


def _outcome(row: Row, sources: Sources, progress: Progress, targets: Targets | None, basis: Basis) -> Scored | Unscored:
    absent = partial(_absent, row, sources, targets, basis)
    if targets is None:
        return absent() if progress.value is None else Unscored(step=Step(key="no-targets"), marks=Marks.ASIDE)
    item = Item(
        progress=progress,
        targets=targets,
        aggregator=sources.aggregator,
        period=basis.report.period,
        fiscal_year=basis.report.fiscal_year,
        absent=absent,
    )
    return METHODS[basis.method](item)


def _absent(row: Row, sources: Sources, targets: Targets | None, basis: Basis) -> Scored | Unscored:
    """What a row earns for which there is no figure: absent is not zero, but only some absences keep the marks open."""
    status = _status(row, basis)
    if status is Status.NOT_APPLICABLE:
        return _not_applicable(sources.framework)
    if status is Status.ILLEGIBLE:
        return Unscored(step=Step(key="illegible"), marks=Marks.LOST)
    if _has_wrong_kind(row, dated=sources.unit is Unit.DATE):
        return Unscored(step=Step(key="wrong-kind"), marks=Marks.LOST)
    if status is Status.DONE_BY_SUPERIOR:
        return scored("done-by-superior", NOTHING)
    if status is Status.NOT_DUE or _is_ahead(targets.annual if targets else None, basis):
        return scored("not-due", NOTHING)
    return scored("not-reported", NOTHING)


def _has_wrong_kind(row: Row, *, dated: bool) -> bool:
    return any(value is not None and figure_of(value, dated=dated) is None for value in row.achieved.values())


def _status(row: Row, basis: Basis) -> Status | None:
    """The status of the period reported, else of the total, else the only one that is given."""
    period = basis.report.period
    for key in (period, TOTAL):
        if key is not None and key in row.status:
            return row.status[key]
    given = set(row.status.values())
    return given.pop() if len(given) == 1 else None


def _not_applicable(framework: Framework | None) -> Scored | Unscored:
    setting = framework.scoring.not_applicable if framework else "zero"
    key = f"not-applicable-{setting}"
    if setting == "excluded":
        return Unscored(step=Step(key=key), marks=Marks.SHARED)
    return scored(key, FULL if setting == "full" else NOTHING)


def _is_ahead(target: Figure | None, basis: Basis) -> bool:
    """Tell whether a date is wanted only after the period's end."""
    year, period = basis.report.fiscal_year, basis.report.period
    if target is None or not isinstance(target, date | tuple) or year is None or period is None:
        return False
    day = min(target) if isinstance(target, tuple) else target
    return day > year.last_of(period)


def _targets_from(targets: Targets, method: Method) -> str:
    """Where the targets stood that the method looks at."""
    match method:
        case Method.FIVE_LEVEL:
            return targets.levels_from
        case Method.ANNUAL_RATIO:
            return targets.annual_from
        case Method.PERIOD_TARGET:
            return targets.quarters_from


def _weight(sources: Sources) -> tuple[Decimal | None, str]:
    if sources.row.weight is not None:
        return sources.row.weight, PAGE
    if sources.planned and sources.planned.weight is not None:
        return sources.planned.weight, PLAN
    return (sources.rule.weight, FRAMEWORK) if sources.rule else (None, PAGE)


def _origins(levels_from: str | None, weight_from: str) -> Iterator[Step]:
    """The page needs no mention."""
    if levels_from in (PLAN, FRAMEWORK):
        yield Step(key=f"levels-from-{levels_from}")
    if weight_from != PAGE:
        yield Step(key=f"weight-from-{weight_from}")


def _weighting(points: Fraction | None, weight: Decimal | None, weighted: Fraction | None) -> Iterator[Step]:
    if points is not None and weight is not None and weighted is not None:
        yield Step(key="weighted", params={"points": points, "weight": weight, "weighted": weighted})
    elif points is not None:
        yield Step(key="no-weight")


@lru_cache(maxsize=1024)
def _standing(
    framework: Framework | None, method: Method, step: str, levels_from: str | None, *, recomputed: bool
) -> tuple[str | None, Certainty]:
    """The clause that decided the line, and how certain it is: a chain of rules is as certain as its weakest.

    Without a framework nothing vouches for the rules.
    """
    grounds = tuple(_grounds(framework.scoring, method, step, recomputed=recomputed)) if framework else ()
    certainties = [ground.certainty for ground in grounds] or [Certainty.UNVERIFIED]
    if levels_from == FRAMEWORK:
        certainties.append(Certainty.INFERRED)
    return grounds[0].clause if grounds else None, max(certainties, key=_CERTAINTIES.index)


def _grounds(scoring: Scoring, method: Method, step: str, *, recomputed: bool) -> Iterator[Ground]:
    """The grounds that the line stands on; the first is what decided it."""
    if step.startswith("not-applicable"):
        yield scoring.not_applicable_ground
        return
    if step in BELOW:
        yield scoring.below_lowest_ground
    if method is Method.FIVE_LEVEL:
        yield scoring.scale_ground
    if method in scoring.method_grounds:
        yield scoring.method_grounds[method]
    if recomputed:
        yield scoring.aggregation_ground
