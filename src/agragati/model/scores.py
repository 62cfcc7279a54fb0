"""A score with its working."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TypeAlias

from agragati.model.periods import FiscalYear, Period
from agragati.model.points import exact_text
from agragati.model.values import Certainty

Figure: TypeAlias = Fraction | date | tuple[date, ...]
"""What is scored: an exact count or percentage, a date, or dated milestones."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Step:
    """One step of a working: a key of the messages' workings, and the exact figures that fill it once it is put in words."""

    key: str
    params: Mapping[str, Figure | Decimal | int] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, slots=True)
class ScoreLine:
    """One indicator's score.

    `points` are of 100, `weighted` of the plan's total; both are `None` where nothing can be scored or the line does not count
    (the working says why). Nothing reported is not that: it scores 0.
    """

    indicator: str | None
    code: str | None
    weight: Decimal | None
    value: Figure | None
    """The figure that was scored."""
    points: Fraction | None
    weighted: Fraction | None
    levels_from: str | None
    """plan, page or framework; `None` where no targets are known."""
    working: tuple[Step, ...]
    """How the figure was found, then how it became points."""
    clause: str | None = None
    certainty: Certainty = Certainty.INFERRED


@dataclass(frozen=True, kw_only=True, slots=True)
class ScoreSheet:
    """The scores of one report by one named method; a new computation is a new sheet."""

    source: str
    office: str | None
    fiscal_year: FiscalYear | None
    period: Period | None
    framework: str | None
    method: str
    repaired: bool
    lines: tuple[ScoreLine, ...]
    total: Fraction
    of: Decimal
    """What could be scored: the plan's total (without a framework, the weights as printed) less what has no known target."""
    share: Fraction | None
    """The part of the agreement that was earned; `None` where it is not known what the plan is worth in it."""
    share_of: Decimal | None
    """What the plan is worth in the agreement, less the part that could not be scored."""
    inputs_hash: str
    """SHA-256 of what the sheet was computed from: rows, levels, method, settings."""


def figure_text(figure: Figure | Decimal | int) -> str:
    """Return the figure without loss, in Latin digits; milestones one after the other."""
    if isinstance(figure, date):
        return figure.isoformat()
    return ", ".join(day.isoformat() for day in figure) if isinstance(figure, tuple) else exact_text(figure)
