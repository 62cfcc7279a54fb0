"""The catalog's words, folded once, so that a cell or a heading is looked up and not searched."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from agragati.bangla.digits import to_latin
from agragati.bangla.text import fold
from agragati.model.report import Kind
from agragati.model.values import Unit
from agragati.rules.phrasing import Phrases
from agragati.rules.template import Catalog

UNIT_LIKE = 55.0
"""How alike the nearest unit's name must be where nothing but a unit can stand."""


_POINTS_BESIDE_NAME = re.compile(r"[\s(\[]*([০-৯0-9]{2,3})\s*%?[\s)\]]*")
_POINTS_AT_END = re.compile(r"[\s(\[]+(\d{2,3})\s*%?[\s)\]]*$")
_LETTER = re.compile(r"[A-Za-z\u0980-\u09e3]")
_COUNT_OF_ROWS = re.compile(r"\([০-৯\d]+\s*টি[^()]*\)")
_BETWEEN_UNITS = re.compile(r"[\s,/()&+-]+")


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """All that tables and titles are read with."""

    catalog: Catalog
    headings: Phrases
    units: Phrases
    line_kinds: Phrases
    totals: Phrases
    levels: Phrases
    office_labels: Phrases
    plan_types: Phrases
    kinds: tuple[tuple[Kind, Phrases], ...]
    """The kinds of document, the more telling first."""
    remarks: Phrases
    annex: Phrases
    government: Phrases
    level_points: tuple[int, ...]

    def unit_of(self, text: str) -> Unit | None:
        """The unit that a cell names."""
        found = self.units.find(text)
        return Unit(found[0]) if found else None

    def level_of(self, text: str) -> tuple[str, float] | None:
        """The level that a heading names; where its name is misread, by the points printed beside it: `অসধারণ (১০০%)`."""
        name = _POINTS_BESIDE_NAME.sub("", text)
        level = self.levels.find(name or text)
        points = _POINTS_AT_END.search(to_latin(text))
        if level or not points or int(points.group(1)) not in self.level_points:
            return level
        return (points.group(1), 85.0) if _LETTER.search(name) and not self.headings.find(name) else None

    def is_sum(self, text: str) -> bool:
        """Whether a cell is the name of a row of sums, which may count the rows: `উপমোট= (১৭টি সূচক)`."""
        return fold(_COUNT_OF_ROWS.sub("", text).strip(" =:-ঃ")) in self.totals.exact

    def unit_like(self, text: str) -> tuple[Unit, ...]:
        """The unit that a cell of the unit column must mean, badly misread as it is: there are but three."""
        found = self.units.find(text, at_least=UNIT_LIKE)
        return (Unit(found[0]),) if found else ()

    def is_units(self, text: str) -> bool:
        """Whether a cell holds nothing but units: `সংখ্যা ও তারিখ`."""
        words = [word for word in _BETWEEN_UNITS.split(text) if word and word not in _AND]
        return 2 <= len(words) <= len(Unit) and all(map(self.unit_of, words))

    def units_in(self, text: str) -> tuple[Unit, ...]:
        """The units that a cell names one beside the other: `সংখ্যা ও তারিখ` (so many, by these days)."""
        named = (self.unit_of(word) for word in _BETWEEN_UNITS.split(text) if word)
        return tuple(dict.fromkeys(unit for unit in named if unit))


_AND = {"ও", "এবং"}
_BY_TELLING = (Kind.SELF_ASSESSMENT, Kind.EVALUATION, Kind.MONITORING, Kind.PROGRESS, Kind.PLAN)


@lru_cache(maxsize=8)
def lexicon_of(catalog: Catalog) -> Lexicon:
    """The lexicon of a catalog, made once."""
    words = catalog.vocabulary
    points = {point for framework in catalog.frameworks for point in framework.level_points} or set(words.level_names)
    return Lexicon(
        catalog=catalog,
        headings=Phrases.of(words.headings),
        units=Phrases.of({str(unit): ways for unit, ways in words.units.items()}),
        line_kinds=Phrases.of(words.line_kinds),
        totals=Phrases.of({"total": words.total_row}),
        levels=Phrases.of({str(point): ways for point, ways in words.level_names.items()}),
        office_labels=Phrases.of({"office": words.office_labels}),
        plan_types=Phrases.of({plan.id: plan.names for plan in words.plan_types}),
        kinds=tuple((kind, Phrases.of({str(kind): words.kinds[kind]})) for kind in _BY_TELLING if kind in words.kinds),
        remarks=Phrases.of(words.remarks),
        annex=Phrases.of({"annex": words.annex}),
        government=Phrases.of({"government": catalog.letters.government}),
        level_points=tuple(sorted(points, reverse=True)),
    )
