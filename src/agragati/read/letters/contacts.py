"""Telephones, faxes, e-mails and web addresses in a line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from agragati.bangla.dates import find_dates
from agragati.bangla.digits import to_latin
from agragati.bangla.skeleton import skeleton
from agragati.bangla.text import fold, words
from agragati.read.letters.words import LetterWords

_EMAIL = re.compile(r"[A-Za-z0-9._%+\-]+\s?@\s?[A-Za-z0-9\-]+(?:\s?\.\s?[A-Za-z0-9\-]+)*\.[A-Za-z]{2,}")
_BROKEN_EMAIL = re.compile(r"[^\s@:;,()]+@[^\s@:;,()]+")
_WEB = re.compile(r"(?:https?://)?(?:www\.)?[A-Za-z0-9\-]+(?:\.[A-Za-z0-9\-]+)+(?:/[^\s)]*)?")
_NUMBER = re.compile(r"\+?\(?\d[\d\-–—() ]{4,20}\d")
_BARE = re.compile(r"[\s+\d\-–—()/,।.]+")
_YEARS = re.compile(r"(?:19|20)\d\d\s*[-–—]\s*(?:19|20)\d\d")
_FEWEST, _MOST = 6, 15


@dataclass(frozen=True, slots=True)
class Contact:
    """A way to reach someone: `kind` phone, fax, email or web; `text` as printed; `value` in the form that compares."""

    kind: str
    text: str
    value: str
    start: int


@lru_cache(maxsize=8192)
def find_contacts(text: str, known: LetterWords) -> tuple[Contact, ...]:
    """Return the contacts in the text, in order. A number is one where a word says so or where nothing else stands in the line."""
    return tuple(sorted((*_emails(text), *_webs(text), *_numbers(text, known)), key=lambda one: one.start))


def _emails(text: str) -> Iterator[Contact]:
    """An address that lost its end (`office@masscom`) is an address still: what has the sign is nothing else."""
    if "@" in text:
        whole = list(_EMAIL.finditer(text))
        for found in whole or _BROKEN_EMAIL.finditer(text):
            yield Contact("email", found.group(), "".join(found.group().split()).lower(), found.start())


def _webs(text: str) -> Iterator[Contact]:
    if "." not in text:
        return
    taken = [found.span() for found in _EMAIL.finditer(text)]
    for found in _WEB.finditer(text):
        inside = any(start <= found.start() < end for start, end in taken)
        if not inside and re.search(r"[A-Za-z]{2,}\.[A-Za-z]{2,}", found.group()) and "." in found.group()[1:-1]:
            value = re.sub(r"^https?://", "", found.group().lower()).rstrip("/.")
            yield Contact("web", found.group().rstrip("."), value, found.start())


def _numbers(text: str, known: LetterWords) -> Iterator[Contact]:
    latin = to_latin(text)
    named = _named_kind(text, known)
    if named is None and not _BARE.fullmatch(latin):
        return
    days = find_dates(text)
    for found in _NUMBER.finditer(latin):
        digits = "".join(sign for sign in found.group() if sign.isdigit())
        if not _FEWEST <= len(digits) <= _MOST or any(day.start < found.end() and found.start() < day.end for day in days):
            continue
        if "@" in latin[found.end() : found.end() + 20].split(" ")[0]:
            continue
        if _YEARS.fullmatch(found.group()):
            continue
        printed = text[found.start() : found.end()].strip()
        yield Contact(_kind_at(text, found.start(), found.end(), known) or named or "phone", printed, digits, found.start())


def _named_kind(text: str, known: LetterWords) -> str | None:
    return next((kind for word in words(text) if (kind := _kind_of_word(word, known))), None)


def _kind_at(text: str, start: int, end: int, known: LetterWords) -> str | None:
    """The word just before the number, else the one in brackets just after it."""
    near = (*words(text[:start])[-1:], *words(text[end:])[:1])
    return next((kind for word in near if (kind := _kind_of_word(word, known))), None)


@lru_cache(maxsize=20_000)
def _kind_of_word(word: str, known: LetterWords) -> str | None:
    key = fold(word)
    for kind in ("phone", "fax"):
        if key in known.phrases(kind):
            return kind
    bones = skeleton(word)
    if len(bones) < _BONES or bones.isdigit():
        return None
    return next((kind for kind in ("phone", "fax") if any(bones == skeleton(one) for one in known.rules.labels.get(kind, ()))), None)


_BONES = 2
