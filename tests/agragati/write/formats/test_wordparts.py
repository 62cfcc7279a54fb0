from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZipFile

from docx import Document
from lxml import etree

from agragati.model.outline import Enclosure
from agragati.write.formats.wordparts import RECORD_NAMESPACE, carry, name_document, set_defaults, write_foot
from outlines import MARK, a_document


def _parts(document: object) -> dict[str, bytes]:
    data = BytesIO()
    document.save(data)  # type: ignore[attr-defined]
    with ZipFile(data) as package:
        return {name: package.read(name) for name in package.namelist()}


def test_the_record_is_a_part_of_custom_xml_that_word_keeps() -> None:
    document = Document()
    carry(document, Enclosure(name="record.json", media_type="application/json", data='{"remarks":"<ক> & খ"}'.encode()))
    parts = _parts(document)
    records = [
        root
        for name, data in parts.items()
        if name.startswith("customXml/item") and (root := etree.fromstring(data)).tag == f"{{{RECORD_NAMESPACE}}}record"
    ]
    assert [(record.get("name"), record.get("type"), record.text) for record in records] == [
        ("record.json", "application/json", '{"remarks":"<ক> & খ"}')
    ]
    assert any(b"customXmlProperties+xml" in data for name, data in parts.items() if name == "[Content_Types].xml")
    assert b"customXml/item" in parts["word/_rels/document.xml.rels"]


def test_the_defaults_name_the_bangla_font_and_language_for_complex_scripts() -> None:
    document = Document()
    set_defaults(document, "bn")
    styles = _parts(document)["word/styles.xml"].decode()
    assert 'w:cs="Noto Sans Bengali"' in styles
    assert '<w:lang w:val="bn-BD" w:eastAsia="bn-BD" w:bidi="bn-BD"/>' in styles
    assert '<w:szCs w:val="21"/>' in styles


def test_the_properties_are_the_documents_own() -> None:
    document = Document()
    name_document(document, a_document(), datetime(2024, 4, 4, 9, tzinfo=UTC))
    about = document.core_properties
    assert (about.title, about.author, about.comments) == ("তৃতীয় ত্রৈমাসিক অগ্রগতি প্রতিবেদন ২০২৩-২৪", "জেলা নমুনা কার্যালয়, মেঘপুর", "")
    assert about.created == datetime(2024, 4, 4, 9, tzinfo=UTC)


def test_the_foot_has_code_hash_and_the_number_of_the_page() -> None:
    document = Document()
    write_foot(document.sections[0], a_document())
    parts = _parts(document)
    foot = parts["word/footer1.xml"].decode()
    assert MARK.short_hash in foot
    assert ('w:instr="PAGE"' in foot, 'w:instr="NUMPAGES"' in foot) == (True, True)
    assert any(name.startswith("word/media/") and data.startswith(b"\x89PNG") for name, data in parts.items())
