"""Formulas of Excel: a live one stands only where it gives what the report says, so that opening the file changes no figure."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from itertools import pairwise
from math import prod

from agragati.model.outline import BodyCell, Formula, Table, TableRow, Working
from agragati.write.formats.excelfigures import figure_format, is_percent
from agragati.write.formats.placing import place_by_row

Name = tuple[int | None, str]
"""The place of a row among the indicators (`None`: the total row) and the role of a column."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A cell with its row of the body and its column, both from 0."""

    row: int
    column: int
    cell: BodyCell


def named_cells(table: Table) -> Mapping[Name, Spot]:
    """Return every cell by its row's place and its column's role; the target line of a form with two lines holds the quarters' targets."""
    found: dict[Name, Spot] = {}
    at = -1
    for number, spots in enumerate(place_by_row([row.cells for row in table.rows], len(table.columns))):
        row = table.rows[number]
        at += row.kind in {"indicator", "target"}
        for spot in spots:
            role = _role(table.columns[spot.column].role, row)
            found.setdefault((None if row.kind == "total" else at, role), Spot(number, spot.column, spot.cell))
    return found


def _role(role: str, row: TableRow) -> str:
    return role.replace("achieved.", "quarter_targets.", 1) if row.kind == "target" else role


def live_formulas(table: Table, address: Callable[[Spot], str]) -> Mapping[tuple[int, int], str]:
    """Return the formula of each cell that can have a live one, by row of the body and column."""
    cells = named_cells(table)
    live: dict[tuple[int, int], str] = {}
    for formula in table.formulas:
        result = cells.get(formula.result)
        operands = [cells[name] for name in formula.operands if name in cells]
        if result is None or len(operands) < len(formula.operands) or not all(map(_is_number, operands)):
            continue
        places = agreed_places(result.cell, work_out(formula, [_number(spot.cell) for spot in operands]))
        if places is not None:
            live[result.row, result.column] = written(
                formula, [_operand(spot, address) for spot in operands], places, is_percent(result.cell)
            )
    return live


def _is_number(spot: Spot) -> bool:
    """Whether the cell holds a number, or nothing: what is held as text cannot be reckoned with."""
    return figure_format(spot.cell) is not None or (spot.cell.value is None and not spot.cell.text.strip(" -–—"))


def _number(cell: BodyCell) -> Fraction | None:
    if isinstance(cell.value, date):
        return Fraction(cell.value.toordinal())
    return Fraction(cell.value) if isinstance(cell.value, Decimal) else None


def agreed_places(cell: BodyCell, worked: Fraction | None) -> int | None:
    """Return the decimals to which a formula must round to give the cell's figure; `None` where it does not give it.

    A blank cell agrees with a formula that gives nothing yet: its figures are to be filled in.
    """
    if worked is None or not isinstance(cell.value, Decimal):
        return _BLANK_PLACES if worked is None and cell.value is None and not cell.text.strip() else None
    exponent = cell.value.normalize().as_tuple().exponent
    places = max(-exponent, 0) if isinstance(exponent, int) else 0
    rounded = Decimal(worked.numerator * 10 ** (places + 3) // worked.denominator).scaleb(-places - 3)
    if worked == Fraction(cell.value):
        return max(places, _BLANK_PLACES)
    return places if rounded.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP) == cell.value else None


_BLANK_PLACES = 2


def work_out(formula: Formula, figures: Sequence[Fraction | None]) -> Fraction | None:
    """Return what a formula gives of the figures; `None` where one is missing that it needs, as in the sheet."""
    known = [figure for figure in figures if figure is not None]
    if formula.working is Working.SUM:
        return formula.factor * sum(known) if known else None
    if len(known) < len(figures):
        return None
    if formula.working is Working.PRODUCT:
        return formula.factor * prod(known)
    if formula.working is Working.RATIO:
        return formula.factor * known[0] / known[1] if known[1] else None
    return formula.factor * _points(known[0], list(zip(known[1:], points_of(formula), strict=True)))


def points_of(formula: Formula) -> list[int]:
    """Return the points of the levels of a formula, in its order."""
    return [int(role.rpartition(".")[2]) for _, role in formula.operands[1:]]


def _points(value: Fraction, levels: Sequence[tuple[Fraction, int]]) -> Fraction:
    way = 1 if levels[0][0] >= levels[-1][0] else -1
    if (value - levels[0][0]) * way >= 0:
        return Fraction(levels[0][1])
    for (better, high), (worse, low) in pairwise(levels):
        if (value - worse) * way >= 0:
            return low + (high - low) * (value - worse) / (better - worse)
    return Fraction(0)


def written(formula: Formula, operands: Sequence[str], places: int, percent: bool) -> str:  # noqa: FBT001 - called here only
    """Return the formula as Excel writes it: blank until what it needs is there, rounded to the decimals that are printed."""
    given = ",".join(operand.removesuffix("*100") for operand in operands)
    factor = formula.factor / 100 if percent else formula.factor
    enough = f"COUNT({given})>0" if formula.working is Working.SUM else f"COUNT({given})={len(operands)}"
    scaled = (
        _bare(formula, operands)
        + (f"*{factor.numerator}" if factor.numerator != 1 else "")
        + (f"/{factor.denominator}" if factor.denominator != 1 else "")
    )
    # A sum of what officers type is as exact as what they type.
    reckoned = scaled if formula.working is Working.SUM else f"ROUND({scaled},{places + 2 * percent})"
    if formula.working is Working.RATIO:
        reckoned = f'IF({operands[1]}=0,"",{reckoned})'
    return f'=IF({enough},{reckoned},"")'


def _bare(formula: Formula, operands: Sequence[str]) -> str:
    match formula.working:
        case Working.SUM:
            # A sum passes over a dash; a dash times hundred would be an error.
            hundred = "*100" if operands[0].endswith("*100") else ""
            return f"SUM({','.join(operand.removesuffix('*100') for operand in operands)}){hundred}"
        case Working.PRODUCT:
            return "*".join(operands)
        case Working.RATIO:
            return f"{operands[0]}/({operands[1]})"
        case Working.LEVELS:
            return _bare_levels(operands[0], list(zip(operands[1:], points_of(formula), strict=True)))


def _bare_levels(value: str, levels: Sequence[tuple[str, int]]) -> str:
    """Nested by level; which way is better is seen from the first and last level, as the figures themselves show it."""
    best, lowest = levels[0][0], levels[-1][0]
    way = f"IF({best}>={lowest},1,-1)"
    text = "0"
    for (better, high), (worse, low) in reversed(list(pairwise(levels))):
        text = f"IF(({value}-{worse})*{way}>=0,{low}+({high - low})*({value}-{worse})/({better}-{worse}),{text})"
    return f"IF(({value}-{best})*{way}>=0,{levels[0][1]},{text})"


def _operand(spot: Spot, address: Callable[[Spot], str]) -> str:
    return address(spot) + ("*100" if is_percent(spot.cell) else "")
