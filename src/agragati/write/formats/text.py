"""An outline as plain text: a table's row on a line with tabs between its cells, so that it can be read, compared and read back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from agragati.bangla.text import squeeze
from agragati.model.outline import Blank, Block, BodyCell, HeadCell, Numbered, Outline, Paragraph, SideBySide, Space, Table

_APART = " " * 12
"""Between blocks side by side: reading parts them at a wide blank."""
_LINE = "_" * 20


def render(outline: Outline) -> bytes:
    """Return the outline in UTF-8; sections begin on a new page, which a form feed marks."""
    sections = ("\n\n".join(filter(None, (_block(block) for block in section.blocks))) for section in outline.sections)
    mark = f"{outline.mark.address} {outline.mark.short_hash}" if outline.mark else ""
    return ("\n\f\n".join(f"{section}\n\n{mark}".rstrip() for section in sections) + "\n").encode()


def _block(block: Block) -> str:
    return "\n".join(_lines(block))


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Paragraph():
            yield squeeze(f"{block.label or ''} {block.text}")
        case Numbered():
            yield from filter(None, (squeeze(block.heading or ""), *(squeeze(f"{number} {text}") for number, text in block.items)))
        case SideBySide():
            yield from _side_by_side(block)
        case Blank():
            yield f"{_LINE} ({block.hint})"
        case Table():
            yield from filter(None, (block.caption, *("\t".join(row) for row in grid(block))))
        case Space():
            return


def _side_by_side(block: SideBySide) -> Iterator[str]:
    """Rows of blocks; each column is as wide as its longest line, so that a lone line shows whose it is."""
    columns = [[squeeze(line) for line in lines] for _, lines in block.blocks]
    if sum(map(bool, columns)) == 1:
        yield from next(column for column in columns if column)
        return
    widths = [max(map(len, column), default=0) for column in columns]
    for row in zip_longest(*columns, fillvalue=""):
        yield _APART.join(text.ljust(width) for text, width in zip(row, widths, strict=True)).rstrip()


def grid(table: Table) -> tuple[tuple[str, ...], ...]:
    """The table's texts row by row, head and body; a place that a merged cell covers is empty."""
    width = len(table.columns)
    rows: list[Sequence[HeadCell | BodyCell]] = [*table.head, *(row.cells for row in table.rows)]
    covered: set[tuple[int, int]] = set()
    return tuple(_grid_row(row, number, width, covered) for number, row in enumerate(rows))


def _grid_row(row: Sequence[HeadCell | BodyCell], number: int, width: int, covered: set[tuple[int, int]]) -> tuple[str, ...]:
    texts = [""] * width
    place = 0
    for cell in row:
        while (number, place) in covered:
            place += 1
        if place >= width:
            break
        texts[place] = squeeze(cell.text)
        covered |= {(number + down, place + across) for down in range(cell.rows) for across in range(cell.columns)}
        place += 1
    return tuple(texts)
