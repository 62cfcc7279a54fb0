"""What our own prints bear besides the document: places left to be filled in, and the mark that leads to the record."""

from __future__ import annotations

import re
from functools import lru_cache

from agragati.model.reading import Line
from agragati.rules.load_writing import packaged_writing

_MARK = re.compile(r"^\s*(?:\S+/(?P<hash>[0-9a-f]{12})(?:\s+(?P=hash))?|(?=[0-9]*[a-f])[0-9a-f]{12})\s*$")
"""`https://…/d3fa30606dbb d3fa30606dbb`; the hash alone only with a letter in it, for twelve figures are a telephone number."""


def without_blanks(line: Line) -> Line | None:
    """The line without such places; `None` where it holds nothing else, or is the mark of a page."""
    if _MARK.match(line.text):
        return None
    text = _pattern().sub("", line.text)
    if text == line.text:
        return line
    return line._replace(text=text) if text.strip() else None


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    hints = (hint for texts in packaged_writing().blanks.values() for hint in texts.values())
    return re.compile(rf"_*\s*\(?(?:{'|'.join(map(re.escape, hints))})\)?")
