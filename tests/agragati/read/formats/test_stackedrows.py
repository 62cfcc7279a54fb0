from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from agragati.read.formats.source import source_lines
from agragati.read.formats.stackedlines import Cut, entries_of, tokens_of
from agragati.read.formats.stackedrows import cut_rows
from agragati.read.lexicon import lexicon_of
from agragati.rules.load import packaged_catalog

LEXICON = lexicon_of(packaged_catalog())
ROLES = ("serial", "activity", "indicator", "unit", "weight", "annual_target", "achieved.Q2", "remarks")
FIRST = ("০১", "[১.১] নমুনা কাজ", "[১.১.১] নমুনা কাজ করা হয়েছে", "সংখ্যা", "৫", "৪", "১", "চলমান")
SECOND = ("০২", "[২.১] আরেক কাজ", "[২.১.১] আরেক কাজ করা হয়েছে", "তারিখ", "৮", "১৬/১২/২৩", "-", "-")
THIRD = ("০৩", "[৩.১] শেষ কাজ", "[৩.১.১] শেষ কাজ করা হয়েছে", "%", "৪", "৮০%", "৮১%", "হয়েছে")


def cut(*texts: str, roles: tuple[str | None, ...] = ROLES) -> Cut:
    found = list(entries_of(source_lines("\n".join(texts))))
    return cut_rows(found, tokens_of(found, LEXICON), roles)


def rows(*texts: str, roles: tuple[str | None, ...] = ROLES) -> list[tuple[str, ...]]:
    return [tuple(cell.text for cell in row.cells) for row in cut(*texts, roles=roles).rows]


def test_whole_rows_stand_as_they_are() -> None:
    assert rows(*FIRST, *SECOND, *THIRD) == [FIRST, SECOND, THIRD]


def test_cells_that_left_no_line_are_put_back_blank() -> None:
    assert rows(*FIRST, *SECOND[2:6], *THIRD) == [FIRST, ("", "", *SECOND[2:6], "", ""), THIRD]


def test_a_text_over_two_lines_is_one_cell() -> None:
    broken = (*SECOND[:2], "[২.১.১] আরেক কাজ", "করা হয়েছে এবং", "শেষ করা হয়েছে", *SECOND[3:])

    assert rows(*FIRST, *broken, *THIRD) == [FIRST, (*SECOND[:2], "[২.১.১] আরেক কাজ করা হয়েছে এবং শেষ করা হয়েছে", *SECOND[3:]), THIRD]


def test_a_text_may_go_on_in_the_last_column_of_a_row() -> None:
    remark = "পরবর্তী ত্রৈমাসিকে সম্পন্ন করা হবে"

    assert rows(*FIRST, *SECOND[:7], remark, "মর্মে আশা করা যায়", *THIRD) == [FIRST, (*SECOND[:7], f"{remark} মর্মে আশা করা যায়"), THIRD]


def test_a_line_that_belongs_to_no_row_is_left_out_and_named() -> None:
    found = cut(*FIRST, *SECOND, "১২/১২/২৩", *THIRD)

    assert [row.cells[0].text for row in found.rows] == ["০১", "০২", "০৩"]
    assert found.dropped == (16,)


def test_what_follows_a_blank_line_after_the_last_row_is_no_part_of_it() -> None:
    found = cut(*FIRST, *THIRD, *SECOND[:6], "", "নমুনা কর্মকর্তা", "০৪/০৪/২৪")

    assert found.rows[-1].end == 22
    assert [cell.text for cell in found.rows[-1].cells] == [*SECOND[:6], "", ""]


def test_blank_lines_are_blank_cells_where_they_stand_irregularly() -> None:
    assert rows("", *SECOND[1:6], "", "", *FIRST[:6], "", *FIRST[7:], *THIRD) == [
        ("", *SECOND[1:6], "", ""),
        (*FIRST[:6], "", FIRST[7]),
        THIRD,
    ]


def test_blank_lines_between_all_rows_part_them() -> None:
    assert rows(*FIRST, "", *SECOND[:6], "", *THIRD, "", *FIRST) == [FIRST, (*SECOND[:6], "", ""), THIRD, FIRST]


def test_the_word_for_achievements_begins_a_second_line_of_its_own() -> None:
    roles = ("activity", "indicator", "unit", "weight", "line_kind", "quarter.Q1", "quarter.Q2")
    planned = ("[১.১] নমুনা কাজ", "[১.১.১] নমুনা কাজ করা হয়েছে", "সংখ্যা", "৫", "লক্ষ্যমাত্রা", "১", "১")

    assert rows(*planned, "অর্জন", "১", *planned, "অর্জন", "১", roles=roles) == [planned, ("", "", "", "", "অর্জন", "১", "")] * 2


def test_a_count_in_a_row_of_days_is_a_score_and_not_an_achievement() -> None:
    roles = ("indicator", "unit", "weight", "annual_target", "achieved.Q1", "achieved.Q2", "claimed.scaled_weight", "claimed.scaled_score")
    count = ("[১.১.১] নমুনা কাজ", "সংখ্যা", "৫", "৪", "১", "১", "১", "০.৫")
    day = ("[২.১.১] আরেক কাজ", "তারিখ", "১০", "১৬/০৩/২৪", "২", "০")

    assert rows(*count, *day, *count, roles=roles) == [count, (*day[:4], "", "", "২", "০"), count]


def test_the_name_of_an_area_is_a_row_alone() -> None:
    area = "২. নমুনা ব্যবস্থার উন্নয়ন ........ ৮"

    assert rows(*FIRST, area, *SECOND, *THIRD) == [FIRST, (area, *[""] * 7), SECOND, THIRD]


def test_nothing_gives_no_row() -> None:
    assert cut() == Cut((), (), 0.0)


LINES = st.lists(st.sampled_from([*FIRST, *SECOND, *THIRD, "", "অর্জন", "কোনো লাইন"]), max_size=40)


@settings(deadline=None)
@given(LINES)
def test_every_line_stands_in_one_cell_or_is_named_or_comes_after_the_rows(texts: list[str]) -> None:
    found = cut(*texts)
    filled = list(entries_of(source_lines("\n".join(texts))))
    end = max([*(row.end for row in found.rows), *(number + 1 for number in found.dropped)], default=0)
    printed = " ".join(cell.text for row in found.rows for cell in row.cells if cell.text).split()
    expected = " ".join(entry.cell.text for number, entry in enumerate(filled[:end]) if number not in found.dropped).split()

    assert printed == expected
    assert all(one.end < other.end for one, other in combinations(found.rows, 2))
