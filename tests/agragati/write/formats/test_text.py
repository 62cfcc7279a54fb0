from agragati.model.outline import (
    Align,
    Blank,
    Block,
    BodyCell,
    HeadCell,
    Mark,
    Numbered,
    Orientation,
    Outline,
    Paragraph,
    Section,
    SideBySide,
    Space,
    Table,
    TableColumn,
    TableRow,
)
from agragati.write.formats.text import grid, render

TABLE = Table(
    columns=tuple(TableColumn(role=role, width=1) for role in ("activity", "indicator", "weight")),
    head=((HeadCell(text="কাজ", rows=2), HeadCell(text="সূচক", columns=2)), (HeadCell(text="নাম"), HeadCell(text="মান"))),
    rows=(
        TableRow(cells=(BodyCell(text="ক", columns=3),), kind="area"),
        TableRow(cells=(BodyCell(text="খ", rows=2), BodyCell(text="গ\tঘ"), BodyCell(text="১"))),
        TableRow(cells=(BodyCell(text="ঙ"), BodyCell(text="২"))),
    ),
)


def lines(*blocks: Block) -> list[str]:
    section = Section(orientation=Orientation.PORTRAIT, blocks=blocks)
    return render(Outline(title="", language="bn", sections=(section,))).decode().splitlines()


def test_places_under_a_merged_cell_are_empty() -> None:
    assert grid(TABLE) == (("কাজ", "সূচক", ""), ("", "নাম", "মান"), ("ক", "", ""), ("খ", "গ ঘ", "১"), ("", "ঙ", "২"))


def test_a_row_is_a_line_with_tabs() -> None:
    assert lines(TABLE)[2:4] == ["ক\t\t", "খ\tগ ঘ\t১"]


def test_paragraphs_lists_and_blanks_stand_apart() -> None:
    numbered = Numbered(items=(("১।", "প্রথম"), ("২।", "দ্বিতীয়")), heading="সংযুক্তি:")

    assert lines(Paragraph(text="প্রেরণ", label="বিষয়:"), Space(lines=2), numbered, Blank(hint="এখানে স্বাক্ষর হবে")) == [
        *("বিষয়: প্রেরণ", ""),
        *("সংযুক্তি:", "১। প্রথম", "২। দ্বিতীয়", ""),
        "____________________ (এখানে স্বাক্ষর হবে)",
    ]


def test_blocks_side_by_side_keep_their_columns() -> None:
    block = SideBySide(blocks=((Align.START, ("নং ১",)), (Align.END, ("আজ", "কাল"))))

    assert lines(block) == ["নং ১            আজ", "                কাল"]


def test_a_lone_block_is_plain_lines() -> None:
    assert lines(SideBySide(blocks=((Align.START, ()), (Align.CENTER, ("নাম", "পদ"))))) == ["নাম", "পদ"]


def test_sections_are_pages_and_each_bears_the_mark() -> None:
    sections = tuple(Section(orientation=Orientation.PORTRAIT, blocks=(Paragraph(text=text),)) for text in ("এক", "দুই"))
    outline = Outline(title="", language="bn", sections=sections, mark=Mark(address="https://plans.example/r/ab", short_hash="ab"))

    assert render(outline).decode() == "এক\n\nhttps://plans.example/r/ab ab\n\f\nদুই\n\nhttps://plans.example/r/ab ab\n"
