from itertools import pairwise

import pypdfium2
import pytest
import typst

from agragati.read.formats.pdfgrid import Stroke
from agragati.read.formats.pdfpage import PageContent, Turn, page_content


def drawn(source: str, most: int = 1000) -> PageContent:
    document = pypdfium2.PdfDocument(typst.compile(source.encode()))
    try:
        return page_content(document[0], most)
    finally:
        document.close()


PAGE = "#set page(width: 200pt, height: 100pt, margin: 10pt)\n#set text(size: 10pt)\n"


def text(content: PageContent) -> str:
    return "".join(glyph.sign for glyph in content.glyphs)


def test_characters_stand_where_their_foot_is_from_the_top_left_corner() -> None:
    content = drawn(PAGE + "#place(dx: 40pt, dy: 20pt)[AB]")

    first, second = content.glyphs
    assert (first.sign, second.sign, first.size, content.height) == ("A", "B", 10, 100)
    assert first.x == pytest.approx(50)
    assert 30 < first.y < 40
    assert second.x == pytest.approx(first.right, abs=0.5)


def test_no_more_characters_are_read_than_asked_for() -> None:
    assert text(drawn(PAGE + "ABCDEF", most=4)) == "ABCD"


def test_strokes_are_found_whether_drawn_or_filled_and_within_groups() -> None:
    source = PAGE + (
        "#place(line(length: 100pt))"
        "#place(dx: 20pt, dy: 30pt, rect(width: 80pt, height: 0.8pt, fill: black))"
        "#place(dx: 30pt, dy: 40pt, rect(width: 60pt, height: 20pt, fill: gray))"
        "#place(dx: 5pt, scale(200%, origin: top + left, line(start: (10pt, 35pt), length: 20pt)))"
    )

    strokes = sorted((round(one.left), round(one.top), round(one.right), round(one.bottom)) for one in drawn(source).strokes)

    assert strokes == [(10, 10, 110, 10), (30, 40, 110, 40), (35, 80, 75, 80)]


def test_a_rectangle_has_four_sides() -> None:
    strokes = drawn(PAGE + "#rect(width: 100pt, height: 40pt)").strokes

    assert {
        Stroke(*(round(value) for value in (one.left, one.top, one.right, one.bottom)))
        for one in strokes
        if one.right - one.left + one.bottom - one.top > 1
    } == {
        Stroke(10, 10, 110, 10),
        Stroke(10, 50, 110, 50),
        Stroke(10, 10, 10, 50),
        Stroke(110, 10, 110, 50),
    }


def runs_along(content: PageContent) -> bool:
    """Whether each letter stands to the right of the one before it, on one line."""
    steps = [after.x - before.x for before, after in pairwise(content.glyphs)]
    return all(4 < step < 9 for step in steps) and len({round(glyph.y, 2) for glyph in content.glyphs}) == 1


@pytest.mark.parametrize("degrees", [0, 90, 180, 270])
def test_a_page_whose_text_is_turned_is_turned_back(degrees: int) -> None:
    content = drawn(f"#set page(width: 300pt, height: 200pt)\n#set text(size: 10pt)\n#place(rotate({degrees}deg)[ABCDEF])")

    assert text(content) == "ABCDEF"
    assert content.height == (300 if degrees % 180 else 200)
    assert runs_along(content)
    assert all(glyph.upright for glyph in content.glyphs)


def test_a_page_that_is_shown_turned_is_read_as_it_is_shown() -> None:
    document = pypdfium2.PdfDocument(typst.compile((PAGE + "#place(dx: 40pt, dy: 50pt, rotate(-90deg)[ABC])").encode()))
    document[0].set_rotation(90)

    content = page_content(document[0], 100)
    document.close()

    assert text(content) == "ABC"
    assert content.height == 200
    assert runs_along(content)


def test_text_across_the_lines_is_told_from_text_along_them() -> None:
    content = drawn(PAGE + "#place[ABCDEF] #place(dx: 100pt, dy: 40pt, rotate(-90deg)[XY])")

    assert {glyph.sign: glyph.upright for glyph in content.glyphs if glyph.sign in "AXY"} == {"A": True, "X": False, "Y": False}


def test_turns_keep_points_on_the_page() -> None:
    assert [Turn(quarters, 200, 100).point(10, 20) for quarters in range(4)] == [(10, 80), (20, 10), (190, 20), (80, 190)]


def test_a_drawing_gives_no_strokes() -> None:
    lines = "#for at in range(21000) { place(dx: calc.rem(at, 180) * 1pt, line(length: 5pt)) }"

    assert drawn(PAGE + lines).strokes == ()
