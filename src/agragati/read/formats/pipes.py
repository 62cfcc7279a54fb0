"""Tables whose cells are separated by `|`, with or without outer ones: the tables of Markdown."""

import re

from agragati.model.reading import Cell
from agragati.read.formats import markdown
from agragati.read.formats.grids import Separated
from agragati.read.formats.source import SourceLine, make_cell

PIPE = re.compile(r"(?<!\\)\|")
_RULE = re.compile(r"[\s|:+=-]*(?:-{2,}|:-|-:|={2,})[\s|:+=-]*")


def _cut(line: SourceLine) -> list[Cell]:
    """Return the cells between the pipes, none for a line that rules the table."""
    text = line.text
    if _RULE.fullmatch(text):
        return []
    cells = []
    start = 0
    for pipe in PIPE.finditer(text):
        cells.append(_cell(text[start : pipe.start()], line, start))
        start = pipe.end()
    cells.append(_cell(text[start:], line, start))
    # The outer pipes give a blank cell on either side.
    if len(cells) > 1 and text.lstrip().startswith("|"):
        del cells[0]
    if len(cells) > 1 and text.rstrip().endswith("|") and not cells[-1].text:
        del cells[-1]
    return cells


def _cell(text: str, line: SourceLine, start: int) -> Cell:
    return make_cell(markdown.plain(text) if markdown.is_marked(text) else text, line.number, line.column + start)


PIPES = Separated("|", _cut)
