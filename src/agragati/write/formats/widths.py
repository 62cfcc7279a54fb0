"""How wide a text stands, so that no word is torn and none runs over its margin.

Widths are in em, the size of the letters; measured on Noto Sans Bengali and a little more than it needs.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_HASANTA = "\u09cd"
_LETTER, _OTHER, _SIGN, _JOINED = 0.76, 0.6, 0.3, 0.22
_BOLD = 1.08
_FLAT = frozenset({"Mn", "Cf"})
"""What takes no width of its own: signs above and below, joiners."""
_LONGEST_KEPT = 400
"""Cells recur from document to document; whole passages would only fill the memory."""
_TWO_SIDED = "োৌ"
# A line may be broken at white space, and after a slash or hyphen before a letter.
_WORD = re.compile(r"[^\s/\-–]+(?:[/\-–](?=\d)[^\s/\-–]+)*[/\-–]*|[/\-–]+")
_SLASH = re.compile(r"[/\-–](?=[^\d\s])")
_SIGNS = r"[\u0981-\u0983\u09bc\u09be-\u09cd\u09d7\u09e2\u09e3\u09fe\u0300-\u036f\u200c\u200d]"
_CLUSTER = re.compile(rf"(?:.[\u200c\u200d]?{_HASANTA}[\u200c\u200d]?)*.{_SIGNS}*", re.DOTALL)


def width_of(text: str, *, bold: bool = False) -> float:
    """Return how wide a text stands on one line, in em."""
    width = _line_width(text) if len(text) <= _LONGEST_KEPT else _line_width.__wrapped__(text)
    return width * _BOLD if bold else width


def longest_word(text: str, *, bold: bool = False) -> float:
    """Return the width in em of the widest part of a text that no line is broken in; zero for an empty one."""
    width = _widest_part(text) if len(text) <= _LONGEST_KEPT else _widest_part.__wrapped__(text)
    return width * _BOLD if bold else width


def break_long_words(text: str, room: float, mark: str) -> str:
    """Return the text with `mark` between the letters of every word that is wider than `room` em; conjuncts stay whole."""
    if longest_word(text) <= room:
        return text
    return _WORD.sub(lambda found: mark.join(_CLUSTER.findall(found[0])) if _word_width(found[0]) > room else found[0], text)


def part_at_slashes(text: str, room: float) -> str:
    """Return the text with a zero-width space after the slashes of every word that is wider than `room` em.

    For programs that do not break a line there by themselves; reading takes the mark out again.
    """
    return re.sub(r"\S+", lambda found: _SLASH.sub("\\g<0>\u200b", found[0]) if _word_width(found[0]) > room else found[0], text)


@lru_cache(maxsize=4096)
def _line_width(text: str) -> float:
    words = text.split()
    return sum(map(_word_width, words)) + _SIGN * max(len(words) - 1, 0)


@lru_cache(maxsize=4096)
def _widest_part(text: str) -> float:
    return max(map(_part_width, text.split()), default=0.0)


@lru_cache(maxsize=8192)
def _part_width(word: str) -> float:
    return max(map(_word_width, _WORD.findall(word)), default=0.0)


@lru_cache(maxsize=8192)
def _word_width(word: str) -> float:
    return sum(_width(before, character) for before, character in zip(" " + word, word, strict=False))


def _width(before: str, character: str) -> float:
    category = unicodedata.category(character)
    if category in _FLAT:
        return 0.0
    if before == _HASANTA:
        return _JOINED
    if category == "Mc":
        return _SIGN * 2 if character in _TWO_SIDED else _SIGN
    return _LETTER if category == "Lo" else _OTHER
