"""An outline as the JSON that `pages.typ` prints: texts cleaned, columns fitted to the paper, lengths in points."""

from __future__ import annotations

from typing import Any, NamedTuple, TypeAlias

from agragati.model.outline import (
    Align,
    Blank,
    Block,
    BodyCell,
    Enclosure,
    HeadCell,
    Mark,
    Numbered,
    Orientation,
    Outline,
    Paragraph,
    Role,
    Section,
    SideBySide,
    Space,
    Table,
)
from agragati.write.formats.fitting import Fit, fit
from agragati.write.formats.marks import draw_qr
from agragati.write.formats.paper import height_beside_table, paper_of
from agragati.write.formats.placing import Placed, place, place_by_row
from agragati.write.formats.plain import clean
from agragati.write.formats.widths import break_long_words, width_of

Json: TypeAlias = dict[str, Any]

_BODY_SIZE = 13.0
"""The largest letters of running text: what is wider than the paper in these is broken."""
_BLANK_WIDTH = 156.0
_CELL_PADDING = 5.0
_BREAK = "\ue000"
"""A private character, which `clean` takes out of every text: where a word may be broken."""
_LONGEST_NAME = 500
"""What the properties of a document hold of its title and author."""
_KEPT_LINES = 16
"""A row is kept on one page unless a cell has more lines than these, or is merged over more rows than the next."""
_MERGED_KEPT = 4
_STRONG_ROWS = ("area", "total")


class Room(NamedTuple):
    """What a section has for its blocks: the width between the margins, and the height that its running text leaves on a page."""

    width: float
    height: float


def lay_pages(outline: Outline) -> Json:
    """Return what `pages.typ` reads."""
    return {
        "title": clean(outline.title)[:_LONGEST_NAME].strip() or "—",
        "authors": [clean(outline.author)[:_LONGEST_NAME]] if outline.author else [],
        "language": outline.language,
        "enclosures": [_enclosure(enclosure) for enclosure in outline.enclosures],
        "mark": _mark(outline.mark) if outline.mark else None,
        "sections": [_section(section) for section in outline.sections],
    }


def _enclosure(enclosure: Enclosure) -> Json:
    return {"name": enclosure.name, "media_type": enclosure.media_type, "text": enclosure.data.decode("utf-8")}


def _mark(mark: Mark) -> Json:
    return {"address": mark.address, "short_hash": mark.short_hash, "svg": draw_qr(mark.address).decode("utf-8")}


def _section(section: Section) -> Json:
    paper = paper_of(section.orientation)
    room = Room(paper.room, paper.tall - height_beside_table(section))
    return {
        "landscape": section.orientation is Orientation.LANDSCAPE,
        "margins": [paper.left, paper.right, paper.top, paper.bottom],
        "blocks": [_block(block, room) for block in section.blocks],
    }


def _block(block: Block, room: Room) -> Json:
    match block:
        case Paragraph():
            return _paragraph(block, room)
        case Numbered():
            items = [[clean(number), _say(text, room)] for number, text in block.items]
            return {"kind": "numbered", "heading": _optional(block.heading, room), "items": items}
        case SideBySide():
            share = Room(room.width / max(len(block.blocks), 1), room.height)
            return {"kind": "side_by_side", "blocks": [[align, [_say(line, share) for line in lines]] for align, lines in block.blocks]}
        case Blank():
            return {"kind": "blank", "hint": _say(f"({block.hint})", Room(_BLANK_WIDTH, room.height)), "align": block.align}
        case Space():
            return {"kind": "space", "lines": block.lines}
        case Table():
            return _table(block, room)


def _paragraph(block: Paragraph, room: Room) -> Json:
    return {
        "kind": "paragraph",
        "role": block.role,
        "text": _say(block.text, room),
        "label": _optional(block.label, Room(room.width / 3, room.height)),
        "align": block.align,
        # Ragged where it is set in the middle or short by nature; a letter's text runs from margin to margin.
        "justify": block.role is Role.BODY and block.align is Align.START,
    }


def _table(table: Table, room: Room) -> Json:
    fitted = fit(table, room.width, room.height)
    rows = [
        [_body_cell(spot, table, fitted) for spot in row] for row in place_by_row([row.cells for row in table.rows], len(table.columns))
    ]
    total = rows.pop() if len(rows) > 1 and table.rows[-1].kind == "total" else []
    return {
        "kind": "table",
        "caption": _optional(table.caption, room),
        "size": fitted.size,
        "widths": fitted.widths,
        "head": [_cell(spot, fitted) for spot in place(table.head, len(table.columns))],
        "rows": [_keep_together(row) for row in rows],
        "total": _keep_together(total),
    }


def _keep_together(row: list[Json]) -> list[Json]:
    """Say of each cell of a row whether it may go on over the page: none may, unless the row is too high or merged with many."""
    high = any(cell["lines"] > _KEPT_LINES or cell["rows"] > _MERGED_KEPT for cell in row)
    return [cell | {"breakable": high} for cell in row]


def _body_cell(spot: Placed[BodyCell], table: Table, fitted: Fit) -> Json:
    row, cell = table.rows[spot.row], spot.cell
    whole_width = cell.columns == len(table.columns)
    return _cell(spot, fitted) | {
        "align": Align.START if whole_width else table.columns[spot.column].align,
        "strong": cell.strong or row.kind in _STRONG_ROWS,
        "shaded": row.kind in _STRONG_ROWS,
    }


def _cell(spot: Placed[HeadCell] | Placed[BodyCell], fitted: Fit) -> Json:
    cell = spot.cell
    room = (sum(fitted.widths[spot.column : spot.column + cell.columns]) - _CELL_PADDING) / fitted.size
    text = clean(cell.text)
    lines = width_of(text) / room + text.count("\n")
    return {"text": break_long_words(text, room, _BREAK), "columns": cell.columns, "rows": cell.rows, "lines": lines}


def _optional(text: str | None, room: Room) -> str | None:
    return _say(text, room) if text else None


def _say(text: str, room: Room) -> str:
    return break_long_words(clean(text), room.width / _BODY_SIZE, _BREAK)
