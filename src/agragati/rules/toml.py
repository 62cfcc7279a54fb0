"""Typed readings of TOML tables that know where they stand, so that every fault is named by file and key."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

from agragati.model.values import Certainty
from agragati.rules.datafaults import Faults
from agragati.rules.template import Ground

Name = TypeVar("Name", bound=StrEnum)
Plain = TypeVar("Plain")

_KINDS: Mapping[type, str] = {
    str: "text",
    int: "a whole number",
    bool: "true or false",
    Decimal: "a number",
    date: "a date",
    dict: "a table",
}
_SYNTAX = re.compile(r"(?P<error>.*) \(at line (?P<line>\d+), column (?P<column>\d+)\)")
_MISSING = "is missing, expected {expected}"
_NO_CHOICE = "is {read!r}, expected one of {expected}"
_NO_KEY = "is no key of this table, expected one of {expected}"


def parse_file(file: str, data: bytes, faults: Faults) -> Table:
    """Return the file's table, its texts in NFC however they were typed; an empty one where it is no UTF-8 or no TOML, which is noted."""
    try:
        # Some editors put an invisible mark before the first letter, and some keyboards type য় as two letters.
        text = unicodedata.normalize("NFC", data.decode("utf-8-sig"))
        raw = tomllib.loads(text, parse_float=Decimal)
    except UnicodeDecodeError:
        faults.add(file, "", "is not written in UTF-8; save it again as UTF-8")
    except tomllib.TOMLDecodeError as error:
        _note_syntax(file, str(error), faults)
    else:
        return Table(file=file, path="", raw=raw, faults=faults)
    # Its keys are not missing: nobody could see them.
    return Table(file=file, path="", raw={}, faults=Faults())


def _note_syntax(file: str, message: str, faults: Faults) -> None:
    """Note what `tomllib` says: `Invalid value (at line 3, column 7)` or `Unclosed array (at end of document)`."""
    found = _SYNTAX.fullmatch(message)
    if found:
        faults.add(file, "", "is no TOML at line {line}, column {column}: {error}", **found.groupdict())
    else:
        faults.add(file, "", "is no TOML at its end: {error}", error=message.removesuffix(" (at end of document)"))


@dataclass(frozen=True, slots=True)
class Table:
    """A table of a file. Each getter notes a fault and returns an empty value of its type where the key is missing or wrong.

    `close` must come last: it notes the keys that nobody asked for. `unknown` is a key of every table: the names of
    keys that are left out because no source gives them.
    """

    file: str
    path: str
    raw: Mapping[str, object]
    faults: Faults
    asked: set[str] = field(default_factory=lambda: {"unknown"})

    def fault(self, key: str, problem: str, **parts: object) -> None:
        """Note a fault of a key of this table; the parts fill the problem's braces."""
        self.faults.add(self.file, self._place(key), problem, **parts)

    def text(self, key: str) -> str:
        """Return a text that must be there and say something."""
        text = self._one(key, str, empty="")
        if isinstance(self.raw.get(key), str) and not text.strip():
            self.fault(key, "is empty, expected text")
        return text

    def text_or_none(self, key: str) -> str | None:
        """Return a text that may be missing."""
        return self.text(key) if self._has(key) else None

    def number(self, key: str) -> Decimal:
        """Return a number, exact."""
        if type(self.raw.get(key)) is int:
            return Decimal(self.whole(key))
        return self._one(key, Decimal, empty=Decimal(0))

    def number_if_known(self, key: str) -> Decimal | None:
        """Return a number that may be missing only where `unknown` names it."""
        return None if self.is_unknown(key) else self.number(key)

    def is_unknown(self, key: str) -> bool:
        """Tell whether the key is left out because no source gives it."""
        given = self.raw.get("unknown")
        left_out = isinstance(given, list) and key in given and key not in self.raw
        if left_out:
            self.asked.add(key)
        return left_out

    def whole(self, key: str) -> int:
        """Return a whole number."""
        return self._one(key, int, empty=0)

    def whole_or_none(self, key: str) -> int | None:
        """Return a whole number that may be missing."""
        return self.whole(key) if self._has(key) else None

    def flag(self, key: str, *, default: bool | None = None) -> bool:
        """Return true or false; the default where there is one and the key is missing."""
        if default is not None and not self._has(key):
            return default
        return self._one(key, bool, empty=False)

    def day(self, key: str) -> date:
        """Return a date."""
        return self._one(key, date, empty=date.min)

    def day_or_none(self, key: str) -> date | None:
        """Return a date that may be missing."""
        return self.day(key) if self._has(key) else None

    def days(self, key: str) -> tuple[date, ...]:
        """Return a list of dates."""
        return self._all(key, date)

    def name(self, key: str, names: type[Name]) -> Name:
        """Return one of the enumeration's names."""
        return self.named(key, self.text(key), names)

    def name_or_none(self, key: str, names: type[Name]) -> Name | None:
        """Return one of the enumeration's names, which may be missing."""
        return self.name(key, names) if self._has(key) else None

    def names(self, key: str, names: type[Name]) -> tuple[Name, ...]:
        """Return several of the enumeration's names; none where the key is missing."""
        return tuple(self.named(key, text, names) for text in self.texts_or_none(key))

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of different texts."""
        texts = self._all(key, str)
        twice = sorted({text for text in texts if texts.count(text) > 1})
        for text in twice:
            self.fault(key, "has {read!r} twice", read=text)
        return texts

    def texts_or_none(self, key: str) -> tuple[str, ...]:
        """Return a list of texts; empty where the key is missing."""
        return self.texts(key) if self._has(key) else ()

    def wholes(self, key: str) -> tuple[int, ...]:
        """Return a list of whole numbers."""
        return self._all(key, int)

    def choice(self, key: str, choices: tuple[str, ...]) -> str:
        """Return one of the words given."""
        text = self.text(key)
        if text and text not in choices:
            self.fault(key, _NO_CHOICE, read=text, expected=", ".join(choices))
        return text

    def points(self, key: str, text: str) -> int:
        """Return the points that a key of a table of levels, itself under a key or here, names."""
        if text.isdecimal():
            return int(text)
        self.fault(f"{key}.{text}" if key else text, "is no level, expected its points, such as 100")
        return 0

    def table(self, key: str) -> Table:
        """Return the table under the key; of one that is missing only that is noted, and not each of its keys."""
        table = self._table(self._place(key), self._one(key, dict, empty={}))
        return table if isinstance(self.raw.get(key), dict) else replace(table, faults=Faults())

    def table_or_none(self, key: str) -> Table | None:
        """Return the table under the key, which may be missing."""
        return self.table(key) if self._has(key) else None

    def tables(self, key: str) -> tuple[Table, ...]:
        """Return the tables of a list, whose places are counted from 1; none where the key is missing."""
        if not self._has(key):
            return ()
        return tuple(self._table(f"{self._place(key)}[{at}]", raw) for at, raw in enumerate(self._all(key, dict), start=1))

    def named_tables(self, key: str) -> Iterator[tuple[str, Table]]:
        """Yield the tables under a table of names; none where the key is missing."""
        if self._has(key):
            group = self.table(key)
            yield from ((name, group.table(name)) for name in group.given())
            group.close()

    def lists(self, key: str, needed: tuple[str, ...] = ()) -> Mapping[str, tuple[str, ...]]:
        """Return a table that has lists of texts only, those that are needed among them."""
        group = self.table(key)
        for name in needed:
            if name not in group.raw:
                group.fault(name, _MISSING, expected="a list")
        lists = {name: group.texts(name) for name in group.given()}
        group.close()
        return lists

    def lists_by(self, key: str, names: type[Name]) -> Mapping[Name, tuple[str, ...]]:
        """Return a table that has lists of texts, under some of the enumeration's names only."""
        group = self.table(key)
        return {group.named(name, name, names): texts for name, texts in self.lists(key).items()}

    def given(self) -> tuple[str, ...]:
        """Return the keys that are there, in order, without `unknown`."""
        return tuple(key for key in self.raw if key != "unknown")

    def ground(self) -> Ground:
        """Return what the table stands on: `clause`, and `certainty` with `because` where no source says it outright."""
        certainty = self.name_or_none("certainty", Certainty) or Certainty.STATED
        because = self.text_or_none("because")
        if certainty is not Certainty.STATED and because is None and "because" not in self.raw:
            self.fault("because", "is missing, expected the reason why this is {certainty}", certainty=certainty.value)
        return Ground(clause=self.text("clause"), certainty=certainty, because=because, unknown=self._unknown())

    def close(self) -> None:
        """Note the keys that nobody asked for, and the `unknown` ones that are known or no keys at all."""
        for key in self.raw:
            if key not in self.asked:
                self.fault(key, _NO_KEY, expected=", ".join(sorted(self.asked - {"unknown"})))
        if "unknown" in self.raw:
            self._all("unknown", str)
        for key in self._unknown():
            if key in self.raw:
                self.fault("unknown", "names {read!r}, which is given", read=key)
            elif key not in self.asked:
                self.fault("unknown", "names {read!r}, which is no key of this table", read=key)

    def _unknown(self) -> tuple[str, ...]:
        names = self.raw.get("unknown")
        return tuple(name for name in names if isinstance(name, str)) if isinstance(names, list) else ()

    def named(self, key: str, text: str, names: type[Name]) -> Name:
        """Return the enumeration's name that a text of this key is."""
        if text in set(names):
            return names(text)
        if text:
            self.fault(key, _NO_CHOICE, read=text, expected=", ".join(names))
        return next(iter(names))

    def _has(self, key: str) -> bool:
        self.asked.add(key)
        return key in self.raw

    def _one(self, key: str, kind: type[Plain], *, empty: Plain) -> Plain:
        if not self._has(key):
            self.fault(key, _MISSING, expected=_KINDS[kind])
            return empty
        value = self.raw[key]
        # Exactly this type: to Python true is a whole number and an instant is a date, but not to us.
        if isinstance(value, kind) and type(value) is kind:
            return value
        self.fault(key, "is {read!r}, expected {expected}", read=value, expected=_KINDS[kind])
        return empty

    def _all(self, key: str, kind: type[Plain]) -> tuple[Plain, ...]:
        if not self._has(key):
            self.fault(key, _MISSING, expected="a list")
            return ()
        items = self.raw[key]
        if not isinstance(items, list):
            self.fault(key, "is {read!r}, expected {expected}", read=items, expected="a list")
            return ()
        for item in items:
            if type(item) is not kind:
                self.fault(key, "has {read!r}, expected {expected}", read=item, expected=_KINDS[kind])
        return tuple(item for item in items if isinstance(item, kind) and type(item) is kind)

    def _place(self, key: str) -> str:
        return f"{self.path}.{key}" if self.path else key

    def _table(self, path: str, raw: Mapping[str, object]) -> Table:
        return Table(file=self.file, path=path, raw=raw, faults=self.faults)
