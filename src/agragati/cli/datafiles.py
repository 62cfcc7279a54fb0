"""The program's own data files, looked at before any document: a fault in them is no document's."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator
from functools import partial

import click

from agragati.cli.options import Options
from agragati.cli.session import UNREADABLE
from agragati.rules import messages
from agragati.rules.load import packaged_catalog
from agragati.rules.phrases import terminal_words, workings
from agragati.rules.toml import DataFileError


def with_sound_data(work: Callable[[Options], int], options: Options) -> int:
    """Do the work and return its exit status; where a data file is faulty, print a line for each fault and return 2 instead."""
    faults = tuple(data_faults())
    for fault in faults:
        click.echo(fault, err=True)
    return UNREADABLE if faults else work(options)


def data_faults() -> Iterator[str]:
    """Give a line for each fault of the rules and of the message files, which begins with the file's path below `data/`."""
    try:
        packaged_catalog()
    except DataFileError as error:
        yield from error.faults
    for language in messages.LANGUAGES:
        yield from _message_fault(f"{language}.toml", partial(messages.load, language))
        yield from _message_fault(f"terminal.{language}.toml", partial(terminal_words, language))
        yield from _message_fault(f"scoring.{language}.toml", partial(workings, language))


def _message_fault(name: str, load: Callable[[], object]) -> Iterator[str]:
    try:
        load()
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        yield f"messages/{name}: no TOML: {error}"
    except KeyError as error:
        yield f"messages/{name}: {error.args[0]}: is missing, expected a table"
