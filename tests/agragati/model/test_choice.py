from decimal import Decimal

import pytest

from agragati.model.choice import Choice


@pytest.mark.parametrize(("certainty", "sure"), [("0.79", False), ("0.80", True), ("1", True)])
def test_a_choice_is_sure_from_four_fifths(certainty: str, sure: bool) -> None:  # noqa: FBT001 - what the case says
    assert Choice(certainty=Decimal(certainty)).is_sure is sure


def test_where_nothing_was_chosen_nothing_is_sure() -> None:
    assert not Choice().is_sure
