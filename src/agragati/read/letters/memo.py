"""The memo number of a letter, with or without its label, as printed in Bangla digits."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from agragati.bangla.digits import to_bangla, to_latin
from agragati.read.letters.pieces import Piece
from agragati.read.letters.words import MEMO
from agragati.rules.memo import fits_memo_form
from agragati.rules.template import LetterRules

_DASHES = str.maketrans({"।": ".", "|": ".", "·": ".", "\u2010": "-", "\u2011": "-"})
_RUN = re.compile(r"\d[\doOও\s.\-–/,।|·:]{10,60}\d(?:\s?\(\d+\))?")
_TRAILING_DATE = re.compile(
    r"(?<=[\d)])\s+\d{1,2}\s*[-/.]\s*\d{1,2}\s*[-/.]\s*\d{4}\D*$|(?<=[\d)])\s+\d{1,2}\s*[/-]\s*\d{1,2}\s*[/-]\s*\d{2}\D*$"
)
_WORDS = re.compile(r"\s*[A-Za-z\u0985-\u09b9]")
_OPEN_END = re.compile(r"[.\-–/।]\s*$")
_LAST_PART = re.compile(r"\d{1,4}")
_BLANKS = re.compile(r"\s+")
_LETTER_O = re.compile(r"(?<=[\d.oOও])[oOও](?=[\d.oOও]|$)")
_FEW_DIGITS, _MANY_DIGITS, _MANY_PARTS = 4, 12, 5
_LONGEST_LEAD = 24


@lru_cache(maxsize=4096)
def _as_printed(text: str) -> str:
    plain = _TRAILING_DATE.sub("", to_latin(text).strip())
    plain = _BLANKS.sub("", plain.translate(_DASHES)).strip(".,:;-–/=")
    return to_bangla(_LETTER_O.sub("0", plain))


def _digits(text: str) -> int:
    return sum(sign.isdigit() for sign in text)


def memo_in(piece: Piece, rules: LetterRules) -> str | None:
    """Return the memo number that the piece gives, or `None`.

    A labelled number may have any form with digits; without a label (or with one misread) it must be a run of many parts.
    """
    if piece.label == MEMO:
        number = _as_printed(_before_words(piece.rest))
        return number if _digits(number) >= _FEW_DIGITS else None
    if piece.label not in (None, "date"):
        return None
    found = _RUN.search(to_latin(piece.text))
    if not found or found.start() > _LONGEST_LEAD:
        return None
    number = _as_printed(piece.text[found.start() :] if found.end() >= len(piece.text) - 1 else piece.text[found.start() : found.end()])
    many = _digits(number) >= _MANY_DIGITS and len(re.split(r"[.\-–/]", number)) > _MANY_PARTS
    return number if many or fits_memo_form(number, rules) else None


def _before_words(text: str) -> str:
    """The number ends where words begin, such as a date's in the same line; a short form (`সংস্থা/প্রশা/১২`) has words of its own."""
    found = _RUN.match(to_latin(text))
    return text[: found.end()] if found and _digits(found.group()) >= _MANY_DIGITS and _WORDS.match(text, found.end()) else text


def find_memo(pieces: Sequence[Piece], rules: LetterRules) -> tuple[int, str] | None:
    """Return the place among the pieces and the memo number: the first one, a number in the next piece after a bare label included."""
    for place, piece in enumerate(pieces):
        number = memo_in(piece, rules)
        if number is None and piece.label == MEMO and not piece.rest and place + 1 < len(pieces):
            number = _bare(pieces[place + 1], rules)
        if number is not None:
            return place, number + _broken_off(pieces, place)
    return None


def _broken_off(pieces: Sequence[Piece], place: int) -> str:
    """The last part of a number that breaks after its last dot, in the next line by itself."""
    end = _OPEN_END.search(pieces[place].text)
    after = pieces[place + 1] if place + 1 < len(pieces) else None
    whole = end and after and after.label is None and not after.gap and _LAST_PART.fullmatch(to_latin(after.text))
    return to_bangla(end.group().strip().translate(_DASHES) + after.text) if whole and end and after else ""


def _bare(piece: Piece, rules: LetterRules) -> str | None:
    number = _as_printed(piece.text)
    return memo_in(piece, rules) or (number if piece.label is None and piece.text[:1].isdigit() and _digits(number) > _FEW_DIGITS else None)
