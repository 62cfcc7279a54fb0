"""`agragati framework show`: everything that one plan says."""

from __future__ import annotations

from collections.abc import Iterator

import click

from agragati.cli.datafiles import rules_of
from agragati.cli.framework.finding import find_framework
from agragati.cli.framework.words import certainty_line, ground_text, level_texts, name_of, names_of, plan_name, whose
from agragati.cli.jsonlines import print_objects
from agragati.cli.options import Options
from agragati.cli.speech import NOTHING, Speech
from agragati.cli.tables import Ink, Row, table_lines, terminal_width, wrap
from agragati.rules.framework_json import framework_json, scoring_json
from agragati.rules.grounds import scoring_grounds, unknowns_of
from agragati.rules.template import Catalog, Deadline, Form, Framework, Ground, IndicatorRule


def show_framework(name: str, options: Options, *, sources: bool) -> int:
    """Print the plan that the id, or a part of it, names; return 0."""
    catalog, speech = rules_of(options.data), Speech(options.lang)
    framework = find_framework(catalog.frameworks, name, speech)
    if options.form == "json":
        print_objects([framework_json(framework, sources=sources)], form="json", alone=True)
        return 0
    for line in Page(framework, catalog, speech, sources=sources).lines(terminal_width()):
        click.echo(line)
    return 0


class Page:
    """One plan on the terminal."""

    def __init__(self, framework: Framework, catalog: Catalog, speech: Speech, *, sources: bool) -> None:
        self.framework = framework
        self.catalog = catalog
        self.speech = speech
        self.sources = sources

    def lines(self, columns: int) -> Iterator[str]:
        """Give the lines: head, indicators, scoring, days, forms, what is not known."""
        yield from self._head(columns)
        yield from table_lines(self._headings(), list(self._indicator_rows()), columns)
        yield from self._section("scoring", columns)
        for text, ground in self._scoring():
            yield from self._line(text, ground, columns)
        if self.framework.calendar:
            yield from self._section("calendar", columns)
            for deadline in sorted(self.framework.calendar, key=lambda one: one.due):
                yield from self._line(self._deadline(deadline), deadline.ground, columns)
        yield from self._section("forms", columns)
        for form in self.framework.forms:
            yield from self._line(self._form(form), form.ground, columns)
        yield from self._unknown(columns)

    def _head(self, columns: int) -> Iterator[str]:
        plan, say = self.framework, self.speech.say
        if plan.example:
            yield from (click.style(line, fg="yellow") for line in wrap(say("example_long"), columns))
        yield from (click.style(line, bold=True) for line in wrap(plan_name(plan, self.catalog, self.speech), columns))
        year = self.speech.show(plan.fiscal_year)
        share = say("worth", of=self.speech.value(plan.share_of)) if plan.share_of is not None else ""
        yield from wrap(", ".join(filter(None, (year, whose(plan, self.speech), share))), columns)
        yield plan.id
        yield from (click.style(line, dim=True) for line in wrap(certainty_line(plan, self.speech), columns))
        if self.sources:
            yield from self._ground(plan.ground, columns)
        yield ""

    def _headings(self) -> list[str]:
        return [self.speech.say("code"), self.speech.say("weight"), self.speech.say("indicator")]

    def _indicator_rows(self) -> Iterator[Row]:
        """The indicators in their order, each area and activity above its first."""
        area, activity = None, None
        for rule in self.framework.indicators:
            if rule.area != area:
                area = rule.area
                yield from self._area_row(area)
            if rule.activity != activity:
                activity = rule.activity
                yield from self._activity_row(activity)
            yield self._indicator_row(rule)

    def _area_row(self, number: int | None) -> Iterator[Row]:
        for area in self.framework.areas:
            if area.number == number:
                figures = (Ink(self.speech.show(area.number), bold=True), Ink(self.speech.value(area.weight), bold=True))
                yield Row(figures, (Ink(area.name, bold=True), *self._ground_inks(area.ground)))

    def _activity_row(self, id_: str) -> Iterator[Row]:
        for one in self.framework.activities:
            if one.id == id_:
                yield Row(
                    (Ink(self.speech.show(one.code or ""), dim=True), Ink("")),
                    (
                        Ink(self.speech.say("activity", label=one.label), dim=True),
                        *self._ground_inks(one.ground),
                    ),
                )

    def _indicator_row(self, rule: IndicatorRule) -> Row:
        figures = (Ink(self.speech.show(rule.code or "")), Ink(self.speech.value(rule.weight), bold=True))
        how = [
            self.speech.show(rule.unit),
            *(name_of(self.speech, group, name) for group, name in (("scale", rule.scale), ("aggregator", rule.aggregator))),
            *([name_of(self.speech, "direction", rule.direction)] if rule.direction == "lower" else []),
            *([self.speech.say("continuing")] if rule.continuing else []),
        ]
        text = [Ink(rule.label, bold=True), Ink(self._levels(rule)), Ink("; ".join(how), dim=True), *self._ground_inks(rule.ground)]
        if rule.evidence:
            evidence = names_of(self.speech, "evidence", rule.evidence)
            text += [Ink(self.speech.say("evidence", evidence=evidence), dim=True), *self._ground_inks(rule.evidence_ground)]
        return Row(figures, tuple(text))

    def _levels(self, rule: IndicatorRule) -> str:
        points = sorted(rule.levels.keys() | rule.open_levels, reverse=True)
        targets = ((one, self.speech.value(rule.levels[one], rule.unit) if one in rule.levels else "?") for one in points)
        return level_texts(self.speech, targets)

    def _scoring(self) -> Iterator[tuple[str, Ground]]:
        grounds, say = scoring_grounds(self.framework), self.speech.say
        choices = scoring_json(self.framework)
        for name in ("scale", "aggregation"):
            yield say(f"scoring_{name}"), grounds[name]
        for name in ("below_lowest_level", "not_applicable", "rounding"):
            value = name_of(self.speech, name, str(choices[name]))
            yield say(f"scoring_{name}", value=value, decimals=choices["decimals"]), grounds[name]
        for method, ground in ((name.removeprefix("method."), one) for name, one in grounds.items() if name.startswith("method.")):
            kinds = [kind for kind, one in choices["methods"].items() if one == method]
            used = names_of(self.speech, "kind", kinds) if kinds else say("scoring_method_unused")
            yield say("scoring_method", method=say(f"method_{method}"), kinds=used), ground

    def _deadline(self, deadline: Deadline) -> str:
        days = [self.speech.show(day) for day in (deadline.opens, deadline.due) if day]
        about = [
            name_of(self.speech, "event", deadline.event),
            self.speech.show(deadline.period) if deadline.period else "",
            name_of(self.speech, "office", deadline.office_kind) or name_of(self.speech, "tier", deadline.tier),
        ]
        return f"{'–'.join(days)}: {', '.join(filter(None, about))}"

    def _form(self, form: Form) -> str:
        periods = ", ".join(map(self.speech.show, form.periods))
        return f"{form.id}: {self.speech.say('form', columns=len(form.columns))}{f' ({periods})' if periods else ''}"

    def _unknown(self, columns: int) -> Iterator[str]:
        unknown = unknowns_of(self.framework)
        if unknown:
            yield from self._section("unknown", columns)
            for place, key in unknown:
                yield from wrap(f"{place}: {key}", columns)

    def _section(self, name: str, columns: int) -> Iterator[str]:
        yield ""
        yield click.style(self.speech.say(name), bold=True)
        yield click.style("─" * columns, dim=True)

    def _line(self, text: str, ground: Ground, columns: int) -> Iterator[str]:
        first, *rest = wrap(text, columns - 2) or [NOTHING]
        yield first
        yield from (f"  {line}" for line in rest)
        if self.sources:
            yield from self._ground(ground, columns)

    def _ground(self, ground: Ground, columns: int) -> Iterator[str]:
        yield from (click.style(f"  {line}", dim=True) for line in wrap(ground_text(ground, self.speech), columns - 2))

    def _ground_inks(self, ground: Ground) -> tuple[Ink, ...]:
        return (Ink(ground_text(ground, self.speech), colour="cyan"),) if self.sources else ()
