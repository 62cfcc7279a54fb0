from __future__ import annotations

from io import BytesIO

import docx
import pytest
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn

from agragati.model.outline import Align, Blank, Numbered, Outline, Paragraph, Role, SideBySide, Space, Table
from agragati.write.formats.word import render
from outlines import a_document, a_ministry, a_quarter, a_table, an_outline


def _opened(outline: Outline) -> docx.document.Document:
    return docx.Document(BytesIO(render(outline)))


@pytest.mark.parametrize("table", [a_quarter(), a_ministry()], ids=["quarter", "ministry"])
def test_every_cell_of_the_table_stands_there(table: Table) -> None:
    written = next(one for one in _opened(a_document(table)).tables if len(one.columns) == len(table.columns))
    # A cell merged downwards goes on as an empty one in the rows below.
    begun = [cell for cell in written._tbl.iter(qn("w:tc")) if not cell.xpath(".//w:vMerge[@w:val='continue']")]  # noqa: SLF001
    seen = ["".join(words.text or "" for words in cell.iter(qn("w:t"))).replace("\u200b", "") for cell in begun]
    assert seen == [cell.text for row in table.head for cell in row] + [cell.text for row in table.rows for cell in row.cells]


def test_a_letter_stands_and_its_table_lies() -> None:
    sections = _opened(a_document()).sections
    assert [section.orientation for section in sections] == [WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE]
    assert [round(section.page_width.pt) for section in sections] == [595, 842]


def test_blocks_stand_in_their_order() -> None:
    document = _opened(
        an_outline(
            Paragraph(text="শিরোনাম", role=Role.TITLE, align=Align.CENTER),
            Paragraph(text="প্রেরণ প্রসঙ্গে", label="বিষয়:"),
            Numbered(items=(("১)", "এক"), ("২)", "দুই")), heading="অনুলিপি:"),
            Blank(hint="স্বাক্ষর", align=Align.END),
            Space(),
            SideBySide(blocks=((Align.START, ("ক",)), (Align.END, ("খ",)))),
        )
    )
    texts = [paragraph.text for paragraph in document.paragraphs]
    assert texts == ["শিরোনাম", "বিষয়:\tপ্রেরণ প্রসঙ্গে", "অনুলিপি:", "১)\tএক", "২)\tদুই", "(স্বাক্ষর)", "", ""]
    assert document.paragraphs[0].style.name == "Heading 1"
    assert [[cell.text for cell in row.cells] for row in document.tables[0].rows] == [["ক", "খ"]]


@pytest.mark.parametrize("text", ["ক" * 5000, "<w:p>&amp;]]>", "ক\x00\x1b\ud800খ"])
def test_any_text_makes_a_file_that_opens(text: str) -> None:
    document = _opened(an_outline(Paragraph(text=text), a_table((text, "১", "২"))))
    wanted = "কখ" if "\x00" in text else text
    assert document.paragraphs[0].text == wanted
    assert document.tables[0].cell(1, 0).text == wanted
