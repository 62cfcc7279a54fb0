import pytest

from agragati.read.faults import UnreadableError
from agragati.read.formats.office import read_office
from officekit import excel, packed, plain, relations, texts_of, word, word_parts

ROW = [["ক", "খ", "গ", "ঘ"]]


def test_word_and_excel_are_told_by_what_is_inside() -> None:
    cells = "".join(f'<c t="str"><v>{text}</v></c>' for text in ROW[0])

    assert texts_of(read_office(word(plain("ক|খ|গ|ঘ")))) == [ROW]
    assert texts_of(read_office(excel({"ক": f"<sheetData><row>{cells}</row></sheetData>"}))) == [ROW]


def test_the_main_part_may_have_another_name() -> None:
    parts = word_parts(plain("ক|খ|গ|ঘ"))
    parts["_rels/.rels"] = relations({"rId1": ("officeDocument", "word/document2.xml")})
    parts["word/document2.xml"] = parts.pop("word/document.xml")

    assert texts_of(read_office(packed(parts))) == [ROW]


OTHERS = {
    "a zip of anything": {"report.docx": b"PK"},
    "slides": {"_rels/.rels": relations({"rId1": ("officeDocument", "ppt/presentation.xml")}), "ppt/presentation.xml": "<a/>"},
    "a text of LibreOffice": {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<a/>"},
    "a binary workbook": {"_rels/.rels": relations({"rId1": ("officeDocument", "xl/workbook.bin")}), "xl/workbook.bin": b"\x00"},
}


@pytest.mark.parametrize("kind", OTHERS)
def test_other_documents_are_refused_with_what_to_send(kind: str) -> None:
    with pytest.raises(UnreadableError, match="of another kind"):
        read_office(packed(OTHERS[kind]))
