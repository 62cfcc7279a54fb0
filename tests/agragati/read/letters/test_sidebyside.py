from hypothesis import given
from hypothesis import strategies as st

from agragati.model.reading import Line
from agragati.read.letters.pieces import cut
from agragati.read.letters.sidebyside import Ordered, by_columns
from agragati.read.letters.words import words_of
from agragati.rules.load import packaged_catalog

WORDS = words_of(packaged_catalog().letters)


def order(*texts: str) -> tuple[list[str], list[str]]:
    pieces = cut([Line(text, number) for number, text in enumerate(texts, start=1)], WORDS)
    found = by_columns(pieces, range(len(pieces)))
    return [pieces[place].text for place in found.places], [pieces[place].text for place in sorted(found.starts)]


def test_two_columns_are_read_one_after_the_other() -> None:
    assert order("ক\tচ", "খ\tছ", "গ\tজ") == (["ক", "খ", "গ", "চ", "ছ", "জ"], ["চ"])


def test_a_line_of_one_piece_far_to_the_right_belongs_to_the_right_column() -> None:
    assert order("কখগঘঙ          চছজ", "কখগঘঙ          চছজঝ", "               এ") == (["কখগঘঙ", "কখগঘঙ", "চছজ", "চছজঝ", "এ"][:5], ["চছজ"])


def test_one_line_of_two_pieces_is_no_column() -> None:
    assert order("ক", "খ\tছ", "গ") == (["ক", "খ", "ছ", "গ"], [])


def test_printed_lines_that_share_a_line_of_the_source_are_no_columns() -> None:
    pieces = cut([Line("ক", 7), Line("খ", 7), Line("গ", 8), Line("ঘ", 8)], WORDS)

    assert by_columns(pieces, range(4)) == Ordered((0, 1, 2, 3))


def test_lines_before_and_after_the_columns_keep_their_order() -> None:
    assert order("ক", "", "খ\tছ", "গ\tজ", "", "ঘ") == (["ক", "খ", "গ", "ছ", "জ", "ঘ"], ["ছ"])


def test_nothing_gives_nothing() -> None:
    assert by_columns((), ()) == Ordered(())


@given(st.lists(st.sampled_from(["ক", "খ\tছ", "গ    জ\tঝ", "          ঘ", ""]), max_size=12))
def test_every_piece_is_kept_once(texts: list[str]) -> None:
    pieces = cut([Line(text, number) for number, text in enumerate(texts, start=1)], WORDS)

    assert sorted(by_columns(pieces, range(len(pieces))).places) == list(range(len(pieces)))
