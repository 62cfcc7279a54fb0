from agragati.read.formats.fullgrid import full_grid
from agragati.read.formats.source import source_lines
from agragati.read.formats.stackedlines import entries_of
from agragati.read.lexicon import lexicon_of
from agragati.rules.load import packaged_catalog

HEADS = ["ক্রম", "কর্মসম্পাদন সূচক", "একক", "মান", "লক্ষ্যমাত্রা", "-", "মন্তব্য"]
LEVELS = ["-", "-", "-", "-", "অসাধারণ", "অতি উত্তম", "-"]
FIRST = ["০১", "[১.১.১] নমুনা কাজ করা হয়েছে", "সংখ্যা", "৫", "৪", "৩", "-"]
SECOND = ["০২", "[২.১.১] আরেক কাজ করা হয়েছে", "তারিখ", "৮", "১৬/১২/২৩", "-", "চলমান"]
TOTAL = ["-", "মোট", "-", "১৩", "-", "-", "-"]


def grid(*rows: list[str]) -> tuple[list[list[str]], int] | None:
    entries = list(entries_of(source_lines("\n".join(cell for row in rows for cell in row))))
    found = full_grid(entries, lexicon_of(packaged_catalog()))
    return None if found is None else ([[cell.text for cell in row] for row in found[0]], found[1])


def undashed(row: list[str]) -> list[str]:
    return ["" if cell == "-" else cell for cell in row]


def test_every_row_has_as_many_lines_as_there_are_columns_and_dashes_among_headings_are_blank() -> None:
    assert grid(HEADS, LEVELS, FIRST, SECOND) == ([undashed(HEADS), undashed(LEVELS), FIRST, SECOND], 28)


def test_a_row_of_totals_belongs_to_the_table_and_what_follows_does_not() -> None:
    assert grid(HEADS, LEVELS, FIRST, SECOND, TOTAL, ["নমুনা কর্মকর্তা", "সহকারী পরিচালক"]) == (
        [undashed(HEADS), undashed(LEVELS), FIRST, SECOND, TOTAL],
        35,
    )


def test_the_second_line_of_an_indicator_has_a_dash_for_its_unit() -> None:
    heads = ["কর্মসম্পাদন সূচক", "একক", "লক্ষ্যমাত্রা/অর্জন", "১ম কোয়ার্টার", "-"]
    first = ["[১.১.১] নমুনা কাজ", "সংখ্যা", "লক্ষ্যমাত্রা", "১", "১"]
    second = ["[২.১.১] আরেক কাজ", "%", "লক্ষ্যমাত্রা", "৮০%", "৮০%"]
    achieved = ["-", "-", "অর্জন", "১", "-"]

    assert grid(heads, first, achieved, second, achieved) == ([undashed(heads), first, achieved, second, achieved], 25)


def test_without_a_dash_among_the_headings_cells_may_have_been_left_out() -> None:
    assert grid(["ক্রম", "কর্মসম্পাদন সূচক", "একক", "মান", "১ম কোয়ার্টার", "২য় কোয়ার্টার", "মন্তব্য"], FIRST, SECOND) is None


def test_where_the_units_are_not_evenly_apart_cells_were_left_out() -> None:
    assert grid(HEADS, LEVELS, FIRST[:-1], SECOND, FIRST) is None


def test_blank_lines_are_cells_where_they_keep_every_row_as_long() -> None:
    rows = [undashed(row) for row in (HEADS, LEVELS, FIRST, SECOND)]

    assert grid(*rows) == (rows, 20)


def test_blank_cells_at_the_very_end_may_have_left_no_line() -> None:
    rows = [undashed(row) for row in (HEADS, LEVELS, SECOND, FIRST)]

    assert grid(*rows[:-1], rows[-1][:-1]) == (rows, 20)
