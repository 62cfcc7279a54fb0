"""HTML in one file: the font, the record and the code of its address are inside, and it prints as the form does."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable
from functools import cache
from html import escape
from importlib import resources

from agragati.model.outline import (
    Blank,
    Block,
    BodyCell,
    Enclosure,
    HeadCell,
    Mark,
    Numbered,
    Outline,
    Paragraph,
    Role,
    Section,
    SideBySide,
    Space,
    Table,
)
from agragati.write.formats.fitting import fit
from agragati.write.formats.fonts import WEB_FILES, font_folder
from agragati.write.formats.marks import draw_qr
from agragati.write.formats.paper import height_beside_table, paper_of
from agragati.write.formats.placing import Placed, place_by_row
from agragati.write.formats.plain import clean

_ROW_HEADS = frozenset({"indicator", "office"})
"""Roles of the columns that say what a row is about."""


def render(outline: Outline) -> bytes:
    """Return the outline as an HTML page in UTF-8 that needs no other file.

    Raises:
        UnwritableError: a font is missing.
    """
    author = f'<meta name="author" content="{_attribute(outline.author)}">' if outline.author else ""
    sections = _lines(_section(section, outline.mark) for section in outline.sections)
    page = (
        f'<!doctype html>\n<html lang="{_attribute(outline.language)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{_attribute(outline.title)}</title>\n{author}\n'
        f"<style>\n{_style()}</style>\n</head>\n<body>\n<main>\n{sections}\n</main>\n"
        f"{_lines(map(_enclosure, outline.enclosures))}\n</body>\n</html>\n"
    )
    return page.encode()


@cache
def _style() -> str:
    faces = (
        f'@font-face {{ font-family: "Noto Sans Bengali"; font-weight: {weight}; '
        f'src: url("data:font/woff2;base64,{b64encode((font_folder() / name).read_bytes()).decode()}") format("woff2"); }}\n'
        for weight, name in zip((400, 700), WEB_FILES, strict=True)
    )
    return "".join(faces) + (resources.files("agragati.write.formats") / "webpage.css").read_text(encoding="utf-8")


def _enclosure(enclosure: Enclosure) -> str:
    # In JSON a < stands only within a text, where its escape says the same; so no text can end the script.
    data = enclosure.data.decode("utf-8").replace("<", "\\u003c")
    return f'<script type="{_attribute(enclosure.media_type)}" id="{_attribute(enclosure.name)}">{data}</script>'


def _mark(mark: Mark) -> str:
    code = draw_qr(mark.address).decode().strip().replace("<svg ", f'<svg role="img" aria-label="{_attribute(mark.address)}" ', 1)
    return f'<footer class="mark">{code}<p><strong>{_say(mark.short_hash)}</strong><br>{_say(mark.address)}</p></footer>'


def _section(section: Section, mark: Mark | None) -> str:
    blocks = _lines(_block(block, section) for block in section.blocks)
    return f'<section class="{section.orientation}">\n{blocks}\n{_mark(mark) if mark else ""}\n</section>'


def _block(block: Block, section: Section) -> str:
    match block:
        case Paragraph():
            return _paragraph(block)
        case Numbered():
            heading = f'<p class="heading">{_say(block.heading)}</p>\n' if block.heading else ""
            items = (f"<li><span>{_say(number)}</span> <span>{_say(text)}</span></li>" for number, text in block.items)
            return f'{heading}<ol class="numbered">\n{_lines(items)}\n</ol>'
        case SideBySide():
            blocks = (f'<div class="{align}">{"<br>".join(map(_say, lines))}</div>' for align, lines in block.blocks)
            return f'<div class="beside">{"".join(blocks)}</div>'
        case Blank():
            # The hint is drawn by the style sheet: it is no text of the document.
            return f'<p class="blank {block.align}" data-hint="{_attribute(block.hint)}"></p>'
        case Space():
            return f'<div style="height:{block.lines * 1.2:g}em"></div>'
        case Table():
            return _table(block, section)


def _paragraph(block: Paragraph) -> str:
    if block.role is Role.TITLE:
        return f'<h1 class="{block.align}">{_say(block.text)}</h1>'
    if block.label:
        return f'<p class="labelled {block.role}"><span class="label">{_say(block.label)}</span> <span>{_say(block.text)}</span></p>'
    return f'<p class="{block.role} {block.align}">{_say(block.text)}</p>'


def _table(table: Table, section: Section) -> str:
    paper = paper_of(section.orientation)
    fitted = fit(table, paper.room, paper.tall - height_beside_table(section))
    columns = "".join(f'<col style="width:{width / sum(fitted.widths):.2%}">' for width in fitted.widths)
    caption = f"<caption>{_say(table.caption)}</caption>" if table.caption else ""
    head = (f"<tr>{''.join(map(_head_cell, spots))}</tr>" for spots in place_by_row(table.head, len(table.columns)))
    rows = place_by_row([row.cells for row in table.rows], len(table.columns))
    body = (
        f'<tr class="{_attribute(row.kind)}">{"".join(_body_cell(spot, table) for spot in spots)}</tr>'
        for row, spots in zip(table.rows, rows, strict=True)
    )
    # A wide table scrolls within its own place, by keyboard too.
    return (
        f'<div class="scroll" role="region" tabindex="0" aria-label="{_attribute(table.caption or section.name or "—")}">\n'
        f'<table style="--size:{fitted.size:g}pt">\n{caption}<colgroup>{columns}</colgroup>\n'
        f"<thead>\n{_lines(head)}\n</thead>\n<tbody>\n{_lines(body)}\n</tbody>\n</table>\n</div>"
    )


def _head_cell(spot: Placed[HeadCell]) -> str:
    scope = "colgroup" if spot.cell.columns > 1 else "col"
    return f'<th scope="{scope}"{_spans(spot.cell)}>{_say(spot.cell.text)}</th>'


def _body_cell(spot: Placed[BodyCell], table: Table) -> str:
    column = table.columns[spot.column]
    names = f"{column.align} strong" if spot.cell.strong else column.align
    name, scope = ("th", ' scope="row"') if column.role in _ROW_HEADS else ("td", "")
    return f'<{name}{scope} class="{names}"{_spans(spot.cell)}>{_say(spot.cell.text)}</{name}>'


def _spans(cell: HeadCell | BodyCell) -> str:
    columns = f' colspan="{cell.columns}"' if cell.columns > 1 else ""
    rows = f' rowspan="{cell.rows}"' if cell.rows > 1 else ""
    return columns + rows


def _lines(parts: Iterable[str]) -> str:
    return "\n".join(parts)


def _attribute(text: str) -> str:
    return escape(clean(text)).replace("\n", " ")


def _say(text: str) -> str:
    return escape(clean(text)).replace("\n", "<br>")
