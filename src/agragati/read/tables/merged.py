"""Two indicators printed in one row: every cell holds both, one after the other. The row is split; that is said in a finding."""

from __future__ import annotations

from functools import lru_cache

from agragati.bangla.digits import is_blank
from agragati.model.reading import Cell
from agragati.read.lexicon import Lexicon
from agragati.read.matching import Wordings, text_likeness
from agragati.read.tables.cells import codes_inside, letters, parse_value
from agragati.read.tables.grid import Body, Cells

MOST = 6
"""More indicators than this in one row are no merged row."""


def split_merged(body: Body, wordings: Wordings, lexicon: Lexicon) -> tuple[Body, ...]:
    """The rows that a printed row holds: itself, or one for each of its indicators."""
    count = _indicators(body.cells, lexicon)
    if count < 2:
        return (body,)
    columns = [_split_cell(cell, count, wordings) for cell in body.cells]
    return tuple(Body(tuple(column[number] for column in columns), body.table, body.row) for number in range(count))


def _indicators(cells: Cells, lexicon: Lexicon) -> int:
    """How many indicators the row holds: by the codes in one cell, else by repeated unit words beside repeated figures."""
    codes = max((len(codes_inside(cell.text)) for cell in cells), default=0)
    units = max((_repeats(cell.text, lexicon) for cell in cells), default=0)
    count = codes if codes >= 2 else units
    if not 2 <= count <= MOST:
        return 1
    figures = sum(_in_figures(cell.text, count) for cell in cells)
    return count if figures >= 2 or (codes >= 2 and units == codes) else 1


@lru_cache(maxsize=20_000)
def _repeats(text: str, lexicon: Lexicon) -> int:
    words = text.split()
    return len(words) if len(words) >= 2 and lexicon.unit_of(words[0]) and all(map(lexicon.unit_of, words)) else 0


def _in_figures(text: str, count: int) -> bool:
    pieces = _pieces(text, count)
    return pieces is not None and all(is_blank(piece) or parse_value(piece, None).value is not None for piece in pieces)


def _pieces(text: str, count: int) -> tuple[str, ...] | None:
    """The text in so many equal runs of words; `None` where the words do not come out even."""
    words = text.split()
    if not words or len(words) % count:
        return None
    each = len(words) // count
    return tuple(" ".join(words[start : start + each]) for start in range(0, len(words), each))


def _split_cell(cell: Cell, count: int, wordings: Wordings) -> tuple[Cell, ...]:
    places = codes_inside(cell.text)
    if len(places) == count:
        ends = (*places[1:], len(cell.text))
        starts = (0, *places[1:])
        return tuple(_part(cell, start, end) for start, end in zip(starts, ends, strict=True))
    pieces = _pieces(cell.text, count)
    if pieces and letters(cell.text) <= _FEW_LETTERS * count:
        return _found_in(cell, pieces)
    if count == 2 and letters(cell.text) >= _TWO_WORDINGS:
        place = _best_cut(cell.text, wordings)
        if place:
            return _part(cell, 0, place), _part(cell, place, len(cell.text))
    return (cell, *(cell._replace(text="") for _ in range(count - 1)))


_FEW_LETTERS = 10
_TWO_WORDINGS = 40


def _part(cell: Cell, start: int, end: int) -> Cell:
    return cell._replace(text=cell.text[start:end].strip(), column=cell.column + start)


def _found_in(cell: Cell, pieces: tuple[str, ...]) -> tuple[Cell, ...]:
    """Each piece as a cell that knows where in the cell it stands."""
    parts, start = [], 0
    for piece in pieces:
        at = cell.text.find(piece.split()[0], start)
        parts.append(cell._replace(text=piece, column=cell.column + max(at, 0)))
        start = max(at, start) + 1
    return tuple(parts)


def _best_cut(text: str, wordings: Wordings) -> int | None:
    """Where two wordings without codes meet: the cut whose halves are most like two different indicators."""
    cuts = [place for place, sign in enumerate(text) if sign == " "]
    if not cuts or not wordings.ids:
        return None
    heads = text_likeness([text[:cut] for cut in cuts], wordings)
    tails = text_likeness([text[cut:] for cut in cuts], wordings)
    best, place = 0.0, None
    for number, cut in enumerate(cuts):
        first, second = int(heads[number].argmax()), int(tails[number].argmax())
        worth = float(heads[number, first] + tails[number, second])
        if first != second and worth > best:
            best, place = worth, cut
    return place if best >= _BOTH_LIKE else None


_BOTH_LIKE = 150.0
