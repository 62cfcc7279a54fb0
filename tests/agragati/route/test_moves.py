from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agragati.route.moves import MOVES, Actor, MoveName, Paper, Refusal, Ruling, open_moves, rule_on
from agragati.route.states import EDITABLE, Role, Side, State

PREPARING = Actor(person="p", own_roles=frozenset({Role.PREPARING}))
HEAD = Actor(person="h", own_roles=frozenset({Role.HEAD}))
REVIEWER = Actor(person="r", receiver_roles=frozenset({Role.REVIEWER}))
ABOVE = Actor(person="a", receiver_roles=frozenset({Role.HEAD}))
STRANGER = Actor(person="s")


def paper(state: State, *, of_one: bool = False) -> Paper:
    return Paper(state=state, prepared_by=frozenset({"p"}), of_one_officer=of_one)


def names(actor: Actor, state: State) -> list[str]:
    return [move.name.value for move in open_moves(paper(state), actor)]


@pytest.mark.parametrize(
    ("actor", "state", "moves"),
    [
        (PREPARING, State.DRAFT, ["submit"]),
        (PREPARING, State.SUBMITTED, ["withdraw"]),
        (PREPARING, State.RETURNED, ["submit"]),
        (PREPARING, State.SENT, []),
        (HEAD, State.SUBMITTED, ["hand-back", "send"]),
        (HEAD, State.SENT, []),
        (REVIEWER, State.SENT, ["return", "accept"]),
        (REVIEWER, State.SUBMITTED, []),
        (REVIEWER, State.ACCEPTED, []),
        (ABOVE, State.ACCEPTED, ["publish", "reopen"]),
        (ABOVE, State.PUBLISHED, ["reopen"]),
        (STRANGER, State.SENT, []),
    ],
)
def test_each_has_the_moves_of_their_part_and_no_others(actor: Actor, state: State, moves: list[str]) -> None:
    assert names(actor, state) == moves


def test_nobody_approves_their_own_work() -> None:
    both = Actor(person="p", own_roles=frozenset({Role.PREPARING, Role.HEAD}))

    assert rule_on(MoveName.SEND, paper(State.SUBMITTED), both, "একাই আছি") == Ruling(refusal=Refusal.OWN_WORK)


def test_the_only_officer_of_an_office_approves_with_a_reason_and_a_mark() -> None:
    both = Actor(person="p", own_roles=frozenset({Role.PREPARING, Role.HEAD}))
    alone = paper(State.SUBMITTED, of_one=True)

    assert rule_on(MoveName.SEND, alone, both) == Ruling(refusal=Refusal.NO_REASON)
    assert rule_on(MoveName.SEND, alone, both, "কার্যালয়ে একজন কর্মকর্তা") == Ruling(marked=True)


def test_another_head_of_an_office_of_one_leaves_no_mark() -> None:
    assert rule_on(MoveName.SEND, paper(State.SUBMITTED, of_one=True), HEAD) == Ruling()


@pytest.mark.parametrize("name", [MoveName.RETURN, MoveName.REOPEN, MoveName.HAND_BACK])
def test_what_is_given_back_needs_a_reason(name: MoveName) -> None:
    state = next(iter(MOVES[name].sources))
    actor = HEAD if MOVES[name].side is Side.OWN else ABOVE

    assert rule_on(name, paper(state), actor, "  ") == Ruling(refusal=Refusal.NO_REASON)
    assert rule_on(name, paper(state), actor, "সংখ্যা মেলে না") == Ruling()


def test_a_paper_that_somebody_moved_meanwhile_is_told_apart_from_what_is_not_allowed() -> None:
    assert rule_on(MoveName.ACCEPT, paper(State.RETURNED), REVIEWER) == Ruling(refusal=Refusal.WRONG_STATE)
    assert rule_on(MoveName.ACCEPT, paper(State.RETURNED), PREPARING) == Ruling(refusal=Refusal.NOT_ALLOWED)


@given(st.sampled_from(MoveName), st.sampled_from(State), st.booleans(), st.text(max_size=3))
def test_a_stranger_learns_nothing_of_the_state(name: MoveName, state: State, of_one: bool, reason: str) -> None:  # noqa: FBT001
    assert rule_on(name, paper(state, of_one=of_one), STRANGER, reason) == Ruling(refusal=Refusal.NOT_ALLOWED)


def test_figures_change_only_where_the_office_may_submit_them_again() -> None:
    assert MOVES[MoveName.SUBMIT].sources == EDITABLE


def test_every_state_but_the_first_is_reached_and_every_one_is_left() -> None:
    reached = {move.target for move in MOVES.values()}
    left = {state for move in MOVES.values() for state in move.sources}

    assert reached == set(State)
    assert left == set(State)


def test_no_move_stays_where_it_is() -> None:
    assert [move.name for move, state in product(MOVES.values(), State) if state in move.sources and state is move.target] == []
