"""Reads: an office with those below and above it."""

from __future__ import annotations

from django.db.models import QuerySet

from agragati_web.offices.models import DIGITS, Office


def at_and_below(office: Office) -> QuerySet[Office]:
    """Return the office and all below it, each before those below it."""
    # Paths are digits only, so that a letter stands after every one of them in whatever order the database keeps.
    return Office.objects.filter(path__gte=office.path, path__lt=f"{office.path}a").order_by("path")


def above(office: Office) -> QuerySet[Office]:
    """Return the offices above one, the highest first."""
    steps = [int(office.path[place : place + DIGITS]) for place in range(0, len(office.path) - DIGITS, DIGITS)]
    return Office.objects.filter(pk__in=steps).order_by("path")
