"""The documents that the arguments name, and what became of each: its reports, or one line that says why not."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from agragati.read.faults import UnreadableError

Result = TypeVar("Result")

READ_IN_FOLDERS = frozenset({"", ".txt", ".md", ".html", ".htm", ".csv", ".tsv"})
"""What a folder is searched for; a file that is named itself is tried whatever its name ends in."""


@dataclass(frozen=True, slots=True)
class Fault:
    """A file that could not be read: its name and why, in both languages. `trace` where the fault is the program's own."""

    name: str
    english: str
    bangla: str
    trace: str = ""

    def line(self, language: str) -> str:
        """The one line that the user gets."""
        return f"{self.name}: {self.bangla if language == 'bn' else self.english}"


@dataclass(frozen=True, slots=True)
class Outcome(Generic[Result]):
    """What came of one document."""

    path: Path
    results: tuple[Result, ...] = ()
    fault: Fault | None = None


def find_documents(arguments: Sequence[Path]) -> tuple[list[Path], list[Fault]]:
    """Return the files that the arguments name, folders walked in the order of names, and what cannot be found."""
    files: list[Path] = []
    faults: list[Fault] = []
    for argument in arguments:
        if argument.is_dir():
            _walk_into(argument, files, faults)
        elif argument.exists():
            files.append(argument)
        else:
            faults.append(Fault(str(argument), "there is no such file", "এমন কোনো ফাইল নেই"))
    return files, faults


def _walk_into(folder: Path, files: list[Path], faults: list[Fault]) -> None:
    before = len(files), len(faults)

    def refuse(error: OSError) -> None:
        faults.append(Fault(str(error.filename), "the folder cannot be opened", "ফোল্ডারটি খোলা যায় না"))

    for place, folders, names in os.walk(folder, onerror=refuse):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        files.extend(Path(place, name) for name in sorted(names) if is_document(name))
    if before == (len(files), len(faults)):
        faults.append(Fault(str(folder), "no document is in the folder", "ফোল্ডারটিতে কোনো দলিল নেই"))


def is_document(name: str) -> bool:
    """Tell whether a file of this name is looked at in a folder."""
    return not name.startswith(".") and Path(name).suffix.lower() in READ_IN_FOLDERS


def outcomes(files: Sequence[Path], work: Callable[[bytes, str], tuple[Result, ...]]) -> Iterator[Outcome[Result]]:
    """Give what came of each document, in the order given; no document takes another down."""
    for path in files:
        yield outcome(path, work)


def outcome(path: Path, work: Callable[[bytes, str], tuple[Result, ...]]) -> Outcome[Result]:
    """Do the work on one file; whatever goes wrong becomes its fault."""
    try:
        return Outcome(path, work(path.read_bytes(), path.name))
    except UnreadableError as error:
        return Outcome(path, fault=Fault(str(path), error.message_en, error.message_bn))
    except OSError as error:
        return Outcome(path, fault=Fault(str(path), f"the file cannot be opened: {error.strerror}", f"ফাইলটি খোলা যায় না: {error.strerror}"))
    except Exception as error:  # noqa: BLE001 - a fault of ours in one document must not lose the others
        return Outcome(path, fault=own_fault(path, error))


def own_fault(path: Path, error: Exception) -> Fault:
    """Say that the program failed on this document."""
    import traceback  # noqa: PLC0415 - seldom needed

    said = " ".join(f"{type(error).__name__}: {error}".split())
    return Fault(str(path), f"internal fault: {said}", f"প্রোগ্রামের ত্রুটি: {said}", "".join(traceback.format_exception(error)))
