from decimal import Decimal

from agragati.model.periods import Period
from agragati.model.report import Report, Row
from agragati.model.values import Parts, Unit
from agragati.rules.template import Aggregator
from builders import a_framework, a_report, a_row, an_indicator
from checking import FIELD, a_full_report, a_scored_row, brief, found, half_year, in_row

CODES = ("total-mismatch", "rate-mismatch", "quarter-targets-mismatch")


def half(**changes: object) -> Report:
    return half_year(a_scored_row(**changes))


def percent(*quarters: object, total: object, **changes: object) -> Report:
    return half(unit=Unit.PERCENT, annual_target=80, achieved={"Q1": quarters[0], "Q2": quarters[1], "total": total}, **changes)


def split(target: object, *quarters: object, unit: Unit = Unit.NUMBER) -> Row:
    targets = dict(zip((Period.Q1, Period.Q2, Period.Q3, Period.Q4), quarters, strict=True))
    return a_row(unit=unit, targets={}, achieved={}, annual_target=target, quarter_targets=targets)


def test_a_right_page_raises_none_of_them() -> None:
    assert [one for code in CODES for report in (a_full_report(), half()) for one in found(code, report, framework=FIELD)] == []


def test_a_total_that_is_not_the_sum_of_its_quarters_shows_the_sum() -> None:
    findings = found("total-mismatch", half(achieved={"Q1": 1, "Q2": 1, "total": 3}))

    assert brief(findings) == [(0, "achieved.total", "3", None, "quarters-sum")]
    assert findings[0].params == {"terms": "1 + 1", "sum": "2"}


def test_a_blank_quarter_adds_nothing() -> None:
    assert found("total-mismatch", half(achieved={"Q1": None, "Q2": 1, "total": 1})) == []


def test_a_half_year_column_is_the_sum_of_its_quarters() -> None:
    assert brief(found("total-mismatch", half(achieved={"Q1": 1, "Q2": 2, "H1": 2}))) == [(0, "achieved.H1", "2", None, "quarters-sum")]


def test_a_total_that_is_no_sum_by_its_rule_is_left_alone() -> None:
    stock = a_framework(an_indicator(aggregator=Aggregator.LAST))

    assert found("total-mismatch", half(achieved={"Q1": 3, "Q2": 4, "total": 4}), framework=stock) == []


def test_with_one_quarter_only_the_total_may_hold_more_but_not_less() -> None:
    assert found("total-mismatch", a_row(achieved={"Q3": 1, "total": 3})) == []
    assert brief(found("total-mismatch", a_row(achieved={"Q3": 3, "total": 1}))) == [
        (0, "achieved.total", "1", None, "total-below-quarter")
    ]


def test_earlier_reports_tell_the_total_exactly() -> None:
    first, second = (a_report(a_row(achieved={name: 1}), period=Period(name)) for name in ("Q1", "Q2"))
    row = a_row(achieved={"Q3": 1, "total": 2})

    assert brief(found("total-mismatch", row, previous=(first, second))) == [(0, "achieved.total", "2", None, "earlier-reports")]
    assert found("total-mismatch", row, previous=(first,)) == []


def test_no_weighting_gives_a_total_outside_its_quarters() -> None:
    findings = found("total-mismatch", percent(86, 91, total=50))

    assert brief(findings) == [(0, "achieved.total", "50", None, "outside-quarters")]
    assert findings[0].params == {"least": "86", "most": "91"}


def test_any_figure_between_the_quarters_may_be_the_total_of_a_percentage() -> None:
    assert [found("total-mismatch", percent(86, 91, total=total)) for total in (86, "88.5", 91)] == [[], [], []]


def test_a_total_date_stands_in_a_quarter() -> None:
    days = {"Q1": None, "Q2": None, "total": "2023-12-13"}

    assert brief(found("total-mismatch", half(unit=Unit.DATE, annual_target="2024-03-25", achieved=days))) == [
        (0, "achieved.total", "2023-12-13", None, "no-date-in-quarters")
    ]
    other = {"Q1": None, "Q2": "2023-12-12", "total": "2023-12-13"}
    assert brief(found("total-mismatch", half(unit=Unit.DATE, achieved=other)))[0][4] == "first-date"
    assert found("total-mismatch", half(unit=Unit.DATE, achieved=other | {"total": "2023-12-12"})) == []


def test_a_percentage_is_its_part_over_its_whole() -> None:
    row = a_row(unit=Unit.PERCENT, targets={}, achieved={"Q3": "89.57"}, parts={"Q3": Parts(Decimal(412), Decimal(460))})

    assert found("total-mismatch", row) == []
    assert found("total-mismatch", in_row(row, achieved={"Q3": Decimal("89.56")})) == []
    assert brief(found("total-mismatch", in_row(row, achieved={"Q3": Decimal(98)}))) == [
        (0, "achieved.Q3", "98", None, "part-over-whole-is")
    ]


def test_a_rate_is_the_total_over_the_annual_target() -> None:
    findings = found("rate-mismatch", half(claimed={"rate": 60}))

    assert brief(findings) == [(0, "claimed.rate", "60", "50", "rate-is")]
    assert findings[0].params == {"total": "2", "target": "4", "rate": "50"}


def test_a_rounded_or_cut_or_capped_rate_is_right() -> None:
    third = {"annual_target": 3, "achieved": {"Q1": 1, "Q2": 1, "total": 2}}

    assert [found("rate-mismatch", half(**third, claimed={"rate": rate})) for rate in ("66.66", "66.67", 66, 67)] == [[], [], [], []]
    assert found("rate-mismatch", half(annual_target=1, claimed={"rate": 100})) == []
    assert len(found("rate-mismatch", half(**third, claimed={"rate": 65}))) == 1


def test_a_percentage_may_count_the_quarters_in_which_it_met_its_target() -> None:
    assert found("rate-mismatch", percent(86, 91, total="88.5", claimed={"rate": 50})) == []
    assert len(found("rate-mismatch", percent(86, 79, total="82.5", claimed={"rate": 50}))) == 1


def test_a_rate_of_a_doubtful_total_has_no_correction() -> None:
    findings = found("rate-mismatch", half(achieved={"Q1": 1, "Q2": 1, "total": 3}, claimed={"rate": 50}))

    assert brief(findings) == [(0, "claimed.rate", "50", None, "rate-is")]


def test_quarter_targets_add_up_to_the_annual_one() -> None:
    assert found("quarter-targets-mismatch", split(4, 1, 1, 1, 1)) == []
    assert found("quarter-targets-mismatch", split(2, 1, None, None, 1)) == []
    assert brief(found("quarter-targets-mismatch", split(4, 1, 1, None, 1))) == [(0, "quarter_targets", "1 + 1 + 1", None, "split-sum")]


def test_a_percentage_meets_its_annual_target_in_some_quarter() -> None:
    percents = [split(80, *quarters, unit=Unit.PERCENT) for quarters in ((80, 80, 80, 80), (20, 40, 60, 80), (20, 20, 20, 20))]

    assert [found("quarter-targets-mismatch", row) for row in percents] == [[], [], []]
    assert brief(found("quarter-targets-mismatch", split(80, 70, 70, 70, 70, unit=Unit.PERCENT))) == [
        (0, "quarter_targets", "70, 70, 70, 70", None, "split-percent")
    ]


def test_a_target_date_stands_in_its_own_quarter() -> None:
    right = split("2024-03-16", None, None, "2024-03-16", None, unit=Unit.DATE)
    wrong = split("2024-03-16", None, "2024-03-16", None, None, unit=Unit.DATE)
    late = split("2024-03-16", None, None, "2024-03-26", None, unit=Unit.DATE)

    assert found("quarter-targets-mismatch", right) == []
    assert brief(found("quarter-targets-mismatch", wrong)) == [(0, "quarter_targets.Q2", "2024-03-16", None, "split-quarter")]
    assert brief(found("quarter-targets-mismatch", late)) == [(0, "quarter_targets.Q3", "2024-03-26", None, "split-date")]


def test_a_date_met_in_time_has_the_whole_rate() -> None:
    day = {"unit": Unit.DATE, "annual_target": "2024-03-25", "achieved": {"Q1": None, "Q2": "2023-12-13", "total": "2023-12-13"}}

    assert brief(found("rate-mismatch", half(**day, claimed={"rate": 50}))) == [(0, "claimed.rate", "50", None, "date-in-time")]
    assert found("rate-mismatch", half(**day, claimed={"rate": 100})) == []
    assert found("rate-mismatch", half(**day | {"annual_target": "2023-12-12"}, claimed={"rate": 50})) == []


def test_a_percentage_without_a_total_or_without_quarters_has_nothing_to_compare() -> None:
    assert found("total-mismatch", percent(86, 91, total=None)) == []
    assert found("total-mismatch", percent(None, None, total=50)) == []


def dated(**achieved: object) -> Row:
    return a_row(indicator=None, unit=Unit.DATE, targets={}, achieved=achieved)


def test_a_blank_total_beside_a_figure_is_missing_where_other_rows_have_theirs() -> None:
    report = a_report(a_row(), a_row(), a_row(achieved={"Q3": 1, "total": None}))

    assert brief(found("total-mismatch", report)) == [(2, "achieved.total", None, None, "total-blank")]
    assert found("total-mismatch", a_report(a_row(), a_row(achieved={"Q3": 1, "total": None}))) == []
    assert found("total-mismatch", a_report(a_row(), a_row(), a_row(achieved={"Q3": None, "Q4": 1, "total": None}))) == []


def test_another_day_of_the_same_quarter_is_no_total() -> None:
    assert brief(found("total-mismatch", dated(Q3="2024-02-21", total="2024-02-29"))) == [
        (0, "achieved.total", "2024-02-29", None, "first-date")
    ]
    assert len(found("total-mismatch", dated(Q3="2024-02-21", total="2024-02-11"))) == 1


def test_a_total_may_be_a_day_of_an_earlier_quarter_that_has_no_column() -> None:
    assert found("total-mismatch", dated(Q3="2024-02-21", total="2023-12-11")) == []
    assert found("total-mismatch", dated(Q3=None, total="2023-12-11")) == []
    assert found("total-mismatch", dated(Q3="2024-02-21", total="2024-02-21")) == []


def test_a_rate_stands_for_the_best_level_where_no_annual_target_is_printed() -> None:
    rated = {"achieved": {"total": 3}, "annual_target": None}

    assert brief(found("rate-mismatch", a_row(**rated, claimed={"rate": 57}))) == [(0, "claimed.rate", "57", None, "rate-is")]
    assert found("rate-mismatch", a_row(**rated, claimed={"rate": 75})) == []
    assert found("rate-mismatch", a_row(**rated, claimed={"rate": 90})) == []  # the points of the level that was reached


def test_a_row_without_quarter_targets_among_others_with_theirs_is_not_split() -> None:
    report = a_report(split(4, 1, 1, 1, 1), split("2024-05-23", None, None, None, None, unit=Unit.DATE))

    assert brief(found("quarter-targets-mismatch", report)) == [(1, "quarter_targets", None, None, "split-none")]
    assert found("quarter-targets-mismatch", a_report(split(4, None, None, None, None))) == []


def test_the_only_quarters_date_is_the_annual_one() -> None:
    early = split("2024-06-23", None, None, None, "2024-05-23", unit=Unit.DATE)

    assert brief(found("quarter-targets-mismatch", early)) == [(0, "quarter_targets.Q4", "2024-05-23", None, "split-date")]


def test_one_quarters_percentage_with_a_look_alike_digit_was_meant_as_the_others() -> None:
    assert brief(found("quarter-targets-mismatch", split(85, 85, 86, 85, 85, unit=Unit.PERCENT))) == [
        (0, "quarter_targets.Q2", "86", "85", "split-digit")
    ]
    assert found("quarter-targets-mismatch", split(85, 85, 90, 85, 85, unit=Unit.PERCENT)) == []
    assert found("quarter-targets-mismatch", split(85, 85, 86, 86, 85, unit=Unit.PERCENT)) == []


def test_one_blank_rate_beside_total_and_target_is_told() -> None:
    blank = a_scored_row(claimed={"rate": None, "scaled_weight": "1.4", "scaled_score": "0.7"})
    nothing = a_scored_row(
        achieved={"Q1": None, "Q2": None, "total": None}, claimed={"rate": None, "scaled_weight": "1.4", "scaled_score": None}
    )

    assert brief(found("rate-mismatch", half_year(a_scored_row(), a_scored_row(), blank))) == [(2, "claimed.rate", None, None, "rate-is")]
    assert found("rate-mismatch", half_year(a_scored_row(), a_scored_row(), a_scored_row(), nothing)) == []
    assert found("rate-mismatch", half_year(a_scored_row(), blank, blank)) == []
