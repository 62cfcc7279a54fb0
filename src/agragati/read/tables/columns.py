"""Which column holds what: by the headings and by what the cells below hold, together.

Neither is enough. Headings slide when a merged cell loses its neighbours, and a swallowed heading row takes a label with it; cells alone
do not tell a target from an achievement. So every plausible order of roles (as the heads stand, and as the known forms have them) is laid
over the physical columns by the best alignment, scored by both.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from agragati.read.lexicon import Lexicon
from agragati.read.tables.cells import Sort
from agragati.read.tables.fitting import FITS, family
from agragati.read.tables.headings import Heading
from agragati.read.tables.labels import WHOLE_PERIOD, Label
from agragati.rules.template import Form

OWN_PERIOD = f"achieved.{WHOLE_PERIOD}"
UNKNOWN = "unknown."
"""What the role of a column begins with whose heading nobody knows."""
CONTENT_WEIGHT = 2.0
NO_LABEL, LABEL_LOST, IMPLIED_LOST = 0.0, 2.2, 0.7
"""What it costs that a role finds no column: one without heading, one with, a level that the other levels imply."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A role that wants a column, with the labels that name it."""

    role: str
    labels: tuple[Label, ...] = ()

    @property
    def cost_of_absence(self) -> float:
        """What it costs to find no column for it."""
        if not self.labels:
            return IMPLIED_LOST if self.role.startswith("targets.") or self.role == OWN_PERIOD else NO_LABEL
        return LABEL_LOST * max(label.sure for label in self.labels)


@dataclass(frozen=True, slots=True)
class Columns:
    """The role of each physical column (`None`: no known one), and where its heading stands if it stands elsewhere."""

    roles: tuple[str | None, ...]
    moved: Mapping[str, tuple[int, int]]
    """Role to (column of its heading, column of its cells), from 0, where they differ."""
    unknown: Mapping[int, str]
    """Column to the heading that nobody knows."""
    score: float

    def at(self, role: str) -> int | None:
        """The column of a role."""
        return self.roles.index(role) if role in self.roles else None


def place_columns(
    heading: Heading,
    sorts: Sequence[Sequence[Sort]],
    hints: Sequence[Mapping[int, str]],
    *,
    width: int,
    lexicon: Lexicon,
    forms: Sequence[Form] = (),
) -> Columns:
    """Give each of `width` physical columns its role.

    `sorts` has what each data row's cells look like; `hints` for each row the columns whose value is exactly what the framework sets for
    a role (a target, a weight), which is the best sign of all. `forms` are those that the plan's reports have; all known ones, where
    the plan is not known.
    """
    counts = [Counter(row[col] for row in sorts if col < len(row)) for col in range(width)]
    hinted = [Counter(row[col] for row in hints if col in row) for col in range(width)]
    rows = max(1, len(sorts))
    best: Columns | None = None
    for penalty, slots in _candidates(heading, lexicon.level_points, forms or lexicon.catalog.forms, width):
        columns = _lay(slots, counts, hinted, rows)
        if best is None or columns.score - penalty > best.score:
            best = Columns(columns.roles, columns.moved, columns.unknown, columns.score - penalty)
        if _is_plain(columns, slots, counts):
            break
    assert best is not None  # noqa: S101  there is always the candidate of the heads as they stand
    return _told_by_cells(best, counts, rows)


def _told_by_cells(columns: Columns, counts: Sequence[Counter[Sort]], rows: int) -> Columns:
    """The columns with those named whose heading nobody can read but whose cells leave no doubt: the unit, the two lines' names."""
    roles = list(columns.roles)
    for role, sort, share in (("unit", Sort.UNIT, 0.5), ("line_kind", Sort.LINE_KIND, 0.4)):
        telling = [col for col, count in enumerate(counts) if roles[col] is None and _is_told(count, sort, share, rows)]
        if role not in roles and telling:
            roles[telling[0]] = role
    unknown = {col: text for col, text in columns.unknown.items() if roles[col] is None}
    return replace(columns, roles=tuple(roles), unknown=unknown)


def _is_told(count: Counter[Sort], sort: Sort, share: float, rows: int) -> bool:
    """Whether so many of the cells are of the sort; of a form with two lines for each row the second may be blank."""
    return count[sort] >= share * rows or (2 * count[sort] >= share * rows and count[sort] >= _NEARLY_ALL * (rows - count[Sort.BLANK]))


_NEARLY_ALL = 0.9


def _is_plain(columns: Columns, slots: Sequence[Slot], counts: Sequence[Counter[Sort]]) -> bool:
    """Whether every head stands over cells that fit it and no column is without one: then no other order need be tried."""
    if columns.moved or columns.unknown or len(slots) != sum(role is not None for role in columns.roles):
        return False
    for role, count in zip(columns.roles, counts, strict=True):
        fits = FITS[family(role)]
        if role is None or any(fits[sort] < 0 for sort in count if sort is not Sort.BLANK):
            return False
    return True


def _candidates(heading: Heading, points: Sequence[int], forms: Sequence[Form], width: int) -> Iterator[tuple[float, tuple[Slot, ...]]]:
    """Yield orders of roles worth trying, each with a handicap; first the heads as they stand."""
    slots = _slots(heading, points)
    if slots:
        yield 0.0, slots
    named = [slot.role for slot in slots]
    known = [role for role in named if not role.startswith(UNKNOWN)]
    for form in forms:
        order = _order(form)
        shared = [role for role in known if _as_in_form(role) in order]
        if len(known) <= width * HEADS_LOST and len(shared) == len(known):
            yield 0.6 if known else 0.0, _whole_form(slots, order)
        if len(shared) >= 0.75 * len(known) and len(shared) >= 4:
            for ordered in (_in_order(slots, order), _filled(slots, order)):
                if [slot.role for slot in ordered] != named:
                    yield 0.6, ordered


HEADS_LOST = 0.5
"""Of fewer named columns than this the heading is taken to have lost a row; the form's other columns are then tried with it."""


def _whole_form(slots: Sequence[Slot], order: Sequence[str]) -> tuple[Slot, ...]:
    """All roles of a form, with the labels of those that the page names."""
    labels = {_as_in_form(slot.role): slot.labels for slot in slots}
    return tuple(Slot(role, labels.get(role, ())) for role in order)


def _order(form: Form) -> list[str]:
    return [column.role for column in form.columns]


def _as_in_form(role: str) -> str:
    head, _, tail = role.partition(".")
    if head == "quarter":
        return f"achieved.{tail}"
    return "achieved.{period}" if head == "achieved" and tail in _SINGLE_PERIODS else role


_SINGLE_PERIODS = {"H1", "H2", "FY", "{period}"}


def _in_order(slots: Sequence[Slot], order: Sequence[str]) -> tuple[Slot, ...]:
    """The slots in a form's order; one that the form does not know stays behind its neighbour."""
    keyed, last = [], -1
    for slot in slots:
        role = _as_in_form(slot.role)
        last = order.index(role) if role in order else last
        keyed.append((last, slot))
    return tuple(slot for _, slot in sorted(keyed, key=lambda one: one[0]))


def _filled(slots: Sequence[Slot], order: Sequence[str]) -> tuple[Slot, ...]:
    """The slots with each run of illegible heads named as the form names the columns between the same neighbours."""
    named = {_as_in_form(slot.role) for slot in slots}
    filled: list[Slot] = []
    place = 0
    while place < len(slots):
        end = place
        while end < len(slots) and slots[end].role.startswith(UNKNOWN):
            end += 1
        if end == place:
            filled.append(slots[place])
            place += 1
            continue
        before = _as_in_form(filled[-1].role) if filled else None
        after = _as_in_form(slots[end].role) if end < len(slots) else None
        missing = [role for role in _between(order, before, after) if role not in named]
        run = slots[place:end]
        names = missing if len(missing) == len(run) else [slot.role for slot in run]
        if any(slot.role == "line_kind" or slot.role.startswith("quarter.") for slot in slots):
            names = [role.replace("achieved.Q", "quarter.Q") for role in names]
        filled += [Slot(role, tuple(replace(label, sure=0.4) for label in slot.labels)) for role, slot in zip(names, run, strict=True)]
        place = end
    return tuple(filled)


def _between(order: Sequence[str], before: str | None, after: str | None) -> Sequence[str]:
    """The form's roles between two of its roles; from the start or to the end where one is `None`."""
    if before not in {None, *order} or after not in {None, *order}:
        return ()
    return order[order.index(before) + 1 if before else 0 : order.index(after) if after else len(order)]


def _slots(heading: Heading, points: Sequence[int]) -> tuple[Slot, ...]:
    """The roles that the heads name, in order of place; five levels stand together where two are named."""
    by_role: dict[str, list[Label]] = {}
    for label in heading.labels:
        role = label.role or f"{UNKNOWN}{label.col}.{label.row}"
        if not role.startswith("group."):
            by_role.setdefault(role, []).append(label)
    levels = [f"targets.{point}" for point in points]
    if sum(level in by_role for level in levels) >= 2:
        return tuple(_with_levels(by_role, levels))
    return tuple(Slot(role, tuple(found)) for role, found in by_role.items())


def _with_levels(by_role: Mapping[str, list[Label]], levels: Sequence[str]) -> Iterator[Slot]:
    done = False
    for role, found in by_role.items():
        if role not in levels:
            yield Slot(role, tuple(found))
        elif not done:
            done = True
            yield from (Slot(level, tuple(by_role.get(level, ()))) for level in levels)


def _lay(slots: Sequence[Slot], counts: Sequence[Counter[Sort]], hinted: Sequence[Counter[str]], rows: int) -> Columns:
    """The best monotone alignment of slots and columns (Needleman and Wunsch's)."""
    width = len(counts)
    kinds = {"none", *(_kind(slot) for slot in slots)}
    cells = [tuple(count.items()) for count in counts]
    content = {kind: [_content(kind, of_column, rows) for of_column in cells] for kind in kinds}
    alone = content["none"]
    shown = [sum(one.values()) for one in hinted]
    gains = [
        [
            fit + heading + CONTENT_WEIGHT * (1.5 * hints.get(slot.role, 0) - 0.5 * all_hints) / rows
            for fit, heading, hints, all_hints in zip(content[_kind(slot)], _of_heading(slot, width), hinted, shown, strict=True)
        ]
        for slot in slots
    ]
    best = [[0.0] * (width + 1) for _ in range(len(slots) + 1)]
    for col in range(width):
        best[0][col + 1] = best[0][col] + alone[col]
    for number, slot in enumerate(slots):
        above, row, absent = best[number], best[number + 1], slot.cost_of_absence
        row[0] = above[0] - absent
        gain = gains[number]
        for col in range(width):
            row[col + 1] = max(above[col] + gain[col], row[col] + alone[col], above[col + 1] - absent)
    return _trace(slots, best, gains, alone)


def _trace(slots: Sequence[Slot], best: Sequence[Sequence[float]], gains: Sequence[Sequence[float]], alone: Sequence[float]) -> Columns:
    col, number = len(alone), len(slots)
    roles: list[str | None] = [None] * col
    moved: dict[str, tuple[int, int]] = {}
    unknown: dict[int, str] = {}
    while number and col:
        slot, here = slots[number - 1], best[number][col]
        if here == best[number - 1][col - 1] + gains[number - 1][col - 1]:
            number, col = number - 1, col - 1
            if slot.role.startswith(UNKNOWN):
                unknown[col] = slot.labels[0].text
                continue
            roles[col] = slot.role
            if slot.labels and all(label.col != col for label in slot.labels):
                moved[slot.role] = (slot.labels[0].col, col)
        elif here == best[number][col - 1] + alone[col - 1]:
            col -= 1
        else:
            number -= 1
    return Columns(tuple(roles), moved, unknown, best[-1][-1])


def _kind(slot: Slot) -> str:
    return "other" if slot.role.startswith(UNKNOWN) else family(slot.role)


def _of_heading(slot: Slot, width: int) -> list[float]:
    """What the slot's heads are worth for each column."""
    worth = [0.0] * width
    for label in slot.labels:
        for col in range(max(0, label.col - len(_NEARNESS) + 1), min(width, label.col + len(_NEARNESS))):
            worth[col] = max(worth[col], label.sure * _NEARNESS[abs(label.col - col)])
    return worth


_NEARNESS = (1.4, 0.8, 0.5, 0.3, 0.15)
"""What a heading is worth for a column that many places away."""


@lru_cache(maxsize=16384)
def _content(kind: str, cells: tuple[tuple[Sort, int], ...], rows: int) -> float:
    """What a column's cells are worth for a kind of role; columns of the same few sorts stand in every table."""
    fits = FITS[kind]
    return sum(fits[sort] * count for sort, count in cells) / rows * CONTENT_WEIGHT
