"""What a file is: from its bytes to lines and tables, or a clear word why not."""

import re

from agragati.model.reading import RawDocument, Table
from agragati.read.faults import UnreadableError
from agragati.read.formats.encoding import decode
from agragati.read.formats.plaintext import read_text
from agragati.read.formats.webpage import read_page

MOST_BYTES = 20_000_000
"""A report of one office is a hundredth of this, pictures aside."""

MOST_CHARACTERS = 3_000_000
"""Some hundred reports in one file; each character costs up to three microseconds."""

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
            f"the file is larger than {MOST_BYTES // 1_000_000} MB: send the report alone, as text",
            "ফাইলটি ২০ মেগাবাইটের বেশি: শুধু প্রতিবেদনটি লেখা (text) হিসেবে দিন",
        )
    text = decode(data)
    if not text.strip("\ufeff \t\r\n\f\v\u00a0\u200b"):
        raise UnreadableError("the file is empty: send the file that holds the report", "ফাইলটি খালি: যে ফাইলে প্রতিবেদন আছে সেটি দিন")
    if len(text) > MOST_CHARACTERS:
        text = _PICTURE.sub("data:", text)
    if len(text) > MOST_CHARACTERS:
        raise UnreadableError(
            f"the file holds more than {MOST_CHARACTERS // 1_000_000} million characters of text: send fewer reports at a time",
            "ফাইলটিতে ৩০ লক্ষের বেশি অক্ষর আছে: একবারে কম প্রতিবেদন দিন",
        )
    blocks = read_page(text) if _is_page(text) else read_text(text)
    if not any(isinstance(block, Table) for block in blocks):
        raise UnreadableError(
            "no table is in the file: send the report with its table",
            "ফাইলটিতে কোনো ছক নেই: ছকসহ প্রতিবেদনটি দিন",
        )
    return RawDocument(name, blocks)


def _is_page(text: str) -> bool:
    """Tell whether the whole text is HTML, rather than running text with tables of HTML in it."""
    if _PAGE_START.match(text):
        return True
    return _FRAGMENT_START.match(text) is not None and _FRAGMENT_SIGN.search(text) is not None
