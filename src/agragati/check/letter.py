"""The letter: its number, its contacts, what it encloses, and when the table under it was signed.

Source: checks C21 (order of dates), C50 (memo number), C51 (contacts), C53 (attachments), C55 (a letter forwards the report).
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from agragati.bangla.digits import to_latin
from agragati.check.case import Case
from agragati.check.text import alike
from agragati.model.findings import Finding
from agragati.model.reading import Mention
from agragati.model.report import Kind
from agragati.rules.memo import fits_memo_form, memo_parts

_IN_LETTER = ("letterhead", "letter_signature")
_UNDER_TABLE = ("table_signature",)
_MOBILE = re.compile(r"0?1[3-9]\d{8}")
_EMAIL = re.compile(r"[a-z0-9_%+\-]+(?:\.[a-z0-9_%+\-]+)*@[a-z0-9](?:[a-z0-9\-]*\.)+[a-z]{2,}")
_MISREAD_ALIKE = 0.8
"""Two addresses this much alike are one address misread, not two."""
_LONGEST_AFTER_YEAR = dt.timedelta(days=92)
"""Annual reports are signed in the months after the year."""


def check_letter_missing(case: Case) -> Iterator[Finding]:
    """Find reports without a forwarding letter."""
    if case.letter is None and case.report.kind is not Kind.PLAN:
        yield Finding(code="letter-missing", cell="letter", reason="no-letter")


def check_memo_number(case: Case) -> Iterator[Finding]:
    """Find memo numbers whose parts have the widths of no known form."""
    number = case.letter.memo_number if case.letter else None
    if number and not fits_memo_form(number, case.catalog.letters):
        widths = "-".join(str(len(part)) for part in memo_parts(number))
        yield Finding(code="memo-number", cell="letter.memo_number", read=to_latin(number), reason="no-form", params={"widths": widths})


def check_attachments(case: Case) -> Iterator[Finding]:
    """Find counts of attachments that figures and words state differently."""
    for mention in case.mentions("attachment_count"):
        if mention.other and mention.other != mention.value:
            yield Finding(
                code="attachment-count",
                cell="letter.attachments",
                read=mention.text,
                reason="figure-and-word",
                params={"figure": mention.value, "word": mention.other},
                line=mention.line,
                column=mention.column,
            )


def check_signature_dates(case: Case) -> Iterator[Finding]:
    """Find signatures under the table dated after the letter, before the period ends, or outside all reason."""
    if case.report.kind is Kind.PLAN:
        return
    sent = case.letter.date if case.letter else None
    for place, signature in enumerate(case.report.signatures):
        day = signature.date
        if day is None:
            continue
        finding = Finding(code="signature-date", cell=f"signatures[{place}].date", read=day.isoformat(), reason="", line=signature.line)
        if sent and day > sent:
            yield replace(finding, reason="after-letter", params={"letter": sent.isoformat(), "days": str((day - sent).days)})
        elif case.year and case.period and day < case.year.last_of(case.period):
            params = {"period": case.period.value, "last": case.year.last_of(case.period).isoformat()}
            yield replace(finding, reason="before-period-ends", params=params)
        elif case.year and day > case.year.last_day + _LONGEST_AFTER_YEAR:
            yield replace(finding, reason="long-after-year", params={"year": str(case.year)})


def check_phones(case: Case) -> Iterator[Finding]:
    """Find telephone numbers that fit no pattern, and two numbers of one office.

    A mobile beside a landline is usual; two landlines of one dispatch, or two numbers nearly alike, are not.
    """
    phones = case.mentions("phone", *_IN_LETTER, *_UNDER_TABLE)
    patterns = [re.compile(pattern) for pattern in case.catalog.letters.phone_patterns]
    fitting = []
    for mention in phones:
        if any(pattern.fullmatch(_digits(mention.value)) for pattern in patterns):
            fitting.append(mention)
        else:
            yield _contact(mention, mention.text or mention.value, "no-phone-number", "")
    yield from _phones_apart(fitting)


def _phones_apart(phones: Sequence[Mention]) -> Iterator[Finding]:
    letter = [mention for mention in phones if mention.place in _IN_LETTER]
    table = [mention for mention in phones if mention.place in _UNDER_TABLE]
    known = {_local(mention.value) for mention in letter}
    for mention in table:
        number = _local(mention.value)
        if number in known:
            continue
        same_kind = [other for other in letter if bool(_MOBILE.fullmatch(_local(other.value))) is bool(_MOBILE.fullmatch(number))]
        near = [other for other in letter if alike(_local(other.value), number) >= _MISREAD_ALIKE]
        rival = next(iter(near or ([] if _MOBILE.fullmatch(number) else same_kind)), None)
        if rival:
            yield _contact(mention, mention.text or number, "two-phones", rival.text or rival.value)


def check_emails(case: Case) -> Iterator[Finding]:
    """Find e-mail addresses that cannot be, that differ between letter and table, or that are nearly alike anywhere."""
    emails = case.mentions("email", *_IN_LETTER, *_UNDER_TABLE)
    for mention in emails:
        if not _EMAIL.fullmatch(mention.value):
            yield _contact(mention, mention.value, "no-email-address", "")
    known = {mention.value for mention in emails if mention.place in _IN_LETTER}
    for number, mention in enumerate(emails):
        before = emails[:number]
        if any(other.value == mention.value for other in before):
            continue
        near = [other for other in before if alike(other.value, mention.value) >= _MISREAD_ALIKE]
        apart = [other for other in before if other.place in _IN_LETTER] if mention.place in _UNDER_TABLE and known else []
        rival = next(iter((*near, *apart)), None)
        if rival:
            yield _contact(mention, mention.value, "two-emails", rival.value)


def _contact(mention: Mention, read: str, reason: str, other: str) -> Finding:
    owner = "signatures" if mention.place in _UNDER_TABLE else "letter.sender"
    return Finding(
        code="contact-mismatch",
        cell=f"{owner}.{mention.kind}",
        read=to_latin(read),
        reason=reason,
        params={"other": other},
        line=mention.line,
        column=mention.column,
    )


def _digits(value: str) -> str:
    return re.sub(r"\D", "", to_latin(value))


def _local(value: str) -> str:
    digits = _digits(value)
    return "0" + digits.removeprefix("880") if digits.startswith("880") else digits


LETTER_CHECKS = (
    check_letter_missing,
    check_memo_number,
    check_attachments,
    check_signature_dates,
    check_phones,
    check_emails,
)
