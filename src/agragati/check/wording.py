"""Words: official phrases that are misspelt, units that leaked into an indicator's text.

Source: checks C12 (phrases) and C13 (leaks between columns).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz import fuzz, process

from agragati.bangla.text import BANGLA, JOINERS, fold, normalise, squeeze, words
from agragati.check.case import Case
from agragati.model.findings import Finding
from agragati.model.values import Unit
from agragati.rules.template import Catalog, Framework

_BEFORE_NAME = re.compile(r"([^:ঃ]*)[:ঃ]")
_SEVERAL_WORDS = 4
_LONG = 4
"""Letters and signs of a folded word in which one wrong letter may make another word."""
_NEAR = 75.0
_PERIODS = ("ত্রৈমাসিক", "কোয়ার্টার", "কোয়ার্টারের", "ষাণ্মাসিক", "ষান্মাসিক", "অর্ধবার্ষিক", "বার্ষিক", "বাৎসরিক", "অর্থবছরের", "প্রতিবেদন")
_NEVER = "(?!)"
_IN_WORD = f"A-Za-z{BANGLA}{JOINERS}"


class _Passage(NamedTuple):
    """A text of the document: row and cell as in findings."""

    row: int | None
    cell: str
    text: str


@dataclass(frozen=True, slots=True)
class _Spelling:
    """A pattern of all misspellings, and the right word of each."""

    pattern: re.Pattern[str]
    meant: Mapping[str, str]


def check_wording(case: Case) -> Iterator[Finding]:
    """Find misspelt words of the official wording, one finding for each text."""
    for row, cell, text in _passages(case):
        meant = _misspelt(text, case.catalog)
        if meant:
            yield _official(row, cell, meant)


def check_heading_words(case: Case) -> Iterator[Finding]:
    """Find words of the table's headings that are one or two letters away from a word of the official headings."""
    for path, origin in case.headings():
        meant = _nearly_official(origin.text, case.catalog)
        if meant:
            yield _official(None, path, meant)


def _official(row: int | None, cell: str, meant: Mapping[str, str]) -> Finding:
    read, right = ", ".join(meant), ", ".join(dict.fromkeys(meant.values()))
    return Finding(code="wording", row=row, cell=cell, read=read, expected=right, reason="official-word")


@lru_cache(maxsize=4096)
def _nearly_official(heading: str, catalog: Catalog) -> Mapping[str, str]:
    """Each word of the heading that is nearly an official one, with that one; headings are the same from page to page."""
    official = _official_words(catalog)
    return {word: right for word in words(squeeze(heading)) if (right := _nearest(word, official))}


@lru_cache(maxsize=8)
def _official_words(catalog: Catalog) -> Mapping[str, str]:
    """Folded word of the official headings to its first spelling."""
    headings = (*catalog.vocabulary.headings.values(), *catalog.vocabulary.level_names.values(), _PERIODS)
    found: dict[str, str] = {}
    for word in (word for phrases in headings for phrase in phrases for word in words(normalise(phrase))):
        found.setdefault(fold(word), word)
    return found


def _nearest(word: str, official: Mapping[str, str]) -> str | None:
    """The official word that was meant; `None` where the word is official itself, another form of it, or like none."""
    key = fold(word)
    if key in official or len(key) < _LONG or any(character.isdigit() for character in key):
        return None
    near = process.extract(key, official.keys(), scorer=fuzz.ratio, score_cutoff=_NEAR, limit=2)
    # Of two that are equally near neither is proved.
    if not near or len(near[0][0]) < _LONG or (len(near) > 1 and near[0][1] == near[1][1]):
        return None
    best = near[0][0]
    return None if key.startswith(best) or best.startswith(key) else official[best]


def check_office_label(case: Case) -> Iterator[Finding]:
    """Find labels before the office's name in which one word of an official label of several words is another."""
    for mention in case.mentions("office", "office_line"):
        label = _BEFORE_NAME.match(mention.text)
        printed = words(label.group(1)) if label else ()
        official = next((one for one in case.vocabulary.office_labels if _one_word_apart(printed, words(one))), None)
        if official:
            pairs = zip(printed, words(official), strict=True)
            read, right = next((wrong, meant) for wrong, meant in pairs if fold(wrong) != fold(meant))
            finding = Finding(code="wording", cell="office", read=read, expected=right, reason="official-word")
            yield replace(finding, line=mention.line, column=mention.column)


def _one_word_apart(printed: Sequence[str], official: Sequence[str]) -> bool:
    if len(printed) != len(official) or len(official) < _SEVERAL_WORDS:
        return False
    return sum(fold(wrong) != fold(meant) for wrong, meant in zip(printed, official, strict=True)) == 1


@lru_cache(maxsize=8192)
def _misspelt(text: str, catalog: Catalog) -> Mapping[str, str]:
    """Each misspelt official word of the text, with the right one; most texts are the same from page to page."""
    spelling = _spelling(catalog)
    return {wrong: spelling.meant[wrong] for wrong in spelling.pattern.findall(squeeze(text))}


def check_leaked_units(case: Case) -> Iterator[Finding]:
    """Find indicator texts that end with the word for unit, with a unit, or with both."""
    for place, row in enumerate(case.rows):
        text = squeeze(row.indicator_text or "").rstrip(" ।.")
        rule = case.rule(row)
        own = row.unit if rule and not rule.label.endswith(("%", "সংখ্যা", "তারিখ")) else None
        leak = _leak(own, case.catalog).search(text)
        if leak:
            yield Finding(code="unit-in-indicator", row=place, cell="text.indicator", read=leak.group().strip(), reason="unit-word-inside")


def _labels_of(framework: Framework) -> Iterator[str]:
    yield framework.title
    yield from (activity.label for activity in framework.activities)
    yield from (indicator.label for indicator in framework.indicators)


def _passages(case: Case) -> Iterator[_Passage]:
    for place, row in enumerate(case.rows):
        yield _Passage(place, "text.activity", row.activity_text or "")
        yield _Passage(place, "text.indicator", row.indicator_text or "")
    letter = case.letter
    if letter:
        yield _Passage(None, "letter.subject", letter.subject or "")
    for path, origin in case.headings():
        yield _Passage(None, path, origin.text)


@lru_cache(maxsize=8)
def _spelling(catalog: Catalog) -> _Spelling:
    official = "\n".join(label for framework in catalog.frameworks for label in _labels_of(framework))
    # A misspelling of one word may be another official word: স্মার্ট for মাঠ stands rightly in স্মার্ট বাংলাদেশ.
    meant = {wrong: right for right, wrongs in catalog.vocabulary.wording.items() for wrong in wrongs if not _word(wrong).search(official)}
    return _Spelling(_word(*sorted(meant, key=len, reverse=True)), meant)


def _word(*phrases: str) -> re.Pattern[str]:
    any_of = "|".join(map(re.escape, phrases)) or _NEVER
    return re.compile(f"(?<![{_IN_WORD}])(?:{any_of})(?![{_IN_WORD}])")


@lru_cache(maxsize=32)
def _leak(own: Unit | None, catalog: Catalog) -> re.Pattern[str]:
    """The word for unit, with a unit or not, at the end of a text; the names of the row's own unit even alone."""
    units = catalog.vocabulary.units
    every = sorted((word for group in units.values() for word in group), key=len, reverse=True)
    head = "|".join(map(re.escape, catalog.vocabulary.headings.get("unit", ()))) or _NEVER
    unit = "|".join(map(re.escape, every)) or _NEVER
    alone = "|".join(map(re.escape, units.get(own, ()) if own else ())) or _NEVER
    return re.compile(rf"\s\(?(?:(?:{head})(?:\s*[:ঃ]?\s*(?:{unit}))?|(?:{alone}))\)?$")


WORDING_CHECKS = (check_wording, check_heading_words, check_office_label, check_leaked_units)
