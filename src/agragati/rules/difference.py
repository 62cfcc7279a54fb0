"""What changes from one plan to another: two years, two variants or two tiers, rule by rule."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from agragati.bangla.text import fold
from agragati.rules.framework_json import scoring_json
from agragati.rules.template import Deadline, Form, Framework, IndicatorRule

Shown: TypeAlias = str | int | Decimal | date | tuple[date, ...] | None
"""A value before or after; `None` where there is none."""
Place: TypeAlias = tuple[str, str]
"""A rule's part (`plan`, `area`, `activity`, `indicator`, `deadline`, `scoring`, `form`) and its id."""
Flat: TypeAlias = Mapping[Place, Mapping[str, Shown]]

_YEAR = re.compile(r"[0-9০-৯]{4}\s*[-–]\s*[0-9০-৯]{2,4}")
"""The fiscal year in a title, which every year has another of."""
LABEL = "label"
"""The key of a rule's wording, by which a rule that came or went is shown."""


@dataclass(frozen=True, slots=True)
class Change:
    """One rule that is not the same. Where `key` is empty the whole rule came (`before` is `None`) or went (`after` is `None`)."""

    part: str
    id: str
    key: str
    before: Shown
    after: Shown


@dataclass(frozen=True, slots=True)
class Difference:
    """Two plans that answer to each other, or one alone, whose other is `None`."""

    before: Framework | None
    after: Framework | None
    changes: tuple[Change, ...] = ()


def pair(before: Sequence[Framework], after: Sequence[Framework]) -> Iterator[Difference]:
    """Yield the differences of two groups of plans: those of one tier and variant go together, else the only ones of a tier.

    One plan goes with one plan, whatever they are.
    """
    if len(before) == len(after) == 1:
        yield compare(before[0], after[0])
        return
    left = list(after)
    for one in before:
        same = [other for other in left if other.tier is one.tier]
        alike = [other for other in same if other.variant == one.variant]
        alone = same if len(same) == 1 == sum(other.tier is one.tier for other in before) else []
        other = next(iter(alike or alone), None)
        if other is not None:
            left.remove(other)
        yield Difference(one, None) if other is None else compare(one, other)
    yield from (Difference(None, other) for other in left)


def compare(before: Framework, after: Framework) -> Difference:
    """Return every change between two plans. A day that only moved with the fiscal year is no change."""
    years = after.fiscal_year.start - before.fiscal_year.start
    old, new = _flat(before), _flat(after)
    renamed = dict(_renamed(old, new))
    changes: list[Change] = []
    for place, values in old.items():
        part, id_ = place
        other = renamed.get(place, place)
        if other not in new:
            changes.append(Change(part, id_, "", values[LABEL], None))
            continue
        changes += [Change(part, id_, "id", id_, other[1])] if other != place else []
        changes += _changed(place, values, new[other], years)
    came = [place for place in new if place not in old and place not in renamed.values()]
    changes += [Change(*place, "", None, new[place][LABEL]) for place in came]
    return Difference(before, after, tuple(changes))


def same_day(value: Shown, years: int) -> Shown:
    """Return the same day, or days, of another year; 28 February for a 29th that there is not. Other values stay."""
    if isinstance(value, tuple):
        return tuple(_same_day(day, years) for day in value)
    return _same_day(value, years) if isinstance(value, date) else value


def _same_day(day: date, years: int) -> date:
    leap_day = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year + years, day=28 if leap_day and years % 4 else day.day)


def _changed(place: Place, old: Mapping[str, Shown], new: Mapping[str, Shown], years: int) -> Iterator[Change]:
    for key in dict.fromkeys((*old, *new)):
        before, after = old.get(key), new.get(key)
        if same_day(before, years) != after:
            yield Change(*place, key, before, after)


def _renamed(old: Flat, new: Flat) -> Iterator[tuple[Place, Place]]:
    """Yield the places of rules that have another id and the same wording."""
    came = {(place[0], fold(str(values[LABEL]))): place for place, values in new.items() if place not in old}
    for place, values in old.items():
        other = came.get((place[0], fold(str(values[LABEL])))) if place not in new else None
        if other is not None:
            yield place, other


def _flat(framework: Framework) -> Flat:
    """Every rule of a plan with its values, in the order in which a person reads them."""
    plan = {
        LABEL: " ".join(_YEAR.sub("", framework.title).split()),
        "annex": framework.annex,
        "weights_total": framework.weights_total,
        "share_of": framework.share_of,
        "level_points": _listed(framework.level_points),
    }
    return {
        ("plan", ""): plan,
        **{("area", str(area.number)): {LABEL: area.name, "weight": area.weight} for area in framework.areas},
        **{("activity", one.id): {LABEL: one.label, "code": one.code} for one in framework.activities},
        **{("indicator", rule.id): _indicator(rule) for rule in framework.indicators},
        ("scoring", ""): _scoring(framework),
        **{("deadline", _occasion(one)): {LABEL: _occasion(one), "opens": one.opens, "due": one.due} for one in framework.calendar},
        **{("form", form.id): _form(form) for form in framework.forms},
    }


def _indicator(rule: IndicatorRule) -> Mapping[str, Shown]:
    return {
        LABEL: rule.label,
        "code": rule.code,
        "activity": rule.activity,
        "area": rule.area,
        "unit": rule.unit.value,
        "weight": rule.weight,
        **{f"targets.{points}": rule.levels[points] for points in sorted(rule.levels, reverse=True)},
        "direction": rule.direction.value,
        "scale": rule.scale.value,
        "aggregator": rule.aggregator.value,
        "continuing": str(rule.continuing).lower(),
        "evidence": _listed(rule.evidence),
    }


def _scoring(framework: Framework) -> Mapping[str, Shown]:
    choices = scoring_json(framework)
    methods = choices.pop("methods")
    return {LABEL: "", **choices, **{f"method.{kind}": method for kind, method in methods.items()}}


def _occasion(deadline: Deadline) -> str:
    """What is due, for whom, for which period: what a day of one year has in common with one of another."""
    return " ".join(filter(None, (deadline.event, deadline.tier, deadline.office_kind, deadline.period)))


def _form(form: Form) -> Mapping[str, Shown]:
    columns = {f"column.{column.role}": column.head for column in form.columns}
    return {LABEL: form.id, "kind": form.kind.value, "periods": _listed(form.periods), **columns}


def _listed(values: Sequence[object] | Mapping[str, object]) -> str:
    return ", ".join(map(str, values))
