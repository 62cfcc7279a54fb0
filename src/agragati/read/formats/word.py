"""Word (.docx, .docm, .dotx): its paragraphs and tables in order, each section's header above it and its footer below."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from agragati.bangla.text import normalise, squeeze
from agragati.model.reading import Line
from agragati.read.formats.furniture import is_page_number
from agragati.read.formats.markup import Element
from agragati.read.formats.package import RELATION_ID, Package
from agragati.read.formats.refusals import damaged
from agragati.read.formats.sheets import sheet_blocks
from agragati.read.formats.source import Block, refuse_cells, refuse_lines
from agragati.read.formats.wordnumbers import Numbers
from agragati.read.formats.wordtable import WRAPPERS, WordCell, grid_row, is_layout, rows_of
from agragati.read.formats.wordtext import PAGE_BREAK, VALUE, Shown, W, is_on

MAIN_PART = "word/document.xml"
_NOTES = (("footnotes", W + "footnote"), ("endnotes", W + "endnote"))
_SECTION_ON_THE_SAME_PAGE = frozenset({"continuous", "nextColumn"})
_BLOCKS = frozenset({W + "p", W + "tbl"})


def read_word(package: Package) -> tuple[Block, ...]:
    """Return the lines and tables of the document; `line` counts its printed lines and table rows, a cell's `column` its columns.

    Raises:
        UnreadableError: it is damaged, or larger than any report.
    """
    name = package.main_part() or MAIN_PART
    body = package.tree(name).find(W + "body")
    if body is None:
        raise damaged()
    flow = _Flow(package, name)
    flow.document(body)
    return tuple(flow.blocks)


class _Flow:
    """A walk through the document that counts its lines."""

    def __init__(self, package: Package, name: str) -> None:
        self.package = package
        self.parts = package.related(name)
        self.kinds = package.related_by_kind(name)
        self.numbers = Numbers(self.tree_of("numbering"), self.tree_of("styles"))
        self.blocks: list[Block] = []
        self.line = 0
        """The last printed line."""
        self.page = 1
        self.cells = 0
        self.in_margin = False
        self.said: set[str] = set()
        """Names of the headers and footers that were read."""

    def tree_of(self, kind: str) -> Element | None:
        return self.package.tree_if_any(self.kinds[kind]) if kind in self.kinds else None

    def document(self, body: Element) -> None:
        sections = [one for one in body.iter(W + "sectPr") if next(one.iterancestors(), body).tag != W + "sectPrChange"]
        if sections:
            self.margin(sections[0], "header")
        for block in _blocks_of(body):
            self.block(block)
            ended = block.find(f"{W}pPr/{W}sectPr")
            if ended is not None:
                self.end_section(ended, sections)
        if sections:
            self.margin(sections[-1], "footer")
        self.notes()

    def end_section(self, ended: Element, sections: list[Element]) -> None:
        self.margin(ended, "footer")
        after = sections[sections.index(ended) + 1 :][:1]
        for following in after:
            kind = following.find(W + "type")
            self.page += kind is None or kind.get(VALUE) not in _SECTION_ON_THE_SAME_PAGE
            self.margin(following, "header")

    def margin(self, section: Element, kind: str) -> None:
        """Read a section's headers or footers, each once in the document: they are printed on every page, and said once."""
        references = {one.get(W + "type"): one.get(RELATION_ID, "") for one in section.iterchildren(f"{W}{kind}Reference")}
        wanted = (["first"] if is_on(section, "titlePg") else []) + ["default", "even"]
        for part in (self.parts.get(references[one]) for one in wanted if one in references):
            if part is not None and part not in self.said and self.package.holds(part):
                self.said.add(part)
                self.in_margin = True
                self.apart(_blocks_of(self.package.tree(part)))
                self.in_margin = False

    def notes(self) -> None:
        for kind, tag in _NOTES:
            root = self.tree_of(kind)
            for note in root.iterchildren(tag) if root is not None else ():
                if note.get(W + "type", "normal") == "normal":
                    self.apart(_blocks_of(note))

    def apart(self, blocks: Iterable[Element]) -> None:
        """Read what stands apart from the text around it."""
        self.line += 1
        for block in blocks:
            self.block(block)
        self.line += 1

    def block(self, block: Element) -> None:
        if block.tag == W + "tbl":
            self.table(block)
        else:
            self.paragraph(block)

    def paragraph(self, paragraph: Element) -> None:
        number = self.numbers.before(paragraph)
        shown = Shown(paragraph)
        self.boxed(shown)
        if not shown.text and paragraph.find(f"{W}pPr/{W}rPr/{W}del") is not None:
            return
        for place, page in enumerate((number + shown.text).split(PAGE_BREAK)):
            self.page += place > 0
            for text in page.split("\n"):
                self.say(text)

    def boxed(self, shown: Shown) -> None:
        """Text boxes hang on a paragraph, and stand anywhere on its page."""
        for box in shown.boxes:
            self.apart(_blocks_of(box))

    def say(self, text: str) -> None:
        self.line += 1
        refuse_lines(self.line)
        if self.in_margin:
            text = "\t".join(piece for piece in text.split("\t") if not is_page_number(piece))
        bare = normalise(text).rstrip().lstrip("\n ")
        if bare.strip():
            self.blocks.append(Line(bare, self.line, self.page))

    def table(self, table: Element) -> None:
        rows = list(rows_of(table))
        self.cells += sum(cell.wide for row in rows for cell in row)
        refuse_cells(self.cells)
        if is_layout(rows):
            for row in rows:
                self.beside(row)
            return
        grid = []
        for row in rows:
            self.line += 1
            grid.append(grid_row(row, self.line, self.cell_text))
        self.blocks.extend(sheet_blocks(grid, self.page))

    def beside(self, row: list[WordCell]) -> None:
        """Blocks side by side: a printed line where each is one line, else one after the other."""
        cells = [list(_blocks_of(cell.element)) for cell in row if not cell.covered]
        if all(_is_one_line(blocks) for blocks in cells):
            shown = [[Shown(block) for block in blocks] for blocks in cells]
            for one in (one for several in shown for one in several):
                self.boxed(one)
            texts = ["".join(self.numbers.before(block) for block in blocks) for blocks in cells]
            self.say("\t".join(text + "".join(one.text for one in several) for text, several in zip(texts, shown, strict=True)))
            return
        for blocks in cells:
            self.apart(blocks)

    def cell_text(self, cell: Element) -> str:
        """All that a cell shows, its paragraphs, boxes and inner tables apart by a blank."""
        return squeeze(normalise(" ".join(self.texts_in(cell))))

    def texts_in(self, element: Element) -> Iterator[str]:
        for block in _blocks_of(element):
            if block.tag == W + "tbl":
                for cell in (cell for row in rows_of(block) for cell in row if not cell.covered):
                    yield from self.texts_in(cell.element)
                continue
            shown = Shown(block)
            yield self.numbers.before(block) + shown.text.replace(PAGE_BREAK, " ")
            for box in shown.boxes:
                yield from self.texts_in(box)


def _blocks_of(element: Element) -> Iterator[Element]:
    for child in element:
        if child.tag in _BLOCKS:
            yield child
        elif child.tag in WRAPPERS:
            yield from _blocks_of(child)


def _is_one_line(blocks: list[Element]) -> bool:
    return len(blocks) <= 1 and all(block.tag == W + "p" and next(block.iter(W + "br"), None) is None for block in blocks)
