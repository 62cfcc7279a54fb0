"""The same report (letter and table, archival, tagged) written as PDF by this program, WeasyPrint and LibreOffice; then a thousand reports.

`python bench/writing.py` ties everything to one core, prints the table and writes it to bench/results/writing.md.
LibreOffice is left out where it is not installed.
"""

import json
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from agragati.bangla.digits import to_bangla  # noqa: E402
from agragati.model.outline import BodyCell, Enclosure, Outline, Paragraph, Role, Table, TableRow  # noqa: E402
from agragati.write.formats import pdf, webpage, word  # noqa: E402
from agragati.write.formats.fonts import BANGLA, FILES, font_folder  # noqa: E402
from outlines import a_document, a_quarter  # noqa: E402 - the path comes first

WARM = 5
DOCUMENTS = 20
MANY = 1000
FILTER = {"SelectPdfVersion": {"type": "long", "value": "3"}, "PDFUACompliance": {"type": "boolean", "value": "true"}}
Writer = Callable[[Outline], bytes]


def outlines(count: int) -> Iterator[Outline]:
    """Reports of as many offices: names, figures and remarks of their own under the wordings that all of them share."""
    for number in range(count):
        office = f"জেলা নমুনা কার্যালয়, মেঘপুর-{to_bangla(str(number))}"
        table = a_quarter()
        rows = tuple(_changed(row, number + at) for at, row in enumerate(table.rows))
        outline = a_document(Table(columns=table.columns, head=table.head, rows=rows))
        letter, form = outline.sections
        blocks = tuple(
            replace(one, text=office) if isinstance(one, Paragraph) and one.role is Role.SUBTITLE else one for one in form.blocks
        )
        record = json.dumps(
            {"schema": "report/1", "office": office, "rows": [[cell.text for cell in row.cells] for row in rows]}, ensure_ascii=False
        )
        enclosure = Enclosure(name="record.json", media_type="application/json", data=record.encode())
        yield replace(outline, author=office, sections=(letter, replace(form, blocks=blocks)), enclosures=(enclosure,))


def _changed(row: TableRow, number: int) -> TableRow:
    remark = f"{to_bangla(str(number % 97))}তম সভায় ক্ষেত্র নির্ধারিত; ন্যূনতম {to_bangla(str(number % 13))}টি উদ্ভাবনী উদ্যোগ"
    figure = to_bangla(str(number % 9))
    return (
        replace(row, cells=(*row.cells[:-3], BodyCell(text=figure), BodyCell(text=figure), BodyCell(text=remark)))
        if row.kind == "indicator"
        else row
    )


def by_weasyprint() -> Writer:
    """Our own HTML page with the same fonts as files, as WeasyPrint likes them best."""
    from weasyprint import CSS, HTML, Attachment  # noqa: PLC0415 - measured only where it is installed
    from weasyprint.text.fonts import FontConfiguration  # noqa: PLC0415

    fonts = FontConfiguration()
    faces = zip((400, 700), FILES, strict=False)
    style = CSS(
        string="".join(
            f'@font-face {{ font-family: "{BANGLA}"; font-weight: {weight}; src: url("file://{font_folder() / name}"); }}'
            for weight, name in faces
        ),
        font_config=fonts,
    )

    def write(outline: Outline) -> bytes:
        page = re.sub(r"@font-face[^}]*}", "", webpage.render(outline).decode())
        inside = [Attachment(string=one.data.decode(), name=one.name) for one in outline.enclosures]
        made: bytes = HTML(string=page).write_pdf(
            stylesheets=[style], font_config=fonts, pdf_variant="pdf/a-3u", pdf_tags=True, attachments=inside
        )
        return made

    return write


class Spent(NamedTuple):
    """Seconds of a document: the processor's own, which a busy machine leaves nearly as they are, and the clock's."""

    processor: float
    clock: float


def now() -> Spent:
    """The seconds that this process and what it started have used, and the clock's."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return Spent(sum(one.ru_utime + one.ru_stime for one in used), time.perf_counter())


def since(start: Spent) -> Spent:
    """What has been used since then."""
    end = now()
    return Spent(end.processor - start.processor, end.clock - start.clock)


def in_one_process(write: Writer) -> list[Spent]:
    """What each document takes, warm."""
    seconds = []
    for number, outline in enumerate(outlines(WARM + DOCUMENTS)):
        start = now()
        write(outline)
        if number >= WARM:
            seconds.append(since(start))
    return seconds


def by_libreoffice() -> list[Spent]:
    """What a document takes, start left out: one call with many of our Word files less a call with one. It puts no record inside."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / f"{number}.docx" for number in range(DOCUMENTS // 2)]
        for path, outline in zip(paths, outlines(len(paths)), strict=True):
            path.write_bytes(word.render(outline))
        _convert(folder, paths[:1])
        one, all_of_them = _convert(folder, paths[:1]), _convert(folder, paths)
    return [Spent(*((many - first) / (len(paths) - 1) for many, first in zip(all_of_them, one, strict=True)))]


def _convert(folder: str, paths: Sequence[Path]) -> Spent:
    command = [
        "soffice",
        f"-env:UserInstallation=file://{folder}/profile",
        "--headless",
        "--convert-to",
        f"pdf:writer_pdf_Export:{json.dumps(FILTER)}",
    ]
    start = now()
    subprocess.run([*command, "--outdir", folder, *map(str, paths)], check=True, capture_output=True)  # noqa: S603
    return since(start)


def many() -> list[str]:
    """Documents a second and peak memory after each quarter of the thousand."""
    lines = []
    start = now()
    for number, outline in enumerate(outlines(MANY), start=1):
        pdf.render(outline)
        if number % (MANY // 4) == 0:
            spent = since(start)
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            lines.append(f"| {number} | {number / spent.processor:.1f} | {number / spent.clock:.1f} | {peak:.0f} MB |")
    return lines


def row(name: str, spent: list[Spent], ours: float) -> str:
    """A line of the table: medians in milliseconds, and how many times ours."""
    processor, clock = (median(one[kind] for one in spent) for kind in (0, 1))
    return f"| {name} | {processor * 1000:.0f} | {clock * 1000:.0f} | {processor / ours:.1f} |"


def main() -> None:
    """Measure each alone, in turn, and write the table."""
    os.sched_setaffinity(0, {0})
    spent = in_one_process(pdf.render)
    ours = median(one.processor for one in spent)
    thousand = many()
    lines = [
        "# Writing a report as PDF",
        "",
        "One core; a letter and a table of 8 rows and 13 columns, tagged and archival. Milliseconds, warm.",
        f"Load of the machine at the start: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores; the clock counts what others took.",
        "",
        "| median of a document | processor | clock | times ours |",
        "| --- | --- | --- | --- |",
        row("agragati (PDF/A-3a, PDF/UA-1, JSON inside)", spent, ours),
    ]
    if find_spec("weasyprint"):
        lines.append(row("WeasyPrint (PDF/A-3u, tagged, JSON inside)", in_one_process(by_weasyprint()), ours))
    if shutil.which("soffice"):
        lines.append(row("LibreOffice from our .docx (PDF/A-3, tagged, no JSON), many in one call", by_libreoffice(), ours))
    lines += [
        "",
        f"{MANY} different reports in one process:",
        "",
        "| written | a second of the processor | a second of the clock | peak memory |",
        "| --- | --- | --- | --- |",
        *thousand,
    ]
    text = "\n".join(lines) + "\n"
    print(text)
    (ROOT / "bench/results/writing.md").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
