"""A consolidation for the eye: the tree with who has sent, who is missing, the indicators, and what to look at again."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeVar

import click

from agragati.cli.names import Names
from agragati.cli.speech import NOTHING, Speech
from agragati.cli.tables import Ink, Row, table_lines, wrap
from agragati.model.consolidation import Consolidation, FrameworkTotal, IndicatorTotal, NodeTotal, Outlier, Reason, SetAside, Totalling
from agragati.model.offices import Office
from agragati.model.values import Unit
from agragati.rules.template import Catalog, Framework

Item = TypeVar("Item")

MOST_ROWS = 60
MOST_NAMES = 30
DEEPEST = 8
"""Steps that are drawn before an office's name; a deeper one stands under the same edge."""
STEP = "·"


@dataclass(frozen=True, slots=True)
class _View:
    """What all parts of the page need."""

    whole: Consolidation
    speech: Speech
    columns: int
    names: Names
    frameworks: Mapping[str, Framework]

    @property
    def rules(self) -> Framework | None:
        """The framework by which figures are rounded: the first that is in use."""
        used = sorted({report.framework or "" for report in self.whole.reporting.values()})
        return next((self.frameworks[name] for name in used if name in self.frameworks), None)

    def label(self, indicator: str) -> str:
        """The indicator's wording."""
        rules = (framework.by_id.get(indicator) for framework in self.frameworks.values())
        used = {report.framework for report in self.whole.reporting.values()}
        own = (framework.by_id.get(indicator) for name, framework in self.frameworks.items() if name in used)
        return next((rule.label for several in (own, rules) for rule in several if rule), indicator)

    def place(self, total: IndicatorTotal) -> int:
        """Where the indicator stands in the plans that are in use; at the end where it is in none of them."""
        used = {report.framework for report in self.whole.reporting.values()}
        order = [rule.id for name, framework in self.frameworks.items() if name in used for rule in framework.indicators]
        return order.index(total.indicator) if total.indicator in order else len(order)

    def points(self, value: Fraction | None) -> str:
        """Rounded points."""
        return self.speech.points(value, self.rules)


def consolidation_lines(whole: Consolidation, speech: Speech, columns: int, depth: int, catalog: Catalog) -> Iterator[str]:
    """Give the lines of the page, the offices down to so many tiers below the roots."""
    view = _View(whole, speech, columns, Names(catalog, speech), {framework.id: framework for framework in catalog.frameworks})
    yield _bold(speech.about("title", what=_occasion(view)))
    roots = [node for node, at in zip(whole.nodes, whole.tree.depths, strict=True) if at == 0]
    due, reported, unasked = (sum(getattr(node, name) for node in roots) for name in ("due", "reported", "unasked"))
    yield speech.about("covered", reported=reported, due=due)
    if unasked:
        yield speech.about("unasked", count=unasked)
    yield ""
    yield from _tree(view, depth)
    if len(roots) == 1:
        yield from _indicators(view, roots[0])
    else:
        yield from ("", speech.about("choose_node"))
    yield from _missing(view)
    yield from _looks(view)
    yield from _aside(view)


def _occasion(view: _View) -> str:
    occasion = view.whole.occasion
    plan = [] if occasion.plan_type is None else [view.names.plan(occasion.plan_type)]
    named = [*plan, *(view.speech.show(one) for one in (occasion.period, occasion.fiscal_year) if one is not None)]
    return ", ".join(named) if view.whole.reporting else view.speech.about("anything")


def _tree(view: _View, depth: int) -> Iterator[str]:
    speech, tree = view.speech, view.whole.tree
    several = [(office, node, at) for office, node, at in zip(tree.offices, view.whole.nodes, tree.depths, strict=True) if at <= depth]
    rows = [_node_row(view, *one) for one in several[:MOST_ROWS]]
    yield from table_lines([speech.about(name) for name in ("coverage", "missing_count", "score", "office")], rows, view.columns)
    hidden = len(tree.offices) - len(rows)
    if hidden:
        yield from wrap(speech.about("more_offices", count=hidden), view.columns)


def _node_row(view: _View, office: Office, node: NodeTotal, at: int) -> Row:
    sent = view.speech.about("of_offices", figures=node.reported, offices=node.due)
    missing = Ink(view.speech.show(node.missing), colour="yellow") if node.missing else Ink(NOTHING, dim=True)
    name = " ".join([*([STEP] * min(at, DEEPEST)), visible(office.name)])
    return Row((Ink(sent), missing, Ink(view.points(node.score), bold=True)), (Ink(f"{name} ({visible(office.code)})"),))


def _indicators(view: _View, node: NodeTotal) -> Iterator[str]:
    speech = view.speech
    if not node.indicators:
        return
    yield from ("", _bold(speech.about("indicators_of", office=visible(view.whole.tree.offices[0].name))))
    rows = [_indicator_row(view, total) for total in sorted(node.indicators, key=view.place)]
    yield from table_lines([speech.about(name) for name in ("figures", "points", "indicator")], rows, view.columns)
    if any(total.approximate for total in node.indicators):
        yield speech.about("approximate_note")
    for framework in node.frameworks:
        yield from wrap(_framework(view, framework), view.columns)
        for area in framework.areas:
            weighted, points = view.points(area.weighted), view.points(area.points)
            said = speech.about("area", number=area.number, name=area.name or "", weighted=weighted, points=points, offices=area.offices)
            yield from wrap(said, view.columns)


def _indicator_row(view: _View, total: IndicatorTotal) -> Row:
    figures = view.speech.about("of_offices", figures=total.figures, offices=total.offices)
    achieved = f"{view.speech.about('achieved')}: {_achieved(view, total)}"
    return Row((Ink(figures), Ink(view.points(total.points), bold=True)), (Ink(view.label(total.indicator)), Ink(achieved, colour="green")))


def _achieved(view: _View, total: IndicatorTotal) -> str:
    speech = view.speech
    if total.value is None:
        return NOTHING
    if total.totalling is Totalling.DATES:
        if total.earliest is None:
            return speech.about("days_none")
        return speech.about("days", count=int(total.value), earliest=total.earliest, latest=total.latest)
    mark = speech.about("approximate") if total.approximate else ""
    return mark + view.points(total.value) + ("%" if total.unit is Unit.PERCENT else "")


def _framework(view: _View, one: FrameworkTotal) -> str:
    speech = view.speech
    method = speech.say(f"method_{one.method}")
    said = speech.about(
        "framework",
        framework=view.names.rules(one.framework) if one.framework else NOTHING,
        method=method,
        offices=one.offices,
        total=view.points(one.total),
        of=view.points(one.of),
    )
    if one.share is None or one.share_of is None:
        return said
    return f"{said}; {speech.about('framework_share', share=view.points(one.share), share_of=view.points(one.share_of))}"


def _missing(view: _View) -> Iterator[str]:
    names = [f"{visible(office.name)} ({visible(office.code)})" for office in view.whole.missing()]
    yield from _list(view, "missing_offices", names)


def _looks(view: _View) -> Iterator[str]:
    names = {office.code: office.name for office in view.whole.tree.offices}
    first = view.whole.outliers[:MOST_NAMES]
    yield from _list(view, "second_look", [_look(view, one, names) for one in first], len(view.whole.outliers))


def _look(view: _View, one: Outlier, names: Mapping[str, str]) -> str:
    speech = view.speech
    params = {name: speech.show(value) for name, value in one.params.items()}
    why = speech.about(f"look_{one.reason}", compared=one.compared, **params)
    head = f"{visible(names[one.office])} ({visible(one.office)})"
    if one.indicator is None:
        return f"{head}: {why}"
    usual = f"{speech.about('usual')} {speech.value(one.typical)}"
    return f"{head}, {view.label(one.indicator)}: {speech.value(one.value)} ({usual}); {why}"


def _aside(view: _View) -> Iterator[str]:
    names = {office.code: office.name for office in view.whole.tree.offices}
    # Reports that only a person can place come first.
    several = sorted(view.whole.set_aside, key=lambda one: list(Reason).index(one.reason))
    yield from _list(view, "aside", [_set_aside(view, one, names) for one in several[:MOST_NAMES]], len(several))


def _set_aside(view: _View, one: SetAside, names: Mapping[str, str]) -> str:
    speech, report = view.speech, one.contribution
    head = f"{visible(report.source)}: {visible(report.office or NOTHING)}"
    code, instead = visible(report.office_code or ""), visible(one.instead or "")
    why = speech.about(f"reason_{one.reason}", code=code, instead=instead)
    perhaps = [speech.about("proposed", office=visible(names[place]), code=place) for place in one.proposed if place in names]
    return "; ".join([f"{head}: {why}", *perhaps[:2]])


def _list(view: _View, heading: str, said: Sequence[str], count: int | None = None) -> Iterator[str]:
    total = len(said) if count is None else count
    if not total:
        return
    yield from ("", _bold(view.speech.about(heading, count=total)))
    for one in said[:MOST_NAMES]:
        yield from wrap(f"{STEP} {one}", view.columns)
    if total > MOST_NAMES:
        yield view.speech.about("more", count=total - MOST_NAMES)


def visible(text: str) -> str:
    """Return the text without signs that would steer the terminal."""
    return "".join(" " if unicodedata.category(sign) == "Cc" else sign for sign in text)


def _bold(text: str) -> str:
    return click.style(text, bold=True)
