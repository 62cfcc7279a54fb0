from agragati.read.formats.pdflayout import Page
from agragati.read.formats.pdfmargins import without_margins
from agragati.read.formats.pdftext import PrintedLine


def line(text: str, foot: float) -> PrintedLine:
    return PrintedLine(text, (0, foot - 10, 100, foot))


def kept(*pages: list[PrintedLine]) -> list[list[str]]:
    laid_out = without_margins([Page(number, 800, items) for number, items in enumerate(pages, 1)])
    return [[item.text for item in page.items if isinstance(item, PrintedLine)] for page in laid_out]


def test_what_stands_at_the_head_of_every_page_is_said_once() -> None:
    assert kept([line("কার্যালয়", 40), line("ক", 100)], [line("কার্যালয়", 41), line("খ", 100)]) == [["কার্যালয়", "ক"], ["খ"]]


def test_page_numbers_are_left_out() -> None:
    numbers = ["১", "- ২ -", "পৃষ্ঠা ৩ / ১২", "Page 4 of 12", "পৃষ্ঠা নং ৫"]

    assert kept(*([line(text, 790)] for text in numbers)) == [[], [], [], [], []]


def test_feet_that_differ_by_their_page_number_are_said_once_after_all_pages() -> None:
    first, second = line("পরিকল্পনা ২০২৩-২৪, পাতা ১", 790), line("পরিকল্পনা ২০২৩-২৪, পাতা ২", 790)

    assert kept([line("ক", 400), first], [line("খ", 400), second]) == [["ক"], ["খ", "পরিকল্পনা ২০২৩-২৪, পাতা ১"]]


def test_a_head_that_begins_on_a_later_page_does_not_part_the_pages() -> None:
    assert kept([line("ক", 400)], [line("চলমান", 40), line("খ", 400)], [line("চলমান", 40), line("গ", 400)]) == [["ক"], ["খ"], ["গ", "চলমান"]]


def test_lines_of_the_text_stay_though_they_recur() -> None:
    assert kept([line("ক", 400), line("৪", 410)], [line("ক", 400)]) == [["ক", "৪"], ["ক"]]


def test_a_line_at_the_edge_of_one_page_only_stays() -> None:
    assert kept([line("অনুলিপি: সচিব", 790)], [line("ক", 400)]) == [["অনুলিপি: সচিব"], ["ক"]]
