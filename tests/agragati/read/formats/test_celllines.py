from agragati.model.reading import Line, Table
from agragati.read.formats.celllines import read_cell_lines
from agragati.read.formats.source import source_lines

HEAD = ["ক্রম", "কার্যক্রম", "কর্মসম্পাদন সূচক", "একক", "মান", "১ম কোয়ার্টার", "২য় কোয়ার্টার", "মন্তব্য"]
NUMBERS = ["১", "২", "৩", "৪", "৫", "৬", "৭", "৮"]
FIRST = ["০১", "[১.১] নমুনা কাজ করা", "[১.১.১] নমুনা কাজ করা হয়েছে", "সংখ্যা", "৫", "১", "-", "চলমান"]
SECOND = ["০২", "[২.১] আরেক কাজ করা", "[২.১.১] আরেক কাজ করা হয়েছে", "তারিখ", "৮", "-", "১৬/১২/২৩", "-"]
THIRD = ["০৩", "[৩.১] শেষ কাজ করা", "[৩.১.১] শেষ কাজ করা হয়েছে", "%", "৪", "৮০%", "৮১%", "হয়েছে"]


def outline(text: str) -> list[str | list[list[str]]]:
    blocks = read_cell_lines(source_lines(text))
    return [[[cell.text for cell in row] for row in block.rows] if isinstance(block, Table) else block.text for block in blocks]


def test_rows_of_one_length_are_cut_by_the_rhythm_of_their_units() -> None:
    text = "\n".join(["নমুনা দপ্তর", *HEAD, *FIRST, *SECOND, *THIRD, "নমুনা কর্মকর্তা"])

    assert outline(text) == ["নমুনা দপ্তর", [HEAD, FIRST, SECOND, THIRD], "নমুনা কর্মকর্তা"]


def test_the_numbers_of_columns_are_a_row_of_the_heading() -> None:
    assert outline("\n".join([*HEAD, *NUMBERS, *FIRST, *SECOND])) == [[HEAD, NUMBERS, FIRST, SECOND]]


def test_blank_lines_between_all_cells_change_nothing() -> None:
    assert outline("\n\n".join([*HEAD, *FIRST, *SECOND, "নাম"])) == [[HEAD, FIRST, SECOND], "নাম"]


def test_blank_lines_between_rows_part_them() -> None:
    short = SECOND[:-1]

    assert outline("\n\n".join("\n".join(row) for row in (HEAD, FIRST, short, THIRD))) == [[HEAD, FIRST, [*short, ""], THIRD]]


def test_a_blank_line_stands_for_a_blank_cell_where_that_keeps_the_rhythm() -> None:
    rows = [["" if cell == "-" else cell for cell in row] for row in (FIRST, SECOND, THIRD)]

    assert outline("\n".join(HEAD + rows[0] + rows[1] + rows[2])) == [[HEAD, *rows]]


def test_where_blank_cells_are_missing_a_row_begins_with_its_serial() -> None:
    rows = [FIRST, SECOND[:-1], THIRD]

    assert outline("\n".join(HEAD + rows[0] + rows[1] + rows[2])) == [[HEAD, FIRST, [*SECOND[:-1], ""], THIRD]]


def test_without_a_serial_a_row_begins_with_its_codes() -> None:
    second = SECOND[1:-1]

    assert outline("\n".join([*HEAD, *FIRST, *second, *THIRD])) == [[HEAD, FIRST, ["", *second, ""], THIRD]]


def test_an_area_and_its_weight_stand_before_the_activity() -> None:
    head = ["ক্রম", "কর্মসম্পাদন ক্ষেত্র", "মান", "কার্যক্রম", "কর্মসম্পাদন সূচক", "একক", "সূচকের মান"]
    first = ["১", "প্রথম ক্ষেত্রের নাম", "৩৩", "নমুনা কাজ সম্পাদন", "নমুনা কাজ সম্পাদিত", "সংখ্যা", "৪"]
    second = ["আরেক কাজ সম্পাদন", "আরেক কাজ সম্পাদিত", "তারিখ", "৩"]
    third = ["২", "দ্বিতীয় ক্ষেত্রের নাম", "১৭", "শেষ কাজ সম্পাদন", "শেষ কাজ সম্পাদিত", "সংখ্যা", "৪"]

    assert outline("\n".join(head + first + second + third)) == [[head, first, ["", "", "", *second], third]]


def test_a_row_of_totals_belongs_to_the_table() -> None:
    assert outline("\n".join([*HEAD, *FIRST, *SECOND, "মোট", "১৩", "৯.৫", "নাম"])) == [[HEAD, FIRST, SECOND, ["মোট", "১৩", "৯.৫"]], "নাম"]


def test_totals_without_their_blank_cells_stand_under_the_scores() -> None:
    head = [*HEAD[:5], "১ম কোয়ার্টার", "পূর্ণমান", "রূপান্তরিত নম্বর"]
    rows = [["০১", "[১.১] নমুনা কাজ করা", "[১.১.১] নমুনা কাজ করা হয়েছে", "সংখ্যা", "৫", "১", "১", "০.৫"], ["০২", *THIRD[1:5], "৮১%", "০.৮", "০.৪"]]

    assert outline("\n".join([*head, *rows[0], *rows[1], "মোট", "১.৮", "০.৯", "", "নাম"])) == [
        [head, *rows, ["মোট", "", "", "", "", "", "১.৮", "০.৯"]],
        "নাম",
    ]


def test_titles_with_words_of_headings_stay_lines() -> None:
    titles = ["নমুনা কর্মপরিকল্পনা ২০২৩-২৪", "কার্যালয়ের নাম: নমুনা দপ্তর", "২য় ত্রৈমাসিক প্রতিবেদন (অক্টোবর-ডিসেম্বর ২০২৩)"]

    assert outline("\n".join([*titles, *HEAD, *FIRST, *SECOND])) == [*titles, [HEAD, FIRST, SECOND]]


def test_a_group_stands_over_its_columns() -> None:
    head = ["ক্রম", "কার্যক্রম", "কর্মসম্পাদন সূচক", "একক", "মান", "প্রকৃত অর্জন", "", "মন্তব্য"]
    under = ["", "", "", "", "", "১ম কোয়ার্টার", "২য় কোয়ার্টার", ""]
    stacked = [cell for cell in (*head, *under) if cell]

    assert outline("\n".join([*stacked, *FIRST, *SECOND])) == [[head, under, FIRST, SECOND]]


def test_headings_are_arranged_so_that_the_rows_fit() -> None:
    head = [*HEAD[:5], "লক্ষ্যমাত্রা", "", "", "", "", "মন্তব্য"]
    under = ["", "", "", "", "", "অসাধারণ", "অতি উত্তম", "উত্তম", "চলতি মান", "", ""]
    first = [*FIRST[:5], "৪", "৩", "২", "১", "-", "চলমান"]
    second = [*SECOND[:5], "১৬/০৩/২৪", "২৩/০৩/২৪", "৩০/০৩/২৪", "০৬/০৪/২৪", "১৩/০৪/২৪", "চলমান"]

    # The fifth level's heading was lost, its column was not.
    assert outline("\n".join([*[cell for cell in (*head, *under) if cell], *first, *second])) == [[head, under, first, second]]


def test_rows_may_be_wider_than_their_headings() -> None:
    rows = [[*row, "-", "-"] for row in (FIRST, SECOND, THIRD)]

    assert outline("\n".join([*HEAD, *rows[0], *rows[1], *rows[2]])) == [[HEAD, *rows]]


def test_a_stray_line_among_the_rows_follows_the_table() -> None:
    assert outline("\n".join([*HEAD, *FIRST, *SECOND, "১২/১২/২৩", *THIRD])) == [[HEAD, FIRST, SECOND, THIRD], "১২/১২/২৩"]


def test_headings_over_nothing_with_a_unit_are_lines() -> None:
    assert outline("\n".join([*HEAD, "নমুনা কর্মকর্তা", "নমুনা দপ্তর"])) == [*HEAD, "নমুনা কর্মকর্তা", "নমুনা দপ্তর"]


def test_a_table_of_very_many_rows_is_cut_piece_by_piece() -> None:
    (table,) = outline("\n".join([*HEAD, *(FIRST + SECOND[:-1] + THIRD) * 400]))

    assert table == [HEAD, *[FIRST, [*SECOND[:-1], ""], THIRD] * 400]


def test_columns_numbered_again_on_a_new_page_are_a_row_of_the_table() -> None:
    assert outline("\n".join([*HEAD, *NUMBERS, *FIRST, *SECOND, "চলমান পাতা-২", *NUMBERS, *THIRD, *FIRST, "নাম"])) == [
        [HEAD, NUMBERS, FIRST, SECOND, NUMBERS, THIRD, FIRST],
        "চলমান পাতা-২",
        "নাম",
    ]


def test_two_tables_stay_two() -> None:
    assert outline("\n".join([*HEAD, *FIRST, *SECOND, "আরেক ছক", *HEAD, *THIRD, *SECOND])) == [
        [HEAD, FIRST, SECOND],
        "আরেক ছক",
        [HEAD, THIRD, SECOND],
    ]


def test_cells_know_their_line_and_column() -> None:
    (table,) = read_cell_lines(source_lines("\n".join([*HEAD, "  ০১", *FIRST[1:], *SECOND])))

    assert isinstance(table, Table)
    assert [(cell.line, cell.column) for cell in table.rows[1][:2]] == [(9, 3), (10, 1)]


def test_a_letter_is_no_table() -> None:
    assert read_cell_lines(source_lines("নমুনা দপ্তর\n\nতারিখ\n১\n২\n৩\n")) == [
        Line("নমুনা দপ্তর", 1),
        Line("তারিখ", 3),
        Line("১", 4),
        Line("২", 5),
        Line("৩", 6),
    ]
