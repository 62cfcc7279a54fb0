"""Where the cells of a table stand when some are merged over several columns or rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar


class Spanning(Protocol):
    """A cell that may cover several columns and rows."""

    @property
    def columns(self) -> int:
        """How many columns it covers."""

    @property
    def rows(self) -> int:
        """How many rows it covers."""


Cell = TypeVar("Cell", bound=Spanning)


@dataclass(frozen=True, slots=True)
class Placed(Generic[Cell]):
    """A cell with the row and column, from 0, of its upper left corner."""

    row: int
    column: int
    cell: Cell


def place(rows: Sequence[Sequence[Cell]], width: int) -> Iterator[Placed[Cell]]:
    """Yield every cell with its place: each takes the first columns of its row that no cell above covers.

    Raises:
        ValueError: a row has more cells than the `width` columns have room for; an outline is never made so.
    """
    covered: set[tuple[int, int]] = set()
    for number, row in enumerate(rows):
        at = 0
        for cell in row:
            while (number, at) in covered:
                at += 1
            if at + cell.columns > width:
                raise ValueError(f"row {number} has more cells than the table's {width} columns have room for")
            yield Placed(number, at, cell)
            covered.update((number + down, at + right) for down in range(cell.rows) for right in range(cell.columns))
            at += cell.columns


def place_by_row(rows: Sequence[Sequence[Cell]], width: int) -> list[list[Placed[Cell]]]:
    """Return the same, a list for every row; one whose cells are all covered from above is empty."""
    placed: list[list[Placed[Cell]]] = [[] for _ in rows]
    for spot in place(rows, width):
        placed[spot.row].append(spot)
    return placed
