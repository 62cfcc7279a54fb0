"""Where the letter ends and the table's title begins, and where a letter begins behind the table's signatures."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from agragati.bangla.digits import to_latin
from agragati.bangla.periods import find_fiscal_years, find_periods
from agragati.bangla.text import squeeze
from agragati.model.reading import Line
from agragati.read.letters.contacts import find_contacts
from agragati.read.letters.head import is_government
from agragati.read.letters.memo import memo_in
from agragati.read.letters.parties import Part, part_of
from agragati.read.letters.passages import ends_sentence, is_opening, is_prose, is_spaced, number_of
from agragati.read.letters.pieces import Piece, cut
from agragati.read.letters.words import MEMO, LetterWords, words_of
from agragati.read.lexicon import Lexicon, lexicon_of
from agragati.rules.template import Catalog

_ANNEX_AT_START = re.compile(r"^\W*(?:সংযোজ[নল][ীি]|পরিশিষ্ট|Annex(?:ure)?)\W*\d{0,2}", re.IGNORECASE)
_ANNEX_NUMBER = re.compile(r"^\W*(?:সংযোজ[নল][ীি]?|পরিশিষ্ট|Annex(?:ure)?)[\s:ঃ\-–]*\d{1,2}(?!\s*[।)\d])", re.IGNORECASE)
"""`সংযোজনী-৫` begins a title; `সংযোজনী: ১। …` is a list of attachments."""
_LABELS = frozenset((MEMO, "subject", "reference", "attachments", "attention", "copies", "recipient"))


def split_opening(lines: Sequence[Line], catalog: Catalog) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """Split the lines above the first table into those of the letter and those of the table's title.

    Without memo number, subject or other sign of a letter all are title. Blank lines go with what they follow. Lines of a letter keep
    the wide blanks that tell blocks side by side apart; in a title they say nothing.
    """
    known, lexicon = words_of(catalog.letters), lexicon_of(catalog)
    pieces = cut(lines, known)
    signs = [place for place in range(len(pieces)) if _is_letter_sign(pieces, place, known)]
    if not any(_is_letter_proof(pieces[place], known) for place in signs):
        return (), _squeezed(lines)
    title = _title_start(pieces, max(signs), known, lexicon)
    first = pieces[title].line if title is not None else None
    lead = _leading_title(pieces, signs[0], known, lexicon)
    letter = tuple(line for line in lines if line.line not in lead and (first is None or line.line < first))
    return letter, _squeezed(line for line in lines if line.line in lead or (first is not None and line.line >= first))


def _squeezed(lines: Iterable[Line]) -> tuple[Line, ...]:
    return tuple(line._replace(text=squeeze(line.text)) for line in lines)


def split_closing(lines: Sequence[Line], catalog: Catalog) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """Split the lines below the last table into those of the signatures and those of a letter that was scanned after the table."""
    known = words_of(catalog.letters)
    pieces = cut(lines, known)
    proof = next((place for place, piece in enumerate(pieces) if _is_letter_proof(piece, known)), None)
    if proof is None:
        return tuple(lines), ()
    start = _letter_start(pieces, proof, known)
    first = pieces[start].line
    return tuple(line for line in lines if line.line < first), tuple(line for line in lines if line.line >= first)


def _is_letter_proof(piece: Piece, known: LetterWords) -> bool:
    return (piece.label in ("subject", "recipient", MEMO) and piece.strong) or memo_in(piece, known.rules) is not None


def _is_letter_sign(pieces: Sequence[Piece], place: int, known: LetterWords) -> bool:
    """A piece that only a letter has: a label, the body, its list items, a way to reach the sender."""
    piece = pieces[place]
    if _ANNEX_NUMBER.match(to_latin(piece.text)):
        return False
    if piece.label in _LABELS and (piece.strong or piece.label == MEMO):
        return True
    if is_opening(piece, known) or memo_in(piece, known.rules) is not None:
        return True
    if is_prose(piece.text) and ends_sentence(piece.text) and any(known.holds(piece.text, name) for name in ("opening", "closing")):
        return True
    if any(contact.kind in ("phone", "fax", "email") for contact in find_contacts(piece.text, known)):
        return True
    return place > 0 and number_of(piece.text) is not None


def _is_title(piece: Piece, known: LetterWords, lexicon: Lexicon) -> bool:
    text = piece.text
    if _ANNEX_NUMBER.match(to_latin(text)):
        return True
    if piece.label in _LABELS or is_opening(piece, known) or number_of(text) is not None:
        return False
    if _ANNEX_AT_START.match(to_latin(text)):
        return True
    label = re.split(r"[:ঃ]|\s[-–]\s", text, maxsplit=1)[0]
    if lexicon.office_labels.find(label, at_least=76):
        return True
    if lexicon.plan_types.within(text):
        return True
    dated = bool(find_periods(text) or find_fiscal_years(text))
    return dated and any(kind.within(text) for _, kind in lexicon.kinds)


def _title_start(pieces: Sequence[Piece], last_sign: int, known: LetterWords, lexicon: Lexicon) -> int | None:
    subject = [place for place, piece in enumerate(pieces) if piece.label in ("subject", "reference")]
    for place in range(last_sign + 1, len(pieces)):
        # A subject's own second line names the plan too.
        wrapped = any(all(not pieces[at].gap for at in range(start + 1, place + 1)) for start in subject if start < place)
        if not wrapped and _is_title(pieces[place], known, lexicon):
            return _with_heading(pieces, last_sign, place, known)
    return None


def _with_heading(pieces: Sequence[Piece], last_sign: int, place: int, known: LetterWords) -> int:
    """A heading of the table's own page, the government's name or an office, belongs to the title below it."""
    government = next((at for at in range(last_sign + 1, place) if is_government(pieces[at].text, known)), None)
    if government is not None:
        return government
    start = place
    while start - 1 > last_sign and not pieces[start].gap and part_of(pieces[start - 1], known) in (Part.OFFICE, Part.OTHER):
        start -= 1
    return start if pieces[start].gap else place


def _leading_title(pieces: Sequence[Piece], first_sign: int, known: LetterWords, lexicon: Lexicon) -> frozenset[int]:
    """Title lines that stand above the letter instead of below it."""
    end = next((place for place, piece in enumerate(pieces[:first_sign]) if is_government(piece.text, known)), first_sign)
    places = [place for place in range(end) if _is_title(pieces[place], known, lexicon)]
    return frozenset(pieces[place].line for place in range(places[-1] + 1)) if places else frozenset()


def _letter_start(pieces: Sequence[Piece], proof: int, known: LetterWords) -> int:
    government = [place for place in range(proof) if is_government(pieces[place].text, known)]
    if government:
        return government[-1]
    start = proof
    while start > 0 and pieces[start - 1].label == "date":
        start -= 1
    return start if is_spaced(pieces) else _with_letterhead(pieces, start, known)


def _with_letterhead(pieces: Sequence[Piece], start: int, known: LetterWords) -> int:
    """A group of lines above that names an office, and neither a person, a post nor a telephone, is the letterhead."""
    while start > 0 and not pieces[start].gap and part_of(pieces[start - 1], known) in (Part.OFFICE, Part.OTHER):
        start -= 1
    while start > 0 and pieces[start].gap:
        first = start - 1
        while first > 0 and not pieces[first].gap:
            first -= 1
        parts = {part_of(pieces[place], known) for place in range(first, start)}
        if Part.OFFICE not in parts or parts - {Part.OFFICE, Part.OTHER}:
            return start
        start = first
    return start
