"""Plain text: running text with tables in it, in whatever form they stand."""

from collections.abc import Sequence

from agragati.model.reading import Line
from agragati.read.formats import markdown, tabs
from agragati.read.formats.source import Block, SourceLine, source_lines


def read_text(text: str) -> tuple[Block, ...]:
    """Return the lines and tables of the text in their order."""
    return tuple(_blocks(source_lines(text)))


def _blocks(lines: Sequence[SourceLine]) -> list[Block]:
    blocks: list[Block] = []
    place = 0
    while place < len(lines):
        line = lines[place]
        taken = tabs.take_table(lines, place) if "\t" in line.text else None
        if taken is not None:
            table, place = taken
            blocks.append(table)
            continue
        text = "" if line.blank else markdown.plain_line(line.text)
        if text:
            blocks.append(Line(text, line.number, line.page))
        place += 1
    return blocks
