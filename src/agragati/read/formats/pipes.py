"""Tables whose cells are separated by `|`, with or without outer ones: the tables of Markdown."""

import re
from collections.abc import Sequence

from agragati.model.reading import Cell
from agragati.read.formats import markdown
from agragati.read.formats.grids import Separated
from agragati.read.formats.source import SourceLine, make_cell

PIPE = re.compile(r"(?<!\\)\|")
_RULE = re.compile(r"[\s|:+=-]*(?:-{2,}|:-|-:|={2,})[\s|:+=-]*")


def pipes_at(lines: Sequence[SourceLine], place: int) -> Separated:
    """Return the form of the table that may begin here: its pipes stand around the cells too, or only between them."""
    text = lines[place].text.strip()
    if text.startswith("|") or text.endswith("|") or place + 1 == len(lines):
        return PIPES
    # Pipes around the cells of the next line alone would be more.
    return BARE_PIPES if lines[place + 1].text.count("|") == text.count("|") else PIPES


def _cut(line: SourceLine) -> list[Cell]:
    """Return the cells between the pipes, none for a line that rules the table."""
    cells = _cut_bare(line)
    # The outer pipes give a blank cell on either side.
    if len(cells) > 1 and line.text.lstrip().startswith("|"):
        del cells[0]
    if len(cells) > 1 and line.text.rstrip().endswith("|") and not cells[-1].text:
        del cells[-1]
    return cells


def _cut_bare(line: SourceLine) -> list[Cell]:
    """Return the cells, a blank one where the line begins or ends with a pipe; none for a line that rules the table."""
    text = line.text
    if _RULE.fullmatch(text):
        return []
    cells = []
    start = 0
    for pipe in PIPE.finditer(text):
        cells.append(_cell(text[start : pipe.start()], line, start))
        start = pipe.end()
    cells.append(_cell(text[start:], line, start))
    return cells


def _cell(text: str, line: SourceLine, start: int) -> Cell:
    return make_cell(markdown.plain(text) if markdown.is_marked(text) else text, line.number, line.column + start)


PIPES = Separated("|", _cut)
BARE_PIPES = Separated("|", _cut_bare)
