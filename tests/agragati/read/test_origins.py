"""Where each value stood, and that no cell is lost on the way."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agragati.model.reading import Line, Origin
from agragati.read.letter import LetterReading
from agragati.read.matching import wordings_of
from agragati.read.origins import loose_cells, origins_of
from agragati.read.signatures import SignatureReading
from agragati.read.surroundings import Surroundings
from agragati.read.tables.grid import sheets_of
from agragati.read.tables.rows import Page, read_row
from agragati.read.tables.sheets import ReadSheet, read_sheet
from agragati.read.title import Title
from agragati.rules.load import packaged_catalog
from tablekit import HEADS, IDEA, LEVEL_NAMES, NOTES, PORTAL, lexicon, table

LEVELS = (100, 90, 80, 70, 60)
MONITORING = (
    "কার্যক্রমের নাম|কর্মসম্পাদন সূচক|সূচকের মান|একক|২০২৩-২৪ অর্থবছরের লক্ষ্যমাত্রা|বাস্তবায়ন অগ্রগতি পরিবীক্ষণ, ২০২৩-২৪||||",
    "|||||লক্ষ্যমাত্রা/অর্জন|১ম কোয়ার্টার|২য় কোয়ার্টার|মোট অর্জন|মন্তব্য",
    "তথ্য বাতায়ন হালনাগাদকরণ|তথ্য বাতায়ন হালনাগাদকৃত|৭|সংখ্যা|৪|লক্ষ্যমাত্রা|১|২||",
    "|||||অর্জন|১|-|৩|",
)
NOBODY = Surroundings(Title(), LetterReading(), SignatureReading(), ())


def sheet(*texts: str, number: int = 1, line: int = 1) -> ReadSheet:
    (found,) = sheets_of(table(*texts, line=line), number, lexicon())
    return read_sheet(found, wordings_of(packaged_catalog().frameworks), lexicon())


def origins(*sheets: ReadSheet, around: Surroundings = NOBODY, levels: tuple[int, ...] = LEVELS) -> dict[str, Origin]:
    roles = frozenset(role for one in sheets for role in one.columns.roles if role)
    page = Page(roles, any(one.paired for one in sheets), None, levels)
    read = [read_row(draft, page, lexicon()) for one in sheets for draft in one.drafts]
    return dict(origins_of(around, sheets, read))


def leftovers(*sheets: ReadSheet) -> list[Line]:
    return list(loose_cells(sheets, lexicon()))


def test_each_cell_of_a_row_has_its_line_its_column_and_its_number() -> None:
    found = origins(sheet(HEADS, LEVEL_NAMES, IDEA, PORTAL, NOTES, line=30))

    assert found["rows[1]"] == Origin(line=33, column=1, table=1, row=4)
    assert found["rows[1].weight"] == Origin(line=33, column=PORTAL.index("|৭|") + 2, table=1, row=4, cell=5, text="৭")
    assert found["rows[2].targets.90"] == Origin(line=34, column=NOTES.index("৭৫%") + 1, table=1, row=5, cell=7, text="৭৫%")
    assert found["rows[1].code"] == found["rows[1].indicator"]


def test_the_rows_of_several_tables_are_counted_through() -> None:
    found = origins(sheet(HEADS, LEVEL_NAMES, IDEA, NOTES), sheet(HEADS, LEVEL_NAMES, PORTAL, NOTES, number=2, line=50))

    assert (found["rows[1]"].table, found["rows[1]"].row) == (1, 4)
    assert found["rows[2].serial"] == Origin(line=52, column=1, table=2, row=3, cell=1, text="০৫")


def test_the_achievements_of_a_pair_stand_in_its_second_line() -> None:
    found = origins(sheet(*MONITORING), levels=())

    assert found["rows[0].quarter_targets.Q1"] == Origin(line=3, column=MONITORING[2].index("|১|") + 2, table=1, row=3, cell=7, text="১")
    assert found["rows[0].achieved.Q1"] == Origin(line=4, column=MONITORING[3].index("|১|") + 2, table=1, row=4, cell=7, text="১")
    assert found["rows[0].achieved.total"] == Origin(line=4, column=MONITORING[3].index("৩") + 1, table=1, row=4, cell=9, text="৩")


def test_headings_are_numbered_from_left_to_right() -> None:
    found = origins(sheet(HEADS, LEVEL_NAMES, IDEA, NOTES, line=30))
    headings = {path: origin for path, origin in found.items() if path.startswith("headings")}

    assert len(headings) == 14
    assert headings["headings[0]"] == Origin(line=30, cell=1, text="ক্রম")
    assert headings["headings[6]"] == Origin(line=31, cell=6, text="অসাধারণ")


def test_the_printed_sums_have_their_place() -> None:
    total = "মোট||৭||||১.৪|"
    heads = "কর্মসম্পাদন সূচক|একক|সূচকের মান|বার্ষিক লক্ষ্যমাত্রা|১ম কোয়ার্টার|মোট অর্জনের হার|খসড়া স্কোর|ওয়েটেড খসড়া স্কোর"
    found = origins(sheet(heads, "তথ্য বাতায়ন হালনাগাদকৃত|সংখ্যা|৭|৪|১|৫০%|১.৪|০.৭", total), levels=())

    assert {path: origin for path, origin in found.items() if path.startswith("claimed_total")} == {
        "claimed_total.weight": Origin(line=3, column=total.index("৭") + 1, text="৭"),
        "claimed_total.scaled_weight": Origin(line=3, column=total.index("১.৪") + 1, text="১.৪"),
    }


def test_letter_signatures_and_office_keep_the_places_that_their_readers_gave() -> None:
    place = Origin(line=5, text="নং ১২")
    around = Surroundings(
        Title(office="জেলা নমুনা কার্যালয়, মেঘপুর", office_lines=(Line("জেলা নমুনা কার্যালয়", 20, 2), Line("মেঘপুর", 21, 2))),
        LetterReading(origins={"letter.memo_number": place}),
        SignatureReading(origins={"signatures[0].date": place._replace(line=60)}),
        (),
    )

    assert origins(around=around) == {
        "letter.memo_number": place,
        "signatures[0].date": place._replace(line=60),
        "office": Origin(line=20, page=2, text="জেলা নমুনা কার্যালয়"),
    }
    assert origins() == {}


def test_a_cell_without_a_column_is_left_over() -> None:
    assert leftovers(sheet(HEADS, LEVEL_NAMES, IDEA, NOTES, f"{PORTAL}চলমান|আলাদা করে লেখা কথা", line=30)) == [Line("আলাদা করে লেখা কথা", 34)]


def test_a_cell_without_a_column_in_an_achievement_line_is_left_over() -> None:
    found = sheet(*MONITORING[:2], f"{MONITORING[2]}ভালো", f"{MONITORING[3]}চলমান|আলাদা করে লেখা কথা")

    assert leftovers(found) == [Line("আলাদা করে লেখা কথা", 4)]


@pytest.mark.parametrize(
    ("total", "beside"),
    [
        ("মোট||||২০||||||১৪|-|দেখুন", ["১৪", "দেখুন"]),
        ("মোট||||২০||||||১৪|১৫|", ["১৪", "১৫"]),
        ("|মোট =|||২০||||||||", []),
    ],
)
def test_what_a_total_row_holds_beside_its_name_and_its_sums_is_left_over(total: str, beside: list[str]) -> None:
    found = sheet(HEADS, LEVEL_NAMES, IDEA, NOTES, total, line=30)

    assert leftovers(found) == [Line(text, 34) for text in beside]
    assert origins(found)["claimed_total.weight"].text == "২০"


def test_tables_read_whole_leave_nothing_over() -> None:
    assert leftovers(sheet(HEADS, LEVEL_NAMES, IDEA, NOTES), sheet(*MONITORING)) == []


@given(st.lists(st.sampled_from(["", "-", "৭", "২০", "৮০%", "১৬-০৩-২৪"]), max_size=14))
def test_every_filled_cell_of_a_total_row_is_a_sum_or_left_over(figures: list[str]) -> None:
    found = sheet(HEADS, LEVEL_NAMES, IDEA, NOTES, "|".join(["মোট", *figures]), line=30)
    kept = [line.text for line in leftovers(found)] + [origin.text for path, origin in origins(found).items() if path.startswith("claimed")]

    assert found.total is not None
    assert sorted(text for text in kept if text != "-") == sorted(text for text in figures if text.strip("-"))
