from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pdfplumber
import pypdfium2
import pytest
from PIL import Image

from agragati.model.outline import Outline, Paragraph, Role, Table
from agragati.write.formats import pdf
from agragati.write.formats.faults import UnwritableError
from agragati.write.formats.fonts import font_folder
from outlines import MARK, RECORD, a_document, a_ministry, a_quarter, a_table, an_outline

PICTURES = Path(__file__).parent / "pictures"
HARD_WORDS = "ন্যূনতম ক্ষেত্র ইতঃপূর্বে উদ্ভাবনী ষাণ্মাসিক গভর্ন্যান্স র‍্যাংক কর্তৃক উদ্‌যাপন পুঙ্খানুপুঙ্খ লক্ষ্যমাত্রা জ্যেষ্ঠতা দৃষ্টি স্ব-মূল্যায়ন"


def _cells(data: bytes) -> Counter[str]:
    return sum(_pages_of_cells(data), Counter())


def _pages_of_cells(data: bytes) -> Iterator[Counter[str]]:
    """The texts of a page's ruled cells: boxes by pdfplumber, text by pdfium, which is how clean PDF is read."""
    pages = pypdfium2.PdfDocument(data)
    with pdfplumber.open(io.BytesIO(data)) as document:
        for number, page in enumerate(document.pages):
            text = pages[number].get_textpage()
            boxes = [box for table in page.find_tables() for box in table.cells]
            yield Counter(
                _squeezed(text.get_text_bounded(left, page.height - bottom, right, page.height - top)) for left, top, right, bottom in boxes
            )


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _text(data: bytes) -> str:
    return "\n".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(data))


@pytest.mark.parametrize("table", [a_quarter(), a_ministry(), a_quarter(40)], ids=["quarter", "ministry", "five pages"])
def test_every_cell_of_the_table_comes_back_from_the_text_layer(table: Table) -> None:
    wanted = Counter(_squeezed(cell.text) for row in table.rows for cell in row.cells)
    wanted.update(_squeezed(cell.text) for row in table.head for cell in row)
    assert wanted - _cells(pdf.render(a_document(table))) == Counter()


def test_the_file_is_tagged_archival_and_accessible_and_has_its_title() -> None:
    data = pdf.render(a_document())
    document = pypdfium2.PdfDocument(data)
    assert document.is_tagged()
    assert document.get_metadata_value("Title") == "তৃতীয় ত্রৈমাসিক অগ্রগতি প্রতিবেদন ২০২৩-২৪"
    assert b"<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>" in data
    assert b"<pdfuaid:part>1</pdfuaid:part>" in data


def test_a_letter_stands_and_its_table_lies() -> None:
    sizes = [tuple(map(round, page.get_size())) for page in pypdfium2.PdfDocument(pdf.render(a_document()))]
    assert sizes == [(595, 842), (842, 595)]


def test_the_record_is_carried_inside() -> None:
    document = pypdfium2.PdfDocument(pdf.render(a_document()))
    assert document.count_attachments() == 1
    assert document.get_attachment(0).get_name() == "record.json"
    assert bytes(document.get_attachment(0).get_data()) == RECORD.encode()


def test_the_same_document_gives_the_same_bytes_and_the_day_is_the_callers() -> None:
    document = a_document()
    day = datetime(2024, 4, 4, 10, 30, tzinfo=UTC)
    assert pdf.render(document) == pdf.render(document)
    assert pdf.render(document, made=day) == pdf.render(document, made=day) != pdf.render(document)
    assert pypdfium2.PdfDocument(pdf.render(document, made=day)).get_metadata_value("CreationDate").startswith("D:20240404103000")


def test_every_page_has_its_number_in_bangla_digits_and_the_mark() -> None:
    pages = [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(pdf.render(a_document(a_quarter(40))))]
    assert len(pages) > 3
    for number, text in enumerate(pages, start=1):
        bangla = str(number).translate(str.maketrans("0123456789", "০১২৩৪৫৬৭৮৯"))
        assert f"পৃষ্ঠা{bangla}/" in _squeezed(text)
        assert MARK.short_hash in text
        assert MARK.address in text


def test_the_heading_rows_stand_on_every_page_of_the_table() -> None:
    tables = [cells for cells in _pages_of_cells(pdf.render(a_document(a_quarter(40)))) if cells]
    assert [cells["কর্মসম্পাদনসূচকেরমান"] for cells in tables] == [1, 1, 1]


def test_english_documents_number_their_pages_in_english() -> None:
    assert "Page 1 of 1" in _text(pdf.render(replace(an_outline(Paragraph(text="Report")), language="en")))


@pytest.mark.parametrize(
    "text",
    [
        '#import "/etc/passwd": x',
        "$x^2$ \\ \\u{41} #panic() `raw` *bold* _emph_ <label> @reference // comment /* more */ --- ~ = heading",
        "<b>bold</b> & &amp; ]]>",
        "{{ outline }} #sys.inputs",
    ],
)
def test_what_looks_like_markup_or_code_is_printed_as_it_stands(text: str) -> None:
    data = pdf.render(an_outline(Paragraph(text=text), Paragraph(text=text, role=Role.TITLE), a_table((text, "১", "২"))))
    assert _squeezed(_text(data)).count(_squeezed(text)) == 3


@pytest.mark.parametrize("text", ["ক" * 5000, "x" * 5000, "ন্যূ" * 2000], ids=["bangla", "latin", "conjuncts"])
def test_a_name_of_five_thousand_letters_stays_between_the_margins(text: str) -> None:
    data = pdf.render(replace(an_outline(Paragraph(text=text), a_table(("১", text, "৫"))), title=text, author=text))
    pages = [np.asarray(page.render(scale=0.5, grayscale=True).to_pil()) for page in pypdfium2.PdfDocument(data)]
    assert len(pages) < 12
    assert all((page[:, -20:] == 255).all() and (page[-10:] == 255).all() for page in pages)
    assert _squeezed(_text(data)).count(text[:50]) >= 1


def test_control_characters_are_left_out() -> None:
    data = pdf.render(an_outline(Paragraph(text="ক\x00\x1b[31mখ\ud800\u202e")))
    assert "ক[31mখ" in _squeezed(_text(data))


def test_a_sign_that_no_font_has_costs_only_the_claim_to_be_archival() -> None:
    data = pdf.render(an_outline(Paragraph(text="কাজ শেষ 😀")))
    assert "কাজশেষ" in _squeezed(_text(data))
    assert b"pdfaid" not in data


@pytest.mark.parametrize("rows", [0, 200])
def test_a_table_without_rows_or_with_two_hundred_is_a_good_page(rows: int) -> None:
    data = pdf.render(a_document(a_table(*[("১", "উদ্ভাবনী উদ্যোগ", "৫")] * rows)))
    assert _cells(data)["উদ্ভাবনীউদ্যোগ"] == rows


def test_a_missing_font_is_a_clear_word_and_no_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(pdf, "_kept", type("Nothing", (), {})())
    monkeypatch.setattr(pdf, "font_folder", lambda: font_folder(tmp_path))
    with pytest.raises(UnwritableError, match=r"NotoSansBengali-Regular\.ttf is missing"):
        pdf.render(a_document())


@pytest.mark.parametrize(
    ("name", "document", "page"),
    [
        ("letter", a_document(), 0),
        ("quarter", a_document(), 1),
        ("ministry", a_document(a_ministry()), 1),
        ("hard-words", an_outline(Paragraph(text=HARD_WORDS, role=Role.TITLE), Paragraph(text=HARD_WORDS)), 0),
    ],
)
def test_the_page_looks_as_it_did_when_a_person_looked_at_it(name: str, document: Outline, page: int) -> None:
    picture = pypdfium2.PdfDocument(pdf.render(document))[page].render(scale=0.8, grayscale=True).to_pil()
    reference = PICTURES / f"{name}.png"
    if not reference.exists():
        picture.quantize(16).save(reference, optimize=True)
        pytest.fail(f"{reference.name} is new: look at it before it is kept")
    drawn, seen = (np.asarray(image.convert("L"), dtype=np.int16) for image in (picture, Image.open(reference)))
    assert drawn.shape == seen.shape
    # Room for another version of the renderer; a torn conjunct or a moved column is more than this.
    assert (abs(drawn - seen) > 70).mean() < 0.0005
