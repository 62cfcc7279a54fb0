"""What is printed on every page of a PDF and said once: running heads and feet, page numbers."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

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
    """Return the pages without page numbers; heads and feet that recur are said once.

    One that the first page bears at its head stays there; any other is said after all pages, since it would part a table that goes on.
    """
    often = Counter(key for page in pages for key in {_key(line) for line in _margins(page)})
    said: set[tuple[str, int]] = set()
    kept: list[Page] = []
    after: list[PrintedLine] = []
    for page in pages:
        left_out = set()
        for line in _margins(page):
            key = _key(line)
            recurs = often[key] > 1
            if is_page_number(line.text) or (recurs and (key in said or kept or line.box[1] > page.height / 2)):
                left_out.add(id(line))
                after += [line] if recurs and key not in said and not is_page_number(line.text) else []
            said.add(key)
        kept.append(replace(page, items=[item for item in page.items if id(item) not in left_out]))
    if after:
        kept[-1] = replace(kept[-1], items=[*kept[-1].items, *after])
    return kept


def _margins(page: Page) -> Iterator[PrintedLine]:
    for item in page.items:
        if not isinstance(item, PageTable) and (item.box[1] < page.height * MARGIN or item.box[3] > page.height * (1 - MARGIN)):
            yield item


def _key(line: PrintedLine) -> tuple[str, int]:
    """What makes two lines the same: their text but for its numbers, and their height on the page."""
    return _DIGITS.sub("0", to_latin(line.text)).strip(), round(line.box[3] / SAME_HEIGHT)
