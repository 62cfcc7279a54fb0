"""The command line: one command a verb, each in a file of its name. A command imports what it needs only when it runs."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Mapping

import click

COMMANDS: Mapping[str, str] = {
    "read": "Read reports and print what they say.",
}
"""The commands and what each does, in the order of the work."""


class Commands(click.Group):
    """The commands, each loaded from the file of its name when it is asked for: help and completion then answer at once."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the names in the order of the work."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        """Return the command `<name>` of the file `cli/<name>.py`."""
        if cmd_name not in COMMANDS:
            return None
        command = getattr(importlib.import_module(f"agragati.cli.{cmd_name}"), cmd_name)
        assert isinstance(command, click.Command)  # noqa: S101 - a fault of ours
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click's signature
        """List the commands without loading them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.command(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="agragati")
def main() -> None:
    """Agragati (অগ্রগতি) reads, checks and scores the work-plan reports of government offices.

    \b
    Example:
      agragati check samples
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a Windows console asks for its own code page
            stream.reconfigure(encoding="utf-8", errors="replace")
