"""A document before it has a format: what stands on its pages, in order, and how it is laid out; no ink, no markup, no units of a page.

`write` makes an outline of a report, a letter or a score sheet; `write.formats` turns it into PDF, Word, Excel or HTML.
Every text is plain: what looks like markup in it is printed as it stands.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import TypeAlias

from agragati.model.values import Unit, Value


class Orientation(StrEnum):
    """How a page lies: a letter stands, a wide table lies."""

    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"


class Align(StrEnum):
    """Where a text stands between its two margins."""

    START = "start"
    CENTER = "center"
    END = "end"


class Role(StrEnum):
    """What a paragraph is for, which decides how it looks in each format."""

    LETTERHEAD = "letterhead"
    """The government, the office, its address: centred at the top of a letter."""
    TITLE = "title"
    SUBTITLE = "subtitle"
    BODY = "body"
    NOTE = "note"
    """Small print: a working, a clause, what is missing."""
    SLOGAN = "slogan"


@dataclass(frozen=True, kw_only=True, slots=True)
class Paragraph:
    """Running text; `label` (বিষয়:) stands before it in bold, with the text hanging beside it."""

    text: str
    role: Role = Role.BODY
    label: str | None = None
    align: Align = Align.START


@dataclass(frozen=True, kw_only=True, slots=True)
class Numbered:
    """Items with the numbers that are printed before them (`১)`), under a heading line if there is one."""

    items: tuple[tuple[str, str], ...]
    """Printed number and text."""
    heading: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class SideBySide:
    """Blocks of lines beside each other, aligned as given: memo number and date, two signatures."""

    blocks: tuple[tuple[Align, tuple[str, ...]], ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Blank:
    """A place left for what is not known when printing: a memo number, a date, a signature.

    Printed as a line to write on with `hint` small beneath it; read back as nothing.
    """

    hint: str
    align: Align = Align.START


@dataclass(frozen=True, kw_only=True, slots=True)
class Space:
    """White space of so many lines."""

    lines: int = 1


@dataclass(frozen=True, kw_only=True, slots=True)
class TableColumn:
    """A column: the contract's cell path that it holds, how wide it is beside the others, how its cells stand."""

    role: str
    width: float
    align: Align = Align.START
    choices: tuple[str, ...] = ()
    """What is offered to whoever fills a cell in."""


@dataclass(frozen=True, kw_only=True, slots=True)
class HeadCell:
    """A heading over one or several columns and rows."""

    text: str
    columns: int = 1
    rows: int = 1


@dataclass(frozen=True, kw_only=True, slots=True)
class BodyCell:
    """A cell of a row. `value` is what the text shows, where it is a figure: spreadsheets hold it as one.

    `unit` is that of the figure, or of the one to be filled in.
    """

    text: str
    value: Value | None = None
    unit: Unit | None = None
    columns: int = 1
    rows: int = 1
    """More than one where the cell is merged with those below it; the rows below have no cell here."""
    is_input: bool = False
    """To be filled in by an officer where the format can be filled in."""
    strong: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class TableRow:
    """A row of the body. `kind`: indicator, target, achievement, area (over the whole width) or total."""

    cells: tuple[BodyCell, ...]
    kind: str = "indicator"
    indicator: str | None = None
    """The framework's id of the indicator, for formats that calculate."""


class Working(StrEnum):
    """How a figure is worked out of others."""

    SUM = "sum"
    PRODUCT = "product"
    RATIO = "ratio"
    """The first over the second."""
    LEVELS = "levels"
    """Points of the first by the levels that follow, best first, each with its points in its role: straight between two levels,
    those of the best beyond it, none below the lowest."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Formula:
    """How a cell's figure follows from others of its table, for formats that calculate: `factor` times what `working` gives.

    A cell is named by the place of its row, from 0 among the indicators (`None`: the total row), and the role of its column.
    """

    result: tuple[int | None, str]
    working: Working
    operands: tuple[tuple[int | None, str], ...]
    factor: Fraction = Fraction(1)


@dataclass(frozen=True, kw_only=True, slots=True)
class Table:
    """A table; `head` rows are repeated on every page, the row of column numbers among them where the form has one."""

    columns: tuple[TableColumn, ...]
    head: tuple[tuple[HeadCell, ...], ...]
    rows: tuple[TableRow, ...]
    caption: str | None = None
    formulas: tuple[Formula, ...] = ()
    days: tuple[date, date] | None = None
    """The first and last day that a date to be filled in may have."""


Block: TypeAlias = Paragraph | Numbered | SideBySide | Blank | Space | Table


@dataclass(frozen=True, kw_only=True, slots=True)
class Section:
    """Pages of one orientation; each section begins on a new page."""

    orientation: Orientation
    blocks: tuple[Block, ...]
    name: str = ""
    """What a spreadsheet calls its sheet: letter, form."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Enclosure:
    """A file carried inside the document: the record as canonical JSON."""

    name: str
    media_type: str
    data: bytes


@dataclass(frozen=True, kw_only=True, slots=True)
class Mark:
    """Where the record of a printed page is found: its address (in the QR code) and the short hash printed beside it."""

    address: str
    short_hash: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Outline:
    """A whole document. `language` is `bn` or `en`; `title` is the document's name in its properties."""

    title: str
    language: str
    sections: tuple[Section, ...]
    author: str | None = None
    enclosures: tuple[Enclosure, ...] = ()
    mark: Mark | None = None
