"""Moves of plans and reports: the core's table says who may; here each is one transaction, one row of the history and a receipt."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction

from agragati.model.record import record_of
from agragati.model.report import Report
from agragati.route.moves import MOVES, Actor, MoveName, Paper, Refusal, rule_on
from agragati.route.receiver import receiving_office
from agragati.route.states import Role, State
from agragati_web.history.chain import Act, record
from agragati_web.history.models import Entry
from agragati_web.offices.models import Office
from agragati_web.offices.queries import above
from agragati_web.people.models import Assignment, Person
from agragati_web.people.queries import actor as actor_of
from agragati_web.people.queries import is_single_officer
from agragati_web.plans.mapping import report_of
from agragati_web.plans.models import Plan
from agragati_web.plans.services import framework_of
from agragati_web.reports.mapping import core_report
from agragati_web.reports.models import QuarterReport

MovedPaper = Plan | QuarterReport


class RefusedError(Exception):
    """A move may not be made; `refusal` says why."""

    def __init__(self, refusal: Refusal) -> None:
        self.refusal = refusal
        super().__init__(refusal.value)


@dataclass(frozen=True, slots=True)
class Receipt:
    """What proves that a move was made: its number in the history and the beginning of its hash."""

    number: int
    short_hash: str
    state: State


def receiver_of(office: Office) -> Office | None:
    """Return the office that receives what this one sends; `None` for the highest."""
    higher = {one.code: one for one in above(office)}
    parents = {one.code: one.parent.code if one.parent else None for one in (*higher.values(), office)}
    reviewing = set(
        Assignment.objects.filter(office__in=higher.values(), role__in=[Role.REVIEWER, Role.HEAD], until__isnull=True).values_list(
            "office__code", flat=True
        )
    )
    code = receiving_office(office.code, parents, reviewing.__contains__)
    return higher[code] if code else None


def standing(paper: MovedPaper) -> Paper:
    """Return what the core must know of a paper."""
    wrote = frozenset(str(pk) for pk in paper.prepared_by.values_list("pk", flat=True))
    return Paper(state=State(paper.state), prepared_by=wrote, of_one_officer=is_single_officer(paper.office))


def acting(person: Person, paper: MovedPaper) -> Actor:
    """Return what a person is to a paper."""
    return actor_of(person, paper.office, receiver_of(paper.office))


@transaction.atomic
def move(*, actor: Person, paper: MovedPaper, name: MoveName, reason: str = "", request_key: str | None = None) -> Receipt:
    """Move a paper, freeze it where the move does, and return the receipt; the same request again returns the same receipt.

    Raises:
        RefusedError: the core's table forbids it.
    """
    locked = type(paper)._default_manager.select_for_update().get(pk=paper.pk)  # noqa: SLF001 - Django's own name for it
    if request_key and (done := Entry.objects.filter(request_key=request_key, actor=actor).first()):
        return _receipt(done, State(locked.state))
    ruling = rule_on(name, standing(locked), acting(actor, locked), reason)
    if ruling.refusal:
        raise RefusedError(ruling.refusal)
    rule = MOVES[name]
    before, locked.state = locked.state, rule.target.value
    entry = record(
        Act(
            name=name.value,
            subject=f"{'plan' if isinstance(locked, Plan) else 'report'}:{locked.pk}",
            actor=actor,
            office=locked.office,
            reason=reason.strip(),
            before={"state": before},
            after={"state": locked.state, **({"own_work": True} if ruling.marked else {})},
            frozen=record_of(_value(locked)).decode() if rule.freezes else None,
            request_key=request_key,
        )
    )
    locked.last_move = entry
    locked.save()
    if rule.target is State.ACCEPTED:
        locked.prepared_by.clear()
    paper.state = locked.state
    return _receipt(entry, rule.target)


def _value(paper: MovedPaper) -> Report:
    if isinstance(paper, Plan):
        return report_of(paper, framework_of(paper))
    return core_report(paper, framework_of(paper.plan))


def _receipt(entry: Entry, state: State) -> Receipt:
    return Receipt(entry.number, entry.hash[:12], state)
