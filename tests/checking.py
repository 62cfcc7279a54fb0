"""What the tests of checks share: a report without a fault, and the findings of one code in a report."""

# ruff: noqa: ANN401 - a builder takes whatever a test finds plainest to write

from __future__ import annotations

from dataclasses import replace
from typing import Any

from agragati.check import check_reading
from agragati.model.findings import Finding
from agragati.model.periods import Period
from agragati.model.reading import Mention, Reading
from agragati.model.report import Kind, Report, Row
from agragati.model.values import Unit
from agragati.rules.load import packaged_catalog
from agragati.rules.template import Framework
from builders import a_framework, a_mention, a_reading, a_report, a_row, field_indicators

FIELD = a_framework(*field_indicators())
_DONE: dict[Unit, dict[str, Any]] = {
    Unit.NUMBER: {"Q3": 1, "total": 2},
    Unit.PERCENT: {"Q3": 85, "total": 82},
    Unit.DATE: {"Q3": "2024-03-05", "total": "2024-03-05"},
}


def full_rows(**changes: Row) -> tuple[Row, ...]:
    """A row for each indicator of the field office's plan, as a right page has it; a row may be replaced by its indicator's id."""
    rows = []
    for number, rule in enumerate(FIELD.indicators, start=1):
        row = a_row(
            indicator=rule.id,
            serial=f"{number:02d}",
            activity_code=(rule.code or "").rpartition(".")[0],
            code=rule.code,
            unit=rule.unit,
            weight=rule.weight,
            targets={points: rule.levels.get(points) for points in FIELD.level_points},
            achieved=_DONE[rule.unit],
            activity_text=f"কার্যক্রম {rule.activity}",
            indicator_text=rule.label,
        )
        rows.append(changes.get(rule.id.replace("-", "_"), row))
    return tuple(rows)


def a_full_report(*rows: Row, **changes: Any) -> Report:
    """A report of the third quarter without a fault."""
    return a_report(*(rows or full_rows()), **changes)


def a_scored_row(**changes: Any) -> Row:
    """Half of a count of four done in half a year: full mark 1.4, mark 0.7."""
    return a_row(
        **{
            "annual_target": 4,
            "targets": {},
            "achieved": {"Q1": 1, "Q2": 1, "total": 2},
            "claimed": {"rate": 50, "scaled_weight": "1.4", "scaled_score": "0.7"},
        }
        | changes
    )


def all_findings(
    subject: Report | Reading | Row, *mentions: Mention, framework: Framework | None = None, plan: Report | None = None, previous: Any = ()
) -> tuple[Finding, ...]:
    """Every finding of a report, a reading, or a report of one row."""
    if isinstance(subject, Row):
        subject = a_report(subject)
    reading = a_reading(subject, mentions=mentions) if isinstance(subject, Report) else subject
    return check_reading(reading, framework, packaged_catalog(), plan=plan, previous=previous)


def found(code: str, subject: Report | Reading | Row, *mentions: Mention, **rest: Any) -> list[Finding]:
    """The findings of one code."""
    return [finding for finding in all_findings(subject, *mentions, **rest) if finding.code == code]


def brief(findings: list[Finding]) -> list[tuple[int | None, str | None, str | None, str | None, str]]:
    """Row, cell, what was read, what was expected, reason."""
    return [(one.row, one.cell, one.read, one.expected, one.reason) for one in findings]


def in_row(row: Row, **changes: Any) -> Row:
    """The row with some fields changed."""
    return replace(row, **changes)


def half_year(*rows: Row, **changes: Any) -> Report:
    """A half-year self-assessment."""
    return a_report(*rows, **{"kind": Kind.SELF_ASSESSMENT, "period": Period.H1} | changes)


def says(kind: str, value: str, place: str, **changes: Any) -> Mention:
    """Something named in the text."""
    return a_mention(kind=kind, value=value, place=place, **changes)
