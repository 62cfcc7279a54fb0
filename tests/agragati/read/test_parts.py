"""Documents of one report and of several, cut where the next begins."""

import pytest

from agragati.model.reading import Line, RawDocument, Table
from agragati.read.parts import Part, parts_of
from tablekit import HEADS, IDEA, LEVEL_NAMES, NOTES, PORTAL, SHOWCASE, lexicon, lines, table

TITLE = lines("ই-গভর্ন্যান্স ও উদ্ভাবন কর্মপরিকল্পনা ২০২৩-২৪")[0]
INTEGRITY = lines("জাতীয় শুদ্ধাচার কৌশল কর্মপরিকল্পনা", line=20)[0]
GOVERNMENT = lines("গণপ্রজাতন্ত্রী বাংলাদেশ সরকার", line=21)[0]
SIGNED = lines("উপপরিচালক", line=19)[0]

Shown = tuple[list[str], list[list[str]], list[str]]


def cut(*blocks: Line | Table) -> tuple[Part, ...]:
    return parts_of(RawDocument("report.txt", blocks), lexicon())


def shown(*blocks: Line | Table) -> list[Shown]:
    """Of each part the lines above, the serials of each sheet and the lines under it."""
    return [
        (
            [line.text for line in part.opening],
            [[body.cells[0].text for body in sheet.body] for sheet in part.sheets],
            [line.text for line in part.closing],
        )
        for part in cut(*blocks)
    ]


def test_the_lines_around_a_table_are_its_own() -> None:
    assert shown(TITLE, table(HEADS, IDEA, PORTAL), SIGNED) == [([TITLE.text], [["০১", "০৫"]], [SIGNED.text])]


def test_a_table_that_goes_on_under_a_repeated_heading_is_the_same_report() -> None:
    assert shown(TITLE, table(HEADS, IDEA, NOTES), table(HEADS, PORTAL), SIGNED) == [
        ([TITLE.text], [["০১", "০৪"], ["০৫"]], [SIGNED.text]),
    ]


def test_a_heading_repeated_inside_the_table_is_the_same_report() -> None:
    assert shown(TITLE, table(HEADS, IDEA, HEADS, PORTAL)) == [([TITLE.text], [["০১"], ["০৫"]], [])]


def test_a_table_that_goes_on_without_a_heading_is_the_same_report() -> None:
    assert shown(TITLE, table(HEADS, IDEA, NOTES), table(PORTAL)) == [([TITLE.text], [["০১", "০৪"], ["০৫"]], [])]


def test_tables_and_rows_are_numbered_as_in_the_source() -> None:
    (part,) = cut(TITLE, table("জেলা নমুনা কার্যালয়|মেঘপুর"), table(HEADS, LEVEL_NAMES, IDEA), table(HEADS, PORTAL))

    assert [(body.table, body.row) for sheet in part.sheets for body in sheet.body] == [(2, 3), (3, 2)]


def test_another_plan_is_another_report_with_its_own_title() -> None:
    assert shown(TITLE, table(HEADS, IDEA, NOTES), SIGNED, INTEGRITY, table(HEADS, PORTAL)) == [
        ([TITLE.text], [["০১", "০৪"]], [SIGNED.text]),
        ([INTEGRITY.text], [["০৫"]], []),
    ]


def test_the_same_plan_named_again_over_the_next_page_is_the_same_report() -> None:
    assert len(cut(TITLE, table(HEADS, IDEA, NOTES), TITLE, table(HEADS, PORTAL))) == 1


def test_rows_that_begin_again_are_another_report() -> None:
    assert shown(TITLE, table(HEADS, IDEA, NOTES), SIGNED, TITLE, table(HEADS, IDEA, PORTAL)) == [
        ([TITLE.text], [["০১", "০৪"]], [SIGNED.text]),
        ([TITLE.text], [["০১", "০৫"]], []),
    ]


def test_the_heading_of_another_letter_opens_the_next_report() -> None:
    assert shown(TITLE, table(HEADS, IDEA), SIGNED, GOVERNMENT, TITLE, table(HEADS, IDEA)) == [
        ([TITLE.text], [["০১"]], [SIGNED.text]),
        ([GOVERNMENT.text, TITLE.text], [["০১"]], []),
    ]


def test_lines_between_that_open_nothing_stay_with_the_report_before() -> None:
    assert shown(TITLE, table(HEADS, IDEA), SIGNED, table(HEADS, IDEA)) == [
        ([TITLE.text], [["০১"]], [SIGNED.text]),
        ([], [["০১"]], []),
    ]


def test_serials_that_begin_again_tell_where_no_codes_are_printed() -> None:
    first = "১|বাতায়ন হালনাগাদকৃত রাখা হয়েছে|সংখ্যা|৪|১"
    other = "১|অভিযোগ নিষ্পত্তি করা হয়েছে|সংখ্যা|৪|১"
    heads = "ক্রম|কর্মসম্পাদন সূচক|একক|বার্ষিক লক্ষ্যমাত্রা|অর্জন"

    assert len(cut(table(heads, first), table(heads, other))) == 2
    assert len(cut(table(heads, first), table(heads, other.replace("১|", "২|", 1)))) == 1


def test_texts_that_begin_again_tell_where_neither_codes_nor_serials_are_printed() -> None:
    heads = "কর্মসম্পাদন সূচক|একক|বার্ষিক লক্ষ্যমাত্রা|অর্জন"
    first, other = "বাতায়ন হালনাগাদকৃত রাখা হয়েছে|সংখ্যা|৪|১", "অভিযোগ নিষ্পত্তি করা হয়েছে এমন|সংখ্যা|৪|১"

    assert len(cut(table(heads, first), table(heads, first))) == 2
    assert len(cut(table(heads, first), table(heads, other))) == 1


def test_a_much_wider_table_under_the_plans_name_is_another_report() -> None:
    narrow = table("কর্মসম্পাদন সূচক|একক|বার্ষিক লক্ষ্যমাত্রা|অর্জন", "বাতায়ন হালনাগাদকৃত রাখা হয়েছে|সংখ্যা|৪|১")

    assert len(cut(TITLE, narrow, TITLE, table(HEADS, SHOWCASE))) == 2
    assert len(cut(TITLE, narrow, table(HEADS, SHOWCASE))) == 1


def test_a_letterhead_laid_out_as_a_table_is_text() -> None:
    assert shown(table("গণপ্রজাতন্ত্রী বাংলাদেশ সরকার|জেলা নমুনা কার্যালয়"), TITLE, table(HEADS, IDEA)) == [
        (["গণপ্রজাতন্ত্রী বাংলাদেশ সরকার", "জেলা নমুনা কার্যালয়", TITLE.text], [["০১"]], []),
    ]


def test_signatures_laid_out_as_a_table_are_text() -> None:
    signatures = table("নমুনা রহমান|কাল্পনিক হক", "সহকারী পরিচালক|উপপরিচালক")

    assert shown(TITLE, table(HEADS, IDEA), signatures) == [
        ([TITLE.text], [["০১"]], ["নমুনা রহমান", "কাল্পনিক হক", "সহকারী পরিচালক", "উপপরিচালক"]),
    ]


def test_a_title_and_signatures_in_the_tables_frame_are_lines_too() -> None:
    framed = table("৩য় ত্রৈমাসিক অগ্রগতি প্রতিবেদন||||||||||||", HEADS, IDEA, PORTAL, "মোট||||৫০||||||||", "||উপপরিচালক||||||||||")

    assert shown(TITLE, framed) == [([TITLE.text, "৩য় ত্রৈমাসিক অগ্রগতি প্রতিবেদন"], [["০১", "০৫"]], ["উপপরিচালক"])]


def test_a_letterhead_in_the_tables_frame_is_text_and_the_rows_are_not() -> None:
    framed = table("জেলা নমুনা কার্যালয়|মেঘপুর", "নং ১২|তারিখ ০৪-০৪-২০২৪", HEADS, IDEA)

    assert shown(framed) == [(["জেলা নমুনা কার্যালয়", "মেঘপুর", "নং ১২", "তারিখ ০৪-০৪-২০২৪"], [["০১"]], [])]


def test_heads_that_are_a_table_of_their_own_head_the_next_one() -> None:
    (part,) = cut(TITLE, table(HEADS), table(IDEA, PORTAL))

    assert [row[0].text for row in part.sheets[0].head] == ["ক্রম"]


@pytest.mark.parametrize("blocks", [(), (TITLE,), (TITLE, table(HEADS, LEVEL_NAMES), SIGNED), (table("ক|খ"), TITLE)])
def test_a_document_without_a_reports_rows_has_no_part(blocks: tuple[Line | Table, ...]) -> None:
    assert cut(*blocks) == ()


def test_a_plan_named_between_two_tables_begins_a_report_where_none_was_named_before() -> None:
    assert shown(table(HEADS, IDEA), INTEGRITY, table(HEADS, PORTAL)) == [([], [["০১"]], []), ([INTEGRITY.text], [["০৫"]], [])]
