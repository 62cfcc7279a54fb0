"""Names: one office and one person for one post throughout a document.

Source: check C52 (person), C20 (who reports). Names are compared, never corrected: one misread letter is no conflict.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from agragati.bangla.skeleton import skeleton
from agragati.bangla.text import words
from agragati.check.case import Case
from agragati.check.text import alike, alike_misread, within, within_misread
from agragati.model.findings import Finding
from agragati.model.reading import Mention

_SAME_NAME = 0.8
_SAME_PLACE = 0.7
_SAME_PERSON = 0.75
_SAME_POST = 0.9
_LETTER_SIDE = ("letterhead", "letter_signature")
_ALL = ("office_line", "letterhead", "letter_signature", "table_signature")
_CELLS = {
    "office_line": "office",
    "letterhead": "letter.sender.office",
    "letter_signature": "letter.sender.office",
    "table_signature": "signatures.office",
}
_UNIT_ENDS = ("শাখা", "অধিশাখা", "অনুবিভাগ", "ইউনিট", "সেল")
_LONGEST_PLACE = 2
_EDGE = " ।.,:;*-–"


def check_offices(case: Case) -> Iterator[Finding]:
    """Find the same kind of office in another place, and letters of which no office is the report's."""
    own = case.report.office
    if not own:
        return
    named = [
        mention
        for mention in case.mentions("office", *_ALL)
        if not mention.value.rstrip(_EDGE).endswith(_UNIT_ENDS) and not _is_addressed(mention.value, case)
    ]
    for mention in named:
        if _elsewhere(own, mention.value):
            yield _office_finding(mention, own)
    senders = [mention for mention in named if mention.place in _LETTER_SIDE]
    if senders and not any(_related(own, mention.value) for mention in senders):
        yield _office_finding(senders[-1], own)


def check_people(case: Case) -> Iterator[Finding]:
    """Find two names of one post, one in the letter and one under the table."""
    people = [mention for mention in case.mentions("person", "letter_signature", "table_signature") if mention.other]
    letter = [mention for mention in people if mention.place == "letter_signature"]
    for mention in people:
        if mention.place != "table_signature":
            continue
        same_post = [other for other in letter if alike(other.other or "", mention.other or "") >= _SAME_POST]
        if same_post and not any(_same_person(other.value, mention.value, case.catalog.letters.honorifics) for other in same_post):
            yield Finding(
                code="person-conflict",
                cell="signatures.name",
                read=f"{same_post[0].value} / {mention.value}",
                reason="one-post",
                params={"post": mention.other or ""},
                line=mention.line,
                column=mention.column,
            )


def _is_addressed(office: str, case: Case) -> bool:
    """Tell whether it is the office to which the letter or a copy of it goes: none of its own, whatever it is called."""
    letter = case.report.letter
    addressed = (letter.recipient, letter.attention, *letter.copies) if letter else ()
    return any(within_misread(office, one) for one in addressed if one)


def _elsewhere(first: str, second: str) -> bool:
    (name, place), (other, elsewhere) = _split(first), _split(second)
    if not place or not elsewhere or not (alike(name, other) >= _SAME_NAME or within(name, other) or within(other, name)):
        return False
    # Of short names a bad scan leaves little: খুলনা would stand within নোয়াখালী.
    same = alike(place, elsewhere) >= _SAME_PLACE or skeleton(place) == skeleton(elsewhere)
    return not (same or within(place, second) or within(elsewhere, first))


def _related(first: str, second: str) -> bool:
    (name, _), (other, _) = _split(first), _split(second)
    likely = alike(first, second) >= _SAME_NAME or alike(name, other) >= _SAME_NAME
    misread = alike_misread(name, other) >= _SAME_NAME or within_misread(name, second) or within_misread(other, first)
    return likely or misread or _shares_words(name, other)


def _shares_words(first: str, second: str) -> bool:
    """Tell whether one name abbreviates the other: all words of the shorter begin words of the longer."""
    shorter, longer = sorted((words(first), words(second)), key=len)
    return bool(shorter) and all(any(long.startswith(short[:3]) for long in longer) for short in shorter)


def _split(office: str) -> tuple[str, str]:
    """The name and the place after its last comma; no place where what stands there is no short name."""
    head, comma, place = office.strip(_EDGE).rpartition(",")
    short = re.sub(r"[-–]?\s*[\d০-৯]+", "", place).strip(_EDGE)
    return (head.split(",")[0], short) if comma and len(words(short)) <= _LONGEST_PLACE else (office, "")


def _same_person(first: str, second: str, honorifics: Sequence[str]) -> bool:
    name, other = _plain_name(first, honorifics), _plain_name(second, honorifics)
    return alike(name, other) >= _SAME_PERSON or within(name, other) or within(other, name)


def _plain_name(name: str, honorifics: Sequence[str]) -> str:
    plain = name.strip("() ।.,")
    for honorific in sorted(honorifics, key=len, reverse=True):
        if plain.startswith(honorific) and len(plain) > len(honorific):
            return plain.removeprefix(honorific).strip("() ।.,:ঃ")
    return plain


def _office_finding(mention: Mention, own: str) -> Finding:
    return Finding(
        code="office-conflict",
        cell=_CELLS[mention.place],
        read=mention.value,
        reason="office-elsewhere",
        params={"other": own},
        line=mention.line,
        column=mention.column,
    )


NAME_CHECKS = (check_offices, check_people)
