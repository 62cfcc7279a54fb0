"""Headings that stand one a line, put back over their columns: groups over their sub-headings, levels over their shares.

Where one line follows the other, nothing says which heading stands beside another and which under it. What the headings mean does: levels
stand under a target, quarters under an achievement, shares under levels. What stays open gives several arrangements to try.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from itertools import product

from agragati.bangla.digits import parse_number, parse_percent
from agragati.bangla.periods import find_fiscal_years, find_periods, strip_periods
from agragati.bangla.text import fold, squeeze
from agragati.model.reading import Cell
from agragati.read.lexicon import Lexicon
from agragati.read.tables.headings import period_in, read_heading
from agragati.read.tables.labels import WHOLE_PERIOD

LEAST_NUMBERED = 4
"""A row that numbers the columns counts so far at least."""
LONGEST_HEADING = 80
"""Characters."""


class _Kind(StrEnum):
    PLAIN = "plain"
    TARGETS = "targets"
    ONE_TARGET = "one_target"
    """A target that heads its own column and no group."""
    ACHIEVED = "achieved"
    MONITORING = "monitoring"
    LEVEL = "level"
    SHARE = "share"
    QUARTER = "quarter"
    LINE_KIND = "line_kind"
    TOTAL = "total"


_KINDS = {
    "annual_target": _Kind.TARGETS,
    "group.targets": _Kind.TARGETS,
    f"achieved.{WHOLE_PERIOD}": _Kind.ACHIEVED,
    "group.achieved": _Kind.ACHIEVED,
    "group.monitoring": _Kind.MONITORING,
    "line_kind": _Kind.LINE_KIND,
    "achieved.total": _Kind.TOTAL,
}
_UNDER = {
    _Kind.LEVEL: (_Kind.TARGETS,),
    _Kind.QUARTER: (_Kind.MONITORING, _Kind.ACHIEVED, _Kind.TARGETS),
    _Kind.LINE_KIND: (_Kind.MONITORING,),
}
"""The groups under which a sub-heading may stand, the likeliest first."""


@dataclass(frozen=True, slots=True)
class _Head:
    cell: Cell
    kind: _Kind
    place: int = -1
    """Of a level: its number from the best (0)."""


@dataclass(slots=True)
class _Top:
    """A heading of the first row, and what stands under it."""

    head: _Head
    under: list[_Head]


@dataclass(frozen=True, slots=True)
class _Column:
    """The headings of a column; both `None` for a level that nobody printed."""

    top: _Head | None
    under: _Head | None

    @property
    def leaf(self) -> _Head | None:
        return self.under or self.top


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Heading rows of one width, and the role of each column (`None` where nobody knows it)."""

    rows: tuple[tuple[Cell, ...], ...]
    roles: tuple[str | None, ...]


def is_share(text: str, lexicon: Lexicon) -> bool:
    """Whether the text is the share of a level: `৯০%`."""
    return "%" in text and len(text) <= len("(100 %)") and parse_percent(text.strip("() ")) in lexicon.level_points


def numbered(texts: Sequence[str]) -> int:
    """How many texts from the first number the columns 1, 2, 3 ...; 0 where they do not."""
    figures: list[Decimal | None] = []
    for text in texts:
        value = None if find_fiscal_years(text) else parse_number(text)
        # A year may stand among the numbers.
        if value is None and not (figures and find_fiscal_years(text)):
            break
        figures.append(value)
    if figures[:1] != [1]:
        return 0
    length, last = 1, Decimal(1)
    for value in figures[1:]:
        # A number may be missing where its cell was left blank.
        if value is not None and value - last not in {1, 2}:
            break
        length, last = length + 1, value or last
    return length if length >= LEAST_NUMBERED else 0


def is_known(text: str, lexicon: Lexicon) -> bool:
    """Whether the text is exactly the wording of a heading; quick, for every line of a text is asked."""
    if len(text) > LONGEST_HEADING:
        return False
    bare = strip_periods(text)
    if any(fold(one) in lexicon.headings.exact for one in (text, bare)) or fold(bare) in lexicon.levels.exact:
        return True
    # `১ম কোয়ার্টার` or `২০২৩-২৪` alone heads a column too.
    return not bare.strip() and bool(find_periods(text) or find_fiscal_years(text))


def arrangements(cells: Sequence[Cell], lexicon: Lexicon) -> Iterator[Arrangement]:
    """Yield every arrangement of the headings worth trying, the likeliest first; the number row is none of the cells."""
    seen = set()
    for joined, annual, whole in product((False, True), repeat=3):
        heads = _heads(_joined(cells, lexicon) if joined else cells, lexicon)
        heads, shares = _without_shares(heads if annual else _without_annual_groups(heads))
        levels = sum(head.kind is _Kind.LEVEL for head in heads)
        columns = _columns(_tops(heads), len(lexicon.level_points) if whole or len(shares) > levels else 0)
        rows = _rows(columns, shares)
        texts = tuple(tuple(cell.text for cell in row) for row in rows)
        if texts not in seen:
            seen.add(texts)
            yield Arrangement(rows, _roles(rows, columns, lexicon))


def _joined(cells: Sequence[Cell], lexicon: Lexicon) -> list[Cell]:
    """The cells with those put together that are a known heading only together: a heading wrapped over two lines."""
    joined: list[Cell] = []
    for cell in cells:
        if joined and _belong_together(joined[-1].text, cell.text, lexicon):
            joined[-1] = joined[-1]._replace(text=squeeze(f"{joined[-1].text} {cell.text}"))
        else:
            joined.append(cell)
    return joined


def _belong_together(first: str, second: str, lexicon: Lexicon) -> bool:
    return not (is_known(first, lexicon) and is_known(second, lexicon)) and is_known(f"{first} {second}", lexicon)


def _heads(cells: Sequence[Cell], lexicon: Lexicon) -> list[_Head]:
    heads = []
    for label in read_heading([tuple(cells)], lexicon).labels:
        cell = cells[label.col]
        role = label.role or ""
        if is_share(cell.text, lexicon):
            points = parse_percent(cell.text.strip("() "))
            heads.append(_Head(cell, _Kind.SHARE, lexicon.level_points.index(int(points or 0))))
        elif label.is_level:
            heads.append(_Head(cell, _Kind.LEVEL, lexicon.level_points.index(int(role.rpartition(".")[2]))))
        else:
            heads.append(_Head(cell, _Kind.QUARTER if role.startswith("quarter.") else _KINDS.get(role, _Kind.PLAIN)))
    return heads


def _without_annual_groups(heads: Sequence[_Head]) -> list[_Head]:
    """The heads, where a target is a group of levels only: quarters that follow it are columns beside it."""
    levels = any(head.kind in {_Kind.LEVEL, _Kind.SHARE} for head in heads)
    return [replace(head, kind=_Kind.ONE_TARGET) if head.kind is _Kind.TARGETS and not levels else head for head in heads]


def _without_shares(heads: Sequence[_Head]) -> tuple[list[_Head], list[_Head]]:
    """The heads, and the shares that stand under the levels; without levels, shares are levels."""
    if any(head.kind is _Kind.LEVEL for head in heads):
        return [head for head in heads if head.kind is not _Kind.SHARE], [head for head in heads if head.kind is _Kind.SHARE]
    return [replace(head, kind=_Kind.LEVEL) if head.kind is _Kind.SHARE else head for head in heads], []


def _tops(heads: Sequence[_Head]) -> list[_Top]:
    """The first row's headings with what stands under each."""
    tops: list[_Top] = []
    lower: _Top | None = None
    place = 0
    while place < len(heads):
        pairs = _pairs(heads, place, tops)
        if pairs:
            for number, top in enumerate(pairs):
                top.under += heads[place + 2 * number : place + 2 * number + 2]
            place += 2 * len(pairs)
            continue
        run = _run(heads, place)
        more = any(head.kind is heads[place].kind for head in heads[place + run :])
        group = _group(tops, heads[place], more=more)
        if group is not None:
            group.under += heads[place : place + run]
            lower = group if lower or group is not tops[-1] else None
        elif lower is not None:
            # The first row is over: what is left of the second stands under the same group.
            run = 1
            lower.under.append(heads[place])
        else:
            tops += [_Top(head, []) for head in heads[place : place + run]]
        place += run
    return tops


def _pairs(heads: Sequence[_Head], start: int, tops: Sequence[_Top]) -> list[_Top]:
    """The quarters under each of which a target and an achievement stand, where such pairs begin here; none where they do not."""
    quarters = [top for top in tops if top.head.kind is _Kind.QUARTER and not top.under]
    # A pair follows its quarter, or all the pairs follow the whole first row.
    quarters = quarters[-1:] if tops and quarters and quarters[-1] is tops[-1] else quarters
    kinds = [head.kind for head in heads[start : start + 2 * len(quarters)]]
    paired = all(kind in {_Kind.TARGETS, _Kind.ONE_TARGET} for kind in kinds[::2]) and all(kind is _Kind.ACHIEVED for kind in kinds[1::2])
    return quarters if paired and len(kinds) == 2 * len(quarters) else []


def _run(heads: Sequence[_Head], start: int) -> int:
    """How many heads from here stand under one group together: levels, quarters in order, or what a monitoring line says of them."""
    kinds = [head.kind for head in heads[start:]]
    if kinds[0] is _Kind.LEVEL:
        return next((place for place, kind in enumerate(kinds) if kind is not _Kind.LEVEL), len(kinds))
    if kinds[0] not in _UNDER:
        return 1
    length = 1
    while length < len(kinds) and kinds[length] is _Kind.QUARTER and not _begins_again(heads[start : start + length + 1]):
        length += 1
    monitored = kinds[0] is _Kind.LINE_KIND and kinds[length : length + 1] == [_Kind.TOTAL]
    return length + monitored


def _begins_again(run: Sequence[_Head]) -> bool:
    """Whether the last of these quarters is not later than the one before it."""
    periods = [period_in(head.cell.text) or "" for head in run[-2:]]
    return periods[0] >= periods[1]


def _group(tops: Sequence[_Top], head: _Head, *, more: bool) -> _Top | None:
    """The group under which a sub-heading stands; where `more` of its kind come later, the first that may be."""
    open_groups = [top for top in tops if top.head.kind in _UNDER.get(head.kind, ()) and not top.under]
    if not open_groups:
        return None
    if open_groups[-1] is tops[-1]:
        return tops[-1]
    if more:
        return open_groups[0]
    return min(reversed(open_groups), key=lambda top: _UNDER[head.kind].index(top.head.kind))


def _columns(tops: Sequence[_Top], levels: int) -> list[_Column]:
    """The columns; under a group of levels at least so many."""
    columns: list[_Column] = []
    for top in tops:
        under = _every_level(top.under, levels) if levels else list(top.under)
        columns.append(_Column(top.head, under[0] if under else None))
        columns += [_Column(None, head) for head in under[1:]]
    return columns


def _every_level(heads: Sequence[_Head], levels: int) -> list[_Head | None]:
    """The heads with places left blank for levels that nobody printed."""
    places = [head.place for head in heads if head.kind is _Kind.LEVEL]
    if not places or len(set(places)) < len(heads) or places != sorted(places):
        return list(heads)
    return [next((head for head in heads if head.place == place), None) for place in range(levels)]


def _rows(columns: Sequence[_Column], shares: Sequence[_Head]) -> tuple[tuple[Cell, ...], ...]:
    line = next(column.top.cell.line for column in columns if column.top)
    blank = Cell("", line)
    rows = [[column.top.cell if column.top else blank for column in columns]]
    if any(column.under for column in columns):
        rows.append([column.under.cell if column.under else blank for column in columns])
    if shares:
        levels = [col for col, column in enumerate(columns) if column.leaf is None or column.leaf.kind is _Kind.LEVEL]
        rows.append([blank] * len(columns))
        for place, share in enumerate(shares):
            col = _column_of(share, place, columns, levels, len(shares))
            if col is None or rows[-1][col].text:
                # One too many still stands somewhere: nothing that was printed is lost.
                col = next(free for free, cell in enumerate([*rows[-1], blank]) if not cell.text)
            rows[-1][col : col + 1] = [share.cell]
    return tuple(tuple(row) for row in rows)


def _column_of(share: _Head, place: int, columns: Sequence[_Column], levels: Sequence[int], count: int) -> int | None:
    """The column of a share: its level's; where as many levels as shares stand there, the level of its place; `None` without either."""
    named = [col for col in levels if (leaf := columns[col].leaf) is not None and leaf.place == share.place]
    if len(levels) == count or not named:
        return levels[place] if place < len(levels) else None
    return named[0]


def _roles(rows: Sequence[tuple[Cell, ...]], columns: Sequence[_Column], lexicon: Lexicon) -> tuple[str | None, ...]:
    roles: list[str | None] = ["targets" if column.leaf is None else None for column in columns]
    for label in sorted(read_heading(rows, lexicon).labels, key=lambda label: label.row):
        if label.role and not label.role.startswith("group."):
            roles[label.col] = label.role
    return tuple(roles)
