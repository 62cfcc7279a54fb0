"""Cells one a line where not one was left out: a dash stands for every blank cell, for those under merged headings too.

Then every row, the rows of headings among them, has as many lines as the table has columns, and nothing need be weighed.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from agragati.bangla.digits import is_blank
from agragati.bangla.text import fold
from agragati.model.reading import Cell
from agragati.read.formats.stackedlines import Entry, stride, tokens_of
from agragati.read.lexicon import Lexicon
from agragati.read.tables.cells import Sort

_LEAST_ROWS = 2
_IN_PLACE = 0.9
"""So many of the units stand under the unit's heading; a row that slid may have its own elsewhere."""

Rows = list[tuple[Cell, ...]]


def full_grid(entries: Sequence[Entry], lexicon: Lexicon) -> tuple[Rows, int] | None:
    """Return the rows from the first heading on, and the number of the entry after them; `None` where cells were left out.

    Dashes among the headings are blank cells; those among the figures stay, since a dash may be what the office wrote.
    """
    tokens = tokens_of(entries, lexicon)
    tokens = [token for token in tokens if token.entry is not None]
    apart = stride(tokens)
    for width in (apart, apart // 2) if apart else ():
        at = _unit_heading(entries[:width], lexicon)
        units = [place for place, token in enumerate(tokens) if token.sort is Sort.UNIT]
        in_place = [place for place in units if at is not None and place % width == at]
        if at is None or len(in_place) < max(_LEAST_ROWS, _IN_PLACE * len(units)):
            continue
        heads = in_place[0] - at
        if any(is_blank(entry.cell.text) for entry in entries[:heads]):
            rows = _rows(entries, width, in_place[-1] - at + width, lexicon)
            return [_without_dashes(row) if number * width < heads else row for number, row in enumerate(rows)], len(rows) * width
    return None


def _unit_heading(first: Sequence[Entry], lexicon: Lexicon) -> int | None:
    return next((place for place, entry in enumerate(first) if lexicon.headings.exact.get(fold(entry.cell.text)) == "unit"), None)


def _rows(entries: Sequence[Entry], width: int, surely: int, lexicon: Lexicon) -> Rows:
    """The rows up to the last with a unit, then what follows it: the second line of an indicator, a row of totals."""
    pieces = [entries[place : place + width] for place in range(0, len(entries) - width + 1, width)]
    sure = pieces[: surely // width]
    more = takewhile(lambda piece: _goes_on(piece, lexicon), pieces[len(sure) :])
    return [tuple(entry.cell for entry in piece) for piece in [*sure, *more]]


def _goes_on(piece: Sequence[Entry], lexicon: Lexicon) -> bool:
    texts = [entry.cell.text for entry in piece]
    totals = any(fold(text.strip(" =:-ঃ")) in lexicon.totals.exact for text in texts)
    return totals or (is_blank(texts[0]) and any(not is_blank(text) for text in texts))


def _without_dashes(row: Sequence[Cell]) -> tuple[Cell, ...]:
    return tuple(Cell("", cell.line, cell.column) if is_blank(cell.text) else cell for cell in row)
