"""Blocks of lines that say who: a person, a post, an office, how to reach them, and when they signed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import IntEnum
from itertools import pairwise

from agragati.bangla.dates import find_dates
from agragati.bangla.text import fold, squeeze, words
from agragati.read.letters.contacts import Contact, find_contacts
from agragati.read.letters.dates import days_in, is_only_date
from agragati.read.letters.pieces import Piece
from agragati.read.letters.sidebyside import Ordered
from agragati.read.letters.words import LetterWords, has_honorific, has_office, has_post, post_end

_DIGIT = re.compile(r"[\d০-৯]")
_SHORT = 2
_LISTED = re.compile(r"^[\d০-৯]{1,2}\s*[।).]")
_BRACKETED = re.compile(r"^\(\s*(.+?)\s*\)[.,]?$")
_TRIM = " ,;:।|-–"
_FEW_WORDS, _MANY_WORDS = 1, 6


class Part(IntEnum):
    """What a line of a block is, in the order in which blocks are written."""

    DAY = 0
    PERSON = 1
    POST = 2
    OFFICE = 3
    PLACE = 4
    CONTACT = 5
    OTHER = 6


def part_of(piece: Piece, known: LetterWords) -> Part:
    """What the piece is, as far as its own words show; `OTHER` where only its neighbours can tell."""
    text = piece.text
    if piece.label in _LABELLED and piece.rest:
        return _LABELLED[piece.label]
    if find_contacts(text, known):
        return Part.CONTACT
    if is_only_date(text):
        return _beside_day(_undated(text), known)
    if _is_person(text, known):
        return Part.PERSON
    if has_post(text, known):
        return Part.POST
    return Part.OFFICE if has_office(text, known) and not _is_sentence(text) else Part.OTHER


def _beside_day(text: str, known: LetterWords) -> Part:
    """What a line with a day is by its few other words: who signed may have written the day beside the name or the post."""
    if _is_person(text, known):
        return Part.PERSON
    return Part.POST if has_post(text, known) else Part.DAY


def _undated(text: str) -> str:
    days = find_dates(text)
    return (text[: days[0].start] + text[days[0].end :]).strip(_TRIM) if days else text


def _is_sentence(text: str) -> bool:
    """A remark that speaks of an office names none."""
    return "," not in text and len(words(text)) > _LONGEST_OFFICE


_LONGEST_OFFICE = 8
_LABELLED = {"name": Part.PERSON, "post": Part.POST}


def _is_person(text: str, known: LetterWords) -> bool:
    """A name by its honorific, by its brackets, or by the post that follows it in the same line."""
    if has_honorific(text, known):
        return not _post_begins(text, known)
    bracketed = _BRACKETED.match(text)
    if bracketed:
        return not has_post(text, known) and not has_office(text, known) and _like_name(bracketed.group(1))
    name, comma, rest = text.partition(",")
    plain = bool(comma) and _like_name(name) and not has_post(name, known) and not has_office(name, known)
    return plain and has_post(rest.partition(",")[0], known) and not has_office(rest.partition(",")[0], known)


def _post_begins(text: str, known: LetterWords) -> bool:
    """A post that an honorific stands before: জনাব মহাপরিচালক."""
    end = post_end(text, known)
    return end is not None and len(words(text[:end])) <= 2 and not text.startswith("(")


def _is_address(text: str) -> bool:
    """A house, a road, a town with its postcode: `১১২ সার্কিট হাউজ রোড, ঢাকা-১২০৭`."""
    return _DIGIT.search(text) is not None and len(words(text)) <= _LONGEST_OFFICE and not _LISTED.match(text)


def _like_name(text: str) -> bool:
    return _FEW_WORDS <= len(words(text)) <= _MANY_WORDS and not _DIGIT.search(text) and len(fold(text)) > _SHORT


@dataclass(frozen=True, slots=True)
class Block:
    """Who signs or is addressed. `places` are the pieces that the block is made of; lines as printed."""

    places: tuple[int, ...] = ()
    person: str | None = None
    posts: tuple[str, ...] = ()
    offices: tuple[str, ...] = ()
    day: date | None = None
    contacts: tuple[Contact, ...] = ()
    at: dict[str, int] = field(default_factory=dict)
    """Which piece gave `person`, `post`, `office`, `day`."""

    @property
    def designation(self) -> str | None:
        """The post, its lines as one."""
        return squeeze(" ".join(self.posts)) or None

    @property
    def office(self) -> str | None:
        """The office with its place, its lines joined by commas."""
        return ", ".join(self.offices) or None

    def contact(self, kind: str) -> Contact | None:
        """The first contact of a kind."""
        return next((one for one in self.contacts if one.kind == kind), None)


@dataclass(frozen=True, slots=True)
class Who:
    """The blocks among some lines, in reading order; `turned` where the lines stood upside down."""

    blocks: tuple[Block, ...]
    turned: bool


def find_blocks(pieces: Sequence[Piece], ordered: Ordered, known: LetterWords) -> Who:
    """Group the pieces at these places into blocks; lines in reverse order (a page scanned upside down) are turned first."""
    turned = _is_turned([part_of(pieces[place], known) for place in ordered.places])
    steps = _steps(pieces, ordered, known, turned=turned)
    _settle_others(steps)
    blocks: list[Block] = []
    for number, step in enumerate(steps):
        if step.part is Part.OTHER:
            continue
        after = steps[number + 1].part if number + 1 < len(steps) and not steps[number + 1].start else None
        if not blocks or _begins(blocks[-1], step, after):
            blocks.append(Block())
        blocks[-1] = _with(blocks[-1], step.place, step.piece, step.part, known)
    return Who(tuple(blocks), turned)


@dataclass(slots=True)
class _Step:
    """One line on the way through the blocks; `gap` and `start` as seen in reading order."""

    place: int
    piece: Piece
    part: Part
    gap: bool
    start: bool


def _steps(pieces: Sequence[Piece], ordered: Ordered, known: LetterWords, *, turned: bool) -> list[_Step]:
    places = tuple(reversed(ordered.places)) if turned else ordered.places
    # On a turned page the empty line before a piece comes after it.
    gaps = [True, *(pieces[place].gap for place in places[:-1])] if turned else [pieces[place].gap for place in places]
    return [
        _Step(place, pieces[place], part_of(pieces[place], known), gap, pieces[place].mark or place in ordered.starts)
        for place, gap in zip(places, gaps, strict=True)
    ]


def _is_turned(parts: Sequence[Part]) -> bool:
    # A day stands above the name or below the post: it tells nothing of the order.
    told = [part for part in parts if part not in (Part.OTHER, Part.DAY)]
    down = sum(first > second for first, second in pairwise(told))
    up = sum(first < second for first, second in pairwise(told))
    # No block begins with a telephone and ends with a day.
    backwards = bool(told) and told[0] is Part.CONTACT and parts[-1] is Part.DAY and down > up
    return backwards or down > max(1, up)


def _settle_others(steps: Sequence[_Step]) -> None:
    """Settle by their neighbours the lines that no word of their own tells: a name, a post that no list has, a town."""
    for number, step in enumerate(steps):
        before = steps[number - 1].part if number and not step.start else None
        if step.part is Part.OTHER and before in (Part.OFFICE, Part.PLACE) and not step.gap and _is_address(step.piece.text):
            step.part = Part.PLACE
        if step.part is not Part.OTHER or not (_like_name(step.piece.text) or step.piece.text in _AND):
            continue
        after = steps[number + 1] if number + 1 < len(steps) and not steps[number + 1].start else None
        step.part = _settled(step, before, after)
        if step.part is Part.PERSON and after and after.part is Part.OTHER and _like_name(after.piece.text):
            after.part = Part.POST


def _settled(step: _Step, before: Part | None, after: _Step | None) -> Part:
    if step.piece.text in _AND:
        return before or Part.OTHER
    if before is Part.PERSON:
        return Part.POST if not step.gap or after is None or after.part in _AFTER_POST else Part.OTHER
    single = len(words(step.piece.text)) == 1
    # A name that lost its blank: apart from the office above, close to the post below.
    heads_post = step.gap and after is not None and after.part is Part.POST and not after.gap
    follows_office = before in (Part.OFFICE, Part.POST, Part.PLACE) and not heads_post
    if follows_office and (single or (not step.gap and (after is None or after.gap or after.part is not Part.POST))):
        return Part.PLACE
    if after is None and before in _BEFORE_PLACE and "," in step.piece.text:
        return Part.PLACE
    if after is None:
        return Part.PERSON if before is Part.DAY and not single else Part.OTHER
    return _settled_by_next(step, before, after, single=single)


def _settled_by_next(step: _Step, before: Part | None, after: _Step, *, single: bool) -> Part:
    # A name of one word, or whose blank was lost, stands apart or under a day.
    if after.part is Part.POST and (not single or step.gap or before is Part.DAY):
        return Part.PERSON
    if after.part is Part.OFFICE and step.start:
        return Part.POST
    unknown_post = after.part is Part.OTHER and not after.gap and _like_name(after.piece.text) and step.gap
    named = before is Part.DAY or unknown_post
    return Part.PERSON if named and not single and after.part in (Part.OFFICE, Part.OTHER, Part.CONTACT) else Part.OTHER


_AND = ("ও", "এবং", "and", "&")
_BEFORE_PLACE = (Part.POST, Part.OFFICE, Part.PLACE)
_AFTER_POST = (Part.OFFICE, Part.PLACE, Part.CONTACT, Part.DAY)


def _begins(block: Block, step: _Step, after: Part | None) -> bool:
    if step.start or step.piece.label == "recipient":
        return True
    if step.part is Part.DAY:
        # A day under the post belongs to the block above, unless a name follows it.
        return block.day is not None or (bool(block.posts or block.person) and after in (Part.PERSON, Part.POST))
    if step.part is Part.PERSON:
        return block.person is not None or bool(block.posts or block.offices)
    if step.part is Part.POST:
        return bool(block.offices or block.contacts) or (bool(block.posts) and step.gap)
    return False


def _with(block: Block, place: int, piece: Piece, part: Part, known: LetterWords) -> Block:
    block = replace(block, places=(*block.places, place))
    text = squeeze(piece.rest if piece.label in _REST and piece.rest else piece.text)
    if part in (Part.PERSON, Part.POST) and find_dates(text):
        block = replace(block, day=block.day or find_dates(text)[0].day, at={"day": place, **block.at})
        text = _undated(text)
    if part is Part.DAY:
        return replace(block, day=days_in(text).day or block.day, at={**block.at, "day": place})
    if part is Part.PERSON:
        return _with_person(block, place, text, known)
    if part is Part.POST:
        return _with_post(block, place, text, known)
    if part is Part.CONTACT:
        return _with_contact(block, place, text, known)
    at = block.at if "office" in block.at else {**block.at, "office": place}
    return replace(block, offices=(*block.offices, text.strip(_TRIM)), at=at)


_REST = frozenset(("recipient", "sender", "name", "post"))


def _with_person(block: Block, place: int, text: str, known: LetterWords) -> Block:
    """`নাম, পদবি, অফিস` may stand in one line."""
    name, _, rest = text.partition(",")
    bracketed = _BRACKETED.match(name.strip())
    block = replace(block, person=(bracketed.group(1) if bracketed else name).strip(_TRIM), at={**block.at, "person": place})
    if has_post(rest, known):
        return _with_post(block, place, rest.strip(), known)
    return replace(block, offices=(*block.offices, rest.strip(_TRIM))) if has_office(rest, known) else block


def _with_post(block: Block, place: int, text: str, known: LetterWords) -> Block:
    post, office = split_post(text, known)
    at = {"post": place, **({"office": place} if office else {}), **block.at}
    return replace(block, posts=(*block.posts, post), offices=(*block.offices, office) if office else block.offices, at=at)


def split_post(text: str, known: LetterWords) -> tuple[str, str | None]:
    """Split `মহাপরিচালক, … অধিদপ্তর, ঢাকা।` into the post and the office."""
    segments = [segment.strip() for segment in text.split(",")]
    first = next((place for place, one in enumerate(segments) if has_office(one, known) and not has_post(one, known)), None)
    if first:
        return ", ".join(segments[:first]).strip(_TRIM), ", ".join(segments[first:]).strip(_TRIM)
    end = post_end(text, known)
    if first is None and end is not None and has_office(text[end:], known):
        return text[:end].strip(_TRIM), text[end:].strip(_TRIM)
    return text.strip(_TRIM), None


def _with_contact(block: Block, place: int, text: str, known: LetterWords) -> Block:
    found = find_contacts(text, known)
    day = None if find_dates(text) == () else days_in(text).day
    at = block.at if day is None else {**block.at, "day": place}
    return replace(block, contacts=(*block.contacts, *found), day=block.day or day, at=at)
