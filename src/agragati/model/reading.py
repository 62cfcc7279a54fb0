"""What reading gives: a document without meaning (`RawDocument`), then a `Reading`, which knows where each part stood."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from agragati.model.choice import NOTHING_CHOSEN, Choice
from agragati.model.findings import Finding
from agragati.model.report import Report

# The small things that a document has hundreds of are named tuples, which are made in a fifth of the time.


class Cell(NamedTuple):
    """One cell of a table grid; `line` and `column` of its first character in the source, from 1.

    `spanned` marks a grid place that a merged cell covers (its text stands in the merged cell's first place only).
    `page` and `box` (left, top, right, bottom in points) say where it stands on a printed page; `box` only where that is known.
    """

    text: str
    line: int
    column: int = 1
    spanned: bool = False
    page: int = 1
    box: tuple[float, float, float, float] | None = None


class Line(NamedTuple):
    """A line of running text (markup taken off), with its place in the source."""

    text: str
    line: int
    page: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """A grid of cells as the source holds it; rows may differ in length."""

    rows: tuple[tuple[Cell, ...], ...]
    page: int = 1


@dataclass(frozen=True, slots=True)
class RawDocument:
    """A file before anything in it is understood: lines and tables in the order of the source."""

    name: str
    blocks: tuple[Line | Table, ...]
    record: bytes | None = None
    """The report as JSON, where a PDF of ours carries it."""

    @property
    def lines(self) -> tuple[Line, ...]:
        """The running text."""
        return tuple(block for block in self.blocks if isinstance(block, Line))

    @property
    def tables(self) -> tuple[Table, ...]:
        """The tables."""
        return tuple(block for block in self.blocks if isinstance(block, Table))


class Origin(NamedTuple):
    """Where a value stood: `table`, `row` and `cell` from 1; `box` in points where the source is a page image."""

    line: int | None = None
    column: int | None = None
    table: int | None = None
    row: int | None = None
    cell: int | None = None
    page: int = 1
    box: tuple[float, float, float, float] | None = None
    text: str = ""


class Mention(NamedTuple):
    """Something named in the running text or a heading, kept with its place so that two places can be compared.

    kind: period, fiscal_year, office, person, phone, email, fax, attachment_count, indicator_count, evidence, bangla_date, sent
    place: letterhead, subject, body, title, office_line, heading, letter_signature, table_signature, attachments, recipient
    value: normal form (`Q3`, `2023-24`, an ISO date, digits of a phone, a lower-case e-mail, the name as printed)
    other: a second value that belongs to it (the person's post, the Gregorian date beside a Bangla one, `backwards` for a range that
    runs backwards, `bare` for a half-year without its number, the count in words)
    """

    kind: str
    value: str
    place: str
    line: int
    column: int = 1
    text: str = ""
    other: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Reading:
    """A report as read: the value, where each part stood, what was repaired or doubted, what nobody claimed.

    `repairs` are findings that only reading can make (what was moved, split or turned; what did not parse). `origins` go by path:
    `rows[0].targets.80`, `letter.date`, `signatures[0].date`, `office`. `mentions` are for the checks. `choice`: the rules
    that it was read by.
    """

    source: str
    part: int = 1
    report: Report
    choice: Choice = NOTHING_CHOSEN
    repairs: tuple[Finding, ...] = ()
    origins: Mapping[str, Origin] = field(default_factory=dict)
    mentions: tuple[Mention, ...] = ()
    leftovers: tuple[Line, ...] = ()
