"""Cells one a line where not one was left out: a dash or a blank line stands for every blank cell, those under merged headings too.

Then every row, the rows of headings among them, has as many lines as the table has columns, and nothing need be weighed.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import dropwhile, takewhile

from agragati.bangla.digits import is_blank
from agragati.bangla.text import fold
from agragati.model.reading import Cell
from agragati.read.formats.stackedlines import Entry, Token, stride, tokens_of
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
    tokens = list(dropwhile(lambda token: token.entry is None, tokens_of(entries, lexicon)))
    without_blank = [token for token in tokens if token.entry is not None]
    found = _grid(entries, without_blank, lexicon)
    return found or (_grid(entries, tokens, lexicon) if len(tokens) > len(without_blank) else None)


def _grid(entries: Sequence[Entry], tokens: Sequence[Token], lexicon: Lexicon) -> tuple[Rows, int] | None:
    cells = _cells(entries, tokens)
    units = [place for place, token in enumerate(tokens) if token.sort is Sort.UNIT]
    apart = stride(tokens)
    for width in (apart, apart // 2) if apart else ():  # an indicator's second line has no unit
        at = _headed("unit", cells[:width], lexicon)
        in_place = [place for place in units if at is not None and place % width == at]
        if at is None or len(in_place) < max(_LEAST_ROWS, _IN_PLACE * len(units)):
            continue
        heads = in_place[0] - at
        paired = _headed("line_kind", cells[:heads], lexicon) is not None
        if (width == apart or paired) and any(is_blank(cell.text) for cell in cells[:heads]):
            heading = [_without_dashes(row) for row in _rows(cells[:heads], width)]
            body = _body(_rows(cells[heads:], width), in_place[-1] // width - heads // width + 1, lexicon)
            after = [token.entry for token in tokens[: heads + len(body) * width] if token.entry is not None][-1] + 1
            return [*heading, *body], after
    return None


def _cells(entries: Sequence[Entry], tokens: Sequence[Token]) -> list[Cell]:
    cells: list[Cell] = []
    for token in tokens:
        line = cells[-1].line + 1 if cells else 1
        cells.append(Cell("", line) if token.entry is None else entries[token.entry].cell)
    return cells


def _headed(role: str, heads: Sequence[Cell], lexicon: Lexicon) -> int | None:
    return next((place for place, cell in enumerate(heads) if lexicon.headings.exact.get(fold(cell.text)) == role), None)


def _rows(cells: Sequence[Cell], width: int) -> Rows:
    """The rows of this width; blank cells at the very end may have left no line."""
    pieces = (cells[place : place + width] for place in range(0, len(cells), width))
    return [(*piece, *[Cell("", piece[-1].line)] * (width - len(piece))) for piece in pieces]


def _body(rows: Rows, sure: int, lexicon: Lexicon) -> Rows:
    """The rows up to the last with a unit, then what follows it: the second line of an indicator, a row of totals."""
    return [*rows[:sure], *takewhile(lambda row: _goes_on(row, lexicon), rows[sure:])]


def _goes_on(row: Sequence[Cell], lexicon: Lexicon) -> bool:
    texts = [cell.text for cell in row]
    totals = any(lexicon.is_sum(text) for text in texts)
    kinds = any(lexicon.line_kinds.find(text, at_least=90) for text in texts if text)
    return totals or (kinds and is_blank(texts[0]))


def _without_dashes(row: Sequence[Cell]) -> tuple[Cell, ...]:
    return tuple(Cell("", cell.line, cell.column) if is_blank(cell.text) else cell for cell in row)
