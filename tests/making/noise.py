"""Spoil a made document as a bad scan does, and say what was spoilt.

Light: 1 % of the letters and 0.2 % of the digits; heavy: 5 % and 1 %. In one row of ten, besides, the code is damaged, the cells slide
by one or two places, a blank row comes between, or the blank that a merged cell leaves is dropped.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from random import Random

from making.maker import Draft
from making.sheet import Cell

_LETTERS = dict(zip("নলহতবরফকষয", "লনতহরবকফযষ", strict=True))
_SIGNS = frozenset("ািীুূৃেৈোৌঁং্")
_DIGITS: Mapping[str, str] = {"৩": "৬", "৬": "৩৫", "৫": "৬", "১": "৯", "৯": "১", "3": "6", "6": "35", "5": "6", "1": "9", "9": "1"}


@dataclass(frozen=True, kw_only=True)
class Level:
    """How much is spoilt, as shares."""

    letters: float
    digits: float
    rows: float


LIGHT = Level(letters=0.01, digits=0.002, rows=0.1)
HEAVY = Level(letters=0.05, digits=0.01, rows=0.1)


@dataclass(frozen=True, kw_only=True)
class Change:
    """One spoilt place. `row` and `path` name the cell (`None` for headings and running text).

    kind: text, code, slide, blank-row or merged
    """

    kind: str
    row: int | None = None
    path: str | None = None
    before: str = ""
    after: str = ""


@dataclass(frozen=True, kw_only=True)
class Spoilt:
    """A spoilt document with the log of what was done to it."""

    draft: Draft
    log: tuple[Change, ...]

    @property
    def text(self) -> str:
        """The document as a file holds it."""
        return self.draft.text


def spoil(draft: Draft, level: Level, *, seed: int) -> Spoilt:
    """Spoil letters and digits everywhere, and the structure of one row in ten of the table."""
    rng = Random(f"{draft.name} {seed}")  # noqa: S311 - examples, not secrets
    log: list[Change] = []

    def line(text: str) -> str:
        after = spoil_text(text, level, rng)
        if after != text:
            log.append(Change(kind="text", before=text, after=after))
        return after

    def cell(one: Cell) -> Cell:
        after = spoil_text(one.text, level, rng)
        if after != one.text:
            log.append(Change(kind="text", row=one.row, path=one.path, before=one.text, after=after))
        return replace(one, text=after)

    heading = tuple(tuple(cell(one) for one in row) for row in draft.sheet.heading)
    body: list[tuple[Cell, ...]] = []
    for row in draft.sheet.body:
        spoilt = tuple(cell(one) for one in row)
        body += _spoil_row(spoilt, rng, log) if rng.random() < level.rows else [spoilt]
    sheet = replace(draft.sheet, heading=heading, body=tuple(body))
    before, after = (tuple(line(text) for text in lines) for lines in (draft.before, draft.after))
    return Spoilt(draft=replace(draft, before=before, sheet=sheet, after=after), log=tuple(log))


def spoil_text(text: str, level: Level, rng: Random) -> str:
    """Drop or confuse letters, lose blanks, confuse digits."""
    spoilt = []
    for character in text:
        if character in _DIGITS:
            spoilt.append(rng.choice(_DIGITS[character]) if rng.random() < level.digits else character)
        elif character in _SIGNS or character == " ":
            spoilt.append("" if rng.random() < level.letters else character)
        elif character in _LETTERS:
            spoilt.append(_LETTERS[character] if rng.random() < level.letters else character)
        else:
            spoilt.append(character)
    return "".join(spoilt)


def _spoil_row(row: tuple[Cell, ...], rng: Random, log: list[Change]) -> Sequence[tuple[Cell, ...]]:
    ways: tuple[Callable[[tuple[Cell, ...], Random, list[Change]], Sequence[tuple[Cell, ...]]], ...] = (
        _damage_code,
        _slide,
        _blank_row,
        _drop_merged,
    )
    return rng.choice(ways)(row, rng, log)


def _number(row: tuple[Cell, ...]) -> int | None:
    return next((cell.row for cell in row if cell.row is not None), None)


def _damage_code(row: tuple[Cell, ...], rng: Random, log: list[Change]) -> Sequence[tuple[Cell, ...]]:
    """Lose the brackets or a dot of the indicator's code, or turn the brackets into others."""
    cells = list(row)
    for place, cell in enumerate(cells):
        if cell.path == "indicator" and cell.text.startswith("["):
            code, _, rest = cell.text.partition("]")
            after = rng.choice(
                (f"{code[1:]} {rest.strip()}", f"{code.replace('.', '', 1)}] {rest.strip()}", f"({code[1:]}) {rest.strip()}")
            )
            cells[place] = replace(cell, text=after)
            log.append(Change(kind="code", row=cell.row, path="code", before=cell.text, after=after))
    return [tuple(cells)]


def _slide(row: tuple[Cell, ...], rng: Random, log: list[Change]) -> Sequence[tuple[Cell, ...]]:
    """Push the cells from some place on to the right by one or two, over the last (blank) ones where there are such."""
    start, by = rng.randrange(len(row) // 2, len(row)), rng.choice((1, 1, 2))
    cells = [*row[:start], *([Cell()] * by), *row[start:]]
    while len(cells) > len(row) and cells[-1].text in {"", "-"}:
        cells.pop()
    log.append(Change(kind="slide", row=_number(row), path=row[start].path, before=str(start), after=str(start + by)))
    return [tuple(cells)]


def _blank_row(row: tuple[Cell, ...], rng: Random, log: list[Change]) -> Sequence[tuple[Cell, ...]]:
    """A row of blanks before the row."""
    del rng
    log.append(Change(kind="blank-row", row=_number(row)))
    return [tuple(Cell() for _ in row), row]


def _drop_merged(row: tuple[Cell, ...], rng: Random, log: list[Change]) -> Sequence[tuple[Cell, ...]]:
    """Drop the blanks that merged cells leave, so that the row slides to the left."""
    del rng
    covered = [cell for cell in row if cell.covered]
    if covered:
        log.append(Change(kind="merged", row=_number(row), before=str(len(covered))))
    return [tuple(cell for cell in row if not cell.covered)]
