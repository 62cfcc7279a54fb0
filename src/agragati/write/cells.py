"""One row's cells: what stands in the column of each role."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from agragati.bangla.text import squeeze
from agragati.model.outline import BodyCell
from agragati.model.periods import FiscalYear
from agragati.model.report import Row
from agragati.model.values import Status, Unit, Value
from agragati.rules.phrasing import Phrases
from agragati.rules.status import status_of
from agragati.rules.template import Framework
from agragati.write.columns import Printed
from agragati.write.pen import Pen

_INPUTS = frozenset({"achieved", "remarks", "evidence", "responsible"})


@dataclass(frozen=True, slots=True)
class Hand:
    """What rows are written with: the pen, the rules that word a row which has no words of its own, and what blanks mean."""

    pen: Pen
    framework: Framework | None
    year: FiscalYear | None
    phrases: Phrases


def body_cell(row: Row, column: Printed, hand: Hand) -> BodyCell:
    """The cell of a role; a role that rows do not hold is blank."""
    group, key = column.group, column.key
    is_input = group in _INPUTS
    if group in _FIGURES:
        value, unit = _figure(row, group, key), _unit(row, group, key)
        text = _achieved(row, key, hand) if group == "achieved" else hand.pen.value(value, unit, row.parts.get(key or group))
        return BodyCell(text=text, value=value, unit=unit if value is not None or is_input else None, is_input=is_input)
    return BodyCell(text=_text(row, group, key, hand), is_input=is_input)


def _figure(row: Row, group: str, key: str) -> Value | None:
    return _FIGURES[group](row).get(key)


_FIGURES: Mapping[str, Callable[[Row], Mapping[str, Value | None]]] = {
    "weight": lambda row: {"": row.weight},
    "annual_target": lambda row: {"": row.annual_target},
    "targets": lambda row: {str(points): value for points, value in row.targets.items()},
    "quarter_targets": lambda row: {str(quarter): value for quarter, value in (row.quarter_targets or {}).items()},
    "achieved": lambda row: row.achieved,
    "claimed": lambda row: row.claimed,
}


def _unit(row: Row, group: str, key: str) -> Unit | None:
    if group == "claimed":
        return Unit.PERCENT if key == "rate" else Unit.NUMBER
    return Unit.NUMBER if group == "weight" else row.unit


def _achieved(row: Row, key: str, hand: Hand) -> str:
    """The figure; where there is none, a dash, or why, where neither the remark nor the targets say it."""
    value = row.achieved.get(key)
    if value is None and (status := row.status.get(key)) and key in row.achieved and not says_itself(row, key, status, hand):
        return hand.pen.word(f"status.{status}") or hand.pen.word("nothing")
    return hand.pen.value(value, row.unit, row.parts.get(key))


def says_itself(row: Row, key: str, status: Status, hand: Hand) -> bool:
    """Whether the figure, the remark and the targets say the status, so that the cell need not."""
    return status is status_of(row, key, hand.year, hand.phrases)


def _text(row: Row, group: str, key: str, hand: Hand) -> str:
    texts: Mapping[str, Callable[[], str | None]] = {
        "serial": lambda: hand.pen.digits(row.serial) if row.serial else None,
        "activity": lambda: _activity(row, hand),
        "indicator": lambda: _indicator(row, hand),
        "code": lambda: hand.pen.digits(row.code) if row.code else None,
        "unit": lambda: hand.pen.word(f"unit.{row.unit}") if row.unit else None,
        "responsible": lambda: row.responsible,
        "remarks": lambda: row.remarks,
        "feedback": lambda: row.feedback,
        "other": lambda: row.other.get(key),
    }
    text = texts[group]() if group in texts else row.other.get(group)
    return squeeze(text or "")


def _activity(row: Row, hand: Hand) -> str | None:
    """As printed; a row without any wording, which no page has shown yet, gets the official one."""
    if row.activity_text or row.indicator_text or hand.framework is None:
        return row.activity_text
    rule = hand.framework.by_id.get(row.indicator or "")
    activity = next((one for one in hand.framework.activities if rule and one.id == rule.activity), None)
    return _coded(row.activity_code or activity.code, activity.label, hand) if activity else None


def _indicator(row: Row, hand: Hand) -> str | None:
    rule = hand.framework.by_id.get(row.indicator or "") if hand.framework else None
    if row.indicator_text or rule is None:
        return row.indicator_text
    return _coded(row.code or rule.code, rule.label, hand)


def _coded(code: str | None, label: str, hand: Hand) -> str:
    return f"[{hand.pen.digits(code)}] {label}" if code else label


def total_text(value: Decimal | None, pen: Pen) -> str:
    """A sum of the total row; blank where there is none."""
    return "" if value is None else pen.number(value)
