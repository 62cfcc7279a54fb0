"""What is printed on pages and belongs to no report: page numbers, and the mark by which the record of a page is found."""

import re
from collections.abc import Iterable

from agragati.bangla.digits import to_latin
from agragati.model.reading import Line
from agragati.model.record import SHORT
from agragati.read.formats.source import Block

_NUMBER = r"(?:\d{1,4}(?:\s*(?:/|of|এর|-)\s*(?:পৃষ্ঠা\s*)?\d{1,4})?)"
_WORD = r"(?:পৃষ্ঠা|পাতা|page)[\s:\-–]*(?:নং|নম্বর|no)?[\s.:\-–]*"
_PAGE_NUMBER = re.compile(rf"[\s\-–—|(]*(?:{_NUMBER}|{_WORD}(?:{_NUMBER}|/|of)?)[\s\-–—|)]*", re.IGNORECASE)

_HASH = rf"[0-9a-f]{{{SHORT}}}"
_ADDRESS = re.compile(rf"(?:{_HASH}\s+)?\S+/({_HASH})(?:\s+\1)?")


def is_page_number(text: str) -> bool:
    """Tell whether a text is the number of a page, or what is left around one that the program that prints fills in: `পৃষ্ঠা /`.

    >>> is_page_number("- ২ -"), is_page_number("পৃষ্ঠা ৩ / ১২"), is_page_number("পৃষ্ঠা  /"), is_page_number("২ পাতা সংযুক্ত")
    (True, True, True, False)
    """
    return _PAGE_NUMBER.fullmatch(to_latin(text)) is not None


def without_marks(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Leave out the address and the short hash that documents of ours bear on every page."""
    given = tuple(blocks)
    hashes = {found[1] for block in given if isinstance(block, Line) and (found := _ADDRESS.fullmatch(block.text.strip()))}
    return tuple(block for block in given if not (hashes and isinstance(block, Line) and _is_mark(block.text.strip(), hashes)))


def _is_mark(text: str, hashes: set[str]) -> bool:
    return text in hashes or _ADDRESS.fullmatch(text) is not None
