import pytest
from django.db import IntegrityError
from django.utils.translation import override

from agragati_web.plans.models import Plan
from web_country import FRAMEWORK, a_country

pytestmark = pytest.mark.django_db


def test_an_office_has_one_plan_a_year() -> None:
    plan = a_country().plan()

    with pytest.raises(IntegrityError):
        Plan.objects.create(office=plan.office, year=plan.year, framework=FRAMEWORK)


def test_a_plan_is_called_by_its_office_and_year() -> None:
    with override("bn"):
        assert str(a_country().plan()) == "জেলা নমুনা কার্যালয়, মেঘপুর · 2023-24"
