"""Work on a document for the tests of many documents; a module of its own, so that other processes can import it."""

import os

from agragati.read.faults import UnreadableError


def size(data: bytes, name: str) -> tuple[str, ...]:
    """Return name and size; a file may ask to be refused, to fail or to take the process down."""
    match data:
        case b"unreadable":
            raise UnreadableError("no report", "প্রতিবেদন নয়")
        case b"fault":
            raise ZeroDivisionError("two\nlines")
        case b"deadly":
            os._exit(1)
        case _:
            return (f"{name} {len(data)}",)
