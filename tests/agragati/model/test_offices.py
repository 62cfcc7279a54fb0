"""A tree of offices: each before those below it, of any depth."""

import pytest

from agragati.model.offices import Office, grow


def an_office(code: str, parent: str | None = None) -> Office:
    return Office(code=code, name=f"কার্যালয় {code}", parent=parent)


def test_a_tree_has_each_office_before_those_below_it_whatever_the_order_they_came_in() -> None:
    tree = grow([an_office("c", "b"), an_office("x"), an_office("b", "a"), an_office("a"), an_office("d", "a")])

    assert [office.code for office in tree.offices] == ["x", "a", "b", "c", "d"]
    assert tree.sizes == (1, 4, 2, 1, 1)
    assert tree.depths == (0, 0, 1, 2, 1)


def test_the_offices_below_one_are_found_by_its_place() -> None:
    tree = grow([an_office("a"), an_office("b", "a"), an_office("c", "b"), an_office("d", "a")])

    assert tree.place("b") == 1
    assert tree.place("z") is None
    assert [office.code for office in tree.below(1)] == ["b", "c"]


def test_a_tree_of_no_office_is_empty() -> None:
    assert grow([]).sizes == ()


def test_a_tree_may_be_deeper_than_calls_can_be() -> None:
    tree = grow([an_office("0"), *(an_office(str(depth), str(depth - 1)) for depth in range(1, 5000))])

    assert tree.sizes[0] == 5000
    assert tree.depths[-1] == 4999


@pytest.mark.parametrize("offices", [[an_office("a", "z")], [an_office("a", "b"), an_office("b", "a")]])
def test_offices_that_hang_on_nothing_are_no_tree(offices: list[Office]) -> None:
    with pytest.raises(ValueError, match="a parent is unknown"):
        grow(offices)
