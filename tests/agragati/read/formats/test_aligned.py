from collections.abc import Sequence

from agragati.read.formats.aligned import find_aligned
from agragati.read.formats.source import source_lines

ROWS = [
    ["ক্রম", "কাজ", "সূচক", "একক", "লক্ষ্যমাত্রা", "", "অর্জন", "মন্তব্য"],
    ["", "", "", "", "১০০%", "৯০%", "", ""],
    ["১", "[১.১] কাজ", "[১.১.১] সূচক এক", "সংখ্যা", "৪", "৩", "", ""],
    ["", "", "[১.১.২] সূচক দুই", "সংখ্যা", "২", "", "", ""],
    ["২", "[২.১] অন্য কাজ", "[২.১.১] সূচক তিন", "তারিখ", "৩", "২", "", ""],
    ["৩", "[৩.১] কাজ", "[৩.১.১] সূচক চার", "%", "৮০", "৭৫", "", ""],
]
WIDTHS = [7, 20, 24, 10, 16, 8, 9, 0]


def printed(rows: Sequence[Sequence[str]]) -> str:
    return "\n".join("".join(text.ljust(width) for text, width in zip(row, WIDTHS, strict=True)).rstrip() for row in rows)


def tables(text: str) -> list[tuple[int, int, list[list[str]]]]:
    return [(table.first, table.after, [[cell.text for cell in row] for row in table.rows]) for table in find_aligned(source_lines(text))]


def test_cells_are_told_by_their_place_and_blank_ones_are_kept() -> None:
    assert tables("শিরোনাম\n" + printed(ROWS) + "\n\nস্বাক্ষর\n") == [(1, 7, ROWS)]


def test_wrapped_cells_are_put_together() -> None:
    wrapped = ["", "নামের বাকি", "সূচকের বাকি", "", "", "", "", ""]
    whole = [*ROWS[5][:1], "[৩.১] কাজ নামের বাকি", "[৩.১.১] সূচক চার সূচকের বাকি", *ROWS[5][3:]]

    assert tables(printed([*ROWS, wrapped]) + "\nস্বাক্ষর\n") == [(0, 7, [*ROWS[:5], whole])]


def test_numbers_set_to_the_right_are_in_their_column() -> None:
    right = [[*row[:4], row[4].rjust(2) if row[4].isdigit() else row[4], *row[5:]] for row in ROWS]

    assert tables(printed(right)) == [(0, 6, ROWS)]


def test_a_heading_over_several_columns_stands_in_one_it_covers() -> None:
    text = printed(ROWS).replace("লক্ষ্যমাত্রা    ", "     লক্ষ্যমাত্রা").replace("     অর্জন", "অর্জন", 1)

    assert tables(text)[0][2] == ROWS


def test_signs_without_a_width_may_not_count() -> None:
    rows = [
        ["১", "কিনিতি", "গ", "ঘি", "ঙ", "চ"],
        ["২", "কনত", "গিতিনিমি", "ঘ", "", "চ"],
        ["৩", "কি", "গ", "", "ঙি", "চি"],
        ["৪", "", "গি", "ঘ", "ঙ", "চ"],
    ]
    text = "\n".join("".join(cell + " " * (8 - len(cell.replace("ি", ""))) for cell in row).rstrip() for row in rows)

    assert tables(text) == [(0, 4, rows)]


def test_blanks_that_only_separate_set_no_columns() -> None:
    rows = [["ক" * (1 + (place * column * 7) % 13) for column in range(1, 7)] for place in range(1, 10)]

    assert tables("\n".join("   ".join(row) for row in rows)) == []


def test_running_text_has_no_such_table() -> None:
    assert tables("নং ১২  তারিখ ৩\nবিষয়: নমুনা  নাম\n") == []
