"""A row laid over the columns: cells that slid are put back where they belong, and it is said from where."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from itertools import product

from agragati.bangla.digits import is_blank, parse_number, parse_percent
from agragati.model.reading import Cell
from agragati.model.values import Unit, Value
from agragati.read.lexicon import Lexicon
from agragati.read.tables.cells import Sort, parse_value, sort_of
from agragati.read.tables.columns import Columns
from agragati.read.tables.fitting import FITS, family
from agragati.read.tables.grid import Cells

OTHER = "other."
"""What the role of a cell begins with whose column has a heading that nobody knows: the heading follows."""
GAP = 0.35
"""What it costs to step over an empty cell, or over a column that the row has no cell for."""
NEEDED = {"unit": 0.8, "weight": 0.8, "indicator": 0.9, "annual_target": 0.8}
FIGURE_GAP = 0.8
"""What it costs to step over a column of figures: one cell that fits its neighbour better is no sign that the row slid."""
BEST_TARGET = 1.5
"""What it costs to step over a column that no row is without; the best level is always defined."""
EMPTY, DASH, LOST = 0.12, 1.2, 2.2
"""What it costs to leave a cell without a column: an empty one, one with a dash (somebody meant it to stand there), a filled one."""
IDLE = 0.6
"""What it costs to let a figure stand in a column that no other row uses."""
SIGN = 0.7
"""What it is worth that a cell holds exactly what the framework sets for the role."""


@dataclass(frozen=True, eq=False)
class Expected:
    """What the framework sets for the indicator that a row's text names: role to the values that its variants have.

    Compared by identity, so that what is derived from it can be cached.
    """

    unit: Unit
    figures: Mapping[str, frozenset[Value]]

    @cached_property
    def roles_of(self) -> Mapping[Value, tuple[str, ...]]:
        """The same the other way round: value to the roles that have it."""
        values = {value for ones in self.figures.values() for value in ones}
        return {value: tuple(role for role, ones in self.figures.items() if value in ones) for value in values}


@dataclass(frozen=True, slots=True)
class Placed:
    """A row whose cells have their roles. `places` tells the cell's number (from 0) in the row."""

    cells: Mapping[str, Cell]
    places: Mapping[str, int]
    moved: tuple[tuple[str, int, int], ...]
    """(role, cell's place, column where it belongs), from 0, for each filled cell that stood elsewhere."""
    loose: tuple[tuple[int, Cell], ...]
    """Filled cells that have no known column."""

    def text(self, role: str) -> str:
        """The text of a role's cell; empty where there is none."""
        cell = self.cells.get(role)
        return cell.text if cell else ""


@dataclass(frozen=True, slots=True)
class Frame:
    """The columns that rows are laid over; `idle` are those that no row uses."""

    roles: tuple[str | None, ...]
    idle: frozenset[int] = frozenset()


def frame_of(columns: Columns, rows: Sequence[Cells]) -> Frame:
    """The frame of a sheet. A column is idle where at most one row has anything in it, beside one that most rows use."""
    used = [sum(col < len(row) and not is_blank(row[col].text) for row in rows) for col in range(len(columns.roles))]
    busy = [count * 5 >= len(rows) * 3 for count in used]
    idle = frozenset(col for col, count in enumerate(used) if count <= 1 and col and busy[col - 1] and len(rows) >= _ROWS_THAT_TELL)
    return Frame(tuple(_named_by_heads(columns)), idle)


def _named_by_heads(columns: Columns) -> Iterator[str | None]:
    """The roles, with a name of its own for each column whose heading nobody knows."""
    seen: Counter[str] = Counter()
    for col, role in enumerate(columns.roles):
        head = columns.unknown.get(col)
        if role is not None or head is None:
            yield role
            continue
        seen[head] += 1
        yield f"{OTHER}{head}" if seen[head] == 1 else f"{OTHER}{head} ({seen[head]})"


_ROWS_THAT_TELL = 4


def signs(cells: Cells, expected: Expected | None, having: Container[str]) -> Mapping[int, str]:
    """The places whose figure is exactly what the framework sets, with the role; only where the figure has one such role.

    `having` are the roles that the page has at all.
    """
    if expected is None:
        return {}
    found: dict[int, str] = {}
    for place, cell in enumerate(cells):
        roles = [role for role in _told(cell.text, expected) if role in having]
        if len(roles) == 1:
            found[place] = roles[0]
    return found


@lru_cache(maxsize=20_000)
def _told(text: str, expected: Expected) -> tuple[str, ...]:
    """The roles for which the framework sets the figure that the text is."""
    value = _figure(text, expected.unit)
    return () if value is None else expected.roles_of.get(value, ())


@lru_cache(maxsize=20_000)
def _figure(text: str, unit: Unit) -> Value | None:
    if not text or len(text) > _LONGEST_FIGURE:
        return None
    parsed = parse_value(text, unit)
    if parsed.value is None:
        return None
    return parsed.value if parsed.fits else parse_number(text)


_LONGEST_FIGURE = 24


def place_row(cells: Cells, frame: Frame, lexicon: Lexicon, expected: Expected | None) -> Placed:
    """Lay the cells over the columns: as they stand where all of them fit, else by the best monotone alignment."""
    cells, exchanged = _unexchanged(cells, frame, lexicon)
    if exchanged:
        placed = place_row(cells, frame, lexicon, expected)
        return replace(placed, moved=(exchanged, *placed.moved))
    sorts = [sort_of(cell.text, lexicon) for cell in cells]
    if _stands(cells, sorts, frame, expected):
        return _placed(cells, [(place, place) for place in range(min(len(cells), len(frame.roles)))], frame)
    return _placed(cells, _align(cells, sorts, frame, expected), frame)


def _unexchanged(cells: Cells, frame: Frame, lexicon: Lexicon) -> tuple[Cells, tuple[str, int, int] | None]:
    """The cells with unit and weight in their order, where a row has them the other way round; and what was moved."""
    if "unit" not in frame.roles or "weight" not in frame.roles:
        return cells, None
    unit, weight = frame.roles.index("unit"), frame.roles.index("weight")
    if max(unit, weight) >= len(cells) or sort_of(cells[unit].text, lexicon) is not Sort.NUMBER:
        return cells, None
    before = min(unit, weight) - 1
    slid = before >= 0 and FITS[family(frame.roles[before])][sort_of(cells[before].text, lexicon)] < 0
    if slid or sort_of(cells[weight].text, lexicon) is not Sort.UNIT:
        return cells, None
    turned = list(cells)
    turned[unit], turned[weight] = cells[weight], cells[unit]
    return tuple(turned), ("unit", weight, unit)


def _stands(cells: Cells, sorts: Sequence[Sort], frame: Frame, expected: Expected | None) -> bool:
    """Whether nothing in the row speaks against its cells standing where they stand."""
    roles = frame.roles
    if any(sort is not Sort.BLANK for sort in sorts[len(roles) :]):
        return False
    filled = [(col, role, sort) for col, (role, sort) in enumerate(zip(roles, sorts, strict=False)) if sort is not Sort.BLANK]
    if any(_speaks_against(role, sort) or (col in frame.idle and sort in _FIGURES) for col, role, sort in filled):
        return False
    if Sort.UNIT in sorts and "unit" in roles and all(role != "unit" for _, role, _ in filled):
        return False
    return _signs_stand(cells, roles, expected)


def _speaks_against(role: str | None, sort: Sort) -> bool:
    """Whether the cell looks as none does under such a heading; under one that nobody knows anything may stand."""
    return FITS[family(role)][sort] < 0 and not (role or "").startswith(OTHER)


_FIGURES = {Sort.NUMBER, Sort.PERCENT, Sort.DATE}


def _signs_stand(cells: Cells, roles: Sequence[str | None], expected: Expected | None) -> bool:
    """Whether the framework's figures stand under their own heads; those that slid are displaced alike."""
    shown = signs(cells, expected, [role for role in roles if role])
    standing = {role for place, role in shown.items() if place < len(roles) and roles[place] == role}
    slides = Counter(place - roles.index(role) for place, role in shown.items() if role not in standing)
    return max(slides.values(), default=0) < _SLID


_SLID = 2
"""From how many displaced figures on a row is suspected of having slid."""


def _align(cells: Cells, sorts: Sequence[Sort], frame: Frame, expected: Expected | None) -> list[tuple[int, int]]:
    """The best pairs (cell, column), both rising (Needleman and Wunsch's alignment; leaving out the ends costs little)."""
    rows, width, roles = len(cells), len(frame.roles), frame.roles
    step = [[0.0] * (width + 1) for _ in range(rows + 1)]
    skip_cell = [_cost_of_loss(cell, sort) for cell, sort in zip(cells, sorts, strict=True)]
    gains = [[_gain(cells[row], sorts[row], role, expected) for role in roles] for row in range(rows)]
    for row, col in product(range(rows), frame.idle):
        gains[row][col] -= IDLE if sorts[row] in _FIGURES else 0.0
    lost = [max(cost, GAP) for cost in skip_cell]
    gaps = _gaps(roles)
    for row in range(rows):
        step[row + 1][0] = step[row][0] - lost[row]
    for col in range(width):
        step[0][col + 1] = step[0][col] - gaps[col]
    for row in range(rows):
        before, here = step[row], step[row + 1]
        for col in range(width):
            here[col + 1] = max(before[col] + gains[row][col], here[col] - gaps[col], before[col + 1] - lost[row])
    return _trace(step, gains, lost, skip_cell)


def _cost_of_loss(cell: Cell, sort: Sort) -> float:
    if sort is not Sort.BLANK:
        return LOST
    return DASH if cell.text.strip() else EMPTY


def _gaps(roles: Sequence[str | None]) -> list[float]:
    """What it costs to step over each column: least at the row's head, where merged cells leave gaps."""
    best = next((role for role in roles if role and role.startswith("targets.")), None)
    return [BEST_TARGET if role and role == best else NEEDED.get(role or "", _gap(role)) for role in roles]


def _gap(role: str | None) -> float:
    return FIGURE_GAP if family(role) in {"targets", "achieved"} else GAP


def _trace(
    step: Sequence[Sequence[float]], gains: Sequence[Sequence[float]], lost: Sequence[float], at_end: Sequence[float]
) -> list[tuple[int, int]]:
    row, col = _end(step, at_end)
    pairs: list[tuple[int, int]] = []
    while row and col:
        here = step[row][col]
        if here == step[row - 1][col - 1] + gains[row - 1][col - 1]:
            row, col = row - 1, col - 1
            pairs.append((row, col))
        elif here == step[row - 1][col] - lost[row - 1]:
            row -= 1
        else:
            col -= 1
    return pairs[::-1]


def _end(step: Sequence[Sequence[float]], at_end: Sequence[float]) -> tuple[int, int]:
    """Where the alignment ends: what is left of the columns, or of empty cells, is left for next to nothing."""
    rows, width = len(step) - 1, len(step[0]) - 1
    best, place, tail = step[rows][width], (rows, width), 0.0
    for col in range(width - 1, -1, -1):
        if step[rows][col] - 0.02 > best:
            best, place = step[rows][col] - 0.02, (rows, col)
    for row in range(rows - 1, -1, -1):
        tail += at_end[row]
        if step[row][width] - tail > best:
            best, place = step[row][width] - tail, (row, width)
    return place


def _gain(cell: Cell, sort: Sort, role: str | None, expected: Expected | None) -> float:
    gain = FITS[family(role)][sort]
    if expected is None or role is None or sort is Sort.BLANK:
        return gain
    if role in expected.figures:
        return gain + (SIGN if _figure(cell.text, expected.unit) in expected.figures[role] else 0.0)
    if role == "unit" and sort is Sort.UNIT:
        return gain
    return gain + _by_unit(cell.text, sort, role, expected.unit)


def _by_unit(text: str, sort: Sort, role: str, unit: Unit) -> float:
    """Figures of a row are mostly of its unit; a share without its sign is a number."""
    if family(role) not in {"targets", "achieved"}:
        return 0.0
    if sort is Sort.DATE:
        return 0.2 if unit is Unit.DATE else -0.5
    if sort in {Sort.NUMBER, Sort.PERCENT}:
        if unit is Unit.DATE:
            return -0.5
        return -0.4 if sort is Sort.PERCENT and unit is Unit.NUMBER and parse_percent(text) else 0.1
    return 0.0


def _placed(cells: Cells, pairs: Sequence[tuple[int, int]], frame: Frame) -> Placed:
    at: dict[str, Cell] = {}
    places: dict[str, int] = {}
    moved: list[tuple[str, int, int]] = []
    taken: set[int] = set()
    for place, col in pairs:
        role, cell = frame.roles[col], cells[place]
        if role is None:
            continue
        taken.add(place)
        at[role], places[role] = cell, place
        if place != col and not role.startswith(OTHER) and cell.text.strip(" -–—"):
            moved.append((role, place, col))
    loose = tuple((place, cell) for place, cell in enumerate(cells) if place not in taken and cell.text.strip(" -–—"))
    return Placed(at, places, tuple(moved), loose)
