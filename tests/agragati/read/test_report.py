"""Whole readings of small invented documents."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agragati.model.offices import Tier
from agragati.model.periods import FiscalYear, Period
from agragati.model.reading import Line, Origin, RawDocument, Reading, Table
from agragati.model.report import Area, Kind, Report, Signature
from agragati.model.values import Status
from agragati.read.report import read_reports
from agragati.rules.load import packaged_catalog
from tablekit import HEADS, IDEA, LEVEL_NAMES, NOTES, PORTAL, SCALE, SHOWCASE, lines, table

OFFICE = "জেলা নমুনা কার্যালয়, মেঘপুর"
PLAN = "ই-গভর্ন্যান্স ও উদ্ভাবন কর্মপরিকল্পনা"
LETTER = (
    *lines("গণপ্রজাতন্ত্রী বাংলাদেশ সরকার", "জেলা নমুনা কার্যালয়", "মেঘপুর।"),
    *lines("নং- ২৪.০২.৮১০০.০১১.৯৯.০২৩.২২.৩৪৪", "তারিখ: ০৪/০৪/২০২৪ খ্রি.", line=5),
    *lines(f"বিষয়: ২০২৩-২০২৪ অর্থবছরের {PLAN}র ৩য় ত্রৈমাসিক প্রতিবেদন প্রেরণ।", line=8),
    *lines("উপর্যুক্ত বিষয়ের প্রেক্ষিতে প্রতিবেদন এতদসঙ্গে প্রেরণ করা হলো।", line=10),
    *lines("(কাল্পনিক হক)", "উপপরিচালক", OFFICE, line=12),
    *lines("মহাপরিচালক", "নমুনা অধিদপ্তর, ঢাকা।", line=16),
)
TITLE = lines("সংযোজনী ৫:", f"{PLAN} ২০২৩-২০২৪", f"কার্যালয়ের নাম: {OFFICE}।", "৩য় ত্রৈমাসিক প্রতিবেদন", line=20)
SIGNED = lines("নমুনা রহমান", "সহকারী পরিচালক", "০৩/০৪/২৪", line=60)
TABLE = table(HEADS, LEVEL_NAMES, SCALE, IDEA, SHOWCASE, NOTES, PORTAL, line=30)
INTEGRITY = (
    *lines("জাতীয় শুদ্ধাচার কৌশল কর্মপরিকল্পনা ২০২৩-২০২৪", line=70),
    table("ক্রম|কার্যক্রম|কর্মসম্পাদন সূচক|একক|৩য় ত্রৈমাসিক অর্জন", "১|[১.১] নৈতিকতা কমিটির সভা|আয়োজিত সভা|সংখ্যা|১", line=72),
)
QUARTERS = HEADS.replace("৩য় ত্রৈমাসিক অর্জন|মোট অর্জন", "১ম কোয়ার্টার|২য় কোয়ার্টার")
MINISTRY = (
    "ক্রম|কর্মসম্পাদন ক্ষেত্র|মান|কার্যক্রম|কর্মসম্পাদন সূচক|একক|সূচকের মান|অসাধারণ|অতি উত্তম|উত্তম|চলতি মান|চলতি মানের নিম্নে|৩য় ত্রৈমাসিক প্রতিবেদন|ফিডব্যাক",
    "১|প্রাতিষ্ঠানিক সক্ষমতা|২০|ই-নথির ব্যবহার বৃদ্ধি|ই-ফাইলে নোট নিষ্পত্তিকৃত|%|৬|৮৫%|৮০%|৭৫%|৭০%|৬৫%|৮২%|",
    "|||তথ্য বাতায়ন হালনাগাদকরণ|নিজ তথ্য বাতায়ন হালনাগাদকৃত|সংখ্যা|৪|৪|৩|২|১|-|১|",
    "২|সেবা সহজিকরণ|১৫|কর্মপরিকল্পনা বাস্তবায়ন|কর্মপরিকল্পনা বাস্তবায়ন সংক্রান্ত প্রশিক্ষণ আয়োজিত|সংখ্যা|৩|২|১|-|-|-|১|",
)
MONITORING = (
    "কার্যক্রমের নাম|কর্মসম্পাদন সূচক|সূচকের মান|একক|বাস্তবায়নের দায়িত্বপ্রাপ্ত ব্যক্তি/পদ|২০২৩-২৪ অর্থবছরের লক্ষ্যমাত্রা|বাস্তবায়ন অগ্রগতি পরিবীক্ষণ, ২০২৩-২৪|||||||",
    "||||||লক্ষ্যমাত্রা/অর্জন|১ম কোয়ার্টার|২য় কোয়ার্টার|৩য় কোয়ার্টার|৪র্থ কোয়ার্টার|মোট অর্জন|অর্জিত মান|মন্তব্য",
    "তথ্য বাতায়ন হালনাগাদকরণ|তথ্য বাতায়ন হালনাগাদকৃত|৭|সংখ্যা|সহকারী পরিচালক|৪|লক্ষ্যমাত্রা|১|১|১|১|||",
    "||||||অর্জন|১|২|-|-|৩|৩.৫|",
)
SELF_ASSESSMENT = (
    "ক্রম|কার্যক্রম|কর্মসম্পাদন সূচক|একক|কর্মসম্পাদন সূচকের মান|বার্ষিক লক্ষ্যমাত্রা ২০২৩-২৪|প্রকৃত অর্জন||মোট অর্জন|মোট অর্জনের হার|খসড়া স্কোর|ওয়েটেড খসড়া স্কোর",
    "||||||১ম কোয়ার্টার|২য় কোয়ার্টার||||",
    "০৫|[৫.১] তথ্য বাতায়ন হালনাগাদকরণ|[৫.১.১] তথ্য বাতায়ন হালনাগাদকৃত (নিয়মিতভাবে)|সংখ্যা|৭|৪|১|১|২|৫০%|১.৪|০.৭",
    "০৪|[৪.১] ই-নথির ব্যবহার বৃদ্ধি|[৪.১.১] ই-ফাইলে নোট নিষ্পত্তিকৃত|%|৮|৮০%|৮২%|৮৪%|৮৩%|১০০%|১.৬|১.৬",
    "মোট||||১৫||||||৩|২.৩",
)
PLAN_HEADS = ("ক্রম|কার্যক্রম|কর্মসম্পাদন সূচক|একক|কর্মসম্পাদন সূচকের মান|লক্ষ্যমাত্রা ২০২৩-২০২৪||||", LEVEL_NAMES[:-3])


def all_of(*blocks: Line | Table) -> tuple[Reading, ...]:
    return read_reports(RawDocument("report.txt", blocks), packaged_catalog())


def one_of(*blocks: Line | Table) -> Reading:
    (reading,) = all_of(*blocks)
    return reading


def report(*blocks: Line | Table) -> Report:
    return one_of(*blocks).report


def test_a_whole_document_is_read() -> None:
    reading = one_of(*LETTER, *TITLE, TABLE, *SIGNED)
    found = reading.report

    assert (reading.source, reading.part, reading.leftovers, reading.repairs) == ("report.txt", 1, (), ())
    assert (found.office, found.tier, found.fiscal_year, found.period, found.kind, found.annex, found.framework) == (
        OFFICE,
        Tier.FIELD,
        FiscalYear(2023),
        Period.Q3,
        Kind.PROGRESS,
        "5",
        "apa/egov-innovation/2023-24/field-a",
    )
    assert [row.indicator for row in found.rows] == [
        "innovation-implemented",
        "innovation-showcase",
        "e-file-notes-disposed",
        "own-portal-updated",
    ]
    assert found.letter is not None
    assert (found.letter.memo_number, found.letter.date) == ("২৪.০২.৮১০০.০১১.৯৯.০২৩.২২.৩৪৪", date(2024, 4, 4))
    assert found.signatures == (Signature(role="signed", name="নমুনা রহমান", designation="সহকারী পরিচালক", date=date(2024, 4, 3), line=60),)


def test_every_value_has_its_place() -> None:
    origins = one_of(*TITLE, TABLE, *SIGNED).origins

    assert origins["office"] == Origin(line=22, text=f"কার্যালয়ের নাম: {OFFICE}।")
    assert origins["signatures[0].date"].line == 62
    assert origins["rows[3].achieved.Q3"] == Origin(line=36, column=PORTAL.index("|-|১|") + 4, table=1, row=7, cell=11, text="১")
    assert origins["rows[3]"] == Origin(line=36, column=1, table=1, row=7)


def test_a_letter_belongs_to_every_report_that_it_forwards() -> None:
    first, second = all_of(*LETTER, *TITLE, TABLE, *SIGNED, *INTEGRITY)

    assert (first.part, second.part) == (1, 2)
    assert first.report.letter is not None
    assert second.report.letter == first.report.letter
    assert [row.indicator for row in second.report.rows] == ["ethics-committee-meetings"]
    assert (second.report.framework, second.report.rows[0].code, second.report.office) == (None, "1.1", OFFICE)


def test_rows_of_a_plan_without_rules_are_no_fault() -> None:
    catalog = packaged_catalog()
    others = replace(catalog, frameworks=tuple(one for one in catalog.frameworks if one.plan_type != "integrity"))
    (reading,) = read_reports(RawDocument("report.txt", INTEGRITY), others)

    assert [(row.indicator, row.code) for row in reading.report.rows] == [(None, "1.1")]
    assert reading.repairs == ()


def test_a_letter_may_stand_after_the_table() -> None:
    late = tuple(Line(line.text, line.line + 100) for line in LETTER)
    found = report(TABLE, *SIGNED, *late)

    assert found.letter is not None
    assert found.letter.memo_number == "২৪.০২.৮১০০.০১১.৯৯.০২৩.২২.৩৪৪"
    assert [signature.name for signature in found.signatures] == ["নমুনা রহমান"]


@pytest.mark.parametrize(
    "blocks",
    [
        (*TITLE, TABLE),
        (*LETTER, TABLE),
        (*LETTER[3:], TABLE),
        (TABLE, *SIGNED, *lines(OFFICE, line=63)),
        (*lines(f"{OFFICE} -এর {PLAN}"), TABLE),
        (*lines(OFFICE, f"{PLAN} ২০২৩-২৪"), TABLE),
    ],
    ids=["label", "letterhead", "letter's signature", "table's signature", "genitive", "line of its own"],
)
def test_the_office_is_found_wherever_it_stands(blocks: tuple[Line | Table, ...]) -> None:
    assert report(*blocks).office == OFFICE


def test_the_label_is_believed_before_the_letter() -> None:
    assert report(*LETTER, *lines(PLAN, "কার্যালয়ের নাম: উপজেলা নমুনা কার্যালয়, নীলগাঁও", line=20), TABLE).office == "উপজেলা নমুনা কার্যালয়, নীলগাঁও"


def test_an_office_that_nothing_names_is_none() -> None:
    assert report(*lines(PLAN), TABLE, *SIGNED).office is None


def test_the_fiscal_year_is_that_of_the_target_days_where_none_is_named() -> None:
    bare = HEADS.replace(" ২০২৩-২০২৪", "")

    assert report(table(bare, LEVEL_NAMES, IDEA, SHOWCASE)).fiscal_year == FiscalYear(2023)
    assert report(table(bare, LEVEL_NAMES, PORTAL, NOTES)).fiscal_year is None


def test_target_days_of_autumn_belong_to_the_year_that_began() -> None:
    autumn = IDEA.replace("-০৩-২৪", "-১১-২৪").replace("-০৪-২৪", "-১২-২৪")

    assert report(table(HEADS.replace(" ২০২৩-২০২৪", ""), LEVEL_NAMES, autumn)).fiscal_year == FiscalYear(2024)


def test_the_tier_is_that_of_the_rows_where_no_office_is_named() -> None:
    assert report(table(HEADS, LEVEL_NAMES, SCALE, IDEA, SHOWCASE, NOTES, PORTAL)).tier is Tier.FIELD
    assert report(table(*MINISTRY)).tier is Tier.MINISTRY
    assert report(*INTEGRITY).tier is None


def test_a_ministrys_name_and_rows_are_its_framework() -> None:
    rows = MINISTRY[1:]
    found = report(*lines("মন্ত্রণালয়ের নাম: নমুনা মন্ত্রণালয়", f"{PLAN} ২০২৩-২৪"), table(MINISTRY[0], *rows))

    assert (found.office, found.tier) == ("নমুনা মন্ত্রণালয়", Tier.MINISTRY)
    assert found.areas == (
        Area(number=1, name="প্রাতিষ্ঠানিক সক্ষমতা", weight=Decimal(20)),
        Area(number=2, name="সেবা সহজিকরণ", weight=Decimal(15)),
    )
    assert [(row.area, row.indicator) for row in found.rows] == [
        (1, "e-file-notes-disposed"),
        (1, "own-portal-updated"),
        (2, "plan-training"),
    ]


def test_a_year_without_rules_of_its_own_has_names_and_no_framework() -> None:
    found = report(*lines(f"{PLAN} ২০৪৪-৪৫"), table(HEADS.replace("২০২৩-২০২৪", "২০৪৪-২০৪৫"), LEVEL_NAMES, NOTES, PORTAL))

    assert (found.fiscal_year, found.framework) == (FiscalYear(2044), None)
    assert [row.indicator for row in found.rows] == ["e-file-notes-disposed", "own-portal-updated"]


@pytest.mark.parametrize(
    ("blocks", "kind", "period"),
    [
        ((TABLE,), Kind.PROGRESS, Period.Q3),
        ((table(QUARTERS, LEVEL_NAMES, IDEA, NOTES, PORTAL),), Kind.PROGRESS, Period.H1),
        ((table(*MINISTRY),), Kind.PROGRESS, Period.Q3),
        ((table(*PLAN_HEADS, *("|".join(text.split("|")[:10]) for text in (IDEA, SHOWCASE, NOTES, PORTAL))),), Kind.PLAN, None),
        ((table(*MONITORING),), Kind.MONITORING, Period.FY),
        ((table(*SELF_ASSESSMENT),), Kind.SELF_ASSESSMENT, Period.H1),
        (
            (*lines("অর্ধবার্ষিক স্ব-মূল্যায়ন প্রতিবেদন"), table(QUARTERS, LEVEL_NAMES, IDEA, NOTES, PORTAL)),
            Kind.SELF_ASSESSMENT,
            Period.H1,
        ),
        (
            (*lines("বার্ষিক মূল্যায়ন প্রতিবেদন ২০২৩-২৪"), table(HEADS.replace("৩য় ত্রৈমাসিক অর্জন", "প্রকৃত অর্জন"), LEVEL_NAMES, IDEA, NOTES)),
            Kind.EVALUATION,
            Period.FY,
        ),
    ],
    ids=["quarter", "two quarters", "ministry", "plan", "monitoring", "scores", "self-assessment by its title", "evaluation"],
)
def test_each_form_has_its_kind_and_period(blocks: tuple[Line | Table, ...], kind: Kind, period: Period | None) -> None:
    found = report(*blocks)

    assert (found.kind, found.period) == (kind, period)


def test_printed_scores_and_their_sums_are_read() -> None:
    found = report(table(*SELF_ASSESSMENT))

    assert [row.claimed for row in found.rows] == [
        {"rate": Decimal(50), "scaled_weight": Decimal("1.4"), "scaled_score": Decimal("0.7")},
        {"rate": Decimal(100), "scaled_weight": Decimal("1.6"), "scaled_score": Decimal("1.6")},
    ]
    assert found.claimed_total == {"weight": Decimal(15), "scaled_weight": Decimal(3), "scaled_score": Decimal("2.3")}


def test_a_report_without_a_total_row_claims_none() -> None:
    assert report(TABLE).claimed_total is None


def test_both_lines_of_a_monitoring_form_are_one_row() -> None:
    (row,) = report(table(*MONITORING)).rows

    assert row.quarter_targets == {Period(quarter): Decimal(1) for quarter in ("Q1", "Q2", "Q3", "Q4")}
    assert row.achieved == {"Q1": Decimal(1), "Q2": Decimal(2), "Q3": None, "Q4": None, "total": Decimal(3)}
    assert (row.annual_target, row.responsible, row.claimed) == (Decimal(4), "সহকারী পরিচালক", {"weighted": Decimal("3.5")})


def test_a_swallowed_level_row_is_told_and_taken_out() -> None:
    swallowed = IDEA.replace("১৬-০৩-২৪|২৩-০৩-২৪|৩০-০৩-২৪|০৬-০৪-২৪|১৩-০৪-২৪", "১০০%|২০%|৮০%|৭০%|৬০%")
    reading = one_of(*TITLE, table(HEADS, LEVEL_NAMES, swallowed, SHOWCASE, NOTES, PORTAL))

    assert reading.report.rows[0].targets == dict.fromkeys((100, 90, 80, 70, 60))
    assert [(finding.code, finding.row) for finding in reading.repairs] == [("targets-misplaced", 0), ("scale-misread", 0)]


def test_an_unclear_row_is_less_sure() -> None:
    found = report(*TITLE, table(HEADS, LEVEL_NAMES, IDEA, SHOWCASE, "০৬||গাছের চারা রোপণ করা হয়েছে|সংখ্যা|৯|৮|৭|৬|৫|৪|১|১|"))

    assert [row.indicator for row in found.rows] == ["innovation-implemented", "innovation-showcase", None]
    assert found.rows[0].confidence == 1
    assert found.rows[2].confidence < Decimal("0.6")


def test_lines_that_nobody_claimed_and_cells_without_a_column_are_kept() -> None:
    strange = lines("আজ আকাশ মেঘলা ছিল", line=2)[0]
    reading = one_of(strange, *TITLE, table(HEADS, LEVEL_NAMES, IDEA, NOTES, f"{PORTAL}চলমান|আলাদা করে লেখা কথা", line=30))

    assert reading.leftovers == (strange, Line("আলাদা করে লেখা কথা", 34))


@pytest.mark.parametrize(("head", "name"), [("প্রমাণক", "evidence"), ("গাড়ির নম্বর", "গাড়ির নম্বর")])
def test_a_cell_of_a_column_that_the_report_has_no_field_for_is_kept(head: str, name: str) -> None:
    heads = HEADS.replace("মন্তব্য", f"{head}|মন্তব্য")
    reading = one_of(*TITLE, table(heads, LEVEL_NAMES, f"{IDEA}ছবি সংযুক্ত|ভালো", f"{NOTES}১২|", f"{PORTAL}|"))

    assert [row.other for row in reading.report.rows] == [{name: "ছবি সংযুক্ত"}, {name: "১২"}, {}]
    assert [row.remarks for row in reading.report.rows] == ["ভালো", None, None]
    assert [row.achieved["total"] for row in reading.report.rows] == [date(2024, 3, 14), Decimal(81), Decimal(3)]
    assert reading.leftovers == ()


def test_a_row_of_dashes_is_no_row() -> None:
    assert len(report(*TITLE, table(HEADS, LEVEL_NAMES, IDEA, "-|-|-|-|-", PORTAL)).rows) == 2


def test_a_document_without_a_report_gives_no_reading() -> None:
    assert all_of(*TITLE) == ()


CELLS = st.sampled_from(
    ["", "", "-", "১", "৭", "৮০%", "১৬-০৩-২৪", "সংখ্যা", "তারিখ", "%", "[৫.১.১] তথ্য বাতায়ন হালনাগাদকৃত", "ই-ফাইলে নোট নিষ্পত্তিকৃত", "ভালো", "মোট"]
)
GRIDS = st.lists(st.lists(CELLS, max_size=15), max_size=8)


@settings(max_examples=150, deadline=None)
@given(GRIDS, st.booleans())
def test_any_grid_can_be_read(grid: list[list[str]], headed: bool) -> None:  # noqa: FBT001
    heads = (HEADS, LEVEL_NAMES) if headed else ()

    for reading in all_of(*TITLE, table(*heads, *("|".join(cells) for cells in grid)), *SIGNED):
        numbers = {int(path.partition("]")[0].removeprefix("rows[")) for path in reading.origins if path.startswith("rows[")}
        assert numbers <= set(range(len(reading.report.rows)))
        assert all(finding.row is None or finding.row < len(reading.report.rows) for finding in reading.repairs)


@settings(max_examples=150, deadline=None)
@given(st.lists(CELLS, max_size=12))
def test_no_filled_cell_of_a_row_is_lost(figures: list[str]) -> None:
    cells = [*IDEA.split("|")[:3], *figures]
    reading = one_of(*TITLE, table(HEADS, LEVEL_NAMES, SCALE, IDEA, NOTES, "|".join(cells), PORTAL, line=30), *SIGNED)
    kept = {origin.text for origin in reading.origins.values() if origin.line == 35} | {
        line.text for line in reading.leftovers if line.line == 35
    }
    texts = " ".join(f"{row.indicator_text} {row.activity_text} {row.remarks}" for row in reading.report.rows)

    assert [text for text in cells if text.strip("-") and text not in kept and text not in texts] == []


def test_a_row_printed_twice_is_one_row_and_told() -> None:
    (reading,) = read_reports(RawDocument("x", (table(HEADS, LEVEL_NAMES, SCALE, IDEA, NOTES, NOTES, PORTAL),)), packaged_catalog())

    assert [row.code for row in reading.report.rows] == ["1.1.1", "4.1.1", "5.1.1"]
    assert [(finding.code, finding.row, finding.reason) for finding in reading.repairs] == [("code-mismatch", 1, "row-printed-again")]


def test_a_cell_that_says_why_it_has_no_figure_gives_a_status() -> None:
    silent = PORTAL.replace("|১|৩|", "|প্রযোজ্য নয়|-|")

    (reading,) = read_reports(RawDocument("x", (table(HEADS, LEVEL_NAMES, SCALE, IDEA, silent),)), packaged_catalog())

    row = reading.report.rows[1]
    assert (row.achieved, row.status) == ({"Q3": None, "total": None}, {"Q3": Status.NOT_APPLICABLE})
    assert reading.repairs == ()


def test_an_area_may_be_named_with_its_word() -> None:
    group = "কর্মসম্পাদন ক্ষেত্র ১: বাস্তবায়ন জোরদারকরণ||||||||||||"

    (reading,) = read_reports(RawDocument("x", (table(HEADS, LEVEL_NAMES, SCALE, group, IDEA),)), packaged_catalog())

    assert reading.report.areas == (Area(number=1, name="বাস্তবায়ন জোরদারকরণ", weight=None),)
    assert [row.area for row in reading.report.rows] == [1]


def test_a_reading_says_by_which_rules_it_was_read() -> None:
    (reading,) = all_of(*TITLE, TABLE)

    assert (reading.report.plan_type, reading.choice.framework) == ("egov-innovation", reading.report.framework)
    assert (reading.choice.year, reading.choice.is_sure) == (FiscalYear(2023), True)
    assert [*reading.choice.signs] == ["plan-in-title", "year-stated", "tier-by-office", "annex", "weights-and-targets"]


def test_a_year_without_rules_is_read_by_the_nearest_and_nothing_governs() -> None:
    title = lines(f"{PLAN} ২০২৪-২০২৫", f"কার্যালয়ের নাম: {OFFICE}।", "৩য় ত্রৈমাসিক প্রতিবেদন", line=20)

    (reading,) = all_of(*title, table(HEADS.replace("২০২৩-২০২৪", "২০২৪-২০২৫"), LEVEL_NAMES, SCALE, NOTES, PORTAL, line=30))

    assert (reading.report.framework, reading.report.fiscal_year, reading.choice.year) == (None, FiscalYear(2024), FiscalYear(2023))
    assert [row.indicator for row in reading.report.rows] == ["e-file-notes-disposed", "own-portal-updated"]
    assert "nearest-year" in reading.choice.signs


def test_without_a_named_year_that_of_the_target_days_chooses_the_rules() -> None:
    (reading,) = all_of(*lines(PLAN, line=20), table(HEADS.replace(" ২০২৩-২০২৪", ""), LEVEL_NAMES, SCALE, IDEA, SHOWCASE, line=30))

    assert (reading.report.fiscal_year, reading.choice.year) == (FiscalYear(2023), FiscalYear(2023))
    assert "year-by-targets" in reading.choice.signs
