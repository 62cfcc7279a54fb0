from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from agragati.model.periods import Period
from agragati.model.report import Row
from agragati.model.scores import ScoreLine, Step
from agragati.model.values import Certainty, Status, Unit
from agragati.rules.template import Framework, Method, Scoring
from agragati.score.line import Basis, Line, score_row
from agragati.score.methods import Marks
from builders import a_framework, a_ground, a_report, a_row, a_scoring, field_indicators, levels

STATED, INFERRED, UNVERIFIED = Certainty.STATED, Certainty.INFERRED, Certainty.UNVERIFIED
BLANK = levels(None, None, None, None, None)
DATES = levels("2024-04-15", "2024-04-21")
CERTAIN = a_scoring(
    scale_ground=a_ground("scale"),
    aggregation_ground=a_ground("aggregation", certainty=INFERRED, because="invented for a test"),
    below_lowest_ground=a_ground("below", certainty=UNVERIFIED, because="invented for a test"),
    not_applicable_ground=a_ground("not-applicable", certainty=UNVERIFIED, because="invented for a test"),
    method_grounds={method: a_ground(method.value) for method in Method},
)


def framework(scoring: Scoring = CERTAIN) -> Framework:
    return a_framework(*field_indicators(), scoring=scoring)


def score(
    row: Row,
    rules: Framework | None,
    *,
    planned: Row | None = None,
    method: Method = Method.FIVE_LEVEL,
    **changes: Any,  # noqa: ANN401 - the fields of the report
) -> Line:
    plan = {planned.indicator: planned} if planned and planned.indicator else {}
    return score_row(row, Basis(report=a_report(row, **changes), framework=rules, planned=plan, previous=(), method=method))


def keys(line: Line) -> list[str]:
    return [step.key for step in line.score.working]


def test_a_line_says_all_that_led_to_it() -> None:
    assert score(a_row(), framework()) == Line(
        score=ScoreLine(
            indicator="own-portal-updated",
            code="5.1.1",
            weight=Decimal(7),
            value=Fraction(3),
            points=Fraction(90),
            weighted=Fraction("6.3"),
            levels_from="page",
            working=(
                Step(key="figure-printed", params={"value": 3}),
                Step(key="at-level", params={"value": 3, "points": 90}),
                Step(key="weighted", params={"points": 90, "weight": 7, "weighted": Fraction("6.3")}),
            ),
            clause="scale",
            certainty=STATED,
        ),
        marks=Marks.LOST,
    )


@pytest.mark.parametrize(
    ("row", "method", "clause", "certainty"),
    [
        (a_row(), Method.FIVE_LEVEL, "scale", STATED),
        (a_row(), Method.ANNUAL_RATIO, "annual-ratio", STATED),
        (a_row(achieved={"Q3": 3}), Method.FIVE_LEVEL, "scale", INFERRED),
        (a_row(targets=BLANK), Method.FIVE_LEVEL, "scale", INFERRED),
        (a_row(achieved={"total": 0}), Method.FIVE_LEVEL, "below", UNVERIFIED),
        (a_row(achieved={}), Method.FIVE_LEVEL, "scale", STATED),
        (a_row(achieved={}, status={"Q3": Status.NOT_APPLICABLE}), Method.FIVE_LEVEL, "not-applicable", UNVERIFIED),
    ],
)
def test_a_line_is_as_certain_as_its_weakest_ground(row: Row, method: Method, clause: str, certainty: Certainty) -> None:
    line = score(row, framework(), method=method).score

    assert (line.clause, line.certainty) == (clause, certainty)


def test_without_a_framework_nothing_vouches_for_the_rules() -> None:
    line = score(a_row(), None).score

    assert (line.points, line.clause, line.certainty) == (90, None, UNVERIFIED)


def test_a_method_without_a_ground_of_its_own_stands_on_nothing() -> None:
    line = score(a_row(), framework(a_scoring(method_grounds={})), method=Method.ANNUAL_RATIO).score

    assert (line.clause, line.certainty) == (None, UNVERIFIED)


@pytest.mark.parametrize(
    ("row", "key"),
    [
        (a_row(achieved={"Q3": None}), "not-reported"),
        (a_row(achieved={"Q3": None}, status={"Q3": Status.NOT_REPORTED}), "not-reported"),
        (a_row(achieved={"Q3": None}, status={"Q3": Status.NOT_DUE}), "not-due"),
        (a_row(achieved={"total": None}, status={"total": Status.NOT_DUE}), "not-due"),
        (a_row(achieved={"Q3": None}, status={"Q2": Status.NOT_DUE}), "not-due"),
        (a_row(achieved={"Q3": None}, status={"Q1": Status.NOT_DUE, "Q2": Status.PARTLY}), "not-reported"),
        (a_row(achieved={"Q3": None}, status={"Q3": Status.DONE_BY_SUPERIOR}), "done-by-superior"),
        (a_row(achieved={"Q3": None}, status={"Q3": Status.NOT_APPLICABLE}), "not-applicable-zero"),
        (a_row(indicator="innovation-showcase", unit=Unit.DATE, targets=DATES, achieved={"Q3": None}), "not-due"),
        (a_row(indicator="innovation-showcase", unit=Unit.DATE, targets=levels("2024-03-31"), achieved={"Q3": None}), "not-reported"),
    ],
)
def test_an_absent_figure_scores_nothing_and_says_why(row: Row, key: str) -> None:
    line = score(row, framework())

    assert (line.score.value, line.score.points, line.score.weighted, keys(line)) == (None, 0, 0, [key, "weighted"])


@pytest.mark.parametrize("changes", [{"period": None}, {"fiscal_year": None}])
def test_without_period_or_year_nobody_can_say_that_a_date_is_ahead(changes: dict[str, None]) -> None:
    row = a_row(indicator="innovation-showcase", unit=Unit.DATE, targets=DATES, achieved={"Q3": None})

    assert keys(score(row, framework(), **changes)) == ["not-reported", "weighted"]


def test_the_first_milestone_tells_whether_a_row_is_due() -> None:
    row = a_row(indicator=None, unit=Unit.DATE, targets={100: ["2023-12-31", "2024-06-30"]}, achieved={"Q2": None})

    assert keys(score(row, None, period=Period.Q2)) == ["not-reported", "weighted"]


@pytest.mark.parametrize(
    ("row", "key"),
    [
        (a_row(achieved={"Q3": None}, status={"Q3": Status.ILLEGIBLE}), "illegible"),
        (a_row(achieved={"Q3": "2024-02-04"}), "wrong-kind"),
    ],
)
def test_a_figure_that_cannot_be_used_is_not_scored_as_zero(row: Row, key: str) -> None:
    line = score(row, framework())

    assert (line.score.points, line.score.weighted, keys(line), line.marks) == (None, None, [key], Marks.LOST)


@pytest.mark.parametrize(
    ("setting", "points", "marks"), [("zero", 0, Marks.LOST), ("full", 100, Marks.LOST), ("excluded", None, Marks.SHARED)]
)
def test_what_does_not_apply_follows_the_setting(setting: str, points: int | None, marks: Marks) -> None:
    row = a_row(achieved={"Q3": None}, status={"Q3": Status.NOT_APPLICABLE})

    line = score(row, framework(a_scoring(not_applicable=setting)))

    assert (line.score.points, keys(line)[0], line.marks) == (points, f"not-applicable-{setting}", marks)


def test_without_a_framework_what_does_not_apply_scores_nothing() -> None:
    row = a_row(achieved={"Q3": None}, status={"Q3": Status.NOT_APPLICABLE})

    assert score(row, None).score.points == 0


@pytest.mark.parametrize(("achieved", "key", "points"), [({"Q3": 3, "total": 3}, "no-targets", None), ({"Q3": None}, "not-reported", 0)])
def test_without_targets_only_what_was_not_reported_can_be_scored(achieved: dict[str, Any], key: str, points: int | None) -> None:
    line = score(a_row(indicator=None, targets=BLANK, achieved=achieved), None)

    assert (line.score.points, line.score.levels_from, key in keys(line)) == (points, None, True)
    assert line.marks is (Marks.ASIDE if points is None else Marks.LOST)


@pytest.mark.parametrize(
    ("row", "planned", "weight", "steps"),
    [
        (a_row(weight=6), a_row(weight=8), 6, ["levels-from-plan"]),
        (a_row(weight=None), a_row(weight=8, targets=BLANK), 8, ["weight-from-plan"]),
        (a_row(weight=None), a_row(weight=None, targets=BLANK), 7, ["weight-from-framework"]),
        (a_row(weight=None), None, 7, ["weight-from-framework"]),
        (a_row(targets=BLANK), a_row(), 7, ["levels-from-plan"]),
        (a_row(targets=BLANK), None, 7, ["levels-from-framework"]),
        (a_row(), None, 7, []),
    ],
)
def test_the_printed_weight_counts_and_what_the_page_lacks_is_said(row: Row, planned: Row | None, weight: int, steps: list[str]) -> None:
    line = score(row, framework(), planned=planned)

    assert (line.score.weight, [key for key in keys(line) if "-from-" in key]) == (weight, steps)


def test_without_a_weight_points_stand_alone() -> None:
    line = score(a_row(indicator=None, weight=None), None)

    assert (line.score.points, line.score.weighted, keys(line)[-1]) == (90, None, "no-weight")


def test_nothing_due_yet_does_not_count_against_the_period() -> None:
    row = a_row(indicator="innovation-showcase", unit=Unit.DATE, targets=DATES, achieved={"Q3": None})

    line = score(row, framework(), method=Method.PERIOD_TARGET)

    assert (line.score.points, keys(line), line.marks) == (None, ["nothing-due"], Marks.SHARED)


@pytest.mark.parametrize(
    ("method", "source"), [(Method.FIVE_LEVEL, "framework"), (Method.ANNUAL_RATIO, "page"), (Method.PERIOD_TARGET, "plan")]
)
def test_the_source_named_is_that_of_the_targets_the_method_looks_at(method: Method, source: str) -> None:
    planned = a_row(targets=BLANK, quarter_targets={Period.Q1: 1})

    line = score(a_row(targets=BLANK, annual_target=4), framework(), planned=planned, method=method)

    assert line.score.levels_from == source
