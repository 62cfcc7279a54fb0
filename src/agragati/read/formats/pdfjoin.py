"""Tables that go on over a page: one table again, its repeated heading left out, a row that the page's end has cut put together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from agragati.model.reading import Cell
from agragati.read.formats.pdflayout import Item, Page, PageTable
from agragati.read.formats.pdftext import as_one

SAME_PLACE = 5.0
"""Points by which a column may stand elsewhere on the next page."""
MOST_CUT = 3
"""The rest of a row that was cut fills no more cells: those whose text is long."""

_Row = Sequence[Cell]


def joined(pages: Iterable[Page]) -> list[Page]:
    """Return the pages, each table on the page where it begins; a page that only goes on with one is left out."""
    whole: list[Page] = []
    for page in pages:
        items = list(page.items)
        before = whole[-1].items if whole else ()
        if items and before and (table := _together(before[-1], items[0])):
            whole[-1] = replace(whole[-1], items=(*before[:-1], table))
            del items[0]
        if items:
            whole.append(replace(page, items=items))
    return whole


def _together(table: Item, after: Item) -> PageTable | None:
    if not isinstance(table, PageTable) or not isinstance(after, PageTable) or len(table.xs) != len(after.xs):
        return None
    if any(abs(one - other) > SAME_PLACE for one, other in zip(table.xs, after.xs, strict=True)):
        return None
    rows, more = list(table.rows), _without_heading(table.rows, after.rows)
    if more and _is_rest(more[0], rows, table):
        rows = _with_rest(rows, more[0])
        more = more[1:]
    return replace(table, rows=[*rows, *more], tall=after.tall)


def _without_heading(rows: Sequence[_Row], after: Sequence[_Row]) -> Sequence[_Row]:
    same = 0
    while same < min(len(rows), len(after)) and _texts(rows[same]) == _texts(after[same]):
        same += 1
    return after[same:]


def _texts(row: _Row) -> list[str]:
    return [cell.text for cell in row]


def _is_rest(row: _Row, rows: Sequence[_Row], table: PageTable) -> bool:
    """Whether the row only goes on with texts that the row above has begun, and that were already broken into lines there."""
    filled = [place for place, cell in enumerate(row) if cell.text]
    if not filled or len(filled) > MOST_CUT:
        return False
    return all(_goes_on(row, rows[_owner(rows, place)], place, table) for place in filled)


def _goes_on(row: _Row, above: _Row, place: int, table: PageTable) -> bool:
    """Whether the cell's text goes on; an area's name over all columns begins something."""
    return bool(above[place].text) and above[place].box in table.tall and _width(row, place) == _width(above, place)


def _width(row: _Row, place: int) -> int:
    """How many columns the cell takes, as far as those after it are covered."""
    return next((after - place for after in range(place + 1, len(row)) if not row[after].spanned), len(row) - place)


def _with_rest(rows: Sequence[_Row], rest: _Row) -> list[_Row]:
    whole = [list(row) for row in rows]
    for place, cell in enumerate(rest):
        if cell.text:
            above = whole[_owner(rows, place)]
            above[place] = above[place]._replace(text=as_one((above[place].text, cell.text)))
    return [*whole]


def _owner(rows: Sequence[_Row], place: int) -> int:
    """The row in which the cell begins that is lowest in a column."""
    return next((number for number in range(len(rows) - 1, 0, -1) if not rows[number][place].spanned), 0)
