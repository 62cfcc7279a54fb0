from agragati.route.receiver import receiving_office

PARENTS = {"cabinet": None, "ministry": "cabinet", "department": "ministry", "division": "department", "district": "division"}


def test_the_office_above_receives() -> None:
    assert receiving_office("department", PARENTS, lambda _: True) == "ministry"


def test_a_tier_that_does_not_review_is_skipped() -> None:
    assert receiving_office("district", PARENTS, {"department", "ministry"}.__contains__) == "department"


def test_the_highest_office_sends_to_nobody() -> None:
    assert receiving_office("cabinet", PARENTS, lambda _: True) is None


def test_offices_in_a_circle_receive_nothing_and_the_search_ends() -> None:
    assert receiving_office("a", {"a": "b", "b": "c", "c": "b"}, lambda _: False) is None
