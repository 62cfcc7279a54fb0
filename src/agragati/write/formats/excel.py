"""Excel as a form that an officer fills in and sends back: inputs open and checked, everything else locked, sums and scores live."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from datetime import UTC, datetime
from io import BytesIO

from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from agragati.model.outline import Mark, Orientation, Outline, Section
from agragati.write.formats.excelsheet import Laid, SheetWriter
from agragati.write.formats.marks import paint_qr
from agragati.write.formats.paper import paper_of
from agragati.write.formats.plain import clean

RECORD_SHEET = "agragati-record"
"""The hidden sheet: in each row the name, the media type and a piece of an enclosure's text; then where the tables stand."""
LAYOUT = "layout.json"
_NO_DAY = datetime(1970, 1, 1, tzinfo=UTC)
_A4 = 9
_INCH = 72
_PIECE = 30_000
_LONGEST_SHEET_NAME = 31
_LONGEST_NAME = 255
_LONGEST_FOOT = 200
_NOT_IN_SHEET_NAMES = re.compile(r"[\[\]:*?/\\']")


def render(outline: Outline, *, made: datetime = _NO_DAY) -> bytes:
    """Return the outline as an Excel workbook (.xlsx): a sheet for each section and a hidden one with the record.

    The sheets are protected without a password: against slips, not against anybody.
    """
    data = BytesIO()
    with Workbook(data, {"in_memory": True}) as book:
        title, author = (clean(text)[:_LONGEST_NAME] for text in (outline.title, outline.author or ""))
        book.set_properties({"title": title, "author": author, "created": made.replace(tzinfo=None)})
        layouts = []
        for number, section in enumerate(outline.sections, start=1):
            sheet = book.add_worksheet(_sheet_name(section.name, number, {one.get_name() for one in book.worksheets()}))
            layouts += [_layout(sheet.get_name(), laid) for laid in _lay_section(book, sheet, section, outline)]
        _hide_record(book.add_worksheet(RECORD_SHEET), outline, layouts)
    return data.getvalue()


def _lay_section(book: Workbook, sheet: Worksheet, section: Section, outline: Outline) -> Iterable[Laid]:
    writer = SheetWriter(book, sheet, section, outline.language)
    for block in section.blocks:
        writer.write(block)
    paper = paper_of(section.orientation)
    sheet.set_paper(_A4)
    if section.orientation is Orientation.LANDSCAPE:
        sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(paper.left / _INCH, paper.right / _INCH, paper.top / _INCH, paper.bottom / _INCH)
    sheet.hide_gridlines(2)
    sheet.protect("", {"format_rows": True, "format_columns": True})
    _set_foot(sheet, outline.mark, outline.language)
    return writer.laid


def _set_foot(sheet: Worksheet, mark: Mark | None, language: str) -> None:
    page = "পৃষ্ঠা &P / &N" if language == "bn" else "Page &P of &N"
    if mark is None:
        sheet.set_footer(f"&R&8{page}")
        return
    # An ampersand begins a code of the footer: twice, it is itself.
    text = f"{mark.short_hash}  {mark.address}".replace("&", "&&")[:_LONGEST_FOOT]
    sheet.set_footer(f"&L&G&C&8{text}&R&8{page}", {"image_left": "mark.png", "image_data_left": BytesIO(paint_qr(mark.address, scale=2))})


def _sheet_name(name: str, number: int, taken: Iterable[str]) -> str:
    wanted = _NOT_IN_SHEET_NAMES.sub(" ", clean(name)).strip()[: _LONGEST_SHEET_NAME - 3] or str(number)
    return wanted if wanted.casefold() not in {one.casefold() for one in taken} else f"{wanted} {number}"


def _layout(sheet: str, laid: Laid) -> dict[str, object]:
    columns = [column.role for column in laid.table.columns]
    rows = [{"kind": row.kind, "indicator": row.indicator} for row in laid.table.rows]
    return {"sheet": sheet, "first_row": laid.first + 1, "columns": columns, "rows": rows}


def _hide_record(sheet: Worksheet, outline: Outline, layouts: list[dict[str, object]]) -> None:
    sheet.very_hidden()
    texts = [(enclosure.name, enclosure.media_type, enclosure.data.decode("utf-8")) for enclosure in outline.enclosures]
    texts.append((LAYOUT, "application/json", json.dumps(layouts, ensure_ascii=False)))
    row = 0
    for name, kind, text in texts:
        for start in range(0, max(len(text), 1), _PIECE):
            for column, words in enumerate((name, kind, text[start : start + _PIECE])):
                sheet.write_string(row, column, words)
            row += 1
