"""What a file is: from its bytes to lines and tables, or a clear word why not."""

from agragati.model.reading import RawDocument, Table
from agragati.read.faults import UnreadableError
from agragati.read.formats.plaintext import read_text


def read_raw(data: bytes, name: str) -> RawDocument:
    """Return the lines and tables of a file.

    Raises:
        UnreadableError: the file is of a kind that we cannot read, or holds no table.
    """
    blocks = read_text(data.decode("utf-8-sig"))
    if not any(isinstance(block, Table) for block in blocks):
        raise UnreadableError("no table in it", "এতে কোনো ছক নেই")
    return RawDocument(name, blocks)
