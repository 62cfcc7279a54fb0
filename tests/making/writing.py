"""A table as text: tabs, a markdown table, HTML with merged cells, or one cell a line, the blank ones left out, dashes or blank lines."""

from collections.abc import Callable, Mapping
from html import escape

from making.sheet import Cell, Sheet


def write_tabs(sheet: Sheet) -> str:
    """A row a line, cells between tabs; a covered place is an empty cell."""
    return "\n".join("\t".join(cell.text for cell in row) for row in (*sheet.heading, *sheet.body))


def write_markdown(sheet: Sheet) -> str:
    """Pipes, the first heading row above the rule."""
    rows = ["| " + " | ".join(cell.text for cell in row) + " |" for row in (*sheet.heading, *sheet.body)]
    rule = "|" + " --- |" * max(len(row) for row in sheet.heading)
    return "\n".join((rows[0], rule, *rows[1:]))


def write_html(sheet: Sheet) -> str:
    """A table element; a covered place is not written."""
    rows = (*sheet.heading, *sheet.body)
    return "\n".join(
        ("<table>", *("<tr>" + "".join(_html_cell(cell) for cell in row if not cell.covered) + "</tr>" for row in rows), "</table>")
    )


def _html_cell(cell: Cell) -> str:
    spans = "".join(f' {name}="{count}"' for name, count in (("rowspan", cell.down), ("colspan", cell.across)) if count > 1)
    return f"<td{spans}>{escape(cell.text)}</td>"


def write_lines(sheet: Sheet) -> str:
    """A cell a line, row after row; merged heading cells leave nothing, an empty cell of the body is a dash."""
    heads = (cell.text for row in sheet.heading for cell in row if not cell.covered)
    return "\n".join((*heads, *(cell.text or "-" for row in sheet.body for cell in row)))


def write_dashes(sheet: Sheet) -> str:
    """A cell a line, not one left out: covered places and empty cells are dashes."""
    return "\n".join(cell.text or "-" for row in (*sheet.heading, *sheet.body) for cell in row)


def write_gaps(sheet: Sheet) -> str:
    """The same with a blank line for each of them."""
    return "\n".join(cell.text for row in (*sheet.heading, *sheet.body) for cell in row)


SYNTAXES: Mapping[str, Callable[[Sheet], str]] = {
    "tabs": write_tabs,
    "markdown": write_markdown,
    "html": write_html,
    "lines": write_lines,
    "dashes": write_dashes,
    "gaps": write_gaps,
}
