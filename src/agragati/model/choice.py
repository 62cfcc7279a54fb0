"""Which rules a report was read by, and how sure that is."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from agragati.model.periods import FiscalYear


class Sign(StrEnum):
    """What spoke for a choice: for the plan, then for the year of its rules, then for the framework."""

    PLAN_IN_TITLE = "plan-in-title"
    PLAN_IN_SUBJECT = "plan-in-subject"
    PLAN_BY_ROWS = "plan-by-rows"
    YEAR_STATED = "year-stated"
    YEAR_BY_TARGETS = "year-by-targets"
    NEAREST_YEAR = "nearest-year"
    YEAR_BY_ROWS = "year-by-rows"
    TIER_BY_OFFICE = "tier-by-office"
    ANNEX = "annex"
    WEIGHTS_AND_TARGETS = "weights-and-targets"


@dataclass(frozen=True, kw_only=True, slots=True)
class Choice:
    """The plan that a report is of, the rules by which its rows were named, and the framework that governs it.

    `framework` is `None` where the report's year and tier have no rules, or none that the rows agree with: the rows have then the
    indicators of `year`, and weights and targets are not checked.
    """

    plan_type: str | None = None
    year: FiscalYear | None = None
    """The year of the rules."""
    framework: str | None = None
    certainty: Decimal = Decimal(0)
    """0 to 1: what the choice is worth, by how well the rows fit it and how much worse they fit the next best."""
    margin: Decimal = Decimal(0)
    """By how much (of 1) the rows fit better than the next best; 1 where there is no other."""
    rival: str | None = None
    """The next best: a framework, or the plan and year of other rules."""
    signs: tuple[Sign, ...] = ()

    @property
    def is_sure(self) -> bool:
        """Whether a person need not look."""
        return self.certainty >= SURE


SURE = Decimal("0.8")
"""Certainty from which a choice is taken for granted."""

NOTHING_CHOSEN = Choice()
"""No plan is named and the rows show none."""
