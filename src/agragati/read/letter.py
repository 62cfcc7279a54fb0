"""The forwarding letter: its lines put together from the parts that each sibling file reads."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from agragati.bangla.skeleton import skeleton
from agragati.bangla.text import squeeze
from agragati.model.findings import Finding
from agragati.model.letter import Letter, LetterKind, Party
from agragati.model.reading import Line, Mention, Origin
from agragati.read.letters.contacts import Contact
from agragati.read.letters.mentions import letter_mentions
from agragati.read.letters.parties import Block
from agragati.read.letters.parts import Parts, find_parts, kind_heading
from agragati.read.letters.pieces import Piece, cut
from agragati.read.letters.words import MEMO, LetterWords, has_office, words_of
from agragati.rules.template import LetterRules


@dataclass(frozen=True, kw_only=True, slots=True)
class LetterReading:
    """A letter as read; `letter` is `None` where the lines hold none.

    `origins` go by path (`letter.memo_number`, `letter.sender.phone`, `letter.copies[0]`); `claimed` are the source lines used;
    `letterhead_office` is the sender's office by the letterhead, with its town.
    """

    letter: Letter | None = None
    origins: Mapping[str, Origin] = field(default_factory=dict)
    mentions: tuple[Mention, ...] = ()
    claimed: frozenset[int] = frozenset()
    repairs: tuple[Finding, ...] = ()
    letterhead_office: str | None = None


def read_letter(lines: Iterable[Line], rules: LetterRules) -> LetterReading:
    """Read the lines as a forwarding letter.

    There is a letter where a memo number, a subject or a named recipient is found; a mere title is none. Values are as printed,
    lines joined; what is not on the page is `None`.
    """
    known = words_of(rules)
    pieces = cut(lines, known)
    parts = find_parts(pieces, known)
    if not (parts.memo or parts.subject.text or (parts.recipient.text and parts.body.text)):
        return LetterReading()
    return LetterReading(
        letter=_letter(parts, known),
        origins=_origins(parts),
        mentions=letter_mentions(parts, known),
        claimed=frozenset(pieces[place].line for place in _claimed(parts)),
        repairs=_turned(parts),
        letterhead_office=parts.head.office,
    )


def _kind(parts: Parts, known: LetterWords) -> LetterKind:
    """The kind by the words of the memo label or of a heading of its own; a letter that only passes on copies is an endorsement."""
    heading = next((name for place in sorted(parts.formulas) if (name := kind_heading(parts.pieces[place], known))), None)
    labelled = _kind_of_label(parts.pieces[parts.memo[0]].text, known) if parts.memo else None
    if heading or labelled:
        return LetterKind(heading or labelled or LetterKind.LETTER)
    addressed = parts.recipient.text or parts.body.text
    passes_on = parts.copies.items and not (parts.subject.text and addressed)
    return LetterKind.ENDORSEMENT if passes_on else LetterKind.LETTER


def _kind_of_label(text: str, known: LetterWords) -> str | None:
    """`ইউ. ও. নোট নম্বর` stands before the number of such a note."""
    bones = skeleton(text)
    kinds = [(name, one) for name, ways in known.rules.kinds.items() for one in ways if name != LetterKind.LETTER]
    return next((name for name, one in kinds if bones.startswith(skeleton(one))), None)


def _letter(parts: Parts, known: LetterWords) -> Letter:
    bangla = parts.dated.bangla
    return Letter(
        kind=_kind(parts, known),
        memo_number=parts.memo[1] if parts.memo else None,
        date=parts.dated.day or _signed_on(parts),
        bangla_date=str(bangla) if bangla else None,
        subject=parts.subject.text,
        reference=parts.reference.text,
        sender=_party(parts, known),
        recipient=parts.recipient.text,
        attention=parts.attention.text,
        attachments=parts.attachments.items,
        copies=parts.copies.items,
        slogan=parts.slogan[1] if parts.slogan else None,
    )


def _signed_on(parts: Parts) -> date | None:
    """The day at the signature, else at another block: a U.O. note has it above the one who is addressed."""
    days = [block.day for block in (parts.sender, *parts.who.blocks) if block and block.day]
    return days[0] if days else None


def _contact(parts: Parts, kind: str) -> tuple[int | None, Contact] | None:
    """The signature's contact first, the letterhead's after it."""
    own = parts.sender.contact(kind) if parts.sender else None
    if own:
        place = next(place for place in parts.sender.places if own.text in squeeze(parts.pieces[place].text)) if parts.sender else None
        return place, own
    return next(((place, one) for place, one in parts.head.contacts if one.kind == kind), None)


def _party(parts: Parts, known: LetterWords) -> Party:
    contacts = {kind: found[1].value if kind == "email" else found[1].text for kind in _CONTACTS if (found := _contact(parts, kind))}
    sender = parts.sender or Block()
    # Under a post the town alone may stand: the office is then the letterhead's.
    named = sender.office and has_office(sender.office, known)
    return Party(
        name=sender.person,
        designation=sender.designation,
        office=sender.office if named else parts.head.office,
        address=parts.head.address,
        phone=contacts.get("phone"),
        fax=contacts.get("fax"),
        email=contacts.get("email"),
        web=contacts.get("web"),
    )


_CONTACTS = ("phone", "fax", "email", "web")


def _origins(parts: Parts) -> Mapping[str, Origin]:
    pieces = parts.pieces
    first: dict[str, int | None] = {
        "letter.memo_number": parts.memo[0] if parts.memo else None,
        "letter.subject": _first(parts.subject.places if parts.subject.text else ()),
        "letter.reference": _first(parts.reference.places if parts.reference.text else ()),
        "letter.recipient": _first(parts.recipient.places if parts.recipient.text else ()),
        "letter.attention": _first(parts.attention.places if parts.attention.text else ()),
        "letter.attachments": _first(parts.attachments.places if parts.attachments.items else ()),
        "letter.copies": _first(parts.copies.places if parts.copies.items else ()),
        "letter.slogan": parts.slogan[0] if parts.slogan else None,
        "letter.sender.address": parts.head.address_place,
        **{f"letter.sender.{kind}": found[0] for kind in _CONTACTS if (found := _contact(parts, kind))},
    }
    for key, path in (("person", "name"), ("post", "designation"), ("office", "office")):
        first[f"letter.sender.{path}"] = parts.sender.at.get(key) if parts.sender else None
    origins = {path: pieces[place].origin() for path, place in first.items() if place is not None}
    signed = next((block.at["day"] for block in (parts.sender, *parts.who.blocks) if block and block.day), None)
    day = parts.dated.origin if parts.dated.day else None if signed is None else pieces[signed].origin()
    origins |= {"letter.date": day} if day else {}
    return origins | ({"letter.bangla_date": parts.dated.bangla_origin} if parts.dated.bangla_origin else {})


def _first(places: Sequence[int]) -> int | None:
    return places[0] if places else None


def _claimed(parts: Parts) -> set[int]:
    places = {*parts.subject.places, *parts.reference.places, *parts.body.places, *parts.attachments.places, *parts.copies.places}
    places |= {*parts.head.places, *parts.dated.places, *parts.recipient.places, *parts.attention.places}
    places |= {place for block in parts.who.blocks for place in block.places}
    places |= parts.formulas
    places |= {parts.memo[0]} if parts.memo else set()
    places |= {parts.slogan[0]} if parts.slogan else set()
    return places | {place for place, piece in enumerate(parts.pieces) if piece.label in (MEMO, "date") or _only_marks(piece)}


def _only_marks(piece: Piece) -> bool:
    return not re.search(r"[\w\u0980-\u09ff]", piece.text)


def _turned(parts: Parts) -> tuple[Finding, ...]:
    if not parts.who.turned or not parts.who.blocks:
        return ()
    line = min(parts.pieces[place].line for block in parts.who.blocks for place in block.places)
    return (Finding(code="page-upside-down", cell="letter.sender", reason="lines-reversed", line=line, column=1),)
