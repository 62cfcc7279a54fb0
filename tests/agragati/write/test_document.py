from dataclasses import replace

import pytest

from agragati.model.outline import Mark, Orientation
from agragati.model.record import record_of, short_hash
from agragati.rules.load import packaged_catalog
from agragati.rules.load_writing import packaged_writing
from agragati.score.sheet import score_report
from agragati.write.document import Wish, write_report, write_sheet
from agragati.write.report import FormError
from builders import a_letter, a_report, a_row

CATALOG, WRITING = packaged_catalog(), packaged_writing()
REPORT = a_report(a_row(indicator_text="[৫.১.১] তথ্য বাতায়ন"), letter=a_letter(memo_number="২৪.০২.৮১০০.০১১.৯৯.০২৩.২২.৩৪৪"))


def test_the_letter_stands_before_the_form_and_the_record_inside() -> None:
    outline = write_report(REPORT, CATALOG, WRITING, Wish()).outline

    assert [section.orientation for section in outline.sections] == [Orientation.PORTRAIT, Orientation.LANDSCAPE]
    assert [(one.name, one.media_type, one.data) for one in outline.enclosures] == [("report.json", "application/json", record_of(REPORT))]
    assert outline.title.startswith("সংযোজনী ৫: ই-গভর্ন্যান্স ও উদ্ভাবন কর্মপরিকল্পনা ২০২৩-২০২৪ · ")
    assert (outline.language, outline.author, outline.mark) == ("bn", REPORT.office, None)


def test_without_its_letter_neither_page_nor_record_has_it() -> None:
    outline = write_report(REPORT, CATALOG, WRITING, Wish(with_letter=False)).outline

    assert len(outline.sections) == 1
    assert outline.enclosures[0].data == record_of(replace(REPORT, letter=None))


def test_pages_bear_the_address_of_their_record_where_one_is_asked_for() -> None:
    digest = short_hash(record_of(REPORT))

    outline = write_report(REPORT, CATALOG, WRITING, Wish(address_base="https://plans.example/r/")).outline

    assert outline.mark == Mark(address=f"https://plans.example/r/{digest}", short_hash=digest)


def test_what_the_page_leaves_open_is_told() -> None:
    bare = replace(REPORT, letter=None, signatures=())

    assert [one.cell for one in write_report(bare, CATALOG, WRITING, Wish()).findings] == ["signatures", "letter"]
    assert [one.cell for one in write_report(bare, CATALOG, WRITING, Wish(with_letter=False)).findings] == ["signatures"]


def test_an_unknown_form_is_refused() -> None:
    with pytest.raises(FormError):
        write_report(REPORT, CATALOG, WRITING, Wish(form="poster"))


def test_a_score_sheet_is_a_document_of_its_own() -> None:
    sheet = score_report(REPORT, None, source="report.txt")

    outline = write_sheet(REPORT, sheet, CATALOG, WRITING, Wish(language="en")).outline

    assert (outline.language, outline.sections[0].name) == ("en", "Score sheet")
    assert outline.title.startswith("Score Sheet · ")
