from agragati.model.outline import Align, Blank, BodyCell, Numbered, Paragraph, Role, SideBySide, Space, TableRow
from agragati.write.formats.pages import lay_pages
from outlines import MARK, RECORD, a_document, a_table, an_outline


def _blocks(*blocks: object) -> list[dict[str, object]]:
    return lay_pages(an_outline(*blocks))["sections"][0]["blocks"]  # type: ignore[arg-type]


def test_every_kind_of_block_is_laid_out() -> None:
    blocks = _blocks(
        Paragraph(text="কথা", label="বিষয়:"),
        Paragraph(text="শিরোনাম", role=Role.TITLE, align=Align.CENTER),
        Numbered(items=(("১)", "এক"),), heading="অনুলিপি"),
        SideBySide(blocks=((Align.END, ("ক", "খ")),)),
        Blank(hint="স্বাক্ষর", align=Align.END),
        Space(lines=2),
    )
    assert blocks == [
        {"kind": "paragraph", "role": "body", "text": "কথা", "label": "বিষয়:", "align": "start", "justify": True},
        {"kind": "paragraph", "role": "title", "text": "শিরোনাম", "label": None, "align": "center", "justify": False},
        {"kind": "numbered", "heading": "অনুলিপি", "items": [["১)", "এক"]]},
        {"kind": "side_by_side", "blocks": [["end", ["ক", "খ"]]]},
        {"kind": "blank", "hint": "(স্বাক্ষর)", "align": "end"},
        {"kind": "space", "lines": 2},
    ]


def test_the_record_and_the_mark_go_with_the_pages() -> None:
    pages = lay_pages(a_document())
    assert pages["enclosures"] == [{"name": "record.json", "media_type": "application/json", "text": RECORD}]
    assert (pages["mark"]["address"], pages["mark"]["short_hash"]) == (MARK.address, MARK.short_hash)
    assert [section["landscape"] for section in pages["sections"]] == [False, True]


def test_a_total_row_stands_apart_so_that_it_is_never_alone_on_a_page() -> None:
    table = a_table(("১", "সেবা", "৫"), ("২", "সভা", "৩"))
    total = TableRow(cells=(BodyCell(text="মোট", columns=2), BodyCell(text="৮")), kind="total")
    laid = _blocks(type(table)(columns=table.columns, head=table.head, rows=(*table.rows, total)))[0]
    assert len(laid["rows"]) == 2  # type: ignore[arg-type]
    assert [(cell["text"], cell["strong"]) for cell in laid["total"]] == [("মোট", True), ("৮", True)]  # type: ignore[attr-defined]


def test_a_row_goes_on_over_the_page_only_where_it_is_too_high_for_one() -> None:
    rows = _blocks(a_table(("১", "সেবা", "৫"), ("২", "দীর্ঘ মন্তব্য " * 400, "৩")))[0]["rows"]
    assert [[cell["breakable"] for cell in row] for row in rows] == [[False] * 3, [True] * 3]  # type: ignore[attr-defined]


def test_a_document_without_a_title_has_one_for_its_properties_and_a_very_long_one_is_cut() -> None:
    assert lay_pages(a_document())["title"] == "তৃতীয় ত্রৈমাসিক অগ্রগতি প্রতিবেদন ২০২৩-২৪"
    assert lay_pages(type(a_document())(title="", language="bn", sections=()))["title"] == "—"
    assert len(lay_pages(type(a_document())(title="ক" * 9000, language="bn", sections=()))["title"]) == 500
