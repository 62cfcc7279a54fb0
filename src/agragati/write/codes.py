"""Whether a row's code can be read off its texts, or needs a column of its own."""

from __future__ import annotations

import re

from agragati.bangla.digits import to_latin
from agragati.model.report import Row

_CODE = re.compile(r"^\W*\d+(?:\.\d+)+")


def shows_code(row: Row) -> bool:
    """Whether the row's code stands in its texts or its serial, or is its activity's, so that it needs no column."""
    if row.code is None or row.indicator_text is None:
        return True
    printed = [_code(text) for text in (row.indicator_text, row.serial or "")]
    return _figures(row.code) in printed or (row.indicator is None and row.code == row.activity_code)


def _code(text: str) -> tuple[int, ...]:
    found = _CODE.match(to_latin(text))
    return _figures(found.group()) if found else ()


def _figures(code: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", code))
