"""A year's plan files with its scoring and calendar: `field-a.toml`, `ministry.toml`, `scoring.toml`, `calendar.toml`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from agragati.model.consolidation import Totalling
from agragati.model.offices import Tier
from agragati.model.periods import FiscalYear, Period
from agragati.model.points import ROUNDINGS
from agragati.model.report import Kind
from agragati.model.values import Unit, Value
from agragati.rules.datafaults import DataFault
from agragati.rules.framework_faults import check_framework
from agragati.rules.load_vocabulary import Labels, Wording
from agragati.rules.template import (
    ActivityRule,
    Aggregator,
    AreaRule,
    Deadline,
    Deduction,
    Direction,
    Form,
    Framework,
    Ground,
    IndicatorRule,
    Method,
    ScaleKind,
    Scoring,
)
from agragati.rules.toml import Table

_NO_WORDING = Wording(labels={}, aliases=())


def load_scoring(file: Table) -> Scoring:
    """Return a year's choices of scoring."""
    below, absent, rounding = file.table("below_lowest_level"), file.table("not_applicable"), file.table("rounding")
    scale, aggregation = file.table("scale"), file.table("aggregation")
    methods, consolidation = file.table("methods"), file.table("consolidation")
    totalling = consolidation.table("figures")
    scoring = Scoring(
        below_lowest_level=below.choice("value", ("zero", "extrapolate")),
        below_lowest_ground=below.ground(),
        not_applicable=absent.choice("value", ("zero", "excluded", "full")),
        not_applicable_ground=absent.ground(),
        rounding=rounding.choice("value", tuple(ROUNDINGS)),
        decimals=rounding.whole("decimals"),
        rounding_ground=rounding.ground(),
        methods={kind: methods.name(kind, Method) for kind in Kind},
        scale_ground=scale.ground(),
        aggregation_ground=aggregation.ground(),
        method_grounds={file.named("method", name, Method): _ground_only(table) for name, table in file.named_tables("method")},
        totalling={aggregator: totalling.name(aggregator, Totalling) for aggregator in Aggregator},
        consolidated_score=consolidation.choice("score", ("mean",)),
        consolidation_ground=consolidation.ground(),
    )
    for missing in (method for method in Method if method not in scoring.method_grounds):
        file.fault(f"method.{missing}", "is missing, expected what the method stands on")
    for table in (below, absent, rounding, scale, aggregation, methods, totalling, consolidation, file):
        table.close()
    return scoring


def load_calendar(file: Table) -> tuple[Deadline, ...]:
    """Return a year's days, in the order of the file."""
    deadlines = tuple(_deadline(table) for table in file.tables("deadline"))
    file.close()
    return deadlines


def load_framework(
    file: Table, path: str, labels: Labels, *, scoring: Scoring, calendar: tuple[Deadline, ...], forms: tuple[Form, ...]
) -> Framework:
    """Return the plan of one tier, with its year's scoring, days and forms. `path` is its id: `apa/egov-innovation/2023-24/field-a`."""
    known = len(file.faults.found)
    tier = file.name("tier", Tier)
    level_points = file.wholes("level_points")
    framework = Framework(
        id=path,
        plan_type=file.text("plan_type"),
        fiscal_year=_fiscal_year(file),
        tier=tier,
        variant=file.text_or_none("variant"),
        annex=file.text_or_none("annex"),
        title=file.text("title"),
        weights_total=file.number("weights_total"),
        share_of=file.number_if_known("share_of"),
        level_points=level_points,
        areas=tuple(_area(table) for table in file.tables("area")),
        activities=tuple(_activity(table, tier, labels) for table in file.tables("activity")),
        indicators=tuple(_indicator(table, tier, labels, level_points) for table in file.tables("indicator")),
        scoring=scoring,
        calendar=tuple(deadline for deadline in calendar if deadline.tier in {None, tier}),
        forms=forms,
        example=file.flag("example", default=False),
        ground=file.ground(),
    )
    expects = file.table("expects")
    expected = {key: expects.number(key) for key in ("indicators", "weights_total")}
    expects.close()
    file.close()
    # Figures that could not be read would only be reported a second time as not adding up.
    if not any(map(_is_of_a_figure, file.faults.found[known:])):
        check_framework(file, framework, expected)
    return framework


_FIGURES = {
    "weight",
    "weights_total",
    "levels",
    "level_points",
    "unit",
    "direction",
    "number",
    "area",
    "expects",
    "indicators",
    "indicator",
}
"""Keys of what a plan's sums, orders and counts are reckoned from."""


def _is_of_a_figure(fault: DataFault) -> bool:
    return ".levels." in fault.key or fault.key.rpartition(".")[2] in _FIGURES


def _ground_only(table: Table) -> Ground:
    ground = table.ground()
    table.close()
    return ground


def _fiscal_year(file: Table) -> FiscalYear:
    text = file.text("fiscal_year")
    try:
        return FiscalYear.parse(text)
    except ValueError:
        file.fault("fiscal_year", "is {read!r}, expected a year such as 2023-24", read=text)
        return FiscalYear(0)


def _area(table: Table) -> AreaRule:
    area = AreaRule(
        number=table.whole("number"),
        name=table.text("name"),
        weight=table.number_if_known("weight"),
        own_choice=table.flag("own_choice", default=False),
        ground=table.ground(),
    )
    table.close()
    return area


def _activity(table: Table, tier: Tier, labels: Labels) -> ActivityRule:
    name = table.text("id")
    label, aliases = _wording(table, labels.activities, tier)
    rule = ActivityRule(id=name, code=table.text_or_none("code"), label=label, aliases=aliases, ground=table.ground())
    table.close()
    return rule


def _indicator(table: Table, tier: Tier, labels: Labels, level_points: tuple[int, ...]) -> IndicatorRule:
    label, aliases = _wording(table, labels.indicators, tier)
    unit = table.name("unit", Unit)
    ground = table.ground()
    evidence, evidence_ground = _evidence(table, ground)
    levels, open_levels = ({}, frozenset(level_points)) if table.is_unknown("levels") else _levels(table.table("levels"), unit)
    rule = IndicatorRule(
        id=table.text("id"),
        code=table.text_or_none("code"),
        activity=table.text("activity"),
        area=table.whole_or_none("area"),
        label=label,
        aliases=aliases,
        unit=unit,
        weight=table.number_if_known("weight"),
        levels=levels,
        open_levels=open_levels,
        direction=table.name("direction", Direction),
        scale=table.name("scale", ScaleKind),
        deduction=_deduction(table),
        aggregator=table.name("aggregator", Aggregator),
        continuing=table.flag("continuing"),
        evidence=evidence,
        ground=ground,
        evidence_ground=evidence_ground,
    )
    table.close()
    return rule


def _deduction(table: Table) -> Deduction | None:
    raw = table.table_or_none("deduction")
    if raw is None:
        return None
    deduction = Deduction(days=raw.whole("days"), marks=raw.number("marks"))
    if deduction.days < 1:
        raw.fault("days", "is {read}, expected at least 1", read=deduction.days)
    raw.close()
    return deduction


def _evidence(table: Table, ground: Ground) -> tuple[tuple[str, ...], Ground]:
    """What shows that it was done, and what that stands on; nothing where no source says."""
    if table.is_unknown("evidence"):
        return (), ground
    evidence = table.table("evidence")
    found = evidence.texts("items"), evidence.ground()
    evidence.close()
    return found


def _wording(table: Table, wordings: Mapping[str, Wording], tier: Tier) -> tuple[str, tuple[str, ...]]:
    name = table.text("id")
    wording = wordings.get(name, _NO_WORDING)
    label = wording.of(tier)
    if name and label is None:
        table.fault("id", "is {read!r}, for which labels.bn.toml has no wording of the tier {tier}", read=name, tier=tier.value)
    return label or "", wording.others(tier)


def _levels(table: Table, unit: Unit) -> tuple[Mapping[int, Value], frozenset[int]]:
    """The targets that are known, and the points of those that are not."""
    levels = {table.points("", key): _target(table, key, unit) for key in table.given()}
    missing = (key for key in table.texts_or_none("unknown") if table.is_unknown(key))
    open_levels = frozenset(table.points("", key) for key in missing)
    table.close()
    return levels, open_levels


def _target(table: Table, key: str, unit: Unit) -> date | Decimal | tuple[date, ...]:
    if unit is not Unit.DATE:
        return table.number(key)
    return table.days(key) if isinstance(table.raw[key], list) else table.day(key)


def _deadline(table: Table) -> Deadline:
    deadline = Deadline(
        event=table.text("event"),
        tier=table.name_or_none("tier", Tier),
        office_kind=table.text_or_none("office_kind"),
        period=table.name_or_none("period", Period),
        opens=table.day_or_none("opens"),
        due=table.day("due"),
        ground=table.ground(),
    )
    if deadline.opens is not None and deadline.opens > deadline.due:
        table.fault("opens", "is {read}, expected no day after due, {due}", read=deadline.opens, due=deadline.due)
    table.close()
    return deadline
