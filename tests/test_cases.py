"""Every worked case under `data/**/cases/` is reached to the digit; their README says what a file holds."""

import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any

import pytest

from agragati.model.periods import Period
from agragati.model.report import Kind
from agragati.model.scores import Figure, ScoreLine
from agragati.model.values import Unit
from agragati.rules.load import packaged_catalog
from agragati.rules.template import Direction, Framework, Method, ScaleKind
from agragati.score.scales import SCALES, Yardstick
from agragati.score.sheet import score_report
from builders import a_report, a_row

Case = Mapping[str, Any]


def find_cases(folder: Traversable, path: str = "") -> Iterator[tuple[str, Case]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            yield from find_cases(entry, f"{path}{entry.name}/")
        elif path.endswith("cases/") and entry.name.endswith(".toml"):
            yield f"{path}{entry.name}", tomllib.loads(entry.read_text(encoding="utf-8"), parse_float=Decimal)


CASES = dict(find_cases(resources.files("agragati").joinpath("data")))
FIGURES = {path: case for path, case in CASES.items() if "row" not in case}
SHEETS = {path: case for path, case in CASES.items() if "row" in case}


@cache
def framework_of(id_: str) -> Framework:
    return next(framework for framework in packaged_catalog().frameworks if framework.id == id_)


def figure(value: Any) -> Figure:  # noqa: ANN401 - what TOML gives
    if isinstance(value, list):
        return tuple(value)
    return value if isinstance(value, date) else Fraction(value)


@pytest.mark.parametrize("path", FIGURES)
def test_one_figure_gets_the_points_of_its_case(path: str) -> None:
    case = FIGURES[path]
    yardstick = Yardstick(
        levels={int(points): figure(target) for points, target in case["levels"].items()},
        direction=Direction(case.get("direction", "higher")),
        below_lowest=case.get("below_lowest_level", "zero"),
        lowest_points=60,
    )

    scored = SCALES[ScaleKind(case["scale"])](figure(case["achieved"]), yardstick)

    assert scored.points == Fraction(case["expected"]), case["name"]


@pytest.mark.parametrize("path", SHEETS)
def test_one_sheet_gets_the_lines_and_the_total_of_its_case(path: str) -> None:
    case = SHEETS[path]
    framework = framework_of(case["framework"])
    rows = [
        a_row(
            indicator=row["indicator"],
            code=None,
            unit=Unit(row["unit"]),
            weight=row["weight"],
            targets={int(points): target for points, target in row["levels"].items()},
            annual_target=row.get("annual_target"),
            achieved=row["achieved"],
        )
        for row in case["row"]
    ]
    report = a_report(*rows, kind=Kind.PROGRESS, period=Period(case["period"]), fiscal_year=framework.fiscal_year)

    sheet = score_report(report, framework, method=Method(case["method"]))

    totals = {"total": sheet.total, "of": sheet.of, "share": sheet.share, "share_of": sheet.share_of}
    assert totals == {name: Fraction(value) for name, value in case["expected"].items()}, case["name"]
    for line, row in zip(sheet.lines, case["row"], strict=True):
        assert marks(line, framework, row["expected"]) == {name: Fraction(mark) for name, mark in row["expected"].items()}, row["indicator"]


def marks(line: ScoreLine, framework: Framework, wanted: Mapping[str, object]) -> dict[str, Fraction | None]:
    """The marks that a case names; the half-year form prints them on the scale of the agreement."""
    scale = Fraction(framework.share_of) / Fraction(framework.weights_total)
    known = {
        "points": line.points,
        "weighted": line.weighted,
        "scaled_weight": None if line.weight is None else Fraction(line.weight) * scale,
        "scaled_score": None if line.weighted is None else line.weighted * scale,
    }
    return {name: known[name] for name in wanted}


@pytest.mark.parametrize("path", SHEETS)
def test_a_sheet_states_its_rows_as_the_framework_has_them(path: str) -> None:
    rules = framework_of(SHEETS[path]["framework"]).by_id

    stated = [(row["indicator"], row["direction"], row["aggregator"]) for row in SHEETS[path]["row"]]

    assert stated == [(id_, rules[id_].direction, rules[id_].aggregator) for id_, _, _ in stated]
