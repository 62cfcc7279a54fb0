"""Spreadsheets: the visible sheets in order, each as a grid of what its cells show."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping

from agragati.bangla.text import normalise, squeeze
from agragati.model.reading import Cell, Table
from agragati.read.formats.package import RELATION_ID, Package
from agragati.read.formats.sheets import sheet_blocks
from agragati.read.formats.source import Block, refuse_cells, refuse_rows, refuse_wide
from agragati.read.formats.worksheet import Book, Merge, Sheet, X, cell_formats, read_sheet, shared_texts

MAIN_PART = "xl/workbook.xml"
_ON = frozenset({"1", "true"})


def read_workbook(package: Package) -> tuple[Block, ...]:
    """Return the lines and tables of an Excel file (.xlsx, .xlsm, .xltx); places are as `blocks_of_sheets` gives them.

    Raises:
        UnreadableError: it is damaged, or larger than any report.
    """
    name = package.main_part() or MAIN_PART
    root = package.tree(name)
    kinds, parts = package.related_by_kind(name), package.related(name)
    about = root.find(X + "workbookPr")
    book = Book(
        texts=shared_texts(package.tree_if_any(kinds.get("sharedStrings", "xl/sharedStrings.xml"))),
        formats=cell_formats(package.tree_if_any(kinds.get("styles", "xl/styles.xml"))),
        since_1904=about is not None and about.get("date1904") in _ON,
    )
    shown = [one for one in root.iterfind(f"{X}sheets/{X}sheet") if one.get("state", "visible") == "visible"]
    names = [parts.get(one.get(RELATION_ID, ""), "") for one in shown]
    return blocks_of_sheets(read_sheet(package.tree(part), book) for part in names if "worksheets/" in part or package.holds(part))


def blocks_of_sheets(sheets: Iterator[Sheet]) -> tuple[Block, ...]:
    """Return the lines and tables of the sheets: a sheet is a page, `line` its row, counted on over the sheets, `column` its column.

    Raises:
        UnreadableError: a sheet has more rows or columns than any report.
    """
    blocks: list[Block] = []
    rows_before = 0
    for page, sheet in enumerate(sheets, 1):
        blocks.extend(_flat(block) for block in sheet_blocks(_grid(sheet, rows_before), page))
        rows_before += max(sheet.rows, default=0)
    return tuple(blocks)


def _flat(block: Block) -> Block:
    """A cell of a table is one line, whatever line ends are typed in it."""
    if not isinstance(block, Table):
        return block
    rows = (tuple(cell._replace(text=squeeze(cell.text)) if "\n" in cell.text else cell for cell in row) for row in block.rows)
    return Table(tuple(rows), block.page)


def _grid(sheet: Sheet, rows_before: int) -> list[list[Cell]]:
    """The rows that show anything, a blank one for each gap between them, over the columns that show anything."""
    texts, covered = _merged(sheet)
    columns = sorted({column for row in texts.values() for column in row})
    refuse_wide(len(columns))
    grid: list[list[Cell]] = []
    last = 0
    for number in sorted(texts):
        refuse_rows(len(grid))
        if last and number > last + 1:
            grid.append([Cell("", rows_before + last + 1)])
        row = texts[number]
        grid.append([Cell(normalise(row.get(at, "")).strip(), rows_before + number, at, (number, at) in covered) for at in columns])
        last = number
    return grid


def _merged(sheet: Sheet) -> tuple[Mapping[int, Mapping[int, str]], frozenset[tuple[int, int]]]:
    """The texts that are seen, each of a merged cell in its first place that is; and the other places that merged cells cover."""
    texts = {row: _visible(cells, sheet) for row, cells in sheet.rows.items() if row not in sheet.hidden_rows}
    texts = {row: cells for row, cells in texts.items() if cells}
    for merge in sheet.merges:
        _show(merge, texts, sheet)
    rows, columns = sorted(texts), sorted({column for row in texts.values() for column in row})
    covered: set[tuple[int, int]] = set()
    places = 0
    for merge in sheet.merges:
        high, wide = _within(rows, merge.top, merge.bottom), _within(columns, merge.left, merge.right)
        places += len(high) * len(wide)
        refuse_cells(places)
        covered.update([(row, column) for row in high for column in wide][1:])
    return {row: {at: text for at, text in cells.items() if (row, at) not in covered} for row, cells in texts.items()}, frozenset(covered)


def _show(merge: Merge, texts: Mapping[int, dict[int, str]], sheet: Sheet) -> None:
    """Put the text of a merged cell whose first row or column is hidden where it is seen."""
    text = sheet.rows.get(merge.top, {}).get(merge.left)
    if text is None or (merge.top not in sheet.hidden_rows and merge.left not in sheet.hidden_columns):
        return
    row = next((one for one in range(merge.top, merge.bottom + 1) if one in texts), None)
    column = next((one for one in range(merge.left, merge.right + 1) if one not in sheet.hidden_columns), None)
    if row is not None and column is not None:
        texts[row][column] = text


def _visible(cells: Mapping[int, str], sheet: Sheet) -> dict[int, str]:
    return {column: text for column, text in cells.items() if column not in sheet.hidden_columns}


def _within(places: list[int], first: int, last: int) -> list[int]:
    return places[bisect_left(places, first) : bisect_right(places, last)]
