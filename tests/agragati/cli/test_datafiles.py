import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from agragati.cli import datafiles, main
from agragati.cli.datafiles import data_faults, rules_of, with_sound_data
from agragati.cli.options import Options
from agragati.rules.load import load_catalog, packaged_catalog, packaged_files

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

    result = CliRunner().invoke(main, [command, str(SAMPLES), "--lang", "en"])

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.splitlines() == [
        "offices/tiers.toml: is no TOML at its end: Expected '=' after a key in a key/value pair",
        "plan-types.toml: is no TOML at its end: Invalid value",
    ]


def test_a_faulty_rule_is_told_in_bangla_and_in_english_where_the_bangla_is_what_is_broken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(datafiles, "packaged_catalog", faulty_rules)

    assert next(data_faults(None, "bn")) == "offices/tiers.toml: ফাইলের শেষে: TOML-এর নিয়মে লেখা নয়: নামের পরে = নেই"

    monkeypatch.setattr(datafiles, "fault_wordings", worded_by(""))
    assert next(data_faults(None, "bn")).startswith("offices/tiers.toml: is no TOML at its end: ")


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


def a_folder(at: Path, text: str) -> Path:
    (at / "apa" / "egov-innovation" / "2023-24").mkdir(parents=True)
    (at / "apa" / "egov-innovation" / "2023-24" / "calendar.toml").write_text(text, encoding="utf-8")
    return at


def test_a_folder_is_put_over_the_programs_rules(tmp_path: Path) -> None:
    catalog = rules_of(a_folder(tmp_path, ""))

    assert {framework.id for framework in catalog.frameworks} == {framework.id for framework in packaged_catalog().frameworks}
    assert [framework.calendar for framework in catalog.frameworks if framework.id == "apa/egov-innovation/2023-24/field-a"] == [()]
    assert rules_of(tmp_path) is catalog
    assert rules_of(None) is packaged_catalog()


def test_a_fault_of_a_folder_is_named_as_its_writer_sees_the_file(tmp_path: Path) -> None:
    folder = a_folder(tmp_path, "[[deadline]]\ndue = 5\n")

    calendar = f"{folder}/apa/egov-innovation/2023-24/calendar.toml"
    assert list(data_faults(folder)) == [
        f"{calendar}: deadline[1].event: is missing, expected text",
        f"{calendar}: deadline[1].due: is 5, expected a date",
        f"{calendar}: deadline[1].clause: is missing, expected text",
    ]


def test_commands_take_the_folder_from_the_option_and_from_the_environment(tmp_path: Path) -> None:
    options = ["read", str(SAMPLES), "--format", "jsonl", "--lang", "en"]
    broken = a_folder(tmp_path, "x")

    by_option = CliRunner().invoke(main, [*options, "--data", str(broken)])
    by_environment = CliRunner().invoke(main, options, env={"AGRAGATI_DATA": str(broken)})

    assert (by_option.exit_code, by_option.stdout) == (2, "")
    assert by_option.stderr == by_environment.stderr
    assert by_option.stderr.startswith(f"{broken}/apa/egov-innovation/2023-24/calendar.toml: is no TOML")
