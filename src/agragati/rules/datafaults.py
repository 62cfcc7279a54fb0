"""Faults of data files: what is wrong, in which file, at which key. They are said in English and, word for word, in Bangla."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from string import Formatter
from typing import Any

ENGLISH: Mapping[str, str] = {}
"""The sentences in the code are English; nothing has to be looked up."""


@dataclass(frozen=True, slots=True)
class DataFault:
    """One fault. `problem` is an English sentence with its figures in braces, under which the Bangla one is found."""

    file: str
    key: str
    problem: str
    parts: Mapping[str, object] = field(default_factory=dict)

    def sentence(self, wordings: Mapping[str, str] = ENGLISH) -> str:
        """What is wrong and what was expected, in the language of the wordings: English sentence to sentence (`fault_wordings`)."""
        problem = wordings.get(self.problem, self.problem)
        if not self.parts:
            return problem
        parts = {name: wordings.get(part, part) if isinstance(part, str) else part for name, part in self.parts.items()}
        return _WRITTEN.vformat(problem, (), parts)

    def line(self, wordings: Mapping[str, str] = ENGLISH) -> str:
        """The whole line, `file: key: sentence`."""
        return ": ".join(part for part in (self.file, self.key, self.sentence(wordings)) if part)

    def __str__(self) -> str:
        """The whole line, in English."""
        return self.line()


class DataFileError(Exception):
    """Data files are wrong; the message has a line for each fault: `file: key: what is wrong, what was expected`."""

    def __init__(self, faults: tuple[DataFault, ...]) -> None:
        self.faults = faults
        super().__init__("\n".join(map(str, faults)))


@dataclass(slots=True)
class Faults:
    """What was found wrong so far; kept on one list so that a person sees all of it at once."""

    found: list[DataFault] = field(default_factory=list)

    def add(self, file: str, key: str, problem: str, **parts: object) -> None:
        """Note a fault."""
        self.found.append(DataFault(file, key, problem, parts))

    @property
    def lines(self) -> list[str]:
        """All of it in English, a line each."""
        return [str(fault) for fault in self.found]

    def raise_any(self) -> None:
        """Raise all that was found.

        Raises:
            DataFileError: something was.
        """
        if self.found:
            raise DataFileError(tuple(self.found))


class _Written(Formatter):
    """Shows `{part!r}` as the file writes it: texts in quotes, `true` in small letters, figures bare."""

    def convert_field(self, value: Any, conversion: Any) -> Any:  # noqa: ANN401 - as the base class has it
        return _as_in_file(value) if conversion == "r" else super().convert_field(value, conversion)


_WRITTEN = _Written()


def _as_in_file(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return repr(value)
    if isinstance(value, list):
        return f"[{', '.join(map(_as_in_file, value))}]"
    if isinstance(value, dict):
        return f"{{ {', '.join(f'{key} = {_as_in_file(one)}' for key, one in value.items())} }}"
    return f"{value:f}" if isinstance(value, Decimal) else str(value)
