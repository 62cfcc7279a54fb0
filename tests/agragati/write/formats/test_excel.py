from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO
from zipfile import ZipFile

import pytest
from python_calamine import CalamineWorkbook, SheetVisibleEnum

from agragati.model.outline import BodyCell, Enclosure, Outline, Paragraph, Table
from agragati.model.values import Unit
from agragati.write.formats.excel import LAYOUT, RECORD_SHEET, render
from outlines import MARK, RECORD, a_document, a_ministry, a_quarter, a_table, an_outline


def _book(outline: Outline) -> CalamineWorkbook:
    return CalamineWorkbook.from_filelike(BytesIO(render(outline)))


def _texts(outline: Outline, sheet: int) -> list[str]:
    return [str(value) for row in _book(outline).get_sheet_by_index(sheet).to_python() for value in row if value != ""]


def _record(outline: Outline) -> dict[str, str]:
    texts: dict[str, str] = {}
    for name, _, piece in _book(outline).get_sheet_by_name(RECORD_SHEET).to_python():
        texts[name] = texts.get(name, "") + piece
    return texts


@pytest.mark.parametrize("table", [a_quarter(), a_ministry()], ids=["quarter", "ministry"])
def test_every_text_of_the_table_stands_there(table: Table) -> None:
    wanted = [cell.text for row in table.head for cell in row if cell.text] + [
        cell.text for row in table.rows for cell in row.cells if cell.text
    ]
    seen = _texts(a_document(table), 1)
    assert sorted(set(wanted) - set(seen)) == []


def test_letter_and_form_have_their_sheets_and_the_record_a_hidden_one() -> None:
    sheets = {sheet.name: sheet.visible for sheet in _book(a_document()).sheets_metadata}
    assert sheets == {"letter": SheetVisibleEnum.Visible, "form": SheetVisibleEnum.Visible, RECORD_SHEET: SheetVisibleEnum.VeryHidden}


def test_the_record_comes_back_whole_however_long_with_the_places_of_the_tables() -> None:
    data = json.dumps({"remarks": "দীর্ঘ" * 20_000}, ensure_ascii=False)
    outline = replace(a_document(), enclosures=(Enclosure(name="record.json", media_type="application/json", data=data.encode()),))
    assert _record(outline)["record.json"] == data
    assert _record(a_document())["record.json"] == RECORD
    layout = json.loads(_record(a_document())[LAYOUT])
    assert (layout[0]["sheet"], layout[0]["columns"][:2], len(layout[0]["rows"])) == ("form", ["c0", "c1"], 9)


def test_a_figure_is_a_number_or_a_day_and_what_is_no_figure_stays_a_text() -> None:
    cells = (
        BodyCell(text="৮৯.১২%", value=Decimal("89.12")),
        BodyCell(text="১৬/০৩/২০২৪", value=date(2024, 3, 16)),
        BodyCell(text="৮৯.৫৭% (৪১২/৪৬০)", value=Decimal("89.57")),
    )
    table = a_table(("", "", ""))
    row = replace(table.rows[0], cells=cells)
    assert _book(an_outline(replace(table, rows=(row,)))).get_sheet_by_index(0).to_python()[1] == [
        0.8912,
        date(2024, 3, 16),
        "৮৯.৫৭% (৪১২/৪৬০)",
    ]


def _sheet(outline: Outline, number: int = 1) -> str:
    with ZipFile(BytesIO(render(outline))) as package:
        return package.read(f"xl/worksheets/sheet{number}.xml").decode()


def _form(cell: BodyCell) -> Outline:
    table = a_table(("", "", ""))
    row = replace(table.rows[0], cells=(BodyCell(text="১"), cell, BodyCell(text="")))
    return an_outline(replace(table, rows=(row,), days=(date(2023, 7, 1), date(2024, 6, 30))))


@pytest.mark.parametrize(
    ("unit", "rule"),
    [
        ("number", '<dataValidation type="decimal" operator="greaterThanOrEqual" .*<formula1>0</formula1>'),
        ("percent", r"<formula1>AND\(ISNUMBER\(B2\),B2&gt;=0,B2&lt;=1,ROUND\(B2,4\)=B2\)</formula1>"),
        ("date", "<formula1>45108</formula1><formula2>45473</formula2>"),
    ],
)
def test_an_input_is_open_and_takes_only_what_its_unit_allows(unit: str, rule: str) -> None:
    sheet = _sheet(_form(BodyCell(text="", unit=Unit(unit), is_input=True)))
    assert re.search(rule, sheet)
    assert "<sheetProtection" in sheet
    assert "password" not in sheet


def test_a_cell_that_is_no_input_is_locked_and_checks_nothing() -> None:
    assert "<dataValidation" not in _sheet(_form(BodyCell(text="৪", value=Decimal(4))))


def test_it_prints_on_a4_one_page_wide_with_its_heading_rows_and_mark() -> None:
    sheet = _sheet(a_document(), 2)
    assert '<pageSetup paperSize="9" fitToHeight="0" orientation="landscape"/>' in sheet
    assert MARK.short_hash in sheet
    with ZipFile(BytesIO(render(a_document()))) as package:
        assert "form!$3:$4" in package.read("xl/workbook.xml").decode()
        assert any(name.startswith("xl/media/") for name in package.namelist())


@pytest.mark.parametrize("text", ["=1+1", "+CMD|' /C calc'!A0", "@SUM(A1)", "{=1}", "http://example.gov.bd", "'ক"])
def test_what_looks_like_a_formula_is_printed_as_it_stands(text: str) -> None:
    outline = an_outline(Paragraph(text=text), a_table((text, "১", "২")))
    assert _texts(outline, 0).count(text) == 2
    assert "<f>" not in _sheet(outline)
    assert "hyperlink" not in _sheet(outline)


def test_any_text_makes_a_file_that_opens() -> None:
    outline = an_outline(Paragraph(text="ক\x00\x1b\ud800খ"), a_table(("ক" * 40_000, "১", "২")))
    assert {len(text) for text in _texts(outline, 0)} >= {2, 32_767}


def test_sheets_of_one_name_or_of_none_are_told_apart() -> None:
    section = a_document().sections[1]
    outline = Outline(title="নমুনা", language="bn", sections=tuple(replace(section, name=name) for name in ("ছক", "ছক", "", "a/b:c" * 20)))
    assert _book(outline).sheet_names == ["ছক", "ছক 2", "3", "a b ca b ca b ca b ca b ca b", RECORD_SHEET]
