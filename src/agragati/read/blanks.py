"""Places that a print of ours leaves to be filled in: they say nothing."""

from __future__ import annotations

import re
from functools import lru_cache

from agragati.model.reading import Line
from agragati.rules.load_writing import packaged_writing


def without_blanks(line: Line) -> Line | None:
    """The line without such places; `None` where it holds nothing else."""
    text = _pattern().sub("", line.text)
    if text == line.text:
        return line
    return line._replace(text=text) if text.strip() else None


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    hints = (hint for texts in packaged_writing().blanks.values() for hint in texts.values())
    # A run of strokes or blanks is tried from its beginning only: a line may hold thousands of them.
    return re.compile(rf"(?:(?<!_)_+)?(?:(?<!\s)\s+)?\(?(?:{'|'.join(map(re.escape, hints))})\)?")
