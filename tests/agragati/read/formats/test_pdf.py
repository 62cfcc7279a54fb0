from collections.abc import Iterator, Sequence
from io import BytesIO

import pypdfium2
import pytest
import typst
from pypdfium2 import raw

from agragati.model.reading import Cell, Line, Table
from agragati.read.faults import UnreadableError
from agragati.read.formats.pdf import MOST_PAGES, read_pdf
from agragati.read.formats.source import Block
from making.files import FONTS, typst_text
from officekit import texts_of

START = '#set page(width: 400pt, height: 300pt, margin: 20pt)\n#set text(font: "Noto Sans Bengali", size: 10pt)\n'
ROWS = [["ক্রম", "কার্যক্রম", "একক", "মান"], ["০১", "ন্যূনতম একটি ক্ষেত্র", "সংখ্যা", "৪"]]


def pdf(source: str) -> bytes:
    return typst.compile((START + source).encode(), font_paths=[str(FONTS)], ignore_system_fonts=True)


def table(rows: Sequence[Sequence[str]], heading: Sequence[str] = ()) -> str:
    cells = ", ".join(typst_text(cell) for row in rows for cell in row)
    head = f"table.header({', '.join(map(typst_text, heading))}), " if heading else ""
    return f"#table(columns: {len(rows[0])}, {head}{cells})\n"


def read(source: str) -> tuple[Block, ...]:
    blocks, record = read_pdf(pdf(source))
    assert record is None
    return blocks


def tables(blocks: Sequence[Block]) -> Iterator[Table]:
    return (block for block in blocks if isinstance(block, Table))


def test_lines_and_tables_come_in_the_order_of_the_page_every_conjunct_whole() -> None:
    blocks = read("বিষয়: ষাণ্মাসিক গভর্ন্যান্স র‍্যাংক\n\n" + table(ROWS) + "\nস্বাক্ষর")

    assert texts_of(blocks) == ["          বিষয়: ষাণ্মাসিক গভর্ন্যান্স র‍্যাংক", ROWS, "          স্বাক্ষর"]


def test_cells_know_their_line_column_page_and_box() -> None:
    (block,) = tables(read("ক\n#pagebreak()\n" + table(ROWS)))

    first: Cell = block.rows[0][0]
    assert (first.line, first.column, first.page, block.page) == (3, 1, 2, 2)
    assert [cell.column for cell in block.rows[1]] == [1, 2, 3, 4]
    assert first.box is not None
    assert first.box[:2] == (20.0, 20.0)


def test_a_table_over_pages_is_one_and_its_heading_stands_once() -> None:
    rows = [[str(number), "কাজ", "%", "৪"] for number in range(1, 41)]

    (block,) = read("#set page(numbering: (..one) => [পৃষ্ঠা #one.at(0)])\n" + table(rows, heading=ROWS[0]))

    assert isinstance(block, Table)
    assert [row[0].text for row in block.rows] == ["ক্রম", *(str(number) for number in range(1, 41))]
    assert {row[0].page for row in block.rows} == {1, 2, 3}


def test_paragraphs_are_parted_by_the_number_of_a_line() -> None:
    lines = [block.line for block in read("ক #linebreak() খ #v(30pt) গ\n" + table(ROWS)) if isinstance(block, Line)]

    assert lines == [2, 3, 5]


def test_a_form_that_lies_on_a_standing_page_is_read_as_it_is_turned() -> None:
    turned = f"#set page(width: 300pt, height: 400pt)\n#rotate(-90deg, reflow: true)[{table(ROWS)}]"

    assert texts_of(read(turned)) == [ROWS]


def locked() -> bytes:
    """A PDF whose trailer says that it is encrypted, by a handler that asks for a password."""
    key = "<" + "41" * 32 + ">"
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>",
        f"<</Filter/Standard/V 1/R 2/O {key}/U {key}/P -4>>",
    ]
    body, places = "%PDF-1.4\n", []
    for number, text in enumerate(objects, 1):
        places.append(len(body))
        body += f"{number} 0 obj\n{text}\nendobj\n"
    start = len(body)
    places_told = "".join(f"{place:010} 00000 n \n" for place in places)
    body += f"xref\n0 5\n0000000000 65535 f \n{places_told}"
    body += f"trailer\n<</Size 5/Root 1 0 R/Encrypt 4 0 R/ID[<41><41>]>>\nstartxref\n{start}\n%%EOF\n"
    return body.encode()


def long_document() -> bytes:
    document = pypdfium2.PdfDocument.new()
    for _ in range(MOST_PAGES + 1):
        document.new_page(100, 100).close()
    data = BytesIO()
    document.save(data)
    document.close()
    return data.getvalue()


REFUSED = {
    "locked": (locked, "locked with a password"),
    "cut off": (lambda: pdf(table(ROWS))[:900], "damaged"),
    "pictures only": (lambda: pdf("#rect(width: 100pt, height: 100pt)"), "scan"),
    "too many pages": (long_document, "far more than a report holds"),
    "Bijoy": (lambda: pdf('#set text(font: "Noto Sans")\nMYcÖRvZš¿x evsjv‡`k miKvi wefvMxq e¯¿ Awa`ßi'), "Bijoy"),
}


@pytest.mark.parametrize("kind", REFUSED)
def test_what_cannot_be_read_is_refused_with_what_to_do(kind: str) -> None:
    make, says = REFUSED[kind]

    with pytest.raises(UnreadableError, match=says):
        read_pdf(make())


def read_or_refused(data: bytes) -> tuple[Block, ...] | UnreadableError:
    """Blocks, or our own word why not; anything else fails the test."""
    try:
        return read_pdf(data)[0]
    except UnreadableError as fault:
        return fault


def test_a_pdf_that_is_cut_off_anywhere_is_read_or_refused() -> None:
    data = pdf(table(ROWS))

    for length in range(5, len(data), len(data) // 40):
        assert isinstance(read_or_refused(data[:length]), tuple | UnreadableError)


def test_a_password_is_what_pdfium_says_of_the_locked_example() -> None:
    with pytest.raises(pypdfium2.PdfiumError) as refused:
        pypdfium2.PdfDocument(locked())

    assert refused.value.err_code == raw.FPDF_ERR_PASSWORD


def test_a_record_that_is_attached_comes_with_the_pages() -> None:
    blocks, record = read_pdf(pdf('#pdf.attach("notes.txt", bytes("x"))\n#pdf.attach("report.json", bytes("{}"))\n' + table(ROWS)))

    assert (texts_of(blocks), record) == ([ROWS], b"{}")
