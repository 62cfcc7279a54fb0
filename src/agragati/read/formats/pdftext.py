"""Characters with their places → texts: the text of a cell, and printed lines with what stands side by side in them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from agragati.bangla.text import normalise, squeeze
from agragati.read.formats.pdfgrid import Box
from agragati.read.formats.pdfpage import Glyph

SAME_LINE = 0.35
"""Of the size of the letters: how far apart the feet of letters of one line may be."""
LEAST_BLANK = 0.11
"""Of the size: a narrower gap is none."""
WIDE_BLANK = 1.6
"""Of the size: a wider gap parts what stands side by side."""
PARAGRAPH = 1.25
"""Of the distance of lines in a paragraph: a wider one parts paragraphs."""
COLUMN = 2.0
"""Points to a character's column: so few that a text never needs more columns than its place on the page has."""
MOST_COLUMNS = 2_000
"""The widest paper has fewer; in a damaged file text may stand anywhere."""
_WIDE = "   "
_BREAKS = frozenset({"/", "-"})
_LINE_ENDS = frozenset("\r\n")
_HYPHEN_AT_END = "\ufffe\x02"
"""What pdfium gives for a hyphen with which a line ends, as if it were none of the text."""


class _Run:
    """Characters that follow each other on a line; where it begins, and the size of its letters."""

    __slots__ = ("glyphs", "size", "x", "y")

    def __init__(self, first: Glyph) -> None:
        self.glyphs = [first]
        self.x, self.y, self.size = first.x, first.y, first.size or 1.0

    @property
    def right(self) -> float:
        return max(glyph.right for glyph in self.glyphs)

    @property
    def text(self) -> str:
        return "".join(sign for sign, _ in _blanked(self.glyphs))

    @property
    def first_word(self) -> float:
        """How wide its first word is."""
        end = self.x
        for sign, end_of_sign in _blanked(self.glyphs):
            if sign.isspace():
                break
            end = max(end, end_of_sign)
        return end - self.x


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A line as it is printed: what stands side by side is apart by wide blanks, each about where it stands on the page."""

    text: str
    box: Box
    gap: bool = False
    """A wide white space, or the page's edge, is above it."""
    first_word: float = 0.0
    """How wide its first word is, in points; nothing where several texts stand side by side, which are no paragraph."""


def lines_of(glyphs: Iterable[Glyph]) -> list[str]:
    """Return the printed lines of a cell, each with the blank in which the file may end it."""
    return ["".join(_spaced(line, _one_blank)).lstrip() for line in _lines(_runs(glyphs))]


def as_one(lines: Sequence[str]) -> str:
    """Return the lines of a cell as one text; a word, a number or a date may be broken after a stroke or a hyphen, without a blank."""
    text = ""
    for line in lines:
        broken = len(text) > 1 and text[-1] in _BREAKS and not text[-2].isspace()
        text += line if broken else f" {line}"
    return squeeze(normalise(text))


def printed_lines(glyphs: Iterable[Glyph]) -> list[PrintedLine]:
    """Return the lines of running text from top to bottom."""
    lines = _lines(_runs(glyphs))
    feet = [line[0].y for line in lines]
    apart = sorted(below - above for above, below in pairwise(feet))
    usual = apart[len(apart) // 4] if apart else 0.0
    printed = []
    for place, line in enumerate(lines):
        text = normalise("".join(_spaced(line, _blank_to_column)))
        if text.strip():
            gap = place == 0 or feet[place] - feet[place - 1] > usual * PARAGRAPH
            beside = _WIDE in text.strip()
            printed.append(PrintedLine(text.rstrip(), _box(line), gap, 0.0 if beside else line[0].first_word))
    return printed


def _runs(glyphs: Iterable[Glyph]) -> list[_Run]:
    """Part the characters, in the order of the file, where they leave the line or jump along it."""
    runs: list[_Run] = []
    parted = True
    for glyph in glyphs:
        if glyph.sign in _LINE_ENDS:
            parted = True
        elif not parted and runs and _goes_on(runs[-1], glyph):
            runs[-1].glyphs.append(glyph)
        elif not glyph.sign.isspace():
            runs.append(_Run(glyph))
            parted = False
    return runs


def _goes_on(run: _Run, glyph: Glyph) -> bool:
    if glyph.made:
        return True
    last = run.glyphs[-1]
    if not glyph.upright:
        return not last.upright
    solid = next((one for one in reversed(run.glyphs) if not one.made), last)
    near = -run.size <= glyph.x - solid.x and glyph.x - solid.right <= WIDE_BLANK * run.size
    return last.upright and abs(glyph.y - solid.y) <= SAME_LINE * run.size and near


def _blanked(glyphs: Sequence[Glyph]) -> Iterator[tuple[str, float]]:
    """The signs of a run with where each ends, and the blanks that are seen: pdfium finds some that are none, and misses others."""
    end = glyphs[0].x
    blank = True
    for glyph in glyphs:
        if glyph.made:
            continue
        if glyph.upright and not blank and glyph.x - end >= LEAST_BLANK * glyph.size:
            yield " ", glyph.x
        yield ("-" if glyph.sign in _HYPHEN_AT_END else glyph.sign), glyph.right
        end, blank = max(end, glyph.right), glyph.sign.isspace()


def _lines(runs: Sequence[_Run]) -> list[list[_Run]]:
    """The runs line by line, each from left to right."""
    lines: list[list[_Run]] = []
    for run in sorted(runs, key=lambda run: run.y):
        if lines and abs(run.y - lines[-1][0].y) <= SAME_LINE * max(run.size, lines[-1][0].size):
            lines[-1].append(run)
        else:
            lines.append([run])
    for line in lines:
        line.sort(key=lambda run: run.x)
    return lines


def _spaced(line: Sequence[_Run], blank: Callable[[_Run | None, _Run, int], str]) -> Iterator[str]:
    """The texts of a line's runs with the blanks between them."""
    written = 0
    before: _Run | None = None
    for run in line:
        space = blank(before, run, written)
        yield space
        yield run.text
        written += len(space) + len(run.text)
        before = run


def _one_blank(before: _Run | None, run: _Run, _written: int) -> str:
    return " " if before is not None and run.x - before.right >= LEAST_BLANK * run.size else ""


def _blank_to_column(before: _Run | None, run: _Run, written: int) -> str:
    if before is not None and run.x - before.right <= WIDE_BLANK * run.size:
        return _one_blank(before, run, written)
    to_column = " " * (min(int(run.x / COLUMN), MOST_COLUMNS) - written)
    return to_column if before is None else max(to_column, _WIDE, key=len)


def _box(line: Sequence[_Run]) -> Box:
    return (line[0].x, min(run.y - run.size for run in line), max(run.right for run in line), max(run.y for run in line))
