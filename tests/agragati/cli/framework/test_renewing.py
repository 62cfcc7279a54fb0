from pathlib import Path

import pytest

from agragati.rules.load import packaged_catalog
from frameworkkit import call, said, small_folder

FROM = "apa/egov-innovation/2023-24"


def test_a_year_is_begun_that_passes_the_check_and_names_what_comes_next(tmp_path: Path) -> None:
    folder = tmp_path / "rules"

    lines = said("new", folder, "--from", FROM, "--year", "2024-25").splitlines()

    assert lines[0].endswith(f"files were written into {folder}/apa/egov-innovation/2024-25")
    assert lines[1].startswith("no fault: ")
    assert lines[-1].endswith(f"then run: agragati framework check {folder}")
    assert call("check", folder).exit_code == 0
    assert "apa/egov-innovation/2024-25/field-a" in said("list", "--data", folder)


@pytest.mark.parametrize("year", sorted({one.id.rpartition("/")[0] for one in packaged_catalog().frameworks}))
def test_every_packaged_year_can_be_begun_anew(tmp_path: Path, year: str) -> None:
    assert call("new", tmp_path, "--from", year, "--year", "2027-28").exit_code == 0


def test_a_file_says_in_both_languages_what_to_look_at(tmp_path: Path) -> None:
    call("new", tmp_path, "--from", FROM, "--year", "2024-25")

    text = (tmp_path / "apa/egov-innovation/2024-25/field-a.toml").read_text("utf-8")

    assert text.splitlines()[0] == "# ২০২৪-২৫ অর্থবছরের খসড়া, apa/egov-innovation/2023-24 থেকে বানানো। পরিপত্রের সঙ্গে মিলিয়ে নিন।"
    assert "# Draft for 2024-25, made from apa/egov-innovation/2023-24. Hold it against the circular.\n" in text
    assert 'fiscal_year = "2024-25"  # যাচাই / check this\n' in text
    ministry = (tmp_path / "apa/egov-innovation/2024-25/ministry.toml").read_text("utf-8")
    assert "# যাচাই / check this: 2025-05-16 শুক্রবার / Friday" in ministry


@pytest.mark.parametrize(
    ("source", "year", "said"),
    [
        (FROM, "2024", "2024 is no fiscal year; write it like 2024-25"),
        (FROM, "2024-26", "2024-26 is no fiscal year; write it like 2024-25"),
        (FROM, "2023-24", "There are rules of apa/egov-innovation/2023-24 already"),
        ("2030-31", "2024-25", "There is no plan 2030-31. Near it are:"),
    ],
)
def test_what_cannot_be_begun_is_refused_and_nothing_is_written(tmp_path: Path, source: str, year: str, said: str) -> None:
    result = call("new", tmp_path / "rules", "--from", source, "--year", year, "--lang", "en")

    assert result.exit_code == 2
    assert result.stderr.startswith(said)
    assert not (tmp_path / "rules").exists()


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    place = tmp_path / "apa/egov-innovation/2024-25"
    place.mkdir(parents=True)

    result = call("new", tmp_path, "--from", FROM, "--year", "2024-25", "--lang", "en")

    assert (result.exit_code, list(place.iterdir())) == (2, [])
    assert result.stderr == f"{place} is there already; nothing was written. Name another folder\n"


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "rules").write_text("a file", "utf-8")

    result = call("new", tmp_path / "rules", "--from", FROM, "--year", "2024-25", "--lang", "en")

    assert result.exit_code == 2
    assert result.stderr.startswith("the folder cannot be opened: ")


def test_a_year_of_ones_own_can_be_carried_on(tmp_path: Path) -> None:
    own = small_folder(tmp_path / "own")

    assert call("new", tmp_path / "next", "--from", "demo/tidy-office/2030-31", "--year", "2031-32", "--data", own).exit_code == 0
