"""Printed lines of a PDF → paragraphs: a line that the margin has broken goes on in the next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from agragati.read.formats.pdftext import PrintedLine, as_one

LEAST_WIDTH = 0.6
"""Of the page's width: a shorter line was ended by its writer."""
INDENT = 40.0
"""Points by which the first line of a paragraph, or those after it, may be indented."""
BLANK = 2.0
"""Points between two words."""


def paragraphs(lines: Sequence[PrintedLine], page_width: float) -> list[PrintedLine]:
    """Join each line to the one before it whose first word would not have fitted there any more."""
    margin = max((line.box[2] for line in lines), default=0.0)
    whole: list[PrintedLine] = []
    last: PrintedLine | None = None
    for line in lines:
        if last is not None and _is_broken(last, line, margin, page_width):
            whole[-1] = _with(whole[-1], line)
        else:
            whole.append(line)
        last = line
    return whole


def _is_broken(line: PrintedLine, after: PrintedLine, margin: float, page_width: float) -> bool:
    if after.gap or not line.first_word or not after.first_word:
        return False
    left, _, right, _ = line.box
    full = right - left >= LEAST_WIDTH * page_width and right + BLANK + after.first_word > margin
    return full and abs(after.box[0] - left) <= INDENT


def _with(line: PrintedLine, after: PrintedLine) -> PrintedLine:
    indent = line.text[: len(line.text) - len(line.text.lstrip())]
    (left, top, right, _), (also_left, _, also_right, bottom) = line.box, after.box
    box = (min(left, also_left), top, max(right, also_right), bottom)
    return replace(line, text=indent + as_one((line.text.strip(), after.text.strip())), box=box)
