"""Tables whose cells are separated by tabs, among running text."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from agragati.model.reading import Cell, Table
from agragati.read.formats.source import SourceLine, make_table, split_cells

LEAST_CELLS = 3
"""A line with fewer cells is no line of a table: `ফোন:`, a tab, a number."""
LEAST_ROWS = 2
MOST_LINES_OF_A_CELL = 8
"""How many lines a wrapped cell may take; how many blank lines may part a table."""
MOST_LINES_OF_A_QUOTE = 40

_CODE = r"\[?\s*[০-৯0-9]{1,2}(?:\s*[.।]\s*[০-৯0-9]{1,2})+"
_STARTS_WITH_CODE = re.compile(_CODE)
_SERIAL = re.compile(r"[০-৯0-9]{1,2}\s*[.।)]?")
_WORDY = 8
"""Characters from which a cell after a number is a text, not a figure."""


def take_table(lines: Sequence[SourceLine], start: int) -> tuple[Table, int] | None:
    """Return the table that begins at this line, and the place of the line after it; `None` where none does."""
    rows: list[list[Cell]] = []
    place = start
    while place < len(lines):
        if _is_wide(lines[place]):
            row, place = _row_at(lines, place)
            rows.append(row)
            continue
        further = _goes_on_at(lines, place, rows)
        if further is None:
            break
        rows.extend(split_cells(line, "\t") for line in lines[place:further] if not line.blank)
        place = further
    if sum(_is_full(row) for row in rows) < LEAST_ROWS:
        return None
    return make_table(_mended(rows), lines[start].page), place


def _is_wide(line: SourceLine) -> bool:
    return line.text.count("\t") >= LEAST_CELLS - 1


def _is_full(row: Sequence[Cell]) -> bool:
    return len(row) >= LEAST_CELLS and sum(1 for cell in row if cell.text) >= LEAST_CELLS


def _goes_on_at(lines: Sequence[SourceLine], place: int, rows: Sequence[Sequence[Cell]]) -> int | None:
    """Return where the table goes on after wrapped lines or after blank ones (never both); `None` where it ends."""
    blank = lines[place].blank
    for further in range(place, min(place + MOST_LINES_OF_A_CELL, len(lines))):
        line = lines[further]
        if _is_wide(line):
            return further if _belongs(split_cells(line, "\t"), rows, across_blank=blank) else None
        if line.blank != blank:
            return None
    return None


def _belongs(row: Sequence[Cell], rows: Sequence[Sequence[Cell]], *, across_blank: bool) -> bool:
    """Tell whether a row goes on with the table rather than begin another: no second heading, and a width that fits."""
    if [cell.text for cell in row] == [cell.text for cell in rows[0]]:
        return False
    usual = len(rows[0])
    return not across_blank or usual * 3 // 5 <= len(row) <= usual + 2


def _row_at(lines: Sequence[SourceLine], place: int) -> tuple[list[Cell], int]:
    """Return the cells of the row that begins here and the place after it; a quoted cell may hold line ends."""
    row = split_cells(lines[place], "\t")
    after = place + 1
    while _is_open(row[-1].text):
        closing = _closing_line(lines, after)
        if closing is None:
            break
        for line in lines[after : closing + 1]:
            row = _continued(row, split_cells(line, "\t"))
        after = closing + 1
    return [_unquoted(cell) if cell.text.startswith('"') else cell for cell in row], after


def _is_open(text: str) -> bool:
    return text.startswith('"') and text.count('"') % 2 == 1


def _closing_line(lines: Sequence[SourceLine], after: int) -> int | None:
    for place in range(after, min(after + MOST_LINES_OF_A_QUOTE, len(lines))):
        text = lines[place].text
        first, _, _ = text.partition("\t")
        if first.count('"') % 2 == 1:
            return place if first.rstrip().endswith('"') else None
        if first != text:
            return None
    return None


def _unquoted(cell: Cell) -> Cell:
    inner = cell.text[1:-1]
    if len(cell.text) > 1 and cell.text.endswith('"') and inner.replace('""', "").count('"') == 0:
        return replace(cell, text=inner.replace('""', '"').strip())
    return cell


def _continued(row: Sequence[Cell], further: Sequence[Cell]) -> list[Cell]:
    """Return the row with a further line's cells, the first of them being the rest of the row's last."""
    last, rest = row[-1], further[0]
    joined = replace(last, text=f"{last.text} {rest.text}") if last.text and rest.text else (last if last.text else rest)
    return [*row[:-1], joined, *further[1:]]


def _mended(rows: Sequence[list[Cell]]) -> list[list[Cell]]:
    """Put together the rows that are broken over lines."""
    counts = Counter(len(row) for row in rows if len(row) >= LEAST_CELLS)
    usual = max(counts, key=lambda width: (counts[width], width))
    widths = {usual, len(rows[0])}
    mended: list[list[Cell]] = []
    place = 0
    while place < len(rows):
        row, place = _completed(rows, place, widths)
        if len(row) == 1 and mended and _is_rest_of(mended[-1], usual):
            mended[-1] = _continued(mended[-1], row)
        else:
            mended.append(row)
    return mended


def _is_rest_of(row: Sequence[Cell], usual: int) -> bool:
    """Tell whether a line without tabs continues this row's last cell: under a full row with a blank end it is a line of its own."""
    return bool(row[-1].text) or len(row) < usual


def _completed(rows: Sequence[list[Cell]], place: int, widths: set[int]) -> tuple[list[Cell], int]:
    """Return the row with the lines that complete it exactly, and the place after them."""
    row = rows[place]
    if len(row) * 3 > max(widths) * 2:
        return row, place + 1
    whole = row
    for further in range(place + 1, min(place + 1 + MOST_LINES_OF_A_CELL, len(rows))):
        if _begins_row(rows[further]):
            break
        whole = _continued(whole, rows[further])
        if len(whole) in widths:
            return whole, further + 1
        if len(whole) > max(widths):
            break
    return row, place + 1


def _begins_row(row: Sequence[Cell]) -> bool:
    """Tell whether the line shows itself to be a row's beginning: a serial and then a text."""
    if len(row) < LEAST_CELLS or not _SERIAL.fullmatch(row[0].text):
        return False
    return bool(_STARTS_WITH_CODE.match(row[1].text)) or len(row[1].text) >= _WORDY
