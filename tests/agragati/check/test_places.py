from agragati.check.places import settle
from builders import a_finding, a_reading, an_origin

ORIGINS = {
    "rows[1]": an_origin(line=45, column=1),
    "rows[1].targets.80": an_origin(line=45, column=90),
    "rows[1].indicator": an_origin(line=45, column=20),
    "letter.date": an_origin(line=12, column=8),
}


def placed(**changes: object) -> tuple[int | None, int | None]:
    (finding,) = settle([a_finding(**changes)], a_reading(origins=ORIGINS))
    return finding.line, finding.column


def test_a_finding_stands_where_its_cell_stood() -> None:
    assert placed(row=1, cell="targets.80") == (45, 90)
    assert placed(row=None, cell="letter.date") == (12, 8)


def test_texts_stand_in_the_column_of_their_name() -> None:
    assert placed(row=1, cell="text.indicator") == (45, 20)


def test_a_cell_without_a_place_stands_with_its_row() -> None:
    assert placed(row=1, cell="targets.70") == (45, 1)
    assert placed(row=1, cell=None) == (45, 1)


def test_what_nobody_placed_stays_without_a_place() -> None:
    assert placed(row=4, cell="weight") == (None, None)
    assert placed(row=None, cell=None) == (None, None)


def test_a_place_already_known_is_kept() -> None:
    assert placed(row=1, cell="targets.80", line=9, column=3) == (9, 3)


def test_a_signatures_own_date_is_nearer_than_the_line_of_its_name() -> None:
    findings = settle(
        [a_finding(code="signature-date", row=None, cell="signatures[0].date", line=62)],
        a_reading(origins={"signatures[0].date": an_origin(line=60, column=2)}),
    )

    assert [(one.line, one.column) for one in findings] == [(60, 2)]


def test_one_code_at_one_place_is_said_once_by_whoever_was_first() -> None:
    first, again = a_finding(read="6"), a_finding(read="9")
    elsewhere = a_finding(row=1)

    assert [one.read for one in settle([first, again, elsewhere], a_reading(origins={}))] == ["6", "6"]


def test_findings_without_a_cell_are_told_apart_by_their_lines() -> None:
    two = [a_finding(code="page-upside-down", row=None, cell=None, line=line) for line in (52, 80)]

    assert len(settle(two, a_reading())) == 2


def test_findings_run_down_the_page() -> None:
    findings = [a_finding(row=1, cell="targets.80"), a_finding(row=None, cell="letter.date"), a_finding(row=None, cell=None)]

    assert [one.line for one in settle(findings, a_reading(origins=ORIGINS))] == [None, 12, 45]
