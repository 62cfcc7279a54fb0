"""What a file is: from its bytes to lines and tables, or a clear word why not."""

import re

from agragati.model.reading import RawDocument, Table
from agragati.read.faults import UnreadableError
from agragati.read.formats.encoding import decode
from agragati.read.formats.furniture import without_marks
from agragati.read.formats.plaintext import read_text
from agragati.read.formats.source import Block
from agragati.read.formats.webpage import read_page

MOST_BYTES = 20_000_000
"""A report of one office is a hundredth of this, pictures aside."""

MOST_CHARACTERS = 3_000_000
"""Some hundred reports in one file; each character costs up to three microseconds."""

_ZIP = b"PK\x03\x04"
_COMPOUND = b"\xd0\xcf\x11\xe0"
_PDF = b"%PDF-"
_PDF_WITHIN = 1024
"""Bytes in which a PDF must name itself: some programs write something before."""

_PICTURE = re.compile(r"data:image/[\w/+;=,.%-]*", re.ASCII)
_PAGE_START = re.compile(r"\s*(?:<!--|<\?xml|<!doctype\s+html|<html|<head|<body|<meta|<style)", re.IGNORECASE)
_FRAGMENT_START = re.compile(r"\s*<(?:table|div|p|h[1-6]|section|article|center|ul|ol)\b", re.IGNORECASE)
_FRAGMENT_SIGN = re.compile(r"</(?:p|div|h[1-6]|li|section|article|center)\s*>", re.IGNORECASE)


def read_raw(data: bytes, name: str) -> RawDocument:
    """Return the lines and tables of a file.

    Raises:
        UnreadableError: the file is of a kind that we cannot read, or holds no table.
    """
    if len(data) > MOST_BYTES:
        raise UnreadableError(
            f"the file is larger than {MOST_BYTES // 1_000_000} MB: send the report alone, without pictures",
            "ফাইলটি ২০ মেগাবাইটের বেশি: ছবি ছাড়া শুধু প্রতিবেদনটি দিন",
        )
    found, record = _content(data)
    blocks = without_marks(found)
    if not any(isinstance(block, Table) for block in blocks):
        raise UnreadableError(
            "no table is in the file: send the report with its table",
            "ফাইলটিতে কোনো ছক নেই: ছকসহ প্রতিবেদনটি দিন",
        )
    return RawDocument(name, blocks, record)


def _content(data: bytes) -> tuple[tuple[Block, ...], bytes | None]:
    """Read the file, and the record in it, by what it begins with; a kind's reader is imported when such a file comes."""
    if data.startswith(_ZIP):
        from agragati.read.formats.office import read_office

        return read_office(data), None
    if data.startswith(_COMPOUND):
        from agragati.read.formats.oldoffice import read_old_office

        return read_old_office(data), None
    if _PDF in data[:_PDF_WITHIN]:
        from agragati.read.formats.pdf import read_pdf

        return read_pdf(data)
    return _text_blocks(decode(data)), None


def _text_blocks(text: str) -> tuple[Block, ...]:
    if not text.strip("\ufeff \t\r\n\f\v\u00a0\u200b"):
        raise UnreadableError("the file is empty: send the file that holds the report", "ফাইলটি খালি: যে ফাইলে প্রতিবেদন আছে সেটি দিন")
    if len(text) > MOST_CHARACTERS:
        text = _PICTURE.sub("data:", text)
    if len(text) > MOST_CHARACTERS:
        raise UnreadableError(
            f"the file holds more than {MOST_CHARACTERS // 1_000_000} million characters of text: send fewer reports at a time",
            "ফাইলটিতে ৩০ লক্ষের বেশি অক্ষর আছে: একবারে কম প্রতিবেদন দিন",
        )
    return read_page(text) if _is_page(text) else read_text(text)


def _is_page(text: str) -> bool:
    """Tell whether the whole text is HTML, rather than running text with tables of HTML in it."""
    if _PAGE_START.match(text):
        return True
    return _FRAGMENT_START.match(text) is not None and _FRAGMENT_SIGN.search(text) is not None
