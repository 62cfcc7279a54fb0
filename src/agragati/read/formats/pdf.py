"""PDF with a text layer: tables from the lines that are drawn, running text around them, over all pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pypdfium2
from pypdfium2 import raw

from agragati.model.reading import Line
from agragati.model.record import RECORD_NAME
from agragati.read.formats.encoding import refuse_bijoy
from agragati.read.formats.pdfjoin import joined
from agragati.read.formats.pdflayout import Page, PageTable, page_of
from agragati.read.formats.pdfmargins import without_margins
from agragati.read.formats.pdfpage import page_content
from agragati.read.formats.refusals import damaged, locked, scan, swollen
from agragati.read.formats.sheets import sheet_blocks
from agragati.read.formats.source import Block, refuse_cells, refuse_rows, refuse_wide

MOST_PAGES = 600
MOST_CHARACTERS = 3_000_000
MOST_ATTACHMENTS = 100
LONGEST_RECORD = 3_000_000
"""Bytes; a report of a ministry takes a twentieth."""

LEAST_CHARACTERS = 20
"""A document of fewer is a scan, with a stamp perhaps."""


def read_pdf(data: bytes) -> tuple[tuple[Block, ...], bytes | None]:
    """Return the lines and tables, and the record that a PDF of ours carries.

    `line` counts printed lines and table rows, a cell's `column` its columns, `box` is its place. A table that goes on over a page
    is one table; its repeated heading rows, page numbers and running heads are left out.

    Raises:
        UnreadableError: it is locked, damaged, a scan, or larger than any report.
    """
    document = _opened(data)
    try:
        pages = list(_pages(document))
        record = _record(document)
    except pypdfium2.PdfiumError as error:
        raise damaged() from error
    finally:
        document.close()
    refuse_bijoy(" ".join(page.text for page in pages))
    return tuple(_blocks(joined(without_margins(pages)))), record


def _opened(data: bytes) -> pypdfium2.PdfDocument:
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise (locked() if error.err_code == raw.FPDF_ERR_PASSWORD else damaged()) from error
    if len(document) > MOST_PAGES:
        document.close()
        raise swollen()
    return document


def _record(document: pypdfium2.PdfDocument) -> bytes | None:
    """The record attached to the document; what is longer than any is none."""
    for place in range(min(document.count_attachments(), MOST_ATTACHMENTS)):
        attachment = document.get_attachment(place)
        if attachment.get_name() == RECORD_NAME:
            record = bytes(attachment.get_data())
            return record if len(record) <= LONGEST_RECORD else None
    return None


def _pages(document: pypdfium2.PdfDocument) -> Iterator[Page]:
    characters = 0
    for number in range(len(document)):
        page = document[number]
        content = page_content(page, MOST_CHARACTERS - characters)
        page.close()
        characters += len(content.glyphs)
        if characters >= MOST_CHARACTERS:
            raise swollen()
        yield page_of(content, number + 1)
    if characters < LEAST_CHARACTERS:
        raise scan()


def _blocks(pages: Iterable[Page]) -> Iterator[Block]:
    """Number the lines; a wide white space takes a number, as an empty line of a text does."""
    line = cells = 0
    for page in pages:
        for item in page.items:
            if not isinstance(item, PageTable):
                line += 1 + item.gap
                yield Line(item.text, line, page.number)
                continue
            refuse_rows(len(item.rows))
            refuse_wide(len(item.rows[0]))
            cells += len(item.rows) * len(item.rows[0])
            refuse_cells(cells)
            rows = [[cell._replace(line=line + number) for cell in row] for number, row in enumerate(item.rows, 1)]
            line += len(rows)
            yield from sheet_blocks(rows, page.number)
