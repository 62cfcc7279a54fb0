"""Typed readings of TOML tables that know where they stand, so that every fault is named by file and key."""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

from agragati.model.values import Certainty
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


class DataFileError(Exception):
    """Our own data files are wrong; the message has a line for each fault: `file: key: what is wrong, what was expected`."""

    def __init__(self, faults: tuple[str, ...]) -> None:
        self.faults = faults
        super().__init__("\n".join(faults))


@dataclass(slots=True)
class Faults:
    """What was found wrong so far; kept on one list so that a person sees all of it at once."""

    found: list[str] = field(default_factory=list)

    def add(self, file: str, key: str, problem: str) -> None:
        """Note a fault."""
        self.found.append(": ".join(part for part in (file, key, problem) if part))

    def raise_any(self) -> None:
        """Raise all that was found.

        Raises:
            DataFileError: something was.
        """
        if self.found:
            raise DataFileError(tuple(self.found))


def parse_file(file: str, data: bytes, faults: Faults) -> Table:
    """Return the file's table; an empty one where it is no UTF-8, no TOML or not in NFC, which is noted."""
    try:
        text = data.decode("utf-8")
        raw = tomllib.loads(text, parse_float=Decimal)
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        faults.add(file, "", f"no TOML: {error}")
        # Its keys are not missing: nobody could see them.
        return Table(file=file, path="", raw={}, faults=Faults())
    for number, line in enumerate(text.splitlines(), start=1):
        if not unicodedata.is_normalized("NFC", line):
            faults.add(file, f"line {number}", "text is not in NFC")
    return Table(file=file, path="", raw=raw, faults=faults)


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

    def fault(self, key: str, problem: str) -> None:
        """Note a fault of a key of this table."""
        self.faults.add(self.file, self._place(key), problem)

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
            self.fault(key, f"has {text!r} twice")
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
            self.fault(key, f"is {text!r}, expected one of {', '.join(choices)}")
        return text

    def points(self, key: str, text: str) -> int:
        """Return the points that a key of a table of levels, itself under a key or here, names."""
        if text.isdecimal():
            return int(text)
        self.fault(f"{key}.{text}" if key else text, "is no level, expected its points, such as 100")
        return 0

    def table(self, key: str) -> Table:
        """Return the table under the key."""
        return self._table(self._place(key), self._one(key, dict, empty={}))

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
                group.fault(name, "is missing, expected a list")
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
            self.fault("because", f"is missing, expected the reason why this is {certainty}")
        return Ground(clause=self.text("clause"), certainty=certainty, because=because)

    def close(self) -> None:
        """Note the keys that nobody asked for, and the `unknown` ones that are known or no keys at all."""
        for key in self.raw:
            if key not in self.asked:
                self.fault(key, f"is no key of this table, expected one of {', '.join(sorted(self.asked - {'unknown'}))}")
        for key in self._all("unknown", str) if "unknown" in self.raw else ():
            if key in self.raw:
                self.fault("unknown", f"names {key!r}, which is given")
            elif key not in self.asked:
                self.fault("unknown", f"names {key!r}, which is no key of this table")

    def named(self, key: str, text: str, names: type[Name]) -> Name:
        """Return the enumeration's name that a text of this key is."""
        if text in set(names):
            return names(text)
        if text:
            self.fault(key, f"is {text!r}, expected one of {', '.join(names)}")
        return next(iter(names))

    def _has(self, key: str) -> bool:
        self.asked.add(key)
        return key in self.raw

    def _one(self, key: str, kind: type[Plain], *, empty: Plain) -> Plain:
        if not self._has(key):
            self.fault(key, f"is missing, expected {_KINDS[kind]}")
            return empty
        value = self.raw[key]
        # Exactly this type: to Python true is a whole number and an instant is a date, but not to us.
        if isinstance(value, kind) and type(value) is kind:
            return value
        self.fault(key, f"is {value!r}, expected {_KINDS[kind]}")
        return empty

    def _all(self, key: str, kind: type[Plain]) -> tuple[Plain, ...]:
        if not self._has(key):
            self.fault(key, "is missing, expected a list")
            return ()
        items = self.raw[key]
        if not isinstance(items, list):
            self.fault(key, f"is {items!r}, expected a list")
            return ()
        for item in items:
            if type(item) is not kind:
                self.fault(key, f"has {item!r}, expected {_KINDS[kind]}")
        return tuple(item for item in items if isinstance(item, kind) and type(item) is kind)

    def _place(self, key: str) -> str:
        return f"{self.path}.{key}" if self.path else key

    def _table(self, path: str, raw: Mapping[str, object]) -> Table:
        return Table(file=self.file, path=path, raw=raw, faults=self.faults)
