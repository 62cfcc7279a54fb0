"""A document cut into its reports: most have one, some carry two plans, each with its own title and table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from rapidfuzz import fuzz

from agragati.bangla.digits import parse_number
from agragati.bangla.text import fold
from agragati.model.reading import Line, RawDocument
from agragati.read.blanks import without_blanks
from agragati.read.lexicon import Lexicon
from agragati.read.tables.cells import Sort, coded, sort_of
from agragati.read.tables.grid import Body, Sheet, is_heading, sheets_of

SAME_TEXT = 92.0
MOST_WIDTH_APART = 2


@dataclass(frozen=True, slots=True)
class Part:
    """The lines above a report's tables, its sheets in order, and the lines under them."""

    opening: tuple[Line, ...]
    sheets: tuple[Sheet, ...]
    closing: tuple[Line, ...]


@dataclass(slots=True)
class _Draft:
    opening: list[Line] = field(default_factory=list)
    sheets: list[Sheet] = field(default_factory=list)
    after: list[Line] = field(default_factory=list)


def parts_of(raw: RawDocument, lexicon: Lexicon) -> tuple[Part, ...]:
    """Cut the document; a document without a table of a report gives no part."""
    drafts: list[_Draft] = [_Draft()]
    number = 0
    heads: Sheet | None = None
    for block in raw.blocks:
        if isinstance(block, Line):
            said = without_blanks(block)
            _lines_of(drafts[-1]).extend([said] if said else [])
            continue
        number += 1
        for sheet in sheets_of(block, number, lexicon):
            if not _is_report(sheet, heads, lexicon):
                _lines_of(drafts[-1]).extend(sheet.lines)
            elif not sheet.body:
                heads = sheet
            else:
                _take(drafts, sheet if sheet.head or heads is None else replace(sheet, head=heads.head), lexicon)
                heads = None
    return tuple(Part(tuple(draft.opening), tuple(draft.sheets), tuple(draft.after)) for draft in drafts if draft.sheets)


def _is_report(sheet: Sheet, heads: Sheet | None, lexicon: Lexicon) -> bool:
    """Whether the sheet is a report's, or its heading alone; a letterhead or signatures side by side are none."""
    named = sum(is_heading(cell.text, lexicon) for row in sheet.head for cell in row if cell.text.strip())
    units = sum(sort_of(cell.text, lexicon) is Sort.UNIT for body in sheet.body for cell in body.cells)
    return named >= _HEADS or (bool(sheet.body) and (units >= 1 or heads is not None))


_HEADS = 3


def _lines_of(draft: _Draft) -> list[Line]:
    return draft.after if draft.sheets else draft.opening


def _take(drafts: list[_Draft], sheet: Sheet, lexicon: Lexicon) -> None:
    """Join the sheet to the report before it, or begin another with the title lines in between."""
    last = drafts[-1]
    if last.sheets and _begins_anew(last, sheet, lexicon):
        cut = next((place for place, line in enumerate(last.after) if _opens(line, lexicon)), len(last.after))
        drafts.append(_Draft(opening=last.after[cut:]))
        del last.after[cut:]
        last = drafts[-1]
    _lines_of(last).extend(sheet.stray_before)
    last.sheets.append(sheet)
    last.after.extend(sheet.stray_after)


def _opens(line: Line, lexicon: Lexicon) -> bool:
    """Whether a line between two tables belongs to the second: a title, or the heading of another letter."""
    return bool(lexicon.plan_types.within(line.text) or lexicon.annex.within(line.text) or lexicon.government.within(line.text))


def _begins_anew(draft: _Draft, sheet: Sheet, lexicon: Lexicon) -> bool:
    """Whether the sheet is another report: another plan is named in between, or its rows begin again."""
    between = " ".join(line.text for line in (*draft.after, *sheet.stray_before))
    named = lexicon.plan_types.within(between)
    if named and named[0] != _plan_type(draft, lexicon):
        return True
    if not sheet.head:
        return False
    if abs(sheet.width - draft.sheets[0].width) > MOST_WIDTH_APART and named:
        return True
    return _restarts([body for one in draft.sheets for body in one.body], sheet)


def _plan_type(draft: _Draft, lexicon: Lexicon) -> str | None:
    for line in reversed(draft.opening):
        found = lexicon.plan_types.within(line.text)
        if found:
            return found[0]
    return None


def _restarts(before: Sequence[Body], sheet: Sheet) -> bool:
    seen, now = _marks(before), _marks(sheet.body[:2])
    if now.codes & seen.codes or (1 in now.serials and 1 in seen.serials and not now.codes):
        return True
    alike = sum(any(fuzz.ratio(text, old) >= SAME_TEXT for old in seen.texts) for text in now.texts)
    return bool(now.texts) and alike * 2 > len(now.texts) and not now.codes


@dataclass(frozen=True, slots=True)
class _Marks:
    codes: frozenset[str]
    serials: frozenset[int]
    texts: tuple[str, ...]


def _marks(bodies: Sequence[Body]) -> _Marks:
    """What tells rows apart: their indicator codes, serials and last long texts."""
    codes, serials, texts = set(), set(), []
    for body in bodies:
        cells = [cell.text for cell in body.cells]
        codes |= {found.code for found in map(coded, cells) if found.code and found.depth == _INDICATOR_DEPTH}
        first = parse_number(cells[0]) if cells else None
        serials |= {int(first)} if first is not None and first == int(first) else set()
        longest = max(cells, key=len, default="")
        texts += [fold(longest)] if len(longest) > _LONG else []
    return _Marks(frozenset(codes), frozenset(serials), tuple(texts))


_INDICATOR_DEPTH = 3
_LONG = 12
