"""A page of a PDF as pdfium gives it: its characters and its straight strokes, turned so that the text stands upright."""

from __future__ import annotations

import ctypes
import itertools
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from math import isfinite, pi

import pypdfium2
from pypdfium2 import raw

from agragati.read.formats.pdfgrid import Stroke

MOST_STROKES = 20_000
"""A page of tables has some hundred; more is a drawing or a map."""
MOST_DEPTH = 8
"""Forms within forms."""
THIN = 3.0
"""Points up to which a filled rectangle is a line: many programs draw borders so."""

_QUARTER = pi / 2


@dataclass(frozen=True, slots=True)
class Glyph:
    """A character with the place of its origin, in points from the top left corner of the page as it is read."""

    sign: str
    x: float
    y: float
    right: float
    """Where it ends, the white space of its own after it included."""
    size: float
    made: bool
    """It stands for a gap between words, and is not printed."""
    upright: bool
    """It runs along the lines of the page, not across them."""


@dataclass(frozen=True, slots=True)
class Turn:
    """How the points of a page become points of the page as it is read: by quarter turns clockwise, and the page's size before them."""

    quarters: int
    width: float
    height: float

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Return the place from the top left corner of a point that PDF counts from the bottom left one."""
        return ((x, self.height - y), (y, x), (self.width - x, y), (self.height - y, self.width - x))[self.quarters]


@dataclass(frozen=True, slots=True)
class PageContent:
    """What stands on a page, and its size as it is read."""

    glyphs: tuple[Glyph, ...]
    strokes: tuple[Stroke, ...]
    width: float
    height: float


def page_content(page: pypdfium2.PdfPage, most_characters: int) -> PageContent:
    """Return what stands on the page; no more characters than asked for."""
    text = page.get_textpage()
    count = min(text.count_chars(), most_characters)
    made = [raw.FPDFText_IsGenerated(text.raw, place) == 1 for place in range(count)]
    angles = [0 if made[place] else _quarters(raw.FPDFText_GetCharAngle(text.raw, place)) for place in range(count)]
    main = Counter(angle for angle, one in zip(angles, made, strict=True) if not one).most_common(1)
    corner, turn = _turn(page, main[0][0] if main else 0)
    places = zip(_places(text.raw, count, corner, turn), made, angles, strict=True)
    all_glyphs = (Glyph(*at, made=one, upright=one or angle == turn.quarters) for at, one, angle in places)
    # A damaged file has characters and strokes that stand nowhere.
    glyphs = tuple(glyph for glyph in all_glyphs if isfinite(glyph.x + glyph.y + glyph.right + glyph.size))
    strokes = tuple(_turned(stroke, turn, corner) for stroke in _first(_strokes(page.raw)))
    size = (turn.height, turn.width) if turn.quarters % 2 else (turn.width, turn.height)
    return PageContent(glyphs, strokes, *size)


def _turn(page: pypdfium2.PdfPage, quarters: int) -> tuple[tuple[float, float], Turn]:
    left, bottom, right, top = page.get_bbox()
    return (left, bottom), Turn(quarters, right - left, top - bottom)


def _quarters(angle: float) -> int:
    """The quarter turns that make a character upright, from the angle by which it is turned clockwise."""
    return -round(angle / _QUARTER) % 4


def _places(text: object, count: int, corner: tuple[float, float], turn: Turn) -> Iterator[tuple[str, float, float, float, float]]:
    """Each character, its place on the page as it is read, where it ends, and its size."""
    x, y, box = ctypes.c_double(), ctypes.c_double(), raw.FS_RECTF()
    for place in range(count):
        raw.FPDFText_GetCharOrigin(text, place, x, y)
        raw.FPDFText_GetLooseCharBox(text, place, box)
        ends = ((box.left, box.bottom), (box.right, box.top))
        right = max(turn.point(end - corner[0], level - corner[1])[0] for end, level in ends)
        at = turn.point(x.value - corner[0], y.value - corner[1])
        size = abs(raw.FPDFText_GetFontSize(text, place))
        yield chr(raw.FPDFText_GetUnicode(text, place)), at[0], at[1], right, size


def _turned(stroke: Stroke, turn: Turn, corner: tuple[float, float]) -> Stroke:
    ends = [turn.point(x - corner[0], y - corner[1]) for x, y in ((stroke.left, stroke.top), (stroke.right, stroke.bottom))]
    return Stroke.between(*ends)


def _first(strokes: Iterator[Stroke]) -> list[Stroke]:
    """No strokes at all of a page that has more of them than any table: it is a drawing."""
    found = []
    for stroke in strokes:
        if not isfinite(stroke.left + stroke.top + stroke.right + stroke.bottom):
            continue
        found.append(stroke)
        if len(found) > MOST_STROKES:
            return []
    return found


_Matrix = tuple[float, float, float, float, float, float]
_UNMOVED: _Matrix = (1, 0, 0, 1, 0, 0)


def _strokes(page: object) -> Iterator[Stroke]:
    for place in range(raw.FPDFPage_CountObjects(page)):
        yield from _of_object(raw.FPDFPage_GetObject(page, place), _UNMOVED, MOST_DEPTH)


def _of_object(one: object, around: _Matrix, depth: int) -> Iterator[Stroke]:
    kind = raw.FPDFPageObj_GetType(one)
    if kind == raw.FPDF_PAGEOBJ_PATH:
        yield from _of_path(one, _within(one, around))
    elif kind == raw.FPDF_PAGEOBJ_FORM and depth:
        matrix = _within(one, around)
        for place in range(raw.FPDFFormObj_CountObjects(one)):
            yield from _of_object(raw.FPDFFormObj_GetObject(one, place), matrix, depth - 1)


def _within(one: object, around: _Matrix) -> _Matrix:
    """The object's own matrix followed by that of what it stands in."""
    own = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(one, own)
    a, b, c, d, e, f = around
    return (
        own.a * a + own.b * c,
        own.a * b + own.b * d,
        own.c * a + own.d * c,
        own.c * b + own.d * d,
        own.e * a + own.f * c + e,
        own.e * b + own.f * d + f,
    )


def _of_path(path: object, matrix: _Matrix) -> Iterator[Stroke]:
    filled, stroked = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(path, filled, stroked)
    for points in _subpaths(path, matrix):
        if stroked.value:
            yield from (Stroke.between(one, other) for one, other in itertools.pairwise(points))
        elif filled.value:
            xs, ys = [x for x, _ in points], [y for _, y in points]
            if max(xs) - min(xs) <= THIN or max(ys) - min(ys) <= THIN:
                yield Stroke.along(min(xs), min(ys), max(xs), max(ys))


def _subpaths(path: object, matrix: _Matrix) -> Iterator[list[tuple[float, float]]]:
    """The corners of each run of straight lines; a curve parts them."""
    points: list[tuple[float, float]] = []
    a, b, c, d, e, f = matrix
    x, y = ctypes.c_float(), ctypes.c_float()
    for place in range(min(raw.FPDFPath_CountSegments(path), MOST_STROKES)):
        segment = raw.FPDFPath_GetPathSegment(path, place)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        point = (a * x.value + c * y.value + e, b * x.value + d * y.value + f)
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind != raw.FPDF_SEGMENT_LINETO:
            if len(points) > 1:
                yield points
            points = []
        points.append(point)
        if raw.FPDFPathSegment_GetClose(segment):
            points.append(points[0])
    if len(points) > 1:
        yield points
