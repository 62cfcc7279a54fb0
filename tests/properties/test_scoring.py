"""What must hold of every score, whatever the report."""

import tomllib
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from functools import cache
from importlib import resources
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agragati.model.periods import TOTAL, Period
from agragati.model.points import ROUNDINGS, round_points
from agragati.model.report import Report, Row
from agragati.model.score_json import score_json
from agragati.model.scores import Figure
from agragati.model.values import Parts, Status, Unit, Value
from agragati.rules.template import Direction, Framework, Method, ScaleKind
from agragati.score.scales import SCALES, Yardstick
from agragati.score.sheet import score_report
from builders import a_framework, a_report, a_row, a_scoring, field_indicators

POINTS = (100, 90, 80, 70, 60)
INDICATORS = field_indicators()
FIRST_DAY = date(2023, 7, 1)
COLUMNS = ("Q1", "Q2", "Q3", "H1", TOTAL)

days = st.integers(0, 365).map(lambda day: FIRST_DAY + timedelta(day))
counts = st.decimals(0, 12, places=1)
shares = st.decimals(0, 100, places=2)
figures = {Unit.NUMBER: counts, Unit.PERCENT: shares, Unit.DATE: days}
parts = st.builds(Parts, st.integers(0, 50).map(Decimal), st.integers(0, 80).map(Decimal))


def rows(indicator: int) -> st.SearchStrategy[Row]:
    """Rows of one indicator, with cells that few pages have together; now and then indicator, unit or weight is not known."""
    rule = INDICATORS[indicator]
    cell = st.none() | figures[rule.unit]
    return st.builds(
        a_row,
        indicator=st.sampled_from([rule.id, rule.id, None]),
        unit=st.sampled_from([rule.unit, rule.unit, None]),
        weight=st.sampled_from([rule.weight, rule.weight, None]),
        targets=st.dictionaries(st.sampled_from(POINTS), cell, max_size=3),
        annual_target=cell,
        quarter_targets=st.dictionaries(st.sampled_from(Period.FY.quarters), cell, max_size=2),
        achieved=st.dictionaries(st.sampled_from(COLUMNS), cell, max_size=3),
        parts=st.dictionaries(st.sampled_from(COLUMNS), parts, max_size=1),
        status=st.dictionaries(st.sampled_from(COLUMNS), st.sampled_from(Status), max_size=1),
        claimed=st.sampled_from([{}, {"raw": 0}, {"scaled_score": 1}]),
    )


reports = st.builds(
    lambda lines, period: a_report(*lines, period=period),
    st.tuples(rows(0), rows(3), rows(4)),
    st.none() | st.sampled_from(Period),
)
frameworks = st.builds(
    lambda below, absent: a_framework(*INDICATORS, scoring=a_scoring(below_lowest_level=below, not_applicable=absent)),
    st.sampled_from(["zero", "extrapolate"]),
    st.sampled_from(["zero", "full", "excluded"]),
)
methods = st.sampled_from(Method)


@cache
def workings(language: str) -> Mapping[str, str]:
    text = resources.files("agragati").joinpath("data", "messages", f"scoring.{language}.toml").read_text("utf-8")
    sentences: Mapping[str, str] = tomllib.loads(text)["workings"]
    return sentences


def turned(cells: Mapping[Any, Any]) -> dict[Any, Any]:
    return dict(reversed(cells.items()))


def turned_row(row: Row) -> Row:
    names = ("targets", "achieved", "parts", "quarter_targets")
    return replace(row, **{name: turned(getattr(row, name)) for name in names})


def written_anew(value: Value | None) -> Value | None:
    """The same figure with other digits: 4 as 4.000."""
    return Decimal(f"{value:.3f}") if isinstance(value, Decimal) else value


@given(reports, frameworks, methods, st.randoms(use_true_random=False))
def test_the_order_of_rows_never_matters(report: Report, framework: Framework, method: Method, random: Any) -> None:  # noqa: ANN401
    order = list(range(len(report.rows)))
    random.shuffle(order)

    plain = score_report(report, framework, method=method)
    mixed = score_report(replace(report, rows=tuple(report.rows[place] for place in order)), framework, method=method)

    assert mixed.total == plain.total
    assert list(mixed.lines) == [plain.lines[place] for place in order]


@given(reports, frameworks, methods)
def test_the_order_of_columns_never_matters(report: Report, framework: Framework, method: Method) -> None:
    other = replace(report, rows=tuple(turned_row(row) for row in report.rows))

    assert score_report(other, framework, method=method).lines == score_report(report, framework, method=method).lines


@given(st.permutations([Period.Q1, Period.Q2, Period.Q3]), st.tuples(*[rows(4)] * 3), rows(4))
def test_the_order_of_earlier_reports_never_matters(order: list[Period], earlier: tuple[Row, ...], row: Row) -> None:
    sent = {period: a_report(old, period=period) for period, old in zip((Period.Q1, Period.Q2, Period.Q3), earlier, strict=True)}
    report, framework = a_report(row, period=Period.Q4), a_framework(*INDICATORS)

    mixed = score_report(report, framework, previous=[sent[period] for period in order])

    assert mixed.lines == score_report(report, framework, previous=list(sent.values())).lines


@given(reports, frameworks, methods)
def test_a_score_lies_between_nothing_and_its_weight(report: Report, framework: Framework, method: Method) -> None:
    sheet = score_report(report, framework, method=method)

    for line in sheet.lines:
        assert line.points is None or 0 <= line.points <= 100
        assert line.weighted is None or line.weight is None or 0 <= line.weighted <= line.weight
    assert 0 <= sheet.total <= max(sheet.of, sum(line.weight or 0 for line in sheet.lines))


@given(reports, st.none() | frameworks, methods)
def test_the_same_inputs_give_the_same_digits_and_the_same_hash(report: Report, framework: Framework | None, method: Method) -> None:
    stored = tuple(
        replace(
            turned_row(row),
            targets={points: written_anew(target) for points, target in row.targets.items()},
            achieved={column: written_anew(value) for column, value in row.achieved.items()},
        )
        for row in report.rows
    )

    assert score_report(replace(report, rows=stored), framework, method=method) == score_report(report, framework, method=method)


@given(reports, st.none() | frameworks, methods, st.sampled_from(["bn", "en"]))
def test_every_working_can_be_said_in_both_languages(report: Report, framework: Framework | None, method: Method, language: str) -> None:
    sheet = score_report(report, framework, method=method)

    assert all(row["working"] for row in score_json(sheet, workings(language))["rows"])


ladders = st.dictionaries(st.sampled_from(POINTS), st.fractions(0, 100, max_denominator=8), min_size=1)
ladders_of_days = st.dictionaries(st.sampled_from(POINTS), days, min_size=1)


@given(ladders, st.sampled_from(list(ScaleKind)), st.sampled_from(["zero", "extrapolate"]), st.data())
def test_more_is_never_worse_where_higher_is_better(
    ladder: Mapping[int, Figure], scale: ScaleKind, below: str, data: st.DataObject
) -> None:
    yardstick = Yardstick(levels=ladder, direction=Direction.HIGHER, below_lowest=below, lowest_points=60)
    less, more = sorted(data.draw(st.tuples(*[st.fractions(-1, 101, max_denominator=8)] * 2)))

    assert SCALES[scale](less, yardstick).points <= SCALES[scale](more, yardstick).points


@given(ladders, st.sampled_from(list(ScaleKind)), st.sampled_from(["zero", "extrapolate"]), st.data())
def test_less_is_never_worse_where_lower_is_better(ladder: Mapping[int, Figure], scale: ScaleKind, below: str, data: st.DataObject) -> None:
    yardstick = Yardstick(levels=ladder, direction=Direction.LOWER, below_lowest=below, lowest_points=60)
    less, more = sorted(data.draw(st.tuples(*[st.fractions(-1, 101, max_denominator=8)] * 2)))

    assert SCALES[scale](less, yardstick).points >= SCALES[scale](more, yardstick).points


@given(ladders_of_days, st.sampled_from(list(ScaleKind)), days, days)
def test_earlier_is_never_worse_for_a_date(ladder: Mapping[int, Figure], scale: ScaleKind, one: date, other: date) -> None:
    yardstick = Yardstick(levels=ladder, direction=Direction.EARLIER, lowest_points=60)

    assert SCALES[scale](min(one, other), yardstick).points >= SCALES[scale](max(one, other), yardstick).points


@given(rows(4), methods, st.sampled_from(Period.FY.quarters), st.integers(1, 4))
def test_one_more_in_a_quarter_never_lowers_the_score(row: Row, method: Method, quarter: Period, more: int) -> None:
    before = replace(
        row, achieved={**row.achieved, quarter.value: Decimal(1)}, targets=dict(zip(POINTS, map(Decimal, (4, 3, 2, 1)), strict=False))
    )
    after = replace(before, achieved={**before.achieved, quarter.value: Decimal(1 + more)})
    framework = a_framework(*INDICATORS)

    scores = [score_report(a_report(one, period=Period.FY), framework, method=method).total for one in (before, after)]

    assert scores == sorted(scores)


@pytest.mark.parametrize("method", sorted(ROUNDINGS))
@given(value=st.fractions(-60, 60), decimals=st.integers(0, 4))
def test_rounding_moves_a_figure_by_less_than_its_last_place(method: str, value: Fraction, decimals: int) -> None:
    off = abs(Fraction(round_points(value, method=method, decimals=decimals)) - value) * 10**decimals

    assert off < 1 if method == "down" else off <= Fraction(1, 2)
