from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from agragati.rules.relations import Ref
from agragati.rules.solving import Option, Sum, choose

ONE, TWO = Ref(0, "weight"), Ref(1, "weight")


def option(ref: Ref, value: int, cost: int | str) -> Option:
    return Option({ref: Fraction(value)}, Fraction(cost))


def total(value: int) -> list[Sum]:
    return [Sum(frozenset((ONE, TWO)), Fraction(value))]


def test_the_cheapest_choice_that_meets_the_sum_is_taken() -> None:
    solution = choose([[option(ONE, 7, 0), option(ONE, 8, 1)], [option(TWO, 3, 0)]], total(11))

    assert solution is not None
    assert (solution.values, solution.cost, solution.proved) == ({ONE: 8, TWO: 3}, 1, {ONE, TWO})


def test_without_a_sum_every_row_takes_its_own_cheapest() -> None:
    solution = choose([[option(ONE, 7, 0), option(ONE, 8, 1)], [option(TWO, 3, 0)]], ())

    assert solution is not None
    assert solution.values == {ONE: 7, TWO: 3}


def test_a_sum_that_nothing_meets_has_no_solution() -> None:
    assert choose([[option(ONE, 7, 0)], [option(TWO, 3, 0)]], total(12)) is None


def test_two_choices_nearly_as_cheap_prove_nothing() -> None:
    rows = [[option(ONE, 7, 0), option(ONE, 8, "3/5")], [option(TWO, 3, 0), option(TWO, 4, 1)]]
    solution = choose(rows, total(11))

    assert solution is not None
    assert (solution.values, solution.proved) == ({ONE: 8, TWO: 3}, frozenset())


def test_a_margin_of_half_a_misreading_is_a_proof() -> None:
    rows = [[option(ONE, 7, 0), option(ONE, 8, "1/2")], [option(TWO, 3, 0), option(TWO, 4, 1)]]
    solution = choose(rows, total(11))

    assert solution is not None
    assert solution.proved == {ONE, TWO}


@given(st.lists(st.lists(st.tuples(st.integers(1, 12), st.integers(0, 3)), min_size=1, max_size=4), min_size=1, max_size=6), st.data())
def test_a_choice_that_was_planted_is_found_at_its_cost_or_less(rows: list[list[tuple[int, int]]], data: st.DataObject) -> None:
    refs = [Ref(place, "weight") for place, _ in enumerate(rows)]
    planted = [data.draw(st.sampled_from(row)) for row in rows]
    options = [[option(ref, value, cost) for value, cost in row] for ref, row in zip(refs, rows, strict=True)]
    solution = choose(options, [Sum(frozenset(refs), Fraction(sum(value for value, _ in planted)))])

    assert solution is not None
    assert solution.cost <= sum(cost for _, cost in planted)
    assert sum(solution.values.values()) == sum(value for value, _ in planted)
