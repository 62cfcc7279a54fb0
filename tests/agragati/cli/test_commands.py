from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from agragati.cli import main
from agragati.cli.commands import COMMANDS, METHODS
from agragati.rules.template import Method


def call(*arguments: str) -> str:
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 0
    return result.stdout


@pytest.mark.parametrize("command", [main, *COMMANDS], ids=lambda command: str(command.name))
def test_every_help_shows_how_the_command_is_called(command: click.Command) -> None:
    name = () if command is main else (str(command.name),)

    shown = call(*name, "--help").partition("Examples:\n")[2].splitlines()

    assert shown
    assert all(line.startswith(f"    agragati {' '.join(name)}") for line in shown)


def test_the_commands_stand_in_the_order_of_the_work() -> None:
    order = "read check score consolidate write run framework completion"

    assert main.list_commands(click.Context(main)) == order.split()


def test_the_methods_are_those_of_the_rules() -> None:
    assert tuple(method.value for method in Method) == METHODS


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_gets_a_script_that_asks_the_program_itself(shell: str) -> None:
    assert f"_AGRAGATI_COMPLETE={shell}_complete" in call("completion", shell)


def test_a_missing_file_is_one_line_and_status_2(tmp_path: Path) -> None:
    for command in ("read", "check", "score", "run"):
        result = CliRunner().invoke(main, [command, str(tmp_path / "gone.txt"), "--lang", "en"])
        assert (result.exit_code, result.stderr.splitlines()[0]) == (2, f"{tmp_path / 'gone.txt'}: there is no such file or folder")
