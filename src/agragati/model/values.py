"""Figures as they stand in a cell: a number, a percentage, a date or dated milestones; absent is `None`, never zero."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TypeAlias


class Unit(StrEnum):
    """What an indicator is counted in (একক)."""

    NUMBER = "number"
    PERCENT = "percent"
    DATE = "date"


Value: TypeAlias = Decimal | date | tuple[date, ...]
"""A count or percentage (`Decimal`), a date, or several dated milestones."""


class Status(StrEnum):
    """Why a cell holds what it holds, or nothing."""

    DONE = "done"
    PARTLY = "partly"
    NOT_DUE = "not_due"
    NOT_REPORTED = "not_reported"
    NOT_APPLICABLE = "not_applicable"
    DONE_BY_SUPERIOR = "done_by_superior"
    ILLEGIBLE = "illegible"


@dataclass(frozen=True, slots=True)
class Parts:
    """The two counts behind a percentage."""

    numerator: Decimal
    denominator: Decimal


class Certainty(StrEnum):
    """How sure we are of a rule: a source says so outright, we conclude it, or nobody has shown us the passage."""

    STATED = "stated"
    INFERRED = "inferred"
    UNVERIFIED = "unverified"
