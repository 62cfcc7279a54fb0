from datetime import date

import pytest

from agragati.route.states import Role
from agragati_web.offices.models import Office
from agragati_web.people.queries import actor, is_single_officer, roles_in, visible_offices
from web_builders import a_person, an_office, in_office

pytestmark = pytest.mark.django_db


@pytest.fixture
def tree() -> dict[str, Office]:
    ministry = an_office("ministry")
    department = an_office("department", ministry)
    district = an_office("district")
    field = an_office("field", department)
    field.observers.add(district)
    return {"ministry": ministry, "department": department, "field": field, "sister": an_office("sister", department), "district": district}


@pytest.mark.parametrize(
    ("role", "office", "seen"),
    [
        (Role.PREPARING, "department", {"department"}),
        (Role.REVIEWER, "department", {"department", "field", "sister"}),
        (Role.HEAD, "ministry", {"ministry", "department", "field", "sister"}),
        (Role.OBSERVER, "district", {"district", "field"}),
        (Role.CENTRAL, "ministry", {"ministry", "department", "field", "sister", "district"}),
        (Role.AUDITOR, "field", {"ministry", "department", "field", "sister", "district"}),
    ],
)
def test_each_sees_the_offices_of_their_part(tree: dict[str, Office], role: Role, office: str, seen: set[str]) -> None:
    person = in_office(tree[office], role)

    assert {one.code for one in visible_offices(person)} == seen


def test_who_was_transferred_sees_nothing_of_the_old_office(tree: dict[str, Office]) -> None:
    person = in_office(tree["department"], Role.REVIEWER, until=date(2021, 6, 30))

    assert list(visible_offices(person)) == []
    assert roles_in(person, tree["department"]) == frozenset()


def test_who_may_no_longer_sign_in_sees_nothing(tree: dict[str, Office]) -> None:
    person = in_office(tree["department"], Role.REVIEWER, a_person(is_active=False))

    assert list(visible_offices(person)) == []


def test_an_actor_has_the_roles_of_both_sides(tree: dict[str, Office]) -> None:
    person = in_office(tree["field"], Role.HEAD)
    in_office(tree["department"], Role.REVIEWER, person)

    found = actor(person, tree["field"], tree["department"])

    assert (found.own_roles, found.receiver_roles) == ({Role.HEAD}, {Role.REVIEWER})


def test_an_office_of_one_officer_is_known(tree: dict[str, Office]) -> None:
    person = in_office(tree["field"], Role.HEAD)
    in_office(tree["field"], Role.PREPARING, person)
    assert is_single_officer(tree["field"])

    in_office(tree["field"], Role.PREPARING)
    assert not is_single_officer(tree["field"])
