from hypothesis import given, settings
from hypothesis import strategies as st

from agragati.model.reading import Table
from agragati.read.formats.grids import take_table
from agragati.read.formats.source import Block, source_lines
from agragati.read.formats.tabs import TABS

HEAD = "ক্রম\tকার্যক্রম\tসূচক\tএকক\tমান\t১০০%\tঅর্জন\tমন্তব্য\n"
FIRST = "০১\t[১.১] কাজ\t[১.১.১] সূচক এক\tসংখ্যা\t৫\t৪\t২\tহয়েছে\n"
SECOND = "০২\t[২.১] কাজ\t[২.১.১] সূচক দুই\tতারিখ\t৮\t১৬/০৩/২৪\t-\t\n"

HEAD_CELLS = ["ক্রম", "কার্যক্রম", "সূচক", "একক", "মান", "১০০%", "অর্জন", "মন্তব্য"]
FIRST_CELLS = ["০১", "[১.১] কাজ", "[১.১.১] সূচক এক", "সংখ্যা", "৫", "৪", "২", "হয়েছে"]
SECOND_CELLS = ["০২", "[২.১] কাজ", "[২.১.১] সূচক দুই", "তারিখ", "৮", "১৬/০৩/২৪", "-", ""]


def taken(text: str) -> tuple[list[Block], int] | None:
    return take_table(source_lines(text), 0, TABS)


def rows(text: str) -> list[list[str]]:
    """The rows of the one table with which the text begins."""
    found = taken(text)
    assert found is not None
    (table,) = found[0]
    assert isinstance(table, Table)
    return [[cell.text for cell in row] for row in table.rows]


def test_lines_of_tabs_are_the_rows_of_a_table() -> None:
    assert rows(HEAD + FIRST + SECOND) == [HEAD_CELLS, FIRST_CELLS, SECOND_CELLS]


def test_a_line_with_one_tab_is_no_table() -> None:
    assert taken("ফোন:\t০২-১২৩৪৫\nফ্যাক্স:\t০২-১২৩৪৬\n") is None


def test_a_single_line_of_tabs_is_no_table() -> None:
    assert taken("নং ১২.৩৪\t\tতারিখ: ০২/০১/২৪\nবিষয়: নমুনা\n") is None


def test_a_row_shorter_than_its_heading_stays_short() -> None:
    assert rows(HEAD + "০১\t[১.১] কাজ\t[১.১.১] সূচক এক\tসংখ্যা\t৫\t৪\n" + SECOND)[1] == FIRST_CELLS[:6]


def test_a_last_cell_that_is_wrapped_goes_on_in_the_line_below() -> None:
    assert rows(HEAD + FIRST.replace("হয়েছে", "কাজটি\nহয়েছে") + SECOND) == [HEAD_CELLS, [*FIRST_CELLS[:-1], "কাজটি হয়েছে"], SECOND_CELLS]


def test_a_cell_in_the_middle_that_is_wrapped_goes_on_in_the_line_below() -> None:
    assert rows(HEAD + FIRST.replace("সূচক এক", "সূচক\nএক") + SECOND) == [HEAD_CELLS, FIRST_CELLS, SECOND_CELLS]


def test_the_rest_of_a_remark_is_not_taken_into_a_broken_row_whose_serial_is_blank() -> None:
    further = "\t\t[১.১.২] সূচক\nতিন\tসংখ্যা\t৫\t৪\t২\t-\n"

    assert rows(HEAD + FIRST.replace("হয়েছে", "কাজটি\nহয়েছে") + further + SECOND) == [
        HEAD_CELLS,
        [*FIRST_CELLS[:-1], "কাজটি হয়েছে"],
        ["", "", "[১.১.২] সূচক তিন", "সংখ্যা", "৫", "৪", "২", "-"],
        SECOND_CELLS,
    ]


def test_a_row_broken_at_a_tab_is_one_row() -> None:
    broken = FIRST.replace("\t[১.১.১]", "\n\t[১.১.১]")

    assert rows(HEAD + broken + SECOND) == [HEAD_CELLS, FIRST_CELLS, SECOND_CELLS]


def test_a_last_row_that_is_broken_is_one_row_too() -> None:
    assert rows(HEAD + SECOND + FIRST.replace("[১.১] কাজ", "[১.১]\nকাজ") + "নাম\n") == [HEAD_CELLS, SECOND_CELLS, FIRST_CELLS]


def test_a_short_row_is_not_put_together_with_the_row_after_it() -> None:
    assert rows(HEAD + "০১\t[১.১] কাজ\tসূচক\n০২\t[২.১] কাজ\tসূচক\tতারিখ\t৮\t-\n" + FIRST)[1:3] == [
        ["০১", "[১.১] কাজ", "সূচক"],
        ["০২", "[২.১] কাজ", "সূচক", "তারিখ", "৮", "-"],
    ]


def test_a_line_under_a_full_row_with_a_blank_end_is_a_row_of_its_own() -> None:
    assert rows(HEAD + SECOND + "ক্ষেত্র ২: দক্ষতা\n" + FIRST) == [HEAD_CELLS, SECOND_CELLS, ["ক্ষেত্র ২: দক্ষতা"], FIRST_CELLS]


def test_a_quoted_cell_may_hold_line_ends_and_tabs_after_it() -> None:
    quoted = FIRST.replace("[১.১.১] সূচক এক", '"[১.১.১] সূচক\n\nএক"').replace("হয়েছে", '"""ভালো"" হয়েছে"')

    assert rows(HEAD + quoted + SECOND) == [HEAD_CELLS, [*FIRST_CELLS[:-1], '"ভালো" হয়েছে'], SECOND_CELLS]


def test_a_quotation_mark_that_is_never_closed_is_a_character() -> None:
    assert rows(HEAD + FIRST.replace("হয়েছে", '"হয়েছে') + SECOND)[1][-1] == '"হয়েছে'


def test_blank_lines_part_no_table_whose_width_goes_on() -> None:
    assert rows(HEAD + "\n" + FIRST + "\n\n" + SECOND) == [HEAD_CELLS, FIRST_CELLS, SECOND_CELLS]


def test_a_second_heading_begins_a_second_table() -> None:
    found = taken(HEAD + FIRST + "\n" + HEAD + SECOND)

    assert found is not None
    assert (rows(HEAD + FIRST), found[1]) == ([HEAD_CELLS, FIRST_CELLS], 2)


def test_text_between_two_tables_belongs_to_neither() -> None:
    found = taken(HEAD + FIRST + "\nবিষয়: আরেকটি\n\n" + HEAD + SECOND)

    assert found is not None
    assert found[1] == 2


def test_cells_know_their_line_and_column_in_the_source() -> None:
    found = taken(HEAD + FIRST.replace("[১.১] কাজ", "[১.১]\nকাজ"))

    assert found is not None
    (table,) = found[0]
    assert isinstance(table, Table)
    assert [(cell.line, cell.column) for cell in table.rows[1][:4]] == [(2, 1), (2, 4), (3, 5), (3, 21)]


LETTERS = st.text(alphabet="কখগ১২%- ", max_size=6)


@settings(deadline=None)
@given(st.lists(st.lists(LETTERS, min_size=3, max_size=9), min_size=2, max_size=8))
def test_every_character_of_a_table_stands_in_exactly_one_cell(cells: list[list[str]]) -> None:
    text = "\n".join("\t".join(row) for row in [["ক", "খ", "গ"], ["ঘ", "ঙ", "চ"], *cells])

    found = taken(text)

    assert found is not None
    printed = "".join(cell.text for table in found[0] if isinstance(table, Table) for row in table.rows for cell in row)
    rest = "".join(line.text for line in source_lines(text)[found[1] :])
    outside = "".join(block.text for block in found[0] if not isinstance(block, Table))
    assert sorted("".join((printed + rest + outside).split())) == sorted("".join(text.split()))
