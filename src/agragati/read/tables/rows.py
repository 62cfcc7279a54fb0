"""Placed cells → rows: values by the row's unit, and a finding for each thing that had to be put right."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property

from agragati.bangla.dates import find_dates
from agragati.bangla.digits import is_blank, parse_number, parse_percent, to_latin
from agragati.bangla.text import squeeze
from agragati.model.findings import Finding
from agragati.model.periods import QUARTERS, TOTAL, Period
from agragati.model.reading import Cell
from agragati.model.report import Row
from agragati.model.values import Parts, Status, Unit, Value
from agragati.read.lexicon import Lexicon
from agragati.read.tables.alignment import OTHER, Placed
from agragati.read.tables.cells import coded, parse_value
from agragati.read.tables.labels import WHOLE_PERIOD

TEXTS = ("responsible", "remarks", "feedback")


@dataclass(frozen=True, slots=True)
class RowPlace:
    """Where a row stood: the source's table and row, from 1."""

    table: int
    row: int


@dataclass(frozen=True, slots=True)
class Draft:
    """A row being read: its cells by role (a paired form's achievement line apart), and what was put right so far."""

    placed: Placed
    place: RowPlace
    below: Placed | None = None
    """The achievement line of a paired form ..."""
    below_place: RowPlace | None = None
    """... and where it stood."""
    doubled: int = 0
    """How often the same row was printed again right under it."""
    extra: Mapping[str, str] | None = None
    """Role to the text that a wrapped line adds."""

    def cell(self, role: str) -> Cell | None:
        """The cell of a role; of a pair of lines the one that is filled: first the achievement line's for what was achieved or earned."""
        if self.below is None:
            return self.placed.cells.get(role)
        lines = (self.below, self.placed) if role.startswith(("achieved.", "claimed.")) else (self.placed, self.below)
        cells = [line.cells[role] for line in lines if role in line.cells]
        return next((cell for cell in cells if not is_blank(cell.text)), cells[0] if cells else None)

    def quarter_cell(self, role: str, *, achieved: bool) -> Cell | None:
        """The cell of a quarter's column in a paired form: its target, or what was achieved."""
        line = self.below if achieved else self.placed
        return line.cells.get(role) if line else None

    def origins(self) -> Mapping[int, tuple[RowPlace, int]]:
        """For each cell of the row, by its identity: the row where it stood and its number there, from 1."""
        lines = [(self.placed, self.place), *([(self.below, self.below_place)] if self.below and self.below_place else [])]
        return {id(cell): (place, line.places[role] + 1) for line, place in lines for role, cell in line.cells.items()}

    def text(self, role: str) -> str:
        """The text of a role's cell, with what wrapped lines add."""
        cell = self.cell(role)
        text = cell.text.strip() if cell else ""
        more = self.extra.get(role) if self.extra else None
        return squeeze(f"{text} {more}") if more else text


@dataclass(frozen=True)
class Page:
    """What the columns of a report's tables are: shared by all its rows."""

    roles: frozenset[str]
    paired: bool
    period: Period | None
    levels: tuple[int, ...]

    @cached_property
    def achieved(self) -> Mapping[str, str]:
        """The achievement columns: the key that the contract gives each, and its role; the total last."""
        own = str(self.period or Period.FY)
        found: dict[str, str] = {}
        for role in sorted(self.roles):
            head, _, key = role.partition(".")
            if head in {"achieved", "quarter"}:
                found.setdefault(own if key == WHOLE_PERIOD else key, role)
        return dict(sorted(found.items(), key=lambda one: (one[0] == TOTAL, one[0])))


@dataclass(frozen=True, slots=True)
class ReadRow:
    """A row with its findings (cells as paths within the row) and the cell behind each path."""

    row: Row
    findings: tuple[Finding, ...]
    cells: Mapping[str, Cell]


class _Values:
    """Collects the values of one row, with the cells they came from and the faults met."""

    def __init__(self, draft: Draft, unit: Unit | None, lexicon: Lexicon) -> None:
        self.draft = draft
        self.unit = unit
        self.lexicon = lexicon
        self.said: dict[str, Status] = {}
        self.cells: dict[str, Cell] = {}
        self.faults: list[Finding] = []
        self.parts: dict[str, Parts] = {}

    def figure(self, path: str, unit: Unit | None = None) -> Value | None:
        """The value of the cell whose role is the path."""
        return self.of_cell(path, self.draft.cell(path), unit)

    def of_cell(self, path: str, cell: Cell | None, unit: Unit | None = None) -> Value | None:
        """The value of a cell, kept under its path."""
        if cell is None:
            return None
        self.cells[path] = cell
        parsed = parse_value(cell.text.strip(), unit or self.unit)
        if parsed.parts:
            self.parts[path.rpartition(".")[2]] = parsed.parts
        if parsed.days_lost:
            self._unreadable(path, cell, "days-lost")
        if parsed.value is None and not is_blank(cell.text) and not self._says_why(path, cell):
            self._unreadable(path, cell)
        return parsed.value

    def _says_why(self, path: str, cell: Cell) -> bool:
        """Whether the cell says why it has no figure, as a remark would: `প্রযোজ্য নয়`."""
        found = self.lexicon.remarks.find(cell.text, at_least=85)
        if found and found[0] in set(Status):
            self.said[path.rpartition(".")[2]] = Status(found[0])
        return found is not None

    def number(self, path: str) -> Decimal | None:
        """A plain number: a weight or a printed score."""
        return self._plain(path, Unit.NUMBER)

    def rate(self, path: str) -> Decimal | None:
        """A percentage."""
        return self._plain(path, Unit.PERCENT)

    def _plain(self, path: str, unit: Unit) -> Decimal | None:
        value = self.figure(path, unit)
        if isinstance(value, Decimal) or value is None:
            return value
        self._unreadable(path, self.cells[path])  # a date, say, where a weight should stand
        return None

    def _unreadable(self, path: str, cell: Cell, reason: str = "not-of-unit") -> None:
        self.faults.append(Finding(code="value-unreadable", cell=path, read=to_latin(squeeze(cell.text)), reason=reason))


def read_row(draft: Draft, page: Page, lexicon: Lexicon) -> ReadRow:
    """Turn a draft into a row, blank cells `None`, nothing corrected."""
    unit_text = draft.text("unit")
    unit = _unit(unit_text, draft, lexicon)
    values = _Values(draft, unit, lexicon)
    for role in ("unit", "serial", "activity", "indicator", *TEXTS):
        cell = draft.cell(role)
        if cell is not None:
            values.cells[role] = cell
    row = _row(draft, page, values)
    if unit is None and unit_text and not is_blank(unit_text):
        values.faults.append(Finding(code="value-unreadable", cell="unit", read=unit_text, reason="no-known-unit"))
    faults = [replace(fault, params={"unit": str(unit or "")}) if fault.reason == "not-of-unit" else fault for fault in values.faults]
    return ReadRow(row, (*faults, *_moves(draft)), _with_code(values.cells, draft))


def _unit(text: str, draft: Draft, lexicon: Lexicon) -> Unit | None:
    """The unit printed; of several (`সংখ্যা ও তারিখ`) the one that the row's target is given in."""
    if not text:
        return None
    unit = lexicon.unit_of(text)
    if unit is not None:
        return unit
    named = lexicon.units_in(text) or lexicon.unit_like(text)
    if Unit.DATE in named and _is_dated(draft):
        return Unit.DATE
    return named[0] if named else None


def _is_dated(draft: Draft) -> bool:
    texts = [cell.text for role, cell in draft.placed.cells.items() if role.partition(".")[0] in {"annual_target", "targets", "quarter"}]
    return any(find_dates(text) for text in texts)


def _with_code(cells: dict[str, Cell], draft: Draft) -> Mapping[str, Cell]:
    """The cells with the one that the code came from."""
    source = next((role for role in ("indicator", "code", "serial") if coded(draft.text(role)).depth > 1), "indicator")
    cell = draft.cell(source) or draft.cell("indicator")
    return {**cells, "code": cell} if cell else cells


def _row(draft: Draft, page: Page, values: _Values) -> Row:
    indicator, activity = coded(draft.text("indicator")), coded(draft.text("activity"))
    own = next((found.code for found in map(coded, (draft.text("code"), draft.text("serial"))) if found.depth > 1), None)
    targets = {point: values.figure(f"targets.{point}") for point in page.levels}
    return Row(
        serial=to_latin(draft.text("serial")) or None,
        activity_code=activity.code,
        code=indicator.code or own,
        unit=values.unit,
        weight=values.number("weight"),
        targets=targets,
        annual_target=values.figure("annual_target"),
        quarter_targets=_quarter_targets(page, values),
        achieved={key: _achieved(key, role, page, values) for key, role in page.achieved.items()},
        parts=values.parts,
        status=values.said,
        claimed=_claimed(page, values),
        responsible=_words(draft.text("responsible")),
        remarks=_words(draft.text("remarks")),
        feedback=_words(draft.text("feedback")),
        other=_other(draft),
        activity_text=draft.text("activity") or None,
        indicator_text=draft.text("indicator") or None,
    )


def _other(draft: Draft) -> Mapping[str, str]:
    """What stands in columns that a report has no field for."""
    roles = (*draft.placed.cells, *(draft.below.cells if draft.below else ()))
    found = {role.removeprefix(OTHER): _words(draft.text(role)) for role in roles if role in _FIELDLESS or role.startswith(OTHER)}
    return {name: text for name, text in found.items() if text}


_FIELDLESS = {"evidence", "baseline", "target_previous", "achieved_previous", "projection", "projection_later"}


def _words(text: str) -> str | None:
    return None if is_blank(text) else squeeze(text)


def _quarter_targets(page: Page, values: _Values) -> Mapping[Period, Value | None] | None:
    names = [quarter for quarter in QUARTERS if f"quarter_targets.{quarter}" in page.roles]
    if names:
        return {quarter: values.figure(f"quarter_targets.{quarter}") for quarter in names}
    own = f"quarter_targets.{WHOLE_PERIOD}"
    if own in page.roles and page.period is not None:
        return {page.period: values.of_cell(f"quarter_targets.{page.period}", values.draft.cell(own))}
    roles = {quarter: f"quarter.{quarter}" for quarter in QUARTERS if page.paired and f"quarter.{quarter}" in page.roles}
    line = values.draft
    return {
        quarter: values.of_cell(f"quarter_targets.{quarter}", line.quarter_cell(role, achieved=False)) for quarter, role in roles.items()
    } or None


def _achieved(key: str, role: str, page: Page, values: _Values) -> Value | None:
    draft = values.draft
    cell = draft.quarter_cell(role, achieved=True) if page.paired and role.startswith("quarter.") else draft.cell(role)
    return values.of_cell(f"achieved.{key}", cell)


def _claimed(page: Page, values: _Values) -> Mapping[str, Decimal | None]:
    names = [role.removeprefix("claimed.") for role in sorted(page.roles) if role.startswith("claimed.")]
    return {name: values.rate("claimed.rate") if name == "rate" else values.number(f"claimed.{name}") for name in names}


def _moves(draft: Draft) -> Iterator[Finding]:
    """What slid, told once for a run of cells that slid alike."""
    for placed in (draft.placed, draft.below):
        if placed is None or not placed.moved:
            continue
        role, place, col = placed.moved[0]
        params = {"from": str(place + 1), "to": str(col + 1), "count": str(len(placed.moved))}
        yield Finding(code="cell-shifted", cell=role.replace("quarter.", "achieved."), reason="slid", params=params)


def swallowed_scale(row: Row, levels: Sequence[int], printed: Sequence[str]) -> bool:
    """Whether the row's target cells hold the level row that belongs to the heading: percentages where the unit is none."""
    if row.unit in {Unit.PERCENT, None} or len(levels) < len(printed) or not printed:
        return False
    shares = [parse_percent(text) if "%" in text else None for text in printed]
    filled = [share for share in shares if share is not None]
    right = sum(share == point for share, point in zip(shares, levels, strict=False))
    return len(filled) >= 3 and len(filled) * 2 > len(printed) and right >= 1


def total_cells(cells: Mapping[str, Cell]) -> Mapping[str, Decimal | None]:
    """The printed sums of the claimed columns, from the total row."""
    names = {role.removeprefix("claimed."): cell for role, cell in cells.items() if role.startswith("claimed.")}
    sums = {name: parse_number(cell.text) for name, cell in names.items() if not is_blank(cell.text)}
    weight = cells.get("weight")
    if weight is not None and parse_number(weight.text) is not None:
        sums["weight"] = parse_number(weight.text)
    return sums
