from agragati.model.reading import Cell
from agragati.read.formats.source import source_lines
from agragati.read.formats.stackedlines import MOST_BLANK, Entry, Token, entries_of, parted, said_gaps, stride, tokens_of
from agragati.read.lexicon import lexicon_of
from agragati.read.tables.cells import Sort
from agragati.rules.load import packaged_catalog

LEXICON = lexicon_of(packaged_catalog())


def entries(*texts: str) -> list[Entry]:
    return list(entries_of(source_lines("\n".join(texts))))


def tokens(*texts: str) -> list[Token]:
    return tokens_of(entries(*texts), LEXICON)


def test_entries_are_the_lines_that_hold_something() -> None:
    assert entries("ক", "", "", "  **খ**") == [Entry(Cell("ক", 1, 1), 1, 0), Entry(Cell("খ", 4, 3), 1, 2)]


def test_lines_become_tokens_of_their_sort_and_blank_lines_stand_between() -> None:
    assert [(token.entry, token.sort) for token in tokens("নমুনা কাজ করা হয়েছে", "সংখ্যা", "", "", "-", "৫%")] == [
        (0, Sort.LONG),
        (1, Sort.UNIT),
        (None, Sort.BLANK),
        (None, Sort.BLANK),
        (2, Sort.BLANK),
        (3, Sort.PERCENT),
    ]


def test_a_blank_line_after_every_line_says_nothing_but_a_second_does() -> None:
    assert said_gaps(entries("ক", "", "খ", "", "", "", "গ", "", "ঘ")) == [0, 0, 1, 0]
    assert said_gaps(entries("ক", "খ", "", "গ")) == [0, 0, 1]
    assert said_gaps(entries("ক", *[""] * 90, "খ", "গ")) == [0, MOST_BLANK, 0]


def test_serials_rise_by_one_with_a_text_behind_each() -> None:
    counted = tokens("০১", "নমুনা কাজ করা", "সংখ্যা", "২", "০২", "আরেক কাজ করা", "৩", "৪", "০৩", "শেষ কাজ করা")

    assert [token.entry for token in counted if token.serial] == [0, 4, 8]


def test_a_figure_that_is_no_lower_than_the_last_cannot_be_the_next_levels_target() -> None:
    assert [token.no_lower for token in tokens("৪", "৩", "-", "৩", "২")] == [False, False, False, True, False]
    assert [token.no_lower for token in tokens("১৬/০৩/২৪", "২৩/০৩/২৪", "২০/০৩/২৪")] == [False, False, True]


def test_a_day_among_counts_and_a_count_among_days_are_none_of_the_rows_unit() -> None:
    assert [token.off_unit for token in tokens("১", "সংখ্যা", "৪", "১৬/০৩/২৪", "তারিখ", "৪", "১৬/০৩/২৪")] == [
        False,
        False,
        False,
        True,
        False,
        True,
        False,
    ]


def test_the_stride_is_how_far_apart_most_units_stand() -> None:
    assert stride(tokens("সংখ্যা", "১", "২", "সংখ্যা", "১", "২", "%", "১", "২", "৩", "তারিখ", "১", "২", "সংখ্যা")) == 3
    assert stride(tokens("সংখ্যা", "১", "সংখ্যা", "১", "২", "সংখ্যা")) is None
    assert stride(tokens("সংখ্যা")) is None


def test_blank_lines_part_rows_where_every_row_has_one_run_of_one_length() -> None:
    row = ("নমুনা", "সংখ্যা", "১")

    assert parted(tokens(*row, "", *row, "", *row, "", *row))
    assert parted(tokens(*row, *row))
    assert not parted(tokens(*row, "", *row, "", "", *row, "", *row))
    assert not parted(tokens(*row, "", *row, *row, *row, *row))
