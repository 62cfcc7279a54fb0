"""Text as a page can hold it: what no page can show is left out, and every other character stays what it is."""

from __future__ import annotations

import unicodedata

# Control characters, halves of characters, private ones; marks that turn the order of a line around, which nothing official needs.
_NEVER = frozenset({"Cc", "Cs", "Co", "Cn"})
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")
_SPACES = {"\t": " ", "\r": "\n", "\v": "\n", "\f": "\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n"}


def clean(text: str) -> str:
    r"""Return the text without what no format may hold; every kind of line end becomes one `\n`.

    >>> clean("ক\x00\r\nখ\tগ")
    'ক\nখ গ'
    """
    if text.isprintable():
        return text
    return "".join(kept for character in text.replace("\r\n", "\n") if (kept := _kept(character)))


def _kept(character: str) -> str:
    if character == "\n":
        return character
    if character in _SPACES:
        return _SPACES[character]
    return "" if character in _TURNING or unicodedata.category(character) in _NEVER else character
