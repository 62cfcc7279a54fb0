from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest
from lxml import html

from agragati.model.outline import Align, Blank, Enclosure, Numbered, Outline, Paragraph, Role, SideBySide, Table
from agragati.write.formats.webpage import render
from outlines import MARK, RECORD, a_document, a_ministry, a_quarter, a_table, an_outline

LIMIT = 160_000


def _page(outline: Outline) -> html.HtmlElement:
    return html.document_fromstring(render(outline).decode())


def _grid(page: html.HtmlElement) -> list[list[str]]:
    return [[cell.text_content() for cell in row] for row in page.iter("tr")]


@pytest.mark.parametrize("table", [a_quarter(), a_ministry()], ids=["quarter", "ministry"])
def test_the_table_stands_there_cell_by_cell_with_its_merged_cells(table: Table) -> None:
    rows = [[cell.text for cell in row] for row in table.head] + [[cell.text for cell in row.cells] for row in table.rows]
    spans = [(cell.columns, cell.rows) for row in table.head for cell in row] + [
        (cell.columns, cell.rows) for row in table.rows for cell in row.cells
    ]
    page = _page(a_document(table))
    assert _grid(page) == rows
    assert [(int(cell.get("colspan", 1)), int(cell.get("rowspan", 1))) for cell in page.iter("th", "td")] == spans


def test_it_is_one_small_file_that_loads_nothing() -> None:
    data = render(a_document()).decode()
    assert len(data) < LIMIT
    assert re.findall(r"""(?:src|href)=|url\("(?!data:)|@import""", data) == []


def test_a_screen_reader_is_told_language_headings_and_where_to_scroll() -> None:
    page = _page(a_document())
    assert page.get("lang") == "bn"
    assert page.findtext(".//title") == "তৃতীয় ত্রৈমাসিক অগ্রগতি প্রতিবেদন ২০২৩-২৪"
    assert len(list(page.iter("main"))) == len(list(page.iter("h1"))) == 1
    assert {cell.get("scope") for cell in page.iter("th")} <= {"col", "colgroup", "row"}
    assert [(region.get("tabindex"), region.get("aria-label")) for region in page.find_class("scroll")] == [("0", "form")]
    assert [code.get("aria-label") for code in page.iter("svg")] == [MARK.address] * 2


def test_the_record_is_inside_and_no_text_of_it_can_end_the_script() -> None:
    data = json.dumps({"remarks": "</script><script>alert(1)</script><!--"}).encode()
    page = _page(replace(an_outline(), enclosures=(Enclosure(name="record.json", media_type="application/json", data=data),)))
    scripts = list(page.iter("script"))
    assert [script.get("type") for script in scripts] == ["application/json"]
    assert json.loads(scripts[0].text) == json.loads(data)
    assert json.loads(next(_page(a_document()).iter("script")).text) == json.loads(RECORD)


def test_what_looks_like_markup_is_printed_as_it_stands() -> None:
    text = "<b>&amp;</b> \"'> <img src=x onerror=alert(1)>"
    page = _page(
        replace(
            an_outline(
                Paragraph(text=text, label=text),
                Paragraph(text=text, role=Role.TITLE),
                Numbered(items=((text, text),), heading=text),
                SideBySide(blocks=((Align.END, (text, text)),)),
                Blank(hint=text),
                a_table((text, "১", "২")),
            ),
            title=text,
            author=text,
        )
    )
    assert list(page.iter("img", "b")) == []
    assert page.text_content().count(text) == 10
    assert page.find_class("blank")[0].get("data-hint") == text
    assert page.find_class("blank")[0].text_content() == ""


def test_lines_stay_lines_and_control_characters_are_left_out() -> None:
    page = render(an_outline(Paragraph(text="ক\x00\nখ"))).decode()
    assert '<p class="body start">ক<br>খ</p>' in page
