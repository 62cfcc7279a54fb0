"""Reads: what a person is in which office today, and which offices they may see."""

from __future__ import annotations

from datetime import date

from django.db.models import Q, QuerySet
from django.utils.timezone import localdate

from agragati.route.moves import Actor
from agragati.route.states import Role
from agragati_web.offices.models import Office
from agragati_web.people.models import Assignment, Person

_LOOKS_DOWN = (Role.REVIEWER, Role.HEAD, Role.AUDITOR)
"""Who sees the offices below their own; an auditor and the central office see all."""


def assignments_of(person: Person, day: date | None = None) -> QuerySet[Assignment]:
    """Return what a person is on a day, today by default."""
    on = day or localdate()
    return person.assignments.filter(since__lte=on).filter(Q(until__isnull=True) | Q(until__gte=on)).select_related("office")


def roles_in(person: Person, office: Office | None) -> frozenset[Role]:
    """Return what a person is in one office today; nothing in none."""
    if office is None or not person.is_active:
        return frozenset()
    return frozenset(Role(role) for role in assignments_of(person).filter(office=office).values_list("role", flat=True))


def actor(person: Person, office: Office, receiver: Office | None) -> Actor:
    """Return what a person is to a paper of an office that goes to a receiver."""
    return Actor(person=str(person.pk), own_roles=roles_in(person, office), receiver_roles=roles_in(person, receiver))


def visible_offices(person: Person) -> QuerySet[Office]:
    """Return the offices whose papers a person may see.

    One's own; for heads and reviewers also all below; for observers those that their office observes, with all below them;
    for the central office and auditors every one. Whatever is not among them does not exist for that person.
    """
    if not person.is_active:
        return Office.objects.none()
    seen = Q(pk__in=[])
    for one in assignments_of(person):
        role = Role(one.role)
        if role in {Role.CENTRAL, Role.AUDITOR}:
            return Office.objects.all()
        seen |= _below(one.office) if role in _LOOKS_DOWN else Q(pk=one.office_id)
        if role is Role.OBSERVER:
            for office in one.office.observed.all():
                seen |= _below(office)
    return Office.objects.filter(seen)


def is_single_officer(office: Office) -> bool:
    """Return whether one person alone prepares and heads an office today."""
    day = localdate()
    own = Assignment.objects.filter(office=office, role__in=[Role.PREPARING, Role.HEAD], since__lte=day, person__is_active=True)
    return own.filter(Q(until__isnull=True) | Q(until__gte=day)).values("person").distinct().count() == 1


def _below(office: Office) -> Q:
    return Q(path__gte=office.path, path__lt=f"{office.path}a")
