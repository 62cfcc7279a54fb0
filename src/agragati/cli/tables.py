"""Tables for the terminal: figures to the left, in columns; the text to the right, wrapped.

Terminals do not agree on how wide a Bangla vowel sign is. With the text last, the figures stand in their columns in all of them.
"""

from __future__ import annotations

import re
import shutil
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import click

GAP = "  "
NARROWEST_TEXT = 24
WIDEST = 120
"""Lines longer than this tire the eye."""
_BLANKS = re.compile(r"[^\S\u00a0]+")
"""Where a line may break: not at a no-break space."""


@dataclass(frozen=True, slots=True)
class Ink:
    """A text with its colour; `None` is the terminal's own."""

    text: str
    colour: str | None = None
    bold: bool = False
    dim: bool = False

    def styled(self, text: str) -> str:
        """Return a piece of this text in this colour."""
        if self.colour is None and not self.bold and not self.dim:
            return text
        return click.style(text, fg=self.colour, bold=self.bold or None, dim=self.dim or None)


@dataclass(frozen=True, slots=True)
class Row:
    """The figures of a row, and its text: each `Ink` of it begins a line."""

    figures: tuple[Ink, ...]
    text: tuple[Ink, ...]


def terminal_width() -> int:
    """Return the columns of the terminal; 100 where there is none."""
    return min(shutil.get_terminal_size((100, 24)).columns, WIDEST)


def width(text: str) -> int:
    """Return the columns that a text takes in most terminals: marks above and below take none, a spacing vowel sign one."""
    return sum(unicodedata.category(letter) not in {"Mn", "Me", "Cf"} for letter in text)


def table_lines(headings: Sequence[str], rows: Sequence[Row], columns: int) -> Iterator[str]:
    """Give the lines of a table: headings, a rule, rows. The last heading is the text's."""
    *heads, last = headings
    widths = [max(map(width, column)) for column in zip(heads, *([one.text for one in row.figures] for row in rows), strict=True)]
    left = sum(widths) + len(GAP) * len(widths)
    room = max(columns - left, NARROWEST_TEXT)
    head = Row(tuple(Ink(one, bold=True) for one in heads), (Ink(last, bold=True),))
    yield from _lines(head, widths, room)
    yield click.style("─" * min(left + room, columns), dim=True)
    for row in rows:
        yield from _lines(row, widths, room)


def _lines(row: Row, widths: Sequence[int], room: int) -> Iterator[str]:
    figures = "".join(" " * (size - width(one.text)) + one.styled(one.text) + GAP for size, one in zip(widths, row.figures, strict=True))
    blank = " " * (sum(widths) + len(GAP) * len(widths))
    for ink in row.text:
        for line in wrap(ink.text, room):
            yield (figures + ink.styled(line)).rstrip()
            figures = blank


def wrap(text: str, room: int) -> list[str]:
    """Return the text in lines of at most this many columns, broken between words, and within one only where it has no line's room."""
    lines: list[str] = []
    for word in filter(None, _BLANKS.split(text)):
        first, *rest = _pieces(word, room)
        if lines and not rest and width(f"{lines[-1]} {first}") <= room:
            lines[-1] += f" {first}"
        else:
            lines.append(first)
        lines += rest
    return lines or [""]


def _pieces(word: str, room: int) -> list[str]:
    pieces = [""]
    for letter in word:
        if width(pieces[-1] + letter) > room:
            pieces.append("")
        pieces[-1] += letter
    return pieces
