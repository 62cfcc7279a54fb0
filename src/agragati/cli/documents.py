"""The documents that the arguments name, and what became of each: its results, or one line that says why not."""

from __future__ import annotations

import os
import traceback
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import Generic, TypeAlias, TypeVar

from agragati.cli.pieces import Piece
from agragati.read.detect import MOST_BYTES
from agragati.read.faults import UnreadableError
from agragati.rules.phrases import terminal_words

Result = TypeVar("Result")
Readable: TypeAlias = Path | Piece
Work: TypeAlias = Callable[[bytes, str], tuple[Result, ...]]

_TEXTS = frozenset({"", ".txt", ".md", ".html", ".htm", ".csv", ".tsv"})
_OFFICE = frozenset({".docx", ".docm", ".dotx", ".xlsx", ".xlsm", ".xltx", ".xls", ".ods", ".pdf"})
READ_IN_FOLDERS = _TEXTS | _OFFICE
"""What a folder is searched for; a file that is named itself is tried whatever its name ends in."""

ABOUT_THE_FOLDER = "readme"
"""A file of this name tells people about the folder; it is no report."""

OPEN_IN_WORD = "~$"
"""Word and Excel leave a file of such a name beside one that is open; it holds nothing but who has it open."""

FILES_FOR_PROCESSES = 300
"""Starting processes takes as long as reading about so many reports."""

FILES_AT_ONCE = 8
"""What a process is given at a time."""

LANGUAGES = ("bn", "en")


@dataclass(frozen=True, slots=True)
class Fault:
    """A file that could not be read, and why, by language. `trace` where the program itself failed."""

    name: str
    messages: Mapping[str, str]
    trace: str = ""

    def line(self, language: str) -> str:
        """The one line that the user gets."""
        return f"{self.name}: {self.messages[language]}"


@dataclass(frozen=True, slots=True)
class Outcome(Generic[Result]):
    """What came of one document."""

    path: Path
    results: tuple[Result, ...] = ()
    fault: Fault | None = None


@dataclass(slots=True)
class Found:
    """The files that the arguments name, and what of them cannot be found."""

    files: list[Path] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)


def find_documents(arguments: Iterable[Path], kinds: Container[str] = READ_IN_FOLDERS) -> Found:
    """Return the files in the order of the arguments, folders walked in the order of names; of a folder, files of these endings."""
    found = Found()
    for argument in arguments:
        if argument.is_dir():
            _walk(argument, found, kinds)
        elif argument.exists():
            found.files.append(argument)
        else:
            found.faults.append(fault_of(argument, "no_such_file"))
    return found


def _walk(folder: Path, found: Found, kinds: Container[str]) -> None:
    before = len(found.files) + len(found.faults)

    def refuse(error: OSError) -> None:
        found.faults.append(fault_of(Path(error.filename), "folder_closed", str(error.strerror)))

    for place, folders, names in os.walk(folder, onerror=refuse):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        found.files += [path for name in sorted(names) if is_document(path := Path(place, name), kinds)]
    if len(found.files) + len(found.faults) == before:
        found.faults.append(fault_of(folder, "folder_empty"))


def is_document(path: Path, kinds: Container[str] = READ_IN_FOLDERS) -> bool:
    """Tell whether a file of a folder is taken for a document: by its name, and a device or pipe never."""
    named = not path.name.startswith((".", OPEN_IN_WORD)) and path.stem.lower() != ABOUT_THE_FOLDER
    return named and path.suffix.lower() in kinds and path.is_file()


def outcomes(files: Sequence[Readable], work: Work[Result], jobs: int | None) -> Iterator[Outcome[Result]]:
    """Give what came of each document, in the order given; no document takes another down.

    Args:
        files: what to read: files, or pieces of files.
        work: from a document's bytes and name to its results; a plain function or a `partial` of one, so that processes can have it.
        jobs: processes; `None` for one, and for as many as there are processors where the files are many.
    """
    processes = jobs or (os.cpu_count() or 1 if len(files) >= FILES_FOR_PROCESSES else 1)
    if processes == 1 or len(files) < 2:
        yield from map(partial(outcome, work), files)
        return
    yield from _in_processes(partial(outcome, work), files, min(processes, len(files)))


def _in_processes(work: Callable[[Readable], Outcome[Result]], files: Sequence[Readable], processes: int) -> Iterator[Outcome[Result]]:
    """Share the files among processes; where one of them dies, the next file goes alone, so that only the deadly one is lost."""
    done = 0
    while done < len(files):
        try:
            with _pool(processes) as pool:
                for one in pool.map(work, files[done:], chunksize=FILES_AT_ONCE):
                    yield one
                    done += 1
        except BrokenProcessPool:
            yield _alone(work, files[done])
            done += 1


def _alone(work: Callable[[Readable], Outcome[Result]], file: Readable) -> Outcome[Result]:
    try:
        with _pool(1) as pool:
            return pool.submit(work, file).result()
    except BrokenProcessPool as error:
        return Outcome(path_of(file), fault=fault_of(path_of(file), "internal_fault", str(error)))


def _pool(processes: int) -> ProcessPoolExecutor:
    # Fresh processes: a fork would copy the progress bar's thread in the middle of its work.
    return ProcessPoolExecutor(processes, mp_context=get_context("spawn"))


def path_of(file: Readable) -> Path:
    """Return the path of a file, or of the file that a piece is of."""
    return file.path if isinstance(file, Piece) else file


def outcome(work: Work[Result], file: Readable) -> Outcome[Result]:
    """Do the work on one file, or a piece of one; whatever goes wrong becomes its fault."""
    path = path_of(file)
    try:
        return Outcome(path, work(file.read() if isinstance(file, Piece) else _read(file), path.name))
    except UnreadableError as error:
        return Outcome(path, fault=Fault(str(path), {"bn": error.message_bn, "en": error.message_en}))
    except OSError as error:
        return Outcome(path, fault=fault_of(path, "file_closed", str(error.strerror)))
    except Exception as error:  # noqa: BLE001 - a fault of ours in one document must not lose the others
        said = " ".join(f"{type(error).__name__}: {error}".split())
        return Outcome(path, fault=fault_of(path, "internal_fault", said, trace=traceback.format_exc()))


def _read(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(MOST_BYTES + 1)  # enough to be told that it is too large


def fault_of(path: Path, phrase: str, why: str = "", *, trace: str = "") -> Fault:
    """Return the fault of a file: a phrase of the terminal's words, filled with the reason."""
    return Fault(str(path), {language: terminal_words(language)[phrase].format(why=why) for language in LANGUAGES}, trace)
