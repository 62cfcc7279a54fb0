"""Documents in the container of the old office programs: .xls, .doc, and the locked ones of the new programs."""

from __future__ import annotations

from agragati.read.formats.refusals import locked, old_word
from agragati.read.formats.source import Block

_LOCKED = "EncryptedPackage".encode("utf-16-le")


def read_old_office(data: bytes) -> tuple[Block, ...]:
    """Return the lines and tables of an old Excel file.

    Raises:
        UnreadableError: it is of another kind, locked, damaged, or larger than any report.
    """
    if _LOCKED in data:
        raise locked()
    raise old_word()
