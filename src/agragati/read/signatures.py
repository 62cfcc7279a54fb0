"""The signatures under a table: who prepared and who approved it, and when, in whatever order the lines stand."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from agragati.bangla.dates import find_dates
from agragati.bangla.text import fold
from agragati.model.findings import Finding
from agragati.model.reading import Line, Mention, Origin
from agragati.model.report import Signature
from agragati.read.letters.dates import days_in
from agragati.read.letters.head import is_government
from agragati.read.letters.mentions import block_mentions
from agragati.read.letters.parties import Block, find_blocks
from agragati.read.letters.pieces import Piece, cut
from agragati.read.letters.sidebyside import Ordered, by_columns
from agragati.read.letters.words import LetterWords, words_of
from agragati.rules.phrasing import Phrases
from agragati.rules.template import LetterRules

SIGNED = "signed"


@dataclass(frozen=True, kw_only=True, slots=True)
class SignatureReading:
    """The signatures as read, with origins by path (`signatures[0].date`), mentions, the source lines used, and what was turned."""

    signatures: tuple[Signature, ...] = ()
    origins: Mapping[str, Origin] = field(default_factory=dict)
    mentions: tuple[Mention, ...] = ()
    claimed: frozenset[int] = frozenset()
    repairs: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class _Signed:
    """A block with its role; `None` where nothing says one."""

    block: Block
    role: str | None = None


def read_signatures(lines: Iterable[Line], rules: LetterRules) -> SignatureReading:
    """Read the lines below a table: one person or two, one above the other or side by side, a page scanned upside down included.

    Names are as printed, brackets taken off; words such as `Approved` give a role and never a name.
    """
    known = words_of(rules)
    cut_pieces = cut(lines, known)
    roles = {place: role for place, piece in enumerate(cut_pieces) if (role := role_of(piece, known))}
    pieces = tuple(_without_role(piece, known) if place in roles else piece for place, piece in enumerate(cut_pieces))
    sent = [place for place, piece in enumerate(pieces) if piece.label == "sent"]
    stray = [place for place, piece in enumerate(pieces) if _is_stray(piece, known)]
    order = by_columns(pieces, range(len(pieces)))
    bare = {place for place in roles if not pieces[place].text}
    said = [place for place in order.places if place not in (*sent, *stray)]
    # Roles that stand above begin their signatures; a role with a name in its own line always does.
    begin = roles.keys() if said and said[0] in roles else roles.keys() - bare
    who = find_blocks(pieces, _without(Ordered(order.places, order.starts | begin), {*sent, *stray, *bare}), known)
    sequence = tuple(reversed(order.places)) if who.turned else order.places
    signed = _settle(_with_roles(who.blocks, roles, sequence))
    used = {*sent, *stray, *roles, *(place for block in who.blocks for place in block.places)}
    return SignatureReading(
        signatures=tuple(_signature(one, pieces) for one in signed),
        origins=_origins(signed, pieces),
        mentions=(*block_mentions(pieces, who.blocks, "table_signature", known), *_sent(pieces, sent)),
        claimed=frozenset(pieces[place].line for place in used),
        repairs=_turned(pieces, who.blocks) if who.turned else (),
    )


def _without(order: Ordered, left_out: Collection[int]) -> Ordered:
    """Leave out places; where one began a column, the next one does."""
    places = tuple(place for place in order.places if place not in left_out)
    begins = {next((one for one in order.places[order.places.index(start) :] if one not in left_out), start) for start in order.starts}
    return Ordered(places, frozenset(begins))


def role_of(piece: Piece, known: LetterWords) -> str | None:
    """The role that the piece names, alone or before a colon."""
    head = piece.text.partition(":")[0] if ":" in piece.text else piece.text
    for text in dict.fromkeys((piece.text, head.rstrip("ঃ"))):
        found = _roles(known).find(text.strip(" ()-–।."), at_least=82)
        if found:
            return found[0]
    return None


def _roles(known: LetterWords) -> Phrases:
    if known not in _ROLES:
        _ROLES[known] = Phrases.of(known.rules.signature_roles)
    return _ROLES[known]


_ROLES: dict[LetterWords, Phrases] = {}


def _without_role(piece: Piece, known: LetterWords) -> Piece:
    if _roles(known).find(piece.text.strip(" ()-–।."), at_least=82):
        return replace(piece, text="", rest="", label=None)
    rest = piece.text.partition(":")[2].strip(" -–")
    return replace(piece, text=rest, rest=rest, label=None, column=piece.column + max(piece.text.find(rest), 0))


def _is_stray(piece: Piece, known: LetterWords) -> bool:
    return fold(piece.text) in known.phrases("stray") or is_government(piece.text, known)


def _with_roles(blocks: Sequence[Block], roles: Mapping[int, str], sequence: Sequence[int]) -> list[_Signed]:
    """Give each block its role: the words stand above their blocks where the first of them stands above all blocks, else below."""
    at = {place: number for number, place in enumerate(sequence)}
    firsts = [min(at[place] for place in block.places) for block in blocks]
    above = bool(roles and blocks) and min(at[place] for place in roles) <= min(firsts)
    given: dict[int, str] = {}
    for place, role in roles.items():
        near = [number for number, first in enumerate(firsts) if (first >= at[place] if above else first < at[place])]
        if near:
            given.setdefault(near[0] if above else near[-1], role)
    return [_Signed(block, given.get(number)) for number, block in enumerate(blocks)]


def _settle(signed: Sequence[_Signed]) -> tuple[_Signed, ...]:
    """A day or role that stands apart from every name goes to the signature that lacks one, in order."""
    people = [one for one in signed if one.block.person or one.block.posts]
    apart = [one for one in signed if one not in people and (one.block.day or one.role)]
    settled: list[_Signed] = []
    for one in people:
        spare = next((other for other in apart if (other.block.day and not one.block.day) or (other.role and not one.role)), None)
        if spare and not (one.block.day and spare.block.day):
            apart.remove(spare)
            settled.append(_joined(one, spare))
        else:
            settled.append(one)
    return (*settled, *apart)


def _joined(one: _Signed, spare: _Signed) -> _Signed:
    day = one.block.day or spare.block.day
    block = replace(one.block, day=day, at={**spare.block.at, **one.block.at}, places=(*one.block.places, *spare.block.places))
    return _Signed(block, one.role or spare.role)


def _signature(one: _Signed, pieces: Sequence[Piece]) -> Signature:
    block = one.block
    place = next((block.at[key] for key in ("person", "post", "day") if key in block.at), block.places[0])
    return Signature(role=one.role or SIGNED, name=block.person, designation=block.designation, date=block.day, line=pieces[place].line)


def _origins(signed: Sequence[_Signed], pieces: Sequence[Piece]) -> Mapping[str, Origin]:
    names = (("person", "name"), ("post", "designation"), ("day", "date"))
    return {
        f"signatures[{number}].{path}": pieces[one.block.at[key]].origin()
        for number, one in enumerate(signed)
        for key, path in names
        if key in one.block.at
    }


def _sent(pieces: Sequence[Piece], places: Sequence[int]) -> tuple[Mention, ...]:
    """`প্রতিবেদন প্রেরণের তারিখঃ-১৫/০১/২০২৪খ্রিঃ`."""
    return tuple(
        Mention(
            kind="sent",
            value=day.isoformat(),
            place="table_signature",
            line=piece.line,
            column=piece.column + find_dates(piece.text)[0].start,
            text=find_dates(piece.text)[0].text,
        )
        for piece in (pieces[place] for place in places)
        if (day := days_in(piece.text).day)
    )


def _turned(pieces: Sequence[Piece], blocks: Sequence[Block]) -> tuple[Finding, ...]:
    line = min(pieces[place].line for block in blocks for place in block.places)
    return (Finding(code="page-upside-down", cell="signatures[0]", reason="lines-reversed", line=line, column=1),)
