"""Tables whose cells are separated by what running text holds too: commas, semicolons, runs of blanks. Only counting tells them."""

import re
from collections import Counter
from collections.abc import Callable, Sequence

from agragati.model.reading import Cell
from agragati.read.formats.grids import Separated
from agragati.read.formats.source import SourceLine, make_cell
from agragati.read.formats.wrapped import without_dashes

LEAST_CELLS = 5
LEAST_ROWS = 3
"""So many lines must have the same number of marks, and so many cells, for a table."""

_WORDS = re.compile(r"\S+(?: \S+)*")


def find_form(lines: Sequence[SourceLine]) -> Separated | None:
    """Return the form whose mark stands equally often on enough lines; `None` where the text is running text."""
    for form in (_COMMAS, _SEMICOLONS, _BLANKS):
        counts = Counter(_count(line.text, form) for line in lines if form.mark in line.text)
        if any(cells >= LEAST_CELLS and rows >= LEAST_ROWS for cells, rows in counts.items()):
            return form
    return None


def _count(text: str, form: Separated) -> int:
    return sum(1 for _ in _WORDS.finditer(text)) if form is _BLANKS else text.count(form.mark) + 1


def _cut_at(mark: str) -> Callable[[SourceLine], list[Cell]]:
    """Return the cut at a mark that does not part a quoted cell; a quote left open takes the rest of its line."""
    cell = re.compile(rf'\s*"(?:[^"]|"")*"\s*(?={mark}|$)|\s*"(?:[^"]|"")*$|[^{mark}]*')

    def cut(line: SourceLine) -> list[Cell]:
        cells = []
        place = 0
        while True:
            found = cell.match(line.text, place)
            end = found.end() if found else len(line.text)
            cells.append(make_cell(line.text[place:end], line.number, line.column + place))
            if end >= len(line.text):
                return cells
            place = end + len(mark)

    return cut


def _cut_words(line: SourceLine) -> list[Cell]:
    """Return what two blanks or more keep apart."""
    return without_dashes([make_cell(words[0], line.number, line.column + words.start()) for words in _WORDS.finditer(line.text)])


_COMMAS = Separated(",", _cut_at(","), LEAST_CELLS, LEAST_ROWS)
_SEMICOLONS = Separated(";", _cut_at(";"), LEAST_CELLS, LEAST_ROWS)
_BLANKS = Separated("  ", _cut_words, LEAST_CELLS, LEAST_ROWS)
