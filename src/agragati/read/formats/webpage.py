"""HTML: a whole page, or tables of HTML in other text. Merged cells become places of a grid."""

import re
from typing import cast

from lxml import etree

from agragati.bangla.text import normalise, squeeze
from agragati.model.reading import Line
from agragati.read.faults import UnreadableError
from agragati.read.formats.markup import Element
from agragati.read.formats.sheets import sheet_blocks
from agragati.read.formats.source import Block
from agragati.read.formats.webtable import PARAGRAPHS, UNSEEN, Grids, is_layout

MOST_TAGS = 500_000
MOST_ATTRIBUTE_WORK = 200_000_000
"""The parser compares each attribute of a tag with all others: above this sum of squares it takes seconds."""

_DATA = re.compile(r"data:[\w/+;=,.%-]*", re.ASCII)
_ENCODING = "utf-8"


def read_page(text: str, first_line: int = 1, page: int = 1) -> tuple[Block, ...]:
    """Return the lines and tables of a page, or of a part of a text that begins on the given line.

    Raises:
        UnreadableError: elements are nested deeper than in any document, or are too many.
    """
    if text.count("<") > MOST_TAGS or _attribute_work(text) > MOST_ATTRIBUTE_WORK:
        raise _too_complex()
    # The encoding is told: by now the page is in ours, whatever it says itself.
    parser = etree.HTMLParser(encoding=_ENCODING, remove_comments=True, remove_pis=True, no_network=True)
    # A page without anything in it has no root, whatever the stubs say.
    root = cast("Element | None", etree.fromstring(text.replace("\x00", "").encode(_ENCODING, "replace"), parser))
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise _too_complex()
    return () if root is None else tuple(_Flow(first_line - 1, page).blocks_of(root))


def _too_complex() -> UnreadableError:
    return UnreadableError(
        "the page's elements are nested too deep or are too many: open it in a browser, copy the text and save that",
        "পাতাটির উপাদান অতিরিক্ত গভীর বা অতিরিক্ত বেশি: ব্রাউজারে খুলে লেখাটি কপি করে সংরক্ষণ করুন",
    )


def _attribute_work(text: str) -> int:
    """Return how many comparisons of attributes the page may cost, from above; pictures inside it do not count."""
    tags = (piece[piece.find("<") :] for piece in _DATA.sub("", text).split(">") if "<" in piece)
    return sum((len(tag.split()) + tag.count("=") + tag.count("/")) ** 2 for tag in tags)


class _Flow:
    """A walk over the page that gathers paragraphs and hands tables on."""

    def __init__(self, lines_before: int, page: int) -> None:
        self.lines_before = lines_before
        self.page = page
        self.blocks: list[Block] = []
        self.pieces: list[str] = []
        self.begun = 0
        """The line on which the paragraph begins."""
        self.line = 0
        """The line that the walk has come to."""

    def blocks_of(self, root: Element) -> list[Block]:
        grids = Grids(self.lines_before)
        walk = etree.iterwalk(root, events=("start", "end"))
        for event, element in walk:
            if element.tag in PARAGRAPHS:
                self.end_paragraph()
            if event == "end":
                if element is not root:
                    self.add(element.tail)
                continue
            self.line = max(self.line, element.sourceline or 0)
            if element.tag in UNSEEN:
                walk.skip_subtree()
            elif element.tag == "table" and not is_layout(element):
                self.blocks.extend(sheet_blocks(grids.rows_of(element), self.page))
                self.line = max(self.line, *(inner.sourceline or 0 for inner in element.iter()))
                walk.skip_subtree()
            else:
                self.add(element.text)
        self.end_paragraph()
        return self.blocks

    def add(self, text: str | None) -> None:
        if not text:
            return
        bare = text.lstrip()
        if bare and not self.pieces:
            self.begun = self.line + text[: len(text) - len(bare)].count("\n")
        if bare or self.pieces:
            self.pieces.append(text)
        self.line += text.count("\n")

    def end_paragraph(self) -> None:
        text = squeeze(normalise("".join(self.pieces)))
        if text:
            self.blocks.append(Line(text, self.lines_before + self.begun, self.page))
        self.pieces = []
