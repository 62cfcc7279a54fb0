"""A sheet of Excel (.xlsx): the texts of its cells as they are shown, by row and column."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from agragati.read.formats.markup import Element
from agragati.read.formats.numberformats import BUILT_IN, GENERAL, shown
from agragati.read.formats.source import refuse_cells

X = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_PLACE = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})")
_ON = frozenset({"1", "true"})
_LAST_COLUMN = 16_384
_LONGEST_FIGURE = 400
"""Digits of the longest number that Excel can hold, written out."""


@dataclass(frozen=True, slots=True)
class Merge:
    """A merged cell: rows and columns from 1, the last ones included."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """The filled cells of a sheet, by row and column from 1, and which rows and columns are hidden."""

    rows: Mapping[int, Mapping[int, str]]
    merges: Sequence[Merge]
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Book:
    """What the sheets of a book share."""

    texts: Sequence[str]
    formats: Sequence[str]
    """The number format of each cell style."""
    since_1904: bool = False


def shared_texts(root: Element | None) -> list[str]:
    """Return the texts that cells name by number."""
    return [_text(item) for item in root.iterchildren(X + "si")] if root is not None else []


def cell_formats(root: Element | None) -> list[str]:
    """Return the number format of each cell style."""
    if root is None:
        return []
    own = {_whole(one.get("numFmtId")): one.get("formatCode", GENERAL) for one in root.iter(X + "numFmt")}
    styles = root.find(X + "cellXfs")
    numbers = [_whole(style.get("numFmtId")) for style in styles] if styles is not None else []
    return [own.get(number, BUILT_IN.get(number, GENERAL)) for number in numbers]


def read_sheet(root: Element, book: Book) -> Sheet:
    """Return what a sheet holds.

    Raises:
        UnreadableError: it has more cells than any report.
    """
    rows: dict[int, dict[int, str]] = {}
    hidden_rows = set()
    number = cells = 0
    for row in root.iterfind(f"{X}sheetData/{X}row"):
        number = _whole(row.get("r")) or number + 1
        if row.get("hidden") in _ON:
            hidden_rows.add(number)
        filled = dict(_filled(row, book))
        cells += len(filled)
        refuse_cells(cells)
        if filled:
            rows[number] = filled
    merges = tuple(merge for one in root.iterfind(f"{X}mergeCells/{X}mergeCell") if (merge := merge_of(one.get("ref", ""))))
    return Sheet(rows, merges, frozenset(hidden_rows), frozenset(_hidden_columns(root)))


def _filled(row: Element, book: Book) -> Iterator[tuple[int, str]]:
    column = 0
    for cell in row.iterchildren(X + "c"):
        place = _PLACE.fullmatch(cell.get("r", ""))
        column = column_number(place[1]) if place else column + 1
        text = _shown(cell, book)
        if text:
            yield column, text


def _shown(cell: Element, book: Book) -> str:
    kind = cell.get("t", "n")
    if kind == "inlineStr":
        own = cell.find(X + "is")
        return _text(own) if own is not None else ""
    value = cell.findtext(X + "v")
    if value is None:
        return ""
    if kind == "s":
        number = _whole(value)
        return book.texts[number] if number < len(book.texts) else ""
    if kind == "b":
        return "TRUE" if value == "1" else "FALSE"
    return _number(value, cell, book) if kind == "n" else _unescaped(value)


def _number(text: str, cell: Element, book: Book) -> str:
    style = _whole(cell.get("s"))
    try:
        value = Decimal(text)
    except InvalidOperation:
        return text
    if not value.is_finite() or abs(value.adjusted()) > _LONGEST_FIGURE:
        return text
    code = book.formats[style] if style < len(book.formats) else GENERAL
    return shown(value, code, since_1904=book.since_1904)


def _text(element: Element) -> str:
    """The text of a cell, whatever runs it is set in; the reading aids of Japanese are no part of it."""
    texts = [one.text or "" for one in element.iter(X + "t") if next(one.iterancestors(), one).tag != X + "rPh"]
    return _unescaped("".join(texts))


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text


def _hidden_columns(root: Element) -> Iterator[int]:
    for one in root.iterfind(f"{X}cols/{X}col"):
        if one.get("hidden") in _ON:
            yield from range(_whole(one.get("min")), min(_whole(one.get("max")), _LAST_COLUMN) + 1)


def merge_of(reference: str) -> Merge | None:
    """Return the merged cell that `B2:D4` names; `None` where it is no such thing."""
    first, _, last = reference.partition(":")
    ends = (_PLACE.fullmatch(first), _PLACE.fullmatch(last or first))
    if ends[0] is None or ends[1] is None:
        return None
    return Merge(int(ends[0][2]), column_number(ends[0][1]), int(ends[1][2]), column_number(ends[1][1]))


def column_number(letters: str) -> int:
    """Return the number of a column by its letters.

    >>> column_number("A"), column_number("AB")
    (1, 28)
    """
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _whole(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) <= 9 else 0
