"""Put into README.md what its commands print; with `--check`, only say whether it is there."""

import contextlib
import io
import os
import re
import shlex
import sys
from pathlib import Path

from agragati.cli import main as agragati

README = Path("README.md")
EXAMPLE = re.compile(r"^```console\n\$ (?P<command>.+)\n(?P<output>(?:.*\n)*?)```$", re.MULTILINE)
COLUMNS = "100"


def main() -> int:
    """Rewrite the examples; give 1 when asked to check and one of them is old."""
    os.environ["COLUMNS"] = COLUMNS
    _put_program_on_path()
    old = README.read_text(encoding="utf-8")
    new = EXAMPLE.sub(lambda found: f"```console\n$ {found['command']}\n{output_of(found['command'])}```", old)
    if "--check" not in sys.argv:
        README.write_text(new, encoding="utf-8")
    elif new != old:
        print("README.md is old: python tools/examples.py")
        return 1
    print("the examples of README.md are what the program prints")
    return 0


def _put_program_on_path() -> None:
    """The program names itself as it is called; the examples call it by its name alone."""
    os.environ["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    os.environ.pop("UV_RUN_RECURSION_DEPTH", None)


def output_of(command: str) -> str:
    """Give what a command prints on standard output; `| head -N` keeps so many lines of it."""
    called, _, shortened = command.partition(" | head -")
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(io.StringIO()), contextlib.suppress(SystemExit):
        agragati(shlex.split(called)[1:])
    lines = [re.sub(r"\x1b\[[\d;]*m", "", line) for line in printed.getvalue().splitlines(keepends=True)]
    return "".join(lines[: int(shortened)] if shortened else lines)


if __name__ == "__main__":
    sys.exit(main())
