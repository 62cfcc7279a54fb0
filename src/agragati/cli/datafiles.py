"""The rules that a call goes by, and the look at all data files before any document: a fault in them is no document's."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator
from functools import lru_cache, partial
from pathlib import Path

import click

from agragati.cli.datafolder import DataFolder, read_data_folder
from agragati.cli.options import Options
from agragati.cli.status import UNREADABLE
from agragati.rules import messages
from agragati.rules.datafaults import DataFault, DataFileError
from agragati.rules.load import load_catalog, packaged_catalog, packaged_files
from agragati.rules.load_writing import packaged_writing
from agragati.rules.phrases import consolidation_words, fault_wordings, terminal_words, workings
from agragati.rules.template import Catalog


def rules_of(data: Path | None) -> Catalog:
    """Return the rules that come with the program, with those of a folder put over them.

    Raises:
        DataFileError: with a fault for everything that is wrong in any of the files.
    """
    return _rules_with(data) if data else packaged_catalog()


@lru_cache(maxsize=4)
def _rules_with(data: Path) -> Catalog:
    # Kept, so that each document of a call meets the same catalog: what is derived from it is cached by identity.
    folder = read_data_folder(data)
    try:
        return load_catalog({**packaged_files(), **folder.files})
    except DataFileError as error:
        raise DataFileError(tuple(renamed(fault, folder) for fault in error.faults)) from None


def renamed(fault: DataFault, folder: DataFolder) -> DataFault:
    """Return the fault with the file's name as its writer sees it."""
    return DataFault(folder.name_of(fault.file), fault.key, fault.problem, fault.parts)


def with_sound_data(work: Callable[[Options], int], options: Options) -> int:
    """Do the work and return its exit status; where a data file is faulty, print a line for each fault and return 2 instead."""
    faults = tuple(data_faults(options.data, options.lang))
    for fault in faults:
        click.echo(fault, err=True)
    return UNREADABLE if faults else work(options)


def data_faults(data: Path | None = None, lang: str = "en") -> Iterator[str]:
    """Give a line for each fault of the rules and of the message files; the program's own begin with the file's path below `data/`."""
    try:
        rules_of(data)
    except DataFileError as error:
        # Their Bangla stands in a file that may itself be the broken one; then they are said in English.
        wordings = {} if tuple(_message_fault("", partial(fault_wordings, lang))) else fault_wordings(lang)
        yield from (fault.line(wordings) for fault in error.faults)
    try:
        packaged_writing()
    except DataFileError as error:
        yield from map(str, error.faults)
    for language in messages.LANGUAGES:
        yield from _message_fault(f"{language}.toml", partial(messages.load, language))
        yield from _message_fault(f"terminal.{language}.toml", partial(terminal_words, language))
        yield from _message_fault(f"scoring.{language}.toml", partial(workings, language))
        yield from _message_fault(f"consolidation.{language}.toml", partial(consolidation_words, language))
    yield from _message_fault("data.bn.toml", partial(fault_wordings, "bn"))


def _message_fault(name: str, load: Callable[[], object]) -> Iterator[str]:
    try:
        load()
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        yield f"messages/{name}: no TOML: {error}"
    except KeyError as error:
        yield f"messages/{name}: {error.args[0]}: is missing, expected a table"
