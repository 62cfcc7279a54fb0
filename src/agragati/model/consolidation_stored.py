"""A stored consolidation's offices and reports as values again: the inverse of `consolidation_json.py` for what totals are made of."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from typing import Any, TypeVar

from agragati.model.consolidation import Contribution, Entry, Occasion, Totalling
from agragati.model.consolidation_json import SCHEMA
from agragati.model.offices import Office, OfficeTree, Tier, grow
from agragati.model.periods import FiscalYear, Period
from agragati.model.report import Kind
from agragati.model.scores import Figure
from agragati.model.stored import MalformedError, array_of, date_of, day, named, object_of, parsed, said, text, texts, whole
from agragati.model.values import Unit

Plain = TypeVar("Plain")
_LONGEST = 4000
"""Signs of an exact figure."""


def contributions_from_json(stored: object) -> tuple[Contribution, ...]:
    """Return all reports that went into a stored consolidation, those that were set aside too.

    Raises:
        MalformedError: something in it is not as it was written; the first such place.
    """
    whole_one = _consolidation(stored)
    return tuple(_contribution(one, f"reports[{at}]") for at, one in enumerate(array_of(whole_one.get("reports"), "reports")))


def tree_from_json(stored: object) -> OfficeTree:
    """Return the tree of a stored consolidation.

    Raises:
        MalformedError: as `contributions_from_json`.
        ValueError: the offices are no tree.
    """
    offices = array_of(_consolidation(stored).get("offices"), "offices")
    return grow(_office(one, f"offices[{at}]") for at, one in enumerate(offices))


def occasion_from_json(stored: object) -> Occasion:
    """Return the plan, year and period that were added up.

    Raises:
        MalformedError: as `contributions_from_json`.
    """
    occasion = object_of(_consolidation(stored).get("occasion"), "occasion")
    return Occasion(
        text(occasion, "plan_type", "occasion"),
        _year(occasion.get("fiscal_year"), "occasion.fiscal_year"),
        named(occasion.get("period"), Period, "occasion.period"),
    )


def _consolidation(stored: object) -> Mapping[str, Any]:
    consolidation = object_of(stored, "")
    if consolidation.get("schema") != SCHEMA:
        raise MalformedError("schema", consolidation.get("schema"), SCHEMA)
    return consolidation


def _office(stored: object, where: str) -> Office:
    office = object_of(stored, where)
    attributes = object_of(office.get("attributes", {}), f"{where}.attributes")
    return Office(
        code=said(office.get("code"), f"{where}.code"),
        name=said(office.get("name"), f"{where}.name"),
        parent=text(office, "parent", where),
        tier=named(office.get("tier"), Tier, f"{where}.tier"),
        kind=text(office, "kind", where),
        aliases=texts(office.get("aliases", []), f"{where}.aliases"),
        owes=office.get("owes", True) is not False,
        attributes={key: said(value, f"{where}.attributes.{key}") for key, value in attributes.items()},
    )


def _contribution(stored: object, where: str) -> Contribution:
    report = object_of(stored, where)
    return Contribution(
        source=said(report.get("source"), f"{where}.source"),
        part=whole(report.get("part"), f"{where}.part") or 1,
        office=text(report, "office", where),
        office_code=text(report, "office_code", where),
        parent_office=text(report, "parent_office", where),
        plan_type=text(report, "plan_type", where),
        fiscal_year=_year(report.get("fiscal_year"), f"{where}.fiscal_year"),
        period=named(report.get("period"), Period, f"{where}.period"),
        kind=parsed(Kind, report.get("kind"), f"{where}.kind", "a kind of document"),
        framework=text(report, "framework", where),
        method=said(report.get("method"), f"{where}.method"),
        dated=day(report.get("dated"), f"{where}.dated"),
        digest=said(report.get("digest"), f"{where}.digest"),
        total=_exact(report.get("total"), f"{where}.total"),
        of=_decimal(report.get("of"), f"{where}.of"),
        share=_or_none(_exact, report.get("share"), f"{where}.share"),
        share_of=_or_none(_decimal, report.get("share_of"), f"{where}.share_of"),
        entries=tuple(_entry(one, f"{where}.entries[{at}]") for at, one in enumerate(array_of(report.get("entries"), f"{where}.entries"))),
    )


def _entry(stored: object, where: str) -> Entry:
    entry = object_of(stored, where)
    return Entry(
        indicator=said(entry.get("indicator"), f"{where}.indicator"),
        unit=parsed(Unit, entry.get("unit"), f"{where}.unit", f"one of {', '.join(Unit)}"),
        totalling=parsed(Totalling, entry.get("totalling"), f"{where}.totalling", f"one of {', '.join(Totalling)}"),
        area=whole(entry.get("area"), f"{where}.area"),
        weight=_or_none(_decimal, entry.get("weight"), f"{where}.weight"),
        value=_or_none(_figure, entry.get("value"), f"{where}.value"),
        parts=_or_none(_pair, entry.get("parts"), f"{where}.parts"),
        points=_or_none(_exact, entry.get("points"), f"{where}.points"),
        weighted=_or_none(_exact, entry.get("weighted"), f"{where}.weighted"),
    )


def _figure(stored: object, where: str) -> Figure:
    if isinstance(stored, list):
        return tuple(date_of(one, where) for one in stored)
    # Only a day has a second dash.
    return date_of(stored, where) if isinstance(stored, str) and stored.count("-") > 1 else _exact(stored, where)


def _pair(stored: object, where: str) -> tuple[Fraction, Fraction]:
    pair = array_of(stored, where)
    if len(pair) != 2:
        raise MalformedError(where, stored, "two counts")
    return _exact(pair[0], where), _exact(pair[1], where)


def _exact(stored: object, where: str) -> Fraction:
    return parsed(_fraction, stored, where, "an exact figure such as 7.6 or 280/3")


def _fraction(figure: str) -> Fraction:
    if len(figure) > _LONGEST or "e" in figure.lower():
        raise ValueError(figure)
    try:
        return Fraction(figure)
    except ZeroDivisionError as error:
        raise ValueError(figure) from error


def _decimal(stored: object, where: str) -> Decimal:
    _exact(stored, where)
    try:
        return Decimal(str(stored))
    except InvalidOperation:
        raise MalformedError(where, stored, "an exact number such as 7.6") from None


def _year(stored: object, where: str) -> FiscalYear | None:
    return None if stored is None else parsed(FiscalYear.parse, stored, where, "a year such as 2023-24")


def _or_none(take: Callable[[object, str], Plain], stored: object, where: str) -> Plain | None:
    return None if stored is None else take(stored, where)
