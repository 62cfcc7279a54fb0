from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agragati.model.outline import BodyCell, Formula, Table, TableColumn, TableRow, Working
from agragati.model.values import Unit
from agragati.rules.template import Direction
from agragati.score.scales import Yardstick, five_level
from agragati.write.formats.excelformulas import Spot, agreed_places, live_formulas, named_cells, points_of, work_out, written
from outlines import a_table

POINTS = (100, 90, 80, 70, 60)
LEVELS = Formula(
    result=(0, "claimed.raw"), working=Working.LEVELS, operands=((0, "achieved.total"), *((0, f"targets.{points}") for points in POINTS))
)
TOTAL = Formula(result=(0, "achieved.total"), working=Working.SUM, operands=((0, "achieved.Q1"), (0, "achieved.Q2")))
RATE = Formula(
    result=(0, "claimed.rate"), working=Working.RATIO, operands=((0, "achieved.total"), (0, "annual_target")), factor=Fraction(100)
)


def _cell(text: str, unit: Unit = Unit.NUMBER) -> BodyCell:
    digits = text.removesuffix("%")
    return BodyCell(text=text, value=Decimal(digits) if digits.replace(".", "").isdigit() else None, unit=unit)


def _table(roles: Sequence[str], *rows: Sequence[BodyCell], formulas: Sequence[Formula], kinds: Sequence[str] = ()) -> Table:
    lines = zip(rows, kinds or ["indicator"] * len(rows), strict=True)
    return Table(
        columns=tuple(TableColumn(role=role, width=1) for role in roles),
        head=(),
        rows=tuple(TableRow(cells=tuple(cells), kind=kind) for cells, kind in lines),
        formulas=tuple(formulas),
    )


def _address(spot: Spot) -> str:
    return f"{'ABCDEFGH'[spot.column]}{spot.row + 1}"


def test_a_total_of_quarters_is_live_where_it_is_what_the_report_says() -> None:
    roles = ("achieved.Q1", "achieved.Q2", "achieved.total")
    right = _table(roles, (_cell("1"), _cell("2"), _cell("3")), formulas=[TOTAL])
    wrong = _table(roles, (_cell("1"), _cell("2"), _cell("4")), formulas=[TOTAL])
    assert live_formulas(right, _address) == {(0, 2): '=IF(COUNT(A1,B1)>0,SUM(A1,B1),"")'}
    assert live_formulas(wrong, _address) == {}


def test_a_form_to_be_filled_in_is_live_and_blank_and_a_word_in_a_cell_is_no_figure() -> None:
    roles = ("achieved.Q1", "achieved.Q2", "achieved.total")
    blank = _table(roles, (_cell(""), _cell("-"), _cell("")), formulas=[TOTAL])
    word = _table(roles, (_cell("1"), _cell("চলমান"), _cell("1")), formulas=[TOTAL])
    silent = _table(roles, (_cell("1"), _cell("2"), _cell("")), formulas=[TOTAL])
    assert list(live_formulas(blank, _address)) == [(0, 2)]
    assert live_formulas(word, _address) == {}
    assert live_formulas(silent, _address) == {}


def test_a_rate_is_rounded_to_what_is_printed_and_nothing_is_divided_by_zero() -> None:
    roles = ("achieved.total", "annual_target", "claimed.rate")
    table = _table(roles, (_cell("1"), _cell("3"), _cell("33.33%", Unit.PERCENT)), formulas=[RATE])
    assert live_formulas(table, _address) == {(0, 2): '=IF(COUNT(A1,B1)=2,IF(B1=0,"",ROUND(A1/(B1)*1,4)),"")'.replace("*1,", ",")}


def test_percentages_are_held_as_parts_of_one_and_reckoned_as_percent() -> None:
    product = Formula(
        result=(0, "claimed.scaled_score"),
        working=Working.PRODUCT,
        operands=((0, "claimed.scaled_weight"), (0, "claimed.rate")),
        factor=Fraction(1, 100),
    )
    roles = ("claimed.scaled_weight", "claimed.rate", "claimed.scaled_score")
    table = _table(roles, (_cell("2"), _cell("50%", Unit.PERCENT), _cell("1")), formulas=[product])
    assert live_formulas(table, _address) == {(0, 2): '=IF(COUNT(A1,B1)=2,ROUND(A1*B1*100/100,2),"")'}


def test_cells_are_known_by_place_and_role_in_forms_of_one_line_and_of_two() -> None:
    roles = ("weight", "achieved.Q1")
    table = _table(
        roles,
        (_cell("5"), _cell("1")),
        (_cell("5"), _cell("2")),
        (_cell("10"), _cell("3")),
        kinds=("target", "achievement", "total"),
        formulas=[],
    )
    assert {name: spot.cell.text for name, spot in named_cells(table).items()} == {
        (0, "weight"): "5",
        (0, "quarter_targets.Q1"): "1",
        (0, "achieved.Q1"): "2",
        (None, "weight"): "10",
        (None, "achieved.Q1"): "3",
    }


@given(st.lists(st.integers(0, 400), min_size=5, max_size=5, unique=True), st.integers(0, 400), st.booleans())
def test_points_are_those_of_the_core(targets: list[int], value: int, more_is_better: bool) -> None:  # noqa: FBT001 - drawn
    ordered = sorted(targets, reverse=more_is_better)
    direction = Direction.HIGHER if more_is_better else Direction.LOWER
    yardstick = Yardstick(levels={points: Fraction(target) for points, target in zip(POINTS, ordered, strict=True)}, direction=direction)
    assert work_out(LEVELS, [Fraction(value), *map(Fraction, ordered)]) == five_level(Fraction(value), yardstick).points


@given(st.lists(st.integers(0, 400), min_size=5, max_size=5, unique=True), st.integers(0, 400), st.booleans())
def test_the_formula_in_the_sheet_says_what_is_worked_out_here(targets: list[int], value: int, more_is_better: bool) -> None:  # noqa: FBT001
    ordered = sorted(targets, reverse=more_is_better)
    cells = dict(zip("ABCDEF", [value, *ordered], strict=True))
    text = written(LEVELS, list(cells), 12, percent=False).removeprefix("=")
    sheet = {"IF": lambda test, yes, no: yes if test else no, "ROUND": round, "COUNT": lambda *given: len(given), **cells}
    # A branch that is not taken may divide by nothing here, since Python works both out; distinct levels never do.
    seen = eval(text.replace(")=6", ")==6"), {"__builtins__": {}}, sheet)  # noqa: S307 - our own formula, on invented numbers
    assert seen == pytest.approx(float(work_out(LEVELS, [Fraction(value), *map(Fraction, ordered)]) or 0))


def test_points_stand_in_the_roles_of_the_levels() -> None:
    assert points_of(LEVELS) == list(POINTS)


@pytest.mark.parametrize(
    ("text", "worked", "places"),
    [
        ("33.33", Fraction(100, 3), 2),
        ("33", Fraction(100, 3), 0),
        ("34", Fraction(100, 3), None),
        ("50", Fraction(50), 2),
        ("", None, 2),
        ("4", None, None),
    ],
)
def test_a_formula_agrees_with_a_figure_as_it_is_rounded(text: str, worked: Fraction | None, places: int | None) -> None:
    assert agreed_places(_cell(text), worked) == places


def test_a_table_without_formulas_has_none() -> None:
    assert live_formulas(a_table(("১", "ক", "৫")), _address) == {}
