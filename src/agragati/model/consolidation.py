"""Many offices added up: what each report gives, what comes of it at each office of the tree, and who is missing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from agragati.model.offices import Office, OfficeTree
from agragati.model.periods import FiscalYear, Period
from agragati.model.report import Kind
from agragati.model.scores import Figure
from agragati.model.values import Certainty, Unit


class Totalling(StrEnum):
    """How the figures of several offices become one."""

    SUM = "sum"
    RATIO = "ratio"
    """All numerators of all denominators; where one is not known the mean, marked approximate."""
    MEAN = "mean"
    DATES = "dates"
    """How many days were reached, the earliest and the latest."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """One indicator of one report: the figure of the year so far, and its score."""

    indicator: str
    unit: Unit
    totalling: Totalling
    area: int | None = None
    weight: Decimal | None = None
    value: Figure | None = None
    parts: tuple[Fraction, Fraction] | None = None
    """Numerator and denominator of a percentage, where they are known and bear it out."""
    points: Fraction | None = None
    weighted: Fraction | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Contribution:
    """What one report gives to the totals: all that is kept of it."""

    source: str
    part: int = 1
    office: str | None
    """As printed."""
    office_code: str | None = None
    """The office's code, where the reading names it."""
    parent_office: str | None = None
    plan_type: str | None = None
    """`None` where no framework governs the report."""
    fiscal_year: FiscalYear | None = None
    period: Period | None = None
    kind: Kind = Kind.PROGRESS
    framework: str | None = None
    method: str
    dated: dt.date | None = None
    """The letter's day."""
    digest: str
    """SHA-256 of the figures and rules that its score stands on."""
    total: Fraction
    of: Decimal
    share: Fraction | None = None
    share_of: Decimal | None = None
    entries: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Occasion:
    """What reports are added up: of one plan, one year, one period."""

    plan_type: str | None = None
    fiscal_year: FiscalYear | None = None
    period: Period | None = None


class Reason(StrEnum):
    """Why a report is not in the totals."""

    NO_OFFICE = "no-office"
    UNKNOWN_OFFICE = "unknown-office"
    UNKNOWN_CODE = "unknown-code"
    AMBIGUOUS_OFFICE = "ambiguous-office"
    PLAN = "plan"
    OTHER_PLAN = "other-plan"
    OTHER_YEAR = "other-year"
    OTHER_PERIOD = "other-period"
    SAME_AGAIN = "same-again"
    REPLACED = "replaced"


@dataclass(frozen=True, kw_only=True, slots=True)
class SetAside:
    """A report that is not in the totals, and why."""

    contribution: Contribution
    reason: Reason
    office: str | None = None
    """Code of its office, where that is known."""
    proposed: tuple[str, ...] = ()
    """Codes of the offices that it may be meant for; nothing is taken from them unasked."""
    instead: str | None = None
    """The source of the report that counts."""


@dataclass(frozen=True, kw_only=True, slots=True)
class IndicatorTotal:
    """An indicator at an office of the tree, over the reports of all offices at and below it."""

    indicator: str
    unit: Unit
    totalling: Totalling
    offices: int
    """Reports that have the indicator."""
    figures: int
    """Of these, with a figure."""
    value: Fraction | None = None
    """The sum, the percentage or the mean; for dates, how many were reached. `None` where nobody has a figure."""
    approximate: bool = False
    """Percentages were averaged, for the counts behind some are not known."""
    numerator: Fraction | None = None
    denominator: Fraction | None = None
    earliest: dt.date | None = None
    latest: dt.date | None = None
    scored: int = 0
    """Reports with points for it."""
    points: Fraction | None = None
    """Mean of the points, of 100."""
    weighted: Fraction | None = None
    """Mean of the weighted points."""


@dataclass(frozen=True, kw_only=True, slots=True)
class AreaTotal:
    """An area of one framework: the mean of what the reports earned in it."""

    number: int
    name: str | None
    weight: Decimal | None
    offices: int
    weighted: Fraction
    points: Fraction | None
    """The same of 100."""


@dataclass(frozen=True, kw_only=True, slots=True)
class FrameworkTotal:
    """The scores of the reports of one framework, scored by one method: means over those that reported."""

    framework: str | None
    method: str
    offices: int
    total: Fraction
    of: Fraction
    """Mean of what could be scored, which is the plan's total where nothing is unknown."""
    share: Fraction | None
    """Mean over those of which it is known."""
    share_of: Fraction | None
    areas: tuple[AreaTotal, ...] = ()
    clause: str | None = None
    """What the making of a node's figures stands on."""
    certainty: Certainty = Certainty.UNVERIFIED


@dataclass(frozen=True, kw_only=True, slots=True)
class NodeTotal:
    """An office of the tree with all below it."""

    code: str
    due: int
    """Offices that owe a report."""
    reported: int
    """Of these, those that sent one."""
    unasked: int = 0
    """Offices that sent one and owe none; their figures count."""
    repeated: int = 0
    """Offices of which several reports came."""
    score: Fraction | None = None
    """Mean, over those that reported, of the part of their own plan's total that they earned, of 100; `None` where nobody did."""
    frameworks: tuple[FrameworkTotal, ...] = ()
    indicators: tuple[IndicatorTotal, ...] = ()

    @property
    def missing(self) -> int:
        """How many owe a report and sent none."""
        return self.due - self.reported


@dataclass(frozen=True, kw_only=True, slots=True)
class Outlier:
    """A value that a person should look at again: `reason` is a key of the messages, filled with `params`."""

    office: str
    """Its code."""
    indicator: str | None
    value: Figure | None
    typical: Figure | None
    """The median of the offices that it was held against."""
    compared: int
    """How many these are."""
    reason: str
    params: Mapping[str, str] = field(default_factory=dict)
    weight: float
    """How much it stands out; the list begins with the highest."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Consolidation:
    """A tree with its reports added up."""

    occasion: Occasion
    tree: OfficeTree
    reporting: Mapping[str, Contribution]
    """Code to the report that counts, in the order of the tree."""
    set_aside: tuple[SetAside, ...] = ()
    nodes: tuple[NodeTotal, ...] = ()
    """One an office, in the order of the tree."""
    outliers: tuple[Outlier, ...] = ()
    digest: str = ""
    """SHA-256 of all totals: the same reports give the same, in whatever order they came."""

    def missing(self, place: int = 0, size: int | None = None) -> tuple[Office, ...]:
        """Return the offices, among `size` from a place on, that owe a report and sent none."""
        among = self.tree.offices[place : None if size is None else place + size]
        return tuple(office for office in among if office.owes and office.code not in self.reporting)
