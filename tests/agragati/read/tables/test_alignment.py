from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from agragati.model.values import Unit
from agragati.read.tables.alignment import Expected, Frame, Placed, frame_of, place_row, signs
from agragati.read.tables.columns import Columns
from tablekit import IDEA, PORTAL, lexicon, row

ROLES = (
    *("serial", "activity", "indicator", "unit", "weight"),
    *("targets.100", "targets.90", "targets.80", "targets.70", "targets.60"),
    *("achieved.Q2", "feedback", None),
)
COUNT = Expected(
    Unit.NUMBER,
    {
        "weight": frozenset({Decimal(7)}),
        "targets.100": frozenset({Decimal(4)}),
        "targets.90": frozenset({Decimal(3)}),
        "targets.80": frozenset({Decimal(2)}),
        "targets.70": frozenset({Decimal(1)}),
    },
)
START = "০৫|[৫.১] তথ্য বাতায়ন হালনাগাদকরণ|[৫.১.১] তথ্য বাতায়ন হালনাগাদকৃত"


def placed(text: str, expected: Expected | None = COUNT) -> Placed:
    return place_row(row(text), Frame(ROLES), lexicon(), expected)


def texts(found: Placed) -> list[str]:
    return [found.text(role) for role in ROLES[3:12] if role]


def test_a_row_that_fits_stays_as_it_stands() -> None:
    found = placed(f"{START}|সংখ্যা|৭|৪|৩|২|১|-|১||")

    assert texts(found) == ["সংখ্যা", "৭", "৪", "৩", "২", "১", "-", "১", ""]
    assert found.moved == ()


def test_a_row_without_its_activity_cell_is_put_back() -> None:
    found = placed("|স্মার্ট বাংলাদেশ বিনির্মাণ বিষয়ক কর্মশালা আয়োজিত|সংখ্যা|৭|৪|৩|২|১|-|১||", None)

    assert texts(found) == ["সংখ্যা", "৭", "৪", "৩", "২", "১", "-", "১", ""]
    assert found.moved[0] == ("indicator", 1, 2)


def test_an_achievement_under_the_feedback_is_put_back() -> None:
    found = placed(f"{START}|সংখ্যা|৭|৪|৩|২|১|||১|")

    assert texts(found) == ["সংখ্যা", "৭", "৪", "৩", "২", "১", "", "১", ""]
    assert found.moved == (("achieved.Q2", 11, 10),)


def test_an_achievement_past_the_last_head_is_put_back() -> None:
    found = placed(f"{START}|সংখ্যা|৭|৪|৩|২|১||||১")

    assert found.text("achieved.Q2") == "১"
    assert found.moved == (("achieved.Q2", 12, 10),)


def test_targets_that_slid_are_known_by_the_frameworks_figures() -> None:
    found = placed(f"{START}|সংখ্যা|৭|৪|৩||২|১|-|১|")

    assert texts(found)[2:7] == ["৪", "৩", "২", "১", "-"]


def test_an_offices_own_targets_are_left_where_they_stand() -> None:
    found = placed(f"{START}|সংখ্যা|৭|৩|২|১|-|-|১||")

    assert texts(found)[2:8] == ["৩", "২", "১", "-", "-", "১"]
    assert found.moved == ()


def test_an_achievement_is_not_taken_for_the_blank_target_before_it() -> None:
    found = placed(f"{START}|সংখ্যা|৭|৪|৩|২|||১||")

    assert texts(found)[2:8] == ["৪", "৩", "২", "", "", "১"]
    assert found.moved == ()


def test_a_filled_cell_without_a_column_is_kept() -> None:
    found = placed(f"{START}|সংখ্যা|৭|৪|৩|২|১|-|১|ভালো|অতিরিক্ত লেখা এখানে আছে")

    assert [cell.text for _, cell in found.loose] == ["অতিরিক্ত লেখা এখানে আছে"]


def test_signs_are_the_figures_that_the_framework_sets_once() -> None:
    assert signs(row(PORTAL), COUNT, set(COUNT.figures)) == {
        4: "weight",
        5: "targets.100",
        6: "targets.90",
        7: "targets.80",
        8: "targets.70",
        10: "targets.70",
        11: "targets.90",
    }
    assert signs(row(PORTAL), None, set()) == {}


def test_dates_are_signs_too() -> None:
    expected = Expected(Unit.DATE, {"targets.100": frozenset({date(2024, 3, 16)})})

    assert signs(row(IDEA), expected, {"targets.100"}) == {5: "targets.100"}


@given(st.lists(st.sampled_from(["", "-", "১", "৭", "১৬-০৩-২৪", "৮০%", "সংখ্যা", "[৫.১.১] তথ্য বাতায়ন", "মন্তব্য লেখা"]), max_size=16))
def test_no_filled_cell_is_lost_or_doubled(parts: list[str]) -> None:
    cells = row("|".join(parts))
    found = place_row(cells, Frame(ROLES), lexicon(), COUNT)

    filled = sorted(place for place, cell in enumerate(cells) if cell.text.strip(" -"))
    kept = [place for role, place in found.places.items() if found.text(role).strip(" -")] + [place for place, _ in found.loose]
    assert sorted(kept) == filled


def test_a_figure_in_a_column_that_no_row_uses_goes_to_the_one_beside_it_that_all_use() -> None:
    columns = Columns(("unit", "achieved.Q1", "achieved.total", "claimed.weighted"), {}, {}, 0.0)
    cells = [row("সংখ্যা|১|১|"), row("সংখ্যা|২|২|"), row("সংখ্যা|১||১"), row("সংখ্যা|১|১|"), row("সংখ্যা|৩|৩|")]
    frame = frame_of(columns, cells)

    found = place_row(cells[2], frame, lexicon(), None)

    assert frame.idle == {3}
    assert (found.text("achieved.total"), found.text("claimed.weighted")) == ("১", "")
    assert found.moved == (("achieved.total", 3, 2),)


def test_a_total_that_one_office_alone_prints_stays_a_total() -> None:
    columns = Columns(("unit", "achieved.Q1", "achieved.total"), {}, {}, 0.0)
    cells = [row("সংখ্যা|-|"), row("সংখ্যা|-|"), row("সংখ্যা|-|১"), row("সংখ্যা|১|"), row("সংখ্যা|-|")]

    found = place_row(cells[2], frame_of(columns, cells), lexicon(), None)

    assert found.text("achieved.total") == "১"


def test_under_a_head_that_nobody_knows_anything_may_stand() -> None:
    columns = Columns(("unit", "achieved.Q1", None, "remarks"), {}, {2: "গাড়ির নম্বর"}, 0.0)
    frame = frame_of(columns, ())

    found = [place_row(row(text), frame, lexicon(), None) for text in ("সংখ্যা|১|২|", "সংখ্যা|১|একটি মোটরসাইকেল|চলমান", "সংখ্যা|১||")]

    assert [(one.text("achieved.Q1"), one.text("other.গাড়ির নম্বর"), one.text("remarks")) for one in found] == [
        ("১", "২", ""),
        ("১", "একটি মোটরসাইকেল", "চলমান"),
        ("১", "", ""),
    ]
    assert [one.moved + one.loose for one in found] == [(), (), ()]


def test_a_unit_is_not_left_under_an_unknown_head_beside_the_units_own_column() -> None:
    frame = frame_of(Columns(("indicator", "unit", None, "achieved.Q1"), {}, {2: "ধরন"}, 0.0), ())
    found = place_row(row("তথ্য বাতায়ন হালনাগাদকৃত||সংখ্যা|১"), frame, lexicon(), None)

    assert (found.text("unit"), found.text("achieved.Q1")) == ("সংখ্যা", "১")


def test_two_columns_under_the_same_unknown_head_are_told_apart() -> None:
    columns = Columns(("unit", None, None, None), {}, {1: "ধরন", 2: "ধরন"}, 0.0)

    assert frame_of(columns, ()) == Frame(("unit", "other.ধরন", "other.ধরন (2)", None))


def test_a_row_that_slid_takes_along_what_stands_under_an_unknown_head() -> None:
    columns = Columns(("indicator", "unit", "achieved.Q1", None), {}, {3: "ধরন"}, 0.0)
    found = place_row(row("|স্মার্ট বাংলাদেশ বিষয়ক কর্মশালা আয়োজিত|সংখ্যা|১|নতুন"), frame_of(columns, ()), lexicon(), None)

    assert {role: cell.text for role, cell in found.cells.items()} == {
        "indicator": "স্মার্ট বাংলাদেশ বিষয়ক কর্মশালা আয়োজিত",
        "unit": "সংখ্যা",
        "achieved.Q1": "১",
        "other.ধরন": "নতুন",
    }
    assert found.moved == (("indicator", 1, 0), ("unit", 2, 1), ("achieved.Q1", 3, 2))


def test_unit_and_weight_the_other_way_round_are_exchanged() -> None:
    found = placed(f"{START}|৭|সংখ্যা|৪|৩|২|১|-|১||")

    assert texts(found) == ["সংখ্যা", "৭", "৪", "৩", "২", "১", "-", "১", ""]
    assert found.moved == (("unit", 4, 3),)


def test_a_figure_that_cannot_be_read_stays_where_it_stands() -> None:
    roles = (*ROLES[:11], "achieved.total", "remarks")

    found = place_row(row(f"{START}|সংখ্যা|৭|৪|৩|২|১|-|১|হ্যাঁ|"), Frame(roles, {}), lexicon(), COUNT)

    assert (found.text("achieved.Q2"), found.text("achieved.total"), found.text("remarks")) == ("১", "হ্যাঁ", "")
    assert found.moved == ()
