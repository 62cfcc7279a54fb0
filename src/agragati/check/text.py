"""How like two texts are, misspellings, blanks and punctuation aside."""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz import fuzz

from agragati.bangla.skeleton import skeleton
from agragati.bangla.text import fold

_ENOUGH = 5
"""Letters without signs that two names do not share by chance."""


@lru_cache(maxsize=8192)
def alike(first: str, second: str) -> float:
    """Return 0 to 1."""
    return fuzz.ratio(fold(first), fold(second)) / 100


@lru_cache(maxsize=8192)
def alike_misread(first: str, second: str) -> float:
    """Return 0 to 1, by what a bad scan leaves of the texts: for what should be the same anyway."""
    return fuzz.ratio(skeleton(first), skeleton(second)) / 100


@lru_cache(maxsize=8192)
def within_misread(part: str, whole: str) -> bool:
    """Tell whether one text stands within the other, by what a bad scan leaves of them; never a short one."""
    return len(skeleton(part)) >= _ENOUGH and skeleton(part) in skeleton(whole)


@lru_cache(maxsize=8192)
def within(part: str, whole: str) -> bool:
    """Tell whether one text stands within the other, spelling aside."""
    return bool(fold(part)) and fold(part) in fold(whole)
