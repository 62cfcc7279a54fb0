"""One section of an outline on a sheet of Excel: its texts over the whole width, its table as cells that are filled in."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from agragati.model.outline import Align, Blank, Block, BodyCell, HeadCell, Numbered, Paragraph, Role, Section, SideBySide, Space, Table
from agragati.model.values import Unit
from agragati.write.formats.excelfigures import BLANK_FORMATS, figure_format, held, is_percent, with_digits
from agragati.write.formats.excelformulas import live_formulas
from agragati.write.formats.fitting import fit, row_heights
from agragati.write.formats.fonts import BANGLA
from agragati.write.formats.paper import paper_of
from agragati.write.formats.placing import Placed, place
from agragati.write.formats.plain import clean
from agragati.write.formats.widths import width_of

_SIDES = {Align.START: "left", Align.CENTER: "center", Align.END: "right"}
_SIZES = {Role.LETTERHEAD: 12.0, Role.TITLE: 13.0, Role.SUBTITLE: 11.0, Role.NOTE: 8.5}
_BODY_SIZE = 10.5
_LETTER_COLUMNS = 12
_SHADE, _INPUT_SHADE = "#EBEBEB", "#FFFBE6"
_STRONG_ROWS = ("area", "total")
_LINE = 1.45
_PIXELS = 96 / 72
_HIGHEST_ROW = 400.0
_LONGEST_TEXT = 32_767
"""What a cell of Excel can hold."""


@dataclass(frozen=True, slots=True)
class Laid:
    """Where a section's table stands, for whoever reads the file back: first row of the body from 0, and the table."""

    first: int
    table: Table


class SheetWriter:
    """Writes the blocks of a section one below the other."""

    def __init__(self, book: Workbook, sheet: Worksheet, section: Section, language: str) -> None:
        """Set the sheet's columns: those of its table, or equal ones that a letter's blocks are merged over."""
        self._book, self._sheet, self._bangla = book, sheet, language == "bn"
        paper = paper_of(section.orientation)
        self._room = paper.room
        tables = [block for block in section.blocks if isinstance(block, Table)]
        widest = max(tables, key=lambda table: len(table.columns), default=None)
        self._widths = list(fit(widest, paper.room, math.inf).widths) if widest else [paper.room / _LETTER_COLUMNS] * _LETTER_COLUMNS
        for column, width in enumerate(self._widths):
            sheet.set_column_pixels(column, column, round(width * _PIXELS))
        self._row = 0
        self._formats: dict[tuple[tuple[str, Any], ...], Any] = {}
        self.laid: list[Laid] = []

    def write(self, block: Block) -> None:
        """Write a block below those that stand there."""
        match block:
            case Paragraph():
                self._paragraph(block)
            case Numbered():
                if block.heading:
                    self._text(block.heading, bold=True)
                for number, text in block.items:
                    self._text(f"{number} {text}")
            case SideBySide():
                self._beside(block)
            case Blank():
                self._row += 1
                self._beside(
                    SideBySide(blocks=tuple((Align.CENTER, (f"({block.hint})",) if side is block.align else ()) for side in Align)), size=8
                )
            case Space():
                self._row += block.lines
            case Table():
                self._table(block)

    def _paragraph(self, block: Paragraph) -> None:
        size = _SIZES.get(block.role, _BODY_SIZE)
        bold = block.role in {Role.TITLE, Role.SUBTITLE}
        text = f"{block.label} {block.text}" if block.label else block.text
        self._text(text, size=size, bold=bold, italic=block.role is Role.SLOGAN, align=block.align)

    def _text(self, text: str, *, size: float = _BODY_SIZE, align: Align = Align.START, **looks: bool) -> None:
        look = self._format(font_size=size, align=_SIDES[align], valign="top", text_wrap=True, **looks)
        self._merge((self._row, 0, self._row, len(self._widths) - 1), text, look)
        self._sheet.set_row(self._row, self._height(text, self._room, size))
        self._row += 1

    def _beside(self, block: SideBySide, *, size: float = _BODY_SIZE) -> None:
        count = max(len(block.blocks), 1)
        edges = [_nearest(self._widths, self._room * at / count) for at in range(count + 1)]
        for at, (align, lines) in enumerate(block.blocks):
            look = self._format(font_size=size, align=_SIDES[align], valign="top", text_wrap=True)
            for down, line in enumerate(lines):
                self._merge((self._row + down, edges[at], self._row + down, max(edges[at + 1] - 1, edges[at])), line, look)
        for down in range(most := max((len(lines) for _, lines in block.blocks), default=0)):
            longest = max((line for _, lines in block.blocks for line in lines[down : down + 1]), key=len, default="")
            self._sheet.set_row(self._row + down, self._height(longest, self._room / count, size))
        self._row += most

    def _table(self, table: Table) -> None:
        fitted = fit(table, self._room, math.inf)
        if table.caption:
            self._text(table.caption, bold=True)
        for down, height in enumerate(row_heights(table, fitted)):
            self._sheet.set_row(self._row + down, min(height * 1.1, _HIGHEST_ROW))
        head = self._format(font_size=fitted.size, bold=True, align="center", valign="vcenter", text_wrap=True, border=1, bg_color=_SHADE)
        for spot in place(table.head, len(table.columns)):
            self._merge(self._range(spot, 0), spot.cell.text, head)
        first = self._row + len(table.head)
        formulas = live_formulas(table, lambda spot: xl_rowcol_to_cell(first + spot.row, spot.column))
        for body in place([row.cells for row in table.rows], len(table.columns)):
            self._body_cell(body, table, len(table.head), formulas.get((body.row, body.column)), fitted.size)
        if table.head:
            self._sheet.repeat_rows(self._row, first - 1)
        self.laid.append(Laid(first, table))
        self._row = first + len(table.rows)

    def _body_cell(self, spot: Placed[BodyCell], table: Table, below: int, formula: str | None, size: float) -> None:
        cell, row = spot.cell, table.rows[spot.row]
        strong = row.kind in _STRONG_ROWS
        is_input = cell.is_input and formula is None
        align = Align.START if cell.columns == len(table.columns) else table.columns[spot.column].align
        looks: dict[str, Any] = {"num_format": self._number_format(cell), "bold": strong or cell.strong, "locked": not is_input}
        if strong or is_input:
            looks["bg_color"] = _SHADE if strong else _INPUT_SHADE
        look = self._format(font_size=size, align=_SIDES[align], valign="vcenter", text_wrap=True, border=1, **looks)
        place_of = self._range(spot, below)
        self._merge(place_of, "", look)
        if formula:
            self._sheet.write_formula(place_of[0], place_of[1], formula, look, _cached(cell))
        elif figure_format(cell) is None:
            self._sheet.write_string(place_of[0], place_of[1], clean(cell.text)[:_LONGEST_TEXT], look)
        else:
            self._figure(place_of[0], place_of[1], held(cell), look)
        if is_input:
            self._validate(place_of[0], place_of[1], cell, table, spot.column)

    def _figure(self, row: int, column: int, figure: float | date | None, look: Any) -> None:  # noqa: ANN401 - the library's own type is private
        if isinstance(figure, date):
            self._sheet.write_datetime(row, column, figure, look)
        else:
            self._sheet.write_number(row, column, figure or 0, look)

    def _number_format(self, cell: BodyCell) -> str:
        code = figure_format(cell)
        if code is None and cell.unit and _is_blank(cell):
            return with_digits(BLANK_FORMATS[cell.unit], bangla=self._bangla)
        return code or "@"

    def _validate(self, row: int, column: int, cell: BodyCell, table: Table, at: int) -> None:
        rule = _rule(cell, xl_rowcol_to_cell(row, column), table.days)
        if table.columns[at].choices:
            rule = {"validate": "list", "source": list(table.columns[at].choices), "error_type": "information"}
        if rule:
            words = MESSAGES["bn" if self._bangla else "en"]
            title, message = words.get(cell.unit or "", words["choice"])
            self._sheet.data_validation(row, column, row, column, rule | {"error_title": title, "error_message": message})

    def _range(self, spot: Placed[HeadCell] | Placed[BodyCell], below: int) -> tuple[int, int, int, int]:
        top = self._row + below + spot.row
        return top, spot.column, top + spot.cell.rows - 1, spot.column + spot.cell.columns - 1

    def _merge(self, place_of: tuple[int, int, int, int], text: str, look: Any) -> None:  # noqa: ANN401
        top, left, bottom, right = place_of
        if (top, left) != (bottom, right):
            self._sheet.merge_range(top, left, bottom, right, "", look)
        self._sheet.write_string(top, left, clean(text)[:_LONGEST_TEXT], look)

    def _format(self, **looks: Any) -> Any:  # noqa: ANN401
        key = tuple(sorted(looks.items()))
        if key not in self._formats:
            self._formats[key] = self._book.add_format({"font_name": BANGLA, **looks})
        return self._formats[key]

    def _height(self, text: str, width: float, size: float) -> float:
        lines = max(math.ceil(width_of(text) * size * 1.05 / width), 1) + text.count("\n")
        return min((lines * _LINE + 0.3) * size, _HIGHEST_ROW)


def _nearest(widths: Sequence[float], edge: float) -> int:
    """The number of columns whose widths come nearest to an edge."""
    sums = [sum(widths[:count]) for count in range(len(widths) + 1)]
    return min(range(len(sums)), key=lambda count: abs(sums[count] - edge))


def _is_blank(cell: BodyCell) -> bool:
    """Whether a figure is yet to be filled in; a dash stands for none."""
    return cell.value is None and not cell.text.strip(" -–—")


def _cached(cell: BodyCell) -> float | str:
    figure = held(cell)
    return figure if isinstance(figure, float) else ""


def _rule(cell: BodyCell, address: str, days: tuple[date, date] | None) -> dict[str, Any] | None:
    """What may be typed: nothing is asked of a cell that holds words already, or no figure."""
    if cell.unit is None or (figure_format(cell) is None and not _is_blank(cell)):
        return None
    if cell.unit is Unit.DATE:
        return {"validate": "date", "criteria": "between", "minimum": days[0], "maximum": days[1]} if days else None
    if cell.unit is Unit.PERCENT:
        # Two decimals are what the cell shows; a third would be lost on paper.
        full = 1 if is_percent(cell) else 100
        return {"validate": "custom", "value": f"=AND(ISNUMBER({address}),{address}>=0,{address}<={full},ROUND({address},4)={address})"}
    return {"validate": "decimal", "criteria": ">=", "value": 0}


MESSAGES: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "bn": {
        Unit.NUMBER: ("সংখ্যা", "এখানে শূন্য বা তার বেশি একটি সংখ্যা লিখুন।"),
        Unit.PERCENT: ("শতকরা হার", "০% থেকে ১০০% এর মধ্যে একটি হার লিখুন, সর্বোচ্চ দুই দশমিক পর্যন্ত।"),
        Unit.DATE: ("তারিখ", "এই অর্থবছরের একটি তারিখ লিখুন, দিন/মাস/বছর।"),
        "choice": ("তালিকা", "তালিকা থেকে বেছে নিন।"),
    },
    "en": {
        Unit.NUMBER: ("Number", "Enter a number, zero or more."),
        Unit.PERCENT: ("Percentage", "Enter a percentage from 0% to 100%, with at most two decimals."),
        Unit.DATE: ("Date", "Enter a date within this fiscal year, day/month/year."),
        "choice": ("List", "Choose from the list."),
    },
}
