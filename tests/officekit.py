"""The smallest files of office programs: parts of XML in a zip, written by hand so that a test shows what matters."""

from collections.abc import Mapping, Sequence
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from agragati.model.reading import Line, Table
from agragati.read.formats.markup import Element, parse_xml
from agragati.read.formats.package import Package
from agragati.read.formats.source import Block
from agragati.read.formats.word import read_word
from agragati.read.formats.wordtext import W

_W = f'xmlns:w="{W[1:-1]}"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_MORE = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    """A zip of these parts."""
    data = BytesIO()
    with ZipFile(data, "w", ZIP_DEFLATED) as file:
        for name, text in parts.items():
            file.writestr(name, text)
    return data.getvalue()


def relations(targets: Mapping[str, tuple[str, str]]) -> str:
    """What a part refers to: id to (the last word of its type, target)."""
    inside = "".join(f'<Relationship Id="{one}" Type="{_RELATIONS}/{kind}" Target="{target}"/>' for one, (kind, target) in targets.items())
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inside}</Relationships>'


def w(inside: str) -> Element:
    """An element of Word."""
    return parse_xml(f"<w:x {_W} {_R} {_MORE}>{inside}</w:x>".encode())[0]


def p(text: str, properties: str = "") -> str:
    """A paragraph."""
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space='preserve'>{text}</w:t></w:r></w:p>"


def tc(text: str, properties: str = "") -> str:
    """A cell of a table of Word."""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{p(text)}</w:tc>"


def tbl(*rows: Sequence[str]) -> str:
    """A table of Word, of cells as `tc` writes them."""
    return "<w:tbl>" + "".join(f"<w:tr>{''.join(row)}</w:tr>" for row in rows) + "</w:tbl>"


def plain(*rows: str) -> str:
    """A table of Word without merged cells: `ক|খ`."""
    return tbl(*([tc(text) for text in row.split("|")] for row in rows))


def word_parts(body: str, **others: str) -> dict[str, str]:
    """The parts of a Word file; others by the kind of their reference: `numbering`, `styles`, `header`, `footnotes`."""
    kinds = {f"rId{number}": (kind, f"{kind}.xml") for number, kind in enumerate(others, 1)}
    return {
        "_rels/.rels": relations({"rId1": ("officeDocument", "word/document.xml")}),
        "word/document.xml": f"<w:document {_W} {_R} {_MORE}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": relations(kinds),
        **{f"word/{kind}.xml": f"<w:{kind} {_W} {_R}>{text}</w:{kind}>" for kind, text in others.items()},
    }


def word(body: str, **others: str) -> bytes:
    """A Word file."""
    return packed(word_parts(body, **others))


def word_blocks(body: str, **others: str) -> tuple[Block, ...]:
    """What is read in it."""
    return read_word(Package(word(body, **others)))


def excel(sheets: Mapping[str, str], *, texts: Sequence[str] = (), styles: str = "", states: Mapping[str, str] | None = None) -> bytes:
    """An Excel file of sheets by name, each the XML inside its `worksheet`."""
    states = states or {}
    x = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    listed = "".join(
        f'<sheet name="{name}" sheetId="{number}" r:id="rId{number}" state="{states.get(name, "visible")}"/>'
        for number, name in enumerate(sheets, 1)
    )
    return packed(
        {
            "_rels/.rels": relations({"rId1": ("officeDocument", "xl/workbook.xml")}),
            "xl/workbook.xml": f"<workbook {x} {_R}><sheets>{listed}</sheets></workbook>",
            "xl/_rels/workbook.xml.rels": relations(
                {f"rId{number}": ("worksheet", f"worksheets/sheet{number}.xml") for number in range(1, len(sheets) + 1)}
            ),
            "xl/sharedStrings.xml": f"<sst {x}>{''.join(f'<si><t>{text}</t></si>' for text in texts)}</sst>",
            "xl/styles.xml": f"<styleSheet {x}>{styles}</styleSheet>",
            **{f"xl/worksheets/sheet{number}.xml": f"<worksheet {x}>{text}</worksheet>" for number, text in enumerate(sheets.values(), 1)},
        }
    )


def texts_of(blocks: Sequence[Block]) -> list[str | list[list[str]]]:
    """Lines as their text, tables as the texts of their cells."""
    return [block.text if isinstance(block, Line) else cell_texts(block) for block in blocks]


def cell_texts(table: Table) -> list[list[str]]:
    """The texts of a table's cells; a covered place is `~`."""
    return [["~" if cell.spanned else cell.text for cell in row] for row in table.rows]
