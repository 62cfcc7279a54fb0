"""A data folder from outside is looked at whole; every fault is told at once, by file and key."""

from pathlib import Path

import pytest

from agragati.rules.template import ScaleKind
from frameworkkit import call, small_folder

YEAR = "demo/tidy-office/2030-31"
FIGURE_KEYS = ("achieved", "below_lowest_level", "clause", "direction", "expected", "levels", "name", "scale")
CASE = """
name = "Halfway"
clause = "circular#scale"
scale = "five_level"
direction = "higher"
levels = { 100 = 4, 80 = 2 }
achieved = 3
expected = 90
"""


def with_case(at: Path, case: str = CASE) -> Path:
    folder = small_folder(at)
    (folder / YEAR / "cases").mkdir()
    (folder / YEAR / "cases" / "01.toml").write_text(case, "utf-8")
    return folder


def spoilt(folder: Path, name: str, old: str, new: str) -> Path:
    path = folder / YEAR / name
    text = path.read_text("utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), "utf-8")
    return folder


def faults(folder: Path, lang: str = "en") -> list[str]:
    result = call("check", folder, "--lang", lang)
    assert result.exit_code == 1
    lines = result.stdout.splitlines()
    assert result.stderr == {"en": f"faults: {len(lines)}\n"}.get(lang, result.stderr)
    return [line.removeprefix(f"{folder / YEAR}/") for line in lines]


@pytest.mark.parametrize("inside", ["", "demo", YEAR])
def test_a_folder_without_a_fault_says_what_it_holds(tmp_path: Path, inside: str) -> None:
    result = call("check", with_case(tmp_path) / inside, "--lang", "en")

    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.splitlines() == [
        "no fault: 7 files, 1 plans, 1 worked cases",
        "  demo/tidy-office/2030-31/field: 2 indicators, total 10; stated 16, inferred 1",
    ]


def test_faults_of_several_files_and_of_the_cases_are_told_at_once(tmp_path: Path) -> None:
    folder = with_case(tmp_path, CASE.replace("scale = ", "scales = "))
    spoilt(folder, "field.toml", "weight = 6", "weight = 5")
    spoilt(folder, "scoring.toml", 'value = "half-up"', 'value = "upwards"')

    assert faults(folder) == [
        "scoring.toml: rounding.value: is 'upwards', expected one of half-up, half-even, down",
        "field.toml: weights_total: is 10, but the indicators' weights add up to 9",
        "field.toml: area[1].weight: is 10, but its indicators' weights add up to 9",
        "cases/01.toml: scale: is missing, expected text",
        f"cases/01.toml: scales: is no key of this table, expected one of {', '.join(FIGURE_KEYS)}",
    ]


@pytest.mark.parametrize(
    ("name", "old", "new", "fault"),
    [
        ("field.toml", "weight = 6", "weight = 5", "field.toml: weights_total: লেখা আছে 10, কিন্তু সূচকগুলোর মানের যোগফল 9"),
        (
            "field.toml",
            'direction = "higher"\nscale = "five_level"',
            'direction = "higher"\nscale = "six_level"',
            f"field.toml: indicator[1].scale: লেখা আছে 'six_level'; এগুলোর একটি হওয়ার কথা: {', '.join(ScaleKind)}",
        ),
        ("field.toml", 'id = "list-made"', 'id = "rooms-swept"', "field.toml: indicator[2].id: 'rooms-swept' আগেও আছে, indicator[1]-এ"),
        ("field.toml", "2030-31", "2031-32", "field.toml: fiscal_year: লেখা আছে '2031-32', কিন্তু ফোল্ডারের নাম '2030-31'"),
        ("field.toml", "share_of = 2", "share_of 2", "field.toml: লাইন 7, অক্ষর 10: TOML-এর নিয়মে লেখা নয়: নামের পরে = নেই"),
    ],
)
def test_each_sort_of_fault_is_said_in_bangla_too(tmp_path: Path, name: str, old: str, new: str, fault: str) -> None:
    assert fault in faults(spoilt(small_folder(tmp_path), name, old, new), "bn")


def test_a_case_that_is_not_reached_is_a_fault(tmp_path: Path) -> None:
    folder = with_case(tmp_path, CASE.replace("expected = 90", "expected = 91"))

    assert faults(folder) == ["cases/01.toml: expected: is 91, but the scoring gives 90"]


def test_a_file_in_another_encoding_is_named(tmp_path: Path) -> None:
    folder = small_folder(tmp_path)
    (folder / YEAR / "calendar.toml").write_text("# দিন\n", "utf-16")

    assert faults(folder) == ["calendar.toml: is not written in UTF-8; save it again as UTF-8"]


def test_a_year_that_lacks_files_names_each(tmp_path: Path) -> None:
    folder = small_folder(tmp_path)
    for name in ("calendar.toml", "scoring.toml"):
        (folder / YEAR / name).unlink()

    assert faults(folder) == ["scoring.toml: is missing", "calendar.toml: is missing"]


@pytest.mark.parametrize(("name", "said"), [("none", "there is no such folder"), ("", "has no data file, whose name would end in .toml")])
def test_a_folder_without_data_is_a_fault(tmp_path: Path, name: str, said: str) -> None:
    assert faults(tmp_path / name) == [f"{tmp_path / name}: {said}"]
