"""Printed rows that hold several indicators, and rows that only look so."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agragati.model.reading import Cell
from agragati.read.matching import Wordings, wordings_of
from agragati.read.tables.grid import Body
from agragati.read.tables.merged import split_merged
from agragati.rules.load import packaged_catalog
from tablekit import IDEA, NOTES, PORTAL, lexicon, row

OWN, OTHERS = "তথ্য বাতায়ন হালনাগাদকৃত", "আওতাধীন অফিসসমূহের তথ্য বাতায়ন হালনাগাদকরণ নিশ্চিতকরণ"
CODED = "০৫ ০৬|[৫.১] তথ্য বাতায়ন|[৫.১.১] তথ্য বাতায়ন হালনাগাদকৃত [৫.১.২] আওতাধীন অফিসসমূহের তথ্য বাতায়ন|সংখ্যা সংখ্যা|৭ ৩|৪ ৪|৩ ৩|২ ২|১ ১|- -|১ ২|৩ ৪|"


def wordings() -> Wordings:
    return wordings_of(packaged_catalog().frameworks)


def split(text: str) -> list[list[str]]:
    return [[cell.text for cell in body.cells] for body in split_merged(Body(row(text), 1, 4), wordings(), lexicon())]


def test_a_row_of_one_indicator_stays_as_it_is() -> None:
    for text in (PORTAL, NOTES, IDEA):
        body = Body(row(text), 1, 4)

        assert split_merged(body, wordings(), lexicon()) == (body,)


def test_two_indicators_with_codes_are_two_rows() -> None:
    assert split(CODED) == [
        ["০৫", "[৫.১] তথ্য বাতায়ন", "[৫.১.১] তথ্য বাতায়ন হালনাগাদকৃত", "সংখ্যা", "৭", "৪", "৩", "২", "১", "-", "১", "৩", ""],
        ["০৬", "", "[৫.১.২] আওতাধীন অফিসসমূহের তথ্য বাতায়ন", "সংখ্যা", "৩", "৪", "৩", "২", "১", "-", "২", "৪", ""],
    ]


def test_two_indicators_without_codes_are_cut_where_their_wordings_meet() -> None:
    assert split(f"|তথ্য বাতায়ন হালনাগাদকরণ|{OWN} {OTHERS}|সংখ্যা সংখ্যা|৭ ৩|৪ ৪|৩ ৩|১ ২") == [
        ["", "তথ্য বাতায়ন হালনাগাদকরণ", OWN, "সংখ্যা", "৭", "৪", "৩", "১"],
        ["", "", OTHERS, "সংখ্যা", "৩", "৪", "৩", "২"],
    ]


def test_three_indicators_in_one_row_are_three_rows() -> None:
    assert split(f"|তথ্য|[৪.১.১] ই-ফাইলে নোট নিষ্পত্তিকৃত [৫.১.১] {OWN} [৫.১.২] {OTHERS}|% সংখ্যা সংখ্যা|৮ ৭ ৩|৮০% ৪ ৪") == [
        ["", "তথ্য", "[৪.১.১] ই-ফাইলে নোট নিষ্পত্তিকৃত", "%", "৮", "৮০%"],
        ["", "", f"[৫.১.১] {OWN}", "সংখ্যা", "৭", "৪"],
        ["", "", f"[৫.১.২] {OTHERS}", "সংখ্যা", "৩", "৪"],
    ]


def test_figures_that_do_not_come_out_even_stay_with_the_first() -> None:
    assert split(f"||[৫.১.১] {OWN} [৫.১.২] {OTHERS}|সংখ্যা সংখ্যা|৭ ৩|৪ ৪|৩|১ ২ ৩") == [
        ["", "", f"[৫.১.১] {OWN}", "সংখ্যা", "৭", "৪", "৩", "১ ২ ৩"],
        ["", "", f"[৫.১.২] {OTHERS}", "সংখ্যা", "৩", "৪", "", ""],
    ]


def test_a_dash_is_a_figure_of_its_own() -> None:
    assert [cells[-1] for cells in split(f"||[৫.১.১] {OWN} [৫.১.২] {OTHERS}|সংখ্যা সংখ্যা|৭ ৩|৪ ৪|- ২")] == ["-", "২"]


def test_dates_are_cut_apart() -> None:
    text = "||[১.১.১] ধারণা বাস্তবায়িত [৩.১.১] প্রদর্শনী আয়োজিত|তারিখ তারিখ|১২ ১০|১৬-০৩-২৪ ১৫-০৪-২৪"

    assert [cells[-1] for cells in split(text)] == ["১৬-০৩-২৪", "১৫-০৪-২৪"]


def test_a_long_remark_stays_with_the_first() -> None:
    remark = "উভয় সূচকের প্রমাণক সংযুক্ত করা হয়েছে মর্মে"

    assert [cells[-1] for cells in split(f"||[৫.১.১] {OWN} [৫.১.২] {OTHERS}|সংখ্যা সংখ্যা|৭ ৩|৪ ৪|{remark}")] == [remark, ""]


def test_units_alone_do_not_make_two_rows() -> None:
    assert len(split("|তথ্য|তথ্য বাতায়ন|সংখ্যা ও তারিখ|৭|৪|৩")) == 1
    assert len(split("|তথ্য|তথ্য বাতায়ন|সংখ্যা তারিখ|৭|৪|৩")) == 1


def test_codes_that_a_text_only_refers_to_do_not_make_two_rows() -> None:
    assert len(split(f"||[৫.১.১] {OWN}, [৫.১.২] এর সাথে|সংখ্যা|৭|৪|৩")) == 1


def test_more_indicators_than_a_row_can_hold_are_left() -> None:
    units, figures = " ".join(["সংখ্যা"] * 7), " ".join("৪৪৪৪৪৪৪")

    assert len(split(f"||সূচক|{units}|{figures}|{figures}")) == 1


def test_each_part_knows_its_place_in_the_source() -> None:
    first, second = split_merged(Body(row(CODED, line=9), 2, 7), wordings(), lexicon())

    assert [(body.table, body.row) for body in (first, second)] == [(2, 7), (2, 7)]
    assert (first.cells[0], second.cells[0]) == (Cell("০৫", 9, 1), Cell("০৬", 9, 4))
    at = CODED.index("[৫.১.২]") + 1
    assert (second.cells[2].line, second.cells[2].column) == (9, at)


@given(
    st.lists(
        st.sampled_from(["", "-", "১", "৭ ৩", "৪ ৪ ৪", "সংখ্যা সংখ্যা", "তারিখ", f"[৫.১.১] {OWN} [৫.১.২] {OTHERS}", f"{OWN} {OTHERS}"]),
        max_size=9,
    )
)
def test_no_word_is_lost_or_doubled(parts: list[str]) -> None:
    bodies = split("|".join(parts))

    for place, text in enumerate(parts):
        assert " ".join(" ".join(cells[place] for cells in bodies).split()) == text


@pytest.mark.parametrize("text", ["ক" * 60, "একটি লেখা যা কোনো সূচকের মতো নয় এবং যা দুই ভাগে ভাগ করার কোনো জায়গা নেই"])
def test_a_text_that_cannot_be_cut_stays_with_the_first_row(text: str) -> None:
    assert [cells[2] for cells in split(f"||{text}|সংখ্যা সংখ্যা|৭ ৩|৪ ৪|৩ ৩")] == [text, ""]
