from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from agragati.model.periods import Period
from agragati.model.values import Unit
from agragati.rules.datafaults import Faults
from agragati.rules.load_cases import Case, CaseRow, FigureCase, SheetCase, load_cases
from agragati.rules.template import Aggregator, Direction, Method, ScaleKind, Source

PATH = "demo/tidy-office/2030-31/cases/01.toml"
SOURCES = {"circular": Source(id="circular", title="পরিপত্র")}
FIGURE = """
name = "Between two levels"
clause = "circular#scale"
scale = "five_level"
levels = { 100 = 4, 80 = 1 }
achieved = 2
expected = "260/3"
"""
SHEET = """
name = "A quarter"
clause = "circular#scale"
office = "নমুনা কার্যালয়"
framework = "demo/tidy-office/2030-31/field"
period = "Q1"
method = "five-level"
expected = { total = 4.5, of = 10 }

[[row]]
indicator = "list-made"
unit = "date"
weight = 4
levels = { 100 = 2030-12-01 }
direction = "earlier"
aggregator = "milestones"
annual_target = 2030-12-01
achieved = { Q2 = [2030-11-30, 2030-12-01] }
expected = { points = 100, weighted = 4 }
"""


def loaded(text: str) -> tuple[tuple[Case, ...], list[str]]:
    faults = Faults()
    cases = load_cases({PATH: text.encode(), "demo/tidy-office/2030-31/field.toml": b"no case"}, SOURCES, faults)
    return cases, [line.removeprefix(f"{PATH}: ") for line in faults.lines]


def test_a_figure_is_read_with_the_points_that_it_must_get() -> None:
    assert loaded(FIGURE) == (
        (
            FigureCase(
                path=PATH,
                name="Between two levels",
                scale=ScaleKind.FIVE_LEVEL,
                direction=Direction.HIGHER,
                levels={100: Decimal(4), 80: Decimal(1)},
                achieved=Decimal(2),
                below_lowest_level="zero",
                expected=Fraction(260, 3),
            ),
        ),
        [],
    )


def test_a_sheet_is_read_with_its_rows_and_marks() -> None:
    row = CaseRow(
        indicator="list-made",
        unit=Unit.DATE,
        weight=Decimal(4),
        levels={100: date(2030, 12, 1)},
        direction=Direction.EARLIER,
        aggregator=Aggregator.MILESTONES,
        annual_target=date(2030, 12, 1),
        achieved={"Q2": (date(2030, 11, 30), date(2030, 12, 1))},
        expected={"points": Fraction(100), "weighted": Fraction(4)},
    )
    expected = {"total": Fraction("4.5"), "of": Fraction(10)}

    assert loaded(SHEET) == (
        (
            SheetCase(
                path=PATH,
                name="A quarter",
                office="নমুনা কার্যালয়",
                framework="demo/tidy-office/2030-31/field",
                period=Period.Q1,
                method=Method.FIVE_LEVEL,
                rows=(row,),
                expected=expected,
            ),
        ),
        [],
    )


@pytest.mark.parametrize(
    ("text", "old", "new", "fault"),
    [
        (FIGURE, '"260/3"', '"260:3"', "expected: is '260:3', expected a number, or a text such as \"200/3\""),
        (FIGURE, '"five_level"', '"six_level"', "scale: is 'six_level', expected one of five_level, straight_ratio, all_or_nothing"),
        (FIGURE, "circular#scale", "rumour#scale", "clause: names the source 'rumour', which no sources.toml has"),
        (FIGURE, "achieved = 2", "achived = 2", "achieved: is missing, expected a number"),
        (SHEET, "points = 100,", "point = 100,", "row[1].expected.point: is no key of this table"),
        (SHEET, "total = 4.5", "totals = 4.5", "expected.totals: is no key of this table"),
    ],
)
def test_a_fault_is_named_by_file_and_key_and_makes_no_case(text: str, old: str, new: str, fault: str) -> None:
    assert text.count(old) == 1

    cases, faults = loaded(text.replace(old, new))

    assert cases == ()
    assert [line for line in faults if line.startswith(fault)] != []


def test_without_sources_clauses_are_not_followed() -> None:
    faults = Faults()

    assert len(load_cases({PATH: FIGURE.encode()}, {}, faults)) == 0
    assert len(load_cases({PATH: FIGURE.encode()}, None, Faults())) == 1
    assert faults.lines == [f"{PATH}: clause: names the source 'circular', which no sources.toml has"]
