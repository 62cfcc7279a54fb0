"""Tables whose lines are rows and whose cells a mark separates: found among running text, broken rows put together."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from typing import NamedTuple

from agragati.model.reading import Cell
from agragati.read.formats.sheets import sheet_blocks
from agragati.read.formats.source import Block, SourceLine, refuse_rows, refuse_wide

LEAST_ROWS = 2
MOST_LINES_OF_A_CELL = 8
"""How many lines a wrapped cell may take; how many blank lines may part a table."""
MOST_LINES_OF_A_QUOTE = 40

_STARTS_WITH_CODE = re.compile(r"\[?\s*[০-৯0-9]{1,2}(?:\s*[.।]\s*[০-৯0-9]{1,2})+")
_SERIAL = re.compile(r"[০-৯0-9]{1,2}\s*[.।)]?")
_NUMBERED = re.compile(r"\[|[০-৯0-9]")
_WORDY = 8
"""Characters from which a cell after a number is a text, not a figure."""


class Separated(NamedTuple):
    """A way to write tables: what separates cells, and how a line is cut into them."""

    mark: str
    cut: Callable[[SourceLine], list[Cell]]
    """The cells of a line; none for a line that only rules the table."""
    least_cells: int = 3
    """A line with fewer is no line of a table: `ফোন:`, a tab, a number."""
    least_rows: int = LEAST_ROWS
    """How many full rows make a table."""


def take_table(lines: Sequence[SourceLine], start: int, form: Separated) -> tuple[list[Block], int] | None:
    """Return what the table that begins at this line gives, and the place of the line after it; `None` where none begins."""
    rows: list[list[Cell]] = []
    place = start
    while place < len(lines):
        if _is_wide(lines[place], form):
            row, place = _row_at(lines, place, form)
            rows.extend([row] if row else [])
            refuse_rows(len(rows))
            continue
        further = _goes_on_at(lines, place, rows, form)
        if further is None:
            break
        rows.extend(row for line in lines[place:further] if not line.blank and (row := form.cut(line)))
        place = further
    if sum(_is_full(row, form) for row in rows) < form.least_rows:
        return None
    end = _end_of_row(lines, place, rows, form)
    rows.extend(row for line in lines[place:end] if (row := form.cut(line)))
    return sheet_blocks(_mended(rows, form), lines[start].page), end


def _is_wide(line: SourceLine, form: Separated) -> bool:
    return line.text.count(form.mark) >= form.least_cells - 1


def _is_full(row: Sequence[Cell], form: Separated) -> bool:
    return sum(1 for cell in row if cell.text) >= form.least_cells


def _goes_on_at(lines: Sequence[SourceLine], place: int, rows: Sequence[Sequence[Cell]], form: Separated) -> int | None:
    """Return where the table goes on after wrapped lines or after blank ones (never both); `None` where it ends."""
    blank = lines[place].blank
    for further in range(place, min(place + MOST_LINES_OF_A_CELL, len(lines))):
        line = lines[further]
        if _is_wide(line, form):
            return further if rows and _belongs(form.cut(line), rows, across_blank=blank) else None
        if line.blank != blank:
            return None
    return None


def _end_of_row(lines: Sequence[SourceLine], place: int, rows: Sequence[Sequence[Cell]], form: Separated) -> int:
    """Return the place after the lines that complete the table's last row exactly; where they do not, the given place."""
    whole = len(rows[-1])
    if not _is_far_short(rows[-1], len(rows[0])):
        return place
    for further in range(place, min(place + MOST_LINES_OF_A_CELL, len(lines))):
        if lines[further].blank:
            break
        whole += len(form.cut(lines[further])) - 1
        if whole == len(rows[0]) and form.mark in lines[further].text:
            return further + 1
    return place


def _is_far_short(row: Sequence[Cell], width: int) -> bool:
    """Tell a row that was broken from one that only lacks its last cells."""
    return len(row) * 3 <= width * 2


def _belongs(row: Sequence[Cell], rows: Sequence[Sequence[Cell]], *, across_blank: bool) -> bool:
    """Tell whether a row goes on with the table rather than begin another: no second heading, and a width that fits."""
    if [cell.text for cell in row] == [cell.text for cell in rows[0]]:
        return False
    usual = len(rows[0])
    return not across_blank or usual * 3 // 5 <= len(row) <= usual + 2


def _row_at(lines: Sequence[SourceLine], place: int, form: Separated) -> tuple[list[Cell], int]:
    """Return the cells of the row that begins here and the place after it; a quoted cell may hold line ends."""
    refuse_wide(lines[place].text.count(form.mark) - 1)
    row = form.cut(lines[place])
    after = place + 1
    while row and _is_open(row[-1].text):
        closing = _closing_line(lines, after, form.mark)
        if closing is None:
            break
        for line in lines[after:closing]:
            row = _continued(row, [Cell(line.text.strip(), line.number)])
        row = _closed(row, lines[closing], form)
        after = closing + 1
    return [_unquoted(cell) if cell.text.startswith('"') else cell for cell in row], after


def _is_open(text: str) -> bool:
    return text.startswith('"') and text.count('"') % 2 == 1


def _closing_line(lines: Sequence[SourceLine], after: int, mark: str) -> int | None:
    """Return the line on which an open quoted cell ends: its first single quote stands before a mark or the line's end."""
    for place in range(after, min(after + MOST_LINES_OF_A_QUOTE, len(lines))):
        text = lines[place].text
        end = _quote_end(text)
        if end is not None:
            rest = text[end:].lstrip(" ")
            return place if not rest or rest.startswith(mark) else None
    return None


_CLOSING_QUOTE = re.compile('(?:^|[^"])(?:"")*"(?!")')


def _quote_end(text: str) -> int | None:
    """Return the place after the first quote that is not doubled."""
    found = _CLOSING_QUOTE.search(text)
    return found.end() if found else None


def _closed(row: Sequence[Cell], line: SourceLine, form: Separated) -> list[Cell]:
    end = _quote_end(line.text) or 0
    row = _continued(row, [Cell(line.text[:end].strip(), line.number)])
    _, mark, rest = line.text[end:].partition(form.mark)
    if not mark:
        return row
    return [*row, *form.cut(line._replace(text=rest, column=line.column + len(line.text) - len(rest)))]


def _unquoted(cell: Cell) -> Cell:
    inner = cell.text[1:-1]
    if len(cell.text) > 1 and cell.text.endswith('"') and '"' not in inner.replace('""', ""):
        return cell._replace(text=inner.replace('""', '"').strip())
    return cell


def _continued(row: Sequence[Cell], further: Sequence[Cell]) -> list[Cell]:
    """Return the row with a further line's cells, the first of them being the rest of the row's last."""
    last, rest = row[-1], further[0]
    joined = last._replace(text=f"{last.text} {rest.text}") if last.text and rest.text else (last if last.text else rest)
    return [*row[:-1], joined, *further[1:]]


def _mended(rows: Sequence[list[Cell]], form: Separated) -> list[list[Cell]]:
    """Put together the rows that are broken over lines."""
    counts = Counter(len(row) for row in rows if len(row) >= form.least_cells)
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
    """Tell whether a line of one cell continues this row's last cell: under a full row with a blank end it is a line of its own."""
    return bool(row[-1].text) or len(row) < usual


def _completed(rows: Sequence[list[Cell]], place: int, widths: set[int]) -> tuple[list[Cell], int]:
    """Return the row with the lines that complete it exactly, and the place after them."""
    row = rows[place]
    if not _is_far_short(row, max(widths)) or _stands_before_row(rows, place):
        return row, place + 1
    whole = row
    for further in range(place + 1, min(place + 1 + MOST_LINES_OF_A_CELL, len(rows))):
        if _begins_row(rows[further]):
            break
        whole = _continued(whole, rows[further])
        if len(whole) in widths and len(rows[further]) > 1:
            return whole, further + 1
        if len(whole) > max(widths):
            break
    return row, place + 1


def _stands_before_row(rows: Sequence[Sequence[Cell]], place: int) -> bool:
    """Tell whether a line of one cell is the rest of a remark: under it stands an activity's further indicator, whose serial is blank."""
    if len(rows[place]) > 1 or place + 1 == len(rows) or _NUMBERED.match(rows[place][0].text):
        return False
    below = rows[place + 1]
    return not below[0].text and any(_STARTS_WITH_CODE.match(cell.text) for cell in below[1:3])


def _begins_row(row: Sequence[Cell]) -> bool:
    """Tell whether the line shows itself to be a row's beginning: a serial and then a text."""
    if len(row) < LEAST_ROWS or not _SERIAL.fullmatch(row[0].text):
        return False
    return bool(_STARTS_WITH_CODE.match(row[1].text)) or len(row[1].text) >= _WORDY
