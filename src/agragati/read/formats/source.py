"""The lines of a source with their places, and the cells and lines made of them."""

from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

from agragati.bangla.text import normalise
from agragati.model.reading import Cell, Line, Table

Block: TypeAlias = Line | Table

LINE_ENDS = ("\r\n", "\r", "\u2028", "\u2029")
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
    """Return the lines of the text, whatever ends them; a form feed begins a page."""
    for end in LINE_ENDS:
        text = text.replace(end, "\n")
    if "\f" not in text:
        return [SourceLine(line, number) for number, line in enumerate(text.split("\n"), 1)]
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
    if text[0].isspace():
        column += len(text) - len(text.lstrip())
    return Cell(normalise(bare.replace(_LINE_BREAK_IN_CELL, " ")).strip(), line, column)


def split_cells(line: SourceLine, mark: str) -> list[Cell]:
    """Return the cells that the mark separates, trailing blank ones too."""
    cells = []
    column = line.column
    for part in line.text.split(mark):
        cells.append(make_cell(part, line.number, column))
        column += len(part) + len(mark)
    return cells


def make_table(rows: Sequence[Sequence[Cell]], page: int = 1) -> Table:
    """Return the table of these rows."""
    return Table(tuple(tuple(row) for row in rows), page)
