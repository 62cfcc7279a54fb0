"""Running text cut into pieces: one thing said at one place, with the label that stands before it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from agragati.bangla.text import normalise
from agragati.model.reading import Line, Origin
from agragati.read.letters.words import MEMO, LetterWords

_WIDE = re.compile(r"\t+|\s{3,}")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_MARKS = re.compile(r"\*\*|__")
_TRIM = " \t*_"


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a line. `gap`: an empty source line or a page's edge stands before; `mark`: a tick or bullet stands before."""

    text: str
    line: int
    column: int
    page: int = 1
    gap: bool = False
    mark: bool = False
    label: str | None = None
    strong: bool = False
    rest: str = ""
    """What follows the label; the whole text where there is none."""
    row: int = 0
    """Pieces of one printed line have one row; a source line of HTML holds several printed lines."""

    def origin(self, text: str | None = None) -> Origin:
        """Where a value stood that this piece holds."""
        found = self.text.find(text) if text else 0
        return Origin(line=self.line, column=self.column + max(found, 0), page=self.page, text=self.text if text is None else text)

    def placed(self, line: Line, row: int, *, gap: bool) -> Piece:
        """The same where it stands: in that line of the source, in that row of what is printed."""
        return Piece(self.text, line.line, self.column, line.page, gap, self.mark, self.label, self.strong, self.rest, row)

    def unlabelled(self) -> Piece:
        """The same without its label."""
        return replace(self, label=None, strong=False, rest=self.text)


def cut(lines: Iterable[Line], known: LetterWords) -> tuple[Piece, ...]:
    """Cut lines at tabs, wide blanks and at labels inside them; empty lines become gaps."""
    pieces: list[Piece] = []
    last: Line | None = None
    printed = tuple(lines)
    broken = {line.line for line, after in pairwise(printed) if line.line == after.line}
    for row, line in enumerate(printed):
        parts = _pieces_of(line.text, known)
        if not parts:
            continue
        gap = last is None or line.line - last.line > 1 or line.page != last.page or _is_paragraph(last, line, broken)
        for one in parts:
            pieces.append(one.placed(line, row, gap=gap))
            gap = False
        last = line
    return tuple(pieces)


def _is_paragraph(last: Line, line: Line, broken: Collection[int]) -> bool:
    """Tell whether a paragraph of HTML ends between the lines: its printed lines share one line of the source."""
    return last.line != line.line and (last.line in broken or line.line in broken)


@lru_cache(maxsize=8192)
def _pieces_of(line: str, known: LetterWords) -> tuple[Piece, ...]:
    """The pieces of a line, wherever it stands (place and gap are not theirs yet)."""
    text = normalise(line)
    clean = _MARKS.sub("", _LINK.sub(r"\1", text)) if "[" in text or "**" in text else text
    pieces: list[Piece] = []
    start = 0
    for wide in (*_WIDE.finditer(clean), None):
        if wide and _is_bare_label(clean[start : wide.start()], clean[wide.end() :], known):
            continue
        end = wide.start() if wide else len(clean)
        cuts = _inner_cuts(clean, start, end, known)
        pieces += [_piece(clean[begin:stop], begin, known) for begin, stop in cuts if clean[begin:stop].strip(_TRIM)]
        start = wide.end() if wide else end
    return tuple(pieces)


def _is_bare_label(text: str, after: str, known: LetterWords) -> bool:
    """Tell whether what the text labels stands after the wide blank; two labels side by side head two columns."""
    label = known.label(text.strip())
    return label is not None and label.end == len(text.strip()) and after.strip() != "" and known.label(after.strip()) is None


def _inner_cuts(text: str, start: int, end: int, known: LetterWords) -> Iterator[tuple[int, int]]:
    """Cut `স্মারক নং-… তারিখ: …` before the second label; running prose is not cut."""
    begin = start
    first = known.label(text[start:end].strip())
    if (first and first.name in (MEMO, "date")) or text[start : start + 1] in "০১২৩৪৫৬৭৮৯0123456789" or len(text) < _PROSE:
        # The label's own words (প্রেরণের তারিখ) are not cut.
        after = start + len(text[start:end]) - len(text[start:end].lstrip()) + first.end if first else start
        for found in known.inner.finditer(text, min(after, end), end):
            if found.start() > begin and text[begin : found.start()].strip():
                yield begin, found.start()
                begin = found.start()
    yield begin, end


_BULLET = re.compile(r"^[-–]\s+(?=\S)")
_PROSE = 160
_BEFORE = _TRIM + "✓✔√•●▪➢*"
_TICK = re.compile("[✓✔√•●▪➢]")


def _piece(part: str, begin: int, known: LetterWords) -> Piece:
    stripped = part.lstrip(_BEFORE + "(" if _opens_only(part) else _BEFORE)
    mark = _TICK.search(part, 0, len(part) - len(stripped)) is not None
    stripped = _BULLET.sub("", stripped)
    text = stripped.rstrip(_TRIM)
    label = known.label(text)
    return Piece(
        text=text,
        line=0,
        column=begin + len(part) - len(stripped) + 1,
        mark=mark,
        label=label.name if label else None,
        strong=label.strong if label else False,
        rest=text[label.end :].strip() if label else text,
    )


def _opens_only(part: str) -> bool:
    """A bracket that was opened before the cut and closes at its end, or not at all."""
    return part.count("(") > part.count(")")
