"""`cases/*.toml`: worked cases that the scoring must reach, as typed values; their README says what a file holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TypeAlias

from agragati.model.periods import Period
from agragati.model.values import Unit, Value
from agragati.rules.datafaults import Faults
from agragati.rules.load_sources import check_clauses
from agragati.rules.template import Aggregator, Direction, Method, ScaleKind, Source
from agragati.rules.toml import Table, parse_file

CASES = "/cases/"
"""What the path of every case has in it."""
_BELOW = ("zero", "extrapolate")


@dataclass(frozen=True, kw_only=True, slots=True)
class FigureCase:
    """One figure, and the points of 100 that it must get."""

    path: str
    name: str
    scale: ScaleKind
    direction: Direction
    levels: Mapping[int, Value]
    achieved: Value
    below_lowest_level: str
    expected: Fraction


@dataclass(frozen=True, kw_only=True, slots=True)
class CaseRow:
    """A row of a sheet, and its marks: `points`, `weighted`, `scaled_weight`, `scaled_score`."""

    indicator: str
    unit: Unit
    weight: Decimal | None
    levels: Mapping[int, Value]
    direction: Direction
    aggregator: Aggregator
    annual_target: Value | None
    achieved: Mapping[str, Value]
    expected: Mapping[str, Fraction]


@dataclass(frozen=True, kw_only=True, slots=True)
class SheetCase:
    """A whole sheet, and its totals: `total`, `of`, `share`, `share_of`."""

    path: str
    name: str
    office: str
    framework: str
    period: Period
    method: Method
    rows: tuple[CaseRow, ...]
    expected: Mapping[str, Fraction]


Case: TypeAlias = FigureCase | SheetCase


def load_cases(files: Mapping[str, bytes], sources: Mapping[str, Source] | None, faults: Faults) -> tuple[Case, ...]:
    """Return the worked cases among files, in the order of their paths; a file with a fault is no case, and its faults are noted.

    Without sources it is not looked whether clauses lead to one.
    """
    cases = []
    for path, data in sorted(files.items()):
        if CASES in path:
            known = len(faults.found)
            table = parse_file(path, data, faults)
            if sources is not None:
                check_clauses(path, table.raw, sources, faults)
            case = _case(path, table)
            if len(faults.found) == known:
                cases.append(case)
    return tuple(cases)


def _case(path: str, file: Table) -> Case:
    case = _sheet(path, file) if "row" in file.raw else _figure(path, file)
    file.text("clause")
    file.close()
    return case


def _figure(path: str, file: Table) -> FigureCase:
    return FigureCase(
        path=path,
        name=file.text("name"),
        scale=file.name("scale", ScaleKind),
        direction=file.name_or_none("direction", Direction) or Direction.HIGHER,
        levels=_levels(file),
        achieved=_value(file, "achieved"),
        below_lowest_level=file.choice("below_lowest_level", _BELOW) if file.text_or_none("below_lowest_level") else "zero",
        expected=_exact(file, "expected"),
    )


def _sheet(path: str, file: Table) -> SheetCase:
    return SheetCase(
        path=path,
        name=file.text("name"),
        office=file.text("office"),
        framework=file.text("framework"),
        period=file.name("period", Period),
        method=file.name("method", Method),
        rows=tuple(map(_row, file.tables("row"))),
        expected=_marks(file, ("total", "of", "share", "share_of")),
    )


def _row(table: Table) -> CaseRow:
    row = CaseRow(
        indicator=table.text("indicator"),
        unit=table.name("unit", Unit),
        weight=table.number_if_known("weight"),
        levels=_levels(table),
        direction=table.name("direction", Direction),
        aggregator=table.name("aggregator", Aggregator),
        annual_target=_value(table, "annual_target") if "annual_target" in table.raw else None,
        achieved=_achieved(table.table("achieved")),
        expected=_marks(table, ("points", "weighted", "scaled_weight", "scaled_score")),
    )
    table.close()
    return row


def _levels(table: Table) -> Mapping[int, Value]:
    levels = table.table("levels")
    return {levels.points("", key): _value(levels, key) for key in levels.given()}


def _achieved(table: Table) -> Mapping[str, Value]:
    return {key: _value(table, key) for key in table.given()}


def _marks(table: Table, names: tuple[str, ...]) -> Mapping[str, Fraction]:
    marks = table.table("expected")
    found = {name: _exact(marks, name) for name in marks.given() if name in names}
    for name in names:
        marks.asked.add(name)
    marks.close()
    return found


def _value(table: Table, key: str) -> Value:
    """A figure, a date or a list of dates, as it is written."""
    raw = table.raw.get(key)
    if isinstance(raw, list):
        return table.days(key)
    return table.day(key) if isinstance(raw, date) else table.number(key)


def _exact(table: Table, key: str) -> Fraction:
    """A number, or a text such as `"200/3"` where no finite decimal holds it."""
    text = table.raw.get(key)
    if not isinstance(text, str):
        return Fraction(table.number(key))
    try:
        return Fraction(table.text(key))
    except (ValueError, ZeroDivisionError):
        table.fault(key, 'is {read!r}, expected a number, or a text such as "200/3"', read=text)
        return Fraction(0)
