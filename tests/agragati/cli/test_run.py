import shlex
import shutil
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from agragati.cli import main

SAMPLES = Path(__file__).parents[3] / "samples"


def run(folder: Path, columns: int, *options: str) -> tuple[int, list[str], str]:
    result = CliRunner(env={"COLUMNS": str(columns)}).invoke(main, ["run", str(folder), *options])
    return result.exit_code, click.unstyle(result.stdout).splitlines(), result.stderr


@pytest.fixture(autouse=True)
def _program_on_the_path(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.delenv("UV_RUN_RECURSION_DEPTH", raising=False)


def one_sample(folder: Path) -> Path:
    (folder / "report.txt").write_bytes((SAMPLES / "progress-quarter-clean.txt").read_bytes())
    return folder


def test_a_folder_becomes_a_table_and_faults_of_documents_are_no_failure(tmp_path: Path) -> None:
    status, lines, told = run(one_sample(tmp_path), 100)

    assert (status, told) == (0, "")
    assert lines == [
        "ভুল  সতর্কতা  জ্ঞাতব্য  সারি  প্রাপ্ত নম্বর  চুক্তির ১০-এ  প্রতিবেদন",
        "─" * 100,
        " ০       ০       ১     ৭    ৪৭.৫/৫০       ৯.৫/১০  উপজেলা শামুক গবেষণা কার্যালয়, নীলখালী",
        "                                                  ৩য় ত্রৈমাসিক, ২০২৩-২৪ · report.txt",
        "",
        "বছর শেষের আগের প্রতিবেদনে এ পর্যন্ত যা অর্জিত, নম্বর শুধু তার",
        "প্রতিবেদন ১টি: ভুল ০টি, সতর্কতা ০টি, জ্ঞাতব্য ১টি",
        f"কী ভুল: agragati check {tmp_path}",
        f"কীভাবে নম্বর: agragati score {tmp_path} --explain",
    ]


def test_a_file_that_cannot_be_read_is_named_and_counted(tmp_path: Path) -> None:
    (one_sample(tmp_path) / "empty.txt").write_bytes(b"")

    status, lines, told = run(tmp_path, 100, "--lang", "en")

    assert status == 0
    assert told == f"{tmp_path / 'empty.txt'}: the file is empty: send the file that holds the report\n"
    assert lines[-4:-2] == ["reports: 1, errors: 0, warnings: 0, infos: 1", "files that could not be read: 1"]


@pytest.mark.parametrize("lang", ["bn", "en"])
def test_a_folder_without_a_report_has_one_line_and_status_2(lang: str, tmp_path: Path) -> None:
    status, lines, told = run(tmp_path, 80, "--lang", lang)

    assert (status, lines, told.count("\n")) == (2, [], 1)


def test_what_has_no_rules_has_no_share(tmp_path: Path) -> None:
    text = (SAMPLES / "progress-quarter-clean.txt").read_text("utf-8")
    for old, new in (("২০২৩", "২০৪৩"), ("২০২৪", "২০৪৪"), ("/২৪", "/৪৪")):  # 2043-44 has no data of its own
        text = text.replace(old, new)
    (tmp_path / "report.txt").write_text(text, "utf-8")

    status, lines, _ = run(tmp_path, 100)

    assert status == 0
    assert lines[2].split()[5] == "–"


def test_the_worst_report_comes_first_and_its_score_is_marked_as_unsure(tmp_path: Path) -> None:
    for name, sample in (("a", "clean"), ("b", "faulty"), ("c", "clean")):
        (tmp_path / f"{name}.txt").write_bytes((SAMPLES / f"progress-quarter-{sample}.txt").read_bytes())

    _, lines, _ = run(tmp_path, 100, "--lang", "en")

    assert [line.split()[-1] for line in lines if line.endswith(".txt")] == ["b.txt", "a.txt", "c.txt"]
    assert [line.split()[4] for line in lines if "/50" in line] == ["11.2/50*", "47.5/50", "47.5/50"]
    assert lines[9:11] == [
        "* scored from the figures as printed; unsure, for some of them are wrong",
        "A report before the year's end earns points for what is done so far.",
    ]


def test_a_report_of_the_last_quarter_needs_no_footnote(tmp_path: Path) -> None:
    text = (SAMPLES / "progress-quarter-clean.txt").read_text("utf-8")
    (tmp_path / "report.txt").write_text(text.replace("৩য়", "৪র্থ").replace("জানুয়ারি", "এপ্রিল").replace("মার্চ", "জুন"), "utf-8")

    _, lines, _ = run(tmp_path, 120, "--lang", "en")

    assert [line for line in lines if "quarter 4" in line]
    assert [line for line in lines if "so far" in line] == []


@pytest.mark.parametrize(("which", "depth"), [(None, None), ("/venv/bin/agragati", "1")])
def test_the_closing_commands_can_be_typed_where_only_uv_knows_the_program(
    which: str | None, depth: str | None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: which)
    if depth:
        monkeypatch.setenv("UV_RUN_RECURSION_DEPTH", depth)
    folder = tmp_path / "two words"
    folder.mkdir()

    _, lines, _ = run(one_sample(folder), 80, "--lang", "en")

    assert [shlex.split(line.partition(":")[2]) for line in lines[-2:]] == [
        ["uv", "run", "agragati", "check", str(folder)],
        ["uv", "run", "agragati", "score", str(folder), "--explain"],
    ]


def test_the_documents_of_a_folder_are_written_where_a_place_is_named(tmp_path: Path) -> None:
    reports = tmp_path / "reports"
    reports.mkdir()

    status, lines, _ = run(one_sample(reports), 100, "--lang", "en", "--to", str(tmp_path / "out"))

    assert status == 0
    assert f"documents written to {tmp_path / 'out'}: 1" in lines
    assert [path.stem for path in (tmp_path / "out").iterdir()] == ["report"]
