import time
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agragati.model.reading import Line, RawDocument, Table
from agragati.read.detect import MOST_BYTES, MOST_CHARACTERS, read_raw
from agragati.read.faults import UnreadableError
from compound import compound
from officekit import packed, plain, texts_of, word

LETTER = "কাল্পনিক দপ্তর, নমুনাপুর\nফোন:\t০২-১২৩৪৫\nবিষয়: নমুনা প্রতিবেদন\n"
TABLE = "ক্রম\tকার্যক্রম\tএকক\tমান\n০১\t[১.১] নমুনা কাজ\tসংখ্যা\t৪\n০২\t[২.১] আরেক কাজ\t%\t\n"
DOCUMENT = LETTER + "\n" + TABLE + "\nনমুনা কর্মকর্তা\n"

ROWS = [["ক্রম", "কার্যক্রম", "একক", "মান"], ["০১", "[১.১] নমুনা কাজ", "সংখ্যা", "৪"], ["০২", "[২.১] আরেক কাজ", "%", ""]]


def rows_of(document: RawDocument) -> list[list[list[str]]]:
    return [[[cell.text for cell in row] for row in table.rows] for table in document.tables]


def read_or_refused(data: bytes) -> RawDocument | UnreadableError:
    """A document, or our own word why not; anything else fails the test."""
    try:
        return read_raw(data, "নমুনা.txt")
    except UnreadableError as fault:
        return fault


def test_text_comes_as_lines_and_tables_in_the_order_of_the_page() -> None:
    document = read_raw(DOCUMENT.encode(), "নমুনা.txt")

    assert document.name == "নমুনা.txt"
    assert [block if isinstance(block, Line) else "table" for block in document.blocks] == [
        Line("কাল্পনিক দপ্তর, নমুনাপুর", 1),
        Line("ফোন:\t০২-১২৩৪৫", 2),  # a tab may part two blocks side by side; the letter's reader says which
        Line("বিষয়: নমুনা প্রতিবেদন", 3),
        "table",
        Line("নমুনা কর্মকর্তা", 9),
    ]
    assert rows_of(document) == [ROWS]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_a_text_reads_alike_in_every_encoding_of_unicode(encoding: str) -> None:
    assert rows_of(read_raw(DOCUMENT.encode(encoding), "x")) == [ROWS]


@pytest.mark.parametrize("end", ["\r\n", "\r", "\u2028"])
def test_lines_may_end_as_they_do_anywhere(end: str) -> None:
    assert read_raw(DOCUMENT.replace("\n", end).encode(), "x").blocks == read_raw(DOCUMENT.encode(), "x").blocks


def test_a_whole_page_of_html_is_read_as_one() -> None:
    cells = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in ROWS)

    document = read_raw(f"<!DOCTYPE html><html><body><p>বিষয়: নমুনা</p><table>{cells}</table></body></html>".encode(), "x.html")

    assert document.lines == (Line("বিষয়: নমুনা", 1),)
    assert rows_of(document) == [ROWS]


JUNK = bytes(place * place * 7 % 251 for place in range(5000))
REFUSED = {
    "nothing": (b"", "empty"),
    "white space": ("\ufeff \n\t\u00a0\r\n".encode(), "empty"),
    "a PDF of nothing": (b"%PDF-1.7\n", "damaged or cut off"),
    "a zip of nothing": (b"PK\x03\x04word/document.xml", "damaged or cut off"),
    "a zip of pictures": (packed({"a.png": b"x"}), "of another kind"),
    "Word without a table": (word("<w:p><w:r><w:t>ক</w:t></w:r></w:p>"), "no table"),
    "old Word": (compound("WordDocument", b"x"), "save it as .docx"),
    "locked Word or Excel": (compound("EncryptedPackage", b"x"), "locked with a password"),
    "a scan": (b"\xff\xd8\xff\xe0JFIF", "scans are not read yet"),
    "rich text": (b"{\\rtf1 x}", "RTF"),
    "junk": (JUNK, "no text in an encoding"),
    "UTF-16 without meaning": (b"\xff\xfe" + JUNK, "no text in an encoding"),
    "a lone byte": ("ক\tখ\tগ\n".encode() + b"\xff", "no text in an encoding"),
    "Bijoy": ("MYcÖRvZš¿x evsjv‡`k miKvi\nwefvMxq e¯¿ Awa`ßi".encode(), "Bijoy"),
    "Bijoy in its own bytes": ("MYcÖRvZš¿x evsjv‡`k miKvi\nwefvMxq e¯¿ Awa`ßi".encode("cp1252"), "Bijoy"),
    "no table": (LETTER.encode(), "no table"),
    "too many rows": (("ক\tখ\tগ\n" * 2001).encode(), "more than 2000 rows"),
    "too many columns": (("ক\t" * 300).encode(), "more than 200 columns"),
    "too deep": (b"<html>" + b"<div>" * 10_000 + b"</div>" * 10_000, "nested too deep"),
    "too large": (b"x" * (MOST_BYTES + 1), "larger than 20 MB"),
    "too much text": (b"x" * (MOST_CHARACTERS + 1), "3 million characters"),
}


@pytest.mark.parametrize("kind", REFUSED)
def test_what_cannot_be_read_is_refused_with_one_clear_line_in_each_language(kind: str) -> None:
    data, says = REFUSED[kind]

    with pytest.raises(UnreadableError, match=says) as refused:
        read_raw(data, "x")

    assert "\n" not in refused.value.message_en + refused.value.message_bn
    assert any("\u0980" <= character <= "\u09ff" for character in refused.value.message_bn)


def test_a_file_is_known_by_what_is_in_it_whatever_it_is_called() -> None:
    data = word(plain(*("|".join(row) for row in ROWS)))

    for name in ("report.docx", "report.txt", "report.pdf", "report"):
        assert texts_of(read_raw(data, name).blocks) == [ROWS]


def test_a_table_of_as_many_rows_as_are_allowed_is_read() -> None:
    assert len(read_raw(("ক\tখ\tগ\n" * 2000).encode(), "x").tables[0].rows) == 2000


def test_pictures_inside_a_page_do_not_count_as_text() -> None:
    picture = f'<img src="data:image/png;base64,{"A" * MOST_CHARACTERS}">'

    document = read_raw(f"<html><body>{picture}<table><tr><td>১<td>২<td>৩</tr></table></body></html>".encode(), "x")

    assert rows_of(document) == [[["১", "২", "৩"]]]


@given(st.text())
@settings(max_examples=300, deadline=None)
def test_any_text_is_read_or_refused(text: str) -> None:
    assert isinstance(read_or_refused(text.encode("utf-8", "replace")), RawDocument | UnreadableError)


@given(st.binary(max_size=300))
@settings(max_examples=300, deadline=None)
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    assert isinstance(read_or_refused(data), RawDocument | UnreadableError)


PIECES = [
    "\t",
    "\t\t\t",
    "\n",
    "\n\n",
    "|",
    "<table>",
    "</table>",
    "<tr><td rowspan=3>",
    "<td colspan='5'>",
    '"',
    "**",
    "\\",
    "\f",
    "১",
    "তারিখ\n",
]


@given(st.randoms(use_true_random=False), st.integers(1, 25))
@settings(max_examples=300, deadline=None)
def test_a_spoilt_document_is_read_or_refused(random: Random, times: int) -> None:
    text = DOCUMENT
    for _ in range(times):
        place, length = random.randrange(len(text) + 1), random.randrange(4)
        text = text[:place] + random.choice([*PIECES, DOCUMENT[:place]]) + text[place + length :]

    outcome = read_or_refused(text.encode())

    if isinstance(outcome, RawDocument):
        places = [block.line for block in outcome.blocks if isinstance(block, Line)]
        places += [cell.line for table in outcome.tables for row in table.rows for cell in row]
        assert all(1 <= place <= len(text.splitlines()) + 1 for place in places)
        assert all(isinstance(block, Line | Table) for block in outcome.blocks)


HOSTILE = {
    "backslashes": "\\" * 1_000_000,
    "open brackets": "[a](x." * 200_000,
    "underscores": "__a " * 300_000,
    "quotation marks of mail": "> " * 500_000,
    "tags on one line": "<table></table>" * 30_000,
    "a table never closed": "<table>\n" * 50_000,
    "attributes": "<html><div " + "a " * 300_000,
    "cells never closed": "<html><table>" + "<td>" * 100_000,
    "merged cells": "<html><table>" + "<tr><td rowspan=2000 colspan=150>x</tr>" * 20_000,
    "numbers of characters": "&#" + "9" * 1_000_000,
    "marks on one letter": "ক" + "\u0301\u0316" * 300_000,
    "quotes never closed": ('ক\tখ\t"গ\n') * 30_000,
    "headings without end": "ক্রম\nকার্যক্রম\nকর্মসম্পাদন সূচক\nএকক\n" * 20_000,
    "units without end": "ক্রম\nকার্যক্রম\nকর্মসম্পাদন সূচক\nএকক\n" + "সংখ্যা\n\nতারিখ\nx\n" * 20_000,
}


@pytest.mark.slow
@pytest.mark.parametrize("kind", HOSTILE)
def test_what_is_made_to_take_long_takes_seconds_at_most(kind: str) -> None:
    begun = time.process_time()

    read_or_refused(HOSTILE[kind].encode())

    assert time.process_time() - begun < 10
