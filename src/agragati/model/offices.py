"""Offices, the tier they stand on, and the tree that they form."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType


class Tier(StrEnum):
    """How high an office stands; the contract's `level` ("level" also names the five targets)."""

    MINISTRY = "ministry"
    DEPARTMENT = "department"
    FIELD = "field"


@dataclass(frozen=True, kw_only=True, slots=True)
class Office:
    """An office of a tree."""

    code: str
    """Names it within the tree."""
    name: str
    parent: str | None = None
    """Code of the office above; `None` at a root."""
    tier: Tier | None = None
    kind: str | None = None
    """upazila, district, ... in the words of those who keep the tree."""
    aliases: tuple[str, ...] = ()
    """Other names under which its reports come."""
    owes: bool = True
    """A report is expected of it."""
    attributes: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """What else is said of it (cluster, division), by heading."""


@dataclass(frozen=True, slots=True)
class OfficeTree:
    """Offices of any number of roots, each before those below it; `grow` makes one.

    The offices at and below the one at `place` are `offices[place : place + sizes[place]]`.
    """

    offices: tuple[Office, ...]
    sizes: tuple[int, ...]
    """How many offices stand at and below each."""
    depths: tuple[int, ...]
    """How many stand above each."""

    def place(self, code: str) -> int | None:
        """Return where the office with this code stands; `None` where there is none."""
        return next((at for at, office in enumerate(self.offices) if office.code == code), None)

    def below(self, place: int) -> tuple[Office, ...]:
        """Return the offices at and below a place."""
        return self.offices[place : place + self.sizes[place]]


def grow(offices: Iterable[Office]) -> OfficeTree:
    """Return the tree of offices whose codes differ and whose parents are among them; those of one parent keep their order.

    Raises:
        ValueError: a parent is unknown, or offices stand in a circle.
    """
    given = tuple(offices)
    children: dict[str | None, list[Office]] = {}
    for office in given:
        children.setdefault(office.parent, []).append(office)
    ordered: list[Office] = []
    depths: list[int] = []
    # A pile and no recursion: a tree may be deeper than Python's calls.
    pile = [(office, 0) for office in reversed(children.get(None, ()))]
    while pile:
        office, depth = pile.pop()
        ordered.append(office)
        depths.append(depth)
        pile += [(child, depth + 1) for child in reversed(children.get(office.code, ()))]
    if len(ordered) != len(given):
        raise ValueError("offices are in no tree: a parent is unknown, a code stands twice, or offices stand in a circle")
    return OfficeTree(tuple(ordered), _sizes(depths), tuple(depths))


def _sizes(depths: list[int]) -> tuple[int, ...]:
    sizes = [1] * len(depths)
    above: list[int] = []
    """The places over the one that is looked at."""
    for at, depth in enumerate(depths):
        while len(above) > depth:
            _close(above, sizes)
        above.append(at)
    while above:
        _close(above, sizes)
    return tuple(sizes)


def _close(above: list[int], sizes: list[int]) -> None:
    place = above.pop()
    if above:
        sizes[above[-1]] += sizes[place]
