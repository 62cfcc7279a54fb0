"""A made document as a file of an office program: Word, Excel, PDF or HTML, in the plainest way that such a program has."""

from collections.abc import Callable, Mapping, Sequence
from html import escape
from io import BytesIO
from pathlib import Path

import docx
import typst
import xlsxwriter

import agragati
from making.maker import Draft
from making.sheet import Cell
from making.writing import write_html

FONTS = Path(agragati.__file__).parent / "data" / "fonts"


def word_file(draft: Draft) -> bytes:
    """A paragraph a line, and the table with its merged cells."""
    document = docx.Document()
    for line in draft.before:
        document.add_paragraph(line)
    rows = _rows(draft)
    table = document.add_table(len(rows), max(map(len, rows)))
    places = [row.cells for row in table.rows]
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            if cell.covered:
                continue
            place = places[row][column]
            if cell.across > 1 or cell.down > 1:
                place = place.merge(places[row + cell.down - 1][column + cell.across - 1])
            place.text = cell.text
    for line in draft.after:
        document.add_paragraph(line)
    data = BytesIO()
    document.save(data)
    return data.getvalue()


def excel_file(draft: Draft) -> bytes:
    """A row a line, and the table under it; every cell as text, which is how offices keep Bangla digits."""
    data = BytesIO()
    with xlsxwriter.Workbook(data, {"in_memory": True}) as book:
        sheet = book.add_worksheet("প্রতিবেদন")
        for row, line in enumerate(draft.before):
            sheet.write_string(row, 0, line)
        first = len(draft.before)
        rows = _rows(draft)
        for row, cells in enumerate(rows, first):
            for column, cell in enumerate(cells):
                if cell.across > 1 or cell.down > 1:
                    sheet.merge_range(row, column, row + cell.down - 1, column + cell.across - 1, cell.text)
                elif not cell.covered:
                    sheet.write_string(row, column, cell.text)
        for row, line in enumerate(draft.after, first + len(rows) + 1):
            sheet.write_string(row, 0, line)
    return data.getvalue()


def web_file(draft: Draft) -> bytes:
    """A page with a paragraph a line."""
    before, after = (["<br>" if not line else f"<p>{escape(line)}</p>" for line in lines] for lines in (draft.before, draft.after))
    return "\n".join(("<!doctype html><html><body>", *before, write_html(draft.sheet), *after, "</body></html>")).encode()


def pdf_file(draft: Draft) -> bytes:
    """A landscape page; heading rows are repeated where the table goes on over a page, and the page's end may cut a row."""
    heading, body = (
        ",".join(_typst_cell(cell) for row in rows for cell in row if not cell.covered) for rows in (draft.sheet.heading, draft.sheet.body)
    )
    source = f"""
        #set page(paper: "a4", flipped: true, margin: 1.2cm)
        #set text(font: ("Noto Sans Bengali", "Noto Sans"), size: 8pt, lang: "bn")
        {_typst_lines(draft.before)}
        #table(columns: {max(map(len, _rows(draft)))}, inset: 3pt, table.header({heading}), {body})
        {_typst_lines(draft.after)}
    """
    return typst.compile(source.encode(), font_paths=[str(FONTS)], ignore_system_fonts=True)


def _typst_cell(cell: Cell) -> str:
    return f"table.cell(rowspan: {cell.down}, colspan: {cell.across}, {typst_text(cell.text)})"


def _typst_lines(lines: Sequence[str]) -> str:
    return "\n".join(f"#{typst_text(line)}#linebreak()" if line else "#parbreak()" for line in lines)


def typst_text(text: str) -> str:
    """A text as Typst takes it, whatever is in it."""
    quoted = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'text("{quoted}")'


def _rows(draft: Draft) -> tuple[tuple[Cell, ...], ...]:
    return (*draft.sheet.heading, *draft.sheet.body)


FILES: Mapping[str, Callable[[Draft], bytes]] = {"word": word_file, "excel": excel_file, "web": web_file, "pdf": pdf_file}
