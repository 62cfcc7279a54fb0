from datetime import date
from decimal import Decimal

from agragati.check.values import shown
from agragati.model.values import Parts, Unit
from agragati.rules.template import ActivityRule, Direction
from builders import a_framework, a_ground, a_report, a_row, an_indicator, levels
from checking import FIELD, a_full_report, brief, found, in_row

CODES = ["targets-order", "value-implausible", "unit-mismatch", "code-mismatch", "activity-mismatch", "serial-wrong", "above-target"]
DAYS = ("2024-03-16", "2024-03-23", "2024-03-30", "2024-04-06", "2024-04-13")


def test_a_right_page_raises_none_of_them() -> None:
    assert [finding for code in CODES for finding in found(code, a_full_report(), framework=FIELD)] == []


def test_figures_are_shown_exactly_and_days_as_iso() -> None:
    assert (shown(Decimal("89.120")), shown(date(2024, 3, 5)), shown((date(2024, 3, 5), date(2024, 4, 5))), shown(None)) == (
        "89.12",
        "2024-03-05",
        "2024-03-05, 2024-04-05",
        None,
    )


def test_equal_levels_are_out_of_order() -> None:
    findings = found("targets-order", a_row(targets=levels(5, 5, 4, 3, 2)))

    assert brief(findings) == [(0, "targets.100", "5", None, "order-higher")]
    assert findings[0].params == {"levels": "100: 5, 90: 5, 80: 4, 70: 3, 60: 2"}


def test_the_level_that_breaks_the_order_is_the_one_named() -> None:
    assert brief(found("targets-order", a_row(targets=levels(3700, 3600, 600, 3500, 3400)))) == [
        (0, "targets.80", "600", None, "order-higher")
    ]


def test_a_later_date_is_not_better() -> None:
    row = a_row(unit=Unit.DATE, targets=levels("2024-03-16", "2024-03-23", "2024-03-03", "2024-04-06"))

    assert brief(found("targets-order", row)) == [(0, "targets.80", "2024-03-03", None, "order-earlier")]


def test_lower_is_better_where_the_rule_or_the_levels_say_so() -> None:
    row = a_row(indicator="loans", targets=levels(500, 510, 520))
    rule = an_indicator(id="loans", direction=Direction.LOWER, levels={100: Decimal(500)})

    assert found("targets-order", row) == []
    assert found("targets-order", row, framework=a_framework(rule)) == []


def test_skipped_levels_and_unequal_steps_are_in_order() -> None:
    assert found("targets-order", a_row(targets=levels(2, None, 1))) == []
    assert found("targets-order", a_row(unit=Unit.DATE, targets=levels("2024-05-09", "2024-05-16", "2024-06-08"))) == []


def test_more_than_all_of_a_share_cannot_be() -> None:
    row = a_row(unit=Unit.PERCENT, targets=levels(80, 75), achieved={"Q3": "100.5"})

    assert brief(found("value-implausible", row)) == [(0, "achieved.Q3", "100.5", None, "over-all-of-a-share")]
    assert found("value-implausible", in_row(row, achieved={"Q3": Decimal(100)})) == []


def test_nothing_is_negative() -> None:
    assert brief(found("value-implausible", a_row(achieved={"Q3": -1}))) == [(0, "achieved.Q3", "-1", None, "negative")]


def test_what_the_rule_counts_has_no_fractions() -> None:
    row = a_row(achieved={"Q3": "1.5"})

    assert brief(found("value-implausible", row, framework=a_framework())) == [(0, "achieved.Q3", "1.5", None, "fraction-of-a-count")]
    assert found("value-implausible", row) == []


def test_a_part_is_not_more_than_its_whole() -> None:
    row = a_row(unit=Unit.PERCENT, targets={}, achieved={"Q3": 90}, parts={"Q3": Parts(Decimal(460), Decimal(412))})

    assert brief(found("value-implausible", row)) == [(0, "achieved.Q3", "460/412", None, "part-over-whole")]


def test_a_target_date_outside_the_year_is_misread() -> None:
    row = a_row(unit=Unit.DATE, targets=levels("2024-03-16", "2034-03-23", "2024-03-30"))

    assert (0, "targets.90", "2034-03-23", None, "target-outside-year") in brief(found("value-implausible", row))


def test_where_most_target_dates_lie_outside_the_year_the_year_is_in_doubt_not_they() -> None:
    row = a_row(unit=Unit.DATE, targets=levels("2022-03-16", "2022-03-23", "2022-03-30"))

    assert found("value-implausible", row) == []


def test_the_unit_is_the_indicators() -> None:
    row = a_row(unit=Unit.PERCENT)

    assert brief(found("unit-mismatch", row, framework=a_framework())) == [(0, "unit", "percent", "number", "unit-of-rule")]


def test_dates_under_the_unit_number_are_a_mismatch() -> None:
    row = a_row(indicator=None, unit=Unit.NUMBER, targets=levels(*DAYS), achieved={})

    assert brief(found("unit-mismatch", row)) == [(0, "unit", "number", None, "unit-of-values")]


def test_a_single_date_where_things_are_counted_is_a_mismatch() -> None:
    day = date(2031, 12, 12)

    assert brief(found("unit-mismatch", a_row(achieved={"Q2": day}))) == [(0, "unit", "number", None, "unit-of-values")]
    assert brief(found("unit-mismatch", a_row(annual_target=day))) == [(0, "unit", "number", None, "unit-of-values")]


def test_one_figure_among_dates_is_no_mismatch_of_the_unit() -> None:
    assert found("unit-mismatch", a_row(indicator=None, unit=Unit.DATE, targets=levels(*DAYS), achieved={"Q3": 1})) == []


def test_a_code_that_is_another_indicators_is_named_with_the_right_one() -> None:
    findings = found("code-mismatch", a_row(code="6.1.1"), framework=a_framework())

    assert brief(findings) == [(0, "code", "6.1.1", "5.1.1", "code-of-indicator")]


def test_a_code_stands_once_in_a_table_without_rules() -> None:
    report = a_report(a_row(indicator=None), a_row(indicator=None, code="5.1.2"), a_row(indicator=None))

    assert brief(found("code-mismatch", report)) == [(2, "code", "5.1.1", None, "code-twice")]


def test_rows_without_printed_codes_are_right() -> None:
    assert found("code-mismatch", a_row(code=None), framework=a_framework()) == []


def test_the_code_of_another_activity_is_told() -> None:
    assert brief(found("activity-mismatch", a_row(activity_code="6.1"), framework=a_framework())) == [
        (0, "activity_code", "6.1", "5.1", "activity-of-indicator")
    ]


def test_the_text_of_another_activity_is_told() -> None:
    labels = {"5.1": "তথ্য বাতায়ন হালনাগাদকরণ", "6.1": "কর্মশালা আয়োজন করা"}
    activities = tuple(ActivityRule(id=code, code=code, label=label, ground=a_ground()) for code, label in labels.items())
    row = a_row(activity_code=None, activity_text="কর্মশালা আয়োজন করা।")

    assert brief(found("activity-mismatch", row, framework=a_framework(activities=activities))) == [
        (0, "text.activity", "কর্মশালা আয়োজন করা।", None, "activity-of-indicator")
    ]


def test_serial_numbers_rise_by_one_or_stay_or_begin_again() -> None:
    rows = [a_row(serial=serial) for serial in ("০১", "০২", None, "০২", "০৩।", "১")]

    assert found("serial-wrong", a_report(*rows)) == []


def test_a_serial_number_that_falls_back_is_told() -> None:
    rows = [a_row(serial=serial) for serial in ("05", "06", "05", "08")]
    findings = found("serial-wrong", a_report(*rows))

    assert brief(findings) == [(2, "serial", "05", None, "serial-follows")]
    assert findings[0].params == {"before": "6"}


def test_more_than_twice_the_top_target_is_told() -> None:
    assert brief(found("above-target", a_row(achieved={"Q3": 9}))) == [(0, "achieved.Q3", "9", None, "far-above")]
    assert found("above-target", a_row(achieved={"Q3": 8})) == []


def test_without_a_rule_a_code_begins_with_its_activitys() -> None:
    row = a_row(indicator=None, activity_code="5.1", code="6.1.1")

    assert brief(found("code-mismatch", row)) == [(0, "code", "6.1.1", None, "code-of-activity")]
    assert found("code-mismatch", a_row(indicator=None, activity_code=None, code="6.1.1")) == []


def test_rows_that_are_named_by_their_activitys_code_have_no_code_of_their_own_to_be_wrong() -> None:
    rows = [a_row(indicator=None, activity_code="1.1", code="1.1"), a_row(indicator=None, activity_code="1.1", code="1.1")]

    assert found("code-mismatch", a_report(*rows)) == []
