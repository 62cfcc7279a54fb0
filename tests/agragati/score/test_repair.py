from datetime import date
from decimal import Decimal

import pytest

from agragati.model.periods import Period
from agragati.model.report import Report
from agragati.model.values import Unit
from agragati.score.repair import repaired
from builders import a_finding, a_report, a_row, values

REPORT = a_report(
    a_row(weight=6, claimed={"scaled_weight": "1.6"}, annual_target=40, quarter_targets={Period.Q1: 7}),
    a_row(unit=Unit.DATE, targets={100: "2024-03-16", 90: None}, annual_target="2024-06-16"),
)


def mended(cell: str, expected: str, row: int = 0) -> Report:
    return repaired(REPORT, [a_finding(row=row, cell=cell, expected=expected)])


@pytest.mark.parametrize(
    ("row", "cell", "expected", "name", "value"),
    [
        (0, "weight", "7", "weight", Decimal(7)),
        (0, "annual_target", "4", "annual_target", Decimal(4)),
        (0, "claimed.scaled_weight", "1.4", "claimed", values({"scaled_weight": "1.4"})),
        (0, "claimed.scaled_score", "0.7", "claimed", values({"scaled_weight": "1.6", "scaled_score": "0.7"})),
        (0, "targets.60", "0.5", "targets", values({100: 4, 90: 3, 80: 2, 70: 1, 60: "0.5"})),
        (0, "targets.90", "75%", "targets", values({100: 4, 90: 75, 80: 2, 70: 1})),
        (0, "quarter_targets.Q1", "1", "quarter_targets", values({Period.Q1: 1})),
        (0, "code", "5.1.2", "code", "5.1.2"),
        (0, "unit", "percent", "unit", Unit.PERCENT),
        (1, "targets.90", "2024-03-23", "targets", values({100: "2024-03-16", 90: "2024-03-23"})),
        (1, "annual_target", "2024-03-16", "annual_target", date(2024, 3, 16)),
        (1, "quarter_targets.Q3", "2024-03-16", "quarter_targets", values({Period.Q3: "2024-03-16"})),
    ],
)
def test_what_a_finding_proves_is_put_in_its_cell(row: int, cell: str, expected: str, name: str, value: object) -> None:
    assert getattr(mended(cell, expected, row).rows[row], name) == value


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("achieved.Q3", "2"),
        ("achieved.total", "3"),
        ("text.indicator", "তথ্য বাতায়ন হালনাগাদকৃত"),
        ("responsible", "নমুনা রহমান"),
        ("status.Q3", "done"),
        ("weight", "seven"),
        ("weight.extra", "7"),
        ("unit", "kilogram"),
        ("targets.best", "4"),
        ("targets", "4"),
        ("quarter_targets.Q5", "4"),
        ("claimed", "4"),
        ("claimed.rate", "half"),
        ("elsewhere", "4"),
    ],
)
def test_achievements_names_and_what_is_not_understood_stay_as_printed(cell: str, expected: str) -> None:
    assert mended(cell, expected) == REPORT


def test_findings_without_a_row_of_the_report_or_a_proof_change_nothing() -> None:
    findings = [
        a_finding(row=None, cell="letter.date", expected="2024-04-04"),
        a_finding(row=9, cell="weight", expected="9"),
        a_finding(row=-1, cell="weight", expected="9"),
        a_finding(cell="weight", expected=None),
        a_finding(cell=None, expected="9"),
    ]

    assert repaired(REPORT, findings) == REPORT


def test_the_report_itself_stays_as_printed() -> None:
    mended("targets.90", "2")

    assert REPORT.rows[0].targets == values({100: 4, 90: 3, 80: 2, 70: 1})
