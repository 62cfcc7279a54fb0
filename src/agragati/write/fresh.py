"""A letter from values that someone gives: over those of the report's own letter, or for a report without one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from datetime import date
from typing import Any

from agragati.bangla.dates import parse_date
from agragati.bangla.digits import to_bangla
from agragati.bangla.text import normalise, squeeze
from agragati.model.letter import Letter, LetterKind, Party
from agragati.model.report import Report
from agragati.rules.template import Catalog
from agragati.write.missing import bangla_date
from agragati.write.pen import Pen
from agragati.write.titles import plan_name, text_values

PARTY = tuple(field.name for field in fields(Party))
TEXTS = ("subject", "reference", "recipient", "attention", "slogan")
LISTS = ("attachments", "copies")
KEYS = ("kind", "memo_number", "date", *TEXTS, *LISTS, "nothi_reference", *(f"sender.{name}" for name in PARTY))
"""What may be given; `nothi_reference` stands in brackets behind the last attachment."""


class GivenError(ValueError):
    """A value for a letter that cannot be used; one line in each language."""

    def __init__(self, message_en: str, message_bn: str) -> None:
        super().__init__(message_en)
        self.message_en = message_en
        self.message_bn = message_bn


def fresh_letter(report: Report, given: Mapping[str, object], catalog: Catalog, pen: Pen) -> Letter:
    """Return the report's letter with the values given; what neither says but the report tells (subject, office, attachment) is worded.

    Number, date, names and recipient are never invented. The Bangla date follows from a date that is given.

    Raises:
        GivenError: a key is unknown, or its value is no date, kind, text or list of texts.
    """
    values = flat(given)
    letter = report.letter or Letter()
    kind = _kind(values) or letter.kind
    day = _day(values)
    said: dict[str, Any] = {name: text for name in TEXTS if (text := _text(values, name))}
    said |= {name: texts for name in LISTS if (texts := _texts(values, name))}
    party = {name: text for name in PARTY if (text := _text(values, f"sender.{name}"))}
    memo = _text(values, "memo_number")
    letter = replace(
        letter,
        kind=kind,
        memo_number=to_bangla(memo).replace(" ", "") if memo else letter.memo_number,
        date=day or letter.date,
        bangla_date=bangla_date(day) if day else letter.bangla_date,
        sender=replace(letter.sender, **party),
        **said,
    )
    return _with_nothi(_worded(letter, report, catalog, pen), _text(values, "nothi_reference"))


def flat(given: Mapping[str, object]) -> Mapping[str, object]:
    """Return the values with those of the table `sender` under `sender.name` and so on.

    Raises:
        GivenError: a key is unknown.
    """
    values = {key: value for key, value in given.items() if key != "sender"}
    party = given.get("sender", {})
    if not isinstance(party, Mapping):
        raise _unfit("sender", "a table of name, designation, office and the like", "নাম, পদবি, কার্যালয় ইত্যাদির ছক")
    values |= {f"sender.{key}": value for key, value in party.items()}
    for key in values:
        if key not in KEYS:
            listed = ", ".join(KEYS)
            raise GivenError(
                f"{key}: is nothing that a letter has; expected one of {listed}", f"{key}: পত্রে এমন কিছু নেই; হতে পারে: {listed}"
            )
    return values


def _unfit(key: str, expected_en: str, expected_bn: str) -> GivenError:
    return GivenError(f"{key}: expected {expected_en}", f"{key}: এখানে থাকার কথা {expected_bn}")


def _text(values: Mapping[str, object], key: str) -> str | None:
    value = values.get(key)
    if value is None or isinstance(value, str):
        return squeeze(normalise(value)) if value else None
    raise _unfit(key, "a text", "কথা")


def _texts(values: Mapping[str, object], key: str) -> tuple[str, ...]:
    value = values.get(key)
    items: Sequence[Any] = [value] if isinstance(value, str) else value if isinstance(value, list | tuple) else []
    if (value is not None and not items and value not in ([], ())) or not all(isinstance(item, str) for item in items):
        raise _unfit(key, "a text or a list of texts", "কথা, অথবা কথার তালিকা")
    return tuple(squeeze(normalise(item)) for item in items if item.strip())


def _kind(values: Mapping[str, object]) -> LetterKind | None:
    value = values.get("kind")
    if value is None:
        return None
    if value not in set(LetterKind):
        raise _unfit("kind", f"one of {', '.join(LetterKind)}", f"এর একটি: {', '.join(LetterKind)}")
    return LetterKind(str(value))


def _day(values: Mapping[str, object]) -> date | None:
    value = values.get("date")
    day = value if isinstance(value, date) or value is None else parse_date(str(value))
    if day is None and value is not None:
        raise _unfit("date", "a date such as 2024-04-04 or ০৪/০৪/২০২৪", "তারিখ, যেমন 2024-04-04 বা ০৪/০৪/২০২৪")
    return day


def _worded(letter: Letter, report: Report, catalog: Catalog, pen: Pen) -> Letter:
    """The letter with what its wording and the report tell: only what is blank so far."""
    wording = pen.writing.wording(letter.kind, report.kind, report.tier)
    values = {
        **text_values(report, plan_name(report, catalog), pen),
        "count": pen.digits("01"),
        "words": pen.writing.counts[pen.language][0],
    }
    sender = letter.sender if letter.sender.office else replace(letter.sender, office=report.office)
    return replace(
        letter,
        subject=letter.subject or pen.fill(wording.subject[pen.language], values) or None,
        attachments=letter.attachments or (pen.fill(wording.attachment[pen.language], values),),
        sender=sender,
    )


def _with_nothi(letter: Letter, reference: str | None) -> Letter:
    """The number under which the electronic file keeps the attachment."""
    if reference is None:
        return letter
    *others, last = letter.attachments
    return replace(letter, attachments=(*others, f"{last} ({reference})"))
