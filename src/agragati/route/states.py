"""What may become of a plan or a report, and who may have a hand in it."""

from __future__ import annotations

from enum import StrEnum


class State(StrEnum):
    """Where a paper is on its way from the first figure to the public page."""

    DRAFT = "draft"
    """Its office is writing it."""
    SUBMITTED = "submitted"
    """It lies before the head of its office."""
    SENT = "sent"
    """The head approved it, and it went to the receiving office."""
    RETURNED = "returned"
    """The receiving office gave it back with reasons; its office writes again."""
    ACCEPTED = "accepted"
    """The receiving office holds it to be right, with the values that it verified."""
    PUBLISHED = "published"
    """Anyone may read it."""


EDITABLE = frozenset({State.DRAFT, State.RETURNED})
"""The states in which its office may change figures."""


class Role(StrEnum):
    """What a person is in an office."""

    PREPARING = "preparing"
    HEAD = "head"
    REVIEWER = "reviewer"
    CENTRAL = "central"
    """Opens years and publishes rules, for the whole country."""
    OBSERVER = "observer"
    """Sees and comments on offices outside its own line (district and upazila administration)."""
    AUDITOR = "auditor"


class Side(StrEnum):
    """Whose person makes a move."""

    OWN = "own"
    """One of the office that the paper is of."""
    RECEIVER = "receiver"
    """One of the office that receives it."""
