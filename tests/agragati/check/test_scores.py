from decimal import Decimal

from agragati.model.report import Report
from agragati.model.values import Unit
from builders import a_report, a_row
from checking import a_scored_row, brief, found, half_year

CODES = ("score-mismatch", "score-misread", "score-exceeds-weight", "composite-mismatch")


def claims(**changes: object) -> Report:
    claimed = {"rate": 50, "scaled_weight": "1.6", "scaled_score": "0.8"} | changes
    return half_year(a_scored_row(weight=8, claimed=claimed))


def test_full_marks_times_rates_that_add_up_raise_nothing() -> None:
    total = {"scaled_weight": Decimal("1.6"), "scaled_score": Decimal("0.8")}
    report = half_year(*claims().rows, claimed_total=total)

    assert [one for code in CODES for one in found(code, report)] == []


def test_a_mark_above_the_full_mark_is_misread_and_exceeds() -> None:
    assert brief(found("score-misread", claims(scaled_score="7.0"))) == [(0, "claimed.scaled_score", "7", "0.8", "score-is")]
    assert brief(found("score-exceeds-weight", claims(scaled_score="7.0"))) == [(0, "claimed.scaled_score", "7", None, "over-full-mark")]


def test_a_look_alike_digit_is_a_misreading() -> None:
    assert brief(found("score-misread", claims(scaled_score="0.7"))) == [(0, "claimed.scaled_score", "0.7", "0.8", "score-is")]


def test_any_other_wrong_mark_is_a_mismatch_without_correction() -> None:
    findings = found("score-mismatch", claims(scaled_score="1.2"))

    assert brief(findings) == [(0, "claimed.scaled_score", "1.2", None, "score-is")]
    assert findings[0].params == {"full": "1.6", "rate": "50", "score": "0.8"}


def test_a_mark_rounded_to_the_columns_last_place_is_right() -> None:
    assert found("score-mismatch", claims(rate="33.33", scaled_score="0.5")) == []
    assert len(found("score-mismatch", claims(rate="33.33", scaled_score="0.3"))) == 1


def test_a_rate_above_a_hundred_earns_the_full_mark_only() -> None:
    assert found("score-mismatch", claims(rate=150, scaled_score="1.6")) == []


def test_a_mark_without_achievement_is_a_mismatch() -> None:
    row = a_scored_row(achieved={"Q1": None, "Q2": None, "total": None}, claimed={"rate": None, "scaled_weight": 2, "scaled_score": 1})
    nothing = a_scored_row(achieved={"Q1": None}, claimed={"rate": None, "scaled_weight": 2, "scaled_score": 0})

    assert brief(found("score-mismatch", half_year(row))) == [(0, "claimed.scaled_score", "1", None, "score-without-achievement")]
    assert found("score-mismatch", half_year(nothing)) == []


def test_a_date_in_time_earns_the_full_mark() -> None:
    claimed = {"scaled_weight": "0.8", "scaled_score": 0}
    row = a_scored_row(unit=Unit.DATE, annual_target="2024-03-25", achieved={"total": "2023-12-13"}, claimed=claimed)
    late = a_scored_row(unit=Unit.DATE, annual_target="2023-11-25", achieved={"total": "2023-12-13"}, claimed=claimed)

    assert brief(found("score-mismatch", half_year(row))) == [(0, "claimed.scaled_score", "0", None, "score-is")]
    assert found("score-mismatch", half_year(late)) == []


def test_no_more_than_the_weight_and_a_hundred_points_are_earned() -> None:
    row = a_row(weight=7, claimed={"raw": 101, "weighted": "7.5"})

    assert brief(found("score-exceeds-weight", row)) == [
        (0, "claimed.raw", "101", None, "over-full-mark"),
        (0, "claimed.weighted", "7.5", None, "over-full-mark"),
    ]
    assert found("score-exceeds-weight", a_row(weight=7, claimed={"raw": 100, "weighted": 7})) == []


def test_a_weighted_score_is_points_times_weight() -> None:
    assert found("score-mismatch", a_row(weight=8, claimed={"raw": 95, "weighted": "7.6"})) == []
    assert found("score-mismatch", a_row(weight=8, claimed={"raw": "7.6", "weighted": "7.6"})) == []
    assert brief(found("score-mismatch", a_row(weight=8, claimed={"raw": 95, "weighted": "7.2"}))) == [
        (0, "claimed.weighted", "7.2", None, "weighted-is")
    ]


def test_a_printed_total_is_the_sum_of_its_column() -> None:
    rows = [a_row(weight=None, claimed={"scaled_score": score}) for score in ("0.5", "7.0", "6.0", None)]
    findings = found("composite-mismatch", a_report(*rows, claimed_total={"scaled_score": Decimal(3)}))

    assert brief(findings) == [(None, "claimed_total.scaled_score", "3", None, "column-sum")]
    assert findings[0].params == {"terms": "0.5 + 7 + 6", "sum": "13.5"}


def test_a_total_rounded_to_a_whole_is_right() -> None:
    rows = [a_row(weight=None, claimed={"scaled_score": score}) for score in ("0.5", "0.8", "1.5")]

    assert found("composite-mismatch", a_report(*rows, claimed_total={"scaled_score": Decimal(3)})) == []
    assert len(found("composite-mismatch", a_report(*rows, claimed_total={"scaled_score": Decimal("3.0")}))) == 1
