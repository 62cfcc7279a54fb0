"""Documents in the container of the old office programs: .xls, .doc, and the locked ones of the new programs."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal
from io import BytesIO

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, PasswordError, SheetVisibleEnum

from agragati.read.formats.numberformats import GENERAL, shown
from agragati.read.formats.refusals import damaged, locked, old_word
from agragati.read.formats.source import Block, refuse_cells
from agragati.read.formats.spreadsheet import blocks_of_sheets
from agragati.read.formats.worksheet import Merge, Sheet

_LOCKED, _WORD, _SLIDES = (name.encode("utf-16-le") for name in ("EncryptedPackage", "WordDocument", "PowerPoint Document"))


def read_old_office(data: bytes) -> tuple[Block, ...]:
    """Return the lines and tables of an old Excel file (.xls); places are as `blocks_of_sheets` gives them.

    Raises:
        UnreadableError: it is of another kind, locked, damaged, or larger than any report.
    """
    if _LOCKED in data:
        raise locked()
    if _WORD in data or _SLIDES in data:
        raise old_word()
    try:
        book = CalamineWorkbook.from_filelike(BytesIO(data))
        names = [one.name for one in book.sheets_metadata if one.visible is SheetVisibleEnum.Visible]
        return blocks_of_sheets(_sheet(book.get_sheet_by_name(name)) for name in names)
    except PasswordError as error:
        raise locked() from error
    except (CalamineError, OSError, ValueError) as error:
        raise damaged() from error


def _sheet(sheet: CalamineSheet) -> Sheet:
    """The sheet's cells. The library does not give their formats: a percentage comes as the fraction that the file holds."""
    refuse_cells(sheet.height * sheet.width)
    first_row, first_column = sheet.start or (0, 0)
    rows = {
        number: {column: text for column, value in enumerate(row, first_column + 1) if (text := _shown(value))}
        for number, row in enumerate(sheet.to_python(), first_row + 1)
    }
    merges = [Merge(top + 1, left + 1, bottom + 1, right + 1) for (top, left), (bottom, right) in sheet.merged_cell_ranges or ()]
    return Sheet({number: row for number, row in rows.items() if row}, merges)


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, int | float):
        return shown(Decimal(repr(value)), GENERAL)
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}"
    return f"{value:%H:%M}" if isinstance(value, time) else str(value)
