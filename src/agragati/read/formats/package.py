"""Documents that are zip files of XML parts: Word, Excel and OpenDocument; unpacked within limits."""

from __future__ import annotations

import lzma
import posixpath
import zipfile
import zlib
from collections.abc import Mapping
from io import BytesIO

from agragati.read.formats.markup import Element, MarkupError, parse_xml
from agragati.read.formats.refusals import damaged, locked, swollen

MOST_UNPACKED = 60_000_000
"""Bytes of XML in one document: a report has a hundredth of it. Pictures are not unpacked and do not count."""

MOST_PARTS = 10_000

_ENCRYPTED = 0x1
_STRICT = b"http://purl.oclc.org/ooxml/"
_STRICT_NAMES = (
    (_STRICT + b"wordprocessingml/main", b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    (_STRICT + b"spreadsheetml/main", b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"),
    (_STRICT + b"officeDocument/relationships", b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    (_STRICT + b"officeDocument/math", b"http://schemas.openxmlformats.org/officeDocument/2006/math"),
)
"""Word and Excel can save in the strict form of their standard, which names everything otherwise."""

_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
RELATION_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


class Package:
    """The parts of a document, each unpacked when asked for."""

    def __init__(self, data: bytes) -> None:
        """Open the package.

        Raises:
            UnreadableError: it is damaged or locked, or has more parts than any document.
        """
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise damaged() from error
        entries = self._zip.infolist()
        if len(entries) > MOST_PARTS:
            raise swollen()
        if any(entry.flag_bits & _ENCRYPTED for entry in entries):
            raise locked()
        self._names = {entry.filename.lstrip("/").lower(): entry.filename for entry in entries}
        self._left = MOST_UNPACKED

    def holds(self, name: str) -> bool:
        """Tell whether there is such a part."""
        return name.lower() in self._names

    def part(self, name: str) -> bytes:
        """Return the bytes of a part.

        Raises:
            UnreadableError: it is missing, damaged, or too large when unpacked.
        """
        stored = self._names.get(name.lower())
        if stored is None:
            raise damaged()
        try:
            with self._zip.open(stored) as file:
                data = file.read(self._left + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError, lzma.LZMAError) as error:
            raise damaged() from error
        self._left -= len(data)
        if self._left < 0:
            raise swollen()
        return data

    def tree(self, name: str) -> Element:
        """Return the root of an XML part.

        Raises:
            UnreadableError: as `part`, or it is no XML.
        """
        data = self.part(name)
        if _STRICT in data:
            for strict, usual in _STRICT_NAMES:
                data = data.replace(strict, usual)
        try:
            return parse_xml(data)
        except MarkupError as error:
            raise damaged() from error

    def tree_if_any(self, name: str) -> Element | None:
        """Return the root of an XML part that a document may lack."""
        return self.tree(name) if self.holds(name) else None

    def related(self, name: str) -> Mapping[str, str]:
        """Return the parts that a part refers to, by the id of the reference."""
        return {one.get("Id", ""): _target(name, one) for one in self._relations(name)}

    def related_by_kind(self, name: str) -> Mapping[str, str]:
        """Return the parts that a part refers to, by the last word of the reference's type (`styles`, `officeDocument`)."""
        return {one.get("Type", "").rpartition("/")[2]: _target(name, one) for one in self._relations(name)}

    def _relations(self, name: str) -> list[Element]:
        folder, _, file = name.rpartition("/")
        root = self.tree_if_any(f"{folder}/_rels/{file}.rels".lstrip("/"))
        if root is None:
            return []
        return [one for one in root.iter(_RELATIONSHIP) if one.get("TargetMode") != "External"]

    def main_part(self) -> str:
        """Return the name of the part that the package says is the document itself; nothing where it does not say."""
        name = self.related_by_kind("").get("officeDocument", "")
        return name if self.holds(name) else ""


def _target(name: str, relation: Element) -> str:
    target = relation.get("Target", "")
    if target.startswith("/"):
        return target.lstrip("/")
    return posixpath.normpath(posixpath.join(posixpath.dirname(name), target))
