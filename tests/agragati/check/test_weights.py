from decimal import Decimal

from agragati.model.reading import Origin
from agragati.model.report import Row
from agragati.rules.template import AreaRule
from builders import a_framework, a_ground, a_reading, a_report, a_row, an_area, an_indicator, an_origin
from checking import FIELD, a_full_report, a_scored_row, brief, found, full_rows, half_year, in_row

SEVEN = an_indicator(weight=7)


def one_wrong(weight: int) -> tuple[Row, ...]:
    rows = full_rows()
    return (in_row(rows[0], weight=Decimal(weight)), *rows[1:])


def test_weights_that_add_up_to_the_plan_raise_nothing() -> None:
    assert found("weights-total", a_full_report(), framework=FIELD) == []
    assert found("weight-misread", a_full_report(), framework=FIELD) == []


def test_a_wrong_sum_of_weights_names_both_sums() -> None:
    findings = found("weights-total", a_full_report(*one_wrong(15)), framework=FIELD)

    assert brief(findings) == [(None, None, "53", "50", "weights-sum")]
    assert findings[0].params == {"sum": "53", "terms": "15 + 5 + 10 + 8 + 7 + 3 + 5", "total": "50"}


def test_without_a_framework_no_total_is_known() -> None:
    assert found("weights-total", a_full_report(*one_wrong(15))) == []


def test_an_unread_weight_leaves_the_sum_open() -> None:
    rows = full_rows()

    assert found("weights-total", a_full_report(in_row(rows[0], weight=None), *rows[1:]), framework=FIELD) == []


def test_weights_of_an_area_are_held_against_the_areas_own() -> None:
    rows = (a_row(area=1, weight=4), a_row(area=1, weight=3), a_row(area=2, weight=2))
    findings = found("weights-total", a_full_report(*rows, areas=(an_area(1, "ক", 8), an_area(2, "খ", 2))))

    assert brief(findings) == [(None, "areas[0].weight", "7", None, "weights-sum")]


def test_an_areas_weight_that_its_rows_contradict_is_expected_to_be_the_frameworks() -> None:
    area = AreaRule(number=1, name="ক", weight=Decimal(7), ground=a_ground())
    plan = a_framework(SEVEN, areas=(area,), weights_total=Decimal(7))
    findings = found("weights-total", a_full_report(a_row(area=1, weight=7), areas=(an_area(1, "ক", 9),)), framework=plan)

    assert brief(findings) == [(None, "areas[0].weight", "9", "7", "area-weight")]


def test_the_printed_total_of_weights_is_checked() -> None:
    findings = found("weights-total", a_full_report(a_row(weight=7), a_row(weight=3), claimed_total={"weight": Decimal(11)}))

    assert brief(findings) == [(None, "claimed_total.weight", "10", None, "weights-sum")]


def test_one_weight_that_leaves_the_framework_and_the_sum_is_misread() -> None:
    findings = found("weight-misread", a_full_report(*one_wrong(15)), framework=FIELD)

    assert brief(findings) == [(0, "weight", "15", "12", "weights-agree")]


def test_an_office_with_weights_of_its_own_that_add_up_is_left_alone() -> None:
    rows = full_rows()
    own = (in_row(rows[0], weight=Decimal(11)), in_row(rows[1], weight=Decimal(6)), *rows[2:])

    assert found("weight-misread", a_full_report(*own), framework=FIELD) == []


def test_the_full_mark_proves_a_misread_weight() -> None:
    plan = a_framework(SEVEN, an_indicator(id="other", code="1.1.1", weight=43))
    rows = (a_scored_row(weight=1), a_row(indicator="other", code="1.1.1", weight=43, claimed={"scaled_weight": "8.6"}))
    findings = found("weight-misread", half_year(*rows), framework=plan)

    assert brief(findings) == [(0, "weight", "1", "7", "weights-agree")]
    assert findings[0].params == {"weight": "7", "scaled": "1.4", "ruled": "7", "total": "50"}


def test_several_misread_weights_are_solved_together() -> None:
    rows = [
        in_row(row, weight=weight, claimed={"scaled_weight": full})
        for row, weight, full in zip(
            full_rows(), map(Decimal, (12, 5, 10, 6, 6, 3, 5)), map(Decimal, ("2.4", "1", "2", "1.6", "1.6", "0.6", "1")), strict=True
        )
    ]
    report = half_year(*rows)

    assert brief(found("weight-misread", report, framework=FIELD)) == [
        (3, "weight", "6", "8", "weights-agree"),
        (4, "weight", "6", "7", "weights-agree"),
    ]
    assert brief(found("score-misread", report, framework=FIELD)) == [(4, "claimed.scaled_weight", "1.6", "1.4", "weights-agree")]


def test_a_full_mark_read_in_reverse_is_named_with_the_weight_as_proof() -> None:
    plan = a_framework(an_indicator(weight=4), an_indicator(id="other", code="1.1.1", weight=46))
    rows = (
        a_scored_row(weight=4, claimed={"scaled_weight": "7.0"}),
        a_row(indicator="other", code="1.1.1", weight=46, claimed={"scaled_weight": "9.2"}),
    )
    findings = found("score-misread", half_year(*rows), framework=plan)

    assert brief(findings) == [(0, "claimed.scaled_weight", "7", "0.8", "weights-agree")]


def test_a_rounded_full_mark_is_right() -> None:
    plan = a_framework(an_indicator(weight=7), an_indicator(id="other", code="1.1.1", weight=43))
    rows = (a_scored_row(weight=7, claimed={"scaled_weight": 1}), a_row(indicator="other", weight=43, claimed={"scaled_weight": 9}))

    assert found("score-misread", half_year(*rows), framework=plan) == []


def test_where_nothing_tells_which_is_wrong_no_correction_is_proposed() -> None:
    rows = [a_scored_row(weight=weight, claimed={"scaled_weight": full}) for weight, full in ((5, 1), (10, 2), (5, 1), (7, "1.6"))]
    findings = found("score-mismatch", half_year(*rows))

    assert [(one.row, one.cell, one.expected, one.reason) for one in findings if one.reason == "full-mark"] == [
        (3, "claimed.scaled_weight", None, "full-mark")
    ]
    assert found("weight-misread", half_year(*rows)) == []


def test_the_printed_sum_of_full_marks_tells_a_misread_weight_without_any_framework() -> None:
    figures = ((5, 1), (10, 2), (5, 1), (3, "1.6"))
    rows = [a_scored_row(indicator=None, weight=weight, claimed={"scaled_weight": full}) for weight, full in figures]
    report = half_year(*rows, claimed_total={"scaled_weight": Decimal("5.6")})

    assert brief(found("weight-misread", report)) == [(3, "weight", "3", "8", "weights-agree")]
    assert found("score-mismatch", report) == []


def test_an_area_that_agrees_with_its_rows_and_not_with_the_framework_is_the_offices_own() -> None:
    area = AreaRule(number=1, name="ক", weight=Decimal(7), ground=a_ground())
    plan = a_framework(SEVEN, areas=(area,), weights_total=Decimal(9))

    assert found("weights-total", a_full_report(a_row(area=1, weight=9), areas=(an_area(1, "ক", 9),)), framework=plan) == []


def test_a_wrong_sum_is_shown_where_it_is_printed_else_at_the_first_weight() -> None:
    rows = (a_row(weight=12), a_row(weight=5))
    first, printed = an_origin(line=44, column=90), an_origin(line=60, column=12)

    def place(**origins: Origin) -> tuple[int | None, int | None]:
        (finding,) = found("weights-total", a_reading(a_report(*rows), origins=origins), framework=FIELD)
        return finding.line, finding.column

    assert place(**{"rows[0].weight": first}) == (44, 90)
    assert place(**{"rows[0].weight": first, "claimed_total.weight": printed}) == (60, 12)
    assert place() == (None, None)


def test_the_one_blank_weight_is_what_the_others_leave() -> None:
    rows = full_rows()
    blank = (*rows[:4], in_row(rows[4], weight=None), *rows[5:])
    other = (in_row(blank[0], weight=Decimal(11)), *blank[1:])

    assert brief(found("weight-misread", a_full_report(*blank), framework=FIELD)) == [(4, "weight", None, "7", "weight-blank")]
    assert found("weight-misread", a_full_report(*other), framework=FIELD) == []
    assert found("weight-misread", a_full_report(*(in_row(row, weight=None) for row in rows)), framework=FIELD) == []
