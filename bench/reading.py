"""How long the readers of each format take for the same reports: until lines and tables are there, and until all is read and checked.

Beside them the libraries that an afternoon's work would use, up to the texts of the tables' cells.
"""

import gc
import os
import sys
import time
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path
from statistics import median

import docx
import pdfplumber
import python_calamine

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from agragati import flow  # noqa: E402
from agragati.read.detect import read_raw  # noqa: E402
from making.files import FILES  # noqa: E402
from making.maker import make_many  # noqa: E402
from making.program import packaged  # noqa: E402

COUNT = 30
PASSES = 5


def by_docx(data: bytes) -> object:
    """python-docx."""
    return [[cell.text for cell in row.cells] for table in docx.Document(BytesIO(data)).tables for row in table.rows]


def by_calamine(data: bytes) -> object:
    """python-calamine."""
    book = python_calamine.CalamineWorkbook.from_filelike(BytesIO(data))
    return [book.get_sheet_by_name(name).to_python() for name in book.sheet_names]


def by_pdfplumber(data: bytes) -> object:
    """pdfplumber, whose Bangla is broken."""
    with pdfplumber.open(BytesIO(data)) as document:
        return [page.extract_tables() for page in document.pages]


PEERS: Mapping[str, Callable[[bytes], object]] = {"word": by_docx, "excel": by_calamine, "pdf": by_pdfplumber}


def milliseconds(work: Callable[[bytes], object], files: list[bytes]) -> float:
    """Processor's time for a document: the median over the passes of the mean over the documents."""
    passes = []
    for _ in range(PASSES):
        gc.collect()
        begun = time.process_time()
        for data in files:
            work(data)
        passes.append((time.process_time() - begun) / len(files))
    return 1000 * median(passes)


def main() -> None:
    """Print the table and write it to bench/results/reading.md."""
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    drafts = [made.draft for made in make_many(packaged(), COUNT, seed=1)]
    lines = ["| format | lines and tables, ms | read and checked, ms | the library alone, ms |", "| --- | --- | --- | --- |"]
    for name, write in {"text": lambda draft: draft.text.encode(), **FILES}.items():
        files = [write(draft) for draft in drafts]
        raw = milliseconds(lambda data: read_raw(data, "report"), files)
        whole = milliseconds(lambda data: flow.check_document(data, "report", packaged()), files)
        peer = PEERS.get(name)
        beside = f"{milliseconds(peer, files):.1f} ({peer.__doc__.partition(',')[0].rstrip('.')})" if peer and peer.__doc__ else ""
        lines.append(f"| {name} | {raw:.1f} | {whole:.1f} | {beside} |")
    table = "\n".join(lines)
    print(table)
    (ROOT / "bench" / "results" / "reading.md").write_text(f"{table}\n", "utf-8")


if __name__ == "__main__":
    main()
