"""What a command was asked to do, and the options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

import click

Command: TypeAlias = Callable[..., Any]


@dataclass(frozen=True, kw_only=True, slots=True)
class Options:
    """The arguments and options of one call; a command that lacks an option leaves its default."""

    files: tuple[Path, ...]
    form: str = "table"
    lang: str = "bn"
    jobs: int | None = None
    """Processes; `None` lets the number of files decide."""
    debug: bool = False
    plan: Path | None = None
    previous: tuple[Path, ...] = ()
    method: str | None = None
    repaired: bool = False
    explain: bool = False
    data: Path | None = None
    to: Path | None = None
    """Where what is written goes: a file, or a folder."""
    layout: str | None = None
    """The form to write on; `None` for the one that was read."""
    ending: str | None = None
    """What the names of written files end in, where they go into a folder."""
    with_letter: bool = True
    letter: Path | None = None
    """A file of values for the letter ..."""
    values: tuple[str, ...] = ()
    """... and single ones, `key=value`."""
    address_base: str | None = None
    offices: Path | None = None
    period: str | None = None
    fiscal_year: str | None = None
    plan_type: str | None = None
    node: str | None = None
    depth: int | None = None
    """How many tiers below the office that is shown; `None` for as many as the form of output is for."""

    @property
    def is_one_file(self) -> bool:
        """A single file was named: its report is printed alone, not in an array."""
        return len(self.files) == 1 and not self.files[0].is_dir()


_PATH = click.Path(path_type=Path)


def examples(*lines: str) -> str:
    """Return the end of a help text that shows how a command is called; click is told not to wrap it."""
    return "\b\nExamples:\n" + "\n".join(f"  {line}" for line in lines)


def files_argument(command: Command) -> Command:
    """Take one or more files or folders."""
    return click.argument("files", nargs=-1, required=True, type=_PATH)(command)


def format_option(*forms: str) -> Callable[[Command], Command]:
    """Take one of these forms of output; the first is the default."""
    return click.option("--format", "form", type=click.Choice(forms), default=forms[0], show_default=True, help="How to print.")


def common_options(command: Command) -> Command:
    """Take what every command takes: the language, the processes, the traces."""
    jobs = click.option("--jobs", type=click.IntRange(min=1), help="Processes to use; by default as many as the files are worth.")
    debug = click.option("--debug", is_flag=True, help="Show where the program itself failed.")
    return lang_option(data_option(jobs(debug(command))))


def lang_option(command: Command) -> Command:
    """Take the language."""
    return click.option(
        "--lang", type=click.Choice(["bn", "en"]), default="bn", show_default=True, help="Language of messages and figures."
    )(command)


def data_option(command: Command) -> Command:
    """Take a folder of rules that is put over the program's own."""
    return click.option(
        "--data", type=_PATH, metavar="FOLDER", envvar="AGRAGATI_DATA", help="Rules of your own, over the program's; or set AGRAGATI_DATA."
    )(command)


def known_options(command: Command) -> Command:
    """Take what is known beside the document: the approved plan and earlier quarters."""
    plan = click.option("--plan", type=_PATH, metavar="FILE", help="The approved plan: the authority on weights and targets.")
    previous = click.option(
        "--previous", type=_PATH, metavar="FILE", multiple=True, help="A report of an earlier quarter, or a folder; repeat for more."
    )
    return plan(previous(command))
