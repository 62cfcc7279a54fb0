"""The fonts that come with the program: Noto Sans Bengali 2.001, read back whole from a PDF, and Noto Sans for Latin letters."""

from __future__ import annotations

from importlib import resources
from pathlib import Path

from agragati.write.formats.faults import UnwritableError

BANGLA = "Noto Sans Bengali"
LATIN = "Noto Sans"
FILES = ("NotoSansBengali-Regular.ttf", "NotoSansBengali-Bold.ttf", "NotoSans-Regular.ttf", "NotoSans-Bold.ttf")
WEB_FILES = ("NotoSansBengali-Regular.woff2", "NotoSansBengali-Bold.woff2")
"""The first two without hints, packed for browsers: regular and bold."""


def font_folder(folder: Path | None = None) -> Path:
    """Return the folder of the fonts, the packaged one unless another is given.

    Raises:
        UnwritableError: a font is missing; without it every Bangla letter would be an empty box.
    """
    folder = folder or Path(str(resources.files("agragati"))) / "data" / "fonts"
    for name in (*FILES, *WEB_FILES):
        if not (folder / name).is_file():
            raise UnwritableError(
                f"the font {name} is missing from {folder}: install the program again, its fonts come with it",
                f"{folder} ফোল্ডারে {name} ফন্টটি নেই: প্রোগ্রামটি আবার ইনস্টল করুন, ফন্ট এর সঙ্গেই আসে",
            )
    return folder
