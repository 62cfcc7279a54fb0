"""Files of stored readings, in pieces: JSON whole, JSON lines some megabytes at a time, so that a country's file needs no large memory."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from agragati.model.stored import MalformedError
from agragati.read.faults import UnreadableError

Result = TypeVar("Result")

WHOLE = frozenset({".json"})
LINES = frozenset({".jsonl", ".ndjson"})
PIECE = 2_000_000
"""Bytes of a piece: some fifty readings with all their places."""
MOST_BYTES = 100_000_000
"""Of a file that is one object or array, which has to be in the memory whole."""

_PLACES = b', "origins": {'
_NEEDED = b'"office_code"'


@dataclass(frozen=True, slots=True)
class Piece:
    """Some whole lines of a file."""

    path: Path
    start: int
    size: int

    def read(self) -> bytes:
        """Return the lines."""
        with self.path.open("rb") as file:
            file.seek(self.start)
            return file.read(self.size)


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line that holds no reading: its number within its piece, and why, in English and Bangla."""

    line: int
    why: UnreadableError


def pieces(path: Path, size: int = PIECE) -> Iterator[Piece]:
    """Give the pieces of a file of JSON lines, each of whole lines and of about this size.

    Raises:
        OSError: the file cannot be opened.
    """
    with path.open("rb") as file:
        start = 0
        while True:
            file.seek(start + size)
            file.readline()
            end = file.tell()
            file.seek(start)
            if not file.read(1):
                return
            # Behind the end of the file a position is still told; reading there gives what there is.
            yield Piece(path, start, end - start)
            start = end


def first_line(piece: Piece) -> int:
    """Return the number, in its file, of a piece's first line."""
    number, left = 1, piece.start
    with piece.path.open("rb") as file:
        while left > 0:
            block = file.read(min(left, PIECE))
            number += block.count(b"\n")
            left -= len(block)
    return number


def each_line(data: bytes, _name: str, *, take: Callable[[object], tuple[Result, ...]]) -> tuple[Result | BadLine, ...]:
    """Return what is taken from the objects of some lines; a line without one takes none of the others down."""
    found: list[Result | BadLine] = []
    for number, line in enumerate(data.split(b"\n"), start=1):
        if line.strip(b" \t\r\xef\xbb\xbf"):
            try:
                found += take(_parse_report(line))
            except UnreadableError as error:
                found.append(BadLine(number, error))
    return tuple(found)


def each_object(data: bytes, name: str, *, take: Callable[[object], tuple[Result, ...]]) -> tuple[Result | BadLine, ...]:
    """Return what is taken from the object of a file, or from each of its array.

    Raises:
        UnreadableError: it is no JSON, too large, or one of the objects is malformed.
    """
    if len(data) > MOST_BYTES:
        raise UnreadableError(
            f"the file is larger than {MOST_BYTES // 1_000_000} MB: print it with --format jsonl, one reading a line",
            "ফাইলটি ১০০ মেগাবাইটের বেশি: --format jsonl দিয়ে লিখুন, প্রতি লাইনে একটি পাঠ",
        )
    try:
        stored = parse(data)
    except UnreadableError:
        # One object a line, in a file of the wrong name.
        several = each_line(data, name, take=take)
        if any(isinstance(one, BadLine) for one in several):
            raise
        return several
    return tuple(result for one in (stored if isinstance(stored, list) else [stored]) for result in take(one))


def parse(data: bytes) -> object:
    """Return the values of a JSON text, its fractions as `Decimal`.

    Raises:
        UnreadableError: it is none.
    """
    try:
        return _loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        why = "nested too deep" if isinstance(error, RecursionError) else str(error)
        raise UnreadableError(f"no JSON: {why}", f"JSON নয়: {why}") from None


def _parse_report(line: bytes) -> object:
    """The values of a line, without the places of a reading where they stand at its end: they are most of it, and none is added up."""
    report, places, rest = line.partition(_PLACES)
    if places and _NEEDED not in rest:
        try:
            return parse(report + b"}")
        except UnreadableError:
            pass  # the places were not where `read` prints them
    return parse(line)


def taken(stored: object, take: Callable[[object], tuple[Result, ...]]) -> tuple[Result, ...]:
    """Return what is taken from an object; that it is malformed is said as of any file that cannot be read.

    Raises:
        UnreadableError: it is malformed.
    """
    try:
        return take(stored)
    except MalformedError as error:
        raise UnreadableError(
            f"no reading that `agragati read` printed: {error}",
            f"`agragati read`-এর দেওয়া পাঠ নয়: {error.where}-এ আছে {error.found}, থাকার কথা {error.expected}",
        ) from None


_loads: Callable[[str], Any] = partial(json.loads, parse_float=Decimal)
