"""PDF by Typst: tagged, archival (PDF/A-3a) and accessible (PDF/UA-1), with the record as JSON inside.

`pages.typ` is the only Typst code there is; the outline reaches it as JSON, so that nothing written in a report is ever executed.
"""

from __future__ import annotations

import json
import threading
from datetime import UTC, datetime
from functools import cache
from importlib import resources

import typst

from agragati.model.outline import Outline
from agragati.write.formats.fonts import font_folder
from agragati.write.formats.pages import lay_pages

_STANDARDS: list[typst.PDFStandard] = ["a-3a", "ua-1"]
_NO_DAY = datetime(1970, 1, 1, tzinfo=UTC)
"""An archival file must name the day it was made: a caller without one gets a day that nobody takes for it."""
_kept = threading.local()
"""One warm compiler a thread; it must not be shared, and making one reads the fonts."""


def render(outline: Outline, *, made: datetime = _NO_DAY) -> bytes:
    """Return the outline as a PDF; the same outline and day of making give the same bytes.

    A sign that no font of ours has (an emoji, say) is printed as an empty box, and the file then makes no claim to be archival.

    Raises:
        UnwritableError: a font is missing.
    """
    pages = json.dumps(lay_pages(outline), ensure_ascii=False)
    try:
        return _compile(pages, made, _STANDARDS)
    except typst.TypstError as fault:
        if "could not be displayed" not in fault.message:
            raise
    return _compile(pages, made, [])


def _compile(pages: str, made: datetime, standards: list[typst.PDFStandard]) -> bytes:
    # The template goes in anew each time: a compiler (typst 0.15.2) forgets its own after the first document.
    compiled = _compiler().compile(_template(), format="pdf", sys_inputs={"outline": pages}, pdf_standards=standards, timestamp=made)
    if not isinstance(compiled, bytes):
        raise TypeError("Typst gave no PDF")
    return compiled


@cache
def _template() -> bytes:
    return (resources.files("agragati.write.formats") / "pages.typ").read_bytes()


def _compiler() -> typst.Compiler:
    if not hasattr(_kept, "compiler"):
        # None of the machine's fonts: a document looks the same wherever it is made. Typst's own stand in for signs.
        _kept.compiler = typst.Compiler(font_paths=[str(font_folder())], ignore_system_fonts=True)
    compiler: typst.Compiler = _kept.compiler
    return compiler
