from agragati.model.reading import Cell
from agragati.read.formats.source import SourceLine
from agragati.read.formats.tabs import TABS


def test_every_tab_ends_a_cell_the_last_ones_too() -> None:
    assert TABS.cut(SourceLine("০১\t নমুনা\t\t৪\t", 7)) == [
        Cell("০১", 7, 1),
        Cell("নমুনা", 7, 5),
        Cell("", 7, 11),
        Cell("৪", 7, 12),
        Cell("", 7, 14),
    ]


def test_marks_of_markdown_are_taken_off_the_cells_and_columns_count_the_source() -> None:
    assert TABS.cut(SourceLine("**ক্রম**\tলক্ষ্য<br>মাত্রা\tসূচক", 1)) == [Cell("ক্রম", 1, 1), Cell("লক্ষ্য মাত্রা", 1, 10), Cell("সূচক", 1, 27)]
