import pytest
from django.test import Client

pytestmark = pytest.mark.django_db


def test_nobody_signs_up_by_themselves(client: Client) -> None:
    answer = client.post("/account/signup/", {"email": "new@example.gov.bd", "password1": "নদীর-ধারে-কাশবন-৭"})

    assert b"<form" not in answer.content or b"password1" not in answer.content
