"""The command line: one command a verb. `commands.py` says what each takes; the file of its name does the work."""

from __future__ import annotations

import gc
import io
import os
import sys

import click

from agragati.cli.commands import COMMANDS
from agragati.cli.options import examples


class InOrder(click.Group):
    """Commands listed in the order of the work, not of the alphabet."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the names as they were added."""
        return list(self.commands)


_EXAMPLES = examples("agragati read report.txt", "agragati check report.txt", "agragati score report.txt --explain")


RARELY = 100_000
"""Objects made between two rounds of the garbage collector: readings are frozen values that hardly ever form a cycle."""


@click.group(cls=InOrder, epilog=_EXAMPLES, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="agragati")
@click.pass_context
def main(context: click.Context) -> None:
    """Agragati (অগ্রগতি) reads, checks and scores work-plan reports of government offices."""
    gc.set_threshold(RARELY)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a Windows console would ask for its own code page
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    if os.environ.get("NO_COLOR"):
        context.color = False


for command in COMMANDS:
    main.add_command(command)
