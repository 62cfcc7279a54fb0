"""How history hangs together: what a row's hash is made of, how a row is added, how the whole is proved."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

from django.db import transaction
from django.utils.timezone import now

from agragati_web.history.models import Chain, Entry, Frozen
from agragati_web.offices.models import Office
from agragati_web.people.models import Person

FIRST = "0" * 64
"""What stands before the first row."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Act:
    """What was done, for the history to keep."""

    name: str
    subject: str
    actor: Person | None
    office: Office | None = None
    reason: str = ""
    before: Any = None
    after: Any = None
    frozen: str | None = None
    """Canonical JSON of the paper as it is at this moment."""
    request_key: str | None = None


def record(act: Act) -> Entry:
    """Add an act to the history within the transaction that does it; an act whose request key is there already is not added again.

    Raises:
        TransactionManagementError: no transaction is open.
    """
    with transaction.atomic():
        Chain.objects.get_or_create(pk=1)
        chain = Chain.objects.select_for_update().get(pk=1)
        if act.request_key and (done := Entry.objects.filter(request_key=act.request_key).first()):
            return done
        entry = Entry(
            number=chain.last_number + 1,
            at=now(),
            actor=act.actor,
            actor_name=act.actor.name if act.actor else "",
            office=act.office,
            act=act.name,
            subject=act.subject,
            reason=act.reason,
            before=act.before,
            after=act.after,
            frozen=_freeze(act.frozen) if act.frozen is not None else None,
            request_key=act.request_key,
            previous_hash=chain.last_hash,
        )
        entry.hash = hash_of(entry)
        entry.save()
        chain.last_number, chain.last_hash = entry.number, entry.hash
        chain.save()
    return entry


def hash_of(entry: Entry) -> str:
    """Return the SHA-256 of all that a row says and of the hash of the row before."""
    said = {
        "number": entry.number,
        "at": _instant(entry.at),
        "actor": entry.actor_id,
        "actor_name": entry.actor_name,
        "office": entry.office_id,
        "act": entry.act,
        "subject": entry.subject,
        "reason": entry.reason,
        "before": entry.before,
        "after": entry.after,
        "frozen": entry.frozen_id,
        "request_key": entry.request_key,
        "previous": entry.previous_hash,
    }
    return sha256(json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Break:
    """A place where the history does not hold: the row's number and what is wrong with it."""

    number: int
    fault: str
    """altered, cut-off, missing, other-paper or reordered."""


def breaks(entries: Iterable[Entry], chain: Chain | None) -> Iterator[Break]:
    """Yield every place where the history was edited, deleted from, reordered or cut off; none where it is whole."""
    number, before = 0, FIRST
    for entry in entries:
        if entry.number != number + 1:
            yield Break(number + 1, "missing")
        elif entry.previous_hash != before:
            yield Break(entry.number, "reordered")
        if hash_of(entry) != entry.hash:
            yield Break(entry.number, "altered")
        if entry.frozen is not None and sha256(entry.frozen.text.encode()).hexdigest() != entry.frozen_id:
            yield Break(entry.number, "other-paper")
        number, before = entry.number, entry.hash
    if chain is not None and (chain.last_number, chain.last_hash) != (number, before):
        yield Break(chain.last_number, "cut-off")


def _freeze(text: str) -> Frozen:
    digest = sha256(text.encode()).hexdigest()
    return Frozen.objects.filter(pk=digest).first() or Frozen.objects.create(hash=digest, text=text)


def _instant(at: datetime) -> str:
    return at.isoformat(timespec="microseconds")
