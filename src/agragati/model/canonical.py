"""A reading as the contract's `report/1`: plain values, with every figure exact (a `Decimal`, never a float)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal
from typing import Any

from agragati.model.choice import Choice
from agragati.model.findings import Finding
from agragati.model.letter import Letter, Party
from agragati.model.reading import Origin, Reading
from agragati.model.report import Area, Report, Row, Signature
from agragati.model.values import Value

SCHEMA = "report/1"


@dataclass(frozen=True, slots=True)
class Wording:
    """A finding in words: the whole message in both languages and the proof alone."""

    english: str
    bangla: str
    why: str


def reading_json(reading: Reading, findings: Sequence[Finding], wording: Callable[[Finding, Report], Wording]) -> dict[str, Any]:
    """Return the reading with its findings as `contract.md` has it."""
    report = reading.report
    return {
        "schema": SCHEMA,
        "source": reading.source,
        "part": reading.part,
        **_head(report),
        "choice": _choice(reading.choice),
        **_body(report),
        "findings": [finding_json(finding, report, wording(finding, report)) for finding in findings],
        "origins": {path: _origin(origin) for path, origin in reading.origins.items()},
        "leftovers": [{"line": line.line, "text": line.text} for line in reading.leftovers],
    }


def report_json(report: Report) -> dict[str, Any]:
    """Return the report alone: what its pages say, without the reading that it came from."""
    return {"schema": SCHEMA, **_head(report), **_body(report)}


def exact(value: Decimal) -> int | Decimal:
    """The figure without exponent or trailing zeros."""
    return int(value) if value == value.to_integral_value() else Decimal(format(value, "f").rstrip("0"))


def value_json(value: Value | None) -> int | Decimal | str | list[str] | None:
    """A value as the contract writes it: a number, an ISO date, or an array of dates."""
    if isinstance(value, Decimal):
        return exact(value)
    if isinstance(value, date):
        return value.isoformat()
    return [day.isoformat() for day in value] if value is not None else None


def row_name(report: Report, place: int | None) -> str | None:
    """How findings call a row: by its indicator, else by its printed code."""
    if place is None:
        return None
    row = report.rows[place]
    return row.indicator or row.code


def _head(report: Report) -> dict[str, Any]:
    return {
        "office": report.office,
        "level": report.tier,
        "parent_office": report.parent_office,
        "plan_type": report.plan_type,
        "fiscal_year": str(report.fiscal_year) if report.fiscal_year else None,
        "period": report.period,
        "kind": report.kind,
        "annex": report.annex,
        "framework": report.framework,
    }


def _body(report: Report) -> dict[str, Any]:
    return {
        "letter": _letter(report.letter),
        "areas": [_area(area) for area in report.areas],
        "rows": [row_json(row) for row in report.rows],
        "claimed_total": _figures(report.claimed_total) if report.claimed_total is not None else None,
        "signatures": [_signature(signature) for signature in report.signatures],
    }


def _choice(choice: Choice) -> dict[str, Any]:
    return {
        "plan_type": choice.plan_type,
        "rules_year": str(choice.year) if choice.year else None,
        "framework": choice.framework,
        "certainty": exact(choice.certainty),
        "margin": exact(choice.margin),
        "rival": choice.rival,
        "signs": list(choice.signs),
    }


def _letter(letter: Letter | None) -> dict[str, Any] | None:
    if letter is None:
        return None
    return {
        "kind": letter.kind,
        "memo_number": letter.memo_number,
        "date": _day(letter.date),
        "bangla_date": letter.bangla_date,
        "subject": letter.subject,
        "reference": letter.reference,
        "sender": {field.name: getattr(letter.sender, field.name) for field in fields(Party)},
        "recipient": letter.recipient,
        "attention": letter.attention,
        "attachments": list(letter.attachments),
        "copies": list(letter.copies),
        "slogan": letter.slogan,
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _area(area: Area) -> dict[str, Any]:
    return {"number": area.number, "name": area.name, "weight": value_json(area.weight)}


def row_json(row: Row) -> dict[str, Any]:
    """Return one row of a report."""
    return {
        "indicator": row.indicator,
        "serial": row.serial,
        "activity_code": row.activity_code,
        "code": row.code,
        "area": row.area,
        "unit": row.unit,
        "weight": value_json(row.weight),
        "targets": _figures(row.targets),
        "annual_target": value_json(row.annual_target),
        "quarter_targets": _figures(row.quarter_targets) if row.quarter_targets is not None else None,
        "achieved": _figures(row.achieved),
        "parts": {key: {"numerator": exact(one.numerator), "denominator": exact(one.denominator)} for key, one in row.parts.items()},
        "status": dict(row.status),
        "claimed": _figures(row.claimed),
        "responsible": row.responsible,
        "remarks": row.remarks,
        "feedback": row.feedback,
        "other": dict(row.other),
        "text": {"activity": row.activity_text, "indicator": row.indicator_text},
        "confidence": exact(row.confidence),
    }


def _figures(values: Mapping[Any, Value | None]) -> dict[str, Any]:
    return {str(key): value_json(value) for key, value in values.items()}


def _signature(signature: Signature) -> dict[str, Any]:
    return {
        "role": signature.role,
        "name": signature.name,
        "designation": signature.designation,
        "date": _day(signature.date),
        "line": signature.line,
    }


def finding_json(finding: Finding, report: Report, wording: Wording) -> dict[str, Any]:
    """Return one finding as it stands in a reading's `findings`."""
    return {
        "code": finding.code,
        "severity": finding.severity,
        "row": row_name(report, finding.row),
        "cell": finding.cell,
        "read": finding.read,
        "expected": finding.expected,
        "why": wording.why,
        "message": wording.english,
        "message_bn": wording.bangla,
        "line": finding.line,
        "column": finding.column,
    }


def _origin(origin: Origin) -> dict[str, Any]:
    return {
        "page": origin.page,
        "line": origin.line,
        "column": origin.column,
        "table": origin.table,
        "row": origin.row,
        "cell": origin.cell,
        "box": list(origin.box) if origin.box else None,
        "text": origin.text,
    }
