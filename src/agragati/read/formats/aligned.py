"""Tables whose columns only blanks set, as a PDF printed to text has them: a cell's place in its line tells its column."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from agragati.model.reading import Cell
from agragati.read.formats.source import SourceLine, make_cell, refuse_rows, refuse_wide
from agragati.read.formats.wrapped import joined_rows

LEAST_CELLS = 5
LEAST_ROWS = 3
"""So many lines must have so many pieces for a table."""
MOST_LINES_BETWEEN = 12
"""How many lines of wrapped cells, or blank ones, may stand between two lines of many cells."""
_SLACK = 2
"""Columns are at least a character and two blanks apart: starts that are nearer are one column, set to the right or in the middle."""
_LEAST_SHARE = 0.75
"""The share of pieces that must start in a column: below it the blanks only separate."""

_PIECE = re.compile(r"\S+(?: \S+)*")
_MARKS = re.compile("[\u0981-\u0983\u09bc\u09be-\u09cd\u09d7\u09e2\u09e3\u200b-\u200d]")
"""Signs that take no place of their own on a screen."""


class _Piece(NamedTuple):
    text: str
    start: int
    end: int
    place: int
    """In the line's own characters."""


class _Layout(NamedTuple):
    share: float
    """Of the pieces, those that start where a column does."""
    columns: list[int]


class AlignedTable(NamedTuple):
    """A table and the lines it stands on."""

    first: int
    after: int
    """The place of the line after it."""
    rows: list[list[Cell]]


def find_aligned(lines: Sequence[SourceLine]) -> Iterator[AlignedTable]:
    """Give the tables whose columns are set with blanks, in their order.

    Raises:
        UnreadableError: one has more rows or columns than any report.
    """
    wide = [place for place, line in enumerate(lines) if "  " in line.text and sum(1 for _ in _PIECE.finditer(line.text)) >= LEAST_CELLS]
    for run in _runs(wide):
        if len(run) < LEAST_ROWS:
            continue
        refuse_rows(len(run))
        # Which of the two the printing counted shows in what stands exactly under each other.
        plain, bare = (_columns([_pieces(lines[place], bare=bare) for place in run]) for bare in (False, True))
        better = max(plain, bare, key=lambda layout: layout.share)
        if better.share >= _LEAST_SHARE:
            yield _table(lines, run, better.columns, bare=better is bare)


def _runs(places: Sequence[int]) -> Iterator[list[int]]:
    run: list[int] = []
    for place in places:
        if run and place - run[-1] > MOST_LINES_BETWEEN:
            yield run
            run = []
        run.append(place)
    if run:
        yield run


def _pieces(line: SourceLine, *, bare: bool) -> list[_Piece]:
    """Return what two blanks or more keep apart, with its place in the line; `bare` counts no signs that take no place."""
    text = line.text.expandtabs()
    pieces = []
    marks = 0
    for found in _PIECE.finditer(text):
        start, end = found.start() - marks, found.end() - marks
        if bare:
            own = len(_MARKS.findall(found[0]))
            marks += own
            end -= own
        pieces.append(_Piece(found[0], start, end, found.start()))
    return pieces


def _columns(rows: Sequence[Sequence[_Piece]]) -> _Layout:
    """Return where the columns start, and how many of the pieces start there."""
    starts = _clusters(Counter(piece.start for row in rows for piece in row), max(2, len(rows) // 2))
    pieces = [piece for row in rows for piece in row]
    if len(starts) < LEAST_CELLS:
        return _Layout(0.0, [])
    share = sum(_is_at(piece.start, starts) for piece in pieces) / len(pieces)
    ends = dict.fromkeys(starts, 0)
    for piece in pieces:
        if _is_at(piece.start, starts):
            start = starts[bisect_right(starts, piece.start) - 1]
            ends[start] = max(ends[start], piece.end)
    # A column may have a heading and nothing under it.
    for piece in sorted(pieces, key=lambda piece: piece.start):
        before = bisect_right(starts, piece.start) - 1
        free = before < 0 or ends[starts[before]] < piece.start
        if free and (before + 1 == len(starts) or piece.end < starts[before + 1]):
            starts.insert(before + 1, piece.start)
            ends[piece.start] = piece.end
    refuse_wide(len(starts))
    return _Layout(share, starts)


def _clusters(counts: Counter[int], least: int) -> list[int]:
    """Return the starts, near ones being one, at which enough pieces stand."""
    starts: list[int] = []
    sums: list[int] = []
    for start in sorted(counts):
        if starts and start - starts[-1] <= _SLACK:
            sums[-1] += counts[start]
        else:
            starts.append(start)
            sums.append(counts[start])
    return [start for start, count in zip(starts, sums, strict=True) if count >= least]


def _is_at(start: int, starts: Sequence[int]) -> bool:
    column = bisect_right(starts, start) - 1
    return column >= 0 and start - starts[column] <= _SLACK


def _table(lines: Sequence[SourceLine], run: Sequence[int], columns: Sequence[int], *, bare: bool) -> AlignedTable:
    after = run[-1] + 1
    while after < len(lines) and after <= run[-1] + MOST_LINES_BETWEEN and _continues(_pieces(lines[after], bare=bare), columns):
        after += 1
    found = [_cells(line, _pieces(line, bare=bare), columns) for line in lines[run[0] : after] if not line.blank]
    return AlignedTable(run[0], after, joined_rows(found))


def _continues(pieces: Sequence[_Piece], columns: Sequence[int]) -> bool:
    """Tell whether a line under the last row holds the rest of its wrapped cells: it starts at a column, and not at the first."""
    return bool(pieces) and pieces[0].start > columns[0] + _SLACK and all(_is_at(piece.start, columns) for piece in pieces)


def _cells(line: SourceLine, pieces: Sequence[_Piece], columns: Sequence[int]) -> list[Cell]:
    texts: list[list[_Piece]] = [[] for _ in columns]
    for piece in pieces:
        texts[_column_of(piece, columns)].append(piece)
    return [_cell(line, found) for found in texts]


def _cell(line: SourceLine, pieces: Sequence[_Piece]) -> Cell:
    place = pieces[0].place if pieces else 0
    return make_cell(" ".join(piece.text for piece in pieces), line.number, line.column + place)


def _column_of(piece: _Piece, columns: Sequence[int]) -> int:
    """Return the column at which the piece starts, or else the one it covers most."""
    at = max(bisect_right(columns, piece.start) - 1, 0)
    if _is_at(piece.start, columns):
        return at
    last = bisect_right(columns, piece.end)
    ends = [*columns[1:], max(piece.end, columns[-1])]
    return max(range(at, max(last, at + 1)), key=lambda column: min(piece.end, ends[column]) - max(piece.start, columns[column]))
