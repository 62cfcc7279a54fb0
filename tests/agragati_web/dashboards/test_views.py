import pytest
from django.test import Client

from agragati.route.states import Role
from web_builders import PASSWORD, an_office, in_office

pytestmark = pytest.mark.django_db


def test_a_stranger_is_sent_to_sign_in(client: Client) -> None:
    assert client.get("/").headers["Location"] == "/account/login/?next=/"


def test_an_officer_signs_in_and_sees_their_post(client: Client) -> None:
    person = in_office(an_office("f", name="জেলা নমুনা কার্যালয়, মেঘপুর"), Role.PREPARING)

    answer = client.post("/account/login/", {"login": person.email, "password": PASSWORD}, follow=True)

    assert "জেলা নমুনা কার্যালয়, মেঘপুর" in answer.content.decode()
