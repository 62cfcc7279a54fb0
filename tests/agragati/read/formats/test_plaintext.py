from hypothesis import given, settings
from hypothesis import strategies as st

from agragati.model.reading import Line, Table
from agragati.read.formats.plaintext import read_text


def outline(text: str) -> list[str | list[list[str]]]:
    return [[[cell.text for cell in row] for row in block.rows] if isinstance(block, Table) else block.text for block in read_text(text)]


def test_blank_lines_leave_nothing_but_lines_keep_their_numbers() -> None:
    assert read_text("ক\n\n \nখ\n") == (Line("ক", 1), Line("খ", 4))


def test_two_tables_stay_two_with_the_lines_between_them() -> None:
    assert outline("ক\tখ\tগ\n১\t২\t৩\n\nশিরোনাম\n\nঘ\tঙ\tচ\n৪\t৫\t৬\n") == [
        [["ক", "খ", "গ"], ["১", "২", "৩"]],
        "শিরোনাম",
        [["ঘ", "ঙ", "চ"], ["৪", "৫", "৬"]],
    ]


def test_a_table_of_markdown_stands_among_text() -> None:
    assert outline("# শিরোনাম\n\n| ক | খ | গ |\n|---|---|---|\n| ১ | ২ | ৩ |\n\nনাম | পদ\n") == [
        "শিরোনাম",
        [["ক", "খ", "গ"], ["১", "২", "৩"]],
        "নাম | পদ",
    ]


def test_a_table_of_html_stands_among_text_and_knows_its_lines() -> None:
    blocks = read_text("শিরোনাম\n<TABLE>\n<tr><td>ক<td>খ<td>গ</tr>\n<tr><td>১<td>২<td>৩</tr>\n</TABLE> শেষ\nনাম\tপদ\n")

    assert [block for block in blocks if isinstance(block, Line)] == [Line("শিরোনাম", 1), Line("শেষ", 5), Line("নাম\tপদ", 6)]
    assert [[(cell.text, cell.line) for cell in row] for block in blocks if isinstance(block, Table) for row in block.rows] == [
        [("ক", 3), ("খ", 3), ("গ", 3)],
        [("১", 4), ("২", 4), ("৩", 4)],
    ]


def test_a_table_of_html_that_is_cut_off_does_not_swallow_the_text_after_it() -> None:
    assert outline("<table><tr><td>ক<td>খ<td>গ\n<tr><td>১<td>২<td>৩\nনাম\n") == [[["ক", "খ", "গ"], ["১", "২", "৩"]], "নাম"]


def test_pages_are_counted() -> None:
    blocks = read_text("ক\n\fখ\tগ\tঘ\n১\t২\t৩\n")

    assert [block.page for block in blocks] == [1, 2]


def test_forms_without_marks_are_sought_only_where_no_other_table_is() -> None:
    sentence = "ক, খ, গ, ঘ, ঙ\n" * 3

    assert outline(sentence + "\nক\tখ\tগ\n১\t২\t৩\n") == ["ক, খ, গ, ঘ, ঙ"] * 3 + [[["ক", "খ", "গ"], ["১", "২", "৩"]]]
    assert outline(sentence) == [[["ক", "খ", "গ", "ঘ", "ঙ"]] * 3]


def test_a_wide_blank_stays_for_it_tells_two_columns_apart() -> None:
    blocks = read_text("১\t২\t৩\n৪\t৫\t৬\n\n   **নাম**  এক            নাম  দুই\n")

    assert blocks[-1] == Line("নাম এক            নাম দুই", 4)


def test_a_table_with_rulings_stands_among_text() -> None:
    assert outline("শিরোনাম\n+---+---+---+\n| ক | খ | গ |\n+---+---+---+\n| ১ | ২ | ৩ |\n+---+---+---+\nনাম\n") == [
        "শিরোনাম",
        [["ক", "খ", "গ"], ["১", "২", "৩"]],
        "নাম",
    ]


def test_a_table_whose_columns_blanks_set_stands_among_text() -> None:
    table = [
        ["ক্রম", "কাজ", "একক", "মান", "অর্জন"],
        ["১", "[১.১] ক", "টাকা", "৪", "২"],
        ["২", "[২.১] খ", "টাকা", "৫", "৩"],
        ["৩", "[৩.১] গ", "টাকা", "৬", "-"],
        ["", "[৩.২] ঘ", "টাকা", "৭", "-"],
    ]
    text = "\n".join("".join(cell.ljust(10) for cell in row) for row in table)

    assert outline(f"শিরোনাম\n\n{text}\n\nনাম\n") == ["শিরোনাম", table, "নাম"]


_MARKED = st.text(alphabet=' |+-\t"\n,;<>১কএ', max_size=200)
_TABLE_LINES = st.lists(
    st.sampled_from(
        [
            "+----+----+----+",
            "+ +--+",
            "| ১ | ক | খ |",
            "|  | ক",
            "|---|---|---|",
            "১\tক\tখ\tগ",
            '১\t"ক',
            'খ"\tগ',
            "১  ক  খ  গ  ঘ",
            "      ক      খ",
            "১,ক,খ,গ,ঘ",
            '১;"ক;খ;গ;ঘ',
            "<table><tr><td>১",
            "</table>",
            "",
            "ক",
            "১",
            "-",
        ]
    ),
    max_size=14,
).map("\n".join)


@settings(max_examples=300, deadline=None)
@given(st.one_of(_MARKED, _TABLE_LINES, st.tuples(_TABLE_LINES, _MARKED).map("\n".join)))
def test_no_text_whatever_is_a_crash(text: str) -> None:
    for block in read_text(text):
        assert not isinstance(block, Table) or all(block.rows)
