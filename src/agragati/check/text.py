"""How like two texts are, misspellings, blanks and punctuation aside."""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz import fuzz

from agragati.bangla.text import fold


@lru_cache(maxsize=8192)
def alike(first: str, second: str) -> float:
    """Return 0 to 1."""
    return fuzz.ratio(fold(first), fold(second)) / 100


@lru_cache(maxsize=8192)
def within(part: str, whole: str) -> bool:
    """Tell whether one text stands within the other, spelling aside."""
    return bool(fold(part)) and fold(part) in fold(whole)
