from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from agragati.cli import main
from agragati.cli.write import given_values
from agragati.write.fresh import GivenError

SAMPLES = Path(__file__).parents[3] / "samples"
CLEAN = SAMPLES / "progress-quarter-clean.txt"
HALF = SAMPLES / "progress-half-clean.md"


def write(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["write", *map(str, arguments)])


def test_a_report_becomes_the_document_of_its_form_with_its_letter(tmp_path: Path) -> None:
    result = write(CLEAN, "--to", tmp_path / "report.txt")

    page = (tmp_path / "report.txt").read_text("utf-8")
    assert (result.exit_code, result.stdout) == (0, f"লেখা হলো: {tmp_path / 'report.txt'}\n")
    assert page.startswith("গণপ্রজাতন্ত্রী বাংলাদেশ সরকার\n")
    assert "৩য় ত্রৈমাসিক প্রতিবেদন (জানুয়ারি/২৪ হতে মার্চ/২৪ পর্যন্ত)" in page


def test_what_the_page_leaves_open_is_told_before(tmp_path: Path) -> None:
    result = write(CLEAN, "--to", tmp_path / "report.txt", "--lang", "en")

    assert result.stderr == (
        f"{CLEAN}: left-blank sender's name: not known, so the page leaves its place. "
        "The record does not say it. Fill it in by hand, or write the page again with it.\n"
    )


def test_the_form_alone_can_be_asked_for_and_another_one(tmp_path: Path) -> None:
    result = write(CLEAN, "--to", tmp_path / "score.txt", "--form", "score-sheet")
    alone = write(CLEAN, "--to", tmp_path / "form.txt", "--no-letter")

    assert (result.exit_code, alone.exit_code, alone.stderr) == (0, 0, "")
    assert (tmp_path / "score.txt").read_text("utf-8").startswith("নম্বরপত্র\n")
    assert (tmp_path / "form.txt").read_text("utf-8").startswith("ই-গভর্ন্যান্স ও উদ্ভাবন কর্মপরিকল্পনা")


def test_a_letter_is_made_of_the_values_given(tmp_path: Path) -> None:
    values = tmp_path / "letter.toml"
    values.write_text('kind = "office_memorandum"\ndate = 2024-01-14\n[sender]\nname = "কাল্পনিক হক"\n', "utf-8")

    result = write(
        HALF, "--to", tmp_path / "half.txt", "--letter", values, "--set", "sender.designation=উপপরিচালক", "--set", "recipient=মহাপরিচালক"
    )

    page = (tmp_path / "half.txt").read_text("utf-8")
    assert result.stderr.count("left-blank") == 1  # the memo number, which nobody gave
    for line in ("অফিস স্মারক", "তারিখ: ৩০ পৌষ ১৪৩০ বঙ্গাব্দ", "১৪ জানুয়ারি ২০২৪ খ্রিস্টাব্দ", "(কাল্পনিক হক)", "উপপরিচালক", "প্রাপক: মহাপরিচালক।"):
        assert line in page


def test_a_folder_becomes_a_folder(tmp_path: Path) -> None:
    result = write(SAMPLES, "--to", tmp_path / "printed", "--format", "txt", "--lang", "en")

    assert result.exit_code == 0
    assert {path.stem for path in (tmp_path / "printed").iterdir()} == {path.stem for path in SAMPLES.iterdir()} - {"README"}


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--to", "report.odt"), "report.odt: no format of that name; there are "),
        (("--to", "report.txt", "--set", "date"), "date: expected key=value, such as date=2024-04-04"),
        (("--to", "report.txt", "--letter", "nowhere.toml"), "nowhere.toml: the file cannot be opened: No such file or directory"),
        (("--to", "report.txt", "--set", "date=soon"), f"{CLEAN}: date: expected a date such as 2024-04-04"),
    ],
)
def test_what_cannot_be_done_is_one_line_and_status_2(
    arguments: tuple[str, ...], message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    result = write(CLEAN, *arguments, "--lang", "en")

    assert result.exit_code == 2
    assert result.stderr.startswith(message)
    assert result.stderr.count("\n") == 1


def test_a_file_that_cannot_be_written_is_told_and_the_others_are_written(tmp_path: Path) -> None:
    (tmp_path / "progress-quarter-clean.txt").mkdir()

    result = write(CLEAN, HALF, "--to", tmp_path, "--format", "txt", "--lang", "en", "--no-letter")

    assert result.exit_code == 2
    assert result.stdout == f"written: {tmp_path / 'progress-half-clean.txt'}\n"
    assert result.stderr == f"{tmp_path / 'progress-quarter-clean.txt'}: could not be written: Is a directory\n"


def test_values_come_from_json_too_and_single_ones_stand_over_the_files(tmp_path: Path) -> None:
    values = tmp_path / "letter.json"
    values.write_text('{"subject": "এক", "sender": {"name": "ক"}}', "utf-8")

    assert given_values(values, ("subject=দুই", "sender.phone=০২")) == {"subject": "দুই", "sender": {"name": "ক", "phone": "০২"}}
    assert given_values(None, ()) is None


@pytest.mark.parametrize(
    ("name", "text", "message"), [("a.toml", "date =", "no TOML or JSON"), ("a.json", "[1]", "expected names with values")]
)
def test_a_file_of_values_that_is_none_is_told(tmp_path: Path, name: str, text: str, message: str) -> None:
    (tmp_path / name).write_text(text, "utf-8")

    with pytest.raises(GivenError, match=message):
        given_values(tmp_path / name, ())


@pytest.mark.parametrize(
    ("name", "title"), [("consolidated", "Consolidated Report"), ("half-year-review", "Review of the Half-yearly Self-Assessments")]
)
def test_the_reports_of_many_offices_become_one_document(tmp_path: Path, name: str, title: str) -> None:
    offices = tmp_path / "offices.csv"
    offices.write_text('code,name,parent\n1,শামুক গবেষণা অধিদপ্তর,\n11,"উপজেলা শামুক গবেষণা কার্যালয়, নীলখালী",1\n', "utf-8")

    result = write(CLEAN, "--form", name, "--offices", offices, "--to", tmp_path / "all.txt", "--lang", "en")

    page = (tmp_path / "all.txt").read_text("utf-8")
    assert (result.exit_code, result.stderr) == (0, "")
    assert page.startswith(title)
    assert "Reports due: 2; received: 1; missing: 1" in page


def test_without_a_list_of_offices_nothing_is_added_up(tmp_path: Path) -> None:
    result = write(CLEAN, "--form", "consolidated", "--to", tmp_path / "all.txt", "--lang", "en")

    assert (result.exit_code, result.stdout) == (2, "")
