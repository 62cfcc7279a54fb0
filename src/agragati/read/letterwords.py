"""The words of letters, folded and compiled once, so that a line is looked up and not searched."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz, process

from agragati.bangla.text import fold, words
from agragati.read.lexicon import Phrases
from agragati.rules.template import LetterRules

MEMO = "memo"
"""The label of a memo number, beside the names of `LetterRules.labels`."""

_BREAK = r"[\s.:ঃ\-]*"
_PARTS = re.compile(r"[\s.:ঃ\-()]+")
_SEPARATOR = r"\s*(?:[:ঃ;=]|[-–—]+(?=[\s\d:ঃ]|$|.{3}))+[\s:ঃ\-–—.]*"
_FUZZY_HEAD = re.compile(r"^[^\w\u0980-\u09ff]*([^:\d০-৯=]{2,40}?)\s*(?:[:=]|ঃ(?![ঀ-৥]))+[\s:\-–—]*")
_SURE = 80.0
_LONG = 5
"""Signs of a word from which one wrong letter still leaves it recognisable."""


@dataclass(frozen=True, slots=True)
class Label:
    """A label at the beginning of a text: its name, where the rest begins, and whether punctuation sets it off."""

    name: str
    end: int
    strong: bool


@dataclass(frozen=True, slots=True, eq=False)
class LetterWords:
    """All that a letter is read with."""

    rules: LetterRules
    exact: re.Pattern[str]
    names: tuple[str, ...]
    labels: Phrases
    kinds: Phrases
    inner: re.Pattern[str]
    designations: frozenset[str]
    long_designations: tuple[str, ...]
    offices: frozenset[str]
    long_offices: tuple[str, ...]
    honorifics: tuple[str, ...]

    def label(self, text: str) -> Label | None:
        """The label that the text begins with; misspelt ones are known by a colon after them."""
        return _label(text, self)

    def phrases(self, name: str) -> tuple[str, ...]:
        """The folded wordings of a label."""
        return _phrases(name, self)

    def begins(self, text: str, name: str) -> bool:
        """Tell whether the text begins with one of the wordings of `name`, lightly misspelt or not."""
        key = fold(text)
        return any(_alike(key[: len(one)], one) for one in self.phrases(name))

    def ends(self, text: str, name: str) -> bool:
        """Tell whether the last word of the text is one of the wordings of `name`."""
        last = words(text)[-1:]
        return bool(last) and fold(last[0]) in self.phrases(name)

    def holds(self, text: str, name: str) -> bool:
        """Tell whether one of the wordings of `name` stands in the text, lightly misspelt or not."""
        key = fold(text)
        return any(one in key or (len(one) >= _LONG and fuzz.partial_ratio(one, key, score_cutoff=88) > 0) for one in self.phrases(name))


def _alike(begin: str, phrase: str) -> bool:
    return begin == phrase or (len(phrase) >= _LONG and fuzz.ratio(begin, phrase) >= _SURE)


@lru_cache(maxsize=8)
def words_of(rules: LetterRules) -> LetterWords:
    """The words of the rules, made once."""
    labels: Mapping[str, tuple[str, ...]] = {MEMO: rules.memo_labels, **rules.labels}
    ordered = sorted(((name, one) for name, ways in labels.items() if name in _AT_START for one in ways), key=lambda pair: -len(pair[1]))
    alternatives = "|".join(f"({_pattern(one)})" for _, one in ordered)
    # The bare number sign is no label inside a line: it stands in many other places.
    inner = [_pattern(one) for name in ("date", MEMO) for one in labels.get(name, ()) if len(fold(one)) > _SHORT]
    attention = [_pattern(one) for one in labels.get("attention", ()) if len(fold(one)) > 1]
    # The last word of a post is a post: এনালিস্ট of সিস্টেমস এনালিস্ট.
    posts = dict.fromkeys(_folded(words(one)[-1] for one in rules.designations if words(one)))
    return LetterWords(
        rules=rules,
        exact=re.compile(
            rf"^[^\w\u0980-\u09ff+]*(?:{alternatives})(?:(?P<sep>{_SEPARATOR}|\s*(?=\([^)]*\)\s*(?:[:ঃ]|$)))|\s*$|\s*(?=[\d০-৯])|\s+)",
            re.IGNORECASE,
        ),
        names=tuple(name for name, _ in ordered),
        labels=Phrases.of({name: [one for one in ways if len(fold(one)) > _SHORT] for name, ways in labels.items() if name in _AT_START}),
        kinds=Phrases.of(rules.kinds),
        inner=re.compile(
            rf"(?<=[\s,।)])(?:{'|'.join(inner)})\s*(?:[:ঃ\-–—]|(?=[\d০-৯]))|[(\s](?=(?:{'|'.join(attention)})\s*[:ঃ\-–])", re.IGNORECASE
        ),
        designations=frozenset(posts),
        long_designations=tuple(one for one in posts if len(one) >= _LONG),
        offices=frozenset(_folded(rules.office_words)),
        long_offices=tuple(one for one in _folded(rules.office_words) if len(one) >= _LONG),
        honorifics=tuple(sorted(_folded(rules.honorifics), key=len, reverse=True)),
    )


_SHORT = 2
_AT_START = frozenset(
    (
        MEMO,
        "subject",
        "reference",
        "attachments",
        "attention",
        "copies",
        "recipient",
        "sender",
        "date",
        "sent",
        "phone",
        "fax",
        "email",
        "web",
    )
)
_NEEDS_MARK = frozenset(("recipient", "attachments", "reference", "sender", "copies", "subject", "attention", "sent"))
"""Labels that are ordinary words too: without punctuation or the line's end after them they label nothing."""


def _folded(phrases: Iterable[str]) -> list[str]:
    return [key for one in phrases if (key := fold(one))]


def _pattern(phrase: str) -> str:
    return _BREAK.join(re.escape(part) for part in _PARTS.split(phrase) if part)


@lru_cache(maxsize=256)
def _phrases(name: str, known: LetterWords) -> tuple[str, ...]:
    return tuple(_folded(known.rules.labels.get(name, ())))


@lru_cache(maxsize=20_000)
def _label(text: str, known: LetterWords) -> Label | None:
    found = known.exact.match(text)
    if not found or found.lastindex is None:
        return _misspelt(text, known)
    number = next(place for place, group in enumerate(found.groups()) if group is not None)
    name = known.names[number]
    strong = found.group("sep") is not None or found.end() == len(text.rstrip())
    if strong or (name not in _NEEDS_MARK and text[found.end() : found.end() + 1].isdigit()):
        return Label(name, found.end(), strong)
    if name == "recipient" and has_post(" ".join(text[found.end() :].split()[:_FIRST_WORDS]), known):
        return Label(name, found.end(), strong=True)
    return _misspelt(text, known) or (Label(name, found.end(), strong=False) if name == "subject" else None)


_FIRST_WORDS = 4


def _misspelt(text: str, known: LetterWords) -> Label | None:
    head = _FUZZY_HEAD.match(text)
    if not head:
        return None
    near = known.labels.find(head.group(1), at_least=_SURE - 6)
    return Label(near[0], head.end(), strong=True) if near else None


@lru_cache(maxsize=20_000)
def has_post(text: str, known: LetterWords) -> bool:
    """Tell whether a word of the text is a post."""
    return post_end(text, known) is not None


@lru_cache(maxsize=20_000)
def post_end(text: str, known: LetterWords) -> int | None:
    """Where in the text the first post ends, the bracket that belongs to it included."""
    place = 0
    found: int | None = None
    for word in words(text):
        start = text.index(word, place)
        place = start + len(word)
        if _is_post(fold(word), known):
            found = place
        elif found is not None:
            break
    if found is None:
        return None
    bracket = re.match(r"\s*\([^)]*\)?", text[found:])
    return found + bracket.end() if bracket else found


def _is_post(key: str, known: LetterWords) -> bool:
    if key in known.designations:
        return True
    if len(key) < _LONG or key in known.offices:
        return False
    # মহাপরিচালক ends in পরিচালক, and one sign may have been misread.
    return any(key.endswith(one) for one in known.long_designations) or (
        process.extractOne(key, known.long_designations, scorer=fuzz.ratio, score_cutoff=86) is not None
    )


@lru_cache(maxsize=20_000)
def has_office(text: str, known: LetterWords) -> bool:
    """Tell whether a word of the text is the kind of an office."""
    keys = [fold(word) for word in words(text)]
    if any(key in known.offices for key in keys):
        return True
    return any(
        len(key) >= _LONG
        and not _is_post(key, known)
        and process.extractOne(key, known.long_offices, scorer=fuzz.ratio, score_cutoff=86) is not None
        for key in keys
    )


@lru_cache(maxsize=20_000)
def has_honorific(text: str, known: LetterWords) -> bool:
    """Tell whether the text begins as a person's name does."""
    first = text.lstrip("( ").split(" ", 1)[0]
    key = fold(first.split(".")[0] if "." in first[:6] else first)
    return key in known.honorifics or fold(first) in known.honorifics
