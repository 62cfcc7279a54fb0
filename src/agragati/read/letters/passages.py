"""The worded parts of a letter: subject, reference, body, attachments and copies, each from its label to its end."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from agragati.bangla.digits import to_latin
from agragati.bangla.text import squeeze, words
from agragati.read.letters.parties import Part, part_of
from agragati.read.letters.pieces import Piece
from agragati.read.letters.words import MEMO, LetterWords, has_post

_NUMBER = re.compile(
    r"^\W{0,3}(?:[(\[]?\s*(\d{1,2})\s*(?:[)\]।|]+|[.]+(?!\s*\d)|\s*[-–](?=\s))|[(\[]?\s*([ক-ঞa-j])\s*[)\]।]+)\s*[.\-–]?\s*"
)
_NUMBER_INSIDE = re.compile(r"(?<=[\s।,;])[(\[]?\d{1,2}\s*[)।]\s*(?=[^\s\d])")
_SENTENCE_END = re.compile(r"[।|?!]\W*$|[^.]\.\s*$")
_HYPHEN_END = re.compile(r"[-\u2010\u2011–]$")
_PROSE_WORDS = 9
_WIDE_SPACED = 0.7


@dataclass(frozen=True, slots=True)
class Passage:
    """A part of the letter: its pieces' places and its text, items where it is a list."""

    places: tuple[int, ...] = ()
    text: str | None = None
    items: tuple[str, ...] = ()


NO_PASSAGE = Passage()


def join_lines(texts: Sequence[str]) -> str:
    """Join lines by blanks; a word that a hyphen divides at the line's end is put together with its hyphen."""
    joined = ""
    for text in texts:
        glue = "" if not joined or (_HYPHEN_END.search(joined) and not joined.endswith((" -", " –"))) else " "
        joined += glue + text.strip()
    return squeeze(joined)


def is_prose(text: str) -> bool:
    """Tell whether the text is long enough to be a sentence of the body."""
    return len(words(text)) >= _PROSE_WORDS


def ends_sentence(text: str) -> bool:
    """Tell whether the text ends with the sign that ends a sentence."""
    return _SENTENCE_END.search(text) is not None


def is_opening(piece: Piece, known: LetterWords) -> bool:
    """Tell whether the piece begins the body."""
    return known.begins(piece.text, "opening")


def find_subject(pieces: Sequence[Piece], known: LetterWords) -> Passage:
    """Return the subject: the label's line and those after it, up to an empty line, a label or the body.

    The label with a mark after it comes first; one without a mark is taken where there is no other.
    """
    labelled = [place for place, piece in enumerate(pieces) if piece.label == "subject"]
    start = next((place for place in labelled if pieces[place].strong), labelled[0] if labelled else None)
    return NO_PASSAGE if start is None else _worded(pieces, start, known)


def find_reference(pieces: Sequence[Piece], known: LetterWords) -> Passage:
    """Return the reference (সূত্র), which may be a numbered list."""
    start = next((place for place, piece in enumerate(pieces) if piece.label == "reference"), None)
    return NO_PASSAGE if start is None else _worded(pieces, start, known)


def _worded(pieces: Sequence[Piece], start: int, known: LetterWords) -> Passage:
    places = [start]
    spaced = is_spaced(pieces)
    for place in range(start + 1, len(pieces)):
        said = join_lines([pieces[one].rest if one == start else pieces[one].text for one in places])
        same_line = pieces[start].label == "reference" and pieces[place].line == pieces[places[-1]].line
        if not same_line and not _goes_on(said, pieces[place], known, spaced=spaced, listed=pieces[start].label == "reference"):
            break
        places.append(place)
    text = join_lines([pieces[one].rest if one == start else pieces[one].text for one in places])
    return Passage(tuple(places), text or None)


def _goes_on(said: str, piece: Piece, known: LetterWords, *, spaced: bool, listed: bool) -> bool:
    if is_opening(piece, known):
        return False
    # A number or date that runs over into the next line of a reference looks like a label.
    if piece.label is not None and not (listed and piece.label in (MEMO, "date") and not piece.gap and not ends_sentence(said)):
        return False
    if not said:
        return True
    if listed and _NUMBER.match(to_latin(piece.text)) and not is_prose(piece.text):
        return True
    if piece.gap and not (
        spaced and not ends_sentence(said) and not known.holds(said[-30:], "subject_end") and len(words(piece.text)) <= _PROSE_WORDS
    ):
        return bool(_HYPHEN_END.search(said))
    return not ends_sentence(said) or (
        not is_prose(piece.text) and part_of(piece, known) is Part.OTHER and not piece.gap and said.count("।") < 1
    )


def is_spaced(pieces: Sequence[Piece]) -> bool:
    """Tell whether the source has an empty line after nearly every line, so that one says nothing."""
    return len(pieces) > 3 and sum(piece.gap for piece in pieces) > _WIDE_SPACED * len(pieces)


def find_body(pieces: Sequence[Piece], after: int, taken: frozenset[int], known: LetterWords) -> Passage:
    """Return the body: from its opening words, or the first sentence, over all lines that go on with it."""
    places: list[int] = []
    for place in range(after, len(pieces)):
        piece = pieces[place]
        if place in taken or (piece.label in _ENDERS and piece.strong and not _runs_on(pieces, places, place)):
            if places and piece.label in _ENDERS:
                break
            continue
        if _is_body(pieces, places, place, known):
            places.append(place)
    return Passage(tuple(places), join_lines([pieces[place].text for place in places]) or None)


_ENDERS = frozenset(("attachments", "copies", "recipient", "attention"))


def _runs_on(pieces: Sequence[Piece], places: Sequence[int], place: int) -> bool:
    """A line within a paragraph that only looks like a label: no gap before it and no full stop before it."""
    return bool(places) and places[-1] == place - 1 and not pieces[place].gap and not ends_sentence(pieces[place - 1].text)


def _is_body(pieces: Sequence[Piece], places: Sequence[int], place: int, known: LetterWords) -> bool:
    piece = pieces[place]
    if _runs_on(pieces, places, place):
        return True
    if piece.label is not None:
        return False
    if is_opening(piece, known):
        return True
    if _says_copies(piece.text, known) and piece.text.rstrip().endswith((":", "ঃ")):
        return False
    part = part_of(piece, known)
    if is_prose(piece.text) and (part is Part.OTHER or bool(places) or ends_sentence(piece.text)):
        return not (part is Part.POST and not places)
    return (
        bool(places)
        and places[-1] == place - 1
        and part is Part.OTHER
        and ends_sentence(piece.text)
        and not ends_sentence(pieces[place - 1].text)
    )


@dataclass(frozen=True, slots=True)
class _Item:
    number: int | None
    text: str
    lines: int = 1


def split_items(text: str) -> tuple[str, ...]:
    """Split `১। … ২। …` within one line into its items, numbers taken off."""
    cuts = [found.start() for found in _NUMBER_INSIDE.finditer(to_latin(text))]
    parts = [text[begin:end].strip() for begin, end in zip((0, *cuts), (*cuts, len(text)), strict=True)]
    return tuple(part[_number_end(part) :].strip() for part in parts if part[_number_end(part) :].strip())


def _number_end(text: str) -> int:
    found = _NUMBER.match(to_latin(text))
    return found.end() if found else 0


def number_of(text: str) -> int | None:
    """The number that a list item begins with; letters count from 1; `None` without one."""
    found = _NUMBER.match(to_latin(text))
    if not found:
        return None
    return int(found.group(1)) if found.group(1) else "কখগঘঙচছজঝঞ".find(found.group(2)) + 1 or "abcdefghij".find(found.group(2)) + 1


def find_attachments(pieces: Sequence[Piece], known: LetterWords) -> Passage:
    """Return the attachments under their label, one item each; a second list that repeats the first adds only what is new."""
    places: list[int] = []
    items: list[str] = []
    for start in (place for place, piece in enumerate(pieces) if piece.label == "attachments"):
        found = _listed(pieces, start, known)
        places += found.places
        items += [item for item in found.items if not any(_repeats(item, one) for one in items)]
    return Passage(tuple(places), "; ".join(items) or None, tuple(items))


def _repeats(item: str, other: str) -> bool:
    first, second = set(words(item)), set(words(other))
    return 2 * len(first & second) >= min(len(first), len(second))


def _listed(pieces: Sequence[Piece], start: int, known: LetterWords) -> Passage:
    places = [start]
    texts = [pieces[start].rest] if pieces[start].rest else []
    for place in range(start + 1, len(pieces)):
        piece = pieces[place]
        numbered = number_of(piece.text) is not None
        if piece.label is not None or is_opening(piece, known) or part_of(piece, known) in (Part.DAY, Part.PERSON, Part.CONTACT):
            break
        if numbered or (not texts and part_of(piece, known) is Part.OTHER):
            texts.append(piece.text)
        elif not piece.gap and texts and not ends_sentence(texts[-1]) and part_of(piece, known) is Part.OTHER:
            texts[-1] = join_lines([texts[-1], piece.text])
        else:
            break
        places.append(place)
    items = tuple(item for text in texts for item in split_items(text))
    return Passage(tuple(places), None, items)


def find_copies(pieces: Sequence[Piece], after: int, known: LetterWords) -> Passage:
    """Return those who get a copy, one string each, wrapped lines joined; the heading and its phrases are no item."""
    start = next((place for place in range(after, len(pieces)) if _is_copies_heading(pieces, place, known)), None)
    if start is None:
        return NO_PASSAGE
    places = [start]
    inline = _inline_items(pieces[start], known)
    items = [_Item(number_of(pieces[start].rest), text) for text in inline]
    spaced = is_spaced(pieces[start:])
    for place in range(start + 1, len(pieces)):
        piece = pieces[place]
        if not _in_copies(piece, items, known, spaced=spaced):
            break
        places.append(place)
        _take(piece, items, known)
    return Passage(tuple(places), None, tuple(item.text for item in items))


def _is_copies_heading(pieces: Sequence[Piece], place: int, known: LetterWords) -> bool:
    piece = pieces[place]
    if piece.label == "copies":
        return True
    if piece.label is not None or not _says_copies(piece.text, known):
        return False
    following = pieces[place + 1 : place + 3]
    return piece.text.rstrip().endswith((":", "ঃ", ":-")) or any(number_of(one.text) == 1 for one in following)


def _says_copies(text: str, known: LetterWords) -> bool:
    """A scan may break the word: `অ নুলিপি`."""
    return known.holds(text, "copies") or known.holds("".join(text.split()), "copies")


def _inline_items(piece: Piece, known: LetterWords) -> tuple[str, ...]:
    """Items in the heading's own line: `অনুলিপি: ১। … ২। …`; a mere purpose is none."""
    if piece.label != "copies" or not piece.rest:
        return ()
    rest = piece.rest
    if number_of(rest) is not None:
        return split_items(rest)
    head, colon, tail = rest.rpartition(":")
    if colon and tail.strip() and not has_post(head, known):
        return split_items(tail.strip())
    return (rest,) if has_post(rest, known) and not rest.endswith(":") else ()


def _in_copies(piece: Piece, items: Sequence[_Item], known: LetterWords, *, spaced: bool) -> bool:
    if number_of(piece.text) is not None:
        return True
    if piece.label is not None and piece.label != "copies":
        return False
    part = part_of(piece, known)
    if part in (Part.DAY, Part.PERSON, Part.CONTACT):
        return False
    if not items or items[-1].number is None:
        # An unnumbered list: its lines are posts and offices until an empty line.
        return not items or not piece.gap or spaced
    return not piece.gap or (spaced and not ends_sentence(items[-1].text) and part is not Part.POST)


def _take(piece: Piece, items: list[_Item], known: LetterWords) -> None:
    number = number_of(piece.text)
    if number is not None:
        parts = split_items(piece.text)
        items.extend(_Item(number + step, part) for step, part in enumerate(parts))
        return
    text = squeeze(piece.text)
    if not items:
        if has_post(text, known) or piece.mark:
            items.append(_Item(None, text))
        return
    last = items[-1]
    if last.number is None and has_post(text, known) and (ends_sentence(last.text) or not last.text.endswith(",")):
        items.append(_Item(None, text))
    else:
        items[-1] = _Item(last.number, join_lines([last.text, text]), last.lines + 1)
