"""A stored reading back as values: the exact inverse of `canonical.py` for the report and what scoring needs of its findings."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from decimal import Decimal
from enum import StrEnum
from typing import Any, TypeVar

from agragati.model.canonical import SCHEMA
from agragati.model.findings import SEVERITIES, Finding
from agragati.model.letter import Letter, LetterKind, Party
from agragati.model.offices import Tier
from agragati.model.periods import FiscalYear, Period
from agragati.model.report import Area, Kind, Report, Row, Signature
from agragati.model.values import Parts, Status, Unit, Value

Plain = TypeVar("Plain")
Key = TypeVar("Key")
Name = TypeVar("Name", bound=StrEnum)

_PARTY = ("name", "designation", "office", "address", "phone", "fax", "email", "web")
_MOST_DIGITS = 1000
"""Before and behind the point: no office counts so far, and exact sums of longer figures would take the machine."""


class MalformedError(ValueError):
    """An object is not what `report/1` says: where in it, what stands there, and what was expected."""

    def __init__(self, where: str, found: object, expected: str) -> None:
        self.where = where
        self.found = f"{found!r:.60}"
        self.expected = expected
        super().__init__(f"{where}: is {self.found}, expected {expected}")


def report_from_json(stored: object) -> Report:
    """Return the report that `reading_json` wrote; keys that it does not write are passed over.

    Args:
        stored: the object as a JSON parser gives it, its fractions as `Decimal`.

    Raises:
        MalformedError: something in it is not as `reading_json` writes it; the first such place.
    """
    reading = _object(stored, "")
    if reading.get("schema") != SCHEMA:
        raise MalformedError("schema", reading.get("schema"), SCHEMA)
    year = _text(reading, "fiscal_year")
    letter = reading.get("letter")
    claimed = reading.get("claimed_total")
    return Report(
        office=_text(reading, "office"),
        tier=_name(reading.get("level"), Tier, "level"),
        parent_office=_text(reading, "parent_office"),
        plan_type=_text(reading, "plan_type"),
        fiscal_year=None if year is None else _parsed(FiscalYear.parse, year, "fiscal_year", "a year such as 2023-24"),
        period=_name(reading.get("period"), Period, "period"),
        kind=_name(reading.get("kind"), Kind, "kind") or Kind.PROGRESS,
        annex=_text(reading, "annex"),
        framework=_text(reading, "framework"),
        letter=None if letter is None else _letter(_object(letter, "letter")),
        areas=tuple(_area(one, f"areas[{at}]") for at, one in enumerate(_list(reading.get("areas", []), "areas"))),
        rows=tuple(_row(one, f"rows[{at}]") for at, one in enumerate(_list(reading.get("rows"), "rows"))),
        claimed_total=None if claimed is None else _numbers(claimed, "claimed_total"),
        signatures=tuple(_signature(one, f"signatures[{at}]") for at, one in enumerate(_list(reading.get("signatures", []), "signatures"))),
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
    for at, one in enumerate(_list(stored.get("findings", []), "findings")):
        finding = _object(one, f"findings[{at}]")
        row = places.get(finding.get("row") or "")
        code, expected, cell = (_text(finding, key) for key in ("code", "expected", "cell"))
        if expected is not None and row is not None and code is not None and code in SEVERITIES:
            found.append(Finding(code=code, row=row, cell=cell, expected=expected, reason=""))
    return tuple(found)


def _letter(letter: Mapping[str, Any]) -> Letter:
    sender = _object(letter.get("sender") or {}, "letter.sender")
    return Letter(
        kind=_name(letter.get("kind"), LetterKind, "letter.kind") or LetterKind.LETTER,
        memo_number=_text(letter, "memo_number"),
        date=_day(letter.get("date"), "letter.date"),
        bangla_date=_text(letter, "bangla_date"),
        subject=_text(letter, "subject"),
        reference=_text(letter, "reference"),
        sender=Party(**{name: _text(sender, name) for name in _PARTY}),
        recipient=_text(letter, "recipient"),
        attention=_text(letter, "attention"),
        attachments=_texts(letter.get("attachments", []), "letter.attachments"),
        copies=_texts(letter.get("copies", []), "letter.copies"),
        slogan=_text(letter, "slogan"),
    )


def _area(stored: object, where: str) -> Area:
    area = _object(stored, where)
    weight = area.get("weight")
    return Area(
        number=_whole(area.get("number"), f"{where}.number"),
        name=_text(area, "name") or "",
        weight=None if weight is None else _number(weight, f"{where}.weight"),
    )


def _row(stored: object, where: str) -> Row:
    row = _object(stored, where)
    text = _object(row.get("text") or {}, f"{where}.text")
    weight, planned = row.get("weight"), row.get("quarter_targets")
    return Row(
        indicator=_text(row, "indicator", where),
        serial=_text(row, "serial", where),
        activity_code=_text(row, "activity_code", where),
        code=_text(row, "code", where),
        area=_whole(row.get("area"), f"{where}.area"),
        unit=_name(row.get("unit"), Unit, f"{where}.unit"),
        weight=None if weight is None else _number(weight, f"{where}.weight"),
        targets=_values(row.get("targets", {}), f"{where}.targets", int, "a level such as 100"),
        annual_target=_value(row.get("annual_target"), f"{where}.annual_target"),
        quarter_targets=None if planned is None else _values(planned, f"{where}.quarter_targets", Period, "a period such as Q3"),
        achieved=_values(row.get("achieved", {}), f"{where}.achieved", str, ""),
        parts={key: _parts(one, f"{where}.parts.{key}") for key, one in _object(row.get("parts", {}), f"{where}.parts").items()},
        status=_statuses(row.get("status", {}), f"{where}.status"),
        claimed=_numbers(row.get("claimed", {}), f"{where}.claimed"),
        responsible=_text(row, "responsible", where),
        remarks=_text(row, "remarks", where),
        feedback=_text(row, "feedback", where),
        other={key: _said(one, f"{where}.other.{key}") for key, one in _object(row.get("other", {}), f"{where}.other").items()},
        activity_text=_text(text, "activity", f"{where}.text"),
        indicator_text=_text(text, "indicator", f"{where}.text"),
        confidence=_number(row.get("confidence", 1), f"{where}.confidence"),
    )


def _signature(stored: object, where: str) -> Signature:
    signature = _object(stored, where)
    return Signature(
        role=_said(signature.get("role"), f"{where}.role"),
        name=_text(signature, "name", where),
        designation=_text(signature, "designation", where),
        date=_day(signature.get("date"), f"{where}.date"),
        line=_whole(signature.get("line"), f"{where}.line"),
    )


def _values(stored: object, where: str, key_of: Callable[[str], Key], kind: str) -> dict[Key, Value | None]:
    return {
        _parsed(key_of, key, f"{where}.{key}", kind): None if value is None else _value(value, f"{where}.{key}")
        for key, value in _object(stored, where).items()
    }


def _numbers(stored: object, where: str) -> dict[str, Decimal | None]:
    return {key: None if value is None else _number(value, f"{where}.{key}") for key, value in _object(stored, where).items()}


def _statuses(stored: object, where: str) -> dict[str, Status]:
    return {key: _parsed(Status, value, f"{where}.{key}", "a status") for key, value in _object(stored, where).items()}


def _parts(stored: object, where: str) -> Parts:
    parts = _object(stored, where)
    return Parts(*(_number(parts.get(name), f"{where}.{name}") for name in ("numerator", "denominator")))


def _value(stored: object, where: str) -> Value | None:
    if isinstance(stored, list):
        return tuple(_date(one, where) for one in stored)
    if isinstance(stored, str):
        return _date(stored, where)
    return None if stored is None else _number(stored, where, "a number, a date, several dates or null")


def _number(stored: object, where: str, expected: str = "a number") -> Decimal:
    if isinstance(stored, int) and not isinstance(stored, bool):
        stored = Decimal(stored)
    if not isinstance(stored, Decimal):
        raise MalformedError(where, stored, expected)
    _, digits, exponent = stored.as_tuple()
    if not isinstance(exponent, int) or exponent < -_MOST_DIGITS or exponent + len(digits) > _MOST_DIGITS:
        raise MalformedError(where, stored, f"a number of at most {_MOST_DIGITS} digits")
    return stored


def _whole(stored: object, where: str) -> int | None:
    if stored is None or (isinstance(stored, int) and not isinstance(stored, bool)):
        return stored
    raise MalformedError(where, stored, "a whole number or null")


def _day(stored: object, where: str) -> dt.date | None:
    return None if stored is None else _date(stored, where)


def _date(stored: object, where: str) -> dt.date:
    return _parsed(dt.date.fromisoformat, stored, where, "a date such as 2024-04-15")


def _name(stored: object, names: type[Name], where: str) -> Name | None:
    return None if stored is None else _parsed(names, stored, where, f"one of {', '.join(names)}")


def _parsed(parse: Callable[[str], Plain], stored: object, where: str, expected: str) -> Plain:
    if isinstance(stored, str):
        try:
            return parse(stored)
        except ValueError:
            pass
    raise MalformedError(where, stored, expected)


def _text(stored: Mapping[str, Any], key: str, where: str = "") -> str | None:
    value = stored.get(key)
    return None if value is None else _said(value, f"{where}.{key}" if where else key)


def _said(stored: object, where: str) -> str:
    if isinstance(stored, str):
        return stored
    raise MalformedError(where, stored, "text")


def _texts(stored: object, where: str) -> tuple[str, ...]:
    return tuple(_said(one, f"{where}[{at}]") for at, one in enumerate(_list(stored, where)))


def _object(stored: object, where: str) -> Mapping[str, Any]:
    if isinstance(stored, dict):
        return stored
    raise MalformedError(where or "the reading", stored, "an object")


def _list(stored: object, where: str) -> list[Any]:
    if isinstance(stored, list):
        return stored
    raise MalformedError(where, stored, "an array")
