"""Names of months, of either calendar, told from words that may be misspelt: the number of the nearest one."""

from collections.abc import Iterable, Mapping

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from agragati.bangla.text import fold

_LONG_ENOUGH = 5
"""Letters and signs of a name in which one wrong letter is still no other name."""


def fold_names(names: Mapping[int, Iterable[str]]) -> dict[str, int]:
    """Give each spelling's folded key with the number it stands for."""
    return {fold(name): number for number, spellings in names.items() for name in spellings}


def long_names(names: Mapping[int, Iterable[str]]) -> dict[str, int]:
    """Give the folded keys of those names that are long enough to bear one wrong letter."""
    return fold_names({number: [name for name in spellings if len(name) >= _LONG_ENOUGH] for number, spellings in names.items()})


def nearest(key: str, names: Mapping[str, int]) -> int | None:
    """Give the number of the name one edit or less away from a folded key, or None."""
    if len(key) < _LONG_ENOUGH - 2:
        return None
    found = process.extractOne(key, names.keys(), scorer=Levenshtein.distance, score_cutoff=1)
    return None if found is None else names[found[0]]
