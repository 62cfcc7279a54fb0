"""What it is worth that a line fills a column, and what it costs that a column has no line, where cells stand one a line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from agragati.read.formats.stackedlines import Token, parted
from agragati.read.tables.cells import Sort
from agragati.read.tables.fitting import FITS, family

NO_HEAD = ""
"""The role of a column over which no heading stands; one whose heading nobody knows has the role `None`."""

SKIP = {"unit": 1.2, "weight": 0.9, "indicator": 1.3, "annual_target": 0.7, "line_kind": 1.0, NO_HEAD: 0.4}
"""What it costs that a column has no line in a row."""
SKIP_USUAL = 0.4
SKIP_MERGED = {"serial": 0.25, "area": 0.15, "area_weight": 0.1, "activity": 0.3}
"""The same for columns whose cells are merged over several rows."""
SKIP_TEXT = 0.2
SKIP_SCORE = 0.2
SKIP_LATER = 0.002
"""How much less it costs for each column further to the right: where nothing else tells, cells stand at the left."""

SERIAL, NO_SERIAL = 1.1, 0.2
"""What it is worth that a serial, or another number, stands in the serials' column."""
NO_LOWER = 0.8
"""What it costs that a target is not lower (of days: not later) than the line before, which mostly is the next better level's."""
OFF_UNIT = 0.6
"""What it costs that a target or an achievement is a figure of another unit than its row's."""
BLANK_CELL, NO_BLANK_CELL = 0.15, -1.5
"""What it is worth that a blank line is a blank cell, where blank lines are and where they are not."""
BLANK_IGNORED, GAP_IGNORED = 0.6, 1.5
"""What it costs that a blank line within a row says nothing, where blank lines are blank cells and where they part rows."""
UNCODED = -0.6
"""What it is worth that a text without a code stands where the other rows have one."""
_CODED = 0.7
"""So many of the rows have a code where it is usual."""


@dataclass(frozen=True, slots=True)
class Gains:
    """For each column what it is worth that it is filled."""

    by_sort: Mapping[tuple[Sort, bool, bool], Sequence[float]]
    """By sort; whether the figure cannot be the next level's target; whether it is none of the row's unit."""
    serial: Sequence[float]
    blank: Sequence[float]
    """For blank lines."""
    blank_ignored: float
    """What it costs that a blank line within a row says nothing."""

    def of(self, token: Token) -> Sequence[float]:
        """What it is worth for each column that this token fills it."""
        return self.serial if token.serial else self.by_sort[token.sort, token.no_lower, token.off_unit]


def gains(roles: Sequence[str | None], tokens: Sequence[Token]) -> Gains:
    """Return the gains of a table; whether its texts have codes is seen from all of them."""
    counts = Counter(token.sort for token in tokens)
    by_sort = {sort: [FITS[_family(role)][sort] for role in roles] for sort in Sort}
    for col, role in enumerate(roles):
        if role in {"serial", "area_weight"}:
            by_sort[Sort.NUMBER][col] = NO_SERIAL
        coded = {"activity": Sort.ACTIVITY_CODE, "indicator": Sort.INDICATOR_CODE}.get(role or "")
        if coded and counts[coded] >= _CODED * max(1, counts[Sort.UNIT]):
            by_sort[Sort.LONG][col] = by_sort[Sort.TEXT][col] = UNCODED
    serial = [SERIAL if role == "serial" else worth for role, worth in zip(roles, by_sort[Sort.NUMBER], strict=True)]
    cells = not parted(tokens)
    blank = [worth + (BLANK_CELL if cells else NO_BLANK_CELL) for worth in by_sort[Sort.BLANK]]
    losses = {(one, other): _losses(roles, no_lower=one, off_unit=other) for one, other in product((False, True), repeat=2)}
    by_kind = {
        (sort, *kind): [one - less for one, less in zip(worth, loss, strict=True)]
        for sort, worth in by_sort.items()
        for kind, loss in losses.items()
    }
    return Gains(by_kind, serial, blank, BLANK_IGNORED if cells else GAP_IGNORED)


def _losses(roles: Sequence[str | None], *, no_lower: bool, off_unit: bool) -> list[float]:
    levels = [bool(col) and _is_level(role) and _is_level(roles[col - 1]) for col, role in enumerate(roles)]
    figures = [_family(role) in {"targets", "achieved"} for role in roles]
    return [NO_LOWER * (no_lower and level) + OFF_UNIT * (off_unit and figure) for level, figure in zip(levels, figures, strict=True)]


def _is_level(role: str | None) -> bool:
    return role is not None and role.startswith("targets.")


@lru_cache(maxsize=64)
def skips(roles: tuple[str | None, ...]) -> tuple[float, ...]:
    """Return for each column what it costs that it has no line in a row."""
    return tuple(_skip(role) - SKIP_LATER * col for col, role in enumerate(roles))


def _skip(role: str | None) -> float:
    if role in SKIP_MERGED:
        return SKIP_MERGED[role]
    if role in SKIP:
        return SKIP[role]
    return _SKIP_FAMILY.get(_family(role), SKIP_USUAL)


_SKIP_FAMILY = {"text": SKIP_TEXT, "score": SKIP_SCORE, "rate": SKIP_SCORE}


def _family(role: str | None) -> str:
    if role == NO_HEAD:
        return "none"
    return family(role) if role else "other"
