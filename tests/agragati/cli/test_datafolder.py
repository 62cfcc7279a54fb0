"""Where the files of an outside folder stand below `data/`."""

from pathlib import Path

import pytest

from agragati.cli.datafolder import read_data_folder
from agragati.rules.datafaults import DataFileError

YEAR = "apa/egov-innovation/2024-25"


def written(root: Path, *paths: str) -> Path:
    for path in paths:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(path.encode())
    return root


@pytest.mark.parametrize("inside", ["", "apa", "apa/egov-innovation", YEAR])
def test_a_tree_and_any_part_of_it_give_the_same_paths(tmp_path: Path, inside: str) -> None:
    written(tmp_path, f"{YEAR}/field.toml", f"{YEAR}/cases/01.toml", f"{YEAR}/README.md", f"{YEAR}/.old.toml", ".git/x.toml")

    folder = read_data_folder(tmp_path / inside)

    assert sorted(folder.files) == [f"{YEAR}/cases/01.toml", f"{YEAR}/field.toml"]
    assert folder.years == (YEAR,)
    assert folder.name_of(f"{YEAR}/field.toml") == str(tmp_path / YEAR / "field.toml")


def test_a_file_that_the_year_lacks_is_named_as_if_it_were_there_and_the_programs_by_its_path(tmp_path: Path) -> None:
    folder = read_data_folder(written(tmp_path, f"{YEAR}/field.toml") / YEAR)

    assert folder.name_of(f"{YEAR}/labels.bn.toml") == str(tmp_path / YEAR / "labels.bn.toml")
    assert folder.name_of("letters/letters.toml") == "letters/letters.toml"


def test_files_outside_the_years_make_a_tree(tmp_path: Path) -> None:
    folder = read_data_folder(written(tmp_path, "plan-types.toml", "letters/letters.toml"))

    assert sorted(folder.files) == ["letters/letters.toml", "plan-types.toml"]
    assert folder.years == ()


@pytest.mark.parametrize(
    ("paths", "name", "said"),
    [((), "none", "there is no such folder"), (("a/notes.txt",), "a", "has no data file, whose name would end in .toml")],
)
def test_a_folder_without_data_is_said_to_be_one(tmp_path: Path, paths: tuple[str, ...], name: str, said: str) -> None:
    written(tmp_path, *paths)

    with pytest.raises(DataFileError) as caught:
        read_data_folder(tmp_path / name)

    assert str(caught.value) == f"{tmp_path / name}: {said}"


def test_a_file_that_cannot_be_opened_is_named(tmp_path: Path) -> None:
    (tmp_path / "loop.toml").symlink_to("loop.toml")

    with pytest.raises(DataFileError, match=r"loop\.toml: cannot be opened: "):
        read_data_folder(tmp_path)
