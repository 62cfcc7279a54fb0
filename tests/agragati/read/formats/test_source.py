import pytest

from agragati.model.reading import Cell, Line, Table
from agragati.read.faults import UnreadableError
from agragati.read.formats.source import (
    MOST_CELLS,
    MOST_COLUMNS,
    MOST_LINES,
    MOST_ROWS,
    SourceLine,
    make_cell,
    make_table,
    row_lines,
    source_lines,
)


def test_all_ends_of_lines_count_alike() -> None:
    assert source_lines("ক\r\nখ\rগ\u2028ঘ\u2029ঙ") == [SourceLine(letter, number) for number, letter in enumerate("কখগঘঙ", 1)]


def test_a_form_feed_begins_a_page_but_no_line_of_the_source() -> None:
    assert source_lines("ক\n\fখ\nগ\fঘ") == [
        SourceLine("ক", 1, 1, 1),
        SourceLine("", 2, 1, 1),
        SourceLine("খ", 2, 2, 2),
        SourceLine("গ", 3, 2, 1),
        SourceLine("ঘ", 3, 3, 3),
    ]


def test_a_cell_stands_where_its_first_character_does() -> None:
    assert make_cell("  নমুনা কাজ ", 4, 10) == Cell("নমুনা কাজ", 4, 12)


def test_a_cell_is_in_the_one_spelling() -> None:
    assert make_cell("\u09df\u00a0ক\vখ\u200b", 1, 1).text == "\u09af\u09bc ক খ"


def test_a_blank_cell_stands_where_it_begins() -> None:
    assert make_cell("   ", 4, 10) == Cell("", 4, 10)


def test_a_row_becomes_a_line_of_its_filled_cells() -> None:
    assert row_lines([Cell("", 3), Cell("ক  গ", 4), Cell("", 4), Cell("খ", 5)], page=2) == [Line("ক গ\tখ", 4, 2)]
    assert row_lines([Cell("", 3)], page=2) == []


def test_lines_of_a_cell_that_stand_beside_those_of_another_stay_side_by_side() -> None:
    assert row_lines([Cell("ক\nখ", 4), Cell("গ", 4)], page=1) == [Line("ক\tগ", 4), Line("খ", 4)]


def test_a_table_keeps_rows_of_unlike_lengths() -> None:
    rows = [[Cell("ক", 1), Cell("খ", 1)], [Cell("গ", 2)]]

    assert make_table(rows, 3) == Table(((Cell("ক", 1), Cell("খ", 1)), (Cell("গ", 2),)), 3)


def test_more_than_a_report_holds_is_refused() -> None:
    with pytest.raises(UnreadableError, match=f"{MOST_LINES} lines"):
        source_lines("\n" * MOST_LINES)
    with pytest.raises(UnreadableError, match=f"{MOST_LINES} pages"):
        source_lines("\f" * (MOST_LINES + 1))
    with pytest.raises(UnreadableError, match=f"{MOST_CELLS} cells"):
        source_lines("\t" * (MOST_CELLS + 1))
    with pytest.raises(UnreadableError, match=f"{MOST_ROWS} rows"):
        make_table([[Cell("ক", 1)]] * (MOST_ROWS + 1))
    with pytest.raises(UnreadableError, match=f"{MOST_COLUMNS} columns"):
        make_table([[Cell("ক", 1)] * (MOST_COLUMNS + 1)])
