import pytest

from agragati.model.reading import Table
from agragati.read.formats.grids import take_table
from agragati.read.formats.pipes import BARE_PIPES, PIPES, pipes_at
from agragati.read.formats.source import SourceLine, source_lines


def cut(text: str) -> list[tuple[str, int]]:
    return [(cell.text, cell.column) for cell in PIPES.cut(SourceLine(text, 1))]


def test_outer_pipes_make_no_cells() -> None:
    assert cut("| ক | খ |  | গ |") == [("ক", 3), ("খ", 7), ("", 10), ("গ", 14)]


def test_outer_pipes_may_be_missing() -> None:
    assert cut("ক | খ | গ") == [("ক", 1), ("খ", 5), ("গ", 9)]


def test_an_escaped_pipe_and_a_line_break_belong_to_the_cell() -> None:
    assert cut(r"| ক\|খ | গ<br>ঘ |") == [("ক|খ", 3), ("গ ঘ", 10)]


@pytest.mark.parametrize("rule", ["|---|:--:|--:|", "--- | ---", "|:-|-:|", "| === | === |", "+---+---+"])
def test_a_rule_is_no_row(rule: str) -> None:
    assert cut(rule) == []


def test_a_row_of_dashes_is_a_row() -> None:
    assert cut("| - | - | - |") == [("-", 3), ("-", 7), ("-", 11)]


def test_a_ruling_without_pipes_inside_a_table_is_no_row() -> None:
    found = take_table(source_lines("| ক | খ | গ |\n+---+---+---+\n| ১ | ২ | ৩ |\n+---+---+---+\n| ৪ | ৫ | ৬ |\n"), 0, PIPES)

    assert found is not None
    (table,) = found[0]
    assert isinstance(table, Table)
    assert [[cell.text for cell in row] for row in table.rows] == [["ক", "খ", "গ"], ["১", "২", "৩"], ["৪", "৫", "৬"]]


@pytest.mark.parametrize("second", ["||১০০%|৯০%", "১|ক||", "---|---|---|---"])
def test_a_table_without_outer_pipes_has_a_cell_before_its_first_and_after_its_last_pipe(second: str) -> None:
    assert pipes_at(source_lines(f"ক্রম|কাজ|মান|শেষ\n{second}\n"), 0) is BARE_PIPES


@pytest.mark.parametrize("text", ["| ক | খ | গ |\n| ১ | ২ | ৩ |", "ক | খ | গ\n| ১ | ২ | ৩ |", "ক | খ | গ"])
def test_outer_pipes_on_the_first_line_or_the_next_make_no_cells(text: str) -> None:
    assert pipes_at(source_lines(text), 0) is PIPES


def test_blank_cells_at_both_ends_of_a_line_without_outer_pipes_are_cells() -> None:
    assert [cell.text for cell in BARE_PIPES.cut(SourceLine("||১০০%|", 1))] == ["", "", "১০০%", ""]
