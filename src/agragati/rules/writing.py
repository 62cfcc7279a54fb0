"""What written forms and letters say beside their values, as typed data: `data/writing/`. Languages are `bn` and `en`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from agragati.model.letter import LetterKind
from agragati.model.offices import Tier
from agragati.model.report import Kind
from agragati.rules.template import Column

Pieces = tuple[str, ...]
"""A text in pieces; one whose filling is not known is left out."""


@dataclass(frozen=True, kw_only=True, slots=True)
class LetterWording:
    """The phrases of a letter, each by language; it fits where every list that it gives holds the letter's own."""

    letters: tuple[LetterKind, ...] = ()
    reports: tuple[Kind, ...] = ()
    tiers: tuple[Tier, ...] = ()
    subject: Mapping[str, Pieces]
    body: Mapping[str, Pieces]
    attachment: Mapping[str, Pieces]


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Writing:
    """All words of writing."""

    widths: Mapping[str, float]
    """Role of a column, or what it begins with, to its width beside the others."""
    additions: tuple[Column, ...]
    """Columns that a form takes on where a report fills them, in the order in which they stand among the form's own."""
    titles: Mapping[Kind, Mapping[str, tuple[Pieces, ...]]]
    """Kind of document to the lines above its table, by language."""
    names: Mapping[Kind, Mapping[str, Pieces]]
    """Kind of document to what a letter calls it, by language."""
    words: Mapping[str, Mapping[str, str]]
    """Language to the words of forms."""
    blanks: Mapping[str, Mapping[str, str]]
    """Language to what stands beneath a place that is left to be filled in."""
    order: Mapping[LetterKind, tuple[str, ...]]
    """Kind of letter to its parts from the top."""
    letter_words: Mapping[str, Mapping[str, str]]
    """Language to the labels and formulas of letters."""
    wordings: tuple[LetterWording, ...]
    counts: Mapping[str, tuple[str, ...]]
    """Language to the names of one, two, three ..."""

    def wording(self, letter: LetterKind, report: Kind, tier: Tier | None) -> LetterWording:
        """The first wording that fits; the last one fits all."""
        return next(one for one in self.wordings if _fits(one, letter, report, tier))


def _fits(wording: LetterWording, letter: LetterKind, report: Kind, tier: Tier | None) -> bool:
    asked = ((wording.letters, letter), (wording.reports, report), (wording.tiers, tier))
    return all(not allowed or one in allowed for allowed, one in asked)
