"""Totals: every office of the tree with all below it, made once from the leaves up."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TypeAlias

from agragati.consolidate.sums import FrameworkSum, IndicatorSum, Sum, total_of
from agragati.model.consolidation import AreaTotal, Contribution, Entry, FrameworkTotal, NodeTotal, Totalling
from agragati.model.offices import Office, OfficeTree
from agragati.model.points import exact
from agragati.model.values import Certainty, Unit
from agragati.rules.template import Framework

_IndicatorKey: TypeAlias = tuple[str, Unit, Totalling]
_FrameworkKey: TypeAlias = tuple[str | None, str]
FULL = 100


@dataclass(slots=True)
class _Node:
    """What is known so far of an office and all below it."""

    due: int = 0
    reported: int = 0
    unasked: int = 0
    repeated: int = 0
    score: Sum = field(default_factory=Sum)
    frameworks: dict[_FrameworkKey, FrameworkSum] = field(default_factory=dict)
    indicators: dict[_IndicatorKey, IndicatorSum] = field(default_factory=dict)

    def add(self, report: Contribution, scores: FrameworkSum) -> None:
        """Add the office's own report."""
        if report.of:
            self.score.add(report.total / exact(report.of) * FULL)
        self.frameworks.setdefault((report.framework, report.method), FrameworkSum()).merge(scores)
        for entry in report.entries:
            self.of(entry).add(entry)

    def merge(self, other: _Node) -> None:
        """Add an office below with all below it."""
        for name in ("due", "reported", "unasked", "repeated"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.score.merge(other.score)
        for key, framework in other.frameworks.items():
            self.frameworks.setdefault(key, FrameworkSum()).merge(framework)
        for indicator in other.indicators.values():
            self.of(indicator.like).merge(indicator)

    def of(self, entry: Entry) -> IndicatorSum:
        """Return the sum that an entry belongs to."""
        key = (entry.indicator, entry.unit, entry.totalling)
        if key not in self.indicators:
            self.indicators[key] = IndicatorSum(entry)
        return self.indicators[key]


def total_nodes(
    tree: OfficeTree, reporting: Mapping[str, Contribution], repeated: Iterable[str], frameworks: Mapping[str, Framework]
) -> tuple[NodeTotal, ...]:
    """Return the totals of every office with all below it, in the order of the tree.

    Counts are added up, shares are counts over counts, of points and scores the mean is taken over the offices that reported: as the
    `[consolidation]` of each framework says. A missing office is in no figure but `due`.

    Args:
        tree: the offices.
        reporting: code to the report that counts.
        repeated: codes of the offices of which several reports came.
        frameworks: the rules, by id.
    """
    open_nodes: dict[int, _Node] = {}
    done: list[NodeTotal] = []
    again = frozenset(repeated)
    above = _above(tree)
    # From the last to the first: whatever stands below an office stands behind it.
    for place in range(len(tree.offices) - 1, -1, -1):
        office, parent = tree.offices[place], above[place]
        over = open_nodes.setdefault(parent, _Node()) if parent is not None else _Node()
        sent = _sent(reporting.get(office.code))
        if tree.sizes[place] == 1:
            # Most offices have none below them: no sum is opened for one report, which takes most of the time.
            _count(over, office, sent, again)
            done.append(_alone(office, sent, frameworks, repeated=office.code in again))
        else:
            node = open_nodes.pop(place)
            _count(node, office, sent, again)
            over.merge(node)
            done.append(_total(office.code, node, frameworks))
    return tuple(reversed(done))


@dataclass(frozen=True, slots=True)
class _Sent:
    """An office's own report with its scores, which both the office and the one above it want."""

    report: Contribution
    scores: FrameworkSum


def _sent(report: Contribution | None) -> _Sent | None:
    if report is None:
        return None
    scores = FrameworkSum()
    scores.add(report)
    return _Sent(report, scores)


def _alone(office: Office, sent: _Sent | None, frameworks: Mapping[str, Framework], *, repeated: bool) -> NodeTotal:
    if sent is None:
        return NodeTotal(code=office.code, due=int(office.owes), reported=0)
    report = sent.report
    entries = sorted(report.entries, key=lambda one: (one.indicator, one.unit, one.totalling))
    return NodeTotal(
        code=office.code,
        due=int(office.owes),
        reported=int(office.owes),
        unasked=int(not office.owes),
        repeated=int(repeated),
        score=report.total / exact(report.of) * FULL if report.of else None,
        frameworks=(_framework((report.framework, report.method), sent.scores, frameworks),),
        indicators=tuple(map(total_of, entries)),
    )


def _above(tree: OfficeTree) -> list[int | None]:
    """The place of the office above each."""
    above: list[int | None] = []
    way: list[int] = []
    for place, depth in enumerate(tree.depths):
        del way[depth:]
        above.append(way[-1] if way else None)
        way.append(place)
    return above


def _count(node: _Node, office: Office, sent: _Sent | None, repeated: frozenset[str]) -> None:
    node.due += office.owes
    node.repeated += office.code in repeated
    if sent is not None:
        node.reported += office.owes
        node.unasked += not office.owes
        node.add(sent.report, sent.scores)


def _total(code: str, node: _Node, frameworks: Mapping[str, Framework]) -> NodeTotal:
    return NodeTotal(
        code=code,
        due=node.due,
        reported=node.reported,
        unasked=node.unasked,
        repeated=node.repeated,
        score=node.score.mean,
        frameworks=tuple(_framework(key, node.frameworks[key], frameworks) for key in _sorted(node.frameworks, lambda key: key[0] or "")),
        indicators=tuple(node.indicators[key].total() for key in sorted(node.indicators)),
    )


def _sorted(keys: Iterable[_FrameworkKey], name: Callable[[_FrameworkKey], str]) -> list[_FrameworkKey]:
    return sorted(keys, key=lambda key: (name(key), key[1]))


def _framework(key: _FrameworkKey, scores: FrameworkSum, frameworks: Mapping[str, Framework]) -> FrameworkTotal:
    name, method = key
    rules = frameworks.get(name or "")
    ground = rules.scoring.consolidation_ground if rules else None
    return FrameworkTotal(
        framework=name,
        method=method,
        offices=scores.total.count,
        total=scores.total.mean or Fraction(0),
        of=scores.of.mean or Fraction(0),
        share=scores.share.mean,
        share_of=scores.share_of.mean,
        areas=tuple(_areas(scores, rules)),
        clause=ground.clause if ground else None,
        certainty=ground.certainty if ground else Certainty.UNVERIFIED,
    )


def _areas(scores: FrameworkSum, rules: Framework | None) -> Iterator[AreaTotal]:
    known = {area.number: area for area in rules.areas} if rules else {}
    for number, area in sorted(scores.areas.items()):
        rule, of = known.get(number), area.of.value
        yield AreaTotal(
            number=number,
            name=rule.name if rule else None,
            weight=rule.weight if rule else None,
            offices=area.weighted.count,
            weighted=area.weighted.mean or Fraction(0),
            points=area.weighted.value / of * FULL if of else None,
        )
