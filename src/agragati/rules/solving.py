"""The fewest misread cells that explain a page: choose, row by row, what makes all equations hold at the least cost."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from agragati.rules.relations import Ref

_KEPT = 4
"""Solutions kept for each state of the sums: the best, and others to see whether it stands alone."""
CLEAR_MARGIN = Fraction(1, 2)
"""A solution stands alone where the next different one costs at least this more; a look-alike digit alone is no proof."""


@dataclass(frozen=True, slots=True)
class Option:
    """One way to understand a row: figures for some of its cells, and how many misreadings that supposes."""

    values: Mapping[Ref, Fraction]
    cost: Fraction


@dataclass(frozen=True, slots=True)
class Sum:
    """The named cells must add up to `total`."""

    cells: frozenset[Ref]
    total: Fraction


@dataclass(frozen=True, slots=True)
class Solution:
    """The cheapest understanding. `proved` holds those cells on which all nearly as cheap ones agree."""

    values: Mapping[Ref, Fraction]
    cost: Fraction
    proved: frozenset[Ref]


@dataclass(frozen=True, slots=True)
class _Partial:
    cost: Fraction
    picks: tuple[Option, ...]


def choose(rows: Sequence[Sequence[Option]], sums: Sequence[Sum]) -> Solution | None:
    """Return the cheapest choice of one option a row that satisfies all sums; `None` where none does.

    Cells of a sum that no option names count as nothing.
    """
    states: dict[tuple[Fraction, ...], list[_Partial]] = {(Fraction(0),) * len(sums): [_Partial(Fraction(0), ())]}
    for options in rows:
        states = _step(states, options, sums)
    ends = states.get(tuple(each.total for each in sums), [])
    if not ends:
        return None
    values = _values(ends[0])
    rivals = [_values(end) for end in ends if end.cost < ends[0].cost + CLEAR_MARGIN]
    proved = frozenset(ref for ref, value in values.items() if all(rival.get(ref) == value for rival in rivals))
    return Solution(values, ends[0].cost, proved)


def _step(
    states: Mapping[tuple[Fraction, ...], Sequence[_Partial]], options: Sequence[Option], sums: Sequence[Sum]
) -> dict[tuple[Fraction, ...], list[_Partial]]:
    after: dict[tuple[Fraction, ...], list[_Partial]] = {}
    for option in options:
        added = [sum((value for ref, value in option.values.items() if ref in each.cells), Fraction(0)) for each in sums]
        for state, partials in states.items():
            key = tuple(before + more for before, more in zip(state, added, strict=True))
            after.setdefault(key, []).extend(_Partial(one.cost + option.cost, (*one.picks, option)) for one in partials)
    return {key: sorted(partials, key=lambda one: one.cost)[:_KEPT] for key, partials in after.items()}


def _values(partial: _Partial) -> dict[Ref, Fraction]:
    return {ref: value for option in partial.picks for ref, value in option.values.items()}
