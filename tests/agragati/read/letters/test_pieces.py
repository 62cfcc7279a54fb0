from agragati.model.reading import Line, Origin
from agragati.read.letters.pieces import Piece, cut
from agragati.read.letters.words import words_of
from agragati.rules.load import packaged_catalog

WORDS = words_of(packaged_catalog().letters)


def test_a_number_and_its_date_in_one_line_are_two_pieces() -> None:
    pieces = cut([Line("স্মারক নং-১২.০৪.৫৮০০.০১১  তারিখ: ০১/০২/২০২৪", 7)], WORDS)

    assert pieces == (
        Piece("স্মারক নং-১২.০৪.৫৮০০.০১১", 7, 1, gap=True, label="memo", strong=True, rest="১২.০৪.৫৮০০.০১১"),
        Piece("তারিখ: ০১/০২/২০২৪", 7, 27, label="date", strong=True, rest="০১/০২/২০২৪"),
    )


def test_tabs_and_wide_blanks_cut_a_line() -> None:
    pieces = cut([Line("মহাপরিচালক\t(রহিম উদ্দিন)    ঢাকা", 1)], WORDS)

    assert [(piece.text, piece.column) for piece in pieces] == [("মহাপরিচালক", 1), ("(রহিম উদ্দিন)", 12), ("ঢাকা", 29)]


def test_empty_lines_and_pages_become_gaps() -> None:
    pieces = cut([Line("ক", 1), Line("খ", 2), Line("  ", 3), Line("গ", 4), Line("ঘ", 5, page=2)], WORDS)

    assert [(piece.text, piece.gap) for piece in pieces] == [("ক", True), ("খ", False), ("গ", True), ("ঘ", True)]


def test_ticks_are_marks_and_markup_and_bullets_are_taken_off() -> None:
    pieces = cut([Line("✓ মহাপরিচালক", 1), Line("- ১) সচিব", 2), Line("**শিরোনাম**", 3), Line("Email: [a@b.bd](mailto:a@b.bd)", 4)], WORDS)

    assert [(piece.text, piece.mark) for piece in pieces] == [
        ("মহাপরিচালক", True),
        ("১) সচিব", False),
        ("শিরোনাম", False),
        ("Email: a@b.bd", False),
    ]


def test_an_origin_points_to_the_words_in_the_line() -> None:
    piece = Piece("তারিখ: ০১/০২/২০২৪", 7, 27, page=2)

    assert piece.origin("০১/০২/২০২৪") == Origin(line=7, column=34, page=2, text="০১/০২/২০২৪")
    assert piece.origin() == Origin(line=7, column=27, page=2, text="তারিখ: ০১/০২/২০২৪")


def test_a_label_can_be_taken_off_again() -> None:
    assert Piece("নং ৫", 1, 1, label="memo", strong=True, rest="৫").unlabelled() == Piece("নং ৫", 1, 1, rest="নং ৫")


def test_printed_lines_that_share_a_line_of_html_are_rows_and_the_paragraph_ends_with_them() -> None:
    pieces = cut([Line("রহিম উদ্দিন", 7), Line("পরিদর্শক", 7), Line("মহাপরিচালক", 8), Line("ঢাকা", 9)], WORDS)

    assert [(piece.text, piece.row, piece.gap) for piece in pieces] == [
        ("রহিম উদ্দিন", 0, True),
        ("পরিদর্শক", 1, False),
        ("মহাপরিচালক", 2, True),
        ("ঢাকা", 3, False),
    ]


def test_what_a_label_names_may_stand_far_from_it() -> None:
    pieces = cut([Line("স্মারক নং-\t১২.০৪.৫৮০০.০১১", 1), Line("তারিখ:          তারিখ:", 2), Line("ফোন:\t০২৪৪৭\tফ্যাক্স:\t০২৪৪৮", 3)], WORDS)

    assert [(piece.label, piece.rest) for piece in pieces] == [
        ("memo", "১২.০৪.৫৮০০.০১১"),
        ("date", ""),
        ("date", ""),
        ("phone", "০২৪৪৭"),
        ("fax", "০২৪৪৮"),
    ]


def test_a_sentence_that_speaks_of_a_number_and_a_day_is_not_cut() -> None:
    sentence = (
        "উপর্যুক্ত বিষয়ে জানানো যাচ্ছে যে, বীজ অধিদপ্তরের পত্র পাওয়া গিয়েছে এবং সে মোতাবেক প্রতিবেদন প্রস্তুত করা হয়েছে, "
        "যার স্মারক নং: ১২.০৪.৫৮০০.০১১ তারিখ: ০১/০২/২০২৪ খ্রি. মর্মে উল্লেখ করা হয়েছে"
    )

    assert [piece.text for piece in cut([Line(sentence, 1)], WORDS)] == [sentence]
    assert [piece.text for piece in cut([Line("স্মারক নং: ১২.০৪.৫৮০০.০১১ তারিখ: ০১/০২/২০২৪", 1)], WORDS)] == [
        "স্মারক নং: ১২.০৪.৫৮০০.০১১",
        "তারিখ: ০১/০২/২০২৪",
    ]
