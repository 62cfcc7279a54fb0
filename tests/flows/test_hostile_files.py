"""Office files that are broken, locked, huge or wicked: one clear line in both languages and status 2, or a good reading, in seconds."""

import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from random import Random

import pypdfium2
import pytest
import xlsxwriter

from agragati.flow import read_document
from agragati.model.periods import Period
from agragati.read.faults import UnreadableError
from agragati.read.formats.package import MOST_UNPACKED
from compound import compound
from making.content import Spec
from making.files import FILES, pdf_file, word_file
from making.maker import Draft, make
from making.program import packaged
from making.sheet import Sheet
from officekit import excel, packed, plain, word, word_parts


def a_draft() -> Draft:
    framework = next(one for one in packaged().frameworks if one.id.endswith("2023-24/field-a"))
    return make(framework, Spec(form="progress-quarter", period=Period.Q3, fiscal_year=framework.fiscal_year, seed=3), syntax="tabs").draft


def big_sheet(rows: int, columns: int) -> bytes:
    data = BytesIO()
    with xlsxwriter.Workbook(data, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        for row in range(rows):
            sheet.write_row(row, 0, [f"{row}.{column}" for column in range(columns)])
    return data.getvalue()


def many_pages(count: int) -> bytes:
    one = pypdfium2.PdfDocument(pdf_file(a_draft()))
    whole = pypdfium2.PdfDocument.new()
    while len(whole) < count:
        whole.import_pages(one)
    data = BytesIO()
    whole.save(data)
    one.close()
    whole.close()
    return data.getvalue()


def bomb() -> bytes:
    return packed({**word_parts(plain("ক|খ|গ|ঘ")), "word/document.xml": b"<a>" + b" " * (MOST_UNPACKED + 1)})


def entities() -> bytes:
    parts = word_parts(plain("ক|খ|গ|ঘ"))
    return packed({**parts, "word/document.xml": '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + parts["word/document.xml"]})


HOSTILE: dict[str, Callable[[], bytes]] = {
    "empty.docx": lambda: b"",
    "blank.docx": lambda: word("<w:p/>"),
    "blank.xlsx": lambda: excel({"ক": "<sheetData/>"}),
    "no-sheets.xlsx": lambda: excel({}),
    "headings-only.docx": lambda: word(plain("ক্রম|কার্যক্রম|একক|মান")),
    "bomb.docx": bomb,
    "entities.docx": entities,
    "locked.xlsx": lambda: compound("EncryptedPackage", b"x"),
    "old.doc": lambda: compound("WordDocument", b"x"),
    "cells.xlsx": lambda: big_sheet(100, 100),
    "rows.xlsx": lambda: big_sheet(3000, 4),
    "zip.docx": lambda: packed({"a.txt": "ক"}),
    "renamed.txt": lambda: word_file(a_draft())[:3000],
}


@pytest.mark.slow
def test_each_has_one_line_in_each_language_and_the_others_are_still_read(tmp_path: Path) -> None:
    for name, make_file in HOSTILE.items():
        (tmp_path / name).write_bytes(make_file())
    (tmp_path / "good.txt").write_bytes(word_file(a_draft()))  # whatever it is called

    for language in ("bn", "en"):
        run = subprocess.run(  # noqa: S603 - the program itself
            [sys.executable, "-m", "agragati", "read", "--lang", language, "--format", "jsonl", *sorted(map(str, tmp_path.iterdir()))],
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

        told = [line.partition(": ") for line in run.stderr.splitlines()]
        assert [Path(name).name for name, _, _ in told] == sorted(HOSTILE)
        assert len(run.stdout.splitlines()) == 1
        assert run.returncode == 2


@pytest.mark.slow
def test_three_hundred_pages_are_read_in_seconds() -> None:
    data = many_pages(300)
    begun = time.process_time()

    assert read_document(data, "long.pdf", packaged())

    assert time.process_time() - begun < 60


def test_markup_in_cells_is_text() -> None:
    wicked = '<script>alert(1)</script> & {{x}} #eval("1") =1+1 "\''
    draft = a_draft()
    body = tuple(
        tuple(replace(cell, text=wicked) if cell.path == "remarks" and not cell.covered else cell for cell in row)
        for row in draft.sheet.body
    )
    written = replace(draft, sheet=Sheet(heading=draft.sheet.heading, body=body))

    for kind in ("word", "excel", "pdf"):
        (reading,) = read_document(FILES[kind](written), "report", packaged())
        said = {"".join((row.remarks or "").split()) for row in reading.report.rows}
        assert said == {"".join(wicked.split())}, kind


def read_or_refused(data: bytes) -> object:
    """What is read, or our own word why not; anything else fails the test."""
    try:
        return read_document(data, "report", packaged())
    except UnreadableError as fault:
        return fault


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["word", "excel", "pdf"])
def test_a_file_that_is_cut_or_spoilt_anywhere_is_read_or_refused(kind: str) -> None:
    data, rng = FILES[kind](a_draft()), Random(kind)  # noqa: S311 - examples, not secrets

    for _ in range(40):
        spoilt = bytearray(data)
        for _ in range(rng.randint(1, 40)):
            spoilt[rng.randrange(len(spoilt))] = rng.randrange(256)
        assert read_or_refused(bytes(spoilt))
        assert read_or_refused(data[: rng.randrange(len(data))])
