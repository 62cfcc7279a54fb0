"""Rows of one length among cells that stand one a line: cut without weighing anything, where the units show that no cell is missing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from agragati.model.reading import Cell
from agragati.read.formats.stackedlines import Cut, CutRow, Entry, Token
from agragati.read.lexicon import Lexicon
from agragati.read.tables.cells import Sort, sort_of
from agragati.read.tables.fitting import FITS, family

LEAST_ROWS = 2
_UNFIT = -0.3
_IN_PLACE = 0.7
"""In so many rows the unit stands in the unit's column; in the others it slid, and they stay as they stand."""


def suits(rows: Cut, roles: Sequence[str | None], lexicon: Lexicon) -> bool:
    """Whether no column holds mostly what does not fit its heading: else as many headings as cells are a chance."""
    for col, role in enumerate(roles):
        fits = [FITS[family(role) if role else "other"][sort_of(row.cells[col].text, lexicon)] for row in rows.rows]
        if sum(fit < _UNFIT for fit in fits) * 2 > len(fits):
            return False
    return True


def even_rows(entries: Sequence[Entry], tokens: Sequence[Token], roles: Sequence[str | None]) -> Cut | None:
    """Return the rows of as many lines as there are columns, blank lines being blank cells or nothing; `None` where the units disagree."""
    if "unit" not in roles:
        return None
    without_blank = [token for token in tokens if token.entry is not None]
    return _even(entries, without_blank, roles) or (_even(entries, tokens, roles) if len(tokens) > len(without_blank) else None)


def _even(entries: Sequence[Entry], tokens: Sequence[Token], roles: Sequence[str | None]) -> Cut | None:
    """The rows, with their units under the unit's heading or, every one of them, in another column."""
    first = next((place for place, token in enumerate(tokens) if token.sort is Sort.UNIT), -1)
    under = first - roles.index("unit")
    if under > 0 and any(token.entry is not None for token in tokens[:under]):
        under = -1
    starts = [start for start in (under, 0) if 0 <= start <= first < start + len(roles)]
    cuts = (_from(entries, tokens[start:], roles, first - start) for start in starts)
    return next((cut for cut in cuts if cut), None)


def _from(entries: Sequence[Entry], tokens: Sequence[Token], roles: Sequence[str | None], at: int) -> Cut | None:
    """The rows from the first token on, whose units stand in this column."""
    width = len(roles)
    kind = roles.index("line_kind") if "line_kind" in roles else None
    rows = list(takewhile(lambda row: _has_unit(row, at, kind), _pieces(tokens, width)))
    after = len(rows) * width
    if len(rows) < LEAST_ROWS or any(token.sort in {Sort.UNIT, Sort.LINE_KIND} for token in tokens[after : after + 2 * width]):
        return None
    slid = [row[at].sort is not Sort.UNIT and not _is_second(row, at, kind) for row in rows]
    # Where a cell is missing, all later rows seem to have slid; where one has slid, the next stands right again.
    if any(both == (True, True) for both in pairwise(slid)) or (slid[-1] and not _ends(entries, rows[-1])):
        return None
    most = 1 - _IN_PLACE if roles[at] == "unit" else 0
    if sum(slid) > most * len(rows) or not _evenly_spaced(entries, rows):
        return None
    return Cut(tuple(_row(row, entries) for row in rows), (), 0.0)


def _ends(entries: Sequence[Entry], row: Sequence[Token]) -> bool:
    """Whether a blank line or nothing follows the row."""
    after = max(token.entry for token in row if token.entry is not None) + 1
    return after >= len(entries) or entries[after].gap > 0


def _pieces(tokens: Sequence[Token], width: int) -> Iterator[Sequence[Token]]:
    for place in range(0, len(tokens) - width + 1, width):
        yield tokens[place : place + width]


def _has_unit(row: Sequence[Token], at: int, kind: int | None) -> bool:
    """Whether the row is one indicator's, or the second line of one."""
    units = sum(token.sort is Sort.UNIT for token in row)
    return units == 1 or (units == 0 and _is_second(row, at, kind))


def _is_second(row: Sequence[Token], at: int, kind: int | None) -> bool:
    """Whether the row is the second line of an indicator; the word for its achievements may be a letter: `অ`."""
    return kind is not None and row[at].sort is Sort.BLANK and row[kind].sort in {Sort.LINE_KIND, Sort.TEXT}


def _evenly_spaced(entries: Sequence[Entry], rows: Sequence[Sequence[Token]]) -> bool:
    """Whether blank lines within the rows, where they are no cells, stand between all cells or none."""
    if any(token.entry is None for row in rows for token in row):
        return True
    return len({entries[token.entry].gap > 0 for row in rows for token in row[1:] if token.entry is not None}) < 2


def _row(row: Sequence[Token], entries: Sequence[Entry]) -> CutRow:
    filled = [token.entry for token in row if token.entry is not None]
    blank = Cell("", entries[filled[0]].cell.line)
    return CutRow(tuple(blank if token.entry is None else entries[token.entry].cell for token in row), filled[-1] + 1)
