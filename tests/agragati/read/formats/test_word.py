import pytest

from agragati.model.reading import Line
from agragati.read.faults import UnreadableError
from agragati.read.formats.package import Package
from agragati.read.formats.word import read_word
from officekit import p, packed, plain, tbl, tc, texts_of, word_blocks

FORM = plain("ক্রম|কার্যক্রম|একক|মান", "০১|কাজ|সংখ্যা|৪")
ROWS = [["ক্রম", "কার্যক্রম", "একক", "মান"], ["০১", "কাজ", "সংখ্যা", "৪"]]


def test_paragraphs_and_tables_come_in_order_and_count_on() -> None:
    blocks = word_blocks(p("কার্যালয়") + p("") + p("নং\t৪") + FORM + p("স্বাক্ষর"))

    assert blocks[:2] == (Line("কার্যালয়", 1), Line("নং\t৪", 3))
    assert texts_of(blocks)[2:] == [ROWS, "স্বাক্ষর"]
    assert [[(cell.line, cell.column) for cell in row] for row in blocks[2].rows] == [
        [(4, n) for n in range(1, 5)],
        [(5, n) for n in range(1, 5)],
    ]
    assert blocks[3] == Line("স্বাক্ষর", 6)


def test_broken_lines_stay_lines_and_pages_are_counted() -> None:
    broken = "<w:p><w:r><w:t>ক</w:t><w:br/><w:t>খ</w:t><w:br w:type='page'/><w:t>গ</w:t></w:r></w:p>"

    assert word_blocks(broken) == (Line("ক", 1), Line("খ", 2), Line("গ", 3, page=2))


def test_lines_and_paragraphs_of_a_cell_are_one_text() -> None:
    cell = f"<w:tc>{p('১ম')}<w:p><w:r><w:t>ও ২য়</w:t><w:br/><w:t>কোয়ার্টার</w:t></w:r></w:p></w:tc>"

    assert texts_of(word_blocks(tbl([cell, tc("খ"), tc("গ"), tc("ঘ")]))) == [[["১ম ও ২য় কোয়ার্টার", "খ", "গ", "ঘ"]]]


def test_a_table_in_a_cell_is_not_lost() -> None:
    cell = f"<w:tc>{p('দেখুন:')}{plain('১|২')}</w:tc>"

    assert texts_of(word_blocks(tbl([cell, tc("খ"), tc("গ"), tc("ঘ")]))) == [[["দেখুন: ১ ২", "খ", "গ", "ঘ"]]]


def test_automatic_serial_numbers_of_a_table_are_read() -> None:
    numbered = p("", '<w:numPr><w:numId w:val="3"/></w:numPr>')
    lists = (
        '<w:abstractNum w:abstractNumId="0">'
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimalZero"/><w:lvlText w:val="%1"/></w:lvl>'
        '</w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="0"/></w:num>'
    )
    rows = [[f"<w:tc>{numbered}</w:tc>", tc("ক"), tc("খ"), tc("গ")]] * 2

    assert texts_of(word_blocks(tbl(*rows), numbering=lists)) == [[["01", "ক", "খ", "গ"], ["02", "ক", "খ", "গ"]]]


def test_what_stands_side_by_side_in_one_line_is_parted_by_a_tab() -> None:
    assert texts_of(word_blocks(plain("রহিমা খাতুন|করিম হক", "সহকারী|উপপরিচালক"))) == ["রহিমা খাতুন\tকরিম হক", "সহকারী\tউপপরিচালক"]


def test_blocks_side_by_side_are_read_one_after_the_other() -> None:
    left, right = f"<w:tc>{p('ক')}{p('খ')}</w:tc>", f"<w:tc>{p('গ')}{p('ঘ')}</w:tc>"

    assert word_blocks(tbl([left, right])) == (Line("ক", 2), Line("খ", 3), Line("গ", 6), Line("ঘ", 7))


def test_a_form_inside_a_frame_is_a_table() -> None:
    assert texts_of(word_blocks(tbl([f"<w:tc>{p('শিরোনাম')}{FORM}{p('শেষ')}</w:tc>"]))) == ["শিরোনাম", ROWS, "শেষ"]


def test_text_boxes_stand_before_the_paragraph_that_they_hang_on() -> None:
    boxed = f"<w:p><w:r><w:pict><w:txbxContent>{p('গণপ্রজাতন্ত্রী')}</w:txbxContent></w:pict><w:t>বিষয়: ক</w:t></w:r></w:p>"

    assert texts_of(word_blocks(boxed)) == ["গণপ্রজাতন্ত্রী", "বিষয়: ক"]


def test_headers_stand_above_and_footers_below_their_section_and_notes_at_the_end() -> None:
    section = '<w:sectPr><w:headerReference w:type="default" r:id="rId1"/><w:footerReference w:type="default" r:id="rId2"/></w:sectPr>'
    notes = f'<w:footnote w:type="separator">{p("---")}</w:footnote><w:footnote>{p("টীকা")}</w:footnote>'

    blocks = word_blocks(p("ক") + section, header=p("শিরোনাম"), footer=p("ঠিকানা"), footnotes=notes)

    assert texts_of(blocks) == ["শিরোনাম", "ক", "ঠিকানা", "টীকা"]


def test_a_header_of_two_sections_is_said_once_and_a_section_begins_a_page() -> None:
    section = '<w:sectPr><w:headerReference w:type="default" r:id="rId1"/></w:sectPr>'

    blocks = word_blocks(p("ক", section) + p("খ") + section, header=p("শিরোনাম"))

    assert [(line.text, line.page) for line in blocks] == [("শিরোনাম", 1), ("ক", 1), ("খ", 2)]


def test_a_paragraph_whose_deletion_is_recorded_leaves_no_line() -> None:
    gone = "<w:p><w:pPr><w:rPr><w:del w:id='1'/></w:rPr></w:pPr><w:del w:id='2'><w:r><w:delText>ক</w:delText></w:r></w:del></w:p>"

    assert word_blocks(gone + p("খ")) == (Line("খ", 1),)


def test_a_document_without_a_body_is_damaged() -> None:
    with pytest.raises(UnreadableError, match="damaged"):
        read_word(Package(packed({"word/document.xml": "<a/>"})))


def test_a_document_of_more_lines_than_any_report_is_refused() -> None:
    with pytest.raises(UnreadableError, match="more than 100000 lines"):
        word_blocks("<w:p><w:r>" + "<w:br/>" * 100_001 + "</w:r></w:p>")


def test_a_document_of_more_cells_than_any_report_is_refused() -> None:
    with pytest.raises(UnreadableError, match="more than 300000 cells"):
        word_blocks("<w:tbl>" + "<w:tr><w:tc><w:tcPr><w:gridSpan w:val='200'/></w:tcPr></w:tc></w:tr>" * 1600 + "</w:tbl>")


def test_what_is_left_around_the_number_of_a_page_is_no_line() -> None:
    section = '<w:sectPr><w:footerReference w:type="default" r:id="rId1"/></w:sectPr>'
    number = '<w:fldSimple w:instr="PAGE"><w:r><w:t>২</w:t></w:r></w:fldSimple>'
    field = f'<w:p><w:r><w:t>ঠিকানা</w:t><w:tab/><w:t xml:space="preserve">পৃষ্ঠা </w:t></w:r>{number}</w:p>'

    assert texts_of(word_blocks(p("ক") + section, footer=field)) == ["ক", "ঠিকানা"]
