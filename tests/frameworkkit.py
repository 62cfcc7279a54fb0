"""Calls of `agragati framework`, and a small year of rules in a folder."""

import json
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from agragati.cli import main
from small_catalog import small_files


def call(*arguments: str | Path, columns: int = 80) -> Result:
    """Run `agragati framework` with these arguments."""
    return CliRunner().invoke(main, ["framework", *map(str, arguments)], env={"COLUMNS": str(columns)})


def said(*arguments: str | Path, columns: int = 80) -> str:
    """What a call prints in English."""
    result = call(*arguments, "--lang", "en", columns=columns)
    assert result.exit_code == 0, result.output
    return result.stdout


def objects(*arguments: str | Path) -> Any:  # noqa: ANN401 - what JSON gives
    """What a call prints as JSON."""
    return json.loads(said(*arguments, "--format", "json"))


def small_folder(at: Path) -> Path:
    """The small year as a tree in a folder; letters, tiers and kinds of plan stay the program's."""
    for path, data in small_files().items():
        if path.startswith("demo/"):
            (at / path).parent.mkdir(parents=True, exist_ok=True)
            (at / path).write_bytes(data)
    return at
