from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from agragati.cli.options import Options, common_options, files_argument, format_option, known_options

given: list[Options] = []


@click.command()
@files_argument
@format_option("text", "json")
@known_options
@common_options
def command(**values: object) -> None:
    given.append(Options(**values))  # type: ignore[arg-type]


def call(*arguments: str) -> Options | int:
    result = CliRunner().invoke(command, arguments)
    return given.pop() if result.exit_code == 0 else result.exit_code


def test_the_first_form_and_bangla_are_what_nobody_asks_for() -> None:
    assert call("a.txt") == Options(files=(Path("a.txt"),), form="text", lang="bn", jobs=None, debug=False, plan=None, previous=())


def test_every_option_reaches_the_command() -> None:
    options = ["--format", "json", "--lang", "en", "--jobs", "2", "--debug", "--plan", "p", "--previous", "q1", "--previous", "q2"]

    assert call("a", "b", *options) == Options(
        files=(Path("a"), Path("b")), form="json", lang="en", jobs=2, debug=True, plan=Path("p"), previous=(Path("q1"), Path("q2"))
    )


@pytest.mark.parametrize("arguments", [(), ("a", "--lang", "fr"), ("a", "--format", "xml"), ("a", "--jobs", "0")])
def test_what_makes_no_sense_is_refused(arguments: tuple[str, ...]) -> None:
    assert call(*arguments) == 2


def test_a_single_file_is_one_and_a_folder_is_not(tmp_path: Path) -> None:
    assert [Options(files=files).is_one_file for files in ((Path("a"),), (Path("a"), Path("b")), (tmp_path,))] == [True, False, False]
