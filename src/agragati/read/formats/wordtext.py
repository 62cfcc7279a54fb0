"""What a paragraph of Word shows: its runs as text, without what is hidden, deleted or only an instruction."""

from __future__ import annotations

from dataclasses import dataclass, field

from agragati.read.formats.markup import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
VALUE = W + "val"
_MATH_TEXT = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_ALTERNATE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"

PAGE_BREAK = "\f"
"""Stands in a paragraph's text where a page begins."""

_SIGNS = {f"{W}{name}": sign for name, sign in (("tab", "\t"), ("ptab", "\t"), ("cr", "\n"), ("noBreakHyphen", "-"))}
_UNSEEN_NAMES = """
    del moveFrom delText instrText delInstrText rPr pPr sectPr sdtPr rt softHyphen annotationRef lastRenderedPageBreak
    footnoteReference endnoteReference commentReference
"""
_UNSEEN = frozenset(W + name for name in _UNSEEN_NAMES.split())
_FALSE = frozenset({"0", "false", "off", "none"})

_WINGDINGS = {0xFC: "✓", 0xFE: "☑", 0xFB: "✗", 0xA8: "☐", 0x6F: "☐", 0xFD: "☒", 0xB7: "•", 0xA7: "▪", 0xD8: "➢", 0xE0: "→", 0x76: "❖"}
_SYMBOL_FONTS = ("wingdings", "symbol", "webdings")
_PRIVATE = range(0xF000, 0xF100)
"""Where Word keeps the characters of symbol fonts."""

_PAGE_FIELDS = frozenset({"PAGE", "NUMPAGES", "SECTIONPAGES"})


def is_on(properties: Element | None, name: str) -> bool:
    """Tell whether a property that is on by its mere presence is on."""
    found = properties.find(W + name) if properties is not None else None
    return found is not None and found.get(VALUE, "1") not in _FALSE


def symbol(code: int, font: str) -> str:
    """Return the usual character for one of a symbol font; a bullet for one that has no such character."""
    if font.lower().startswith(_SYMBOL_FONTS):
        return _WINGDINGS.get(code & 0xFF, "•")
    return "•" if code in _PRIVATE else chr(code)


@dataclass(slots=True)
class _Field:
    """A field that Word computes: its instruction, and whether its result has begun."""

    instruction: list[str] = field(default_factory=list)
    in_result: bool = False

    @property
    def shown(self) -> bool:
        """The result of a field is text like other text, but for page numbers, which no line of a report is about."""
        words = "".join(self.instruction).split(maxsplit=1)
        return self.in_result and not (words and words[0].upper() in _PAGE_FIELDS)


class Shown:
    """What a paragraph, or a part of one, shows: its text and the text boxes that hang on it."""

    def __init__(self, element: Element) -> None:
        """Gather it; line breaks are line feeds, page breaks `PAGE_BREAK`."""
        self.boxes: list[Element] = []
        """Elements that hold paragraphs."""
        self._pieces: list[str] = []
        self._fields: list[_Field] = []
        self._take(element)
        self.text = "".join(self._pieces)

    def _take(self, element: Element) -> None:
        for child in element:
            tag = child.tag
            if tag in (W + "t", _MATH_TEXT):
                self._add((child.text or "").replace("\n", " "))
            elif tag in _SIGNS:
                self._add(_SIGNS[tag])
            elif tag == W + "r":
                self._run(child)
            elif tag == W + "txbxContent":
                self.boxes.append(child)
            elif tag == _ALTERNATE:
                self._alternate(child)
            elif tag == W + "sdt":
                self._control(child)
            elif tag not in _UNSEEN:
                self._other(child)

    def _add(self, text: str) -> None:
        if all(one.shown for one in self._fields):
            self._pieces.append(text)

    def _run(self, run: Element) -> None:
        properties = run.find(W + "rPr")
        if is_on(properties, "vanish"):
            return
        for instruction in run.iterchildren(W + "instrText"):
            if self._fields:
                self._fields[-1].instruction.append(instruction.text or "")
        self._take(run)

    def _control(self, control: Element) -> None:
        """A content control that nobody has filled shows a prompt, which is no content."""
        if not is_on(control.find(W + "sdtPr"), "showingPlcHdr"):
            self._take(control)

    def _alternate(self, alternate: Element) -> None:
        """Several ways to draw the same thing: the first that holds text."""
        chosen = next((way for way in alternate if next(way.iter(W + "t"), None) is not None), None)
        if chosen is not None:
            self._take(chosen)

    def _other(self, child: Element) -> None:
        tag = child.tag
        if tag == W + "br":
            self._add(PAGE_BREAK if child.get(W + "type") == "page" else "\n")
        elif tag == W + "sym":
            self._add(_symbol_of(child))
        elif tag == W + "fldChar":
            self._field_mark(child.get(W + "fldCharType"))
        elif tag == W + "fldSimple":
            self._fields.append(_Field([child.get(W + "instr", "")], in_result=True))
            self._take(child)
            self._fields.pop()
        else:
            self._take(child)

    def _field_mark(self, kind: str | None) -> None:
        if kind == "begin":
            self._fields.append(_Field())
        elif kind == "separate" and self._fields:
            self._fields[-1].in_result = True
        elif kind == "end" and self._fields:
            self._fields.pop()


def _symbol_of(element: Element) -> str:
    try:
        return symbol(int(element.get(W + "char", ""), 16), element.get(W + "font", ""))
    except (ValueError, OverflowError):
        return ""
