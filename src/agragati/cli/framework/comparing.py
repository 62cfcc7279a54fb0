"""`agragati framework diff`: what changes from one plan, or one year, to another."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import groupby
from typing import Any

import click

from agragati.cli.datafiles import rules_of
from agragati.cli.framework.finding import find_frameworks
from agragati.cli.framework.words import level_texts, name_of, whose
from agragati.cli.jsonlines import print_objects
from agragati.cli.options import Options
from agragati.cli.speech import NOTHING, Speech
from agragati.cli.tables import Ink, Row, table_lines, terminal_width, wrap
from agragati.model.canonical import value_json
from agragati.model.values import Unit
from agragati.rules.difference import LABEL, Change, Difference, Shown, pair
from agragati.rules.framework_json import levels_json
from agragati.rules.template import Framework, IndicatorRule

SCHEMA = "framework-diff/1"
_MARKS = {"came": ("+", "green"), "went": ("−", "red"), "changed": ("~", "yellow")}


def show_difference(before: str, after: str, options: Options) -> int:
    """Print what changes between the plans that two ids or folders name; return 0."""
    speech = Speech(options.lang)
    frameworks = rules_of(options.data).frameworks
    found = pair(find_frameworks(frameworks, before, speech), find_frameworks(frameworks, after, speech))
    if options.form == "json":
        print_objects(map(difference_json, found), form="json", alone=False)
        return 0
    for number, difference in enumerate(found):
        if number:
            click.echo()
        for line in difference_lines(difference, speech, terminal_width()):
            click.echo(line)
    return 0


def difference_json(difference: Difference) -> dict[str, Any]:
    """Return a difference as plain values: the ids of the two plans, and the changes in order."""
    return {
        "schema": SCHEMA,
        "before": difference.before.id if difference.before else None,
        "after": difference.after.id if difference.after else None,
        "changes": [_change_json(change) for change in difference.changes],
    }


def _change_json(change: Change) -> dict[str, Any]:
    return {"part": change.part, "id": change.id, "key": change.key or None, "before": _plain(change.before), "after": _plain(change.after)}


def _plain(value: Shown) -> object:
    return value_json(value) if isinstance(value, Decimal | date | tuple) else value


def difference_lines(difference: Difference, speech: Speech, columns: int) -> Iterator[str]:
    """Give the lines that show a difference: the two plans, then rule by rule what came, went and changed."""
    if difference.before is None or difference.after is None:
        alone = difference.before or difference.after
        phrase = "only_before" if difference.before else "only_after"
        yield from wrap(speech.say(phrase, plan=alone.id if alone else ""), columns)
        return
    yield click.style(f"{difference.before.id} → {difference.after.id}", bold=True)
    yield from (click.style(line, dim=True) for line in wrap(_whose(difference, speech), columns))
    if not difference.changes:
        yield speech.say("no_change")
        return
    yield ""
    rows = [row for _, changes in groupby(difference.changes, _place) for row in _rows(list(changes), difference, speech)]
    yield from table_lines(["", speech.say("changes")], rows, columns)
    yield ""
    yield speech.say("changes_counted", changes=len(difference.changes))


def _whose(difference: Difference, speech: Speech) -> str:
    plans = [one for one in (difference.before, difference.after) if one]
    return " → ".join(dict.fromkeys(whose(one, speech) for one in plans))


def _place(change: Change) -> tuple[str, str]:
    return change.part, change.id


def _rows(changes: list[Change], difference: Difference, speech: Speech) -> Iterator[Row]:
    """A row for each rule: its name, then each key with what it was and what it is."""
    first = changes[0]
    kind = "changed" if first.key else "went" if first.after is None else "came"
    mark, colour = _MARKS[kind]
    texts = [Ink(_rule_name(first, difference, speech), bold=True)]
    if kind == "came" and first.part == "indicator":
        texts += _details(difference.after, first.id, speech)
    if kind == "went" and first.part == "indicator":
        texts += _details(difference.before, first.id, speech)
    texts += [Ink(_change_text(change, difference, speech)) for change in changes if change.key]
    yield Row((Ink(mark, colour=colour, bold=True),), tuple(texts))


def _rule_name(change: Change, difference: Difference, speech: Speech) -> str:
    part = name_of(speech, "part", change.part)
    if change.part in {"plan", "scoring"}:
        return part
    if change.part == "deadline":
        return f"{part}: {_occasion(change.id, speech)}"
    label = _rule_label(change, difference) or ("" if change.key else str(change.before or change.after))
    named = f"{part} {speech.show(change.id) if change.part == 'area' else change.id}"
    return f"{named}: {label}" if label not in {"", change.id} else named


def _rule_label(change: Change, difference: Difference) -> str:
    for framework in (difference.after, difference.before):
        labels = _labels(framework, change.part) if framework else {}
        if change.id in labels:
            return labels[change.id]
    return ""


def _labels(framework: Framework, part: str) -> dict[str, str]:
    if part == "area":
        return {str(area.number): area.name for area in framework.areas}
    if part == "activity":
        return {activity.id: activity.label for activity in framework.activities}
    return {rule.id: rule.label for rule in framework.indicators} if part == "indicator" else {}


def _occasion(id_: str, speech: Speech) -> str:
    """The words of an event, tier, kind of office and period that stand in a deadline's id."""
    event, *rest = id_.split(" ")
    named = [name_of(speech, "event", event)]
    for word in rest:
        in_group = next((text for group in ("office", "tier") if (text := name_of(speech, group, word)) != word), speech.show(word))
        named.append(in_group)
    return ", ".join(named)


def _details(framework: Framework | None, id_: str, speech: Speech) -> list[Ink]:
    """The weight and the levels of an indicator that came or went."""
    rule = framework.by_id.get(id_) if framework else None
    if rule is None:
        return []
    levels = level_texts(speech, ((int(points), _shown(rule, points, speech)) for points in levels_json(rule)))
    return [Ink(f"{speech.say('weight')} {speech.value(rule.weight)}; {levels}", dim=True)]


def _shown(rule: IndicatorRule, points: str, speech: Speech) -> str:
    target = rule.levels.get(int(points))
    return speech.value(target, rule.unit) if target is not None else "?"


def _change_text(change: Change, difference: Difference, speech: Speech) -> str:
    unit = _unit(change, difference)
    before, after = (_value(change, value, unit, speech) for value in (change.before, change.after))
    return f"{_key_name(change, speech)}: {before} → {after}"


def _unit(change: Change, difference: Difference) -> Unit | None:
    rule = difference.after.by_id.get(change.id) if difference.after and change.key.startswith("targets.") else None
    return rule.unit if rule else None


def _key_name(change: Change, speech: Speech) -> str:
    stem, _, end = change.key.partition(".")
    named = name_of(speech, "key", stem)
    if stem == "method":
        return f"{named} ({name_of(speech, 'kind', end)})"
    return f"{named} {speech.show(end)}" if end else named


def _value(change: Change, value: Shown, unit: Unit | None, speech: Speech) -> str:
    if value is None or value == "":
        return NOTHING
    if isinstance(value, str):
        group = "method" if change.key.startswith("method.") else change.key
        return value if change.key in {LABEL, "id"} else name_of(speech, group, value)
    return speech.value(value, unit) if isinstance(value, Decimal | date | tuple) else speech.show(value)
