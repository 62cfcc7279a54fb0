"""Placed cells become values by the unit of their row; what does not parse is said and left out."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

import pytest

from agragati.model.findings import Finding
from agragati.model.periods import Period
from agragati.model.report import Row
from agragati.model.values import Parts, Unit
from agragati.read.tables.alignment import Placed
from agragati.read.tables.rows import Draft, Page, ReadRow, RowPlace, read_row, swallowed_scale, total_cells
from builders import a_row, levels
from tablekit import IDEA, NOTES, PORTAL, lexicon, row

LEVELS = (100, 90, 80, 70, 60)
QUARTER = (
    *("serial", "activity", "indicator", "unit", "weight"),
    *(f"targets.{level}" for level in LEVELS),
    *("achieved.Q3", "achieved.total", "remarks"),
)
PAIRED = ("indicator", "weight", "unit", "responsible", "annual_target", "line_kind", "quarter.Q1", "quarter.Q2", "achieved.total")


def placed(text: str, roles: Sequence[str] = QUARTER, moved: tuple[tuple[str, int, int], ...] = ()) -> Placed:
    cells = dict(zip(roles, row(text), strict=True))
    return Placed(cells, {role: place for place, role in enumerate(roles)}, moved, ())


def page(*roles: str, paired: bool = False, period: Period | None = Period.Q3, points: tuple[int, ...] = LEVELS) -> Page:
    return Page(frozenset(roles or QUARTER), paired, period, points)


def read(text: str, roles: Sequence[str] = QUARTER, period: Period | None = Period.Q3) -> ReadRow:
    points = tuple(level for level in LEVELS if f"targets.{level}" in roles)
    return read_row(Draft(placed(text, roles), RowPlace(1, 4)), page(*roles, period=period, points=points), lexicon())


def paired(above: str, below: str | None) -> ReadRow:
    draft = Draft(placed(above, PAIRED), RowPlace(1, 4), below=placed(below, PAIRED) if below else None)
    return read_row(draft, page(*PAIRED, paired=True, points=()), lexicon())


def faults(one: ReadRow) -> list[tuple[str, str | None, str | None]]:
    return [(fault.code, fault.cell, fault.read) for fault in one.findings]


def test_a_row_of_counts_is_read_whole() -> None:
    assert read(PORTAL) == ReadRow(
        Row(
            serial="05",
            activity_code="5.1",
            code="5.1.1",
            unit=Unit.NUMBER,
            weight=Decimal(7),
            targets={100: Decimal(4), 90: Decimal(3), 80: Decimal(2), 70: Decimal(1), 60: None},
            achieved={"Q3": Decimal(1), "total": Decimal(3)},
            activity_text="[৫.১] তথ্য বাতায়ন হালনাগাদকরণ",
            indicator_text="[৫.১.১] তথ্য বাতায়ন হালনাগাদকৃত (নিয়মিতভাবে)",
        ),
        (),
        read(PORTAL).cells,
    )


def test_the_same_figures_are_percentages_or_dates_by_the_unit() -> None:
    assert read(NOTES).row.targets == {100: 80, 90: 75, 80: 70, 70: 65, 60: 60}
    assert read(NOTES).row.achieved == {"Q3": Decimal(82), "total": Decimal(81)}
    assert read(IDEA).row.targets[100] == date(2024, 3, 16)
    assert read(IDEA).row.achieved == {"Q3": date(2024, 3, 14), "total": date(2024, 3, 14)}


def test_a_percentage_of_two_counts_keeps_them() -> None:
    found = read(NOTES.replace("৮২%", "৩৬৮/৪৬০")).row

    assert (found.achieved["Q3"], found.parts) == (Decimal(80), {"Q3": Parts(Decimal(368), Decimal(460))})


def test_several_days_in_one_cell_are_milestones() -> None:
    assert read(IDEA.replace("১৪-০৩-২৪|১৪-০৩-২৪|", "১০-০১-২৪, ১৪-০৩-২৪||")).row.achieved == {
        "Q3": (date(2024, 1, 10), date(2024, 3, 14)),
        "total": None,
    }


def test_an_unreadable_cell_is_a_finding_and_no_value() -> None:
    found = read(PORTAL.replace("|-|১|৩|", "|-|খজ|৩|"))

    assert found.row.achieved == {"Q3": None, "total": Decimal(3)}
    assert found.findings == (
        Finding(code="value-unreadable", cell="achieved.Q3", read="খজ", reason="not-of-unit", params={"unit": "number"}),
    )


def test_a_value_of_another_unit_is_kept_as_printed() -> None:
    assert read(PORTAL.replace("|-|১|৩|", "|-|১৬-০৩-২৪|৩|")).row.achieved["Q3"] == date(2024, 3, 16)


@pytest.mark.parametrize("blank", ["", "-", "–", "...", " - "])
def test_a_blank_cell_is_nothing_and_no_finding(blank: str) -> None:
    found = read(PORTAL.replace("|-|১|৩|", f"|-|{blank}|৩|"))

    assert (found.row.achieved["Q3"], found.findings) == (None, ())


def test_a_weight_that_is_no_figure_is_a_finding() -> None:
    found = read(PORTAL.replace("|৭|", "|খজ|"))

    assert (found.row.weight, faults(found)) == (None, [("value-unreadable", "weight", "খজ")])


def test_a_weight_that_is_a_day_is_a_finding_too() -> None:
    found = read(PORTAL.replace("|৭|", "|১৬-০৩-২৪|"))

    assert (found.row.weight, faults(found)) == (None, [("value-unreadable", "weight", "16-03-24")])


def test_an_unknown_unit_is_a_finding_and_none() -> None:
    found = read(PORTAL.replace("সংখ্যা", "লিটার"))

    assert (found.row.unit, found.row.achieved["Q3"]) == (None, Decimal(1))
    assert faults(found) == [("value-unreadable", "unit", "লিটার")]


@pytest.mark.parametrize(("text", "unit"), [(PORTAL, Unit.NUMBER), (IDEA, Unit.DATE)])
def test_of_two_units_the_one_counts_that_the_targets_are_in(text: str, unit: Unit) -> None:
    units = "সংখ্যা ও তারিখ"

    assert read(text.replace("|সংখ্যা|", f"|{units}|").replace("|তারিখ|", f"|{units}|")).row.unit is unit


@pytest.mark.parametrize(
    ("printed", "code", "activity_code"),
    [
        ("[৫.১] তথ্য|[৫.১.১] তথ্য বাতায়ন", "5.1.1", "5.1"),
        ("৫.১ তথ্য|৫.১.১ তথ্য বাতায়ন", "5.1.1", "5.1"),
        ("তথ্য|[৬.১.১] তথ্য বাতায়ন", "6.1.1", None),
        ("তথ্য|তথ্য বাতায়ন", None, None),
    ],
)
def test_codes_are_read_as_printed(printed: str, code: str | None, activity_code: str | None) -> None:
    found = read(f"০৫|{printed}|সংখ্যা|৭|৪|৩|২|১|-|১|৩|").row

    assert (found.code, found.activity_code) == (code, activity_code)


@pytest.mark.parametrize("role", ["code", "serial"])
def test_a_column_of_codes_gives_the_code_that_the_text_lacks(role: str) -> None:
    roles = (role, "indicator", "unit", "weight", "achieved.Q3")

    assert read("৫.১.২|তথ্য বাতায়ন|সংখ্যা|৭|১", roles).row.code == "5.1.2"
    assert read("০৫|তথ্য বাতায়ন|সংখ্যা|৭|১", roles).row.code is None


def test_texts_are_squeezed_and_a_dash_is_none() -> None:
    roles = ("indicator", "unit", "achieved.Q3", "responsible", "remarks", "feedback")
    found = read("বাতায়ন|সংখ্যা|১|সহকারী  পরিচালক|-|ভালো", roles).row

    assert (found.responsible, found.remarks, found.feedback) == ("সহকারী পরিচালক", None, "ভালো")


def test_texts_of_columns_without_a_field_are_kept_by_name() -> None:
    roles = ("indicator", "unit", "evidence", "baseline", "target_previous", "projection", "other.গাড়ির নম্বর", "other.ধরন")
    found = read("বাতায়ন|সংখ্যা|ছবি  সংযুক্ত|৩|-|৫|১২-৩৪|", roles)

    assert found.row.other == {"evidence": "ছবি সংযুক্ত", "baseline": "৩", "projection": "৫", "গাড়ির নম্বর": "১২-৩৪"}
    assert found.findings == ()


def test_of_a_pair_of_lines_the_filled_one_gives_the_text_without_a_field() -> None:
    roles = (*PAIRED, "evidence")
    draft = Draft(placed("বাতায়ন|৭|সংখ্যা||৪|লক্ষ্যমাত্রা|১|২||", roles), RowPlace(1, 4), below=placed("|||||অর্জন|১|-|৩|ছবি", roles))

    assert read_row(draft, page(*roles, paired=True, points=()), lexicon()).row.other == {"evidence": "ছবি"}


def test_a_wrapped_line_adds_to_its_text() -> None:
    draft = Draft(placed(PORTAL), RowPlace(1, 4), extra={"indicator": "এবং প্রচার", "remarks": "চলমান"})
    found = read_row(draft, page(), lexicon()).row

    assert (found.indicator_text, found.remarks) == ("[৫.১.১] তথ্য বাতায়ন হালনাগাদকৃত (নিয়মিতভাবে) এবং প্রচার", "চলমান")


def test_every_value_remembers_its_cell() -> None:
    cells = read(PORTAL).cells

    assert {path: cell.text for path, cell in cells.items() if path not in ("activity", "indicator", "code")} == {
        "serial": "০৫",
        "unit": "সংখ্যা",
        "weight": "৭",
        "targets.100": "৪",
        "targets.90": "৩",
        "targets.80": "২",
        "targets.70": "১",
        "targets.60": "-",
        "achieved.Q3": "১",
        "achieved.total": "৩",
        "remarks": "",
    }
    assert cells["code"] is cells["indicator"]


def test_a_run_of_cells_that_slid_is_told_once() -> None:
    moved = (("targets.70", 7, 8), ("quarter.Q3", 9, 10))
    found = read_row(Draft(placed(PORTAL, moved=moved), RowPlace(1, 4)), page(), lexicon())

    assert found.findings == (
        Finding(code="cell-shifted", cell="targets.70", reason="slid", params={"from": "8", "to": "9", "count": "2"}),
    )


def test_a_quarter_that_slid_is_told_by_its_path() -> None:
    found = read_row(Draft(placed(PORTAL, moved=(("quarter.Q3", 9, 10),)), RowPlace(1, 4)), page(), lexicon())

    assert [fault.cell for fault in found.findings] == ["achieved.Q3"]


def test_a_column_that_names_no_period_is_the_reports_own() -> None:
    roles = ("indicator", "unit", "annual_target", "achieved.{period}", "achieved.total")
    text = "বাতায়ন|সংখ্যা|৪|১|৩"

    assert read(text, roles, Period.Q2).row.achieved == {"Q2": Decimal(1), "total": Decimal(3)}
    assert read(text, roles, None).row.achieved == {"FY": Decimal(1), "total": Decimal(3)}
    assert read(text, roles).row.annual_target == Decimal(4)


def test_columns_of_quarter_targets_and_scores_are_read() -> None:
    roles = (
        "indicator",
        "unit",
        "quarter_targets.Q1",
        "quarter_targets.Q2",
        "achieved.Q1",
        "claimed.rate",
        "claimed.raw",
        "claimed.weighted",
    )
    found = read("নোট|%|৮০%|৭৫%|৮২%|১০২.৫|৯৫|৭.৬", roles).row

    assert found.quarter_targets == {Period.Q1: Decimal(80), Period.Q2: Decimal(75)}
    assert found.claimed == {"rate": Decimal("102.5"), "raw": Decimal(95), "weighted": Decimal("7.6")}


def test_a_page_without_quarter_targets_has_none() -> None:
    assert read(PORTAL).row.quarter_targets is None


def test_two_lines_of_a_paired_form_are_one_row() -> None:
    found = paired("বাতায়ন|৭|সংখ্যা|সহকারী পরিচালক|৪|লক্ষ্যমাত্রা|১|২|", "|||||অর্জন|১|-|৩").row

    assert found.quarter_targets == {Period.Q1: Decimal(1), Period.Q2: Decimal(2)}
    assert found.achieved == {"Q1": Decimal(1), "Q2": None, "total": Decimal(3)}
    assert (found.weight, found.annual_target, found.responsible) == (Decimal(7), Decimal(4), "সহকারী পরিচালক")


def test_the_total_achieved_is_the_achievement_lines_where_both_lines_have_one() -> None:
    found = paired("বাতায়ন|৭|সংখ্যা||৪|লক্ষ্যমাত্রা|১|২|৪", "|||||অর্জন|১|-|৩").row

    assert found.achieved["total"] == Decimal(3)


def test_a_total_in_a_cell_over_both_lines_is_the_rows() -> None:
    assert paired("বাতায়ন|৭|সংখ্যা||৪|লক্ষ্যমাত্রা|১|২|৩", "|||||অর্জন|১|২|").row.achieved["total"] == Decimal(3)


def test_without_an_achievement_line_nothing_was_achieved() -> None:
    found = paired("বাতায়ন|৭|সংখ্যা||৪|লক্ষ্যমাত্রা|১|২|", None).row

    assert (found.quarter_targets, found.achieved) == (
        {Period.Q1: Decimal(1), Period.Q2: Decimal(2)},
        {"Q1": None, "Q2": None, "total": None},
    )


def test_what_only_the_achievement_line_holds_is_the_rows() -> None:
    found = paired("বাতায়ন||সংখ্যা||৪|লক্ষ্যমাত্রা|১|২|", "|৭||||অর্জন|১|১|২").row

    assert (found.weight, found.achieved["total"]) == (Decimal(7), Decimal(2))


def test_the_total_comes_last() -> None:
    assert list(page("achieved.total", "achieved.Q2", "quarter.Q1", "achieved.H1").achieved.items()) == [
        ("H1", "achieved.H1"),
        ("Q1", "quarter.Q1"),
        ("Q2", "achieved.Q2"),
        ("total", "achieved.total"),
    ]


@pytest.mark.parametrize("printed", [("১০০%", "৯০%", "৮০%", "৭০%", "৬০%"), ("১০০%", "২০%", "৫০%", "১০%", "৬০%"), ("১০০%", "৯০%", "৮০%")])
def test_percentages_as_the_targets_of_a_date_are_the_level_row(printed: tuple[str, ...]) -> None:
    assert swallowed_scale(a_row(unit=Unit.DATE), LEVELS, printed)


@pytest.mark.parametrize(
    ("unit", "printed"),
    [
        (Unit.PERCENT, ("১০০%", "৯০%", "৮০%", "৭০%", "৬০%")),
        (Unit.NUMBER, ("৪", "৩", "২", "১", "-")),
        (Unit.NUMBER, ("১০০", "৯০", "৮০", "৭০", "৬০")),
        (Unit.DATE, ("১০০%", "৯০%", "-", "-", "-")),
        (Unit.DATE, ("৫০%", "৪০%", "৩০%", "২০%", "১০%")),
        (Unit.DATE, ()),
    ],
)
def test_other_targets_are_no_level_row(unit: Unit, printed: tuple[str, ...]) -> None:
    assert not swallowed_scale(a_row(unit=unit, targets=levels(4)), LEVELS, printed)


@pytest.mark.parametrize(
    ("cells", "sums"),
    [
        ({"weight": "৫০"}, {"weight": Decimal(50)}),
        ({"weight": "৫০", "claimed.scaled_score": "৮.৭৫"}, {"weight": Decimal(50), "scaled_score": Decimal("8.75")}),
        ({"weight": "মোট", "claimed.raw": "-"}, {}),
        ({"claimed.raw": "খজ"}, {"raw": None}),
    ],
)
def test_the_total_row_gives_the_printed_sums(cells: Mapping[str, str], sums: Mapping[str, Decimal | None]) -> None:
    assert total_cells({role: row(text)[0] for role, text in cells.items()}) == sums


def test_a_target_of_the_reports_own_quarter_is_that_quarters() -> None:
    roles = ("indicator", "unit", "quarter_targets.{period}", "achieved.{period}")

    assert read("বাতায়ন|সংখ্যা|২|১", roles, Period.Q2).row.quarter_targets == {Period.Q2: Decimal(2)}
    assert read("বাতায়ন|সংখ্যা|২|১", roles, None).row.quarter_targets is None
