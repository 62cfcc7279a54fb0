"""A4 as all formats use it, in points, and how much of it running text takes."""

from __future__ import annotations

from typing import NamedTuple

from agragati.model.outline import Blank, Block, Numbered, Orientation, Paragraph, Section, SideBySide, Space, Table


class Paper(NamedTuple):
    """A sheet and the margins that nothing but the foot of the page is printed in."""

    width: float
    height: float
    left: float
    right: float
    top: float
    bottom: float

    @property
    def room(self) -> float:
        """The width between the margins."""
        return self.width - self.left - self.right

    @property
    def tall(self) -> float:
        """The height between the margins."""
        return self.height - self.top - self.bottom


_A4 = {
    Orientation.PORTRAIT: Paper(595.28, 841.89, 62.0, 54.0, 48.0, 66.0),
    Orientation.LANDSCAPE: Paper(841.89, 595.28, 30.0, 30.0, 34.0, 62.0),
}


_LINE = 17.0
"""About how high a line of running text stands."""


def paper_of(orientation: Orientation) -> Paper:
    """Return the sheet that lies or stands so."""
    return _A4[orientation]


def height_beside_table(section: Section) -> float:
    """Return about how much of a page the blocks of a section take that are no table."""
    return sum(map(_height, section.blocks))


def _height(block: Block) -> float:
    match block:
        case Table():
            return 0.0
        case Numbered():
            return _LINE * (len(block.items) + 1)
        case SideBySide():
            return _LINE * max((len(lines) for _, lines in block.blocks), default=0)
        case Space():
            return _LINE * block.lines
        case Paragraph() | Blank():
            return _LINE * 1.4
