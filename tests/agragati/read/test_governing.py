"""Which framework governs: by plan, year, tier and annex, and by what the rows agree with."""

from datetime import date

import pytest

from agragati.model.offices import Tier
from agragati.model.periods import FiscalYear
from agragati.model.report import Row
from agragati.model.values import Unit
from agragati.read.governing import Governing, governing, tier_by_rows, year_of_targets
from agragati.rules.template import IndicatorRule
from builders import a_framework, a_row, an_indicator, defined, levels

YEAR = FiscalYear(2023)
NOTES = "e-file-notes-disposed"
SHARES = (80, 75, 70, 65, 60)


def rules(portal: int, notes: int) -> tuple[IndicatorRule, ...]:
    """Two indicators with these weights."""
    return an_indicator(weight=portal), an_indicator(id=NOTES, code="4.1.1", unit=Unit.PERCENT, weight=notes, levels=defined(*SHARES))


FIELD = a_framework(*rules(7, 8), id="invented/field", tier=Tier.FIELD, annex="5")
MINISTRY = a_framework(*rules(21, 24), id="invented/ministry", tier=Tier.MINISTRY, annex="3")
NEXT = a_framework(*rules(7, 8), id="invented/next", fiscal_year=FiscalYear(2024))
NEAR = a_framework(*rules(7, 9), id="invented/near")
BOTH = (FIELD, MINISTRY)
STRANGERS = (a_row(indicator=None), a_row(indicator="trees-planted"))


def rows(portal: int = 7, notes: int = 8) -> tuple[Row, ...]:
    return a_row(weight=portal), a_row(indicator=NOTES, code="4.1.1", weight=notes, targets=levels(*SHARES))


def test_the_year_is_that_in_which_most_target_days_lie() -> None:
    early = a_row(unit=Unit.DATE, targets=levels("2023-07-01", "2023-12-31"), annual_target="2022-06-30")

    assert year_of_targets((early,)) == FiscalYear(2023)
    assert year_of_targets((a_row(unit=Unit.DATE, targets={}, annual_target=date(2024, 6, 30)),)) == FiscalYear(2023)
    assert year_of_targets((a_row(unit=Unit.DATE, targets=levels("2024-07-01")),)) == FiscalYear(2024)


def test_rows_without_target_days_have_no_year() -> None:
    assert year_of_targets(rows()) is None
    assert year_of_targets(()) is None


def test_the_rows_tell_the_framework_where_no_office_does() -> None:
    assert governing(rows(), BOTH, YEAR, None, None).framework is FIELD
    assert governing(rows(21, 24), BOTH, YEAR, None, None).framework is MINISTRY


def test_the_tier_of_the_office_is_believed_before_the_rows() -> None:
    assert governing(rows(21, 24), BOTH, YEAR, Tier.FIELD, None).framework is FIELD


def test_a_tier_without_rules_of_its_own_has_those_of_another_that_the_rows_agree_with_as_a_whole() -> None:
    assert governing(rows(21, 24), BOTH, YEAR, Tier.DEPARTMENT, None).framework is MINISTRY


def test_rules_of_another_tier_do_not_govern_rows_that_agree_with_them_in_part() -> None:
    assert governing(rows(7, 8), (MINISTRY,), YEAR, Tier.MINISTRY, None).framework is MINISTRY
    assert governing(rows(7, 8), (MINISTRY,), YEAR, Tier.FIELD, None).framework is None


def test_the_margin_is_that_over_the_next_framework_or_over_none() -> None:
    alone, between = governing(rows(), (FIELD,), YEAR, None, None), governing(rows(), (FIELD, NEAR), YEAR, None, None)

    assert (alone.rival, round(alone.margin or 0, 2)) == (None, 0.55)
    assert (between.rival, round(between.margin or 0, 2)) == (NEAR, 0.23)
    assert governing(rows(), (), YEAR, None, None) == Governing()


def test_only_the_rules_of_the_year_govern() -> None:
    assert governing(rows(), (FIELD, NEXT), FiscalYear(2024), None, None).framework is NEXT
    assert governing(rows(), (FIELD, NEXT), FiscalYear(2025), None, None).framework is None


def test_without_a_year_any_rules_may_govern() -> None:
    assert governing(rows(), (FIELD,), None, None, None).framework is FIELD


@pytest.mark.parametrize("annex", ["5", "6"])
def test_of_rules_that_agree_alike_the_annex_that_the_page_names_governs(annex: str) -> None:
    other = a_framework(*rules(7, 8), id="invented/another", annex="6")

    assert governing(rows(), (FIELD, other), YEAR, None, annex).framework is (FIELD if annex == "5" else other)


def test_rows_that_agree_with_nothing_have_no_framework() -> None:
    assert governing(STRANGERS, BOTH, YEAR, Tier.FIELD, "5").framework is None
    assert governing((), BOTH, YEAR, Tier.FIELD, "5").framework is None


def test_the_tier_is_that_of_the_rules_that_the_rows_resemble_most_whatever_their_year() -> None:
    assert tier_by_rows(rows(21, 24), (MINISTRY, NEXT), None) is Tier.MINISTRY
    assert tier_by_rows(rows(), (MINISTRY, NEXT), None) is Tier.FIELD
    assert tier_by_rows(STRANGERS, (MINISTRY, NEXT), "3") is None
    assert tier_by_rows(rows(), (), None) is None
