"""Which framework governs: by plan, year, tier and annex, and by what the rows agree with."""

from datetime import date

import pytest

from agragati.model.letter import Letter
from agragati.model.offices import Tier
from agragati.model.periods import FiscalYear
from agragati.model.report import Row
from agragati.model.values import Unit
from agragati.read.governing import candidates, governing, tier_by_rows, year_of_targets
from agragati.read.letter import LetterReading
from agragati.read.signatures import SignatureReading
from agragati.read.surroundings import Surroundings
from agragati.read.title import Title
from agragati.rules.template import Framework, IndicatorRule
from builders import a_framework, a_row, an_indicator, defined, levels
from tablekit import lexicon

YEAR = FiscalYear(2023)
NOTES = "e-file-notes-disposed"
SHARES = (80, 75, 70, 65, 60)


def rules(portal: int, notes: int) -> tuple[IndicatorRule, ...]:
    """Two indicators with these weights."""
    return an_indicator(weight=portal), an_indicator(id=NOTES, code="4.1.1", unit=Unit.PERCENT, weight=notes, levels=defined(*SHARES))


FIELD = a_framework(*rules(7, 8), id="invented/field", tier=Tier.FIELD, annex="5")
MINISTRY = a_framework(*rules(21, 24), id="invented/ministry", tier=Tier.MINISTRY, annex="3")
NEXT = a_framework(*rules(7, 8), id="invented/next", fiscal_year=FiscalYear(2024))
BOTH = (FIELD, MINISTRY)
STRANGERS = (a_row(indicator=None), a_row(indicator="trees-planted"))


def rows(portal: int = 7, notes: int = 8) -> tuple[Row, ...]:
    return a_row(weight=portal), a_row(indicator=NOTES, code="4.1.1", weight=notes, targets=levels(*SHARES))


def around(plan_type: str | None = None, subject: str | None = None) -> Surroundings:
    letter = LetterReading(letter=Letter(subject=subject) if subject else None)
    return Surroundings(Title(plan_type=plan_type), letter, SignatureReading(), ())


def plans(found: tuple[Framework, ...]) -> set[str]:
    return {one.plan_type for one in found}


def test_the_plan_that_the_title_names_is_believed_before_the_subject() -> None:
    integrity = "জাতীয় শুদ্ধাচার কৌশল কর্মপরিকল্পনা প্রেরণ"

    assert plans(candidates(around("egov-innovation", integrity), lexicon())) == {"egov-innovation"}
    assert candidates(around(None, integrity), lexicon()) == ()


def test_the_subject_names_the_plan_where_the_title_does_not() -> None:
    assert plans(candidates(around(None, "ই-গভর্ন্যান্স ও উদ্ভাবন কর্মপরিকল্পনা প্রেরণ"), lexicon())) == {"egov-innovation"}


@pytest.mark.parametrize("subject", [None, "প্রতিবেদন প্রেরণ"])
def test_where_nothing_names_a_plan_all_are_candidates(subject: str | None) -> None:
    assert candidates(around(None, subject), lexicon()) == lexicon().catalog.frameworks


def test_the_year_is_that_in_which_most_target_days_lie() -> None:
    early = a_row(unit=Unit.DATE, targets=levels("2023-07-01", "2023-12-31"), annual_target="2022-06-30")

    assert year_of_targets((early,)) == FiscalYear(2023)
    assert year_of_targets((a_row(unit=Unit.DATE, targets={}, annual_target=date(2024, 6, 30)),)) == FiscalYear(2023)
    assert year_of_targets((a_row(unit=Unit.DATE, targets=levels("2024-07-01")),)) == FiscalYear(2024)


def test_rows_without_target_days_have_no_year() -> None:
    assert year_of_targets(rows()) is None
    assert year_of_targets(()) is None


def test_the_rows_tell_the_framework_where_no_office_does() -> None:
    assert governing(rows(), BOTH, YEAR, None, None) is FIELD
    assert governing(rows(21, 24), BOTH, YEAR, None, None) is MINISTRY


def test_the_tier_of_the_office_is_believed_before_the_rows() -> None:
    assert governing(rows(21, 24), BOTH, YEAR, Tier.FIELD, None) is FIELD


def test_a_tier_without_rules_of_its_own_goes_by_the_rows() -> None:
    assert governing(rows(21, 24), BOTH, YEAR, Tier.DEPARTMENT, None) is MINISTRY


def test_only_the_rules_of_the_year_govern() -> None:
    assert governing(rows(), (FIELD, NEXT), FiscalYear(2024), None, None) is NEXT
    assert governing(rows(), (FIELD, NEXT), FiscalYear(2025), None, None) is None


def test_without_a_year_any_rules_may_govern() -> None:
    assert governing(rows(), (FIELD,), None, None, None) is FIELD


@pytest.mark.parametrize("annex", ["5", "6"])
def test_of_rules_that_agree_alike_the_annex_that_the_page_names_governs(annex: str) -> None:
    other = a_framework(*rules(7, 8), id="invented/another", annex="6")

    assert governing(rows(), (FIELD, other), YEAR, None, annex) is (FIELD if annex == "5" else other)


def test_rows_that_agree_with_nothing_have_no_framework() -> None:
    assert governing(STRANGERS, BOTH, YEAR, Tier.FIELD, "5") is None
    assert governing((), BOTH, YEAR, Tier.FIELD, "5") is None


def test_the_tier_is_that_of_the_rules_that_the_rows_resemble_most_whatever_their_year() -> None:
    assert tier_by_rows(rows(21, 24), (MINISTRY, NEXT), None) is Tier.MINISTRY
    assert tier_by_rows(rows(), (MINISTRY, NEXT), None) is Tier.FIELD
    assert tier_by_rows(STRANGERS, (MINISTRY, NEXT), "3") is None
    assert tier_by_rows(rows(), (), None) is None
