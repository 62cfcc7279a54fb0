"""Two plans in one file, behind one letter: two reports, each with its own plan, rules and choice."""

from dataclasses import replace

import pytest

from agragati.flow import check_document
from agragati.model.offices import Tier
from agragati.model.periods import FiscalYear, Period
from agragati.model.reading import Reading
from agragati.model.values import Unit
from agragati.rules.template import Catalog
from builders import a_framework, an_indicator
from making.content import Spec
from making.maker import make
from making.program import packaged

YEAR = FiscalYear(2023)
MEETINGS, TALKS, PLAN = "নৈতিকতা কমিটির সভা আয়োজিত", "সুশাসন বিষয়ে অংশীজনের অংশগ্রহণে আলোচনা সভা আয়োজিত", "ক্রয় পরিকল্পনা ওয়েবসাইটে প্রকাশিত"
INTEGRITY = a_framework(
    an_indicator(id="ethics-meetings", code="1.1.1", label=MEETINGS, weight=4),
    an_indicator(id="stakeholder-talks", code="1.2.1", label=TALKS, weight=4),
    an_indicator(id="purchases-published", code="1.3.1", label=PLAN, unit=Unit.PERCENT, weight=2, levels={}),
    id="invented/integrity/2023-24/field",
    plan_type="integrity",
    annex="4",
    tier=Tier.FIELD,
)
TABLE = f"""
জাতীয় শুদ্ধাচার কৌশল কর্মপরিকল্পনা ২০২৩-২০২৪
ক্রম\tকার্যক্রম\tকর্মসম্পাদন সূচক\tএকক\tসূচকের মান\tবার্ষিক লক্ষ্যমাত্রা\t২য় ত্রৈমাসিক অর্জন
১\t[১.১] নৈতিকতা কমিটির সভা\t[১.১.১] {MEETINGS}\tসংখ্যা\t৪\t৪\t১
২\t[১.২] অংশীজনের সভা\t[১.২.১] {TALKS}\tসংখ্যা\t৪\t৪\t১
৩\t[১.৩] ক্রয় পরিকল্পনা\t[১.৩.১] {PLAN}\t%\t২\t১০০%\t১০০%
"""


def a_catalog() -> Catalog:
    known = packaged()
    others = tuple(one for one in known.frameworks if one.plan_type != "integrity")
    return replace(known, frameworks=(*others, INTEGRITY))


def letter_and_table(syntax: str = "tabs") -> str:
    """The e-governance report of a second quarter, with its letter."""
    framework = next(one for one in packaged().frameworks if one.id.endswith("2023-24/field-b"))
    made = (
        make(framework, Spec(form="progress-quarter", period=Period.Q2, fiscal_year=YEAR, seed=seed), syntax=syntax) for seed in range(9)
    )
    return next(one.text for one in made if one.truth["letter"])


def read(text: str, catalog: Catalog) -> list[Reading]:
    return [one.reading for one in check_document(text.encode(), "two.txt", catalog)]


@pytest.mark.parametrize("syntax", ["tabs", "markdown", "html"])
def test_two_plans_behind_one_letter_are_two_reports_each_with_its_own_rules(syntax: str) -> None:
    first, second = read(letter_and_table(syntax) + TABLE, a_catalog())

    assert [(one.report.plan_type, one.report.framework, one.part) for one in (first, second)] == [
        ("egov-innovation", "apa/egov-innovation/2023-24/field-b", 1),
        ("integrity", "invented/integrity/2023-24/field", 2),
    ]
    assert [row.indicator for row in second.report.rows] == ["ethics-meetings", "stakeholder-talks", "purchases-published"]
    assert (first.choice.is_sure, second.choice.is_sure) == (True, True)
    assert second.report.letter == first.report.letter


@pytest.mark.parametrize("above", ["", letter_and_table()], ids=["alone", "second"])
def test_a_table_without_a_title_is_known_by_its_rows(above: str) -> None:
    untitled = TABLE.replace("জাতীয় শুদ্ধাচার কৌশল কর্মপরিকল্পনা ২০২৩-২০২৪\n", "")

    *_, last = read((above + untitled).lstrip(), a_catalog())

    assert (last.report.plan_type, last.choice.signs[0]) == ("integrity", "plan-by-rows")
    assert [row.indicator for row in last.report.rows] == ["ethics-meetings", "stakeholder-talks", "purchases-published"]


def test_a_plan_without_rules_beside_one_with_rules_is_read_without_naming_its_rows() -> None:
    catalog = replace(packaged(), frameworks=tuple(one for one in packaged().frameworks if one.plan_type == "egov-innovation"))

    first, second = read(letter_and_table() + TABLE, catalog)

    assert (first.report.framework, second.report.framework) == ("apa/egov-innovation/2023-24/field-b", None)
    assert (second.report.plan_type, [row.indicator for row in second.report.rows]) == ("integrity", [None, None, None])
