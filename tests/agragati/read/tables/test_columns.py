from agragati.read.tables.cells import sort_of
from agragati.read.tables.columns import Columns, place_columns
from agragati.read.tables.headings import read_heading
from tablekit import HEADS, IDEA, LEVEL_NAMES, NOTES, PORTAL, SCALE, lexicon, row, rows

QUARTER = (
    "serial",
    "activity",
    "indicator",
    "unit",
    "weight",
    "targets.100",
    "targets.90",
    "targets.80",
    "targets.70",
    "targets.60",
    "achieved.Q3",
    "achieved.total",
    "remarks",
)
SIMPLE = "সূচক|একক|সূচকের মান|বার্ষিক লক্ষ্যমাত্রা"


def columns(heads: list[str], data: list[str]) -> Columns:
    cells = [row(text) for text in data]
    sorts = [[sort_of(cell.text, lexicon()) for cell in one] for one in cells]
    width = max(len(one) for one in (*cells, *rows(*heads)))
    return place_columns(read_heading(rows(*heads), lexicon()), sorts, [{} for _ in cells], width=width, lexicon=lexicon())


def test_right_heads_give_their_columns() -> None:
    found = columns([HEADS, LEVEL_NAMES, SCALE], [IDEA, NOTES, PORTAL])

    assert found.roles == QUARTER
    assert found.moved == {}


def test_heads_that_slid_left_for_want_of_a_level_are_told() -> None:
    short = "ক্রম|কার্যক্রম|কর্মসম্পাদন সূচক|একক|কর্মসম্পাদন সূচকের মান|লক্ষ্যমাত্রা ২০২৩-২০২৪||||৩য় ত্রৈমাসিক অর্জন|মোট অর্জন|মন্তব্য|"

    found = columns([short, "|||||অসাধারণ|অতি উত্তম|উত্তম|চলতি মান||||"], [IDEA, NOTES, PORTAL])

    assert found.roles == QUARTER
    assert found.moved == {"achieved.Q3": (9, 10), "achieved.total": (10, 11), "remarks": (11, 12)}


def test_the_number_of_levels_follows_the_scale_not_the_heads_alone() -> None:
    found = columns(["সূচক|একক|সূচকের মান|অসাধারণ|অতি উত্তম|উত্তম|চলতি মান||অর্জন"], ["বাতায়ন হালনাগাদকৃত রাখা|সংখ্যা|৭|৪|৩|২|১|-|১"])

    assert found.roles[3:8] == ("targets.100", "targets.90", "targets.80", "targets.70", "targets.60")


def test_an_illegible_head_is_named_by_the_form() -> None:
    found = columns([HEADS.replace("একক", "খজঘ"), LEVEL_NAMES, SCALE], [IDEA, NOTES, PORTAL])

    assert found.roles == QUARTER


def test_a_head_that_no_form_has_keeps_its_column_apart() -> None:
    found = columns([f"{SIMPLE}|গাড়ির নম্বর|অর্জন"], ["বাতায়ন হালনাগাদকৃত রাখা|সংখ্যা|৭|৪|১২|১"] * 2)

    assert found.roles == ("indicator", "unit", "weight", "annual_target", None, "achieved.{period}")
    assert found.unknown == {4: "গাড়ির নম্বর"}


def test_cells_without_heads_are_placed_by_a_form() -> None:
    found = columns([], [IDEA, NOTES, PORTAL])

    assert found.roles[:10] == QUARTER[:10]


def test_the_place_of_a_role_can_be_asked() -> None:
    found = columns([SIMPLE], ["বাতায়ন হালনাগাদকৃত রাখা|সংখ্যা|৭|৪"])

    assert (found.at("unit"), found.at("remarks")) == (1, None)


def test_an_illegible_quarter_of_a_monitoring_form_is_known_by_its_neighbours() -> None:
    heads = [
        "কার্যক্রমের নাম|কর্মসম্পাদন সূচক|সূচকের মান|একক|বাস্তবায়নের দায়িত্বপ্রাপ্ত ব্যক্তি/পদ|২০২৩-২৪ অর্থবছরের লক্ষ্যমাত্রা|বাস্তবায়ন অগ্রগতি পরিবীক্ষণ, ২০২৩-২৪|||||||",
        "||||||লক্ষ্যমাত্রা/অর্জন|১ম কোয়ার্টার|খজঘণ চছ|৩য় কোয়ার্টার|৪র্থ কোয়ার্টার|মোট অর্জন|অর্জিত মান|মন্তব্য",
    ]
    found = columns(heads, ["তথ্য বাতায়ন হালনাগাদকরণ|তথ্য বাতায়ন হালনাগাদকৃত|৭|সংখ্যা|সহকারী পরিচালক|৪|লক্ষ্যমাত্রা|১|১|১|১|৪||"])

    assert found.roles[6:12] == ("line_kind", "quarter.Q1", "quarter.Q2", "quarter.Q3", "quarter.Q4", "achieved.total")
