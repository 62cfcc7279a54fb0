"""A stored reading back as values: the exact inverse of `canonical.py` for the report and what scoring needs of its findings."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, TypeVar

from agragati.model.canonical import SCHEMA
from agragati.model.findings import SEVERITIES, Finding
from agragati.model.letter import Letter, LetterKind, Party
from agragati.model.offices import Tier
from agragati.model.periods import FiscalYear, Period
from agragati.model.report import Area, Kind, Report, Row, Signature
from agragati.model.stored import MalformedError, array_of, date_of, day, named, number, object_of, parsed, said, text, texts, whole
from agragati.model.values import Parts, Status, Unit, Value

Key = TypeVar("Key")

_PARTY = ("name", "designation", "office", "address", "phone", "fax", "email", "web")


def report_from_json(stored: object) -> Report:
    """Return the report that `reading_json` wrote; keys that it does not write are passed over.

    Args:
        stored: the object as a JSON parser gives it, its fractions as `Decimal`.

    Raises:
        MalformedError: something in it is not as `reading_json` writes it; the first such place.
    """
    reading = object_of(stored, "")
    if reading.get("schema") != SCHEMA:
        raise MalformedError("schema", reading.get("schema"), SCHEMA)
    year = text(reading, "fiscal_year")
    letter = reading.get("letter")
    claimed = reading.get("claimed_total")
    return Report(
        office=text(reading, "office"),
        tier=named(reading.get("level"), Tier, "level"),
        parent_office=text(reading, "parent_office"),
        plan_type=text(reading, "plan_type"),
        fiscal_year=None if year is None else parsed(FiscalYear.parse, year, "fiscal_year", "a year such as 2023-24"),
        period=named(reading.get("period"), Period, "period"),
        kind=named(reading.get("kind"), Kind, "kind") or Kind.PROGRESS,
        annex=text(reading, "annex"),
        framework=text(reading, "framework"),
        letter=None if letter is None else _letter(object_of(letter, "letter")),
        areas=tuple(_area(one, f"areas[{at}]") for at, one in enumerate(array_of(reading.get("areas", []), "areas"))),
        rows=tuple(row_from_json(one, f"rows[{at}]") for at, one in enumerate(array_of(reading.get("rows"), "rows"))),
        claimed_total=None if claimed is None else _numbers(claimed, "claimed_total"),
        signatures=tuple(
            _signature(one, f"signatures[{at}]") for at, one in enumerate(array_of(reading.get("signatures", []), "signatures"))
        ),
    )


def corrections_from_json(stored: Mapping[str, Any], report: Report) -> tuple[Finding, ...]:
    """Return the findings of a stored reading that have an `expected`: their words stay behind, the correction comes.

    A finding names its row by indicator or code; where two rows of the report bear that name, it is of neither.

    Raises:
        MalformedError: as `report_from_json`.
    """
    names = [row.indicator or row.code for row in report.rows]
    places = {name: at for at, name in enumerate(names) if name is not None and names.count(name) == 1}
    found = []
    for at, one in enumerate(array_of(stored.get("findings", []), "findings")):
        finding = object_of(one, f"findings[{at}]")
        row = places.get(finding.get("row") or "")
        code, expected, cell = (text(finding, key) for key in ("code", "expected", "cell"))
        if expected is not None and row is not None and code is not None and code in SEVERITIES:
            found.append(Finding(code=code, row=row, cell=cell, expected=expected, reason=""))
    return tuple(found)


def _letter(letter: Mapping[str, Any]) -> Letter:
    sender = object_of(letter.get("sender") or {}, "letter.sender")
    return Letter(
        kind=named(letter.get("kind"), LetterKind, "letter.kind") or LetterKind.LETTER,
        memo_number=text(letter, "memo_number"),
        date=day(letter.get("date"), "letter.date"),
        bangla_date=text(letter, "bangla_date"),
        subject=text(letter, "subject"),
        reference=text(letter, "reference"),
        sender=Party(**{name: text(sender, name) for name in _PARTY}),
        recipient=text(letter, "recipient"),
        attention=text(letter, "attention"),
        attachments=texts(letter.get("attachments", []), "letter.attachments"),
        copies=texts(letter.get("copies", []), "letter.copies"),
        slogan=text(letter, "slogan"),
    )


def _area(stored: object, where: str) -> Area:
    area = object_of(stored, where)
    weight = area.get("weight")
    return Area(
        number=whole(area.get("number"), f"{where}.number"),
        name=text(area, "name") or "",
        weight=None if weight is None else number(weight, f"{where}.weight"),
    )


def row_from_json(stored: object, where: str = "row") -> Row:
    """Return the row that `row_json` wrote.

    Raises:
        MalformedError: as `report_from_json`.
    """
    row = object_of(stored, where)
    wordings = object_of(row.get("text") or {}, f"{where}.text")
    weight, planned = row.get("weight"), row.get("quarter_targets")
    return Row(
        indicator=text(row, "indicator", where),
        serial=text(row, "serial", where),
        activity_code=text(row, "activity_code", where),
        code=text(row, "code", where),
        area=whole(row.get("area"), f"{where}.area"),
        unit=named(row.get("unit"), Unit, f"{where}.unit"),
        weight=None if weight is None else number(weight, f"{where}.weight"),
        targets=_values(row.get("targets", {}), f"{where}.targets", int, "a level such as 100"),
        annual_target=_value(row.get("annual_target"), f"{where}.annual_target"),
        quarter_targets=None if planned is None else _values(planned, f"{where}.quarter_targets", Period, "a period such as Q3"),
        achieved=_values(row.get("achieved", {}), f"{where}.achieved", str, ""),
        parts={key: _parts(one, f"{where}.parts.{key}") for key, one in object_of(row.get("parts", {}), f"{where}.parts").items()},
        status=_statuses(row.get("status", {}), f"{where}.status"),
        claimed=_numbers(row.get("claimed", {}), f"{where}.claimed"),
        responsible=text(row, "responsible", where),
        remarks=text(row, "remarks", where),
        feedback=text(row, "feedback", where),
        other={key: said(one, f"{where}.other.{key}") for key, one in object_of(row.get("other", {}), f"{where}.other").items()},
        activity_text=text(wordings, "activity", f"{where}.text"),
        indicator_text=text(wordings, "indicator", f"{where}.text"),
        confidence=number(row.get("confidence", 1), f"{where}.confidence"),
    )


def _signature(stored: object, where: str) -> Signature:
    signature = object_of(stored, where)
    return Signature(
        role=said(signature.get("role"), f"{where}.role"),
        name=text(signature, "name", where),
        designation=text(signature, "designation", where),
        date=day(signature.get("date"), f"{where}.date"),
        line=whole(signature.get("line"), f"{where}.line"),
    )


def _values(stored: object, where: str, key_of: Callable[[str], Key], kind: str) -> dict[Key, Value | None]:
    return {
        parsed(key_of, key, f"{where}.{key}", kind): None if value is None else _value(value, f"{where}.{key}")
        for key, value in object_of(stored, where).items()
    }


def _numbers(stored: object, where: str) -> dict[str, Decimal | None]:
    return {key: None if value is None else number(value, f"{where}.{key}") for key, value in object_of(stored, where).items()}


def _statuses(stored: object, where: str) -> dict[str, Status]:
    return {key: parsed(Status, value, f"{where}.{key}", "a status") for key, value in object_of(stored, where).items()}


def _parts(stored: object, where: str) -> Parts:
    parts = object_of(stored, where)
    return Parts(*(number(parts.get(name), f"{where}.{name}") for name in ("numerator", "denominator")))


def _value(stored: object, where: str) -> Value | None:
    if isinstance(stored, list):
        return tuple(date_of(one, where) for one in stored)
    if isinstance(stored, str):
        return date_of(stored, where)
    return None if stored is None else number(stored, where, "a number, a date, several dates or null")
