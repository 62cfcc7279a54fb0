"""Which row is which indicator, and which framework governs: the best assignment for the whole table, not row by row.

Printed codes can be wrong, two rows can read alike and a row can be misread beyond recognition; text, unit, weight, targets and code
together, and each indicator taken once, settle nearly all of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate
from typing import TypeAlias

import numpy as np
from rapidfuzz import fuzz, process

from agragati.bangla.text import fold
from agragati.model.report import Row
from agragati.model.values import Value
from agragati.read.tables.alignment import Expected
from agragati.read.tables.cells import coded
from agragati.rules.template import Form, Framework, IndicatorRule

ACCEPTED = 62.0
"""Likeness (of about 120) from which a row is taken for the indicator."""
TEXT_ACCEPTED = 45.0
"""Likeness of the wording (of 100) below which no other sign is enough."""
CLEAR = 6.0
"""By how much the best must beat the next to be certain."""
BLANK_TEXT = 48.0
"""What a row without wording starts from: only its figures can speak for it."""

Worth: TypeAlias = np.ndarray[tuple[int, int], np.dtype[np.float64]]
"""Points of likeness, rows by indicators."""
Worths: TypeAlias = np.ndarray[tuple[int], np.dtype[np.float64]]
"""The same of one row."""

_BRACKETS = re.compile(r"\([^)]*\)")


@dataclass(frozen=True, slots=True, eq=False)
class Wordings:
    """Every folded wording of the indicators of some frameworks, with the indicator's id."""

    ids: tuple[str, ...]
    folded: tuple[str, ...]
    """Those of one indicator together, in the order of the ids."""
    firsts: tuple[int, ...]
    """Where each indicator's wordings begin."""
    rules: Mapping[str, tuple[IndicatorRule, ...]]
    expected: Mapping[str, Expected]
    activity_codes: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Indicator to the codes of its activity, where it has no code of its own."""
    forms: tuple[Form, ...] = ()
    """The table forms of these frameworks, each order of columns once."""


@dataclass(frozen=True, slots=True)
class Match:
    """The indicator that a row is, with the likeness and by how much it beat the next best."""

    indicator: str | None
    likeness: float
    margin: float
    text: float = 100.0

    @property
    def is_clear(self) -> bool:
        """Whether no other indicator comes near."""
        return self.margin >= CLEAR and self.likeness >= ACCEPTED


@lru_cache(maxsize=256)
def wordings_of(frameworks: tuple[Framework, ...]) -> Wordings:
    """Index the indicators of these frameworks; an id that several have is one indicator."""
    rules: dict[str, tuple[IndicatorRule, ...]] = {}
    for framework in frameworks:
        for rule in framework.indicators:
            rules[rule.id] = (*rules.get(rule.id, ()), rule)
    ids = tuple(rules)
    ways = [sorted({one for rule in rules[name] for one in _ways(rule)}) for name in ids]
    firsts = tuple(accumulate((len(one) for one in ways[:-1]), initial=0)) if ways else ()
    expected = {name: _expected(found) for name, found in rules.items()}
    forms = {tuple(column.role for column in form.columns): form for framework in frameworks for form in framework.forms}
    folded = tuple(one for few in ways for one in few)
    return Wordings(ids, folded, firsts, rules, expected, _activity_codes(frameworks), tuple(forms.values()))


def _activity_codes(frameworks: Sequence[Framework]) -> Mapping[str, frozenset[str]]:
    codes: dict[str, set[str]] = {}
    for framework in frameworks:
        of_activity = {activity.id: activity.code for activity in framework.activities}
        for rule in framework.indicators:
            code = of_activity.get(rule.activity)
            if rule.code is None and code is not None:
                codes.setdefault(rule.id, set()).add(code)
    return {id_: frozenset(found) for id_, found in codes.items()}


def _ways(rule: IndicatorRule) -> Iterable[str]:
    """The folded wordings of an indicator, each also without what stands in brackets."""
    for text in (rule.label, *rule.aliases):
        yield fold(text)
        if "(" in text:
            yield fold(_BRACKETS.sub("", text))


def _expected(rules: Sequence[IndicatorRule]) -> Expected:
    figures: dict[str, set[Value]] = {"weight": {rule.weight for rule in rules if rule.weight is not None}}
    for rule in rules:
        for points, target in rule.levels.items():
            figures.setdefault(f"targets.{points}", set()).add(target)
    figures["annual_target"] = {rule.best for rule in rules if rule.best is not None}
    return Expected(rules[0].unit, {role: frozenset(values) for role, values in figures.items()})


def text_likeness(texts: Sequence[str], wordings: Wordings) -> Worth:
    """How alike (of 100) each text is to each indicator's nearest wording: an array of texts by indicators."""
    return np.array([_nearest(fold(coded(text).text), wordings) for text in texts])


@lru_cache(maxsize=4096)
def _nearest(folded: str, wordings: Wordings) -> Worths:
    alike = process.cdist([folded], wordings.folded, scorer=fuzz.ratio)[0]
    return np.maximum.reduceat(alike, wordings.firsts).astype(np.float64)


def match_rows(rows: Sequence[Row], wordings: Wordings) -> tuple[Match, ...]:
    """Assign each row its indicator, each indicator once; a row that none fits gets `None`."""
    if not rows or not wordings.ids:
        return tuple(Match(None, 0.0, 0.0, 0.0) for _ in rows)
    text = text_likeness([row.indicator_text or "" for row in rows], wordings)
    blank = np.array([[not (row.indicator_text or "").strip()] for row in rows])
    told = blank | (text >= TEXT_ACCEPTED)  # below, no other sign is looked at
    signs = np.zeros(text.shape)
    for place, number in np.argwhere(told).tolist():
        indicator = wordings.ids[number]
        signs[place, number] = _signs(rows[place], wordings.rules[indicator])
        signs[place, number] += _activity_sign(rows[place], wordings.activity_codes.get(indicator))
    total = np.where(blank, BLANK_TEXT, text) + signs
    ranked = np.sort(total, axis=1)
    matches = [Match(None, float(total[place].max()), 0.0, float(text[place].max())) for place in range(len(rows))]
    worth = np.maximum(total - ACCEPTED, 0.0)  # what is not good enough must not push aside what is
    for place, number in _assigned(worth):
        likeness, wording = float(total[place, number]), float(text[place, number])
        if likeness >= ACCEPTED and (wording >= TEXT_ACCEPTED or blank[place, 0]):
            matches[place] = Match(wordings.ids[number], likeness, _margin(likeness, ranked[place]), wording)
    return tuple(matches)


def _margin(likeness: float, ranked: Worths) -> float:
    """By how much the likeness beats the best of the others; negative where another is better."""
    if len(ranked) == 1:
        return likeness
    return likeness - float(ranked[-2] if likeness == ranked[-1] else ranked[-1])


def _assigned(worth: Worth) -> Iterable[tuple[int, int]]:
    """The assignment of rows to indicators, each once, whose worth adds up to most."""
    wanted = [(place, int(worth[place].argmax())) for place in range(len(worth)) if worth[place].max() > 0]
    if len({number for _, number in wanted}) == len(wanted):
        return wanted  # no two rows want the same indicator: then what each wants is best
    from scipy.optimize import linear_sum_assignment  # noqa: PLC0415  loading it takes longer than reading most documents

    rows, numbers = linear_sum_assignment(-worth)
    return zip(rows.tolist(), numbers.tolist(), strict=True)


def _signs(row: Row, rules: Sequence[IndicatorRule]) -> float:
    return max(_rule_signs(row, rule) for rule in rules)


def _activity_sign(row: Row, codes: frozenset[str] | None) -> float:
    """What the activity's code says for an indicator that has none of its own."""
    if not codes or row.activity_code is None or row.code is not None:
        return 0.0
    return 6.0 if row.activity_code in codes else -2.0


def _rule_signs(row: Row, rule: IndicatorRule) -> float:
    """What unit, weight, code and targets say for an indicator, in points of likeness."""
    signs = 0.0
    if row.unit is not None:
        signs += 6.0 if row.unit is rule.unit else -10.0
    if row.weight is not None and rule.weight is not None:
        signs += 4.0 if row.weight == rule.weight else -1.0
    if row.code is not None and rule.code is not None:
        signs += 6.0 if row.code == rule.code else -2.0
    shown = [(points, target) for points, target in row.targets.items() if target is not None]
    if shown:
        signs += 8.0 * sum(rule.levels.get(points) == target for points, target in shown) / len(shown)
    elif row.annual_target is not None:
        signs += 6.0 if row.annual_target in rule.levels.values() else 0.0
    return signs


def agreement(rows: Sequence[Row], framework: Framework) -> float:
    """How far (0 to 1) the rows' weights, codes, targets and completeness are this framework's."""
    rules = framework.by_id
    known = [(row, rules[row.indicator]) for row in rows if row.indicator is not None and row.indicator in rules]
    if not known:
        return 0.0
    points = outof = 0.0
    for row, rule in known:
        for mine, theirs, worth in ((row.weight, rule.weight, 2.0), (row.code, rule.code, 0.5)):
            if mine is not None and theirs is not None:
                outof += worth
                points += worth * (mine == theirs)
        for level, target in row.targets.items():
            if target is not None:
                outof += 0.3
                points += 0.3 * (rule.levels.get(level) == target)
    ids = {row.indicator for row in rows if row.indicator}
    missing = len(rules.keys() - ids) + len(ids - rules.keys())
    return (points + 1.0) / (outof + 1.0 + missing)
