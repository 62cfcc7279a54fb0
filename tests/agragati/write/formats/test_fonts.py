from pathlib import Path

import pytest

from agragati.write.formats.faults import UnwritableError
from agragati.write.formats.fonts import FILES, font_folder


def test_the_fonts_come_with_the_program_and_their_licence_beside_them() -> None:
    names = {path.name for path in font_folder().iterdir()}
    assert names >= {*FILES, "OFL.txt"}


def test_a_missing_font_is_named_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(UnwritableError) as caught:
        font_folder(tmp_path)
    assert caught.value.message_en == (
        f"the font NotoSansBengali-Regular.ttf is missing from {tmp_path}: install the program again, its fonts come with it"
    )
    assert "NotoSansBengali-Regular.ttf ফন্টটি নেই" in caught.value.message_bn
