"""The letter that forwards a report."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


class LetterKind(StrEnum):
    """The kinds of official correspondence that forward a report."""

    LETTER = "letter"
    OFFICE_MEMORANDUM = "office_memorandum"
    UO_NOTE = "uo_note"
    ENDORSEMENT = "endorsement"
    OFFICE_ORDER = "office_order"
    NOTICE = "notice"


@dataclass(frozen=True, kw_only=True, slots=True)
class Party:
    """Who sends: the person, post and office of the signature block, with the contacts of the letterhead."""

    name: str | None = None
    designation: str | None = None
    office: str | None = None
    address: str | None = None
    phone: str | None = None
    fax: str | None = None
    email: str | None = None
    web: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Letter:
    """A forwarding letter as printed; what it does not say is `None` or empty."""

    kind: LetterKind = LetterKind.LETTER
    memo_number: str | None = None
    """In Bangla digits, blanks taken out."""
    date: dt.date | None = None
    bangla_date: str | None = None
    """Of the Bangla calendar, `1430-09-30`."""
    subject: str | None = None
    reference: str | None = None
    sender: Party = Party()
    recipient: str | None = None
    attention: str | None = None
    attachments: tuple[str, ...] = ()
    copies: tuple[str, ...] = ()
    slogan: str | None = None
