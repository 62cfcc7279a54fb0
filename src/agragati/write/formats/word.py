"""Word, to be edited: real tables, sections with their orientation, the code of the record in the foot, the record in a part of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import Section as WordSection
from docx.shared import Pt

from agragati.model.outline import Align, Blank, Block, Numbered, Orientation, Outline, Paragraph, Role, Section, SideBySide, Space, Table
from agragati.write.formats.paper import height_beside_table, paper_of
from agragati.write.formats.widths import width_of
from agragati.write.formats.wordparts import carry, name_document, set_defaults, write_foot
from agragati.write.formats.wordtable import beside, ruled_table
from agragati.write.formats.wordtext import Look, paragraph

_NO_DAY = datetime(1970, 1, 1, tzinfo=UTC)
_LOOKS = {
    Role.LETTERHEAD: Look(size=11.5, below=1, keep_next=True),
    Role.TITLE: Look(size=13, bold=True, below=2, keep_next=True, style="Heading1"),
    Role.SUBTITLE: Look(size=11, bold=True, below=4, keep_next=True),
    Role.BODY: Look(),
    Role.NOTE: Look(size=8.5),
    Role.SLOGAN: Look(italic=True),
}
_BLANK_WIDTH = 156.0
_LONGEST_INDENT = 160.0


def render(outline: Outline, *, made: datetime = _NO_DAY) -> bytes:
    """Return the outline as a Word document (.docx) that can be edited."""
    document = Document()
    set_defaults(document, outline.language)
    name_document(document, outline, made)
    for number, section in enumerate(outline.sections):
        if number:
            document.add_section()
        _lay_section(document, document.sections[-1], section)
    for one in document.sections:
        write_foot(one, outline)
    for enclosure in outline.enclosures:
        carry(document, enclosure)
    data = BytesIO()
    document.save(data)
    return data.getvalue()


def _lay_section(document: WordDocument, page: WordSection, section: Section) -> None:
    paper = paper_of(section.orientation)
    page.orientation = WD_ORIENT.LANDSCAPE if section.orientation is Orientation.LANDSCAPE else WD_ORIENT.PORTRAIT
    page.page_width, page.page_height = Pt(paper.width), Pt(paper.height)
    page.left_margin, page.right_margin, page.top_margin, page.bottom_margin = map(Pt, (paper.left, paper.right, paper.top, paper.bottom))
    page.footer_distance = Pt(14)
    height = paper.tall - height_beside_table(section)
    for number, block in enumerate(section.blocks):
        for part in _block(block, paper.room, height, followed=number < len(section.blocks) - 1):
            # The last element of the body holds the settings of the last section.
            document.element.body[-1].addprevious(part)


def _block(block: Block, room: float, height: float, *, followed: bool) -> Iterator[BaseOxmlElement]:
    match block:
        case Paragraph():
            yield _paragraph(block)
        case Numbered():
            yield from _numbered(block)
        case SideBySide():
            yield beside(block.blocks, room)
            # Word joins two tables that nothing parts.
            yield paragraph("", Look(size=2, below=0))
        case Blank():
            yield _blank(block, room)
        case Space():
            yield from (paragraph("", Look(below=0, keep_next=True)) for _ in range(block.lines))
        case Table():
            if block.caption:
                yield paragraph(block.caption, Look(bold=True, below=2, keep_next=True))
            yield ruled_table(block, room, height, keep_next=followed)
            yield paragraph("", Look(size=2, below=0, keep_next=followed))


def _paragraph(block: Paragraph) -> BaseOxmlElement:
    look = _LOOKS[block.role]
    if block.label is None:
        justify = block.role is Role.BODY and block.align is Align.START
        return paragraph(block.text, replace(look, align=block.align, justify=justify))
    return paragraph(block.text, replace(look, indent=_indent(block.label, look.size, bold=True)), label=block.label)


def _numbered(block: Numbered) -> Iterator[BaseOxmlElement]:
    if block.heading:
        yield paragraph(block.heading, Look(bold=True, keep_next=True))
    indent = max((_indent(number, 10.5) for number, _ in block.items), default=0.0)
    for number, text in block.items:
        yield paragraph(text, Look(indent=indent, below=2), label=number, label_bold=False)


def _indent(label: str, size: float, *, bold: bool = False) -> float:
    return min(width_of(label, bold=bold) * size + 6, _LONGEST_INDENT)


def _blank(block: Blank, room: float) -> BaseOxmlElement:
    before = {Align.START: 0.0, Align.CENTER: (room - _BLANK_WIDTH) / 2, Align.END: room - _BLANK_WIDTH}[block.align]
    look = Look(size=8, align=Align.CENTER, above=24, line_above=True, margins=(before, room - _BLANK_WIDTH - before), keep_next=True)
    return paragraph(f"({block.hint})", look)
