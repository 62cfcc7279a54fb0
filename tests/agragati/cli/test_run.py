from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from agragati.cli import main

OTHER_YEAR = str.maketrans("৩৪", "৪৫")  # 2023-24 becomes 2024-25, which has no data of its own
SAMPLES = Path(__file__).parents[3] / "samples"


def run(folder: Path, columns: int, *options: str) -> tuple[int, list[str], str]:
    result = CliRunner(env={"COLUMNS": str(columns)}).invoke(main, ["run", str(folder), *options])
    return result.exit_code, click.unstyle(result.stdout).splitlines(), result.stderr


def one_sample(folder: Path) -> Path:
    (folder / "report.txt").write_bytes((SAMPLES / "progress-quarter-clean.txt").read_bytes())
    return folder


def test_a_folder_becomes_a_table_and_faults_of_documents_are_no_failure(tmp_path: Path) -> None:
    status, lines, told = run(one_sample(tmp_path), 80)

    assert (status, told) == (0, "")
    assert lines == [
        "ভুল  সতর্কতা  তথ্য  সূচক  প্রাপ্ত নম্বর  চুক্তিতে  প্রতিবেদন",
        "─" * 80,
        " ০       ০    ১    ৭     ৪৭.৫/৫০  ৯.৫/১০  উপজেলা শামুক গবেষণা কার্যালয়, নীলখালী",
        "                                          ৩য় ত্রৈমাসিক, ২০২৩-২৪ · report.txt",
        "",
        "প্রতিবেদন ১টি: ভুল ০টি, সতর্কতা ০টি, তথ্য ১টি",
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
    (tmp_path / "report.txt").write_text((SAMPLES / "progress-quarter-clean.txt").read_text("utf-8").translate(OTHER_YEAR), "utf-8")

    status, lines, _ = run(tmp_path, 100)

    assert status == 0
    assert lines[2].split()[5] == "–"
