from agragati.model.reading import Cell, Line, Table
from agragati.read.formats.sheets import sheet_blocks


def grid(*rows: str) -> list[list[Cell]]:
    return [[Cell(text, number) for text in row.split("|")] for number, row in enumerate(rows, 1)]


def test_a_grid_that_is_all_table_is_one_table() -> None:
    rows = grid("ক|খ|গ", "১||৩")

    assert sheet_blocks(rows, 1) == [Table(tuple(map(tuple, rows)))]


def test_titles_above_and_signatures_below_are_running_text() -> None:
    rows = grid("নমুনা দপ্তর|||", "|||", "ক্রম|কাজ|মান|শেষ", "১|খ|৩|", "|||", "নাম এক|||নাম দুই")

    assert sheet_blocks(rows, 2) == [Line("নমুনা দপ্তর", 1, 2), Table((tuple(rows[2]), tuple(rows[3])), 2), Line("নাম এক\tনাম দুই", 6, 2)]


def test_a_heading_over_a_group_of_columns_belongs_to_the_table() -> None:
    rows = grid("নমুনা|||", "||লক্ষ্যমাত্রা|", "ক্রম|কাজ|১০০|৯০")

    assert sheet_blocks(rows, 1) == [Line("নমুনা", 1), Table((tuple(rows[1]), tuple(rows[2])))]


def test_a_blank_row_does_not_part_a_table() -> None:
    rows = grid("ক্রম|কাজ|মান", "||", "১|খ|৩")

    assert sheet_blocks(rows, 1) == [Table((tuple(rows[0]), tuple(rows[2])))]


def test_a_second_heading_after_a_blank_row_begins_a_second_table() -> None:
    rows = grid("ক্রম|কাজ|মান", "১|খ|৩", "||", "ক্রম|কাজ|মান", "২|গ|৪")

    assert sheet_blocks(rows, 1) == [Table((tuple(rows[0]), tuple(rows[1]))), Table((tuple(rows[3]), tuple(rows[4])))]
