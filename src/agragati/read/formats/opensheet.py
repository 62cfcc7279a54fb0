"""A spreadsheet of LibreOffice (.ods): it keeps beside each value the text that it shows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from agragati.read.formats.markup import Element
from agragati.read.formats.package import Package
from agragati.read.formats.source import Block, refuse_cells, refuse_lines
from agragati.read.formats.spreadsheet import blocks_of_sheets
from agragati.read.formats.worksheet import Merge, Sheet

MAIN_PART = "content.xml"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_CELLS = frozenset({_TABLE + "table-cell", _TABLE + "covered-table-cell"})
_NOT_SHOWN = frozenset({"collapse", "filter"})
_ISO_DAY = 10
_LONGEST_COUNT = 7


def read_open_sheets(package: Package) -> tuple[Block, ...]:
    """Return the lines and tables of the visible sheets; places are as `blocks_of_sheets` gives them.

    Raises:
        UnreadableError: it is damaged, or larger than any report.
    """
    root = package.tree(MAIN_PART)
    unseen = frozenset(_unseen_styles(root))
    sheets = root.iterfind(f"{_OFFICE}body/{_OFFICE}spreadsheet/{_TABLE}table")
    return blocks_of_sheets(_Reader(sheet).sheet() for sheet in sheets if sheet.get(_TABLE + "style-name") not in unseen)


def _unseen_styles(root: Element) -> Iterator[str | None]:
    """The styles of sheets that are hidden."""
    for style in root.iter(_STYLE + "style"):
        properties = style.find(_STYLE + "table-properties")
        if properties is not None and properties.get(_TABLE + "display") == "false":
            yield style.get(_STYLE + "name")


class _Reader:
    """Walks over a sheet, in which a run of equal rows or cells stands once with its length."""

    def __init__(self, table: Element) -> None:
        self.table = table
        self.rows: dict[int, dict[int, str]] = {}
        self.merges: list[Merge] = []
        self.cells = 0

    def sheet(self) -> Sheet:
        hidden: set[int] = set()
        number = 0
        for row in self.table.iter(_TABLE + "table-row"):
            texts = dict(self.filled(row, number + 1))
            often = _count(row, "number-rows-repeated")
            is_hidden = row.get(_TABLE + "visibility") in _NOT_SHOWN
            if texts:
                refuse_lines(often)
                self.cells += len(texts) * often
                refuse_cells(self.cells)
                self.rows.update((one, texts) for one in range(number + 1, number + 1 + often))
                hidden.update(range(number + 1, number + 1 + often) if is_hidden else ())
            number += often
        return Sheet(self.rows, self.merges, frozenset(hidden), frozenset(self.hidden_columns()))

    def hidden_columns(self) -> Iterator[int]:
        number = 0
        for column in self.table.iter(_TABLE + "table-column"):
            often = _count(column, "number-columns-repeated")
            if column.get(_TABLE + "visibility") in _NOT_SHOWN:
                refuse_lines(often)
                yield from range(number + 1, number + 1 + often)
            number += often

    def filled(self, row: Element, number: int) -> Iterator[tuple[int, str]]:
        column = 0
        for cell in row:
            if cell.tag not in _CELLS:
                continue
            often = _count(cell, "number-columns-repeated")
            high, wide = _count(cell, "number-rows-spanned"), _count(cell, "number-columns-spanned")
            if high > 1 or wide > 1:
                self.merges.append(Merge(number, column + 1, number + high - 1, column + wide))
            text = _shown(cell) if cell.tag == _TABLE + "table-cell" else ""
            if text:
                refuse_cells(often)
                yield from ((one, text) for one in range(column + 1, column + 1 + often))
            column += often


def _shown(cell: Element) -> str:
    day = cell.get(_OFFICE + "date-value", "")[:_ISO_DAY]
    try:
        return f"{date.fromisoformat(day):%d/%m/%Y}"
    except ValueError:
        return "\n".join(_text(paragraph) for paragraph in cell.iterchildren(_TEXT + "p"))


def _text(paragraph: Element) -> str:
    pieces = [paragraph.text or ""]
    for one in paragraph:
        if one.tag == _TEXT + "s":
            pieces.append(" ")
        elif one.tag == _TEXT + "tab":
            pieces.append("\t")
        elif one.tag == _TEXT + "line-break":
            pieces.append("\n")
        elif one.tag != _OFFICE + "annotation":
            pieces.append(_text(one))
        pieces.append(one.tail or "")
    return "".join(pieces)


def _count(element: Element, name: str) -> int:
    text = element.get(_TABLE + name, "1")
    return int(text) if text.isascii() and text.isdigit() and len(text) <= _LONGEST_COUNT else 1
