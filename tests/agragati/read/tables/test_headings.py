from agragati.read.tables.headings import period_in, read_heading
from tablekit import HEADS, LEVEL_NAMES, SCALE, lexicon, rows


def roles(*texts: str) -> list[str | None]:
    return [label.role for label in read_heading(rows(*texts), lexicon()).labels]


def test_the_heads_of_a_quarters_form_name_their_columns() -> None:
    heading = read_heading(rows(HEADS), lexicon())

    assert [label.role for label in heading.labels] == [
        "serial",
        "activity",
        "indicator",
        "unit",
        "weight",
        "annual_target",
        "achieved.Q3",
        "achieved.total",
        "remarks",
    ]
    assert [label.col for label in heading.labels] == [0, 1, 2, 3, 4, 5, 10, 11, 12]


def test_a_targets_heading_over_levels_is_a_group() -> None:
    heading = read_heading(rows(HEADS, LEVEL_NAMES, SCALE), lexicon())

    assert heading.labels[5].role == "group.targets"
    assert [label.role for label in heading.labels if label.is_level and label.row == 1] == [
        "targets.100",
        "targets.90",
        "targets.80",
        "targets.70",
        "targets.60",
    ]
    assert heading.scale == ("১০০%", "৯০%", "৮০%", "৭০%", "৬০%")
    assert heading.scale_line == 3


def test_quarters_under_the_achievement_are_achievements() -> None:
    assert roles("একক|বার্ষিক লক্ষ্যমাত্রা|প্রকৃত অর্জন||মোট অর্জন", "||১ম কোয়ার্টার|২য় কোয়ার্টার|") == [
        "unit",
        "annual_target",
        "group.achieved",
        "achieved.Q1",
        "achieved.Q2",
        "achieved.total",
    ]


def test_quarters_under_the_target_are_targets() -> None:
    assert roles("একক|লক্ষ্যমাত্রা||প্রকৃত অর্জন|", "|১ম কোয়ার্টার|২য় কোয়ার্টার|১ম কোয়ার্টার|২য় কোয়ার্টার") == [
        "unit",
        "group.targets",
        "quarter_targets.Q1",
        "quarter_targets.Q2",
        "group.achieved",
        "achieved.Q1",
        "achieved.Q2",
    ]


def test_quarters_of_a_monitoring_form_stay_open() -> None:
    assert roles("সূচক|বাস্তবায়ন অগ্রগতি পরিবীক্ষণ, ২০২৩-২০২৪||", "|লক্ষ্যমাত্রা/ অর্জন|১ম কোয়ার্টার|২য় কোয়ার্টার")[-3:] == [
        "line_kind",
        "quarter.Q1",
        "quarter.Q2",
    ]


def test_a_bare_weight_after_the_area_is_the_areas() -> None:
    assert roles("ক্রম|কর্মসম্পাদন ক্ষেত্র|মান|কার্যক্রম|কর্মসম্পাদন সূচক|একক|সূচকের মান") == [
        "serial",
        "area",
        "area_weight",
        "activity",
        "indicator",
        "unit",
        "weight",
    ]


def test_a_level_with_its_points_beside_the_name_is_a_level() -> None:
    assert roles("একক|অসাধারণ (১০০%)|অতি উত্তম ৯০%") == ["unit", "targets.100", "targets.90"]


def test_a_misspelt_head_is_named_and_less_sure() -> None:
    (label,) = read_heading(rows("কর্মসম্পাদন সুচকের মন"), lexicon()).labels

    assert label.role == "weight"
    assert 0.74 <= label.sure <= 1


def test_a_head_that_nobody_knows_is_kept_without_a_role() -> None:
    (label,) = read_heading(rows("গাড়ির নম্বর"), lexicon()).labels

    assert label.role is None
    assert label.text == "গাড়ির নম্বর"


def test_the_first_quarter_of_a_pair_may_be_illegible() -> None:
    assert roles("একক|প্রকৃত অর্জন||মোট অর্জন", "|খজঘণ|২য় কোয়ার্টার|")[1:4] == ["group.achieved", None, "achieved.Q2"]


def test_of_a_broken_level_row_the_shares_that_are_levels_head_their_columns() -> None:
    heading = read_heading(rows("|১০০%|২০%|৮০%"), lexicon())

    assert [(label.role, label.col) for label in heading.labels] == [("targets.100", 1), ("targets.80", 3)]
    assert heading.scale == ("১০০%", "২০%", "৮০%")


def test_a_half_year_without_an_ordinal_is_the_reports_own() -> None:
    assert [period_in(text) for text in ("অর্ধবার্ষিক অর্জন", "১ম অর্ধবার্ষিক অর্জন", "২য়", "মন্তব্য")] == [None, "H1", "Q2", None]
