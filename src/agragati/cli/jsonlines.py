"""Objects as JSON, every figure exact."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import click
import simplejson


def print_objects(objects: Iterable[Mapping[str, Any]], *, form: str, alone: bool) -> None:
    """Print objects as an array, one a line (`jsonl`), or the only one by itself (`alone`).

    An array is printed as its objects come, so that a large archive needs no large memory.
    """
    if form == "jsonl":
        for one in objects:
            click.echo(dump(one))
    elif alone:
        _print_alone(list(objects))
    else:
        _print_array(objects)


def dump(value: object, indent: int | None = None) -> str:
    """Return the JSON of a value; a `Decimal` keeps every digit, Bangla stays readable."""
    return simplejson.dumps(value, use_decimal=True, ensure_ascii=False, indent=indent)


def _print_alone(objects: list[Mapping[str, Any]]) -> None:
    """Print the one; nothing where there is none, an array where there are several after all."""
    if objects:
        click.echo(dump(objects[0] if len(objects) == 1 else objects, indent=2))


def _print_array(objects: Iterable[Mapping[str, Any]]) -> None:
    before = "[\n"
    for one in objects:
        click.echo(before + dump(one, indent=2), nl=False)
        before = ",\n"
    click.echo("[]" if before == "[\n" else "\n]")
