"""Words: official phrases that are misspelt, units that leaked into an indicator's text.

Source: checks C12 (phrases) and C13 (leaks between columns).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from agragati.bangla.text import BANGLA, JOINERS, squeeze
from agragati.check.case import Case
from agragati.model.findings import Finding

_IN_WORD = f"A-Za-z{BANGLA}{JOINERS}"


@dataclass(frozen=True, slots=True)
class _Passage:
    """A text of the document: row and cell as in findings."""

    row: int | None
    cell: str
    text: str


def check_wording(case: Case) -> Iterator[Finding]:
    """Find misspelt words of the official wording, one finding for each text."""
    labels = tuple(label for framework in case.catalog.frameworks for label in _labels_of(framework.id, framework.title, case))
    spelling = _spelling(tuple((right, tuple(wrong)) for right, wrong in case.vocabulary.wording.items()), "\n".join(labels))
    if spelling is None:
        return
    pattern, meant = spelling
    for passage in _passages(case):
        found = dict.fromkeys(match.group() for match in pattern.finditer(passage.text))
        if found:
            right = ", ".join(dict.fromkeys(meant[wrong] for wrong in found))
            yield Finding(code="wording", row=passage.row, cell=passage.cell, read=", ".join(found), expected=right, reason="official-word")


def check_leaked_units(case: Case) -> Iterator[Finding]:
    """Find indicator texts that end with the word for unit, with a unit, or with both."""
    heads = case.vocabulary.headings.get("unit", ())
    for place, row in enumerate(case.rows):
        text = squeeze(row.indicator_text or "").rstrip(" ।.")
        rule = case.rule(row)
        units = case.vocabulary.units.get(row.unit, ()) if row.unit and rule and not rule.label.endswith(("%", "সংখ্যা", "তারিখ")) else ()
        leak = _leak(tuple(heads), tuple(word for words in case.vocabulary.units.values() for word in words), tuple(units)).search(text)
        if leak:
            yield Finding(code="unit-in-indicator", row=place, cell="text.indicator", read=leak.group().strip(), reason="unit-word-inside")


def _labels_of(framework_id: str, title: str, case: Case) -> Iterator[str]:
    framework = next(one for one in case.catalog.frameworks if one.id == framework_id)
    yield title
    yield from (activity.label for activity in framework.activities)
    yield from (indicator.label for indicator in framework.indicators)


def _passages(case: Case) -> Iterator[_Passage]:
    for place, row in enumerate(case.rows):
        yield _Passage(place, "text.activity", squeeze(row.activity_text or ""))
        yield _Passage(place, "text.indicator", squeeze(row.indicator_text or ""))
    letter = case.letter
    if letter:
        yield _Passage(None, "letter.subject", squeeze(letter.subject or ""))
    for path, origin in case.reading.origins.items():
        if path.startswith("headings"):
            yield _Passage(None, path, squeeze(origin.text))


@lru_cache(maxsize=8)
def _spelling(wording: tuple[tuple[str, tuple[str, ...]], ...], official: str) -> tuple[re.Pattern[str], dict[str, str]] | None:
    # A misspelling of one word may be another official word: স্মার্ট for মাঠ stands rightly in স্মার্ট বাংলাদেশ.
    meant = {wrong: right for right, wrongs in wording for wrong in wrongs if not _word(wrong).search(official)}
    longest_first = sorted(meant, key=len, reverse=True)
    return (_word(*longest_first), meant) if meant else None


def _word(*words: str) -> re.Pattern[str]:
    return re.compile(f"(?<![{_IN_WORD}])(?:{'|'.join(map(re.escape, words))})(?![{_IN_WORD}])")


@lru_cache(maxsize=32)
def _leak(heads: tuple[str, ...], units: tuple[str, ...], own: tuple[str, ...]) -> re.Pattern[str]:
    head = "|".join(map(re.escape, heads)) or "(?!)"
    unit = "|".join(map(re.escape, sorted(units, key=len, reverse=True))) or "(?!)"
    alone = "|".join(map(re.escape, own)) or "(?!)"
    return re.compile(rf"\s\(?(?:(?:{head})(?:\s*[:ঃ]?\s*(?:{unit}))?|(?:{alone}))\)?$")


WORDING_CHECKS = (check_wording, check_leaked_units)
