"""The parts of a letter among its pieces: which lines are its subject, its body, its lists, its head, who sends it and to whom."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from agragati.bangla.skeleton import skeleton
from agragati.bangla.text import fold, words
from agragati.read.letters.dates import LetterDate, find_letter_date, is_date_piece
from agragati.read.letters.head import Letterhead, find_slogan, is_government, read_letterhead
from agragati.read.letters.memo import find_memo
from agragati.read.letters.parties import Block, Who, find_blocks
from agragati.read.letters.passages import Passage, find_attachments, find_body, find_copies, find_reference, find_subject
from agragati.read.letters.pieces import Piece
from agragati.read.letters.recipients import NOBODY, Addressee, find_attention, find_recipient, recipient_of_block
from agragati.read.letters.sidebyside import by_columns
from agragati.read.letters.words import MEMO, LetterWords, has_post


@dataclass(frozen=True, kw_only=True, slots=True)
class Parts:
    """Everything found in the letter, by place among its pieces."""

    pieces: tuple[Piece, ...]
    subject: Passage
    reference: Passage
    body: Passage
    attachments: Passage
    copies: Passage
    memo: tuple[int, str] | None
    dated: LetterDate
    head: Letterhead
    who: Who
    sender: Block | None
    recipient: Addressee
    attention: Addressee
    slogan: tuple[int, str] | None
    formulas: frozenset[int]
    """Headings such as অফিস স্মারক and complimentary closes: read, but no value of their own."""


def find_parts(pieces: tuple[Piece, ...], known: LetterWords) -> Parts:
    """Find each part of the letter; what one part takes no other reads."""
    subject = find_subject(pieces, known)
    reference = find_reference(pieces, known)
    worded = frozenset((*subject.places, *reference.places))
    after = max(worded, default=-1) + 1
    attachments = find_attachments(pieces, known)
    copies = find_copies(pieces, after, known)
    listed = worded | {*attachments.places, *copies.places}
    head_places = _head_places(pieces, listed, known)
    body = find_body(pieces, max(after, _head_end(pieces, head_places)), frozenset(listed), known)
    closed = listed | set(body.places)
    open_pieces = [piece.unlabelled() if place in closed else piece for place, piece in enumerate(pieces)]
    memo = find_memo([_hidden(piece) if place in closed else piece for place, piece in enumerate(pieces)], known.rules)
    dated = find_letter_date(open_pieces, memo[0] if memo else None, closed)
    head = read_letterhead(pieces, [place for place in head_places if place not in closed], known)
    farewell = {place for place, piece in enumerate(pieces) if place not in closed and _is_farewell(piece, known)}
    farewell |= {place for place, piece in enumerate(pieces) if place not in closed and is_government(piece.text, known)}
    headings = {place for place, piece in enumerate(pieces) if place not in closed and kind_heading(piece, known)}
    used = closed | farewell | headings | {*head.places, *dated.places, *([memo[0]] if memo else [])}
    attention = find_attention(pieces, used, known)
    used |= set(attention.places)
    labelled = find_recipient(pieces, used, known)
    used |= set(labelled.places)
    left = [place for place in range(len(pieces)) if place not in used and pieces[place].label not in (MEMO, "date")]
    before, behind = [place for place in left if place < after], [place for place in left if place >= after]
    upper = find_blocks(pieces, by_columns(pieces, before), known)
    who = find_blocks(pieces, by_columns(pieces, behind), known)
    blocks = [block for block in who.blocks if not copies.places or block.places[0] < copies.places[0]] or list(who.blocks)
    sender = _sender(blocks, recipient_known=bool(labelled.text) or any(block.posts for block in upper.blocks))
    recipient = labelled if labelled.text else _unlabelled(pieces, [*upper.blocks, *blocks], sender, known)
    return Parts(
        pieces=pieces,
        subject=subject,
        reference=reference,
        body=body,
        attachments=attachments,
        copies=copies,
        memo=memo,
        dated=dated,
        head=head,
        who=who,
        sender=sender,
        recipient=recipient,
        attention=attention,
        formulas=frozenset(farewell | headings),
        slogan=head.slogan or find_slogan([piece for place, piece in enumerate(pieces) if place not in closed]),
    )


def _is_farewell(piece: Piece, known: LetterWords) -> bool:
    return fold(piece.text) in known.phrases("farewell")


def kind_heading(piece: Piece, known: LetterWords) -> str | None:
    """The kind of letter that a line of its own names: অফিস স্মারক, অফিস আদেশ."""
    if piece.label is not None or len(words(piece.text)) > _HEADING_WORDS:
        return None
    found = known.kinds.find(piece.text, at_least=85)
    return found[0] if found else known.kind_bones.get(skeleton(piece.text))


_HEADING_WORDS = 4


def _hidden(piece: Piece) -> Piece:
    """A piece that says something else, so that no number in it is taken for the letter's own."""
    return Piece(text="", line=piece.line, column=piece.column)


def _head_places(pieces: Sequence[Piece], closed: Collection[int], known: LetterWords) -> tuple[int, ...]:
    """The lines of the letterhead: from the government's name, else from the top, to the first label, date or addressed post."""
    start = next((place for place, piece in enumerate(pieces) if is_government(piece.text, known)), 0)
    places: list[int] = []
    for place in range(start, len(pieces)):
        piece = pieces[place]
        if place in closed or piece.label in _ENDS_HEAD or is_date_piece(piece) or (piece.mark and has_post(piece.text, known)):
            break
        if kind_heading(piece, known):
            continue
        if known.begins(piece.text, "opening") or (has_post(piece.text, known) and not known.holds(piece.text, "post_in_office")):
            break
        places.append(place)
    return tuple(places)


_ENDS_HEAD = frozenset((MEMO, "subject", "date", "recipient", "reference", "attachments", "attention", "copies"))


def _head_end(pieces: Sequence[Piece], head: Sequence[int]) -> int:
    end = max(head, default=-1) + 1
    while end < len(pieces) and (pieces[end].label == MEMO or is_date_piece(pieces[end])):
        end += 1
    return end


def _sender(blocks: Sequence[Block], *, recipient_known: bool) -> Block | None:
    """The block with a name and a post; without a name the one with contacts or a day, else the only one that is not the recipient."""
    posts = [block for block in blocks if block.posts]
    named = [block for block in posts if block.person] or [block for block in blocks if block.person]
    signing = named or [block for block in posts if block.contacts] or [block for block in posts if block.day]
    if signing:
        return signing[0]
    return posts[0] if posts and (recipient_known or len(posts) > 1) else None


def _unlabelled(pieces: Sequence[Piece], blocks: Sequence[Block], sender: Block | None, known: LetterWords) -> Addressee:
    """The recipient without a label: a block with a post and no name of its own."""
    signer = fold(sender.person) if sender and sender.person else None
    for block in blocks:
        # The signer may sign the copies too.
        if block is not sender and block.posts and not (block.person and fold(block.person) == signer):
            return recipient_of_block(pieces, block, known)
    return NOBODY
