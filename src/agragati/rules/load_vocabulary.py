"""`labels.bn.toml`, `layouts.toml` and `plan-types.toml`: official wording, the words of documents, the forms."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from agragati.model.offices import Tier
from agragati.model.periods import Period
from agragati.model.report import Kind
from agragati.model.values import Status, Unit
from agragati.rules.template import Column, Form, PlanType, Vocabulary
from agragati.rules.toml import Table

Key = TypeVar("Key")

_PERIODS = ("{period}", *(str(period) for period in Period))
_ROLES = (
    *("serial", "area", "area_weight", "activity", "indicator", "code", "unit", "weight", "annual_target", "achieved.total", "line_kind"),
    *(f"claimed.{score}" for score in ("rate", "raw", "weighted", "scaled_weight", "scaled_score")),
    *(
        "responsible",
        "remarks",
        "feedback",
        "evidence",
        "baseline",
        "target_previous",
        "achieved_previous",
        "projection",
        "projection_later",
    ),
    *(f"{ledger}.{period}" for ledger in ("achieved", "quarter_targets") for period in _PERIODS),
)
_GROUPS = ("group.targets", "group.achieved", "group.monitoring")
_LEVEL = re.compile(r"targets\.\d+")


def is_role(text: str) -> bool:
    """Tell whether a text is the role of a column: a cell path of the contract, or a column that is read past."""
    return text in _ROLES or _LEVEL.fullmatch(text) is not None


@dataclass(frozen=True, kw_only=True, slots=True)
class Wording:
    """What an activity or an indicator is called: officially in each tier, and otherwise."""

    labels: Mapping[Tier, str]
    aliases: tuple[str, ...]

    def of(self, tier: Tier) -> str | None:
        """The official wording of a tier, if it has one."""
        return self.labels.get(tier)

    def others(self, tier: Tier) -> tuple[str, ...]:
        """All other wordings, those of the other tiers first, each once."""
        official = self.labels.get(tier)
        return tuple(text for text in dict.fromkeys((*self.labels.values(), *self.aliases)) if text != official)


@dataclass(frozen=True, kw_only=True, slots=True)
class Labels:
    """A year's `labels.bn.toml`."""

    activities: Mapping[str, Wording]
    indicators: Mapping[str, Wording]
    vocabulary: Vocabulary


def load_labels(file: Table) -> Labels:
    """Return a year's official wording and the words of its documents (without plan types, which stand in a file of their own)."""
    words = file.table("words")
    labels = Labels(
        activities={name: _wording(table) for name, table in file.named_tables("activity")},
        indicators={name: _wording(table) for name, table in file.named_tables("indicator")},
        vocabulary=Vocabulary(
            headings=_headings(file),
            level_names=_level_names(file),
            units=file.lists_by("units", Unit),
            line_kinds=file.lists("line_kinds", ("target", "achievement")),
            total_row=words.texts("total_row"),
            office_labels=words.texts("office_labels"),
            plan_types=(),
            kinds=file.lists_by("kinds", Kind),
            remarks={str(status): phrases for status, phrases in file.lists_by("remarks", Status).items()},
            wording=file.lists("wording"),
            annex=words.texts("annex"),
        ),
    )
    words.close()
    file.close()
    return labels


def load_plan_types(file: Table) -> tuple[PlanType, ...]:
    """Return the kinds of plan."""
    types = tuple(_plan_type(table) for table in file.tables("plan_type"))
    file.close()
    return types


def load_forms(file: Table) -> tuple[Form, ...]:
    """Return the table forms of a year."""
    forms = tuple(_form(table) for table in file.tables("form"))
    for at, form in enumerate(forms, start=1):
        if form.id in {other.id for other in forms[: at - 1]}:
            file.fault(f"form[{at}].id", "is {read!r}, which another form has too", read=form.id)
    file.close()
    return forms


def merge_vocabularies(years: Iterable[Vocabulary], plan_types: tuple[PlanType, ...]) -> Vocabulary:
    """Return the words of all years together: a document of one year may use the words of another."""
    every = tuple(years)
    return Vocabulary(
        headings=_merged(year.headings for year in every),
        level_names=_merged(year.level_names for year in every),
        units=_merged(year.units for year in every),
        line_kinds=_merged(year.line_kinds for year in every),
        total_row=_joined(year.total_row for year in every),
        office_labels=_joined(year.office_labels for year in every),
        plan_types=plan_types,
        kinds=_merged(year.kinds for year in every),
        remarks=_merged(year.remarks for year in every),
        wording=_merged(year.wording for year in every),
        annex=_joined(year.annex for year in every),
    )


def _merged(mappings: Iterable[Mapping[Key, tuple[str, ...]]]) -> Mapping[Key, tuple[str, ...]]:
    merged: dict[Key, tuple[str, ...]] = {}
    for mapping in mappings:
        for key, texts in mapping.items():
            merged[key] = _joined((merged.get(key, ()), texts))
    return merged


def _joined(lists: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for texts in lists for text in texts))


def _wording(table: Table) -> Wording:
    labels = table.table("labels")
    wording = Wording(
        labels={labels.named(tier, tier, Tier): labels.text(tier) for tier in labels.given()},
        aliases=table.texts_or_none("aliases"),
    )
    labels.close()
    table.close()
    return wording


def _headings(file: Table) -> Mapping[str, tuple[str, ...]]:
    headings = file.lists("headings")
    for role in headings:
        if not is_role(role) and role not in _GROUPS:
            file.fault(f"headings.{role}", "is no role of a column")
    return headings


def _level_names(file: Table) -> Mapping[int, tuple[str, ...]]:
    return {file.points("level_names", level): names for level, names in file.lists("level_names").items()}


def _plan_type(table: Table) -> PlanType:
    plan_type = PlanType(id=table.text("id"), name_en=table.text("name_en"), names=table.texts("names"))
    table.close()
    return plan_type


def _form(table: Table) -> Form:
    form = Form(
        id=table.text("id"),
        kind=table.name("kind", Kind),
        columns=tuple(load_column(column) for column in table.tables("columns")),
        paired_lines=table.flag("paired_lines", default=False),
        number_row=table.flag("number_row", default=False),
        total_row=table.flag("total_row", default=False),
        area_rows=table.flag("area_rows", default=False),
        periods=table.names("periods", Period),
        ground=table.ground(),
    )
    if not form.columns:
        table.fault("columns", "is missing, expected the columns in order")
    table.close()
    return form


def load_column(table: Table) -> Column:
    """Return a column of a form."""
    column = Column(
        role=table.text("role"),
        head=table.text("head"),
        group=table.text_or_none("group"),
        head_en=table.text_or_none("head_en"),
        group_en=table.text_or_none("group_en"),
        optional=table.flag("optional", default=False),
    )
    if not is_role(column.role):
        table.fault("role", "is {read!r}, expected one of {expected}, or targets.<points>", read=column.role, expected=", ".join(_ROLES))
    table.close()
    return column
