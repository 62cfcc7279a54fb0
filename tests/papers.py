"""Written pages for tests: what an outline says as plain text, and whether a report comes back from it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from decimal import Decimal
from functools import cache

from agragati.flow import read_document
from agragati.model.outline import Block, Outline, Section, Table
from agragati.model.report import Report
from agragati.rules.load import packaged_catalog
from agragati.rules.load_writing import packaged_writing
from agragati.rules.template import Form
from agragati.write.formats.text import grid, render
from agragati.write.pen import Pen


@cache
def pen(language: str = "bn") -> Pen:
    return Pen(language, packaged_writing())


def form(name: str) -> Form:
    return next(form for form in packaged_catalog().forms if form.id == name)


def text_of(*sections: Section) -> str:
    return render(Outline(title="", language="bn", sections=sections)).decode()


def table_of(blocks: tuple[Block, ...]) -> tuple[tuple[str, ...], ...]:
    return next(grid(block) for block in blocks if isinstance(block, Table))


def read_back(text: str) -> Report:
    """The report that a text holds, and nothing of it unread."""
    readings = read_document(text.encode(), "page.txt")
    assert [reading.leftovers for reading in readings] == [()], text
    return unplaced(readings[0].report)


def unplaced(report: Report) -> Report:
    """The report without what is its page's alone: the lines where its signatures stood, and how surely its rows were matched."""
    return replace(
        report,
        rows=tuple(replace(row, confidence=Decimal(1)) for row in report.rows),
        signatures=tuple(replace(signature, line=None) for signature in report.signatures),
    )


def differences(one: object, other: object, path: str = "") -> Iterator[str]:
    """Where two values differ, each with its path."""
    if is_dataclass(one) and type(one) is type(other):
        for field in fields(one):
            yield from differences(getattr(one, field.name), getattr(other, field.name), f"{path}.{field.name}")
    elif isinstance(one, tuple) and isinstance(other, tuple) and len(one) == len(other):
        for place, (first, second) in enumerate(zip(one, other, strict=True)):
            yield from differences(first, second, f"{path}[{place}]")
    elif one != other:
        yield f"{path}: {one!r} -> {other!r}"
