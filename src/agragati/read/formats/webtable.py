"""Tables of HTML as grids: merged cells resolved, tables within cells taken as their text."""

from collections.abc import Iterator

from lxml import etree

from agragati.bangla.text import normalise, squeeze
from agragati.model.reading import Cell
from agragati.read.formats.markup import Element
from agragati.read.formats.source import MOST_CELLS, MOST_ROWS, refuse_cells, refuse_rows, refuse_wide

UNSEEN = frozenset(["script", "style", "head", "template", "noscript", "svg", "math", "select", "textarea", "iframe", "object"])
_PARAGRAPH_NAMES = """
    address article aside blockquote br caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6
    header hr li main nav ol p pre section table tbody td tfoot th thead tr ul
"""
PARAGRAPHS = frozenset(_PARAGRAPH_NAMES.split())
"""Elements whose text stands apart from what is around them."""
_CELLS = frozenset({"td", "th"})
_SECTIONS = frozenset({"thead", "tbody", "tfoot"})
LEAST_CELLS = 4
"""A table with such a row is a table of figures, not a way to set text side by side."""


def is_layout(table: Element) -> bool:
    """Tell whether the table only sets other tables on the page, or paragraphs side by side, as in a letter's head and foot."""
    return _sets_paragraphs(table) or any(
        sum(1 for cell in row if cell.tag in _CELLS) >= LEAST_CELLS
        for inner in table.iter("table")
        if inner is not table
        for row in inner.iter("tr")
    )


def _sets_paragraphs(table: Element) -> bool:
    """Few cells, some with lines of their own."""
    rows = list(table.iter("tr"))
    widest = max((sum(1 for cell in row if cell.tag in _CELLS) for row in rows), default=LEAST_CELLS)
    return widest < LEAST_CELLS and len(rows) < LEAST_CELLS and next(table.iter("br", "p"), None) is not None


class Grids:
    """Makes grids of a page's tables, no more cells in all than a report may have."""

    def __init__(self, lines_before: int) -> None:
        self._lines_before = lines_before
        self._left = MOST_CELLS

    def rows_of(self, table: Element) -> list[list[Cell]]:
        """Return the table's rows; places that a merged cell covers are blank and say so.

        Raises:
            UnreadableError: there are too many.
        """
        grid: list[list[Cell]] = []
        covered: dict[int, int] = {}
        for row in _rows(table):
            cells = self._row(row, covered)
            grid.append(cells)
            refuse_rows(len(grid))
            self._left -= len(cells)
            refuse_cells(MOST_CELLS - self._left)
        return grid

    def _row(self, row: list[Element], covered: dict[int, int]) -> list[Cell]:
        """Return a row's cells; `covered` holds for each column how many rows more a merged cell covers."""
        line = self._line(row[0]) if row else 0
        cells: list[Cell] = []
        spans: dict[int, int] = {}
        for element in row:
            _cover(cells, covered, line)
            wide, high = _span(element, "colspan"), _span(element, "rowspan")
            refuse_wide(len(cells) + wide)
            spans.update(dict.fromkeys(range(len(cells), len(cells) + wide), high - 1))
            cells.append(Cell(_text(element), self._line(element)))
            cells.extend(Cell("", self._line(element), spanned=True) for _ in range(wide - 1))
        _cover(cells, covered, line)
        for column in [column for column, rows in covered.items() if rows <= 1]:
            del covered[column]
        for column in covered:
            covered[column] -= 1
        covered.update({column: rows for column, rows in spans.items() if rows > 0})
        return cells

    def _line(self, element: Element) -> int:
        return self._lines_before + (element.sourceline or 1)


def _cover(cells: list[Cell], covered: dict[int, int], line: int) -> None:
    while len(cells) in covered:
        cells.append(Cell("", line, spanned=True))


def _rows(table: Element) -> Iterator[list[Element]]:
    """Yield the cells of each row; cells that stand outside of any row, one row each run."""
    stray: list[Element] = []
    for child in _parts(table):
        if child.tag in _CELLS:
            stray.append(child)
            continue
        if stray:
            yield stray
            stray = []
        yield [cell for cell in child if cell.tag in _CELLS] if child.tag == "tr" else [child]
    if stray:
        yield stray


def _parts(table: Element) -> Iterator[Element]:
    for child in table:
        if child.tag in _SECTIONS:
            yield from child
        elif child.tag not in UNSEEN and child.tag not in {"colgroup", "col"}:
            yield child


def _span(element: Element, name: str) -> int:
    given = element.get(name)
    if given is None:
        return 1
    value = given.strip()
    # A length of digits that no document has is no number worth making.
    if not value.isascii() or not value.isdigit() or len(value) > len(str(MOST_ROWS)):
        return 1
    return max(1, int(value))


def _text(element: Element) -> str:
    """Return all that the cell shows, its paragraphs and inner cells apart by a blank."""
    pieces = [element.text or ""]
    if len(element):
        walk = etree.iterwalk(element, events=("start", "end"))
        next(walk)
        for event, inner in walk:
            if inner is element:
                break
            pieces.append(" " if inner.tag in PARAGRAPHS else "")
            if event == "end":
                pieces.append(inner.tail or "")
            elif inner.tag in UNSEEN:
                walk.skip_subtree()
            else:
                pieces.append(inner.text or "")
    return squeeze(normalise("".join(pieces)))
