"""To whom a letter goes, and whose attention it asks for."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from agragati.bangla.text import squeeze
from agragati.read.letters.parties import Block, Part, part_of
from agragati.read.letters.passages import ends_sentence, is_opening, is_prose, join_lines, number_of
from agragati.read.letters.pieces import Piece
from agragati.read.letters.words import LetterWords, has_office, has_post

_TRIM = " ,;।|:.-–✓"
_SENTENCE = re.compile(r"।\s+")


@dataclass(frozen=True, slots=True)
class Addressee:
    """The pieces that name someone, and their text with the lines joined by commas."""

    places: tuple[int, ...] = ()
    text: str | None = None


NOBODY = Addressee()


def find_attention(pieces: Sequence[Piece], used: Collection[int], known: LetterWords) -> Addressee:
    """Return whose attention is asked for: after the label, or in the lines below it."""
    start = next((place for place, piece in enumerate(pieces) if piece.label == "attention" and place not in used), None)
    if start is None:
        return NOBODY
    places = [start]
    texts = [pieces[start].rest] if pieces[start].rest else []
    for place in range(start + 1, len(pieces)):
        piece = pieces[place]
        if place in used or piece.label is not None or number_of(piece.text) is not None:
            break
        if texts and (piece.gap or ends_sentence(texts[-1]) or part_of(piece, known) in (Part.DAY, Part.CONTACT)):
            break
        texts.append(piece.text)
        places.append(place)
    text = join_lines(texts)
    text = text[:-1] if text.endswith(")") and text.count(")") > text.count("(") else text
    return Addressee(tuple(places), text.strip(_TRIM) or None)


def find_recipient(pieces: Sequence[Piece], used: Collection[int], known: LetterWords) -> Addressee:
    """Return the labelled recipient (প্রাপক, বরাবর): the rest of the label's line and the lines of post and office below it."""
    start = next((place for place, piece in enumerate(pieces) if piece.label == "recipient" and place not in used), None)
    if start is None:
        return NOBODY
    places = [start]
    texts = [pieces[start].rest] if pieces[start].rest else []
    for place in range(start + 1, len(pieces)):
        if place in used or not _belongs(pieces[place], texts, known):
            break
        texts.append(pieces[place].text)
        places.append(place)
    return Addressee(tuple(places), joined(texts, known))


def _belongs(piece: Piece, texts: Sequence[str], known: LetterWords) -> bool:
    if piece.label is not None or is_opening(piece, known) or (is_prose(piece.text) and not has_office(piece.text, known)):
        return False
    part = part_of(piece, known)
    if part in (Part.DAY, Part.CONTACT):
        return False
    if not texts:
        return True
    said = ", ".join(texts)
    if part is Part.PERSON:
        return not has_post(said, known) and not has_office(said, known) and not piece.gap
    return not piece.gap or _goes_on(piece, part, texts, known)


def _goes_on(piece: Piece, part: Part, texts: Sequence[str], known: LetterWords) -> bool:
    """An empty line ends the block, unless what it holds so far lacks an office or the town after it."""
    if part is Part.OFFICE:
        return not ends_sentence(texts[-1])
    town = part is Part.OTHER and len(piece.text) <= _TOWN and len(texts) <= _LINES_ABOVE_TOWN
    return town and not ends_sentence(texts[-1]) and has_office(", ".join(texts), known)


_TOWN, _LINES_ABOVE_TOWN = 24, 2


def recipient_of_block(pieces: Sequence[Piece], block: Block, known: LetterWords) -> Addressee:
    """Return the recipient that an unlabelled block names, contacts and days left out."""
    places = [place for place in block.places if part_of(pieces[place], known) not in (Part.DAY, Part.CONTACT)]
    return Addressee(block.places, joined([pieces[place].text for place in places], known))


def joined(texts: Sequence[str], known: LetterWords) -> str | None:
    """Join the lines of an address by commas; a sentence after it (ইহা … অবগতির জন্য।) is no part of it."""
    parts = [_address_of(squeeze(text), known).strip(_TRIM) for text in texts]
    return ", ".join(part for part in parts if part) or None


def _address_of(text: str, known: LetterWords) -> str:
    first, *others = _SENTENCE.split(text, maxsplit=1)
    return first if others and not has_post(others[0], known) and not has_office(others[0], known) else text
