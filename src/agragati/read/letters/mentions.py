"""What the letter names besides its own fields, so that two places of a document can be compared."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from agragati.bangla.digits import to_latin
from agragati.bangla.text import fold
from agragati.model.reading import Mention
from agragati.read.letters.contacts import find_contacts
from agragati.read.letters.parties import Block
from agragati.read.letters.parts import Parts
from agragati.read.letters.pieces import Piece
from agragati.read.letters.words import LetterWords, has_office
from agragati.read.mentions import mentions_in

_COUNT = re.compile(r"(\d{1,3})\s*(?:\(\s*([^\d()]{2,12}?)\s*\))?\s*(?=টি|সেট|পাতা|পৃষ্ঠা|কপি|ফর্দ|খানা|প্রস্থ|খণ্ড|\()")
_COUNT_WORDS = [
    "শূন্য",
    "এক",
    "দুই",
    "তিন",
    "চার",
    "পাঁচ",
    "ছয়",
    "সাত",
    "আট",
    "নয়",
    "দশ",
    "এগারো",
    "বারো",
    "তেরো",
    "চৌদ্দ",
    "পনেরো",
    "ষোলো",
    "সতেরো",
    "আঠারো",
    "উনিশ",
    "বিশ",
    "একুশ",
    "বাইশ",
    "তেইশ",
    "চব্বিশ",
    "পঁচিশ",
    "ছাব্বিশ",
    "সাতাশ",
    "আটাশ",
    "ঊনত্রিশ",
    "ত্রিশ",
]
_NUMBERS = {fold(word): str(number) for number, word in enumerate(_COUNT_WORDS)} | {fold("এগার"): "11", fold("বার"): "12", fold("ষোল"): "16"}
_OF_OFFICE = re.compile(r"(?:^|[,;।]\s*|\sযে,?\s+)([^,;।]{4,60}(?:,\s*[^\s,;।]{2,20})?)\s+(?:কার্যালয়ের|অফিসের|এর|কর্তৃক)\s")


def letter_mentions(parts: Parts, known: LetterWords) -> tuple[Mention, ...]:
    """Return what the letter names: periods, years, offices, people, contacts, counts of attachments, evidence and dates."""
    return (*_worded(parts, known), *_offices(parts), *_people(parts, known), *_attachments(parts), *_dates(parts))


def _worded(parts: Parts, known: LetterWords) -> Iterator[Mention]:
    for place, passage in (("subject", parts.subject), ("body", parts.body)):
        for piece in _of(parts, passage.places):
            text = piece.rest if piece.label == "subject" else piece.text
            yield from mentions_in(text, place, piece.line, piece.column + len(piece.text) - len(text))
    for piece in _of(parts, parts.body.places):
        found = next((one for one in known.rules.labels.get("evidence", ()) if one in piece.text), None)
        if found:
            yield Mention(
                kind="evidence", value=found, place="body", line=piece.line, column=piece.column + piece.text.index(found), text=found
            )
        yield from _offices_in(piece, known)


def _offices_in(piece: Piece, known: LetterWords) -> Iterator[Mention]:
    """`… অফিস, খুলনা কর্তৃক`: an office that the body names as the doer or owner."""
    for found in _OF_OFFICE.finditer(piece.text):
        name = found.group(1).strip()
        if has_office(name, known):
            yield Mention(kind="office", value=name, place="body", line=piece.line, column=piece.column + found.start(1), text=name)


def _offices(parts: Parts) -> Iterator[Mention]:
    for place, name in parts.head.offices:
        piece = parts.pieces[place]
        own = parts.head.office if parts.head.office and parts.head.office.startswith(name) else name
        yield Mention(kind="office", value=own, place="letterhead", line=piece.line, column=piece.column, text=piece.text)


def _people(parts: Parts, known: LetterWords) -> Iterator[Mention]:
    for place, contact in parts.head.contacts:
        yield _contact(parts.pieces[place], contact.kind, contact.value, contact.text, "letterhead")
    own = [block for block in parts.who.blocks if not set(block.places) & set(parts.recipient.places)]
    yield from block_mentions(parts.pieces, own, "letter_signature", known)


def block_mentions(pieces: Sequence[Piece], blocks: Sequence[Block], where: str, known: LetterWords) -> Iterator[Mention]:
    """Return the people, contacts and offices that blocks name."""
    for block in blocks:
        if block.person:
            piece = pieces[block.at["person"]]
            column = piece.column + max(piece.text.find(block.person), 0)
            yield Mention(
                kind="person", value=block.person, place=where, line=piece.line, column=column, text=piece.text, other=block.designation
            )
        for place in block.places:
            for contact in find_contacts(pieces[place].text, known):
                yield _contact(pieces[place], contact.kind, contact.value, contact.text, where)
        if block.office:
            piece = pieces[block.at["office"]]
            yield Mention(kind="office", value=block.office, place=where, line=piece.line, column=piece.column, text=piece.text)


def _contact(piece: Piece, kind: str, value: str, text: str, where: str) -> Mention:
    return Mention(kind=kind, value=value, place=where, line=piece.line, column=piece.column + max(piece.text.find(text), 0), text=text)


def _attachments(parts: Parts) -> Iterator[Mention]:
    for piece in _of(parts, parts.attachments.places):
        for found in _COUNT.finditer(to_latin(piece.text)):
            word = _NUMBERS.get(fold(found.group(2))) if found.group(2) else None
            yield Mention(
                kind="attachment_count",
                value=str(int(found.group(1))),
                place="attachments",
                line=piece.line,
                column=piece.column + found.start(),
                text=piece.text[found.start() : found.end()].strip(),
                other=word,
            )


def _dates(parts: Parts) -> Iterator[Mention]:
    dated = parts.dated
    if dated.day and dated.origin:
        yield Mention(
            kind="letter_date",
            value=dated.day.isoformat(),
            place="letterhead",
            line=dated.origin.line or 0,
            column=dated.origin.column or 1,
            text=dated.origin.text,
        )
    if dated.bangla and dated.bangla_origin:
        yield Mention(
            kind="bangla_date",
            value=str(dated.bangla),
            place="letterhead",
            line=dated.bangla_origin.line or 0,
            column=dated.bangla_origin.column or 1,
            text=dated.bangla_origin.text,
            other=dated.day.isoformat() if dated.day else None,
        )


def _of(parts: Parts, places: Sequence[int]) -> list[Piece]:
    return [parts.pieces[place] for place in places]
