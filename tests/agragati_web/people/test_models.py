import pytest
from django.db import IntegrityError

from agragati.route.states import Role
from agragati_web.people.models import Person
from web_builders import PASSWORD, a_person, an_office, in_office

pytestmark = pytest.mark.django_db


def test_an_address_is_one_persons_however_its_letters_are_written() -> None:
    person = Person.objects.create_user("Rehana@Example.gov.bd", PASSWORD, name="রেহানা")

    assert Person.objects.get_by_natural_key("REHANA@example.gov.bd") == person


def test_a_person_has_one_open_assignment_of_a_role_in_an_office() -> None:
    office, person = an_office("f"), a_person()
    in_office(office, Role.PREPARING, person)

    with pytest.raises(IntegrityError):
        in_office(office, Role.PREPARING, person)
