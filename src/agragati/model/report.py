"""A report of one office for one period, as the page prints it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from agragati.model.letter import Letter
from agragati.model.offices import Tier
from agragati.model.periods import FiscalYear, Period
from agragati.model.values import Parts, Status, Unit, Value


class Kind(StrEnum):
    """What a document is for."""

    PLAN = "plan"
    PROGRESS = "progress"
    MONITORING = "monitoring"
    SELF_ASSESSMENT = "self_assessment"
    EVALUATION = "evaluation"


@dataclass(frozen=True, kw_only=True, slots=True)
class Area:
    """কর্মসম্পাদন ক্ষেত্র: a group of activities with a weight of its own."""

    number: int | None
    name: str
    weight: Decimal | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """One indicator's line of the table.

    Mappings hold a key for each column that the page has; the value is `None` where the cell is blank.
    """

    indicator: str | None = None
    """The framework's id; `None` where no known framework has this indicator."""
    serial: str | None = None
    activity_code: str | None = None
    code: str | None = None
    """The digits as printed, in Latin digits, even where it is the wrong code."""
    area: int | None = None
    unit: Unit | None = None
    weight: Decimal | None = None
    targets: Mapping[int, Value | None] = field(default_factory=dict)
    """Level (100, 90, ...) to target."""
    annual_target: Value | None = None
    quarter_targets: Mapping[Period, Value | None] | None = None
    achieved: Mapping[str, Value | None] = field(default_factory=dict)
    """Period name (`Q1` ... `FY`) or `total` to the figure printed."""
    parts: Mapping[str, Parts] = field(default_factory=dict)
    status: Mapping[str, Status] = field(default_factory=dict)
    claimed: Mapping[str, Decimal | None] = field(default_factory=dict)
    """Scores that the document prints: rate, raw, weighted, scaled_weight, scaled_score."""
    responsible: str | None = None
    remarks: str | None = None
    feedback: str | None = None
    other: Mapping[str, str] = field(default_factory=dict)
    """What stands in columns that a report has no field for: `evidence`, `baseline`, or the column's own heading, to the text."""
    activity_text: str | None = None
    indicator_text: str | None = None
    confidence: Decimal = Decimal(1)


@dataclass(frozen=True, kw_only=True, slots=True)
class Signature:
    """A signature under the table. `role`: prepared, approved or signed; `line` of the source text."""

    role: str
    name: str | None = None
    designation: str | None = None
    date: dt.date | None = None
    line: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Report:
    """A report, or a plan that has no achievements yet."""

    office: str | None = None
    tier: Tier | None = None
    parent_office: str | None = None
    plan_type: str | None = None
    """The kind of plan, an id of `plan-types.toml`; `None` where neither the page nor its rows show one."""
    fiscal_year: FiscalYear | None = None
    period: Period | None = None
    kind: Kind = Kind.PROGRESS
    annex: str | None = None
    framework: str | None = None
    letter: Letter | None = None
    areas: tuple[Area, ...] = ()
    rows: tuple[Row, ...] = ()
    claimed_total: Mapping[str, Decimal | None] | None = None
    signatures: tuple[Signature, ...] = ()
