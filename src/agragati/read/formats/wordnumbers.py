"""Word's automatic numbers as they are printed: `১)`, `3.2`, a bullet. They stand in no text of the file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from agragati.read.formats.markup import Element
from agragati.read.formats.wordtext import VALUE, W, symbol

MOST_LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_ROMAN_SIGNS = ("m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i")
_ROMAN_VALUES = (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1)
MOST_SPELT = 1000
"""A list of letters or Roman numerals ends long before."""


@dataclass(frozen=True, slots=True)
class Level:
    """How a level of a list is numbered: `%1` in the pattern is the number of the first level."""

    form: str = "decimal"
    pattern: str = ""
    start: int = 1
    legal: bool = False
    """All its numbers in figures, whatever the levels above use."""
    font: str = ""


@dataclass(frozen=True, slots=True)
class _List:
    key: str
    levels: Mapping[int, Level]
    restarts: Mapping[int, int]
    """Levels that begin anew with this list, and where."""


class Numbers:
    """Counts through a document: ask for each numbered paragraph once, in order."""

    def __init__(self, numbering: Element | None, styles: Element | None) -> None:
        """Take the document's definitions of lists and styles, where it has any."""
        self._lists = dict(_lists(numbering)) if numbering is not None else {}
        self._styles = dict(_styled(styles)) if styles is not None else {}
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[str] = set()

    def before(self, paragraph: Element) -> str:
        """Return the number that is printed before the paragraph, with a blank after it; empty where it has none."""
        properties = paragraph.find(W + "pPr")
        if properties is None:
            return ""
        list_id, level = self._numbered(properties)
        found = self._lists.get(list_id or "")
        if found is None or level not in found.levels:
            return ""
        self._count(list_id or "", found, level)
        text = self._text(found, level)
        return f"{text} " if text else ""

    def _numbered(self, properties: Element) -> tuple[str | None, int]:
        list_id, level = _number_of(properties)
        style = properties.find(W + "pStyle")
        by_style = self._styles.get(style.get(VALUE, "")) if style is not None else None
        if by_style is not None:
            list_id = list_id if list_id is not None else by_style[0]
            level = level if level is not None else by_style[1]
        return list_id, level or 0

    def _count(self, list_id: str, found: _List, level: int) -> None:
        counts = self._counts.setdefault(found.key, {})
        if list_id not in self._begun:
            self._begun.add(list_id)
            for begun, start in found.restarts.items():
                counts[begun] = start - 1
        counts[level] = counts[level] + 1 if level in counts else found.levels[level].start
        for deeper in [one for one in counts if one > level]:
            del counts[deeper]

    def _text(self, found: _List, level: int) -> str:
        own = found.levels[level]
        if own.form == "bullet":
            return "".join(symbol(ord(sign), own.font) for sign in own.pattern)
        counts = self._counts[found.key]

        def number(place: re.Match[str]) -> str:
            at = int(place[1]) - 1
            above = found.levels.get(at, Level())
            return _written(counts.get(at, above.start), "decimal" if own.legal else above.form)

        return _PLACE.sub(number, own.pattern)


def _number_of(properties: Element) -> tuple[str | None, int | None]:
    own = properties.find(W + "numPr")
    if own is None:
        return None, None
    list_id, level = own.find(W + "numId"), own.find(W + "ilvl")
    return (list_id.get(VALUE) if list_id is not None else None), (_whole(level, 0) if level is not None else None)


def _styled(styles: Element) -> Iterator[tuple[str, tuple[str | None, int | None]]]:
    """The list and level that each style gives its paragraphs, its own or of the style that it is based on."""
    by_id = {style.get(W + "styleId", ""): style for style in styles.iter(W + "style")}
    for name, first in by_id.items():
        list_id, level = None, None
        style: Element | None = first
        for _ in range(MOST_LEVELS):
            if style is None:
                break
            properties = style.find(W + "pPr")
            own = _number_of(properties) if properties is not None else (None, None)
            list_id = list_id if list_id is not None else own[0]
            level = level if level is not None else own[1]
            base = style.find(W + "basedOn")
            style = by_id.get(base.get(VALUE, "")) if base is not None else None
        if list_id is not None:
            yield name, (list_id, level)


def _lists(numbering: Element) -> Iterator[tuple[str, _List]]:
    shapes = {one.get(W + "abstractNumId", ""): dict(_levels(one)) for one in numbering.iterchildren(W + "abstractNum")}
    for one in numbering.iterchildren(W + "num"):
        shape = one.find(W + "abstractNumId")
        key = shape.get(VALUE, "") if shape is not None else ""
        levels, restarts = dict(shapes.get(key, {})), {}
        for change in one.iterchildren(W + "lvlOverride"):
            at = _whole_text(change.get(W + "ilvl"), 0)
            levels.update(_levels(change))
            start = change.find(W + "startOverride")
            if start is not None:
                restarts[at] = _whole(start, 1)
                levels[at] = replace(levels.get(at, Level()), start=restarts[at])
        yield one.get(W + "numId", ""), _List(key, levels, restarts)


def _levels(shape: Element) -> Iterator[tuple[int, Level]]:
    for level in shape.iterchildren(W + "lvl"):
        form, pattern, start = (level.find(W + name) for name in ("numFmt", "lvlText", "start"))
        fonts = level.find(f"{W}rPr/{W}rFonts")
        yield (
            _whole_text(level.get(W + "ilvl"), 0),
            Level(
                form=form.get(VALUE, "decimal") if form is not None else "decimal",
                pattern=pattern.get(VALUE, "") if pattern is not None else "",
                start=_whole(start, 0) if start is not None else 0,
                legal=level.find(W + "isLgl") is not None,
                font=(fonts.get(W + "ascii") or fonts.get(W + "hAnsi") or "") if fonts is not None else "",
            ),
        )


def _whole(element: Element, otherwise: int) -> int:
    return _whole_text(element.get(VALUE), otherwise)


def _whole_text(text: str | None, otherwise: int) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) <= MOST_LEVELS else otherwise


def _written(number: int, form: str) -> str:
    if form == "none":
        return ""
    if form == "decimalZero":
        return f"{number:02}"
    if 0 < number <= MOST_SPELT:
        if form in {"lowerLetter", "upperLetter"}:
            # After z comes aa, then bb.
            letters = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
            return letters if form == "lowerLetter" else letters.upper()
        if form in {"lowerRoman", "upperRoman"}:
            return _roman(number) if form == "lowerRoman" else _roman(number).upper()
    return str(number)


def _roman(number: int) -> str:
    signs = ""
    for value, sign in zip(_ROMAN_VALUES, _ROMAN_SIGNS, strict=True):
        signs += sign * (number // value)
        number %= value
    return signs
