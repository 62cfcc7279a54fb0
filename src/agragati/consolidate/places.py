"""Which office of the tree a report is of: by its code, else by its name; what is not certain is proposed and never guessed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from agragati.bangla.digits import to_latin
from agragati.bangla.skeleton import skeleton
from agragati.bangla.text import fold, words
from agragati.model.consolidation import Contribution, Reason
from agragati.model.offices import Office, OfficeTree

ALIKE = 60.0
"""Likeness, of 100, from which an office is worth proposing."""
PROPOSED_FOR = 200
"""For so many different names an office is looked for; a longer list comes of the wrong tree, not of misspelt names."""


@dataclass(frozen=True, slots=True)
class Place:
    """The office that a report is of; or why that is not known, with the offices that it may be."""

    office: str | None
    reason: Reason | None = None
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Register:
    """The tree's offices by all that may name them."""

    by_code: Mapping[str, Office]
    by_name: Mapping[str, tuple[str, ...]]
    """Folded name or alias, and its words in order of the alphabet, to codes."""
    by_skeleton: Mapping[str, tuple[str, ...]]


def register(tree: OfficeTree) -> Register:
    """Return the tree's offices by what names them."""
    names: dict[str, dict[str, None]] = defaultdict(dict)
    skeletons: dict[str, dict[str, None]] = defaultdict(dict)
    for office in tree.offices:
        for name in (office.name, *office.aliases):
            for key in _keys(name):
                names[key][office.code] = None
            skeletons[skeleton(name)][office.code] = None
    return Register({office.code: office for office in tree.offices}, _fixed(names), _fixed(skeletons))


def place_of(report: Contribution, offices: Register) -> Place:
    """Return the office that a report is of.

    The code of the reading decides. A name decides where it is the name or an alias of one office, in any usual spelling and order of its
    words; of several offices so called, the one below the superior office that the report names. A name that a bad scan may have
    left of another is believed only with that superior office: too many places differ by one such letter.
    """
    if report.office_code is not None:
        code = to_latin(report.office_code)
        return Place(code) if code in offices.by_code else Place(None, Reason.UNKNOWN_CODE)
    if not report.office or not fold(report.office):
        return Place(None, Reason.NO_OFFICE)
    named = _named(report.office, offices)
    if len(named) == 1:
        return Place(named[0])
    alike = named or offices.by_skeleton.get(skeleton(report.office), ())
    below = [code for code in alike if _is_below(code, report.parent_office, offices)]
    if len(below) == 1:
        return Place(below[0])
    return Place(None, Reason.AMBIGUOUS_OFFICE if named else Reason.UNKNOWN_OFFICE, tuple(alike))


def propose(names: Iterable[str], tree: OfficeTree) -> Mapping[str, tuple[str, ...]]:
    """Return the nearest office of the tree for each name, where one is near; of very many names, for the first of the alphabet."""
    known: dict[str, str] = {}
    for office in tree.offices:
        for name in (office.name, *office.aliases):
            known.setdefault(fold(name), office.code)
    choices = list(known)
    proposals = {}
    for name in sorted(set(names))[:PROPOSED_FOR]:
        found = process.extractOne(fold(name), choices, scorer=fuzz.ratio, score_cutoff=ALIKE)
        proposals[name] = (known[found[0]],) if found else ()
    return proposals


def _named(name: str, offices: Register) -> Sequence[str]:
    return next((codes for key in _keys(name) if (codes := offices.by_name.get(key))), ())


def _keys(name: str) -> tuple[str, str]:
    # A blank stands in no folded text, so that the two kinds of key never meet.
    return fold(name), " ".join(sorted(map(fold, words(name))))


def _is_below(code: str, parent_name: str | None, offices: Register) -> bool:
    parent = offices.by_code.get(offices.by_code[code].parent or "")
    return parent is not None and parent_name is not None and parent.code in _named(parent_name, offices)


def _fixed(table: Mapping[str, Mapping[str, None]]) -> Mapping[str, tuple[str, ...]]:
    return {key: tuple(codes) for key, codes in table.items() if key}
