"""The commands as people and programs call them, on the samples."""

import json
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from agragati.cli import main

SAMPLES = Path(__file__).parents[2] / "samples"
CLEAN, FAULTY = SAMPLES / "progress-quarter-clean.txt", SAMPLES / "progress-quarter-faulty.txt"
READING_KEYS = re.findall(
    r"\w+",
    "schema source part office level parent_office plan_type fiscal_year period kind annex framework choice letter areas rows "
    "claimed_total signatures findings origins leftovers",
)
SCORE_KEYS = re.findall(r"\w+", "schema source office fiscal_year period framework method repaired rows total of share share_of")
SCORE_ROW_KEYS = re.findall(r"\w+", "indicator weight value points weighted levels_from working clause certainty")


def call(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def object_of(*arguments: str | Path) -> Any:  # noqa: ANN401 - JSON
    result = call(*arguments)
    assert result.exit_code == 0, result.stderr
    return json.loads(result.stdout)


def test_one_file_with_one_report_is_one_object() -> None:
    reading = object_of("read", CLEAN, "--format", "json")

    assert list(reading) == READING_KEYS
    assert (reading["schema"], reading["source"], reading["part"], reading["period"]) == ("report/1", CLEAN.name, 1, "Q3")


def test_several_files_and_a_folder_are_an_array_in_the_order_given() -> None:
    pair = object_of("read", FAULTY, CLEAN, "--format", "json")
    folder = object_of("read", SAMPLES, "--format", "json")

    assert [one["source"] for one in pair] == [FAULTY.name, CLEAN.name]
    assert [one["source"] for one in folder] == sorted(path.name for path in SAMPLES.glob("*-*.*"))


def test_a_file_with_two_reports_is_an_array_of_its_parts(tmp_path: Path) -> None:
    both = tmp_path / "both.txt"
    both.write_text(CLEAN.read_text("utf-8") + "\n\f\n" + FAULTY.read_text("utf-8"), "utf-8")

    reports = object_of("read", both, "--format", "json")

    assert [(one["source"], one["part"]) for one in reports] == [("both.txt", 1), ("both.txt", 2)]


def test_one_report_a_line() -> None:
    lines = call("read", SAMPLES, "--format", "jsonl").stdout.splitlines()

    assert [json.loads(line)["schema"] for line in lines] == ["report/1"] * 10


def test_an_unreadable_file_has_one_line_and_the_others_are_still_printed(tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")

    result = call("read", empty, CLEAN, "--format", "json")

    assert result.exit_code == 2
    assert result.stderr == f"{empty}: ফাইলটি খালি: যে ফাইলে প্রতিবেদন আছে সেটি দিন\n"
    assert [one["source"] for one in json.loads(result.stdout)] == [CLEAN.name]


@pytest.mark.parametrize("lang", ["bn", "en"])
def test_every_finding_has_its_place_code_and_message(lang: str) -> None:
    result = call("check", FAULTY, "--lang", lang)
    lines = result.stdout.splitlines()

    assert result.exit_code == 1
    assert len(lines) == len(object_of("read", FAULTY, "--format", "json")["findings"])
    assert all(re.fullmatch(rf"{re.escape(str(FAULTY))}:[1-9]\d*:[1-9]\d*: [a-z-]+ \S.*", line) for line in lines)
    assert len(result.stderr.splitlines()) == 1


def test_the_linter_and_the_reader_find_the_same() -> None:
    findings = json.loads(call("check", FAULTY, "--format", "json").stdout)
    extra = {"file": str(FAULTY), "part": 1}

    assert findings == [extra | finding for finding in object_of("read", FAULTY, "--format", "json")["findings"]]


def test_a_document_without_an_error_passes_and_an_unreadable_one_outweighs_an_error(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")

    assert [call("check", *files).exit_code for files in ((CLEAN,), (CLEAN, FAULTY), (FAULTY, tmp_path))] == [0, 1, 2]


def test_a_score_sheet_has_every_field_that_others_rely_on() -> None:
    sheet = object_of("score", CLEAN, "--format", "json")

    assert set(SCORE_KEYS) <= set(sheet)
    assert all(set(SCORE_ROW_KEYS) <= set(row) for row in sheet["rows"])
    assert (sheet["schema"], sheet["total"], sheet["of"], sheet["share"], sheet["share_of"]) == ("score/1", "47.5", 50, "9.5", 10)


def test_several_reports_are_scored_as_an_array() -> None:
    sheets = object_of("score", SAMPLES, "--format", "json")

    assert [sheet["schema"] for sheet in sheets] == ["score/1"] * 10


@pytest.mark.parametrize("command", ["read", "score"])
def test_tables_of_several_reports_are_parted_by_a_blank_line(command: str) -> None:
    first, second, both = (call(command, *files).stdout for files in ((CLEAN,), (FAULTY,), (CLEAN, FAULTY)))

    assert len(first.splitlines()) > 10
    assert both == f"{first}\n{second}"


def methods(*arguments: str | Path) -> str:
    sheet: Mapping[str, str] = object_of("score", *arguments, "--format", "json")
    return sheet["method"]


def test_the_method_is_the_forms_own_unless_another_is_asked_for() -> None:
    half_year = SAMPLES / "self-assessment-clean.txt"

    assert [methods(half_year), methods(CLEAN), methods(half_year, "--method", "five-level")] == [
        "annual-ratio",
        "five-level",
        "five-level",
    ]


def test_a_repaired_report_is_scored_with_what_was_proved() -> None:
    printed, repaired = (object_of("score", FAULTY, "--format", "json", *options) for options in ((), ("--repaired",)))
    weights = [next(row["weight"] for row in one["rows"] if row["indicator"] == "own-portal-updated") for one in (printed, repaired)]

    assert (printed["repaired"], repaired["repaired"], weights) == (False, True, [6, 7])


def test_a_plan_gives_the_levels_and_an_earlier_quarter_is_taken_account_of() -> None:
    sheet = object_of("score", CLEAN, "--format", "json", "--plan", CLEAN, "--previous", SAMPLES / "progress-half-clean.md")

    assert {row["levels_from"] for row in sheet["rows"]} == {"plan"}


@pytest.mark.slow
def test_the_program_runs_as_a_module_and_writes_utf_8_where_nothing_is_said_about_it() -> None:
    command = [sys.executable, "-m", "agragati", "score", str(CLEAN)]
    environment = {"PYTHONIOENCODING": "ascii", "PATH": ""}

    result = subprocess.run(command, env=environment, capture_output=True, check=True)  # noqa: S603 - our own program

    assert result.stdout.decode("utf-8").splitlines()[-1] == "মোট: ৪৭.৫/৫০; বার্ষিক চুক্তিতে ৯.৫/১০"


@pytest.mark.parametrize(("no_color", "coloured"), [("", True), ("1", False)])
def test_colours_come_on_a_terminal_unless_nobody_wants_them(no_color: str, coloured: bool) -> None:  # noqa: FBT001 - a parameter
    result = CliRunner(env={"NO_COLOR": no_color}).invoke(main, ["check", str(FAULTY)], color=True)

    assert ("\x1b[" in result.stdout) is coloured
