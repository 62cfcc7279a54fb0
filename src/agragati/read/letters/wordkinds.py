"""Kinds of words that tell what a line is: posts, kinds of offices; known again when they are misread."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from rapidfuzz import fuzz, process

from agragati.bangla.skeleton import skeleton
from agragati.bangla.text import fold

_LONG = 5
"""Signs of a word from which one wrong letter, or another word glued before it, still leaves it recognisable."""
_BONES = 3
_SURE = 86.0
_SAME_BONES = 60.0
"""Words of one skeleton that are less alike are two words: the name শরিফুল is no সার্কেল."""
_KEPT = 50_000


@dataclass(frozen=True, slots=True, eq=False)
class WordKind:
    """A list of words. `shut_out` are words that only look like one of them."""

    exact: frozenset[str]
    bones: Mapping[str, tuple[str, ...]]
    """Skeletons to the folded words that have them."""
    long: tuple[str, ...]
    shut_out: frozenset[str]
    _known: dict[str, bool] = field(default_factory=dict)

    @classmethod
    def of(cls, words: Iterable[str], shut_out: Iterable[str] = ()) -> WordKind:
        """Index the words."""
        several = tuple(dict.fromkeys(words))
        keys = tuple(dict.fromkeys(fold(word) for word in several))
        return cls(
            exact=frozenset(keys),
            bones=_by_bones(several),
            long=tuple(key for key in keys if len(key) >= _LONG),
            shut_out=frozenset(fold(word) for word in shut_out),
        )

    def has(self, word: str) -> bool:
        """Tell whether the word is one of the list, misread or glued to the word before it or not."""
        known = self._known.get(word)
        if known is None:
            if len(self._known) > _KEPT:
                self._known.clear()
            known = self._known[word] = self._looks_like(word)
        return known

    def _looks_like(self, word: str) -> bool:
        key = fold(word)
        if key in self.exact:
            return True
        if key in self.shut_out:
            return False
        if self._is_inflected(key):
            return False
        if any(fuzz.ratio(key, one) >= _SAME_BONES for one in self.bones.get(skeleton(word), ())):
            return True
        if len(key) < _LONG:
            return False
        # মহাপরিচালক ends in পরিচালক.
        return key.endswith(self.long) or self._is_near(key)

    def _is_near(self, key: str) -> bool:
        """One sign in the middle may be wrong; the last one tells পরিদর্শক from পরিদর্শন, and সমন্বয়ক from সমন্বয়."""
        near = process.extractOne(key, self.long, scorer=fuzz.ratio, score_cutoff=_SURE)
        return near is not None and near[0][-1] == key[-1]

    def _is_inflected(self, key: str) -> bool:
        """কার্যালয়ের, মহাপরিচালকের: not the office or the post itself, but something of it."""
        stems = (key.removesuffix(ending) for ending in _ENDINGS if key.endswith(ending))
        return any(stem in self.exact or stem.endswith(self.long) for stem in stems)


def _by_bones(several: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for word in several:
        if len(bones := skeleton(word)) >= _BONES:
            found.setdefault(bones, []).append(fold(word))
    return {bones: tuple(keys) for bones, keys in found.items()}


_ENDINGS = ("ের", "র", "ে", "কে")
