"""How the figures of a form follow from each other, for formats that calculate: by `rules.relations`, and points by the levels."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from fractions import Fraction
from itertools import pairwise

from agragati.model.outline import Formula, Working
from agragati.model.report import Report, Row
from agragati.rules.relations import Op, Relation, relations_of
from agragati.rules.template import Aggregator, Direction, Framework, IndicatorRule, ScaleKind

_WORKINGS = {Op.SUM: Working.SUM, Op.PRODUCT: Working.PRODUCT, Op.RATIO: Working.RATIO}
_LIVE = frozenset({"weights-printed", "small-scale", "score-product", "rate", "column-sum", "quarter-sum"})
"""Names of the equations that a form works out; of the others the result is given, not made."""
_TOTAL = "claimed_total."


def formulas_of(report: Report, framework: Framework | None) -> tuple[Formula, ...]:
    """Return the formulas of a report's table: totals of quarters, rates, marks, sums of columns, points by the levels."""
    rules = framework.by_id if framework else {}
    relations = (_formula(one) for one in relations_of(report, framework) if one.name in _LIVE and not _is_no_sum(one, report, rules))
    return (*relations, *_scores(report, framework))


def _formula(relation: Relation) -> Formula:
    operands = tuple((ref.row, ref.path) for ref in relation.operands)
    place, path = relation.result
    if path.startswith(_TOTAL):
        column = path.removeprefix(_TOTAL)
        path = column if column == "weight" else f"claimed.{column}"
    return Formula(result=(place, path), working=_WORKINGS[relation.op], operands=operands, factor=relation.factor)


def _is_no_sum(relation: Relation, report: Report, rules: Mapping[str, IndicatorRule]) -> bool:
    """Whether the rule of the row makes the year of its quarters in another way than by adding."""
    if relation.name != "quarter-sum" or relation.result.row is None:
        return False
    rule = rules.get(report.rows[relation.result.row].indicator or "")
    return rule is not None and rule.aggregator is not Aggregator.SUM


def _scores(report: Report, framework: Framework | None) -> Iterator[Formula]:
    if framework is None or framework.scoring.below_lowest_level != "zero":
        return
    for place, row in enumerate(report.rows):
        rule = framework.by_id.get(row.indicator or "")
        levels = tuple((place, f"targets.{points}") for points in framework.level_points if row.targets.get(points) is not None)
        if rule is None or rule.scale is not ScaleKind.FIVE_LEVEL or not _falls(row, rule.direction, framework.level_points):
            continue
        operands = ((place, _achieved(row, report)), *levels)
        yield Formula(result=(place, "claimed.raw"), working=Working.LEVELS, operands=operands)
        weighed = ((place, "claimed.raw"), (place, "weight"))
        yield Formula(result=(place, "claimed.weighted"), working=Working.PRODUCT, operands=weighed, factor=Fraction(1, 100))


def _achieved(row: Row, report: Report) -> str:
    """The column that a score is made of: the total, else that of the report's period."""
    return "achieved.total" if "total" in row.achieved else f"achieved.{report.period}"


def _falls(row: Row, direction: Direction, points: Iterable[int]) -> bool:
    """Whether at least two levels are defined and each is easier than the one above it; a level that is not has no place on a line."""
    targets = [target for point in points if (target := row.targets.get(point)) is not None]
    if any(isinstance(target, tuple) for target in targets) or len({type(target) for target in targets}) != 1:
        return False
    figures = [target.toordinal() if isinstance(target, date) else target for target in targets if not isinstance(target, tuple)]
    way = 1 if direction is Direction.HIGHER else -1
    return len(figures) > 1 and all((better - worse) * way > 0 for better, worse in pairwise(figures))
