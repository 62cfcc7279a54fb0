"""What a person is told before printing: what the page leaves blank, and what of the report it has no place for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from agragati.bangla.bangabda import FIRST_DAY, from_gregorian
from agragati.bangla.digits import to_latin
from agragati.model.findings import Finding
from agragati.model.letter import Letter
from agragati.model.periods import TOTAL
from agragati.model.report import Kind, Report, Row
from agragati.model.values import Unit
from agragati.rules.memo import fits_memo_form, memo_parts
from agragati.rules.template import LetterRules
from agragati.write.cells import Hand, says_itself
from agragati.write.columns import OTHER, Printed, roles_of
from agragati.write.report import FormPage
from agragati.write.table import area_starts


def form_findings(report: Report, page: FormPage, hand: Hand, *, with_letter: bool) -> Iterator[Finding]:
    """Find what a report's form leaves blank or leaves out."""
    needed: Mapping[str, object] = {
        "office": report.office,
        "fiscal_year": report.fiscal_year,
        "period": report.period or report.kind is Kind.PLAN,
        "rows": report.rows,
        "signatures": report.signatures,
    }
    yield from (_blank(name) for name, value in needed.items() if not value)
    yield from _unprinted_fields(report, page)
    for place, row in enumerate(report.rows):
        yield from _unprinted_of_row(row, place, page, hand)
    if report.parent_office and not (with_letter and report.letter):
        yield _left_out("parent_office", report.parent_office)


def letter_findings(letter: Letter | None, rules: LetterRules) -> Iterator[Finding]:
    """Find what a letter leaves blank, a memo number of no known form, and two calendars that differ."""
    if letter is None:
        yield Finding(code="letter-missing", cell="letter", reason="no-letter")
        return
    needed = {
        "memo_number": letter.memo_number,
        "date": letter.date,
        "subject": letter.subject,
        "recipient": letter.recipient,
        "sender.name": letter.sender.name,
        "sender.designation": letter.sender.designation,
    }
    yield from (_blank(f"letter.{name}") for name, value in needed.items() if not value)
    if letter.memo_number and not fits_memo_form(letter.memo_number, rules, letter.date):
        widths = "-".join(str(len(part)) for part in memo_parts(letter.memo_number))
        read = to_latin(letter.memo_number)
        yield Finding(code="memo-number", cell="letter.memo_number", read=read, reason="no-form", params={"widths": widths})
    expected = bangla_date(letter.date)
    if letter.date and letter.bangla_date and expected and letter.bangla_date != expected:
        yield Finding(
            code="bangla-date-mismatch",
            cell="letter.bangla_date",
            read=letter.bangla_date,
            expected=expected,
            reason="calendars",
            params={"date": letter.date.isoformat()},
        )


def bangla_date(day: date | None) -> str | None:
    """The day in the Bangla calendar in force; `None` before it came into force."""
    return str(from_gregorian(day)) if day and day >= FIRST_DAY else None


def _blank(cell: str) -> Finding:
    return Finding(code="left-blank", cell=cell, reason="not-known")


def _left_out(cell: str, value: object, row: int | None = None) -> Finding:
    return Finding(code="left-out", row=row, cell=cell, read=str(value), reason="no-place")


def _unprinted_fields(report: Report, page: FormPage) -> Iterator[Finding]:
    """Areas whose rows are not in the report, and sums of columns that the form lacks."""
    printed = {column.key if column.group == "claimed" else column.role for column in page.columns}
    begun = [area for area in area_starts(report) if area]
    for place, area in enumerate(report.areas):
        if area not in begun:
            yield _left_out(f"areas[{place}]", area.name)
    for name, value in (report.claimed_total or {}).items():
        if value is not None and name not in printed:
            yield _left_out(f"claimed_total.{name}", value)


def _unprinted_of_row(row: Row, place: int, page: FormPage, hand: Hand) -> Iterator[Finding]:
    roles = {column.role for column in page.columns}
    paired = page.form.paired_lines
    for role in roles_of(Report(rows=(row,), kind=page.form.kind)):
        value = _value(row, role)
        if role not in roles and value is not None and not (paired and role.startswith("quarter_targets.")):
            yield _left_out(role, value, place)
    for key, status in row.status.items():
        kept = key in row.achieved and (_is_said(row, key, hand) or says_itself(row, key, status, hand))
        if key != TOTAL and not kept:
            yield _left_out(f"status.{key}", status, place)
    for key in row.parts:
        if row.unit is Unit.NUMBER or not _shows_parts(row, key, page.columns):
            yield _left_out(f"parts.{key}", f"{row.parts[key].numerator}/{row.parts[key].denominator}", place)


def _is_said(row: Row, key: str, hand: Hand) -> bool:
    """Whether the cell has words for why it is blank."""
    return row.achieved.get(key) is None and bool(hand.pen.word(f"status.{row.status[key]}"))


def _shows_parts(row: Row, key: str, columns: tuple[Printed, ...]) -> bool:
    return any(key in {column.key, column.role} and _value(row, column.role) is not None for column in columns)


def _value(row: Row, role: str) -> object:
    """What stands in the row under a role."""
    group, _, key = role.partition(".")
    if role.startswith(OTHER) or group not in _FIELDS:
        return row.other.get(role.removeprefix(OTHER))
    held = getattr(row, _FIELDS[group])
    if not key:
        return held
    found: Mapping[str, object] = {str(name): value for name, value in (held or {}).items()}
    return found.get(key)


_FIELDS = {
    **{name: name for name in ("serial", "code", "unit", "weight", "annual_target", "responsible", "remarks", "feedback")},
    **{name: name for name in ("targets", "quarter_targets", "achieved", "claimed")},
    "activity": "activity_text",
    "indicator": "indicator_text",
}
