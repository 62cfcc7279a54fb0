from django.test import RequestFactory

from agragati_web.ui.context import page


def test_a_page_knows_whether_it_is_a_demonstration() -> None:
    assert page(RequestFactory().get("/")) == {"is_demo": False}
