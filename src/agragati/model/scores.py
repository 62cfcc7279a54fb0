"""A score with its working."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction

from agragati.model.periods import FiscalYear, Period
from agragati.model.values import Certainty, Value


@dataclass(frozen=True, kw_only=True, slots=True)
class ScoreLine:
    """One indicator's score. `points` are of 100, `weighted` of the plan's total; `None` where nothing can be scored."""

    indicator: str | None
    code: str | None
    weight: Decimal | None
    value: Value | None
    points: Fraction | None
    weighted: Fraction | None
    levels_from: str | None
    """plan, page or framework."""
    working: str
    """A key of the messages' workings ..."""
    params: dict[str, str] = field(default_factory=dict)
    """... and what fills it."""
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
    share: Fraction
    share_of: Decimal
    inputs_hash: str
    """SHA-256 of what the sheet was computed from: rows, levels, method, settings."""
