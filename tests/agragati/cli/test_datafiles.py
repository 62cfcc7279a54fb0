import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from agragati.cli import datafiles, main
from agragati.cli.datafiles import data_faults, with_sound_data
from agragati.cli.options import Options
from agragati.rules.load import load_catalog, packaged_files

SAMPLES = Path(__file__).parents[3] / "samples"


def faulty_rules() -> object:
    return load_catalog({**packaged_files(), "offices/tiers.toml": b"tier", "plan-types.toml": b"x ="})


def worded_by(text: str) -> Callable[[str], object]:
    return lambda _: tomllib.loads(text)["words"]


def test_the_packaged_files_have_no_fault() -> None:
    assert list(data_faults()) == []


@pytest.mark.parametrize("command", ["read", "check", "score", "run"])
def test_a_faulty_rule_is_told_once_and_no_document_is_read(command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(datafiles, "packaged_catalog", faulty_rules)

    result = CliRunner().invoke(main, [command, str(SAMPLES)])

    assert (result.exit_code, result.stdout) == (2, "")
    assert [line.partition(" TOML: ")[0] for line in result.stderr.splitlines()] == ["offices/tiers.toml: no", "plan-types.toml: no"]


def test_a_faulty_message_file_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(datafiles, "terminal_words", worded_by("words"))
    monkeypatch.setattr(datafiles, "workings", worded_by(""))

    told = list(data_faults())

    assert [one.partition(": ")[0] for one in told] == [
        f"messages/{subject}.{language}.toml" for language in ("bn", "en") for subject in ("terminal", "scoring")
    ]
    assert told[0].startswith("messages/terminal.bn.toml: no TOML: ")
    assert told[1] == "messages/scoring.bn.toml: words: is missing, expected a table"


def test_with_sound_data_the_commands_own_status_stands() -> None:
    assert with_sound_data(lambda options: len(options.files), Options(files=(SAMPLES,))) == 1
