"""Tables whose cells are separated by tabs."""

from agragati.model.reading import Cell
from agragati.read.formats import markdown
from agragati.read.formats.grids import Separated
from agragati.read.formats.source import SourceLine, make_cell


def _cut(line: SourceLine) -> list[Cell]:
    """Return the cells between the tabs, trailing blank ones too."""
    cells = []
    column = line.column
    marked = markdown.is_marked(line.text)
    for part in line.text.split("\t"):
        cells.append(make_cell(markdown.plain(part) if marked else part, line.number, column))
        column += len(part) + 1
    return cells


TABS = Separated("\t", _cut)
