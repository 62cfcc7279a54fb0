"""A folder of data files that somebody outside writes: where each file stands below `data/`, and what its faults are called."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from agragati.rules.datafaults import DataFault, DataFileError, Faults
from agragati.rules.load import SHARED_FILES, YEAR_DEPTH

ENDING = ".toml"


@dataclass(frozen=True, slots=True)
class DataFolder:
    """The files of a folder, by path below `data/`."""

    root: Path
    place: str
    """What stands before the folder's own paths: `apa/egov-innovation/2024-25/` where the folder is one year, else nothing."""
    files: Mapping[str, bytes]

    @property
    def years(self) -> tuple[str, ...]:
        """The years that the folder says something about: `apa/egov-innovation/2024-25`."""
        deep = (path.split("/") for path in self.files if path.count("/") >= YEAR_DEPTH - 1)
        return tuple(dict.fromkeys("/".join(parts[: YEAR_DEPTH - 1]) for parts in deep))

    def name_of(self, path: str) -> str:
        """Return what a file is called where the person who writes it sees it; the program's own files keep their path below `data/`."""
        ours = path in self.files or path.startswith(tuple(f"{year}/" for year in self.years))
        return str(self.root / path.removeprefix(self.place)) if ours else path


def read_data_folder(root: Path) -> DataFolder:
    """Return the data files of a folder: a whole tree, or a part of one whose own name and those above it say where it belongs.

    Raises:
        DataFileError: there is no such folder, or no data file in it, or one cannot be opened.
    """
    faults = Faults()
    files = _read_files(root, faults)
    if not files and not faults.found:
        problem = "there is no such folder" if not root.is_dir() else "has no data file, whose name would end in .toml"
        raise DataFileError((DataFault(str(root), "", problem),))
    faults.raise_any()
    place = _place(root, tuple(files))
    return DataFolder(root, place, {place + path: data for path, data in files.items()})


def _read_files(root: Path, faults: Faults) -> dict[str, bytes]:
    files = {}
    for at, folders, names in os.walk(root):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for path in (Path(at, name) for name in sorted(names) if name.endswith(ENDING) and not name.startswith(".")):
            try:
                files[path.relative_to(root).as_posix()] = path.read_bytes()
            except OSError as error:
                faults.add(str(path), "", "cannot be opened: {error}", error=str(error.strerror))
    return files


def _place(root: Path, paths: Sequence[str]) -> str:
    """The names of the folder and of those above it that its paths lack: a year's files stand three folders deep."""
    of_years = [PurePosixPath(path) for path in paths if "cases" not in path.split("/") and path not in SHARED_FILES]
    depth = max((len(path.parts) for path in of_years), default=YEAR_DEPTH)
    above = root.resolve().parts[1:]
    names = above[depth - YEAR_DEPTH :] if depth < YEAR_DEPTH else ()
    return "".join(f"{name}/" for name in names)
