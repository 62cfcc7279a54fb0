"""What stands around the text of a Word document: its defaults, properties and foot, and the record that it carries."""

from __future__ import annotations

from datetime import datetime
from html import escape
from io import BytesIO
from uuid import NAMESPACE_URL, uuid5

from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import Section as WordSection
from docx.shared import Pt

from agragati.model.outline import Enclosure, Outline
from agragati.write.formats.marks import paint_qr
from agragati.write.formats.plain import clean
from agragati.write.formats.wordtext import LANGUAGES, element, letters, run, twips

RECORD_NAMESPACE = "urn:agragati:record"
_PROPERTIES = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
_PROPERTIES_NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
_SIZE = 10.5
_LONGEST_NAME = 255
"""What the properties of a document hold of its title and author."""


def set_defaults(document: WordDocument, language: str) -> None:
    """Set font, size and language of everything that says nothing of its own; headings keep their level and lose their colour."""
    styles = document.styles.element
    defaults = styles.find(qn("w:docDefaults")).find(qn("w:rPrDefault"))
    for old in list(defaults):
        defaults.remove(old)
    settings = letters(size=_SIZE, complex_script=False)
    code = LANGUAGES.get(language, language)
    settings.append(element("lang", val=code, eastAsia=code, bidi=code))
    defaults.append(settings)
    heading = document.styles["Heading 1"].element
    heading.remove(heading.find(qn("w:rPr")))


def name_document(document: WordDocument, outline: Outline, made: datetime) -> None:
    """Set the properties; none is left of the library's own template."""
    about = document.core_properties
    about.title = clean(outline.title)[:_LONGEST_NAME]
    about.author = about.last_modified_by = clean(outline.author or "")[:_LONGEST_NAME]
    about.language = outline.language
    about.comments = about.keywords = about.subject = ""
    about.created = about.modified = made.replace(tzinfo=None)


def write_foot(section: WordSection, outline: Outline) -> None:
    """Write the foot of a section's pages: the code and hash of the record where it has an address, and the page's number."""
    section.footer.is_linked_to_previous = False
    foot = section.footer.paragraphs[0]
    foot.style = "Normal"  # the footer's own style has tabs for another width of paper
    settings = foot._p.get_or_add_pPr()  # noqa: SLF001 - python-docx has no other way to the element
    room = (section.page_width or 0) - (section.left_margin or 0) - (section.right_margin or 0)
    tabs = element("tabs")
    tabs.append(element("tab", val="right", pos=twips(room / Pt(1))))
    settings.append(tabs)
    if outline.mark:
        foot.add_run().add_picture(BytesIO(paint_qr(outline.mark.address)), height=Pt(40))
        foot._p.append(run(f" {outline.mark.short_hash}  {outline.mark.address}", size=8))  # noqa: SLF001
    foot._p.append(_tab())  # noqa: SLF001
    before, between = ("পৃষ্ঠা ", " / ") if outline.language == "bn" else ("Page ", " of ")
    for part in (run(before, size=8), _field("PAGE"), run(between, size=8), _field("NUMPAGES")):
        foot._p.append(part)  # noqa: SLF001


def _tab() -> BaseOxmlElement:
    made = element("r")
    made.append(element("tab"))
    return made


def _field(name: str) -> BaseOxmlElement:
    made = element("fldSimple", instr=name)
    made.append(run("1", size=8))
    return made


def carry(document: WordDocument, enclosure: Enclosure) -> None:
    """Put an enclosure into the document as a part of custom XML, which Word keeps when the document is edited and saved.

    Its root is `record` of the namespace `urn:agragati:record`, with the name and media type as attributes and the text within.
    """
    package = document.part.package
    number = 1 + sum("/customXml/item" in part.partname for part in package.iter_parts())
    text = enclosure.data.decode("utf-8")
    name, kind = escape(enclosure.name), escape(enclosure.media_type)
    xml = f'<?xml version="1.0" encoding="UTF-8"?>\n<record xmlns="{RECORD_NAMESPACE}" name="{name}" type="{kind}">{escape(text)}</record>'
    item = Part(PackURI(f"/customXml/item{number}.xml"), "application/xml", xml.encode(), package)
    identity = str(uuid5(NAMESPACE_URL, f"{RECORD_NAMESPACE}/{enclosure.name}")).upper()
    about = (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<ds:datastoreItem ds:itemID="{{{identity}}}" xmlns:ds="{_PROPERTIES_NAMESPACE}">'
        f'<ds:schemaRefs><ds:schemaRef ds:uri="{RECORD_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>'
    )
    item.relate_to(
        Part(PackURI(f"/customXml/itemProps{number}.xml"), _PROPERTIES, about.encode(), package), RELATIONSHIP_TYPE.CUSTOM_XML_PROPS
    )
    document.part.relate_to(item, RELATIONSHIP_TYPE.CUSTOM_XML)
