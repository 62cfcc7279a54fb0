import click
import pytest
from hypothesis import given
from hypothesis import strategies as st

from agragati.cli.tables import Ink, Row, table_lines, terminal_width, width, wrap

BANGLA = st.text(alphabet="ককািুেঁ্ংয়য়০৯/ -", max_size=60)


def plain(text: str) -> Ink:
    return Ink(text)


def test_a_spacing_vowel_sign_has_a_column_and_a_mark_above_or_below_has_none() -> None:
    assert [width(text) for text in ("কা", "কি", "কু", "ক্ষ", "৩য়", "\u200dক")] == [2, 2, 1, 2, 2, 1]


def test_figures_stand_in_columns_and_the_text_is_wrapped_beside_them() -> None:
    rows = [
        Row((plain("১.১.১"), plain("১২")), (plain("তথ্য বাতায়ন হালনাগাদকৃত নিয়মিতভাবে"), plain("মন্তব্য: নাই"))),
        Row((plain("২.১"), plain("–")), (plain("সভা"),)),
    ]

    lines = [click.unstyle(line) for line in table_lines(["কোড", "মান", "সূচক"], rows, columns=30)]

    assert lines == [
        "  কোড  মান  সূচক",
        "─" * 30,
        "১.১.১   ১২  তথ্য বাতায়ন হালনাগাদকৃত",
        "            নিয়মিতভাবে",
        "            মন্তব্য: নাই",
        "  ২.১    –  সভা",
    ]


def test_a_colour_stands_around_the_figure_and_not_around_its_padding() -> None:
    rows = [Row((Ink("5", colour="red"),), (Ink("x", dim=True),)), Row((plain("10"),), (Ink("y", bold=True),))]

    assert list(table_lines(["n", "t"], rows, columns=40))[2:] == [" \x1b[31m5\x1b[0m  \x1b[2mx\x1b[0m", "10  \x1b[1my\x1b[0m"]


def test_a_word_longer_than_the_line_is_broken_before_a_letter_and_never_before_its_marks() -> None:
    assert wrap("a কুকুকু b", room=2) == ["a", "কুকু", "কু", "b"]


@given(BANGLA, st.integers(min_value=1, max_value=20))
def test_no_line_is_longer_than_the_room_and_no_letter_is_lost(text: str, room: int) -> None:
    lines = wrap(text, room)

    assert all(width(line) <= room for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


@pytest.mark.parametrize(("columns", "used"), [("80", 80), ("300", 120)])
def test_a_table_is_as_wide_as_the_terminal_up_to_what_eyes_can_follow(columns: str, used: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", columns)

    assert terminal_width() == used


def test_a_line_does_not_break_at_a_no_break_space() -> None:
    assert wrap("১০০:\u00a04, ৯০:\u00a03", 8) == ["১০০:\u00a04,", "৯০:\u00a03"]
