from agragati.read.formats.evenrows import even_rows, suits
from agragati.read.formats.source import source_lines
from agragati.read.formats.stackedlines import Cut, entries_of, tokens_of
from agragati.read.lexicon import lexicon_of
from agragati.rules.load import packaged_catalog

LEXICON = lexicon_of(packaged_catalog())
ROLES = ("serial", "indicator", "unit", "annual_target", "remarks")
FIRST = ("০১", "[১.১.১] নমুনা কাজ করা হয়েছে", "সংখ্যা", "৪", "-")
SECOND = ("০২", "[২.১.১] আরেক কাজ করা হয়েছে", "তারিখ", "১৬/১২/২৩", "চলমান")
THIRD = ("০৩", "[৩.১.১] শেষ কাজ করা হয়েছে", "%", "৮০%", "-")
SLID = ("[২.১.১] আরেক কাজ করা হয়েছে", "তারিখ", "১৬/১২/২৩", "চলমান", "-")


def cut(*texts: str, roles: tuple[str, ...] = ROLES) -> Cut | None:
    found = list(entries_of(source_lines("\n".join(texts))))
    return even_rows(found, tokens_of(found, LEXICON), roles)


def rows(*texts: str, roles: tuple[str, ...] = ROLES) -> list[tuple[str, ...]] | None:
    found = cut(*texts, roles=roles)
    return [tuple(cell.text for cell in row.cells) for row in found.rows] if found else None


def test_rows_of_one_length_end_where_no_unit_follows() -> None:
    assert rows(*FIRST, *SECOND, *THIRD, "", "নমুনা কর্মকর্তা", "নমুনা দপ্তর", "০৪/০৪/২৪", "ক", "খ") == [FIRST, SECOND, THIRD]


def test_rows_know_where_they_end() -> None:
    found = cut(*FIRST, *SECOND, "নমুনা কর্মকর্তা")

    assert found is not None
    assert [row.end for row in found.rows] == [5, 10]


def test_a_missing_line_leaves_nothing_even() -> None:
    assert rows(*FIRST, *SECOND[:-1], *THIRD) is None
    assert rows(*FIRST, *SECOND[1:], *THIRD) is None


def test_a_single_row_says_nothing_of_its_length() -> None:
    assert rows(*FIRST) is None


def test_blank_lines_are_blank_cells_where_that_makes_the_rows_even() -> None:
    blank = [tuple("" if cell == "-" else cell for cell in row) for row in (FIRST, SECOND, THIRD)]

    assert rows(*blank[0], *blank[1], *blank[2], "", "নমুনা কর্মকর্তা") == blank


def test_a_row_that_slid_stays_as_it_stands() -> None:
    assert rows(*FIRST, *SLID, *THIRD, *FIRST) == [FIRST, SLID, THIRD, FIRST]


def test_second_lines_of_a_pair_need_no_unit() -> None:
    roles = ("indicator", "unit", "line_kind", "quarter.Q1")
    planned, done = ("[১.১.১] নমুনা কাজ", "সংখ্যা", "লক্ষ্যমাত্রা", "১"), ("-", "-", "অর্জন", "১")

    assert rows(*planned, *done, *planned, *done, roles=roles) == [planned, done, planned, done]


def test_the_word_for_achievements_may_be_a_letter() -> None:
    roles = ("indicator", "unit", "line_kind", "quarter.Q1")
    planned, done = ("[১.১.১] নমুনা কাজ", "সংখ্যা", "ল", "১"), ("-", "-", "অ", "১")

    assert rows(*planned, *done, *planned, *done, roles=roles) == [planned, done, planned, done]


def test_units_may_all_stand_in_another_column_than_their_heading() -> None:
    assert rows(*FIRST, *SECOND, roles=("serial", "indicator", "annual_target", "unit", "remarks")) == [FIRST, SECOND]


def test_columns_that_hold_what_their_headings_do_not_say_are_a_chance() -> None:
    shifted = ("serial", "indicator", "unit", "remarks", "annual_target")
    found = cut(*FIRST, *SECOND, *THIRD)

    assert found is not None
    assert suits(found, ROLES, LEXICON)
    assert not suits(found, shifted, LEXICON)
