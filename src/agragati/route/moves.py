"""The table of moves: from which state to which, by whom, and what each needs; and whether one may be made.

The order of a paper's day: the preparing officer submits, the head approves and sends, the receiving office returns or accepts,
the head of the receiving office publishes. Source: design.md sections 1 and 2.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from agragati.route.states import Role, Side, State


class MoveName(StrEnum):
    """What can be done with a paper."""

    SUBMIT = "submit"
    WITHDRAW = "withdraw"
    HAND_BACK = "hand-back"
    SEND = "send"
    RETURN = "return"
    ACCEPT = "accept"
    PUBLISH = "publish"
    REOPEN = "reopen"


@dataclass(frozen=True, kw_only=True, slots=True)
class Move:
    """A move. `freezes`: the paper is kept as it is at this moment, with its hash."""

    name: MoveName
    sources: frozenset[State]
    target: State
    side: Side
    roles: frozenset[Role]
    needs_reason: bool = False
    freezes: bool = False
    by_another: bool = False
    """Not by the one who prepared the paper, but in an office of one officer, with a reason."""


def _move(name: MoveName, sources: set[State], target: State, side: Side, *roles: Role) -> Move:
    reasoned = name in {MoveName.HAND_BACK, MoveName.RETURN, MoveName.REOPEN}
    return Move(
        name=name,
        sources=frozenset(sources),
        target=target,
        side=side,
        roles=frozenset(roles),
        needs_reason=reasoned,
        freezes=name in {MoveName.SUBMIT, MoveName.SEND, MoveName.ACCEPT},
        by_another=name is MoveName.SEND,
    )


_OWN, _RECEIVER = Side.OWN, Side.RECEIVER
_WRITTEN = {State.DRAFT, State.RETURNED}

MOVES: Mapping[MoveName, Move] = {
    move.name: move
    for move in (
        _move(MoveName.SUBMIT, _WRITTEN, State.SUBMITTED, _OWN, Role.PREPARING),
        _move(MoveName.WITHDRAW, {State.SUBMITTED}, State.DRAFT, _OWN, Role.PREPARING),
        _move(MoveName.HAND_BACK, {State.SUBMITTED}, State.DRAFT, _OWN, Role.HEAD),
        _move(MoveName.SEND, {State.SUBMITTED}, State.SENT, _OWN, Role.HEAD),
        _move(MoveName.RETURN, {State.SENT}, State.RETURNED, _RECEIVER, Role.REVIEWER, Role.HEAD),
        _move(MoveName.ACCEPT, {State.SENT}, State.ACCEPTED, _RECEIVER, Role.REVIEWER, Role.HEAD),
        _move(MoveName.PUBLISH, {State.ACCEPTED}, State.PUBLISHED, _RECEIVER, Role.HEAD),
        _move(MoveName.REOPEN, {State.ACCEPTED, State.PUBLISHED}, State.RETURNED, _RECEIVER, Role.HEAD),
    )
}
"""Each move by its name."""


class Refusal(StrEnum):
    """Why a move may not be made."""

    NOT_ALLOWED = "not-allowed"
    """The person has no part in this paper, or another part."""
    WRONG_STATE = "wrong-state"
    """The paper is elsewhere by now: somebody moved it."""
    OWN_WORK = "own-work"
    """Nobody approves what they prepared."""
    NO_REASON = "no-reason"


@dataclass(frozen=True, kw_only=True, slots=True)
class Paper:
    """What a move must know of a plan or a report."""

    state: State
    prepared_by: frozenset[str] = frozenset()
    """Those who wrote in it since it was last accepted."""
    of_one_officer: bool = False
    """Its office has a single officer, who may approve their own work with a reason and a mark that the reviewer sees."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Actor:
    """Who wants to make the move, and what they are on either side."""

    person: str
    own_roles: frozenset[Role] = frozenset()
    """In the office that the paper is of."""
    receiver_roles: frozenset[Role] = frozenset()
    """In the office that receives it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Ruling:
    """Whether a move may be made; `marked` where it was the office's only officer who approved their own work."""

    refusal: Refusal | None = None
    marked: bool = False

    @property
    def is_allowed(self) -> bool:
        """Whether nothing stands against the move."""
        return self.refusal is None


def rule_on(name: MoveName, paper: Paper, actor: Actor, reason: str = "") -> Ruling:
    """Return whether the actor may make this move with this paper now.

    Who may not make it is told so before its state is, so that the answer shows nothing to those it is none of the business of.
    """
    move = MOVES[name]
    roles = actor.own_roles if move.side is Side.OWN else actor.receiver_roles
    if not roles & move.roles:
        return Ruling(refusal=Refusal.NOT_ALLOWED)
    if paper.state not in move.sources:
        return Ruling(refusal=Refusal.WRONG_STATE)
    own_work = move.by_another and actor.person in paper.prepared_by
    if own_work and not paper.of_one_officer:
        return Ruling(refusal=Refusal.OWN_WORK)
    if (move.needs_reason or own_work) and not reason.strip():
        return Ruling(refusal=Refusal.NO_REASON)
    return Ruling(marked=own_work)


def open_moves(paper: Paper, actor: Actor) -> tuple[Move, ...]:
    """Return the moves that the actor may make with this paper now, given a reason where one is needed; in the order of the table."""
    return tuple(move for move in MOVES.values() if rule_on(move.name, paper, actor, reason="-").is_allowed)
