from agragati.read.formats.pdfpage import Glyph
from agragati.read.formats.pdftext import PrintedLine, as_one, lines_of, printed_lines

SIZE = 10.0
WIDTH = 5.0


def glyphs(text: str, x: float = 0.0, y: float = 100.0, *, upright: bool = True) -> list[Glyph]:
    """Letters of equal width; a blank is no letter but white space."""
    return [
        Glyph(sign, x + place * WIDTH, y, x + (place + 1) * WIDTH, SIZE, made=False, upright=upright)
        for place, sign in enumerate(text)
        if sign != " "
    ]


def made(sign: str, after: Glyph) -> Glyph:
    """A character that pdfium adds."""
    return Glyph(sign, after.x, after.y, after.x, 1.0, made=True, upright=True)


def test_white_space_on_the_page_is_a_blank() -> None:
    assert lines_of(glyphs("কাজ শেষ")) == ["কাজ শেষ"]


def test_a_blank_that_nobody_sees_is_none() -> None:
    first = glyphs("কর্তৃ")

    assert lines_of([*first, made(" ", first[-1]), *glyphs("ক", x=5 * WIDTH + 0.5)]) == ["কর্তৃক"]


def test_characters_of_one_conjunct_share_their_place() -> None:
    conjunct = [Glyph(sign, 0, 100, 8, SIZE, made=False, upright=True) for sign in "ক্ষ"]

    assert lines_of([*conjunct, *glyphs("েত্র", x=8)]) == ["ক্ষেত্র"]


def test_lines_come_from_top_to_bottom_whatever_their_order_in_the_file() -> None:
    below, above = glyphs("খখ", y=112), glyphs("কক", y=100)

    assert lines_of([*below, made("\r", below[-1]), made("\n", below[-1]), *above]) == ["কক", "খখ"]


def test_lines_of_a_cell_are_one_text_and_what_was_broken_at_a_hyphen_is_whole() -> None:
    assert as_one(["সেবা/", "অফিস", "১৬-০৩-", "২০২৪"]) == "সেবা/অফিস ১৬-০৩-২০২৪"
    assert as_one(["-", "নেই"]) == "- নেই"
    assert as_one(["ক -", "খ"]) == "ক - খ"
    assert as_one([]) == ""


def test_a_blank_that_the_file_has_at_the_end_of_a_line_is_one() -> None:
    blank = Glyph(" ", 25, 100, 30, SIZE, made=False, upright=True)

    assert as_one(lines_of([*glyphs("সেবা/"), blank, *glyphs("অফিস", y=112)])) == "সেবা/ অফিস"


def test_text_that_runs_across_the_lines_stays_together() -> None:
    turned = [Glyph(sign, 50, 100 - place * WIDTH, 50, SIZE, made=False, upright=False) for place, sign in enumerate("মান")]

    assert lines_of(turned) == ["মান"]


def test_what_stands_side_by_side_is_parted_by_a_wide_blank() -> None:
    (line,) = printed_lines([*glyphs("নং ৪"), *glyphs("তারিখ", x=300)])

    assert line == PrintedLine("নং ৪" + " " * 146 + "তারিখ", (0, 90, 325, 100), gap=True)


def test_two_columns_begin_at_the_same_place_in_every_line() -> None:
    first, second = printed_lines([*glyphs("ক"), *glyphs("গ", x=200), *glyphs("খখখ", y=112), *glyphs("ঘ", x=200, y=112)])

    assert first.text.index("গ") == second.text.index("ঘ") == 100


def test_a_wide_white_space_parts_paragraphs() -> None:
    feet = [100, 112, 124, 160]

    lines = printed_lines([one for foot in feet for one in glyphs("ক", y=foot)])

    assert [line.gap for line in lines] == [True, False, False, True]


def test_small_raised_letters_belong_to_their_line() -> None:
    assert lines_of([*glyphs("৩"), *glyphs("য়", x=5, y=97)]) == ["৩য়"]


def test_nothing_gives_nothing() -> None:
    assert (lines_of([]), printed_lines([])) == ([], [])
    assert printed_lines([made(" ", Glyph("ক", 0, 0, 0, 1, made=False, upright=True))]) == []


def test_a_hyphen_at_the_end_of_a_line_is_one_whatever_pdfium_makes_of_it() -> None:
    broken = [*glyphs("কর্ম\ufffe"), *glyphs("পরিবেশ", y=112)]

    assert as_one(lines_of(broken)) == "কর্ম-পরিবেশ"
