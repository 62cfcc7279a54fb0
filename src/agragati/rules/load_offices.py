"""A list of offices (CSV) as a tree; every fault in it is found at once, and named by file, line and column."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from agragati.bangla.digits import to_latin
from agragati.bangla.text import fold, normalise, squeeze
from agragati.model.offices import Office, OfficeTree, Tier, grow
from agragati.rules.datafaults import Faults
from agragati.rules.phrases import spellings

_NEEDED = ("code", "name", "parent")
_TOO_MANY = "has {read} cells, expected {expected} as in the headings: put a text with a comma in quotes"
_TWICE = "{read!r} stands on line {first} already, expected a code of its own"
_BETWEEN_ALIASES = "|"
_DELIMITERS = ",;\t"
_MARKS = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


@dataclass(slots=True)
class _Faults:
    """The faults of one list."""

    file: str
    all: Faults = field(default_factory=Faults)

    def add(self, problem: str, *, line: int | None = None, column: str = "", **parts: object) -> None:
        self.all.add(f"{self.file}:{line}" if line else self.file, column, problem, **parts)


@dataclass(frozen=True, slots=True)
class _Line:
    """An office with the line that it stands on."""

    number: int
    office: Office


def load_offices(data: bytes, name: str) -> OfficeTree:
    """Return the tree that a list of offices says.

    Its columns are `code`, `name`, `parent` and, where wanted, `tier`, `kind`, `aliases` (parted by `|`) and `reports`. Headings may be
    Bangla or English, cells parted by commas, semicolons or tabs, codes in Bangla digits. Any other column is kept as an attribute.

    Raises:
        DataFileError: with every fault.
    """
    faults = _Faults(name)
    lines = tuple(_lines(data, faults))
    if not lines and not faults.all.found:
        faults.add("names no office, expected a line of headings (code, name, parent) and a line an office")
    _check_codes(lines, faults)
    _check_parents(lines, faults)
    faults.all.raise_any()
    return grow(line.office for line in lines)


def _lines(data: bytes, faults: _Faults) -> Iterator[_Line]:
    text = _text(data, faults)
    if not text.strip():
        return
    reader = csv.reader(io.StringIO(text), delimiter=_delimiter(text))
    try:
        columns = _columns(next(cells for cells in reader if any(cells)), faults)
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield from _line(reader.line_num, cells, columns, faults)
    except csv.Error as error:
        faults.add("cannot be taken apart as CSV: {error}", line=reader.line_num, error=error)


def _text(data: bytes, faults: _Faults) -> str:
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), "utf-8-sig")
    try:
        return normalise(data.decode(encoding)).replace("\0", "")
    except UnicodeDecodeError:
        faults.add("is no UTF-8 text: save it as CSV UTF-8")
        return ""


def _delimiter(text: str) -> str:
    head = text.lstrip().partition("\n")[0]
    return max(_DELIMITERS, key=head.count)


def _columns(heads: Sequence[str], faults: _Faults) -> tuple[str, ...]:
    """The name of each column: a field of an office, or the heading itself."""
    known = {fold(word): name for name, words in spellings("columns").items() for word in words}
    columns = tuple(known.get(fold(head), squeeze(head)) for head in heads)
    for name in sorted({name for name in columns if name and columns.count(name) > 1}):
        faults.add("two columns of this heading", line=1, column=name)
    for name in _NEEDED:
        if name not in columns:
            faults.add(
                "no such column, expected a heading such as {expected}", line=1, column=name, expected=", ".join(spellings("columns")[name])
            )
    faults.all.raise_any()
    return columns


def _line(number: int, cells: Sequence[str], columns: tuple[str, ...], faults: _Faults) -> Iterator[_Line]:
    if any(cell.strip() for cell in cells[len(columns) :]):
        faults.add(_TOO_MANY, line=number, read=len(cells), expected=len(columns))
    said = {name: squeeze(cell) for name, cell in zip(columns, cells, strict=False) if name}
    for name in ("code", "name"):
        if not said.get(name):
            faults.add("is empty, expected text", line=number, column=name)
    tier = _one_of("tiers", said, "tier", number, faults)
    answer = _one_of("answers", said, "reports", number, faults)
    known = spellings("columns")
    office = Office(
        code=to_latin(said.get("code", "")),
        name=said.get("name", ""),
        parent=to_latin(said.get("parent", "")) or None,
        tier=Tier(tier) if tier else None,
        kind=said.get("kind") or None,
        aliases=tuple(alias for part in said.get("aliases", "").split(_BETWEEN_ALIASES) if (alias := part.strip())),
        owes=answer != "no",
        attributes={name: cell for name, cell in said.items() if name not in known and cell},
    )
    yield _Line(number, office)


def _one_of(table: str, said: Mapping[str, str], column: str, number: int, faults: _Faults) -> str | None:
    found = said.get(column)
    if not found:
        return None
    words = {fold(word): name for name, those in spellings(table).items() for word in those}
    if fold(found) in words:
        return words[fold(found)]
    expected = ", ".join(spellings(table))
    faults.add("is {read!r}, expected one of {expected}", line=number, column=column, read=found, expected=expected)
    return None


def _check_codes(lines: Sequence[_Line], faults: _Faults) -> None:
    firsts: dict[str, int] = {}
    for line in lines:
        first = firsts.setdefault(line.office.code, line.number)
        if line.office.code and first != line.number:
            faults.add(_TWICE, line=line.number, column="code", read=line.office.code, first=first)


def _check_parents(lines: Sequence[_Line], faults: _Faults) -> None:
    parents = {line.office.code: line.office.parent for line in lines}
    for line in lines:
        parent = line.office.parent
        if parent is not None and parent not in parents:
            faults.add("{read!r} is the code of no office in the file", line=line.number, column="parent", read=parent)
    numbers = {line.office.code: line.number for line in lines}
    for cycle in _cycles(parents):
        faults.add("stands above itself: {cycle}", line=numbers[cycle[0]], column="parent", cycle=" → ".join([*cycle, cycle[0]]))


def _cycles(parents: Mapping[str, str | None]) -> Iterator[list[str]]:
    """Each circle once, from the office of it that is met first."""
    seen: dict[str, str] = {}
    """Office to the one from which the walk began that met it."""
    for start in parents:
        way: list[str] = []
        at: str | None = start
        while at is not None and at in parents and at not in seen:
            seen[at] = start
            way.append(at)
            at = parents[at]
        if at is not None and seen.get(at) == start:
            yield way[way.index(at) :]
