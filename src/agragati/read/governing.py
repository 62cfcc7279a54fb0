"""Which framework governs a report: by the plan that is named, the year, the tier of the office and what the rows agree with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from agragati.model.offices import Tier
from agragati.model.periods import FiscalYear
from agragati.model.report import Row
from agragati.read.matching import agreement
from agragati.rules.template import Framework

GOVERNS = 0.45
"""How far (of 1) weights, codes and targets must agree for a framework to be taken as the governing one."""
GOVERNS_ANOTHER_TIER = 0.7
"""The same for the framework of another tier, where the year has none of the office's own."""
RESEMBLES = 0.3
"""How far a framework of another year must agree for its tier to be the office's."""


@dataclass(frozen=True, slots=True)
class Governing:
    """The framework that the rows agree with best; `None` where none agrees enough."""

    framework: Framework | None = None
    margin: float | None = None
    """How much (of 1) nearer the rows are to this outcome than to the next; `None` where no framework was in question."""
    rival: Framework | None = None
    """The framework that would have been next; `None` where that is none."""


def year_of_targets(rows: Sequence[Row]) -> FiscalYear | None:
    """The year in which most target dates lie; `None` where the rows have no dates."""
    days = [target for row in rows for target in (*row.targets.values(), row.annual_target) if isinstance(target, date)]
    years = Counter(day.year if day.month > _JUNE else day.year - 1 for day in days)
    return FiscalYear(years.most_common(1)[0][0]) if years else None


_JUNE = 6


def governing(
    rows: Sequence[Row], frameworks: Sequence[Framework], year: FiscalYear | None, tier: Tier | None, annex: str | None
) -> Governing:
    """The framework of the year that the rows agree with best, of the office's tier where there is one."""
    of_year = [one for one in frameworks if year in {None, one.fiscal_year}]
    of_tier = [one for one in of_year if one.tier is tier]
    return _best(rows, of_tier or of_year, annex, GOVERNS if of_tier or tier is None else GOVERNS_ANOTHER_TIER)


def tier_by_rows(rows: Sequence[Row], frameworks: Sequence[Framework], annex: str | None) -> Tier | None:
    """The tier of the framework, of whatever year, that the rows resemble most."""
    best = _best(rows, frameworks, annex, RESEMBLES).framework
    return best.tier if best else None


def _best(rows: Sequence[Row], frameworks: Sequence[Framework], annex: str | None, at_least: float) -> Governing:
    scored = [(agreement(rows, one) + (ANNEX if one.annex == annex else 0.0), one.id, one) for one in frameworks]
    ranked = sorted(scored, key=lambda one: (one[0], one[1]), reverse=True)
    if not ranked:
        return Governing()
    worth, _, best = ranked[0]
    if worth < at_least:
        return Governing(None, at_least - worth, best)
    next_worth, _, rival = ranked[1] if len(ranked) > 1 else (0.0, "", None)
    return Governing(best, worth - max(next_worth, at_least), rival if next_worth > at_least else None)


ANNEX = 0.05
"""What it is worth that the framework is the annex that the page names."""
