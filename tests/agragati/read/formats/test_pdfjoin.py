from dataclasses import replace

from agragati.model.reading import Cell
from agragati.read.formats.pdfjoin import joined
from agragati.read.formats.pdflayout import Item, Page, PageTable
from agragati.read.formats.pdftext import PrintedLine

XS = (0.0, 10.0, 20.0, 30.0, 40.0)
LINE = PrintedLine("ক", (0, 0, 0, 0))
HEADING = "ক্রম|কাজ|একক|মান"


def table(*rows: str, page: int = 1, xs: tuple[float, ...] = XS, tall: str = "") -> PageTable:
    """`~` is a covered place; a text in `tall` is broken into lines."""
    cells = [
        [
            Cell(text.strip("~"), 0, column, spanned=text == "~", page=page, box=(page, number, column, 0))
            for column, text in enumerate(row.split("|"))
        ]
        for number, row in enumerate(rows)
    ]
    boxes = frozenset(cell.box for row in cells for cell in row if cell.box and cell.text and cell.text in tall)
    return PageTable(xs, 0.0, cells, boxes)


def texts(*pages: list[Item]) -> list[list[str]]:
    whole = joined(Page(number, 800, items) for number, items in enumerate(pages, 1))
    return [
        [
            "/".join("|".join(cell.text for cell in row) for row in item.rows) if isinstance(item, PageTable) else item.text
            for item in page.items
        ]
        for page in whole
    ]


def test_a_table_goes_on_over_pages_without_its_repeated_heading() -> None:
    assert texts([LINE, table(HEADING, "১|ক|%|২")], [table(HEADING, "২|খ|%|৩", page=2)], [table(HEADING, "৩|গ|%|৪", page=3), LINE]) == [
        ["ক", "ক্রম|কাজ|একক|মান/১|ক|%|২/২|খ|%|৩/৩|গ|%|৪"],
        ["ক"],
    ]


def test_cells_keep_the_page_on_which_they_stand() -> None:
    (page,) = joined([Page(1, 800, [table("১|ক|%|২")]), Page(2, 800, [table("২|খ|%|৩", page=2)])])

    (item,) = page.items
    assert isinstance(item, PageTable)
    assert [row[0].page for row in item.rows] == [1, 2]


def test_a_table_after_text_or_with_other_columns_is_another() -> None:
    other = tuple(x * 2 for x in XS)

    assert texts([table("১|ক|%|২")], [LINE, table("২|খ|%|৩")]) == [["১|ক|%|২"], ["ক", "২|খ|%|৩"]]
    assert texts([table("১|ক|%|২")], [table("২|খ|%|৩", xs=other)]) == [["১|ক|%|২"], ["২|খ|%|৩"]]
    assert texts([table("১|ক|%|২")], [table("২|খ|%", xs=XS[:-1])]) == [["১|ক|%|২"], ["২|খ|%"]]


def test_a_row_that_was_cut_is_whole_again() -> None:
    first = table(HEADING, "১|বাস্তবায়িত সহজিকৃত|%|২", tall="বাস্তবায়িত সহজিকৃত")

    assert texts([first], [table(HEADING, "|সেবা চালু||", "২|খ|%|৩", page=2)]) == [["ক্রম|কাজ|একক|মান/১|বাস্তবায়িত সহজিকৃত সেবা চালু|%|২/২|খ|%|৩"]]


def test_the_rest_of_a_merged_cell_goes_to_where_it_began() -> None:
    first = table("১|দীর্ঘ কাজ|%|২", "|~|%|৩", tall="দীর্ঘ কাজ")

    assert texts([first], [table("|শেষ||", page=2)]) == [["১|দীর্ঘ কাজ শেষ|%|২/||%|৩"]]


def test_a_short_cell_of_the_next_row_is_no_rest() -> None:
    assert texts([table("১|ক|%|২")], [table("|অর্জন||", page=2)]) == [["১|ক|%|২/|অর্জন||"]]
    assert texts([table("১||%|২")], [table("|অর্জন||", page=2)]) == [["১||%|২/|অর্জন||"]]


def test_a_name_over_all_columns_is_no_rest() -> None:
    first = table("দীর্ঘ কাজ|১|%|২", tall="দীর্ঘ কাজ")

    assert texts([first], [table("২. ক্রয়|~|~|~", "কাজ|২|%|৩", page=2)]) == [["দীর্ঘ কাজ|১|%|২/২. ক্রয়|||/কাজ|২|%|৩"]]


def test_a_row_of_many_cells_is_no_rest() -> None:
    row = "দীর্ঘ|দীর্ঘ|দীর্ঘ|দীর্ঘ"

    assert texts([table(row, tall="দীর্ঘ")], [table("ক|খ|গ|ঘ", page=2)]) == [[f"{row}/ক|খ|গ|ঘ"]]


def test_blank_pages_leave_nothing() -> None:
    assert texts([], [LINE], []) == [["ক"]]
    assert replace(table("১|ক|%|২"), top=5.0).top == 5.0
