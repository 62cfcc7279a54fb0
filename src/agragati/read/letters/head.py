"""The letterhead: the government's name, the office and the one above it, the address, the motto."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz

from agragati.bangla.digits import to_latin
from agragati.bangla.text import fold, squeeze, words
from agragati.read.letters.contacts import Contact, find_contacts
from agragati.read.letters.pieces import Piece
from agragati.read.letters.words import LetterWords, has_office

_QUOTED = re.compile(r"^[\"“”‘’'«]+\s*(.{6,}?)\s*[\"“”‘’'»]+[।.]?$")
_POSTCODE = re.compile(r"\s*[-–—]?\s*\d{4}\s*$")
_TRIM = " ,;।|."
_ADDRESS_DIGIT = re.compile(r"\d")
_LIKENESS = 80.0
_UPAZILA = "উপজেলা"
_DIVISION = "বিভাগ"


@dataclass(frozen=True, slots=True)
class Letterhead:
    """What stands above the memo number. `offices` as printed, with their pieces' places; `office` is the sender's own."""

    places: tuple[int, ...] = ()
    office: str | None = None
    offices: tuple[tuple[int, str], ...] = ()
    address: str | None = None
    address_place: int | None = None
    contacts: tuple[tuple[int, Contact], ...] = ()
    slogan: tuple[int, str] | None = None


def find_slogan(pieces: Sequence[Piece]) -> tuple[int, str] | None:
    """Return the line that stands in quotation marks as a whole."""
    for place, piece in enumerate(pieces):
        found = _QUOTED.match(piece.text)
        if found and piece.label is None:
            return place, found.group(1)
    return None


@lru_cache(maxsize=8192)
def is_government(text: str, known: LetterWords) -> bool:
    """Tell whether the line is the heading of all government letters."""
    return any(_near(fold(text), fold(one)) for one in known.rules.government)


def _near(text: str, phrase: str) -> bool:
    return phrase in text or fuzz.ratio(text, phrase) >= _LIKENESS


def read_letterhead(pieces: Sequence[Piece], places: Sequence[int], known: LetterWords) -> Letterhead:
    """Read the lines at these places as a letterhead."""
    slogan = find_slogan([pieces[place] for place in places])
    motto = places[slogan[0]] if slogan else None
    offices: list[tuple[int, str]] = []
    address: dict[int, list[str]] = {}
    first_of_address: dict[int, int] = {}
    contacts: list[tuple[int, Contact]] = []
    taken: list[int] = []
    for place in places:
        text = squeeze(pieces[place].text).strip(_TRIM)
        found = find_contacts(pieces[place].text, known)
        if place == motto or is_government(text, known):
            taken.append(place)
        elif found:
            taken.append(place)
            contacts += [(place, one) for one in found]
        elif _is_office_line(text, known, known_offices=bool(offices)):
            taken.append(place)
            # A section has no name of its own apart from its office's.
            if not offices or not known.ends(text, "section"):
                offices.append((place, text))
        elif offices and pieces[place].label is None:
            taken.append(place)
            address.setdefault(len(offices) - 1, []).append(text)
            first_of_address.setdefault(len(offices) - 1, place)
    # The sender's own office is the one that an address follows; without any, the last, for the offices above come first.
    own = next(iter(address), len(offices) - 1)
    lines = address.get(own, [])
    return Letterhead(
        places=tuple(taken),
        office=_named(offices[own][1], lines, known) if offices else None,
        offices=tuple(offices),
        address=", ".join(lines) or None,
        address_place=first_of_address.get(own),
        contacts=tuple(contacts),
        slogan=(motto, slogan[1]) if slogan and motto is not None else None,
    )


def _is_office_line(text: str, known: LetterWords, *, known_offices: bool) -> bool:
    if not has_office(text, known):
        return False
    # A floor or a house number shows an address, even where it names the building's office.
    return not (known_offices and (_ADDRESS_DIGIT.search(to_latin(text)) or _is_division(text)))


def _is_division(text: str) -> bool:
    """`সিলেট বিভাগ, সিলেট`: a part of the country, not a part of a ministry."""
    name, _, town = text.partition(",")
    return words(name)[1:] == (_DIVISION,) and words(town)[:1] == words(name)[:1]


def _named(office: str, address: Sequence[str], known: LetterWords) -> str:
    """The office with its town, as offices call themselves: the last part of the address, postcode taken off; a ministry has no town.

    An upazila's office has its upazila and its district.
    """
    if not address or known.ends(office, "national"):
        return office
    last = address[-1] if office.startswith(_UPAZILA) and len(address) == 1 else address[-1].split(",")[-1]
    town = _POSTCODE.sub("", to_latin(last.strip(_TRIM)))
    town = town.strip(_TRIM)
    if not town or _ADDRESS_DIGIT.search(town) or fold(town) in fold(office):
        return office
    return f"{office}, {town}"
