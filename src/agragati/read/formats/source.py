"""The lines of a source with their places, and the cells, lines and tables made of them, within limits."""

from collections.abc import Sequence
from itertools import zip_longest
from typing import NamedTuple, TypeAlias

from agragati.bangla.digits import to_bangla
from agragati.bangla.text import normalise, squeeze
from agragati.model.reading import Cell, Line, Table
from agragati.read.faults import UnreadableError

Block: TypeAlias = Line | Table

MOST_LINES = 100_000
MOST_CELLS = 300_000
MOST_ROWS = 2_000
MOST_COLUMNS = 200
"""The largest report of a whole ministry has some hundred rows of twenty columns; more is another kind of file, or an attack."""

_LINE_ENDS = ("\r\n", "\r", "\u2028", "\u2029")
_LINE_BREAK_IN_CELL = "\v"


class SourceLine(NamedTuple):
    """A line as the source holds it, before any spelling is changed: places count its own characters."""

    text: str
    number: int
    """From 1."""
    page: int = 1
    column: int = 1
    """Of its first character; more than 1 only where a form feed stands in the middle of a line."""

    @property
    def blank(self) -> bool:
        """Nothing but white space."""
        return not self.text or self.text.isspace()


def source_lines(text: str) -> list[SourceLine]:
    """Return the lines of the text, whatever ends them; a form feed begins a page.

    Raises:
        UnreadableError: there are too many of them, or of what parts cells.
    """
    for end in _LINE_ENDS:
        text = text.replace(end, "\n")
    refuse_lines(text.count("\n") + 1)
    # Each of these may begin a cell, the last one of HTML.
    refuse_cells(max(text.count(mark) for mark in "\t|<"))
    if "\f" not in text:
        return [SourceLine(line, number) for number, line in enumerate(text.split("\n"), 1)]
    if text.count("\f") > MOST_LINES:
        raise _too_large(f"more than {MOST_LINES} pages", f"{to_bangla(str(MOST_LINES))} পৃষ্ঠার বেশি")
    return _paged_lines(text)


def _paged_lines(text: str) -> list[SourceLine]:
    lines = []
    page = 1
    for number, line in enumerate(text.split("\n"), 1):
        column = 1
        for place, piece in enumerate(line.split("\f")):
            page += place > 0
            lines.append(SourceLine(piece, number, page, column))
            column += len(piece) + 1
    return lines


def make_cell(text: str, line: int, column: int) -> Cell:
    """Return the cell of this source text, in the one spelling; its place is that of its first character that is not blank."""
    bare = text.strip()
    if not bare:
        return Cell("", line, column)
    if bare != text:
        column += text.index(bare[0])
    if _LINE_BREAK_IN_CELL in bare:
        bare = bare.replace(_LINE_BREAK_IN_CELL, " ")
    # After normalising, a mark that hid a blank may be gone.
    return Cell(normalise(bare).strip(), line, column)


def make_table(rows: Sequence[Sequence[Cell]], page: int = 1) -> Table:
    """Return the table of these rows.

    Raises:
        UnreadableError: it has more rows or columns than any report.
    """
    refuse_rows(len(rows))
    for row in rows:
        refuse_wide(len(row))
    return Table(tuple(tuple(row) for row in rows), page)


def refuse_lines(lines: int) -> None:
    """Refuse a document of more lines than any report has.

    Raises:
        UnreadableError: it has more.
    """
    if lines > MOST_LINES:
        raise _too_large(f"more than {MOST_LINES} lines", f"{to_bangla(str(MOST_LINES))} লাইনের বেশি")


def refuse_rows(rows: int) -> None:
    """Refuse a table of more rows than any report has.

    Raises:
        UnreadableError: it has more.
    """
    if rows > MOST_ROWS:
        raise _too_large(f"a table of more than {MOST_ROWS} rows", f"{to_bangla(str(MOST_ROWS))} সারির বেশি একটি ছক")


def refuse_cells(cells: int) -> None:
    """Refuse a document of more cells than any report has.

    Raises:
        UnreadableError: it has more.
    """
    if cells > MOST_CELLS:
        raise _too_large(f"more than {MOST_CELLS} cells", f"{to_bangla(str(MOST_CELLS))} ঘরের বেশি")


def refuse_wide(columns: int) -> None:
    """Refuse a table of more columns than any report has, before its cells are made.

    Raises:
        UnreadableError: it has more.
    """
    if columns > MOST_COLUMNS:
        raise _too_large(f"a table of more than {MOST_COLUMNS} columns", f"{to_bangla(str(MOST_COLUMNS))} কলামের বেশি একটি ছক")


def row_lines(row: Sequence[Cell], page: int) -> list[Line]:
    """Return the row's texts as running text; tabs part what stands side by side, and a cell may hold several lines."""
    columns = [(cell.line, cell.text.split("\n")) for cell in row if cell.text]
    lines = []
    for texts in zip_longest(*(texts for _, texts in columns), fillvalue=""):
        text = "\t".join(squeeze(text) for text in texts).rstrip()
        if text.strip():
            lines.append(Line(text, columns[0][0], page))
    return lines


def _too_large(what_en: str, what_bn: str) -> UnreadableError:
    return UnreadableError(
        f"the file holds {what_en}: send one office's report alone",
        f"ফাইলটিতে {what_bn} আছে: শুধু একটি কার্যালয়ের প্রতিবেদন দিন",
    )
