"""Paragraphs of Word, with everything that Bangla needs said twice: Word keeps font, size and weight of complex scripts apart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.oxml.xmlchemy import BaseOxmlElement

from agragati.model.outline import Align
from agragati.write.formats.fonts import BANGLA, LATIN
from agragati.write.formats.plain import clean

_SIDES = {Align.START: "left", Align.CENTER: "center", Align.END: "right"}
LANGUAGES = {"bn": "bn-BD", "en": "en-GB"}


@dataclass(frozen=True, kw_only=True, slots=True)
class Look:
    """How a paragraph looks; sizes and indents in points."""

    size: float = 10.5
    bold: bool = False
    italic: bool = False
    align: Align = Align.START
    justify: bool = False
    above: float = 0
    below: float = 4
    indent: float = 0
    """Of all lines but the first, which begins at the margin and goes on there after a tab."""
    margins: tuple[float, float] = (0, 0)
    """Left and right, where the paragraph does not take the whole width."""
    keep_next: bool = False
    line_above: bool = False
    style: str | None = None


def element(name: str, **attributes: object) -> BaseOxmlElement:
    """Return an element of the `w:` namespace with attributes of that namespace."""
    made = cast("BaseOxmlElement", OxmlElement(f"w:{name}"))
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), str(value))
    return made


def paragraph(text: str, look: Look, *, label: str | None = None, label_bold: bool = True) -> BaseOxmlElement:
    """Return a paragraph of plain text; `label` stands before it in bold with a tab between."""
    made = element("p")
    made.append(_settings(look))
    if label is not None:
        made.append(run(label, size=look.size, bold=label_bold))
        tab = element("r")
        tab.append(element("tab"))
        made.append(tab)
    made.append(run(text, size=look.size, bold=look.bold, italic=look.italic))
    return made


def run(text: str, *, size: float, bold: bool = False, italic: bool = False) -> BaseOxmlElement:
    """Return a run; line ends become breaks, and what XML may not hold is left out."""
    made = element("r")
    made.append(letters(size=size, bold=bold, italic=italic, complex_script=not text.isascii()))
    for number, line in enumerate(clean(text).split("\n")):
        if number:
            made.append(element("br"))
        words = element("t")
        words.text = line
        words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        made.append(words)
    return made


def letters(*, size: float, bold: bool = False, italic: bool = False, complex_script: bool = True) -> BaseOxmlElement:
    """Return the settings of letters, in the order that the schema asks for."""
    made = element("rPr")
    made.append(element("rFonts", ascii=LATIN, hAnsi=LATIN, cs=BANGLA, eastAsia=BANGLA))
    names = (["b", "bCs"] if bold else []) + (["i", "iCs"] if italic else [])
    for name in names:
        made.append(element(name))
    half_points = round(size * 2)
    made.append(element("sz", val=half_points))
    made.append(element("szCs", val=half_points))
    if complex_script:
        made.append(element("cs"))
    return made


def twips(points: float) -> int:
    """Return points as the twentieths that Word counts in."""
    return round(points * 20)


def _settings(look: Look) -> BaseOxmlElement:
    made = element("pPr")
    for part in _parts(look):
        made.append(part)
    return made


def _parts(look: Look) -> Iterator[BaseOxmlElement]:
    """The settings of a paragraph, in the order that the schema asks for."""
    if look.style:
        yield element("pStyle", val=look.style)
    if look.keep_next:
        yield element("keepNext")
    if look.line_above:
        border = element("pBdr")
        border.append(element("top", val="dotted", sz=6, space=2, color="333333"))
        yield border
    if look.indent:
        tabs = element("tabs")
        tabs.append(element("tab", val="left", pos=twips(look.indent)))
        yield tabs
    yield element("spacing", before=twips(look.above), after=twips(look.below), line=240, lineRule="auto")
    if look.indent:
        yield element("ind", left=twips(look.indent), hanging=twips(look.indent))
    elif any(look.margins):
        yield element("ind", left=twips(look.margins[0]), right=twips(look.margins[1]))
    yield element("jc", val="both" if look.justify else _SIDES[look.align])
