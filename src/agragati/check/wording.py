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
    spelling = _spelling(case.catalog)
    for passage in _passages(case):
        yield from _misspelt(passage, spelling)


def check_heading_words(case: Case) -> Iterator[Finding]:
    """Find words of the table's headings that are one or two letters away from a word of the official headings."""
    official = _official_words(tuple(phrase for phrases in _heading_phrases(case) for phrase in phrases))
    for path, origin in case.reading.origins.items():
        if not path.startswith("headings"):
            continue
        meant = {word: right for word in words(squeeze(origin.text)) if (right := _nearest(word, official))}
        if meant:
            read, right = ", ".join(meant), ", ".join(dict.fromkeys(meant.values()))
            yield Finding(code="wording", cell=path, read=read, expected=right, reason="official-word")


def _heading_phrases(case: Case) -> Iterator[Sequence[str]]:
    yield from case.vocabulary.headings.values()
    yield from case.vocabulary.level_names.values()
    yield _PERIODS


@lru_cache(maxsize=8)
def _official_words(phrases: tuple[str, ...]) -> Mapping[str, str]:
    """Folded word to its first spelling."""
    found: dict[str, str] = {}
    for word in (word for phrase in phrases for word in words(normalise(phrase))):
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


def _misspelt(passage: _Passage, spelling: _Spelling) -> Iterator[Finding]:
    found = dict.fromkeys(match.group() for match in spelling.pattern.finditer(passage.text))
    if found:
        read, right = ", ".join(found), ", ".join(dict.fromkeys(spelling.meant[wrong] for wrong in found))
        yield Finding(code="wording", row=passage.row, cell=passage.cell, read=read, expected=right, reason="official-word")


def check_leaked_units(case: Case) -> Iterator[Finding]:
    """Find indicator texts that end with the word for unit, with a unit, or with both."""
    heads = tuple(case.vocabulary.headings.get("unit", ()))
    words_of_units = tuple(word for group in case.vocabulary.units.values() for word in group)
    for place, row in enumerate(case.rows):
        text = squeeze(row.indicator_text or "").rstrip(" ।.")
        rule = case.rule(row)
        units = case.vocabulary.units.get(row.unit, ()) if row.unit and rule and not rule.label.endswith(("%", "সংখ্যা", "তারিখ")) else ()
        leak = _leak(heads, words_of_units, tuple(units)).search(text)
        if leak:
            yield Finding(code="unit-in-indicator", row=place, cell="text.indicator", read=leak.group().strip(), reason="unit-word-inside")


def _labels_of(framework: Framework) -> Iterator[str]:
    yield framework.title
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
def _spelling(catalog: Catalog) -> _Spelling:
    official = "\n".join(label for framework in catalog.frameworks for label in _labels_of(framework))
    # A misspelling of one word may be another official word: স্মার্ট for মাঠ stands rightly in স্মার্ট বাংলাদেশ.
    meant = {wrong: right for right, wrongs in catalog.vocabulary.wording.items() for wrong in wrongs if not _word(wrong).search(official)}
    return _Spelling(_word(*sorted(meant, key=len, reverse=True)), meant)


def _word(*phrases: str) -> re.Pattern[str]:
    any_of = "|".join(map(re.escape, phrases)) or _NEVER
    return re.compile(f"(?<![{_IN_WORD}])(?:{any_of})(?![{_IN_WORD}])")


@lru_cache(maxsize=32)
def _leak(heads: tuple[str, ...], units: tuple[str, ...], own: tuple[str, ...]) -> re.Pattern[str]:
    head = "|".join(map(re.escape, heads)) or _NEVER
    unit = "|".join(map(re.escape, sorted(units, key=len, reverse=True))) or _NEVER
    alone = "|".join(map(re.escape, own)) or _NEVER
    return re.compile(rf"\s\(?(?:(?:{head})(?:\s*[:ঃ]?\s*(?:{unit}))?|(?:{alone}))\)?$")


WORDING_CHECKS = (check_wording, check_heading_words, check_office_label, check_leaked_units)
