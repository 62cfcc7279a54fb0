"""What the data files say, as typed values. Field docs say what each key of a file means."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cached_property

from agragati.model.consolidation import Totalling
from agragati.model.offices import Tier
from agragati.model.periods import FiscalYear, Period
from agragati.model.report import Kind
from agragati.model.values import Certainty, Unit, Value


class Direction(StrEnum):
    """Which way a figure gets better."""

    HIGHER = "higher"
    LOWER = "lower"
    EARLIER = "earlier"


class Aggregator(StrEnum):
    """How the figures of the quarters become the year's."""

    SUM = "sum"
    RATIO = "ratio"
    AVERAGE = "average"
    LAST = "last"
    FIRST_DATE = "first_date"
    MILESTONES = "milestones"


class ScaleKind(StrEnum):
    """How a figure becomes points of 100; a function of that name in `score.scales`."""

    FIVE_LEVEL = "five_level"
    STRAIGHT_RATIO = "straight_ratio"
    ALL_OR_NOTHING = "all_or_nothing"
    LATE_DEDUCTION = "late_deduction"


class Method(StrEnum):
    """How a score before the year's end is reckoned; a function of that name in `score.methods`."""

    FIVE_LEVEL = "five-level"
    ANNUAL_RATIO = "annual-ratio"
    PERIOD_TARGET = "period-target"


@dataclass(frozen=True, kw_only=True, slots=True)
class Ground:
    """What a rule stands on: the clause (`source#anchor`), how sure we are, and why where no source says it outright."""

    clause: str
    certainty: Certainty = Certainty.STATED
    because: str | None = None
    unknown: tuple[str, ...] = ()
    """Keys that the source does not tell, and that are left out for it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Source:
    """A document relied on."""

    id: str
    title: str
    issuer: str | None = None
    date: str | None = None
    link: str | None = None
    archived: str | None = None
    sha256: str | None = None
    note: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class AreaRule:
    """কর্মসম্পাদন ক্ষেত্র."""

    number: int
    name: str
    weight: Decimal | None
    """`None` where no source gives it."""
    own_choice: bool = False
    """Each office chooses its own activities here: those that the file lists are one office's, others are as good."""
    ground: Ground


@dataclass(frozen=True, kw_only=True, slots=True)
class ActivityRule:
    """কার্যক্রম, with the code that its indicators' codes begin with (`None` where the form prints none)."""

    id: str
    code: str | None
    label: str
    aliases: tuple[str, ...] = ()
    ground: Ground


@dataclass(frozen=True, kw_only=True, slots=True)
class Deduction:
    """Marks that a late day loses for each so many days that have begun."""

    days: int
    marks: Decimal


@dataclass(frozen=True, kw_only=True, slots=True)
class IndicatorRule:
    """কর্মসম্পাদন সূচক as the template defines it."""

    id: str
    code: str | None
    """The printed code, `3.1.1`; `None` where the form prints none."""
    activity: str
    """Id of its activity."""
    area: int | None
    label: str
    aliases: tuple[str, ...] = ()
    """Other wordings met in real documents, for matching only."""
    unit: Unit
    weight: Decimal | None
    """`None` where no source gives it."""
    levels: Mapping[int, Value]
    """Points to target; a level that is not defined is not here, and none whose target no source gives."""
    open_levels: frozenset[int] = frozenset()
    """The levels that there are, or may be, but whose targets no source gives."""
    direction: Direction
    scale: ScaleKind
    deduction: Deduction | None = None
    """With the scale `late_deduction` only."""
    aggregator: Aggregator
    continuing: bool
    """True where each quarter must bring a figure or a reason (counts and percentages)."""
    evidence: tuple[str, ...] = ()
    ground: Ground
    evidence_ground: Ground

    def __hash__(self) -> int:
        # Its levels are a mapping and have no hash; two rules of one id are still told apart by all that they hold.
        return hash(self.id)

    @property
    def best(self) -> Value | None:
        """The target of the best level, which is the annual target; `None` where no source gives it."""
        points = max(self.levels.keys() | self.open_levels, default=0)
        return self.levels.get(points)


@dataclass(frozen=True, kw_only=True, slots=True)
class Scoring:
    """The open choices of scoring, each with its ground."""

    below_lowest_level: str
    """`zero` or `extrapolate` (down to the lowest points of the scale)."""
    below_lowest_ground: Ground
    not_applicable: str
    """`zero`, `excluded` (weights re-scaled) or `full`."""
    not_applicable_ground: Ground
    rounding: str
    """A name of `model.points.ROUNDINGS`."""
    decimals: int
    rounding_ground: Ground
    methods: Mapping[Kind, Method]
    """The method that a form uses unless told otherwise."""
    scale_ground: Ground
    aggregation_ground: Ground
    method_grounds: Mapping[Method, Ground]
    totalling: Mapping[Aggregator, Totalling]
    """How the figures of several offices become one, by how those of the quarters become the year's."""
    consolidated_score: str
    """`mean`: over the offices that reported, never over the missing."""
    consolidation_ground: Ground


@dataclass(frozen=True, kw_only=True, slots=True)
class Deadline:
    """A day of the calendar: `event` of a tier for a period, from `opens` (if given) to `due`."""

    event: str
    tier: Tier | None
    office_kind: str | None
    """upazila, district, regional ... where the window is narrower than the tier."""
    period: Period | None
    opens: date | None
    due: date
    ground: Ground


@dataclass(frozen=True, kw_only=True, slots=True)
class Column:
    """A column of a form. `role` is the contract's cell path (`targets.90`, `achieved.{period}`), `head` the official wording."""

    role: str
    head: str
    group: str | None = None
    """The wording above several columns."""
    head_en: str | None = None
    """Both in English; where they are missing the Bangla ones are printed."""
    group_en: str | None = None
    optional: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Form:
    """A table form that offices really send: its columns in order."""

    id: str
    kind: Kind
    columns: tuple[Column, ...]
    paired_lines: bool = False
    """Each indicator has a target line and an achievement line."""
    number_row: bool = False
    total_row: bool = False
    area_rows: bool = False
    """An area is a heading row over the whole width, and no column."""
    periods: tuple[Period, ...] = ()
    """The periods that the form is made for; empty: any."""
    ground: Ground


@dataclass(frozen=True, kw_only=True, eq=False)
class Framework:
    """One plan of one year for one tier (and variant): `apa/egov-innovation/2023-24/field-a`.

    Compared by identity, so that what is derived from it can be cached.
    """

    id: str
    plan_type: str
    fiscal_year: FiscalYear
    tier: Tier
    variant: str | None
    annex: str | None
    title: str
    weights_total: Decimal
    share_of: Decimal | None
    """What the plan is worth in the agreement of which it is an annex; `None` where no source gives it."""
    level_points: tuple[int, ...]
    """The points of the levels, best first: 100, 90, 80, 70, 60."""
    areas: tuple[AreaRule, ...]
    activities: tuple[ActivityRule, ...]
    indicators: tuple[IndicatorRule, ...]
    scoring: Scoring
    calendar: tuple[Deadline, ...]
    forms: tuple[Form, ...] = ()
    """The year's table forms."""
    example: bool = False
    """Made up to show a shape; it states no fact, and never governs where a real framework may."""
    ground: Ground

    @cached_property
    def by_id(self) -> Mapping[str, IndicatorRule]:
        """Indicator id to rule."""
        return {indicator.id: indicator for indicator in self.indicators}


@dataclass(frozen=True, kw_only=True, slots=True)
class PlanType:
    """A kind of plan, with the names that its titles carry. `has_frameworks` is false for plans read without rules of their own."""

    id: str
    name_en: str
    names: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Vocabulary:
    """The words of documents: what a heading, a unit, a title or a remark may say."""

    headings: Mapping[str, tuple[str, ...]]
    """Role (or `group.targets`, `group.achieved`) to the wordings of its heading, periods and years taken out."""
    level_names: Mapping[int, tuple[str, ...]]
    units: Mapping[Unit, tuple[str, ...]]
    line_kinds: Mapping[str, tuple[str, ...]]
    """`target` and `achievement`: what the lines of a paired form are called."""
    total_row: tuple[str, ...]
    office_labels: tuple[str, ...]
    """What stands before the office's name above the table."""
    plan_types: tuple[PlanType, ...]
    kinds: Mapping[Kind, tuple[str, ...]]
    """Words of a title that tell the kind of document."""
    remarks: Mapping[str, tuple[str, ...]]
    """Status name (`not_due`, `done_by_superior`, `not_applicable`, `done`) to the phrases that say so."""
    wording: Mapping[str, tuple[str, ...]]
    """Official word to its known misspellings."""
    annex: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class MemoPattern:
    """A form of memo number: digits of each part, and when it may be used."""

    id: str
    parts: tuple[int, ...]
    part_names: tuple[str, ...]
    issue_number: str
    """`required`, `optional` or `none`."""
    since: date | None
    until: date | None
    ground: Ground


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class LetterRules:
    """How letters are laid out. Compared by identity, so that what is derived from it can be cached."""

    memo_labels: tuple[str, ...]
    memo_patterns: tuple[MemoPattern, ...]
    kinds: Mapping[str, tuple[str, ...]]
    """Letter kind to the phrases that show it."""
    labels: Mapping[str, tuple[str, ...]]
    """subject, reference, attachments, attention, copies, recipient, date, phone, fax, email, web: what stands before each."""
    government: tuple[str, ...]
    """The heading of all government letters."""
    closings: tuple[str, ...]
    """Phrases that end the body of a letter."""
    designations: tuple[str, ...]
    """Words that show a line to be a post."""
    office_words: tuple[str, ...]
    """Words that show a line to be an office."""
    honorifics: tuple[str, ...]
    """What stands before a person's name."""
    signature_roles: Mapping[str, tuple[str, ...]]
    """prepared, approved, signed: what is written at a signature."""
    phone_patterns: tuple[str, ...]
    """Regular expressions on Latin digits that a phone must match whole."""


@dataclass(frozen=True, kw_only=True, slots=True)
class TierRule:
    """Words in an office's name that show its tier; the rules are tried in order. Of each list given, one phrase must stand there."""

    tier: Tier
    begins: tuple[str, ...] = ()
    contains: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Catalog:
    """Everything under `data/`. Compared by identity, so that what is derived from it can be cached."""

    frameworks: tuple[Framework, ...]
    forms: tuple[Form, ...]
    vocabulary: Vocabulary
    letters: LetterRules
    tiers: tuple[TierRule, ...]
    sources: Mapping[str, Source] = field(default_factory=dict)
    layouts: Mapping[tuple[str, FiscalYear], tuple[Form, ...]] = field(default_factory=dict)
    """Plan type and year to that year's forms; `forms` has each id once."""
