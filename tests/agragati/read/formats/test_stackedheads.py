from agragati.model.reading import Cell
from agragati.read.formats.stackedheads import arrangements, is_known, is_share, numbered
from agragati.read.lexicon import lexicon_of
from agragati.rules.load import packaged_catalog

LEXICON = lexicon_of(packaged_catalog())
FRONT = ["ক্রম", "কার্যক্রম", "কর্মসম্পাদন সূচক", "একক", "সূচকের মান"]
LEVELS = ["অসাধারণ", "অতি উত্তম", "উত্তম", "চলতি মান", "চলতি মানের নিম্নে"]
SHARES = ["১০০%", "৯০%", "৮০%", "৭০%", "৬০%"]
TARGETS = ["targets.100", "targets.90", "targets.80", "targets.70", "targets.60"]


def first(*texts: str) -> tuple[list[list[str]], list[str | None]]:
    """The texts of the likeliest arrangement, and the roles of its columns."""
    cells = [Cell(text, line) for line, text in enumerate(texts, 1)]
    arrangement = next(arrangements(cells, LEXICON))
    return [[cell.text for cell in row] for row in arrangement.rows], list(arrangement.roles)


def all_roles(*texts: str) -> list[list[str | None]]:
    cells = [Cell(text, line) for line, text in enumerate(texts, 1)]
    return [list(one.roles) for one in arrangements(cells, LEXICON)]


def test_levels_after_the_whole_first_row_stand_under_the_target() -> None:
    rows, roles = first(*FRONT, "লক্ষ্যমাত্রা ২০২৩-২৪", "৩য় ত্রৈমাসিক অর্জন", "মন্তব্য", *LEVELS, *SHARES)

    assert rows == [
        [*FRONT, "লক্ষ্যমাত্রা ২০২৩-২৪", "", "", "", "", "৩য় ত্রৈমাসিক অর্জন", "মন্তব্য"],
        [*[""] * 5, *LEVELS, "", ""],
        [*[""] * 5, *SHARES, "", ""],
    ]
    assert roles == ["serial", "activity", "indicator", "unit", "weight", *TARGETS, "achieved.Q3", "remarks"]


def test_levels_straight_after_their_target_are_arranged_alike() -> None:
    after = first(*FRONT, "লক্ষ্যমাত্রা ২০২৩-২৪", *LEVELS, *SHARES, "৩য় ত্রৈমাসিক অর্জন", "মন্তব্য")

    assert after == first(*FRONT, "লক্ষ্যমাত্রা ২০২৩-২৪", "৩য় ত্রৈমাসিক অর্জন", "মন্তব্য", *LEVELS, *SHARES)


def test_a_share_may_follow_each_level() -> None:
    each = [text for pair in zip(LEVELS, SHARES, strict=True) for text in pair]

    assert first(*FRONT, "লক্ষ্যমাত্রা ২০২৩-২৪", *each, "মন্তব্য") == first(*FRONT, "লক্ষ্যমাত্রা ২০২৩-২৪", *LEVELS, *SHARES, "মন্তব্য")


def test_levels_without_a_group_are_columns_of_the_first_row() -> None:
    named = [f"{level} ({share})" for level, share in zip(LEVELS, SHARES, strict=True)]

    assert first(*FRONT, *named, "৩য় ত্রৈমাসিক অর্জন") == (
        [[*FRONT, *named, "৩য় ত্রৈমাসিক অর্জন"]],
        ["serial", "activity", "indicator", "unit", "weight", *TARGETS, "achieved.Q3"],
    )


def test_shares_alone_are_the_levels() -> None:
    rows, roles = first(*FRONT, "লক্ষ্যমাত্রা ২০২৩-২৪", *SHARES, "মন্তব্য")

    assert rows == [[*FRONT, "লক্ষ্যমাত্রা ২০২৩-২৪", "", "", "", "", "মন্তব্য"], [*[""] * 5, *SHARES, ""]]
    assert roles[5:] == [*TARGETS, "remarks"]


def test_quarters_stand_under_the_achievement_and_leave_the_target_alone() -> None:
    rows, roles = first(*FRONT, "বার্ষিক লক্ষ্যমাত্রা ২০২৩-২৪", "প্রকৃত অর্জন", "মোট অর্জন", "১ম কোয়ার্টার", "২য় কোয়ার্টার")

    assert rows == [
        [*FRONT, "বার্ষিক লক্ষ্যমাত্রা ২০২৩-২৪", "প্রকৃত অর্জন", "", "মোট অর্জন"],
        [*[""] * 6, "১ম কোয়ার্টার", "২য় কোয়ার্টার", ""],
    ]
    assert roles[5:] == ["annual_target", "achieved.Q1", "achieved.Q2", "achieved.total"]


def test_what_is_monitored_stands_under_its_group_with_its_total() -> None:
    quarters = ["১ম কোয়ার্টার", "২য় কোয়ার্টার", "৩য় কোয়ার্টার", "৪র্থ কোয়ার্টার"]
    rows, roles = first("কার্যক্রম", "কর্মসম্পাদন সূচক", "বাস্তবায়ন অগ্রগতি পরিবীক্ষণ", "মন্তব্য", "লক্ষ্যমাত্রা/অর্জন", *quarters, "মোট অর্জন")

    assert rows == [
        ["কার্যক্রম", "কর্মসম্পাদন সূচক", "বাস্তবায়ন অগ্রগতি পরিবীক্ষণ", *[""] * 5, "মন্তব্য"],
        ["", "", "লক্ষ্যমাত্রা/অর্জন", *quarters, "মোট অর্জন", ""],
    ]
    assert roles == [
        "activity",
        "indicator",
        "line_kind",
        "quarter.Q1",
        "quarter.Q2",
        "quarter.Q3",
        "quarter.Q4",
        "achieved.total",
        "remarks",
    ]


def test_quarters_of_targets_and_of_achievements_go_to_their_groups_in_order() -> None:
    quarters = ["১ম কোয়ার্টার", "২য় কোয়ার্টার"]
    options = [one[5:] for one in all_roles(*FRONT, "লক্ষ্যমাত্রা", "প্রকৃত অর্জন", "মন্তব্য", *quarters, *quarters)]

    assert options[-1] == ["quarter_targets.Q1", "quarter_targets.Q2", "achieved.Q1", "achieved.Q2", "remarks"]


def test_a_target_and_an_achievement_stand_under_each_quarter() -> None:
    pair = ["লক্ষ্যমাত্রা", "অর্জন"]
    rows, roles = first("ক্রম", "কর্মসম্পাদন সূচক", "বার্ষিক লক্ষ্যমাত্রা", "১ম কোয়ার্টার", "২য় কোয়ার্টার", "মোট অর্জন", *pair, *pair)

    assert rows == [
        ["ক্রম", "কর্মসম্পাদন সূচক", "বার্ষিক লক্ষ্যমাত্রা", "১ম কোয়ার্টার", "", "২য় কোয়ার্টার", "", "মোট অর্জন"],
        ["", "", "", *pair, *pair, ""],
    ]
    assert roles[3:] == ["quarter_targets.Q1", "achieved.Q1", "quarter_targets.Q2", "achieved.Q2", "achieved.total"]


def test_more_shares_than_levels_make_room_for_the_level_that_is_missing() -> None:
    rows, _ = first(*FRONT, "লক্ষ্যমাত্রা ২০২৩-২৪", "মন্তব্য", *LEVELS[:4], *SHARES)

    assert rows[1:] == [[*[""] * 5, *LEVELS[:4], "", ""], [*[""] * 5, *SHARES, ""]]


def test_a_share_too_many_is_not_lost() -> None:
    rows, _ = first("কর্মসম্পাদন সূচক", "একক", *LEVELS[:2], *SHARES[:2], "১০০%")

    assert sorted(cell for cell in rows[-1] if cell) == sorted([*SHARES[:2], "১০০%"])


def test_a_level_that_nobody_printed_keeps_its_place_in_one_of_the_arrangements() -> None:
    texts = [*FRONT, "লক্ষ্যমাত্রা ২০২৩-২৪", "মন্তব্য", *LEVELS[:4]]

    assert [one[5:] for one in all_roles(*texts)] == [[*TARGETS[:4], "remarks"], [*TARGETS[:4], "targets", "remarks"]]


def test_a_heading_of_two_lines_is_put_together_in_one_of_the_arrangements() -> None:
    texts = ["কার্যক্রম", "কর্মসম্পাদন সূচক", "একক", "মোট", "অর্জন"]

    assert all_roles(*texts)[-1] == ["activity", "indicator", "unit", "achieved.total"]


def test_numbers_of_columns_are_counted_even_where_one_is_missing_or_a_year_stands_among_them() -> None:
    assert numbered(["১", "২", "৩", "৪", "নমুনা"]) == 4
    assert numbered(["১", "২", "৪", "৫", "২০২৩-২৪", "নমুনা"]) == 5
    assert numbered(["১", "২", "৩"]) == 0
    assert numbered(["৪", "৫", "৬", "৭"]) == 0
    assert numbered(["১", "২", "৩", "৪", "১"]) == 4


def test_a_known_heading_is_exactly_one() -> None:
    assert [is_known(text, LEXICON) for text in ("একক", "অতি উত্তম", "২য় কোয়ার্টার অর্জন", "১ম কোয়ার্টার", "নমুনা দপ্তর")] == [
        True,
        True,
        True,
        True,
        False,
    ]
    assert not is_known("একক " * 30, LEXICON)


def test_a_share_is_that_of_a_level() -> None:
    assert [is_share(text, LEXICON) for text in ("৯০%", "(১০০ %)", "৯০", "৯৫%")] == [True, True, False, False]
