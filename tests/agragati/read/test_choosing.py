"""Which rules a report is read by: named or shown by its rows, of its year or the nearest; and how sure that is."""

from decimal import Decimal

import pytest

from agragati.model.choice import Choice, Sign
from agragati.model.letter import Letter
from agragati.model.offices import Tier
from agragati.model.periods import FiscalYear
from agragati.model.report import Row
from agragati.model.values import Unit
from agragati.read.choosing import Chosen, Offer, Stated, choice_of, choose, offer
from agragati.read.governing import Governing
from agragati.read.letter import LetterReading
from agragati.read.lexicon import Lexicon, lexicon_of
from agragati.read.signatures import SignatureReading
from agragati.read.surroundings import Surroundings
from agragati.read.title import Title
from agragati.rules.catalog import RuleYear, rule_years
from agragati.rules.load import packaged_catalog
from agragati.rules.template import Catalog, IndicatorRule
from builders import a_framework, a_row, an_indicator

EGOV, INTEGRITY, GRIEVANCE = "egov-innovation", "integrity", "grievance-redress"
PORTAL, NOTES, TREES = "তথ্য বাতায়ন হালনাগাদকৃত", "ই-ফাইলে নোট নিষ্পত্তিকৃত", "গাছের চারা রোপণকৃত"
MEETINGS, ETHICS, PURCHASES = "নৈতিকতা কমিটির সভা আয়োজিত", "সুশাসন প্রতিষ্ঠায় অংশীজনের সভা", "ক্রয় পরিকল্পনা ওয়েবসাইটে প্রকাশিত"


def rule(label: str, number: int) -> IndicatorRule:
    return an_indicator(id=f"indicator-{number}", code=f"1.{number}.1", label=label, weight=10)


def a_catalog() -> Catalog:
    """E-governance of three years, its ministry's in the first only, and integrity of one."""
    old, new = (rule(TREES, 1), rule(PORTAL, 2)), (rule(PORTAL, 2), rule(NOTES, 3))
    integrity = (rule(MEETINGS, 4), rule(ETHICS, 5), rule(PURCHASES, 6))
    frameworks = (
        a_framework(*old, id="apa/egov/2021/ministry", fiscal_year=FiscalYear(2021), tier=Tier.MINISTRY, variant=None, annex="6"),
        a_framework(*new, id="apa/egov/2023/field", fiscal_year=FiscalYear(2023)),
        a_framework(*new, id="apa/egov/2025/field", fiscal_year=FiscalYear(2025)),
        a_framework(*integrity, id="apa/integrity/2023/field", plan_type=INTEGRITY),
    )
    known = packaged_catalog()
    return Catalog(frameworks=frameworks, forms=(), vocabulary=known.vocabulary, letters=known.letters, tiers=known.tiers)


CATALOG = a_catalog()
YEARS = {(rules.plan_type, rules.fiscal_year.start): rules for plan in (EGOV, INTEGRITY) for rules in rule_years(CATALOG, plan)}


def lexicon() -> Lexicon:
    return lexicon_of(CATALOG)


def around(plan_type: str | None = None, subject: str | None = None) -> Surroundings:
    letter = LetterReading(letter=Letter(subject=subject) if subject else None)
    return Surroundings(Title(plan_type=plan_type), letter, SignatureReading(), ())


def offered(plan_type: str | None, year: int | None = 2023, tier: Tier | None = Tier.FIELD, subject: str | None = None) -> Offer:
    return offer(around(plan_type, subject), None if year is None else FiscalYear(year), tier, lexicon())


def starts(rules: tuple[RuleYear, ...]) -> list[tuple[str, int]]:
    return [(one.plan_type, one.fiscal_year.start) for one in rules]


def rows(*texts: str) -> list[Row]:
    return [a_row(indicator=None, indicator_text=text, code=None, weight=10, unit=Unit.NUMBER) for text in texts]


def chosen(*texts: str, **given: object) -> tuple[str | None, tuple[str, int] | None, list[str | None]]:
    """The plan, the rules and the indicators of rows."""
    found = choose(rows(*texts), offered(**given))  # type: ignore[arg-type] - the names are those of `offered`
    rules = (found.rules.plan_type, found.rules.fiscal_year.start) if found.rules else None
    return found.plan_type, rules, [match.indicator for match in found.matches]


def test_the_plan_that_the_title_names_is_believed_before_the_subject() -> None:
    found = offered(EGOV, subject="জাতীয় শুদ্ধাচার কৌশল কর্মপরিকল্পনা প্রেরণ")

    assert (found.named_in, found.named) == ("title", (EGOV,))


def test_the_subject_may_name_several_plans() -> None:
    one = offered(None, subject="জাতীয় শুদ্ধাচার কৌশল কর্মপরিকল্পনা প্রেরণ")
    both = offered(None, subject="ই-গভর্ন্যান্স ও উদ্ভাবন এবং শুদ্ধাচার কর্মপরিকল্পনা প্রেরণ")

    assert (one.named_in, one.named) == ("subject", (INTEGRITY,))
    assert both.named == (EGOV, INTEGRITY)


@pytest.mark.parametrize("subject", [None, "প্রতিবেদন প্রেরণ"])
def test_where_nothing_names_a_plan_all_with_rules_are_in_question(subject: str | None) -> None:
    found = offered(None, subject=subject)

    assert (found.named_in, starts(found.first)) == (None, [(EGOV, 2023), (INTEGRITY, 2023)])


def test_the_rules_of_the_year_come_first_and_those_of_other_years_after_them() -> None:
    found = offered(EGOV, 2023)

    assert (starts(found.first), starts(found.others)) == ([(EGOV, 2023)], [(EGOV, 2021), (EGOV, 2025)])
    assert [framework.id for framework in found.frameworks] == ["apa/egov/2023/field"]


def test_an_office_whose_tier_has_no_rules_in_the_year_gets_the_nearest_that_has() -> None:
    assert starts(offered(EGOV, 2021, Tier.FIELD).first) == [(EGOV, 2023)]
    assert starts(offered(EGOV, 2021, Tier.MINISTRY).first) == [(EGOV, 2021)]


def test_a_plan_without_rules_names_no_row() -> None:
    assert chosen(PORTAL, plan_type=GRIEVANCE) == (GRIEVANCE, None, [None])


def test_rows_are_named_by_the_rules_of_their_year() -> None:
    assert chosen(PORTAL, NOTES, plan_type=EGOV) == (EGOV, (EGOV, 2023), ["indicator-2", "indicator-3"])


def test_where_no_plan_is_named_the_rows_show_it() -> None:
    assert chosen(MEETINGS, ETHICS, PURCHASES, plan_type=None)[:2] == (INTEGRITY, (INTEGRITY, 2023))
    assert chosen(PORTAL, NOTES, plan_type=None)[:2] == (EGOV, (EGOV, 2023))


def test_rows_that_are_like_no_rules_show_no_plan() -> None:
    assert chosen("নদীতে মাছের পোনা অবমুক্তি", "বেড়িবাঁধ মেরামত", plan_type=None)[0] is None


def test_of_several_plans_that_the_subject_names_the_rows_show_the_one() -> None:
    subject = "ই-গভর্ন্যান্স ও উদ্ভাবন এবং শুদ্ধাচার কর্মপরিকল্পনা প্রেরণ"

    assert chosen(MEETINGS, ETHICS, PURCHASES, plan_type=None, subject=subject)[0] == INTEGRITY
    assert chosen("বেড়িবাঁধ মেরামত", plan_type=None, subject=subject)[0] is None


def test_rows_of_another_plan_than_the_subject_names_are_named_by_its_rules_and_a_title_is_believed() -> None:
    subject = "ই-গভর্ন্যান্স ও উদ্ভাবন কর্মপরিকল্পনা প্রেরণ"

    assert chosen(MEETINGS, ETHICS, PURCHASES, plan_type=None, subject=subject)[:2] == (INTEGRITY, (INTEGRITY, 2023))
    assert chosen(MEETINGS, ETHICS, PURCHASES, plan_type=EGOV)[:2] == (EGOV, (EGOV, 2023))
    assert chosen("বেড়িবাঁধ মেরামত", plan_type=None, subject=subject)[:2] == (EGOV, (EGOV, 2023))


def test_of_two_years_as_near_the_rows_decide() -> None:
    assert chosen(TREES, PORTAL, plan_type=EGOV, year=2022, tier=None)[1] == (EGOV, 2021)
    assert chosen(PORTAL, NOTES, plan_type=EGOV, year=2022, tier=None)[1] == (EGOV, 2023)


def test_rows_that_are_clearly_of_another_year_than_the_page_says_are_named_by_its_rules() -> None:
    assert chosen(TREES, PORTAL, plan_type=EGOV, year=2023) == (EGOV, (EGOV, 2021), ["indicator-1", "indicator-2"])


def test_a_single_strange_row_does_not_change_the_year() -> None:
    assert chosen(PORTAL, NOTES, "বেড়িবাঁধ মেরামত", plan_type=EGOV, year=2023)[1] == (EGOV, 2023)


def test_a_page_without_rows_has_the_rules_that_it_names() -> None:
    assert chosen(plan_type=EGOV) == (EGOV, (EGOV, 2023), [])


def found(likeness: float = 1.0, rival: Chosen | None = None, named_in: str | None = "title") -> Chosen:
    named = EGOV if named_in else None
    return Chosen(YEARS[EGOV, 2023], (), likeness, rival, named, named_in)


def choice(chosen_: Chosen, governed: Governing, **stated: object) -> Choice:
    facts = {"year": FiscalYear(2023), "year_stated": True, "tier": Tier.FIELD, "annex": "5", "nearest": (YEARS[EGOV, 2023],)} | stated
    return choice_of(chosen_, governed, Stated(**facts))  # type: ignore[arg-type] - the names are those of `Stated`


FIELD = CATALOG.frameworks[1]


def test_a_choice_says_what_was_chosen_how_sure_and_why() -> None:
    assert choice(found(), Governing(FIELD, 0.07, CATALOG.frameworks[2])) == Choice(
        plan_type=EGOV,
        year=FiscalYear(2023),
        framework="apa/egov/2023/field",
        certainty=Decimal("0.88"),
        margin=Decimal("0.07"),
        rival="apa/egov/2025/field",
        signs=(Sign.PLAN_IN_TITLE, Sign.YEAR_STATED, Sign.TIER_BY_OFFICE, Sign.ANNEX, Sign.WEIGHTS_AND_TARGETS),
    )


@pytest.mark.parametrize(("margin", "certainty"), [(0.0, "0.5"), (0.035, "0.75"), (0.07, "0.88"), (0.14, "0.97"), (0.5, "0.99")])
def test_each_step_of_the_margin_halves_the_doubt(margin: float, certainty: str) -> None:
    assert choice(found(), Governing(FIELD, margin)).certainty == Decimal(certainty)


def test_the_narrower_of_two_margins_counts_with_its_rival() -> None:
    rival = Chosen(YEARS[INTEGRITY, 2023], (), 0.93)

    close = choice(found(0.95, rival), Governing(FIELD, 0.3))

    assert (close.margin, close.rival, close.is_sure) == (Decimal("0.02"), "integrity/2023-24", False)


def test_rules_that_the_rows_do_not_resemble_are_no_rival() -> None:
    assert choice(found(0.9, Chosen(YEARS[INTEGRITY, 2023], (), 0.3)), Governing()).rival is None


@pytest.mark.parametrize(
    ("stated", "sign"),
    [
        ({}, Sign.YEAR_STATED),
        ({"year_stated": False}, Sign.YEAR_BY_TARGETS),
        ({"year": FiscalYear(2022)}, Sign.NEAREST_YEAR),
        ({"year": FiscalYear(2021), "nearest": (YEARS[EGOV, 2021],)}, Sign.YEAR_BY_ROWS),
        ({"year": None}, Sign.YEAR_BY_ROWS),
    ],
)
def test_the_year_of_the_rules_is_stated_inferred_near_or_shown_by_the_rows(stated: dict[str, object], sign: Sign) -> None:
    assert choice(found(), Governing(), **stated).signs == (Sign.PLAN_IN_TITLE, sign)


@pytest.mark.parametrize(
    ("named_in", "sign"), [("title", Sign.PLAN_IN_TITLE), ("subject", Sign.PLAN_IN_SUBJECT), (None, Sign.PLAN_BY_ROWS)]
)
def test_the_plan_is_named_or_shown(named_in: str | None, sign: Sign) -> None:
    assert choice(found(named_in=named_in), Governing()).signs[0] is sign


def test_a_plan_without_rules_is_sure_and_no_plan_is_not() -> None:
    named = Chosen(None, (), named=GRIEVANCE, named_in="title")

    assert choice(named, Governing()) == Choice(plan_type=GRIEVANCE, certainty=Decimal(1), signs=(Sign.PLAN_IN_TITLE,))
    assert choice(Chosen(None, ()), Governing()) == Choice()
