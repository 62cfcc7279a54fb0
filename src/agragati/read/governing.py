"""Which framework governs a report: by the plan that is named, the year, the tier of the office and what the rows agree with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from agragati.model.offices import Tier
from agragati.model.periods import FiscalYear
from agragati.model.report import Row
from agragati.read.lexicon import Lexicon
from agragati.read.matching import agreement
from agragati.read.surroundings import Surroundings
from agragati.rules.template import Framework

GOVERNS = 0.45
"""How far (of 1) weights, codes and targets must agree for a framework to be taken as the governing one."""
RESEMBLES = 0.3
"""How far a framework of another year must agree for its tier to be the office's."""


def candidates(around: Surroundings, lexicon: Lexicon) -> tuple[Framework, ...]:
    """The frameworks whose indicators the rows may be: those of the plan that title or subject name, else all."""
    named = around.title.plan_type
    if named is None:
        found = lexicon.plan_types.within(around.subject)
        named = found[0] if found else None
    return tuple(one for one in lexicon.catalog.frameworks if named in {None, one.plan_type})


def year_of_targets(rows: Sequence[Row]) -> FiscalYear | None:
    """The year in which most target dates lie; `None` where the rows have no dates."""
    days = [target for row in rows for target in (*row.targets.values(), row.annual_target) if isinstance(target, date)]
    years = Counter(day.year if day.month > _JUNE else day.year - 1 for day in days)
    return FiscalYear(years.most_common(1)[0][0]) if years else None


_JUNE = 6


def governing(
    rows: Sequence[Row], frameworks: Sequence[Framework], year: FiscalYear | None, tier: Tier | None, annex: str | None
) -> Framework | None:
    """The framework of the year that the rows agree with best, of the office's tier where there is one; `None` without data."""
    return _best(rows, [one for one in frameworks if year in {None, one.fiscal_year}], tier, annex, GOVERNS)


def tier_by_rows(rows: Sequence[Row], frameworks: Sequence[Framework], annex: str | None) -> Tier | None:
    """The tier of the framework, of whatever year, that the rows resemble most."""
    best = _best(rows, frameworks, None, annex, RESEMBLES)
    return best.tier if best else None


def _best(rows: Sequence[Row], frameworks: Sequence[Framework], tier: Tier | None, annex: str | None, at_least: float) -> Framework | None:
    of_tier = [one for one in frameworks if one.tier is tier]
    scored = [(agreement(rows, one) + (ANNEX if one.annex == annex else 0.0), one.id, one) for one in of_tier or frameworks]
    best = max(scored, default=None, key=lambda one: (one[0], one[1]))
    return best[2] if best and best[0] >= at_least else None


ANNEX = 0.05
"""What it is worth that the framework is the annex that the page names."""
