from agragati.read.formats.pdfparagraphs import paragraphs
from agragati.read.formats.pdftext import PrintedLine


def line(text: str, right: float, *, foot: float = 100, left: float = 50, gap: bool = False, first_word: float = 30) -> PrintedLine:
    return PrintedLine(text, (left, foot - 10, right, foot), gap, first_word)


def texts(*lines: PrintedLine) -> list[str]:
    return [one.text for one in paragraphs(lines, 600)]


def test_a_line_that_the_margin_has_broken_goes_on_in_the_next() -> None:
    first, second, third = (
        line("  উপর্যুক্ত বিষয়ে জানানো", 540),
        line("  যাচ্ছে যে, প্রতিবেদন", 520, foot=112),
        line("  প্রেরিত হলো।", 200, foot=124),
    )

    (whole,) = paragraphs([first, second, third], 600)

    assert whole == PrintedLine("  উপর্যুক্ত বিষয়ে জানানো যাচ্ছে যে, প্রতিবেদন প্রেরিত হলো।", (50, 90, 540, 124), first_word=30)


def test_a_line_after_which_the_next_word_would_have_fitted_was_ended_by_its_writer() -> None:
    assert texts(line("ক", 540), line("খ", 500, first_word=39), line("গ", 100, first_word=30)) == ["ক খ", "গ"]


def test_the_longest_of_short_lines_is_not_broken() -> None:
    assert texts(line("কার্যালয়", 300), line("ঠিকানা", 200)) == ["কার্যালয়", "ঠিকানা"]


def test_paragraphs_and_what_stands_elsewhere_or_side_by_side_stay_apart() -> None:
    full = line("ক", 540)

    assert texts(full, line("খ", 100, gap=True)) == ["ক", "খ"]
    assert texts(full, line("খ", 400, left=300)) == ["ক", "খ"]
    assert texts(full, line("খ", 100, first_word=0)) == ["ক", "খ"]
    assert texts(line("ক", 540, first_word=0), line("খ", 100)) == ["ক", "খ"]
    assert texts() == []
