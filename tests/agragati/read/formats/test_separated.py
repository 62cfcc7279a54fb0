import pytest

from agragati.model.reading import Table
from agragati.read.formats.grids import take_table
from agragati.read.formats.separated import find_form
from agragati.read.formats.source import source_lines

ROWS = [["ক্রম", "কাজ এক", "সূচক", "একক", "মান"], ["১", "ক", "খ", "গ", "৪"], ["২", "ঘ", "ঙ", "চ", "৫"]]


def rows(text: str) -> list[list[str]]:
    lines = source_lines(text)
    form = find_form(lines)
    assert form is not None
    found = take_table(lines, 0, form)
    assert found is not None
    return [[cell.text for cell in row] for block in found[0] if isinstance(block, Table) for row in block.rows]


@pytest.mark.parametrize("mark", [",", ";", "   "])
def test_marks_that_stand_equally_often_on_all_lines_part_cells(mark: str) -> None:
    assert rows("\n".join(mark.join(row) for row in ROWS)) == ROWS


def test_a_quoted_cell_holds_marks_and_line_ends() -> None:
    assert rows('ক্রম,"কাজ, এক","সূচক,\nমান",একক,শেষ\n১,"ক ""খ"", গ",খ,গ,৪\n২,ঘ,ঙ,চ,৫\n৩,ঘ,ঙ,চ,\n') == [
        ["ক্রম", "কাজ, এক", "সূচক, মান", "একক", "শেষ"],
        ["১", 'ক "খ", গ', "খ", "গ", "৪"],
        ["২", "ঘ", "ঙ", "চ", "৫"],
        ["৩", "ঘ", "ঙ", "চ", ""],
    ]


def test_running_text_has_no_such_form() -> None:
    assert find_form(source_lines("ক, খ ও গ।\nঘ, ঙ, চ, ছ, জ।\nনাম\n")) is None


def test_dashes_that_fill_a_heading_whose_cells_blanks_part_are_blank() -> None:
    assert rows("ক্রম   কাজ এক   লক্ষ্য   -   মান\n-   -   ১০০%   ৯০%   -\n" + "১   ক   -   গ   ৪\n" * 3) == [
        ["ক্রম", "কাজ এক", "লক্ষ্য", "", "মান"],
        ["", "", "১০০%", "৯০%", ""],
        *[["১", "ক", "-", "গ", "৪"]] * 3,
    ]
