import pytest

from agragati.read.faults import UnreadableError
from agragati.read.formats.opensheet import read_open_sheets
from agragati.read.formats.package import Package
from officekit import packed, texts_of

SPACES = " ".join(f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{short}:1.0"' for short in ("office", "table", "text", "style"))


def read(*sheets: str, styles: str = "") -> list[str | list[list[str]]]:
    body = f"<office:body><office:spreadsheet>{''.join(sheets)}</office:spreadsheet></office:body>"
    content = (
        f"<office:document-content {SPACES}><office:automatic-styles>{styles}</office:automatic-styles>{body}</office:document-content>"
    )
    return texts_of(read_open_sheets(Package(packed({"content.xml": content}))))


def c(text: str, more: str = "") -> str:
    return f"<table:table-cell {more}><text:p>{text}</text:p></table:table-cell>"


def row(*cells: str, more: str = "") -> str:
    return f"<table:table-row {more}>{''.join(cells)}</table:table-row>"


def table(*rows: str, more: str = "") -> str:
    return f"<table:table {more}>{''.join(rows)}</table:table>"


def test_cells_are_read_as_they_are_shown() -> None:
    cells = [
        c("01", 'office:value-type="float" office:value="1"'),
        c("80%", 'office:value-type="percentage" office:value="0.8"'),
        c("Mar 24", 'office:value-type="date" office:date-value="2024-03-16T00:00:00"'),
        c("ক<text:s/>খ<text:line-break/><text:span>গ</text:span><office:annotation><text:p>টীকা</text:p></office:annotation>"),
    ]

    assert read(table(row(*cells))) == [[["01", "80%", "16/03/2024", "ক খ গ"]]]


def test_repeated_and_merged_cells_take_their_places() -> None:
    wide = c("লক্ষ্যমাত্রা", 'table:number-columns-spanned="2"') + "<table:covered-table-cell/>"
    blank = '<table:table-cell table:number-columns-repeated="2"/>'

    assert read(table(row(c("ক"), wide, c("খ")), row(c("১"), blank, c("২")), row(c("৩", 'table:number-columns-repeated="4"')))) == [
        [["ক", "লক্ষ্যমাত্রা", "~", "খ"], ["১", "", "", "২"], ["৩", "৩", "৩", "৩"]]
    ]


def test_what_is_hidden_is_not_there() -> None:
    styles = '<style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>'
    hidden = row(*map(c, "কখগঘ"), more='table:visibility="collapse"')
    columns = '<table:table-column/><table:table-column table:visibility="collapse"/>'

    assert read(
        table(columns, hidden, row(*map(c, "১২৩৪"))), table(row(*map(c, "৫৬৭৮")), more='table:style-name="ta2"'), styles=styles
    ) == [[["১", "৩", "৪"]]]


def test_a_million_blank_rows_cost_nothing_and_filled_ones_are_refused() -> None:
    often = 'table:number-rows-repeated="1048570"'

    assert read(table(row("<table:table-cell/>", more=often), row(*map(c, "কখগঘ")))) == [[["ক", "খ", "গ", "ঘ"]]]
    with pytest.raises(UnreadableError, match="more than"):
        read(table(row(c("ক"), more=often)))
