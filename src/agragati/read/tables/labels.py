"""Labels: what one heading cell names, and what only its neighbours tell of it.

A heading can stand over others: `লক্ষ্যমাত্রা` over the five levels, `প্রকৃত অর্জন` over the quarters, `১ম কোয়ার্টার` over its target and
its achievement. Then it names no column, but says what the columns under it are.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from agragati.bangla.periods import find_periods

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


def settle(labels: Sequence[Label]) -> tuple[Label, ...]:
    """The labels, sorted by column and row, with the roles that their neighbours decide."""
    over_pairs = _over_pairs(labels)
    grouped = [_as_group(label, labels) for label in _in_their_quarter(labels, over_pairs)]
    return tuple(_totalled(_weighed(_in_group(label, grouped), grouped), grouped) for label in grouped)


def _over_pairs(labels: Sequence[Label]) -> Mapping[int, Label]:
    """Column to the quarter's label that stands over it, where quarters stand over targets and achievements."""
    quarters = [label for label in labels if _is_quarter(label)]
    pairs = {quarter.col: quarter for quarter in quarters if any(_under(quarter, one) and _halves(one.role) for one in labels)}
    over: dict[int, Label] = {}
    for label in labels:
        before = [quarter for col, quarter in pairs.items() if col <= label.col and quarter.row < label.row]
        if before and _halves(label.role):
            over[label.col] = max(before, key=lambda quarter: quarter.col)
    return over


def _is_quarter(label: Label) -> bool:
    return label.role is not None and label.role.startswith("quarter.")


def _under(upper: Label, one: Label) -> bool:
    return one.row > upper.row and one.col == upper.col


def _halves(role: str | None) -> str | None:
    """What a heading under a quarter's makes of its column: the quarter's target or what was achieved in it."""
    if role in _TARGETS:
        return "quarter_targets"
    return "achieved" if role in {f"achieved.{WHOLE_PERIOD}", "group.achieved"} else None


_TARGETS = {"annual_target", "group.targets", f"quarter_targets.{WHOLE_PERIOD}"}


def _in_their_quarter(labels: Sequence[Label], over: Mapping[int, Label]) -> list[Label]:
    """The labels with each target and achievement under a quarter named by it, and the quarter itself a group."""
    groups = {id(quarter) for quarter in over.values()}
    placed = []
    for label in labels:
        half = _halves(label.role) if label.col in over and label is not over[label.col] else None
        if half:
            placed.append(replace(label, role=f"{half}.{over[label.col].period}", period=over[label.col].period))
        else:
            placed.append(replace(label, role="group.quarter") if id(label) in groups else label)
    return placed


def _as_group(label: Label, labels: Sequence[Label]) -> Label:
    """The label as the heading of a group, where levels or quarters stand under it; a target's heading else is the year's target."""
    group = _MAY_GROUP.get(label.role or "")
    if group is None or (label.role == f"quarter_targets.{WHOLE_PERIOD}" and any(word in label.text for word in _QUARTER_WORDS)):
        return label
    below = [one for one in labels if one.row > label.row and one.role]
    over_levels = any(one.is_level and one.col >= label.col for one in below)
    over_quarters = any(_is_quarter(one) and _stands_over(label, one, labels) for one in below)
    if group == "group.targets":
        return replace(label, role=group if over_levels or over_quarters else "annual_target")
    if over_quarters:
        return replace(label, role=group)
    return replace(label, role=f"achieved.{label.period or WHOLE_PERIOD}") if label.role == group else label


_MAY_GROUP = {
    "annual_target": "group.targets",
    "group.targets": "group.targets",
    f"quarter_targets.{WHOLE_PERIOD}": "group.targets",
    f"achieved.{WHOLE_PERIOD}": "group.achieved",
    "group.achieved": "group.achieved",
}
_QUARTER_WORDS = ("ত্রৈমাসিক", "কোয়ার্টার", "প্রান্তিক")


def _stands_over(label: Label, quarter: Label, labels: Sequence[Label]) -> bool:
    """Whether a quarter's heading is the first under the label, or the second beside a first that is illegible."""
    if quarter.col == label.col:
        return True
    first = any(one.role is None and one.row == quarter.row and one.col == label.col for one in labels)
    return first and quarter.col == label.col + 1


def _in_group(label: Label, labels: Sequence[Label]) -> Label:
    """A bare quarter's heading with the role that the group heading above and before it gives."""
    if not _is_quarter(label):
        return label
    above = [one for one in labels if one.row < label.row and one.col <= label.col and one.role in _GROUPS]
    group = max(above, key=lambda one: one.col).role if above else None
    return replace(label, role=f"{_GROUPS.get(group or '', 'quarter')}.{label.period}")


_GROUPS = {"group.targets": "quarter_targets", "group.achieved": "achieved", "group.monitoring": "quarter"}


def _weighed(label: Label, labels: Sequence[Label]) -> Label:
    """A bare `মান`: the area's right behind the area where the indicator has its own, the indicator's elsewhere."""
    if label.role not in {"weight", "area_weight"}:
        return label
    place = labels.index(label)
    after_area = place > 0 and labels[place - 1].role == "area"
    another = any(one.role in {"weight", "area_weight"} and one.col > label.col for one in labels)
    return replace(label, role="area_weight" if after_area and another else "weight")


def _totalled(label: Label, labels: Sequence[Label]) -> Label:
    """A heading of achievements without a period, behind one with it, is the total's: `সট অর্জন` for `মোট অর্জন`."""
    named = label.role == f"achieved.{WHOLE_PERIOD}" and not find_periods(label.text)
    if not named or any(one.role == "achieved.total" for one in labels):
        return label
    before = [one for one in labels if one.col < label.col and one.period and one.role and one.role.startswith("achieved.")]
    return replace(label, role="achieved.total") if before else label
