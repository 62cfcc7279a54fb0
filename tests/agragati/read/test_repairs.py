"""What reading put right, said as findings with what was printed and what it must be."""

from decimal import Decimal

from agragati.model.findings import Finding
from agragati.model.reading import Cell
from agragati.model.report import Row
from agragati.model.values import Unit
from agragati.read.matching import Match
from agragati.read.repairs import heading_repairs, row_repairs, without_swallowed_scale
from agragati.read.tables.alignment import Placed
from agragati.read.tables.columns import Columns
from agragati.read.tables.headings import read_heading
from agragati.read.tables.rows import Draft, ReadRow, RowPlace
from agragati.read.tables.sheets import ReadSheet
from builders import a_row, levels
from tablekit import HEADS, LEVEL_NAMES, SCALE, lexicon, rows

LEVELS = (100, 90, 80, 70, 60)
SURE = Match("own-portal-updated", 110.0, 40.0)
FAULT = Finding(code="value-unreadable", cell="achieved.Q3", read="খজ", reason="not-of-unit", params={"unit": "number"})


def one_read(row: Row, *findings: Finding, targets: tuple[str, ...] = ()) -> ReadRow:
    cells = {f"targets.{level}": Cell(text, 4) for level, text in zip(LEVELS, targets, strict=False)}
    return ReadRow(row, findings, cells)


def a_draft(row: int = 4, table: int = 1) -> Draft:
    return Draft(Placed({}, {}, (), ()), RowPlace(table, row))


def a_sheet(*heads: str, moved: dict[str, tuple[int, int]] | None = None) -> ReadSheet:
    return ReadSheet(Columns((), moved or {}, {}, 0.0), read_heading(rows(*heads), lexicon()), (), (), (), None, paired=False)


def of_rows(*read: ReadRow, matches: tuple[Match, ...] = (), known: bool = True) -> list[Finding]:
    given = matches or (SURE,) * len(read)
    nameable = range(len(read) if known else 0)
    return list(row_repairs(read, given, [a_draft(place) for place, _ in enumerate(read, 4)], {}, nameable=nameable))


def test_a_swallowed_level_row_leaves_no_targets() -> None:
    swallowed = one_read(a_row(unit=Unit.DATE, targets=levels(100, 20, 50, 10, 60)), FAULT, targets=("১০০%", "২০%", "৫০%", "১০%", "৬০%"))
    whole = one_read(a_row(), targets=("৪", "৩", "২", "১", "-"))
    kept, printed = without_swallowed_scale([swallowed, whole], LEVELS)

    assert printed == {0: ("১০০%", "২০%", "৫০%", "১০%", "৬০%")}
    assert [one.row.targets for one in kept] == [levels(None, None, None, None, None), levels(4, 3, 2, 1)]
    assert kept[0].findings == (FAULT,)


def test_what_did_not_parse_among_swallowed_targets_is_not_told_twice() -> None:
    unreadable = Finding(code="value-unreadable", cell="targets.90", reason="not-of-unit")
    swallowed = one_read(a_row(unit=Unit.DATE, targets=levels(100)), unreadable, FAULT, targets=("১০০%", "৯০%", "৮০%", "৭০%", "৬০%"))

    assert without_swallowed_scale([swallowed], LEVELS)[0][0].findings == (FAULT,)


def test_a_swallowed_level_row_is_told_with_what_was_printed() -> None:
    read = [one_read(a_row(unit=Unit.DATE, targets=dict.fromkeys(LEVELS)))]
    printed = {0: ("১০০%", "২০%", "৫০ %", "১০%", "৬০%")}

    assert list(row_repairs(read, [SURE], [a_draft()], printed, nameable=range(3))) == [
        Finding(code="targets-misplaced", row=0, cell="targets", read="100% 20% 50 % 10% 60%", reason="level-row-swallowed"),
        Finding(
            code="scale-misread",
            row=0,
            cell="targets",
            read="100% 20% 50 % 10% 60%",
            expected="100% 90% 80% 70% 60%",
            reason="levels-are",
        ),
    ]


def test_a_swallowed_level_row_that_reads_right_is_no_misreading() -> None:
    read = [one_read(a_row(unit=Unit.DATE, targets=dict.fromkeys(LEVELS)))]
    found = row_repairs(read, [SURE], [a_draft()], {0: ("১০০%", "৯০%", "৮০%", "৭০%", "৬০%")}, nameable=range(3))

    assert [finding.code for finding in found] == ["targets-misplaced"]


def test_right_heads_need_no_repair() -> None:
    assert list(heading_repairs([a_sheet(HEADS, LEVEL_NAMES, SCALE), a_sheet(HEADS)], LEVELS)) == []


def test_a_level_row_that_reads_otherwise_is_told() -> None:
    misread = a_sheet(HEADS, LEVEL_NAMES, SCALE.replace("৯০%", "২০%"))

    assert list(heading_repairs([misread], LEVELS)) == [
        Finding(code="scale-misread", read="100% 20% 80% 70% 60%", expected="100% 90% 80% 70% 60%", reason="levels-are", line=3)
    ]


def test_heads_beside_their_columns_are_told_once_by_the_first() -> None:
    slid = a_sheet(HEADS, moved={"remarks": (11, 12), "achieved.Q3": (9, 10), "achieved.total": (10, 11)})

    assert list(heading_repairs([slid], LEVELS)) == [
        Finding(
            code="heading-shifted",
            reason="heads-beside-columns",
            params={"head": "৩য় ত্রৈমাসিক অর্জন", "from": "10", "to": "11", "count": "3"},
            line=1,
        )
    ]


def test_findings_of_a_row_get_its_place() -> None:
    assert of_rows(one_read(a_row()), one_read(a_row(), FAULT)) == [
        Finding(code="value-unreadable", row=1, cell="achieved.Q3", read="খজ", reason="not-of-unit", params={"unit": "number"})
    ]


def test_a_row_that_no_wording_fits_is_told() -> None:
    assert of_rows(one_read(a_row(indicator_text="গাছ রোপণ")), matches=(Match(None, 41.4, 0.0, 36.0),)) == [
        Finding(code="indicator-unknown", row=0, cell="indicator", read="গাছ রোপণ", reason="no-wording-near", params={"likeness": "36"})
    ]


def test_a_row_whose_indicator_another_row_has_is_told() -> None:
    assert of_rows(one_read(a_row(indicator_text="তথ্য বাতায়ন")), matches=(Match(None, 116.0, 0.0, 100.0),)) == [
        Finding(
            code="indicator-unknown", row=0, cell="indicator", read="তথ্য বাতায়ন", reason="taken-by-another-row", params={"likeness": "100"}
        )
    ]


def test_a_row_that_two_wordings_fit_is_told() -> None:
    assert of_rows(one_read(a_row(indicator_text=None, activity_text="বাতায়ন")), matches=(Match("own-portal-updated", 86.0, 2.0, 80.0),)) == [
        Finding(code="match-uncertain", row=0, cell="indicator", read="বাতায়ন", reason="next-best-near", params={"likeness": "80"})
    ]


def test_rows_of_a_plan_without_rules_have_no_names_to_lack() -> None:
    assert of_rows(one_read(a_row()), matches=(Match(None, 0.0, 0.0, 0.0),), known=False) == []


def test_a_row_without_a_code_among_rows_with_codes_is_told() -> None:
    codeless = a_row(code=None, indicator_text="[৫.১খ] তথ্য বাতায়ন হালনাগাদকৃত")

    assert of_rows(one_read(a_row()), one_read(a_row()), one_read(codeless)) == [
        Finding(code="code-mismatch", row=2, cell="code", read="[৫.১খ] তথ্য বাতা", reason="no-code-here")
    ]


def test_a_page_that_prints_few_codes_lacks_none() -> None:
    assert of_rows(one_read(a_row()), one_read(a_row(code=None))) == []


def test_a_printed_row_that_was_split_is_told_once() -> None:
    read = [one_read(a_row(weight=Decimal(weight))) for weight in (7, 3, 5)]
    drafts = [a_draft(4), a_draft(5), a_draft(5)]

    assert list(row_repairs(read, [SURE] * 3, drafts, {}, nameable=range(3))) == [
        Finding(code="row-merged", row=1, reason="several-in-one-row", params={"count": "2"})
    ]


def test_rows_of_the_same_number_in_two_tables_are_not_one() -> None:
    read = [one_read(a_row()), one_read(a_row())]

    assert list(row_repairs(read, [SURE] * 2, [a_draft(4, table=1), a_draft(4, table=2)], {}, nameable=range(3))) == []
