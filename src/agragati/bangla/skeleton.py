"""What a bad scan leaves of a word: its letters without signs, those that scans confuse made one."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from agragati.bangla.text import fold

_SIGNS = re.compile("[\u0981-\u0983\u09bc\u09be-\u09cd\u09d7\u200c\u200d]")
_ALIKE = str.maketrans("লহবফষগসশট", "নতরকযপমমচ")


@lru_cache(maxsize=65536)
def skeleton(text: str) -> str:
    """Return the key under which a word and its misreadings fall together.

    ন/ল, ত/হ, র/ব, ক/ফ, য/ষ, গ/প, ম/স (and শ, which is written for স) and চ/ট are one, vowel signs are gone.

    Much looser than `fold`: only for words that are looked for in a place where they are expected.
    """
    return fold(_SIGNS.sub("", unicodedata.normalize("NFC", text)).translate(_ALIKE))
