"""Tables drawn with characters: rulings such as `+----+----+`, and rows whose cells `|` separates between them."""

import re
from collections.abc import Iterator, Sequence

from agragati.model.reading import Cell
from agragati.read.formats.pipes import PIPE, PIPES
from agragati.read.formats.sheets import sheet_blocks
from agragati.read.formats.source import Block, SourceLine, refuse_rows, refuse_wide
from agragati.read.formats.wrapped import joined_rows

MOST_LINES_OF_HEADING = 8
"""How far below its first line a table without a ruling on top may have its first one."""
_LEAST_PARTS = 3
"""Where rulings part so many pieces they stand between rows; where fewer, only around the table and its heading."""

_RULING = re.compile(r"[+][-=:+ ]*[+]")


def take_ruled(lines: Sequence[SourceLine], start: int) -> tuple[list[Block], int] | None:
    """Return what the ruled table that begins at this line gives, and the place of the line after it; `None` where none begins.

    Raises:
        UnreadableError: it has more rows or columns than any report.
    """
    if not any(_is_ruling(line.text) for line in _first_lines(lines, start)):
        return None
    end = next((place for place in range(start, len(lines)) if not _is_part(lines[place].text)), len(lines))
    bounds = sorted({mark.start() for line in lines[start:end] if _is_ruling(line.text) for mark in re.finditer(r"[+]", line.text)})
    parts = list(_parts(lines[start:end], bounds))
    if len(parts) >= _LEAST_PARTS:
        rows = [row for part in parts for row in joined_rows(part, ruled=True)]
    else:
        rows = joined_rows([cells for part in parts for cells in part])
    return sheet_blocks(rows, lines[start].page), end


def _first_lines(lines: Sequence[SourceLine], start: int) -> Iterator[SourceLine]:
    for line in lines[start : start + MOST_LINES_OF_HEADING]:
        if not _is_part(line.text):
            return
        yield line


def _is_ruling(text: str) -> bool:
    bare = text.strip()
    return ("--" in bare or "==" in bare) and _RULING.fullmatch(bare) is not None


def _is_part(text: str) -> bool:
    return text.lstrip().startswith("|") or _is_ruling(text)


def _parts(lines: Sequence[SourceLine], bounds: Sequence[int]) -> Iterator[list[list[Cell]]]:
    """Give the lines of cells between one ruling and the next."""
    part: list[list[Cell]] = []
    for count, line in enumerate(lines):
        refuse_rows(count // MOST_LINES_OF_HEADING)
        cells = _cells(line, bounds)
        if cells:
            part.append(cells)
        elif part:
            yield part
            part = []
    if part:
        yield part


def _cells(line: SourceLine, bounds: Sequence[int]) -> list[Cell]:
    """Return the line's cells, each in the column whose bound its left pipe stands on: one that spans columns is followed by blanks."""
    refuse_wide(line.text.count("|") - 1)
    cells = [] if _is_ruling(line.text) else PIPES.cut(line)
    pipes = [pipe.start() for pipe in PIPE.finditer(line.text)]
    if not cells or len(pipes) != len(cells) + 1 or len(cells) + 1 >= len(bounds) or not set(pipes) <= set(bounds):
        return cells
    refuse_wide(len(bounds) - 1)
    found = dict(zip(pipes, cells, strict=False))
    return [found.get(bound) or Cell("", line.number, line.column + bound) for bound in bounds[:-1]]
