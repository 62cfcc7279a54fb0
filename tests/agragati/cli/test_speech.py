from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from agragati.cli.speech import NOTHING, Speech
from agragati.model.report import Kind
from agragati.model.values import Unit
from builders import a_framework, a_report, a_scoring

BANGLA, ENGLISH = Speech("bn"), Speech("en")


@pytest.mark.parametrize(
    ("value", "unit", "bangla", "english"),
    [
        (None, Unit.NUMBER, NOTHING, NOTHING),
        (Decimal("89.120"), Unit.PERCENT, "৮৯.১২%", "89.12%"),
        (Decimal(4), Unit.NUMBER, "৪", "4"),
        (Fraction(280, 3), Unit.PERCENT, "২৮০/৩%", "280/3%"),
        (date(2024, 3, 16), Unit.DATE, "১৬/০৩/২০২৪", "16/03/2024"),
        ((date(2024, 3, 16), date(2024, 4, 1)), Unit.DATE, "১৬/০৩/২০২৪, ০১/০৪/২০২৪", "16/03/2024, 01/04/2024"),
    ],
)
def test_a_value_is_written_in_the_digits_of_the_language(value: Decimal | None, unit: Unit, bangla: str, english: str) -> None:
    assert (BANGLA.value(value, unit), ENGLISH.value(value, unit)) == (bangla, english)


def test_points_are_rounded_as_the_framework_says_and_exact_without_one() -> None:
    framework = a_framework(scoring=a_scoring(rounding="down", decimals=1))

    assert [BANGLA.points(Fraction(280, 3), one) for one in (framework, None)] == ["৯৩.৩", "২৮০/৩"]
    assert BANGLA.points(None, framework) == NOTHING


def test_a_phrase_is_filled_with_figures_of_the_language() -> None:
    assert (BANGLA.say("part", part=2), ENGLISH.say("part", part=2)) == ("অংশ ২", "part 2")


def test_a_report_is_named_by_kind_period_and_year_as_far_as_they_are_known() -> None:
    assert BANGLA.occasion(a_report()) == "অগ্রগতি প্রতিবেদন, ৩য় ত্রৈমাসিক, ২০২৩-২৪"
    assert ENGLISH.occasion(a_report(period=None, fiscal_year=None, kind=Kind.PLAN)) == "work plan"


def test_an_office_without_a_name_is_said_to_have_none() -> None:
    assert (BANGLA.office(a_report(office=None)), ENGLISH.office(a_report(office="X"))) == ("কার্যালয়ের নাম নেই", "X")
