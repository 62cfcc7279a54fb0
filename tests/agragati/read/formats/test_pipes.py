import pytest

from agragati.model.reading import Table
from agragati.read.formats.grids import take_table
from agragati.read.formats.pipes import PIPES
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
