"""One spelling for all text that enters, and looser keys to compare it by."""

import re
import unicodedata
from functools import lru_cache

BANGLA = "\u0980-\u09ff"
"""The Bangla block as a range for character classes; `\\w` breaks vowel signs off."""

JOINERS = "\u200c\u200d"

DASHES = "-\u2010\u2011\u2012–\u2014\u2212"
"""All that is printed for a dash, for the beginning of character classes."""

_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_INVISIBLE = (
    "\u200b\u2060\ufeff\u00ad"  # zero-width space, word joiner, byte order mark, soft hyphen
    "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"  # direction marks
)
_ODD = re.compile(f"[{_SPACES}{_INVISIBLE}]")
_DOOR = str.maketrans({**dict.fromkeys(_SPACES, " "), **dict.fromkeys(_INVISIBLE, None)})

_NUKTA = "\u09bc"
_HASANTA = "\u09cd"
_SOFT_YA = re.compile(f"য(?!{_NUKTA})")
_NOT_FOLDED = re.compile(rf"[^\w{BANGLA}%]+|_+")
_FOLD = str.maketrans(
    {
        **dict(zip("ঈীঊূণশষৎ", "ইিউুনসসত", strict=True)),
        **dict(zip("০১২৩৪৫৬৭৮৯", "0123456789", strict=True)),
        **dict.fromkeys(["ঃ", "ঁ", _NUKTA, _HASANTA, *JOINERS]),
    }
)

_WORD = re.compile(rf"[0-9A-Za-z\u00c0-\u024f{BANGLA}{JOINERS}]+")
_LETTER = re.compile(r"[A-Za-z\u00c0-\u024f\u0980-\u09e3\u09f0\u09f1]")
_BANGLA = re.compile(f"[{BANGLA}]")


def normalise(text: str) -> str:
    """Give the one spelling in which text is kept and compared.

    Composed by NFC (so that য়, ড় and ঢ় are a letter and U+09BC), every blank an
    ordinary one, invisible marks gone, each line end a line feed. Tabs, line feeds and the
    joiners U+200C and U+200D stay, runs of blanks too.
    """
    # Cells and lines recur from document to document; whole passages would only fill the memory.
    return _recurring(text) if len(text) <= _LONGEST_CELL else _normalised(text)


_LONGEST_CELL = 400


def _normalised(text: str) -> str:
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    # Marks go first: one between two vowel signs would keep NFC from joining them.
    plain = lines.translate(_DOOR) if _ODD.search(lines) else lines
    return unicodedata.normalize("NFC", plain)


_recurring = lru_cache(maxsize=16384)(_normalised)


def squeeze(text: str) -> str:
    """Give the text with each run of blanks, tabs and line ends as one blank, and none outside."""
    return " ".join(text.split())


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Give a key under which usual misspellings of the same words are equal.

    For comparing only, never to be shown: letters that are confused in writing
    fall together, and blanks, punctuation, joiners, hasanta and nukta are gone.
    The per cent sign stays, for it is a unit by itself.
    """
    composed = normalise(text).lower()
    # য় keeps its letter, য alone sounds as জ; after this the nukta may go.
    return _NOT_FOLDED.sub("", _SOFT_YA.sub("জ", composed).translate(_FOLD))


def words(text: str) -> tuple[str, ...]:
    """Give the words in order, each with its vowel signs, joiners and digits."""
    return tuple(_WORD.findall(text))


def has_bangla(text: str) -> bool:
    """Tell whether any Bangla letter, sign or digit stands in the text."""
    return _BANGLA.search(text) is not None


def letters_share(text: str) -> float:
    """Give the share, 0 to 1, of letters and vowel signs among all that is not blank."""
    solid = "".join(text.split())
    return len(_LETTER.findall(solid)) / len(solid) if solid else 0.0
