from agragati.write.formats.fitting import fit, spread
from agragati.write.formats.widths import longest_word
from outlines import a_ministry, a_quarter, a_table

LANDSCAPE = 780.0


def test_room_is_shared_out_by_the_shares_and_nobody_gets_less_than_needed() -> None:
    assert spread(10, [1, 1], [1, 1]) == [5, 5]
    assert spread(10, [1, 4], [3, 1]) == [3, 7]
    assert spread(10, [1, 1, 8], [3, 3, 1]) == [3, 3, 4]


def test_where_room_is_too_small_each_gets_its_part_of_it() -> None:
    assert spread(6, [1, 1], [4, 8]) == [2, 4]


def test_every_word_of_the_quarterly_form_stands_whole_and_the_columns_fill_the_page() -> None:
    table = a_quarter()
    fitted = fit(table, LANDSCAPE, 360)
    assert fitted.size == 8.0
    assert round(sum(fitted.widths), 6) == LANDSCAPE
    assert fitted.widths[5] > longest_word("১৫/০৪/২০২৪") * fitted.size


def test_a_small_table_has_large_letters_and_a_long_one_small_ones() -> None:
    assert fit(a_table(("১", "সেবা", "৫")), LANDSCAPE, 360).size == 10.0
    assert fit(a_quarter(40), LANDSCAPE, 360).size == 8.0
    assert fit(a_ministry(), LANDSCAPE, 360).size == 8.0


def test_a_column_left_blank_keeps_half_of_the_width_that_its_form_gives_it() -> None:
    table = a_table(("১", "কার্যালয়ের নাম " * 30, ""), widths=(1, 1, 1))
    assert fit(table, LANDSCAPE, 360).widths[2] > LANDSCAPE / 6


def test_a_word_of_five_thousand_letters_does_not_make_the_other_columns_vanish() -> None:
    fitted = fit(a_table(("১", "ক" * 5000, "৫")), LANDSCAPE, 360)
    assert min(fitted.widths) > 100
