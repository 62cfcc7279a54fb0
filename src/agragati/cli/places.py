"""Where written documents go: one named file, or a folder that mirrors the folders they came from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path


class PlacesError(ValueError):
    """What is asked for cannot be written there; one line in each language."""

    def __init__(self, message_en: str, message_bn: str) -> None:
        super().__init__(message_en)
        self.message_en = message_en
        self.message_bn = message_bn


@dataclass(slots=True)
class Places:
    """Gives each report its file. A file is never put over one of the documents that are read."""

    to: Path
    ending: str
    sources: Sequence[Path]
    in_folder: bool
    given: Counter[Path] = field(default_factory=Counter)

    @classmethod
    def of(cls, to: Path, ending: str | None, sources: Sequence[Path], known: Sequence[str]) -> Places:
        """Return the places that a call asks for; what a file's name ends in decides its format.

        Raises:
            PlacesError: several documents are to go into one file, the format is not named or not known, or a source would be lost.
        """
        several = len(sources) > 1 or any(source.is_dir() for source in sources)
        in_folder = to.is_dir() or not to.suffix or several
        if several and to.suffix[1:].lower() in known and not to.is_dir():
            raise PlacesError(f"{to}: several documents need a folder, not one file", f"{to}: একাধিক নথির জন্য ফাইল নয়, ফোল্ডার দিন")
        found = (ending or (known[0] if in_folder else to.suffix[1:])).lower()
        if found not in known:
            listed = ", ".join(f".{one}" for one in known)
            raise PlacesError(f"{to}: no format of that name; there are {listed}", f"{to}: এই নামের কোনো ধরন নেই; আছে {listed}")
        return cls(to, found, tuple(sources), in_folder)

    def next(self, source: Path) -> Path:
        """Return the file of the next report of a document; a second one of the same name gets a number behind it."""
        path = self.to / self._within(source).with_suffix(f".{self.ending}") if self.in_folder else self.to
        self.given[path] += 1
        count = self.given[path]
        numbered = path if count == 1 else path.with_stem(f"{path.stem}-{count}")
        return numbered if not _same(numbered, source) else numbered.with_stem(f"{numbered.stem}-written")

    def _within(self, source: Path) -> Path:
        """The document's path below the folder that was named; its name alone where it was named itself."""
        for folder in self.sources:
            if folder.is_dir() and source.is_relative_to(folder):
                return source.relative_to(folder)
        return Path(source.name)


def _same(path: Path, source: Path) -> bool:
    return path.exists() and path.samefile(source)


def put(path: Path, data: bytes) -> None:
    """Write a file whole or not at all; its folder is made.

    Raises:
        OSError: it cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_bytes(data)
        part.replace(path)
    except OSError:
        part.unlink(missing_ok=True)
        raise
