"""What is printed on every page of a PDF and said once: running heads and feet, page numbers."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from agragati.bangla.digits import to_latin
from agragati.read.formats.furniture import is_page_number
from agragati.read.formats.pdflayout import Page, PageTable
from agragati.read.formats.pdftext import PrintedLine

MARGIN = 0.1
"""Of the page's height: where heads and feet stand."""
SAME_HEIGHT = 6.0
"""Points into which heights are rounded to be the same."""

_DIGITS = re.compile(r"\d+")


def without_margins(pages: Sequence[Page]) -> list[Page]:
    """Return the pages without page numbers, and without the heads and feet that an earlier page has too."""
    often = Counter(key for page in pages for key in {_key(line) for line in _margins(page)})
    said: set[tuple[str, int]] = set()
    kept = []
    for page in pages:
        left_out = set()
        for line in _margins(page):
            key = _key(line)
            if is_page_number(line.text) or (often[key] > 1 and key in said):
                left_out.add(id(line))
            said.add(key)
        kept.append(Page(page.number, page.height, [item for item in page.items if id(item) not in left_out]))
    return kept


def _margins(page: Page) -> Iterator[PrintedLine]:
    for item in page.items:
        if not isinstance(item, PageTable) and (item.box[1] < page.height * MARGIN or item.box[3] > page.height * (1 - MARGIN)):
            yield item


def _key(line: PrintedLine) -> tuple[str, int]:
    """What makes two lines the same: their text but for its numbers, and their height on the page."""
    return _DIGITS.sub("0", to_latin(line.text)).strip(), round(line.box[3] / SAME_HEIGHT)
