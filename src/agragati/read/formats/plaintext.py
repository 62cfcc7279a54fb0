"""Plain text: running text with tables in it, in whatever form they stand."""

import re
from collections.abc import Sequence

from agragati.model.reading import Line, Table
from agragati.read.formats import markdown
from agragati.read.formats.aligned import find_aligned
from agragati.read.formats.celllines import read_cell_lines
from agragati.read.formats.grids import Separated, take_table
from agragati.read.formats.pipes import PIPES, pipes_at
from agragati.read.formats.ruled import take_ruled
from agragati.read.formats.separated import find_form
from agragati.read.formats.sheets import sheet_blocks
from agragati.read.formats.source import Block, SourceLine, source_lines
from agragati.read.formats.tabs import TABS
from agragati.read.formats.webpage import read_page

_TABLE_TAG = re.compile(r"<(/?)table\b[^<>]*>?", re.IGNORECASE)

_WIDE = re.compile(r"(\s{3,}|\t+)")

Taken = tuple[list[Block], int]
"""What was found at a line, and the place of the line after it."""


def read_text(text: str) -> tuple[Block, ...]:
    """Return the lines and tables of the text in their order."""
    lines = source_lines(text)
    blocks = _blocks(lines)
    if _has_table(blocks):
        return tuple(blocks)
    # Forms without marks of their own are looked for only where no other is found.
    cell_lines = read_cell_lines(lines)
    if _has_table(cell_lines):
        return tuple(cell_lines)
    if aligned := _aligned_blocks(lines):
        return tuple(aligned)
    form = find_form(lines)
    return tuple(_blocks(lines, (form,)) if form else cell_lines)


def _aligned_blocks(lines: Sequence[SourceLine]) -> list[Block]:
    """Return the text's lines and its tables whose columns are set with blanks; none where it has no such table."""
    blocks: list[Block] = []
    place = 0
    for table in find_aligned(lines):
        blocks += _blocks(lines[place : table.first])
        blocks += sheet_blocks(table.rows, lines[table.first].page)
        place = table.after
    return [*blocks, *_blocks(lines[place:])] if place else []


def _has_table(blocks: Sequence[Block]) -> bool:
    return any(isinstance(block, Table) for block in blocks)


def _blocks(lines: Sequence[SourceLine], forms: Sequence[Separated] = (TABS, PIPES)) -> list[Block]:
    blocks: list[Block] = []
    place = 0
    while place < len(lines):
        line = lines[place]
        if line.blank:
            place += 1
            continue
        taken = _taken(lines, place, forms)
        if taken is None:
            blocks.extend(_line(line))
            place += 1
        else:
            found, place = taken
            blocks.extend(found)
    return blocks


def _taken(lines: Sequence[SourceLine], place: int, forms: Sequence[Separated]) -> Taken | None:
    """Return the table that begins at this line, of the first form that finds one."""
    text = lines[place].text
    if "<" in text and (opening := _TABLE_TAG.search(text)) and not opening[1]:
        return _web_table(lines, place)
    if text.lstrip().startswith(("+", "|")) and (ruled := take_ruled(lines, place)):
        return ruled
    for form in forms:
        if form.mark in text and (taken := take_table(lines, place, pipes_at(lines, place) if form is PIPES else form)):
            return taken
    return None


def _line(line: SourceLine) -> list[Block]:
    text = line.text.replace("|", " ") if line.text.count("|") > 1 else line.text
    # Two signatures side by side are told apart by the wide blank between them.
    text = "".join(part if part.isspace() else markdown.plain_line(part) for part in _WIDE.split(text)).strip()
    return [Line(text, line.number, line.page)] if text else []


def _web_table(lines: Sequence[SourceLine], start: int) -> Taken:
    """Return tables of HTML with the text that shares their lines; they end on the line where as many are closed as opened."""
    depth = 0
    last = start
    end = 0
    for place in range(start, len(lines)):
        if "<" not in lines[place].text:
            continue
        last = place
        for tag in _TABLE_TAG.finditer(lines[place].text):
            depth += -1 if tag[1] else 1
            end = tag.end()
        if depth <= 0:
            break
    else:
        # Never closed: the file was cut off, and what follows the last tag is running text again.
        end = len(lines[last].text)
    return _web_blocks(lines[start:last], lines[last], end), last + 1


def _web_blocks(before: Sequence[SourceLine], last: SourceLine, end: int) -> list[Block]:
    text = "\n".join([*(line.text for line in before), last.text[:end]])
    first = before[0] if before else last
    rest = last.text[end:]
    after = [] if not rest.strip() else _line(last._replace(text=rest, column=last.column + end))
    return [*read_page(text, first.number, first.page), *after]
