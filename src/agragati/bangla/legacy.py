"""Text typed in the Bijoy fonts: Bangla to the eye, Latin and symbols in the file."""

import re

from agragati.bangla.text import has_bangla

# Vowel signs and joined letters that the fonts keep outside ASCII.
_GLYPH = re.compile("[†‡\u02c6‰ŠŒš\u203aœŸ¡-¬®-¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßãäåæçðñòóôõö÷øùúûüýþÿ\u02dc™–—•“”‘’„…\u00b8]")
# Signs of which hardly any stands in ordinary text in a Latin script.
_TELLING = re.compile("[†‡\u02c6‰¨©ª¬®¯°±²³\u00b4µ¶·\u00b8¹º¼½¾¿Ö×ØÙÚÝÞß÷]")
_CASE_BREAK = re.compile("[a-z`&|^~][A-Z]")
_FEWEST_LETTERS = 4
_FEWEST_WORDS = 3
"""Of words without a telling sign; one alone may be a name such as DevOps."""

_TOKEN = re.compile(r"\S+")
_ADDRESS = re.compile(r"@|://|www\.|\.(?:com|org|gov|net|bd)\b", re.IGNORECASE)


def looks_like_bijoy(text: str) -> bool:
    """Tell whether the text is Bangla in a legacy Bijoy (SutonnyMJ) encoding.

    Never for text with Bangla letters in Unicode, nor for English.
    """
    if has_bangla(text):
        return False
    tokens = [token for token in _TOKEN.findall(text) if not _ADDRESS.search(token)]
    joined = "".join(tokens)
    letters = sum(character.isalpha() for character in joined)
    # `v` is the sign া, the commonest of all; English has one `v` in a hundred letters.
    if letters < _FEWEST_LETTERS or joined.count("v") * 25 < letters:
        return False
    shaped = [token for token in tokens if _GLYPH.search(token) or _CASE_BREAK.search(token)]
    if _TELLING.search(joined):
        return len(shaped) * 5 >= len(tokens) * 2
    return len(shaped) >= _FEWEST_WORDS and len(shaped) * 5 >= len(tokens) * 3
