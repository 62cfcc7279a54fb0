"""Sheets → drafts of rows: columns found, cells placed, pairs joined, wrapped lines and area headings put where they belong."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from rapidfuzz import fuzz

from agragati.bangla.digits import is_blank, parse_number, to_latin
from agragati.bangla.text import fold, squeeze
from agragati.model.report import Area
from agragati.read.lexicon import Lexicon
from agragati.read.matching import Wordings, text_likeness
from agragati.read.tables.alignment import Expected, Placed, frame_of, place_row, signs
from agragati.read.tables.cells import Sort, coded, letters, sort_of
from agragati.read.tables.columns import Columns, place_columns
from agragati.read.tables.grid import Body, Cells, Sheet
from agragati.read.tables.headings import Heading, read_heading
from agragati.read.tables.merged import split_merged
from agragati.read.tables.rows import Draft, RowPlace
from agragati.rules.template import Form

NAMED = 70.0
"""Likeness of a cell's text to an indicator's wording from which the framework's figures may help to place the row."""


@dataclass(frozen=True, slots=True)
class ReadSheet:
    """A sheet with its columns and the drafts of its rows, each with the area that stands over it."""

    columns: Columns
    heading: Heading
    drafts: tuple[Draft, ...]
    areas: tuple[Area, ...]
    area_of: tuple[int | None, ...]
    """The area's number for each draft."""
    total: Placed | None
    paired: bool


def read_sheet(sheet: Sheet, wordings: Wordings, lexicon: Lexicon, *, before: Columns | None = None) -> ReadSheet:
    """Read one sheet; `before` are the columns of the sheet that it goes on from, for one without a heading of its own."""
    bodies = [part for body in sheet.body for part in split_merged(body, wordings, lexicon)]
    expected = _expected([body.cells for body in bodies], wordings, lexicon)
    heading = read_heading(sheet.head, lexicon)
    columns = before if before is not None and not heading.roles else _columns(sheet, bodies, expected, heading, lexicon, wordings.forms)
    frame = frame_of(columns, [body.cells for body in bodies])
    placed = [place_row(body.cells, frame, lexicon, one) for body, one in zip(bodies, expected, strict=True)]
    paired = "line_kind" in columns.roles
    drafts, areas, area_of = _join(list(zip(bodies, placed, expected, strict=True)), wordings, lexicon, paired=paired)
    total = place_row(sheet.total.cells, frame, lexicon, None) if sheet.total else None
    return ReadSheet(columns, heading, tuple(drafts), tuple(areas), tuple(area_of), total, paired)


def _columns(
    sheet: Sheet, bodies: Sequence[Body], expected: Sequence[Expected | None], heading: Heading, lexicon: Lexicon, forms: Sequence[Form]
) -> Columns:
    sorts = [[sort_of(cell.text, lexicon) for cell in body.cells] for body in bodies]
    hints = [signs(body.cells, one, _figure_roles(heading, lexicon.level_points)) for body, one in zip(bodies, expected, strict=True)]
    return place_columns(heading, sorts, hints, width=sheet.width, lexicon=lexicon, forms=forms)


def _figure_roles(heading: Heading, points: Sequence[int]) -> frozenset[str]:
    """The roles in which the page may show figures that the framework sets: the levels, or the year's target alone."""
    levels = frozenset(role for role in heading.roles if role.startswith("targets."))
    if not heading.roles:  # the heading is lost: then only a form with levels can be told by its figures
        levels = frozenset(f"targets.{point}" for point in points)
    return levels | {"weight"} if levels else frozenset({"weight", "annual_target"})


def _expected(rows: Sequence[Cells], wordings: Wordings, lexicon: Lexicon) -> list[Expected | None]:
    """What the framework sets for the indicator that each row's texts name; `None` where none is named clearly."""
    texts = [(number, cell.text) for number, row in enumerate(rows) for cell in row if sort_of(cell.text, lexicon) in _WORDED]
    expected: list[Expected | None] = [None] * len(rows)
    if not texts or not wordings.ids:
        return expected
    alike = text_likeness([text for _, text in texts], wordings)
    best = [0.0] * len(rows)
    for place, (number, _) in enumerate(texts):
        nearest = int(alike[place].argmax())
        if alike[place, nearest] >= max(NAMED, best[number]):
            best[number] = float(alike[place, nearest])
            expected[number] = wordings.expected[wordings.ids[nearest]]
    return expected


_WORDED = {Sort.LONG, Sort.INDICATOR_CODE, Sort.ACTIVITY_CODE}

Line = tuple[Body, Placed, Expected | None]


def _join(lines: Sequence[Line], wordings: Wordings, lexicon: Lexicon, *, paired: bool) -> tuple[list[Draft], list[Area], list[int | None]]:
    """Drafts from placed lines: an achievement line joins its target line, a wrapped line the row above; areas are taken out."""
    drafts: list[Draft] = []
    areas: list[Area] = []
    area_of: list[int | None] = []
    last: tuple[str, ...] = ()
    for body, placed, named in lines:
        texts = tuple(cell.text.strip() for cell in body.cells)
        last, before = texts, last
        if drafts and texts == before and sum(map(bool, texts)) >= _FILLED:
            drafts[-1] = replace(drafts[-1], doubled=drafts[-1].doubled + 1)
        elif paired and drafts and drafts[-1].below is None and _is_second_line(placed, drafts[-1], lexicon):
            drafts[-1] = replace(drafts[-1], below=placed, below_place=RowPlace(body.table, body.row))
        elif (group := _area_heading(placed, body)) is not None:
            areas.append(group)
        elif drafts and _is_wrapped(placed, body) and (named is None or _has_code(drafts[-1]) or _completes(placed, drafts[-1], wordings)):
            drafts[-1] = replace(drafts[-1], extra=_with_more(drafts[-1], placed))
            if areas and not is_blank(placed.text("area")):
                areas[-1] = replace(areas[-1], name=squeeze(f"{areas[-1].name} {placed.text('area')}"))
        else:
            areas += _area_cells(placed, areas)
            drafts.append(Draft(placed, RowPlace(body.table, body.row)))
            area_of.append(areas[-1].number if areas else None)
    return drafts, areas, area_of


_FILLED = 5
"""Cells that must be filled for two equal rows to be one row that was printed twice."""


def _is_second_line(placed: Placed, above: Draft, lexicon: Lexicon) -> bool:
    """Whether this is the achievement line of the row above: by its name, else by its cells, blank or those of the row above again."""
    kind = lexicon.line_kinds.find(placed.text("line_kind"), at_least=70)
    if kind is not None:
        return kind[0] == "achievement"
    mine, theirs = coded(placed.text("indicator")), coded(above.placed.text("indicator"))
    if mine.text and mine.code == theirs.code and fuzz.ratio(fold(mine.text), fold(theirs.text)) >= SAME_TEXT:
        return True
    return not mine.text and is_blank(placed.text("unit")) and is_blank(placed.text("weight"))


SAME_TEXT = 85.0
"""Likeness (of 100) from which a merged cell's text, printed again, is the same."""

_GROUP = re.compile(
    r"^\s*(?:(?:কর্মসম্পাদন(?:ের)?\s*)?ক্ষেত্র\s*[-:ঃ]?\s*)?"  # কর্মসম্পাদন ক্ষেত্র ১:
    r"(?:[\[(]?\s*(\d{1,2})\s*[\])]?\s*[.।:ঃ)\-–]*)?\s*"  # its number
    r"(?P<name>[^\d\[\]]{6,}?)\s*"
    r"(?:[:ঃ\-–(\[.…=\s]*[:ঃ\-–(\[.…=]\s*(\d{1,2}(?:\.\d+)?)\s*[)\]]?)?\s*$"  # its weight, perhaps behind dots
)


def _area_heading(placed: Placed, body: Body) -> Area | None:
    """An area (or a group with its weight) that has a row of its own: `১. প্রাতিষ্ঠানিক ব্যবস্থা : ৮`."""
    filled = [cell for cell in body.cells if cell.text.strip(" -–—")]
    if not filled or len(filled) > _GROUP_CELLS or ("unit" in placed.cells and not is_blank(placed.text("unit"))):
        return None
    text = next((cell.text for cell in filled if letters(cell.text) >= _GROUP_LETTERS), "")
    found = _GROUP.match(to_latin(text))
    if not found or coded(text).depth >= _GROUP_CELLS - 1:
        return None
    weights = [parse_number(cell.text) for cell in filled if cell.text != text]
    own = parse_number(found.group(3) or "") or parse_number(placed.text("weight"))
    if found.group(1) is None and own is None:  # a serial or an achievement beside a text makes no area
        return None
    weight = own or next((one for one in reversed(weights) if one is not None), None)
    start = found.start("name")
    return Area(number=int(found.group(1)) if found.group(1) else None, name=squeeze(text[start : found.end("name")]), weight=weight)


_GROUP_CELLS, _GROUP_LETTERS = 3, 6


def _area_cells(placed: Placed, known: Sequence[Area]) -> Iterator[Area]:
    """The area whose cell is filled in this row, unless it is the last one again."""
    name = squeeze(coded(placed.text("area")).text)
    if is_blank(name) or (known and fuzz.ratio(fold(name), fold(known[-1].name)) >= SAME_TEXT):
        return
    number = parse_number(placed.text("serial"))
    weight = parse_number(placed.text("area_weight"))
    whole = number is not None and number == number.to_integral_value() and number < _MOST_AREAS
    yield Area(number=int(number or 0) if whole else len(known) + 1, name=name, weight=weight)


_MOST_AREAS = Decimal(30)


def _has_code(draft: Draft) -> bool:
    """Whether the row's indicator has its code: then one without is no indicator of its own."""
    return coded(draft.placed.text("indicator")).code is not None


def _is_wrapped(placed: Placed, body: Body) -> bool:
    """Whether a line holds nothing but the rest of a text that did not fit into the row above."""
    if any(not is_blank(placed.text(role)) for role in placed.cells if role not in _WRAPPING):
        return False
    filled = [cell.text for cell in body.cells if not is_blank(cell.text)]
    return bool(filled) and not placed.loose and not any(coded(text).code for text in filled)


_WRAPPING = {"area", "activity", "indicator", "remarks", "feedback", "responsible"}


def _completes(placed: Placed, above: Draft, wordings: Wordings) -> bool:
    """Whether the text of the row above is more like an indicator's with this line's than without; a line without one breaks nothing."""
    so_far, more = above.text("indicator"), placed.text("indicator")
    if is_blank(more):
        return True
    alone, both = text_likeness([so_far, squeeze(f"{so_far} {more}")], wordings).max(axis=1)
    return bool(both > alone)


def _with_more(draft: Draft, placed: Placed) -> Mapping[str, str]:
    more = dict(draft.extra or {})
    for role in _WRAPPING & placed.cells.keys():
        if not is_blank(placed.text(role)):
            more[role] = squeeze(f"{more.get(role, '')} {placed.text(role)}")
    return more
