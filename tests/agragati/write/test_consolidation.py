from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from agragati.model.consolidation import (
    Consolidation,
    Contribution,
    Entry,
    IndicatorTotal,
    NodeTotal,
    Occasion,
    Reason,
    SetAside,
    Totalling,
)
from agragati.model.offices import Office, grow
from agragati.model.outline import Numbered, Paragraph
from agragati.model.periods import Period
from agragati.model.scores import Figure
from agragati.model.values import Unit
from agragati.rules.load import packaged_catalog
from agragati.write.consolidation import whole_outline
from builders import YEAR
from papers import pen, table_of

CATALOG = packaged_catalog()
PORTALS, NOTES, IDEA = "own-portal-updated", "e-file-notes-disposed", "innovation-implemented"
TREE = grow(
    (
        Office(code="1", name="নমুনা অধিদপ্তর", owes=False),
        Office(code="11", name="জেলা নমুনা কার্যালয়, মেঘপুর", parent="1"),
        Office(code="12", name="জেলা নমুনা কার্যালয়, শালদহ", parent="1"),
    )
)


def entry(indicator: str, unit: Unit, totalling: Totalling, value: Figure | None) -> Entry:
    return Entry(indicator=indicator, unit=unit, totalling=totalling, value=value)


SENT = Contribution(
    source="meghpur.txt",
    office="জেলা নমুনা কার্যালয়, মেঘপুর",
    method="annual-ratio",
    dated=date(2024, 1, 14),
    digest="",
    total=Fraction(100, 3),
    of=Decimal(50),
    share=Fraction(20, 3),
    entries=(
        entry(PORTALS, Unit.NUMBER, Totalling.SUM, Fraction(3)),
        entry(NOTES, Unit.PERCENT, Totalling.MEAN, Fraction(250, 3)),
        entry(IDEA, Unit.DATE, Totalling.DATES, date(2024, 3, 1)),
    ),
)
TOTALS = (
    IndicatorTotal(indicator=PORTALS, unit=Unit.NUMBER, totalling=Totalling.SUM, offices=1, figures=1, value=Fraction(3)),
    IndicatorTotal(
        indicator=NOTES, unit=Unit.PERCENT, totalling=Totalling.MEAN, offices=1, figures=1, value=Fraction(250, 3), approximate=True
    ),
    IndicatorTotal(indicator=IDEA, unit=Unit.DATE, totalling=Totalling.DATES, offices=1, figures=1, value=Fraction(1)),
    IndicatorTotal(indicator="unheard-of", unit=Unit.NUMBER, totalling=Totalling.SUM, offices=0, figures=0),
)
WHOLE = Consolidation(
    occasion=Occasion("egov-innovation", YEAR, Period.H1),
    tree=TREE,
    reporting={"11": SENT},
    set_aside=(SetAside(contribution=SENT, reason=Reason.REPLACED),),
    nodes=(NodeTotal(code="1", due=2, reported=1, score=Fraction(200, 3), indicators=TOTALS),),
)


def table(name: str, language: str = "bn") -> tuple[tuple[str, ...], ...]:
    return table_of(whole_outline(WHOLE, name, CATALOG, pen(language)).sections[0].blocks)


def test_offices_stand_over_indicators_and_who_is_missing_is_named() -> None:
    head, *rows = table("consolidated")

    assert head[:3] == ("ক্রম", "কার্যালয়", "তথ্য বাতায়ন হালনাগাদকৃত (নিয়মিতভাবে)")
    assert rows == [
        ("১", "জেলা নমুনা কার্যালয়, মেঘপুর", "৩", "৮৩.৩৩%", "০১/০৩/২০২৪", "-", "৬৬.৬৭"),
        ("২", "জেলা নমুনা কার্যালয়, শালদহ", "প্রতিবেদন পাওয়া যায়নি", "", "", "", ""),
        ("", "সকল কার্যালয়", "৩", "প্রায় ৮৩.৩৩%", "১", "-", "৬৬.৬৭"),
    ]


def test_a_half_years_review_has_the_score_of_each_office() -> None:
    assert table("half-year-review", "en") == (
        ("Sl. No.", "Office", "Earned", "Share of the agreement", "Of 100", "Letter dated", "Remarks"),
        ("1", "জেলা নমুনা কার্যালয়, মেঘপুর", "33.33", "6.67", "66.67", "14/01/2024", ""),
        ("2", "জেলা নমুনা কার্যালয়, শালদহ", "-", "-", "-", "-", "no report received"),
    )


def test_plan_office_period_and_counts_stand_above_and_the_lists_below() -> None:
    blocks = whole_outline(WHOLE, "half-year-review", CATALOG, pen()).sections[0].blocks

    assert [block.text for block in blocks if isinstance(block, Paragraph)] == [
        "আওতাধীন কার্যালয়সমূহের অর্ধবার্ষিক স্ব-মূল্যায়ন পর্যালোচনা প্রতিবেদন",
        "ই-গভর্ন্যান্স ও উদ্ভাবন কর্মপরিকল্পনা ২০২৩-২০২৪",
        "নমুনা অধিদপ্তর",
        "অর্ধবার্ষিক (জুলাই/২৩ হতে ডিসেম্বর/২৩ পর্যন্ত)",
        "প্রতিবেদন পাওয়ার কথা: ২; পাওয়া গেছে: ১; পাওয়া যায়নি: ১",
    ]
    assert [block for block in blocks if isinstance(block, Numbered)] == [
        Numbered(items=(("১।", "জেলা নমুনা কার্যালয়, শালদহ"),), heading="যেসব কার্যালয়ের প্রতিবেদন পাওয়া যায়নি:"),
        Numbered(items=(("১।", "জেলা নমুনা কার্যালয়, মেঘপুর (meghpur.txt): পরের প্রতিবেদন ধরা হয়েছে"),), heading="যেসব প্রতিবেদন হিসাবে ধরা হয়নি:"),
    ]


@pytest.mark.parametrize("name", ["consolidated", "half-year-review"])
def test_a_tree_without_offices_gives_an_empty_page(name: str) -> None:
    outline = whole_outline(Consolidation(occasion=Occasion(), tree=grow(()), reporting={}), name, CATALOG, pen())

    assert outline.author is None
    assert len(table_of(outline.sections[0].blocks)) == (2 if name == "consolidated" else 1)


def test_milestones_and_offices_without_a_plans_total_are_shown_as_they_are() -> None:
    days = (date(2024, 1, 1), date(2024, 2, 1))
    odd = Contribution(
        source="a",
        office="ক",
        method="five-level",
        digest="",
        total=Fraction(1),
        of=Decimal(0),
        entries=(entry(IDEA, Unit.DATE, Totalling.DATES, days),),
    )
    whole = Consolidation(
        occasion=Occasion(), tree=TREE, reporting={"11": odd}, nodes=(NodeTotal(code="1", due=2, reported=1, indicators=TOTALS[2:3]),)
    )

    rows = table_of(whole_outline(whole, "consolidated", CATALOG, pen()).sections[0].blocks)

    assert rows[1][2:] == ("০১/০১/২০২৪; ০১/০২/২০২৪", "-")
    assert rows[-1][-1] == "-"
