"""Blocks that stand side by side on the page and come as lines of several pieces: read one column after the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from agragati.read.letters.pieces import Piece


@dataclass(frozen=True, slots=True)
class Ordered:
    """Places in reading order, and those among them that begin a column to the right of another."""

    places: tuple[int, ...]
    starts: frozenset[int] = frozenset()


def by_columns(pieces: Sequence[Piece], places: Sequence[int]) -> Ordered:
    """Order the places of each run of lines with several pieces by column; other lines keep their order.

    One line of several pieces is no sign of columns, two in neighbouring lines are.
    """
    rows: list[list[int]] = []
    for place in places:
        if rows and _on_one_line(pieces[rows[-1][0]], pieces[place]):
            rows[-1].append(place)
        else:
            rows.append([place])
    ordered: list[int] = []
    starts: set[int] = set()
    at = 0
    while at < len(rows):
        end = _run_end(pieces, rows, at)
        if end - at > 1:
            columns = _columns(pieces, rows[at:end])
            ordered += [place for column in columns for place in column]
            starts |= {column[0] for column in columns[1:] if column}
        else:
            end = at + 1
            ordered += rows[at]
        at = end
    return Ordered(tuple(ordered), frozenset(starts))


def _on_one_line(first: Piece, second: Piece) -> bool:
    return (first.line, first.row) == (second.line, second.row)


def _run_end(pieces: Sequence[Piece], rows: Sequence[Sequence[int]], at: int) -> int:
    """The end of the run of rows that begins here; after an empty line a lone piece belongs to it only far to the right."""
    if len(rows[at]) == 1:
        return at + 1
    edge = min(pieces[row[1]].column for row in rows[at:] if len(row) > 1)
    end = at + 1
    while end < len(rows) and len(rows[end]) in (1, len(rows[at])):
        first = pieces[rows[end][0]]
        if len(rows[end]) == 1 and first.gap and first.column < edge - _SLACK:
            break
        end += 1
    return end if sum(len(row) > 1 for row in rows[at:end]) > 1 else at + 1


_SLACK = 3


def _columns(pieces: Sequence[Piece], rows: Sequence[Sequence[int]]) -> list[list[int]]:
    edges = [min(pieces[row[column]].column for row in rows if len(row) > 1) for column in range(len(max(rows, key=len)))]
    columns: list[list[int]] = [[] for _ in edges]
    for row in rows:
        for number, place in enumerate(row):
            columns[number if len(row) > 1 else _column_of(pieces[place], edges)].append(place)
    return columns


def _column_of(piece: Piece, edges: Sequence[int]) -> int:
    return max((column for column, edge in enumerate(edges) if piece.column >= edge - _SLACK), default=0)
