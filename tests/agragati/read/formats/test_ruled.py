import pytest

from agragati.model.reading import Line, Table
from agragati.read.faults import UnreadableError
from agragati.read.formats.ruled import take_ruled
from agragati.read.formats.source import source_lines

TABLE = """\
+------+-----------+----------+-----+
| ক্রম | কার্যক্রম | সূচক     | মান |
+======+===========+==========+=====+
| ১    | [১.১]     | [১.১.১]  | ৪   |
|      | কাজ       | সূচক এক  |     |
+------+-----------+----------+-----+
|      |           | [১.১.২]  | ৫   |
+------+-----------+----------+-----+
"""
ROWS = [["ক্রম", "কার্যক্রম", "সূচক", "মান"], ["১", "[১.১] কাজ", "[১.১.১] সূচক এক", "৪"], ["", "", "[১.১.২]", "৫"]]


def rows(text: str) -> list[list[str]]:
    found = take_ruled(source_lines(text), 0)
    assert found is not None
    (table,) = found[0]
    assert isinstance(table, Table)
    return [[cell.text for cell in row] for row in table.rows]


def test_lines_between_two_rulings_are_one_row() -> None:
    assert rows(TABLE) == ROWS


def test_the_ruling_on_top_may_be_missing() -> None:
    assert rows(TABLE.partition("\n")[2]) == ROWS


def test_the_place_after_the_table_is_that_of_the_line_after_its_last_ruling() -> None:
    found = take_ruled(source_lines(TABLE + "নাম\n"), 0)

    assert found is not None
    assert found[1] == 8


def test_lines_are_rows_where_rulings_stand_only_around_the_heading() -> None:
    text = "+---+---+---+\n| ক | খ | গ |\n+---+---+---+\n| ১ | ঘ | ঙ |\n|   | চ |   |\n| ২ | ছ | জ |\n+---+---+---+\n"

    assert rows(text) == [["ক", "খ", "গ"], ["১", "ঘ চ", "ঙ"], ["২", "ছ", "জ"]]


def test_a_cell_that_spans_columns_is_followed_by_blank_ones() -> None:
    ruling = "+---+---+---+---+\n"
    text = f"{ruling}| ক | খ     | গ |\n+   +---+---+---+\n|   | ঘ | ঙ | চ |\n{ruling}| ১ | ৭ | ৮ | ৯ |\n{ruling}"

    assert rows(text) == [["ক", "খ", "", "গ"], ["", "ঘ", "ঙ", "চ"], ["১", "৭", "৮", "৯"]]


def test_a_text_in_a_frame_is_no_table() -> None:
    assert take_ruled(source_lines("+------+\n| নোটিশ |\n+------+\n"), 0) == ([Line("নোটিশ", 2, 1)], 3)


def test_a_table_without_rulings_is_another_form() -> None:
    assert take_ruled(source_lines("| ক | খ | গ |\n|---|---|---|\n| ১ | ২ | ৩ |\n"), 0) is None


def test_a_table_of_too_many_rows_is_refused() -> None:
    with pytest.raises(UnreadableError):
        take_ruled(source_lines("+---+---+---+\n| ১ | ২ | ৩ |\n" * 2001), 0)
