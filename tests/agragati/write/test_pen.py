from datetime import date
from decimal import Decimal

import pytest

from agragati.model.periods import FiscalYear, Period
from agragati.model.values import Parts, Unit, Value
from papers import pen

DAY = date(2024, 3, 9)


@pytest.mark.parametrize(
    ("value", "unit", "bangla", "english"),
    [
        (None, Unit.NUMBER, "-", "-"),
        (Decimal("7.0"), Unit.NUMBER, "৭", "7"),
        (Decimal("89.12"), Unit.PERCENT, "৮৯.১২%", "89.12%"),
        (Decimal(4), None, "৪", "4"),
        (DAY, Unit.DATE, "০৯/০৩/২০২৪", "09/03/2024"),
        ((DAY, date(2024, 4, 1)), Unit.DATE, "০৯/০৩/২০২৪; ০১/০৪/২০২৪", "09/03/2024; 01/04/2024"),
        (Decimal(4), Unit.DATE, "৪", "4"),
    ],
)
def test_a_figure_is_written_by_its_unit(value: Value | None, unit: Unit | None, bangla: str, english: str) -> None:
    assert [pen(language).value(value, unit) for language in ("bn", "en")] == [bangla, english]


@pytest.mark.parametrize(
    ("value", "parts", "text"),
    [
        (Decimal("89.5"), Parts(Decimal(179), Decimal(200)), "৮৯.৫% (১৭৯/২০০)"),
        (Decimal(412) * 100 / Decimal(460), Parts(Decimal(412), Decimal(460)), "৪১২/৪৬০"),
        (Decimal(90), Parts(Decimal(412), Decimal(460)), "৯০% (৪১২/৪৬০)"),
    ],
)
def test_a_share_has_its_two_counts_and_stays_exact(value: Decimal, parts: Parts, text: str) -> None:
    assert pen().value(value, Unit.PERCENT, parts) == text


def test_years_periods_and_spans_are_called_as_forms_call_them() -> None:
    year = FiscalYear(2023)

    assert pen().year(year) == "২০২৩-২০২৪"
    assert [pen().period("Q2", style) for style in ("period", "quarter", "half")] == ["২য় ত্রৈমাসিক", "দ্বিতীয় কোয়ার্টার", "২য় ত্রৈমাসিক"]
    assert pen().span(year, Period.Q3) == "জানুয়ারি/২৪ হতে মার্চ/২৪ পর্যন্ত"
    assert pen("en").span(year, Period.H1) == "July 2023 to December 2023"


def test_a_piece_of_which_something_is_not_known_is_left_out() -> None:
    pieces = ("{office} এর", "{year} অর্থবছরের", "প্রতিবেদন", "({period})")

    assert pen().fill(pieces, {"office": "নমুনা কার্যালয়", "year": None, "period": ""}) == "নমুনা কার্যালয় এর প্রতিবেদন"


def test_what_looks_like_a_filling_in_a_value_stays_as_it_is() -> None:
    assert pen().fill(("{office}",), {"office": "{year}"}) == "{year}"


def test_a_heading_keeps_its_words_where_nothing_fills_it() -> None:
    assert pen().head("বাস্তবায়ন অগ্রগতি পরিবীক্ষণ, {fiscal_year}", {"fiscal_year": None}) == "বাস্তবায়ন অগ্রগতি পরিবীক্ষণ"


def test_months_are_named_with_their_year_and_with_both_where_they_cross_it() -> None:
    assert pen().months(FiscalYear(2023), Period.Q3) == "জানুয়ারি-মার্চ ২০২৪"
    assert pen("en").months(FiscalYear(2023), Period.FY) == "July 2023-June 2024"
