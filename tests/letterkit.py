"""What an invented letter is, for tests: its text beside what a careful reader finds in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from agragati.model.reading import Line


@dataclass(frozen=True, kw_only=True)
class Invented:
    """A letter's text and the fields that it has; `copies` is how many get one."""

    text: str
    fields: Mapping[str, object] = field(default_factory=dict)
    sender: Mapping[str, object] = field(default_factory=dict)
    copies: int = 0


def lines_of(text: str, first: int = 1) -> tuple[Line, ...]:
    """The text as a format's reader gives it: one `Line` a source line, empty ones too."""
    return tuple(Line(line, number) for number, line in enumerate(text.strip("\n").split("\n"), start=first))
