"""The words of letters, folded and compiled once, so that a line is looked up and not searched."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz

from agragati.bangla.skeleton import skeleton
from agragati.bangla.text import fold, words
from agragati.read.letters.wordkinds import WordKind
from agragati.rules.phrasing import Phrases
from agragati.rules.template import LetterRules

MEMO = "memo"
"""The label of a memo number, beside the names of `LetterRules.labels`."""

_BREAK = r"[\s.:ঃ\-]*"
_PARTS = re.compile(r"[\s.:ঃ\-()]+")
_SEPARATOR = r"\s*(?:[:ঃ;=]|[-–—]+(?=[\s\d:ঃ]|$|.{3}))+[\s:ঃ\-–—.]*"
_FUZZY_HEAD = re.compile(r"^[^\w\u0980-\u09ff]*([^:\d০-৯=]{2,40}?)\s*(?:[:=]|ঃ(?![ঀ-৥]))+[\s:\-–—]*")
_DASHED_HEAD = re.compile(r"^[^\w\u0980-\u09ff]*([^:\d০-৯=\-–—]{3,30}?)\s*[-–—]+[\s\-–—]*")
_SURE = 80.0
_BONES = 3
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
    bones: Mapping[str, str]
    """Skeletons of labels to their names."""
    kind_bones: Mapping[str, str]
    """Skeletons of the headings that name a kind of letter to that kind."""
    posts: WordKind
    offices: WordKind
    honorifics: frozenset[str]

    def label(self, text: str) -> Label | None:
        """The label that the text begins with; misspelt ones are known by a colon after them."""
        return _label(text, self)

    def phrases(self, name: str) -> tuple[str, ...]:
        """The folded wordings of a label."""
        return _phrases(name, self)

    def begins(self, text: str, name: str) -> bool:
        """Tell whether the text begins with one of the wordings of `name`, lightly misspelt or not."""
        return _begins(text, name, self)

    def ends(self, text: str, name: str) -> bool:
        """Tell whether the last word of the text is one of the wordings of `name`."""
        last = words(text)[-1:]
        return bool(last) and fold(last[0]) in self.phrases(name)

    def holds(self, text: str, name: str) -> bool:
        """Tell whether one of the wordings of `name` stands in the text, lightly misspelt or not."""
        return _holds(text, name, self)


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
    posts = [words(one)[-1] for one in rules.designations if words(one)]
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
        bones={key: name for name, ways in labels.items() if name in _AT_START for one in ways if len(key := skeleton(one)) >= _BONES},
        kind_bones={key: kind for kind, ways in rules.kinds.items() for one in ways if len(key := skeleton(one)) >= _LONG},
        posts=WordKind.of(posts, shut_out=rules.office_words),
        offices=WordKind.of(rules.office_words, shut_out=posts),
        honorifics=frozenset(_folded(rules.honorifics)),
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
        "name",
        "post",
        "date",
        "sent",
        "phone",
        "fax",
        "email",
        "web",
    )
)
_NEEDS_MARK = frozenset(("recipient", "attachments", "reference", "sender", "copies", "subject", "attention", "sent", "name", "post"))
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
    near = known.labels.find(head.group(1), at_least=_SURE - 6) if head else None
    if head and near:
        return Label(near[0], head.end(), strong=True)
    dashed = head or _DASHED_HEAD.match(text)
    name = known.bones.get(skeleton(dashed.group(1))) if dashed else None
    return Label(name, dashed.end(), strong=True) if dashed and name else None


@lru_cache(maxsize=20_000)
def _begins(text: str, name: str, known: LetterWords) -> bool:
    key = fold(text[:_HEAD])
    phrases = known.phrases(name)
    return key.startswith(phrases) or any(_alike(key[: len(one)], one) for one in phrases)


_HEAD = 80
"""Signs of a text in which its beginning is looked for."""


@lru_cache(maxsize=20_000)
def _holds(text: str, name: str, known: LetterWords) -> bool:
    key = fold(text)
    if any(one in key for one in known.phrases(name)):
        return True
    bones = tuple(one for phrase in known.rules.labels.get(name, ()) if " " not in phrase and len(one := skeleton(phrase)) > _BONES)
    return bool(bones) and any(one in skeleton(word) for word in words(text) for one in bones)


@lru_cache(maxsize=20_000)
def has_post(text: str, known: LetterWords) -> bool:
    """Tell whether a word of the text is a post."""
    return any(known.posts.has(word) for word in words(text))


@lru_cache(maxsize=20_000)
def post_end(text: str, known: LetterWords) -> int | None:
    """Where in the text the first post ends, the bracket that belongs to it included."""
    place = 0
    found: int | None = None
    for word in words(text):
        start = text.index(word, place)
        if found is not None and ("(" in text[place:start] or not known.posts.has(word)):
            break
        place = start + len(word)
        if known.posts.has(word):
            found = place
    if found is None:
        return None
    bracket = _BRACKET.match(text, found)
    return bracket.end() if bracket else found


_BRACKET = re.compile(r"\s*\([^)]*\)?")


@lru_cache(maxsize=20_000)
def has_office(text: str, known: LetterWords) -> bool:
    """Tell whether a word of the text is the kind of an office."""
    return any(known.offices.has(word) for word in words(text))


@lru_cache(maxsize=20_000)
def has_honorific(text: str, known: LetterWords) -> bool:
    """Tell whether the text begins as a person's name does."""
    first = text.lstrip("( ").split(" ", 1)[0]
    key = fold(first.split(".")[0] if "." in first[:6] else first)
    return key in known.honorifics or fold(first) in known.honorifics
