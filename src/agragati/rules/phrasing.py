"""Known wordings, found again in spite of misspellings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from rapidfuzz import fuzz, process

from agragati.bangla.text import fold

CLOSE = 74.0
"""How alike (of 100) a misspelt word must be to be taken for the known one."""


@dataclass(frozen=True, slots=True, eq=False)
class Phrases:
    """Known wordings of some names, found again in spite of misspellings."""

    names: tuple[str, ...]
    folded: tuple[str, ...]
    exact: Mapping[str, str]
    _found: dict[str, tuple[str, float] | None] = field(default_factory=dict)
    _inside: dict[tuple[str, float], tuple[str, float] | None] = field(default_factory=dict)

    @classmethod
    def of(cls, wordings: Mapping[str, Iterable[str]]) -> Phrases:
        """Index the wordings: name to all the ways of writing it."""
        pairs = [(name, fold(one)) for name, ways in wordings.items() for one in ways]
        pairs = [(name, one) for name, one in pairs if one]
        exact: dict[str, str] = {}
        for name, one in pairs:
            exact.setdefault(one, name)
        return cls(tuple(name for name, _ in pairs), tuple(one for _, one in pairs), exact)

    def find(self, text: str, at_least: float = CLOSE) -> tuple[str, float] | None:
        """The name whose wording is nearest to the whole text, with the likeness of 100; `None` where none is near."""
        key = fold(text)
        if not key or not self.folded:
            return None
        if key in self.exact:
            return self.exact[key], 100.0
        if key not in self._found:
            if len(self._found) > _KEPT:
                self._found.clear()
            best = process.extractOne(key, self.folded, scorer=fuzz.ratio, score_cutoff=50)
            self._found[key] = (self.names[best[2]], best[1]) if best else None
        found = self._found[key]
        return found if found and found[1] >= at_least else None

    def within(self, text: str, at_least: float = 88.0) -> tuple[str, float] | None:
        """The name whose wording stands somewhere in the text; the longest wording wins where several do."""
        key = (fold(text), at_least)
        if key not in self._inside:
            if len(self._inside) > _KEPT:
                self._inside.clear()
            self._inside[key] = self._longest_within(*key)
        return self._inside[key]

    def all_within(self, text: str, at_least: float = 88.0) -> tuple[str, ...]:
        """Every name of which a wording stands somewhere in the text."""
        key = fold(text)
        if not self.within(text, at_least):
            return ()
        pairs = zip(self.names, self.folded, strict=True)
        return tuple(dict.fromkeys(name for name, one in pairs if self._likeness_within(one, key) >= at_least))

    @staticmethod
    def _likeness_within(one: str, key: str) -> float:
        if one in key:
            return 100.0
        return fuzz.partial_ratio(one, key) if _SHORTEST_INSIDE <= len(one) <= len(key) + 2 else 0.0

    def _longest_within(self, key: str, at_least: float) -> tuple[str, float] | None:
        best: tuple[str, float] | None = None
        longest = 0
        for name, one in zip(self.names, self.folded, strict=True):
            if len(one) <= longest:
                continue
            likeness = self._likeness_within(one, key)
            if likeness >= at_least:
                best, longest = (name, likeness), len(one)
        return best


_KEPT = 20_000
_SHORTEST_INSIDE = 4
