from __future__ import annotations

from io import BytesIO

from python_calamine import CalamineWorkbook
from xlsxwriter.workbook import Workbook

from agragati.model.outline import Align, Blank, Block, Numbered, Orientation, Paragraph, Role, Section, SideBySide, Space
from agragati.write.formats.excelsheet import Laid, SheetWriter
from outlines import a_table


def _written(*blocks: Block) -> tuple[dict[tuple[int, int], str], list[Laid], list[tuple[tuple[int, int], tuple[int, int]]]]:
    """The filled cells by row and column, where the tables stand, and what is merged."""
    data = BytesIO()
    section = Section(orientation=Orientation.PORTRAIT, blocks=blocks, name="letter")
    with Workbook(data) as book:
        writer = SheetWriter(book, book.add_worksheet("letter"), section, "bn")
        for block in blocks:
            writer.write(block)
    sheet = CalamineWorkbook.from_filelike(BytesIO(data.getvalue())).get_sheet_by_index(0)
    top, left = sheet.start or (0, 0)
    cells = {
        (top + row, left + column): str(value)
        for row, values in enumerate(sheet.to_python())
        for column, value in enumerate(values)
        if value != ""
    }
    return cells, writer.laid, list(sheet.merged_cell_ranges or ())


def test_each_block_stands_below_the_last_over_the_whole_width() -> None:
    cells, _, merged = _written(
        Paragraph(text="শিরোনাম", role=Role.TITLE, align=Align.CENTER),
        Paragraph(text="প্রেরণ প্রসঙ্গে", label="বিষয়:"),
        Space(lines=2),
        Numbered(items=(("১)", "এক"),), heading="অনুলিপি:"),
    )
    assert cells == {(0, 0): "শিরোনাম", (1, 0): "বিষয়: প্রেরণ প্রসঙ্গে", (4, 0): "অনুলিপি:", (5, 0): "১) এক"}
    assert merged == [((row, 0), (row, 11)) for row in (0, 1, 4, 5)]


def test_blocks_beside_each_other_share_the_width() -> None:
    cells, _, _ = _written(SideBySide(blocks=((Align.START, ("ক", "খ")), (Align.END, ("গ",)))), Blank(hint="স্বাক্ষর", align=Align.END))
    assert cells == {(0, 0): "ক", (1, 0): "খ", (0, 6): "গ", (3, 8): "(স্বাক্ষর)"}


def test_a_table_tells_where_its_body_begins() -> None:
    table = a_table(("১", "সেবা", "৫"))
    cells, laid, _ = _written(Paragraph(text="শিরোনাম"), table)
    assert laid == [Laid(2, table)]
    assert [cells[2, column] for column in range(3)] == ["১", "সেবা", "৫"]
