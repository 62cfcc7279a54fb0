"""Sheets of the known forms: which lines are one row, and which area stands over it."""

from decimal import Decimal

import pytest

from agragati.model.report import Area
from agragati.read.matching import wordings_of
from agragati.read.tables.grid import sheets_of
from agragati.read.tables.rows import RowPlace
from agragati.read.tables.sheets import ReadSheet, read_sheet
from agragati.rules.load import packaged_catalog
from tablekit import HEADS, IDEA, LEVEL_NAMES, NOTES, PORTAL, SCALE, lexicon, table

MINISTRY = "ক্রম|কর্মসম্পাদন ক্ষেত্র|মান|কার্যক্রম|কর্মসম্পাদন সূচক|একক|সূচকের মান|অসাধারণ|অতি উত্তম|উত্তম|চলতি মান|চলতি মানের নিম্নে|৩য় ত্রৈমাসিক প্রতিবেদন|ফিডব্যাক"
MONITORING = (
    "কার্যক্রমের নাম|কর্মসম্পাদন সূচক|সূচকের মান|একক|বাস্তবায়নের দায়িত্বপ্রাপ্ত ব্যক্তি/পদ|২০২৩-২৪ অর্থবছরের লক্ষ্যমাত্রা|বাস্তবায়ন অগ্রগতি পরিবীক্ষণ, ২০২৩-২৪|||||||",
    "||||||লক্ষ্যমাত্রা/অর্জন|১ম কোয়ার্টার|২য় কোয়ার্টার|৩য় কোয়ার্টার|৪র্থ কোয়ার্টার|মোট অর্জন|অর্জিত মান|মন্তব্য",
)
TARGET = "তথ্য বাতায়ন হালনাগাদকরণ|তথ্য বাতায়ন হালনাগাদকৃত|৭|সংখ্যা|সহকারী পরিচালক|৪|লক্ষ্যমাত্রা|১|১|১|১|৪||"
ACHIEVED = "||||||অর্জন|১|২|-|-|৩|৩.৫|"
SHARE = "ই-নথির ব্যবহার বৃদ্ধি|ই-ফাইলে নোট নিষ্পত্তিকৃত|৮|%|সহকারী পরিচালক|৮০%|লক্ষ্যমাত্রা|৮০%|৮০%|৮০%|৮০%|৮০%||"


def sheet(*texts: str) -> ReadSheet:
    (found,) = sheets_of(table(*texts), 1, lexicon())
    return read_sheet(found, wordings_of(packaged_catalog().frameworks), lexicon())


def texts(read: ReadSheet, *roles: str) -> list[list[str]]:
    return [[draft.text(role) for role in roles] for draft in read.drafts]


def test_each_data_row_is_a_draft_with_its_place() -> None:
    read = sheet(HEADS, LEVEL_NAMES, SCALE, IDEA, NOTES, PORTAL)

    assert texts(read, "serial", "unit", "weight", "targets.100", "achieved.Q3") == [
        ["০১", "তারিখ", "১২", "১৬-০৩-২৪", "১৪-০৩-২৪"],
        ["০৪", "%", "৮", "৮০%", "৮২%"],
        ["০৫", "সংখ্যা", "৭", "৪", "১"],
    ]
    assert [draft.place for draft in read.drafts] == [RowPlace(1, 4), RowPlace(1, 5), RowPlace(1, 6)]
    assert (read.areas, read.area_of, read.paired) == ((), (None, None, None), False)


def test_the_total_row_is_placed_under_the_same_columns() -> None:
    read = sheet(HEADS, LEVEL_NAMES, IDEA, "মোট||||২৭||||||||")

    assert read.total is not None
    assert read.total.text("weight") == "২৭"
    assert sheet(HEADS, IDEA).total is None


def test_a_sheet_without_heads_goes_on_under_the_columns_before() -> None:
    before = sheet(HEADS, LEVEL_NAMES, SCALE, IDEA, NOTES).columns
    (found,) = sheets_of(table(PORTAL), 2, lexicon())
    read = read_sheet(found, wordings_of(packaged_catalog().frameworks), lexicon(), before=before)

    assert read.columns is before
    assert texts(read, "indicator", "achieved.Q3", "achieved.total") == [["[৫.১.১] তথ্য বাতায়ন হালনাগাদকৃত (নিয়মিতভাবে)", "১", "৩"]]


def test_a_sheet_with_heads_of_its_own_has_columns_of_its_own() -> None:
    before = sheet(HEADS, LEVEL_NAMES, SCALE, IDEA, NOTES).columns
    (found,) = sheets_of(table("কর্মসম্পাদন সূচক|একক|বার্ষিক লক্ষ্যমাত্রা|অর্জন", "তথ্য বাতায়ন হালনাগাদকৃত|সংখ্যা|৪|১"), 2, lexicon())
    read = read_sheet(found, wordings_of(packaged_catalog().frameworks), lexicon(), before=before)

    assert read.columns.roles == ("indicator", "unit", "annual_target", "achieved.{period}")


def test_two_indicators_in_one_row_are_two_drafts_of_one_place() -> None:
    merged = "০৫|[৫.১] তথ্য বাতায়ন|[৫.১.১] তথ্য বাতায়ন হালনাগাদকৃত [৫.১.২] আওতাধীন অফিসসমূহের তথ্য বাতায়ন|সংখ্যা সংখ্যা|৭ ৩|৪ ৪|৩ ৩|২ ২|১ ১||১ ২|৩ ৪|"
    read = sheet(HEADS, LEVEL_NAMES, IDEA, merged)

    assert texts(read, "indicator", "weight", "achieved.total")[1:] == [
        ["[৫.১.১] তথ্য বাতায়ন হালনাগাদকৃত", "৭", "৩"],
        ["[৫.১.২] আওতাধীন অফিসসমূহের তথ্য বাতায়ন", "৩", "৪"],
    ]
    assert [draft.place for draft in read.drafts[1:]] == [RowPlace(1, 4), RowPlace(1, 4)]


def test_an_achievement_line_joins_its_target_line() -> None:
    read = sheet(*MONITORING, TARGET, ACHIEVED, SHARE, ACHIEVED.replace("১|২", "৭৫%|৮২%"))

    assert read.paired
    assert texts(read, "indicator", "unit", "annual_target") == [
        ["তথ্য বাতায়ন হালনাগাদকৃত", "সংখ্যা", "৪"],
        ["ই-ফাইলে নোট নিষ্পত্তিকৃত", "%", "৮০%"],
    ]
    assert [(draft.placed.text("quarter.Q2"), draft.below.text("quarter.Q2") if draft.below else None) for draft in read.drafts] == [
        ("১", "২"),
        ("৮০%", "৮২%"),
    ]


@pytest.mark.parametrize("second", [ACHIEVED.replace("অর্জন|", "|"), ACHIEVED.replace("অর্জন|", "অজন|")])
def test_an_achievement_line_is_known_by_the_want_of_unit_and_weight_too(second: str) -> None:
    read = sheet(*MONITORING, TARGET, second, SHARE, ACHIEVED)

    assert [draft.below is not None for draft in read.drafts] == [True, True]


def test_a_target_line_without_its_achievement_line_stays_alone() -> None:
    read = sheet(*MONITORING, TARGET, SHARE, ACHIEVED)

    assert [draft.below is not None for draft in read.drafts] == [False, True]


def test_a_wrapped_line_joins_the_row_above() -> None:
    read = sheet(HEADS, LEVEL_NAMES, IDEA, PORTAL, "||এবং তার প্রচার||||||||||চলমান", NOTES)

    assert texts(read, "indicator", "remarks") == [
        [IDEA.split("|")[2], ""],
        ["[৫.১.১] তথ্য বাতায়ন হালনাগাদকৃত (নিয়মিতভাবে) এবং তার প্রচার", "চলমান"],
        ["[৪.১.১] ই-ফাইলে নোট নিষ্পত্তিকৃত", ""],
    ]


def test_a_text_of_three_lines_is_joined_in_order() -> None:
    read = sheet(HEADS, LEVEL_NAMES, IDEA, PORTAL, "||এবং তার||||||||||", "||প্রচার||||||||||", NOTES)

    assert texts(read, "indicator")[1] == ["[৫.১.১] তথ্য বাতায়ন হালনাগাদকৃত (নিয়মিতভাবে) এবং তার প্রচার"]


def test_a_line_that_completes_the_text_above_is_no_row_though_it_reads_like_another_indicator() -> None:
    idea = IDEA.replace("[১.১.১] ", "")
    first, second = idea.split("|")[2].rsplit(" ", 4)[0], " ".join(idea.split("|")[2].rsplit(" ", 4)[1:])

    read = sheet(HEADS, LEVEL_NAMES, idea.replace(idea.split("|")[2], first), f"||{second}||||||||||", NOTES)

    assert texts(read, "indicator") == [[idea.split("|")[2]], ["[৪.১.১] ই-ফাইলে নোট নিষ্পত্তিকৃত"]]


@pytest.mark.parametrize(
    "line", ["||[৫.১.২] অন্য সূচক||||||||||", "||আরও একটি কাজ|সংখ্যা|||||||||", "||আরও একটি কাজ||||||||২||", "০৬||আরও একটি কাজ||||||||||"]
)
def test_a_line_with_a_serial_a_code_a_unit_or_a_figure_is_a_row_of_its_own(line: str) -> None:
    assert len(sheet(HEADS, LEVEL_NAMES, IDEA, PORTAL, line, NOTES).drafts) == 4


@pytest.mark.parametrize(
    ("text", "area"),
    [
        ("১. প্রাতিষ্ঠানিক ব্যবস্থা : ৮||||||||||||", Area(number=1, name="প্রাতিষ্ঠানিক ব্যবস্থা", weight=Decimal(8))),
        ("[২] সেবা ও উদ্ভাবন (৩৩)||||||||||||", Area(number=2, name="সেবা ও উদ্ভাবন", weight=Decimal(33))),
        ("[২] সেবা ও উদ্ভাবন||||৩৩||||||||", Area(number=2, name="সেবা ও উদ্ভাবন", weight=Decimal(33))),
        ("৩) সেবা ও উদ্ভাবন||||||||||||", Area(number=3, name="সেবা ও উদ্ভাবন", weight=None)),
    ],
)
def test_an_area_with_a_row_of_its_own_is_no_indicator(text: str, area: Area) -> None:
    read = sheet(HEADS, LEVEL_NAMES, IDEA, text, PORTAL, NOTES)

    assert read.areas == (area,)
    assert (len(read.drafts), read.area_of) == (3, (None, area.number, area.number))


def test_each_row_has_the_area_that_stands_last_over_it() -> None:
    read = sheet(HEADS, LEVEL_NAMES, "১. প্রাতিষ্ঠানিক ব্যবস্থা : ৮||||||||||||", NOTES, "২. সেবা ও উদ্ভাবন : ১৯||||||||||||", PORTAL, IDEA)

    assert read.area_of == (1, 2, 2)


def test_the_area_cells_of_a_ministrys_form_hold_for_the_rows_below() -> None:
    read = sheet(
        MINISTRY,
        "১|প্রাতিষ্ঠানিক সক্ষমতা|২০|ই-নথির ব্যবহার বৃদ্ধি|ই-ফাইলে নোট নিষ্পত্তিকৃত|%|৮|৮০%|৭৫%|৭০%|৬৫%|৬০%|৮২%|",
        "||||তথ্য বাতায়ন হালনাগাদকৃত|সংখ্যা|৭|৪|৩|২|১|-|১|",
        "২|সেবা সহজিকরণ|১৫|ইনোভেশন শোকেসিং|ইনোভেশন প্রদর্শনী (শোকেসিং) আয়োজিত|তারিখ|১০|১৫-০৪-২৪|২১-০৪-২৪|২৮-০৪-২৪|০৫-০৫-২৪|১২-০৫-২৪|-|",
    )

    assert read.areas == (
        Area(number=1, name="প্রাতিষ্ঠানিক সক্ষমতা", weight=Decimal(20)),
        Area(number=2, name="সেবা সহজিকরণ", weight=Decimal(15)),
    )
    assert read.area_of == (1, 1, 2)


def test_an_area_cell_without_a_number_is_counted() -> None:
    data = "{}|{}|২০|ই-নথির ব্যবহার বৃদ্ধি|{}|%|৮|৮০%|৭৫%|৭০%|৬৫%|৬০%|৮২%|"
    read = sheet(
        MINISTRY,
        data.format("", "প্রাতিষ্ঠানিক সক্ষমতা", "ই-ফাইলে নোট নিষ্পত্তিকৃত"),
        data.format("", "সেবা সহজিকরণ", "ইনোভেশন প্রদর্শনী (শোকেসিং) আয়োজিত"),
    )

    assert [(area.number, area.name) for area in read.areas] == [(1, "প্রাতিষ্ঠানিক সক্ষমতা"), (2, "সেবা সহজিকরণ")]


def test_a_pages_foot_between_two_rows_belongs_to_neither() -> None:
    read = sheet(HEADS, LEVEL_NAMES, IDEA, "পৃষ্ঠা ২||||||||||||", PORTAL)

    assert texts(read, "indicator", "activity") == [IDEA.split("|")[2:0:-1], PORTAL.split("|")[2:0:-1]]


def test_an_area_with_a_weight_needs_no_number() -> None:
    read = sheet(HEADS, LEVEL_NAMES, IDEA, "প্রাতিষ্ঠানিক ব্যবস্থা : ১২.৫||||||||||||", PORTAL)

    assert read.areas == (Area(number=None, name="প্রাতিষ্ঠানিক ব্যবস্থা", weight=Decimal("12.5")),)
