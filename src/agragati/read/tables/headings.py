"""Heading rows → labels: what each heading cell names, and where it stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from agragati.bangla.digits import parse_percent
from agragati.bangla.periods import find_periods, strip_periods
from agragati.model.reading import Cell
from agragati.read.lexicon import Lexicon
from agragati.read.tables.grid import Cells, is_scale, quarter_of_ordinal

WHOLE_PERIOD = "{period}"
"""What stands for the period in a role whose heading names none: the report's own."""


@dataclass(frozen=True, slots=True)
class Label:
    """A heading: the role that it names (`None` where unknown), how surely (of 1), and the grid place of its cell."""

    role: str | None
    sure: float
    row: int
    col: int
    text: str
    period: str | None = None
    line: int = 0

    @property
    def is_level(self) -> bool:
        """Whether it heads one of the level columns."""
        return self.role is not None and self.role.startswith("targets.")


@dataclass(frozen=True, slots=True)
class Heading:
    """The labels of a sheet in reading order, and what the level row said."""

    labels: tuple[Label, ...]
    scale: tuple[str, ...] = ()
    """The level row's cells as printed, where there is one."""
    scale_line: int | None = None

    @property
    def roles(self) -> tuple[str, ...]:
        """The roles that are named."""
        return tuple(label.role for label in self.labels if label.role)

    def line_of(self, label: Label | None) -> int | None:
        """The source line of a label."""
        return label.line or None if label else None


def read_heading(rows: Sequence[Cells], lexicon: Lexicon) -> Heading:
    """Name every heading cell, by its own words and by the group that stands over it."""
    labels: list[Label] = []
    scale: tuple[str, ...] = ()
    scale_line: int | None = None
    for number, row in enumerate(rows):
        filled = [cell for cell in row if cell.text.strip()]
        if is_scale([cell.text for cell in filled], lexicon):
            scale, scale_line = tuple(cell.text for cell in filled), filled[0].line
            places = [col for col, cell in enumerate(row) if cell.text.strip()]
            labels += _scale_labels(places, number, filled, lexicon)
            continue
        labels += [replace(_label(cell.text, number, col, lexicon), line=cell.line) for col, cell in enumerate(row) if cell.text.strip()]
    return Heading(tuple(_settle(sorted(labels, key=lambda label: (label.col, label.row)))), scale, scale_line)


def _scale_labels(places: Sequence[int], row: int, cells: Sequence[Cell], lexicon: Lexicon) -> list[Label]:
    """The level row's labels; misread figures take the level of their place where the row is whole."""
    points = lexicon.level_points
    whole = len(places) == len(points)
    found = []
    for place, (col, cell) in enumerate(zip(places, cells, strict=True)):
        value = parse_percent(cell.text)
        point = points[place] if whole else value
        if point in points:
            found.append(Label(f"targets.{point}", 0.8, row, col, cell.text, line=cell.line))
    return found


def _label(text: str, row: int, col: int, lexicon: Lexicon) -> Label:
    level = lexicon.levels.find(_BESIDE_NAME.sub("", text) or text)
    known = lexicon.headings.find(text)
    if level and (not known or level[1] > known[1]):
        return Label(f"targets.{level[0]}", level[1] / 100, row, col, text)
    period = period_in(text)
    rest = "" if quarter_of_ordinal(text) else strip_periods(text)
    if not known or known[1] < 100:
        found = lexicon.headings.find(rest)
        known = max(known or ("", 0.0), found or ("", 0.0), key=lambda one: one[1])
        known = known if known[1] else None
    if known:
        return Label(_with_period(known[0], period), known[1] / 100, row, col, text, period)
    if period and len(rest.strip()) <= _SCRAP:
        return Label(f"quarter.{period}", 0.95, row, col, text, period)
    return Label(None, 0.0, row, col, text, period)


def period_in(text: str) -> str | None:
    """The first period that a heading names; a bare ordinal (`১ম` under `ত্রৈমাসিক অর্জন`) is a quarter."""
    periods = find_periods(text)
    return periods[0].name if periods else quarter_of_ordinal(text)


_BESIDE_NAME = re.compile(r"[\s(\[]*[০-৯0-9]{2,3}\s*%?[\s)\]]*")
"""The points printed beside a level's name: `অসাধারণ (১০০%)`."""

_SCRAP = 6
"""A period's heading may keep this many characters of other text (a bracket, `এর`)."""


def _with_period(role: str, period: str | None) -> str:
    return role.replace("{period}", period or WHOLE_PERIOD) if "{period}" in role else role


def _settle(labels: list[Label]) -> list[Label]:
    """Decide what only the neighbours tell: a heading over levels or quarters is a group; a bare `মান` after the area is the area's."""
    grouped = [_as_group(label, labels) for label in labels]
    settled: list[Label] = []
    for label in grouped:
        role = label.role
        if (
            role == "weight"
            and settled
            and settled[-1].role == "area"
            and any(one.role == "weight" and one.col > label.col for one in labels)
        ):
            role = "area_weight"
        elif role and role.startswith("quarter."):
            role = _under_group(label, grouped)
        settled.append(replace(label, role=role))
    return settled


def _as_group(label: Label, labels: Sequence[Label]) -> Label:
    """The label as the heading of a group, where levels or quarters stand under it; a target's heading else is the year's target."""
    if label.role not in _MAY_GROUP:
        return label
    below = [one for one in labels if one.row > label.row and one.role]
    over_levels = any(one.is_level and one.col >= label.col for one in below)
    over_quarters = any(one.role and one.role.startswith("quarter.") and _stands_over(label, one, labels) for one in below)
    group = _MAY_GROUP[label.role]
    if group == "group.targets" and not (over_levels or over_quarters):
        return replace(label, role="annual_target")
    if group == "group.achieved" and not over_quarters:
        return replace(label, role=f"achieved.{label.period or WHOLE_PERIOD}")
    return replace(label, role=group) if over_quarters or group == "group.targets" else label


def _stands_over(label: Label, quarter: Label, labels: Sequence[Label]) -> bool:
    """Whether a quarter's heading is the first under the label, or the second beside a first that is illegible."""
    if quarter.col == label.col:
        return True
    first = any(one.role is None and one.row == quarter.row and one.col == label.col for one in labels)
    return first and quarter.col == label.col + 1


_MAY_GROUP = {
    "annual_target": "group.targets",
    "group.targets": "group.targets",
    f"achieved.{WHOLE_PERIOD}": "group.achieved",
    "group.achieved": "group.achieved",
}


def _under_group(label: Label, labels: Sequence[Label]) -> str:
    """The role of a bare quarter's heading, from the group heading above and before it."""
    above = [one for one in labels if one.row < label.row and one.col <= label.col and one.role in _GROUPS]
    group = max(above, key=lambda one: one.col).role if above else None
    return f"{_GROUPS.get(group or '', 'quarter')}.{label.period}"


_GROUPS = {"group.targets": "quarter_targets", "group.achieved": "achieved", "group.monitoring": "quarter"}
