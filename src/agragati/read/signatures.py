"""The signatures under a table: who prepared and who approved it, and when, in whatever order the lines stand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from agragati.bangla.dates import find_dates
from agragati.bangla.text import fold
from agragati.model.findings import Finding
from agragati.model.reading import Line, Mention, Origin
from agragati.model.report import Signature
from agragati.read.letterdates import days_in
from agragati.read.lettermentions import block_mentions
from agragati.read.letterwords import LetterWords, words_of
from agragati.read.lexicon import Phrases
from agragati.read.parties import Block, find_blocks
from agragati.read.pieces import Piece, cut
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
    pieces = _by_columns(cut(lines, known))
    roles = {place: role for place, piece in enumerate(pieces) if (role := role_of(piece, known))}
    pieces = tuple(_without_role(piece, known) if place in roles else piece for place, piece in enumerate(pieces))
    sent = [place for place, piece in enumerate(pieces) if piece.label == "sent"]
    stray = [place for place, piece in enumerate(pieces) if _is_stray(piece, known)]
    places = [place for place, piece in enumerate(pieces) if place not in (*sent, *stray) and piece.text]
    who = find_blocks(pieces, places, known)
    signed = _settle(_with_roles(who.blocks, roles, turned=who.turned))
    used = {*sent, *stray, *roles, *(place for block in who.blocks for place in block.places)}
    return SignatureReading(
        signatures=tuple(_signature(one, pieces) for one in signed),
        origins=_origins(signed, pieces),
        mentions=(*block_mentions(pieces, who.blocks, "table_signature", known), *_sent(pieces, sent)),
        claimed=frozenset(pieces[place].line for place in used),
        repairs=_turned(pieces, who.blocks) if who.turned else (),
    )


def _by_columns(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Two signatures side by side come as lines of two pieces each: read the left column first, then the right."""
    rows: dict[int, list[Piece]] = {}
    for piece in pieces:
        rows.setdefault(piece.line, []).append(piece)
    several = [row for row in rows.values() if len(row) > 1]
    if len(several) < 2 or len({len(row) for row in several}) > 1:
        return pieces
    width = len(several[0])
    edge = [min(row[column].column for row in several) for column in range(width)]
    ordered: list[Piece] = []
    for column in range(width):
        below = [piece for row in rows.values() for piece in row if _column_of(piece, row, edge) == column]
        ordered += [replace(piece, mark=piece.mark or (number == 0 and column > 0)) for number, piece in enumerate(below)]
    return tuple(ordered)


def _column_of(piece: Piece, row: Sequence[Piece], edges: Sequence[int]) -> int:
    if len(row) > 1:
        return row.index(piece)
    return max((column for column, edge in enumerate(edges) if piece.column >= edge - 2), default=0)


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
    return fold(piece.text) in known.phrases("stray")


def _with_roles(blocks: Sequence[Block], roles: Mapping[int, str], *, turned: bool) -> list[_Signed]:
    """A role stands above its block where one stands above all blocks, else below."""
    if not blocks or not roles:
        return [_Signed(block) for block in blocks]
    firsts = [min(block.places) for block in blocks]
    lasts = [max(block.places) for block in blocks]
    above = (min(roles) <= min(firsts)) is not turned
    given: dict[int, str] = {}
    for place, role in roles.items():
        if above is not turned:
            near = [number for number, first in enumerate(firsts) if first >= place]
            target = min(near, key=lambda number: firsts[number], default=None)
        else:
            near = [number for number, last in enumerate(lasts) if last <= place]
            target = max(near, key=lambda number: lasts[number], default=None)
        if target is not None:
            given.setdefault(target, role)
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
