"""Heading rows → labels: what each heading cell names, and where it stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from agragati.bangla.digits import parse_percent, to_latin
from agragati.bangla.periods import find_periods, strip_periods
from agragati.model.reading import Cell
from agragati.read.lexicon import Lexicon
from agragati.read.tables.grid import Cells, is_scale, quarter_of_ordinal
from agragati.read.tables.labels import WHOLE_PERIOD, Label, settle


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
        labels += [_label(cell, number, col, lexicon) for col, cell in enumerate(row) if cell.text.strip()]
    return Heading(settle(sorted(labels, key=lambda label: (label.col, label.row))), scale, scale_line)


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


def _label(cell: Cell, row: int, col: int, lexicon: Lexicon) -> Label:
    text, line = cell.text, cell.line
    level = lexicon.level_of(text)
    known = lexicon.headings.find(text)
    if level and (not known or level[1] > known[1]):
        return Label(f"targets.{level[0]}", level[1] / 100, row, col, text, line=line)
    period = period_in(text)
    rest = "" if quarter_of_ordinal(text) else strip_periods(text)
    if not known or known[1] < _EXACT:
        known = max(known, lexicon.headings.find(rest), key=lambda one: one[1] if one else 0.0)
    if known:
        return Label(_with_period(known[0], period), known[1] / 100, row, col, text, period, line)
    if period and len(rest.strip()) <= _SCRAP:
        return Label(f"quarter.{period}", 0.95, row, col, text, period, line)
    return Label(None, 0.0, row, col, text, period, line)


_EXACT = 100.0


def period_in(text: str) -> str | None:
    """The first period that a heading names; a bare ordinal (`১ম` under `ত্রৈমাসিক অর্জন`) is a quarter.

    A half-year without an ordinal is either half: that of the report.
    """
    periods = find_periods(text)
    if periods and periods[0].how == "half" and not _ORDINAL.search(to_latin(periods[0].text)):
        return None
    return periods[0].name if periods else quarter_of_ordinal(text)


_ORDINAL = re.compile(r"\d|প্রথম|দ্বিতীয়")
_SCRAP = 6
"""A period's heading may keep this many characters of other text (a bracket, `এর`)."""


def _with_period(role: str, period: str | None) -> str:
    return role.replace("{period}", period or WHOLE_PERIOD) if "{period}" in role else role
