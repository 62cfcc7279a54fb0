"""Files in the container of the old office programs, with one stream in them; and the smallest old Excel file."""

import struct
from collections.abc import Sequence

_SECTOR = 512
_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_LEAST_STREAM = 4096
"""A smaller stream is kept in another way; ours are filled up."""


def compound(name: str, stream: bytes) -> bytes:
    """A container: its header, its table of sectors, its directory, the stream."""
    stream = stream.ljust(_LEAST_STREAM, b"\0")
    count = -(-len(stream) // _SECTOR)
    table = [_FAT, _END, *range(3, count + 2), _END]
    header = struct.pack(
        "<8s16x5H6xI2I4xI4I",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        *(0x3E, 3, 0xFFFE, 9, 6),
        *(0, 1, 1, _LEAST_STREAM, _END, 0, _END, 0),
    )
    header += struct.pack("<109I", 0, *[_FREE] * 108)
    fat = struct.pack("<128I", *table, *[_FREE] * (128 - len(table)))
    directory = _entry("Root Entry", 5, child=1) + _entry(name, 2, start=2, size=len(stream)) + _entry("", 0) * 2
    return header + fat + directory + stream.ljust(count * _SECTOR, b"\0")


def _entry(name: str, kind: int, *, child: int = _FREE, start: int = _END, size: int = 0) -> bytes:
    written = name.encode("utf-16-le")
    length = len(written) + 2 if name else 0
    return struct.pack("<64sHBB3I16x4x16xIQ", written, length, kind, 1, _FREE, _FREE, child, start, size)


def old_workbook(rows: Sequence[Sequence[str | float]]) -> bytes:
    """An Excel file of before 2007 with one sheet."""
    name = "ছক".encode("utf-16-le")
    begin = _record(0x809, struct.pack("<6HI", 0x600, 5, 0, 0, 0, 0, 0)[:16])
    sheet_at = len(begin) + 4 + 8 + len(name) + 4
    book = begin + _record(0x85, struct.pack("<IBBBB", sheet_at, 0, 0, len(name) // 2, 1) + name) + _record(0x0A, b"")
    sheet = _record(0x809, struct.pack("<6HI", 0x600, 0x10, 0, 0, 0, 0, 0)[:16])
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            at = struct.pack("<3H", row, column, 0)
            if isinstance(cell, str):
                text = cell.encode("utf-16-le")
                sheet += _record(0x204, at + struct.pack("<HB", len(text) // 2, 1) + text)
            else:
                sheet += _record(0x203, at + struct.pack("<d", cell))
    return compound("Workbook", book + sheet + _record(0x0A, b""))


def _record(kind: int, data: bytes) -> bytes:
    return struct.pack("<2H", kind, len(data)) + data
