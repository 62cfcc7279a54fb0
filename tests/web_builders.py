"""Invented offices and people as rows, for the tests of the web application."""

from datetime import date

from agragati.route.states import Role
from agragati_web.offices.models import Office
from agragati_web.people.models import Assignment, Person

PASSWORD = "নদীর-ধারে-কাশবন-৭"


def an_office(code: str, parent: Office | None = None, **fields: object) -> Office:
    return Office.objects.create(code=code, parent=parent, **{"name": f"নমুনা কার্যালয় {code}", **fields})


def a_person(name: str = "রেশমা পারভীন", **fields: object) -> Person:
    number = Person.objects.count() + 1
    return Person.objects.create_user(f"person{number}@example.gov.bd", PASSWORD, name=name, **fields)


def in_office(office: Office, role: Role, person: Person | None = None, *, until: date | None = None) -> Person:
    """A person who is this in the office since 2020."""
    who = person or a_person()
    Assignment.objects.create(person=who, office=office, role=role.value, post="সহকারী পরিচালক", since=date(2020, 7, 1), until=until)
    return who
