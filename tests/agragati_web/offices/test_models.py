import pytest
from django.db import IntegrityError
from django.utils.translation import override

from agragati_web.offices.models import Office
from web_builders import an_office

pytestmark = pytest.mark.django_db


def test_a_path_grows_by_six_digits_a_step() -> None:
    ministry = an_office("m")
    field = an_office("f", ministry)

    assert (ministry.path, field.path) == (f"{ministry.pk:06d}", f"{ministry.pk:06d}{field.pk:06d}")


def test_an_office_cannot_stand_above_itself() -> None:
    office = an_office("m")

    with pytest.raises(IntegrityError):
        Office.objects.filter(pk=office.pk).update(parent=office)


def test_the_name_is_in_the_language_of_the_page() -> None:
    office = an_office("m", name="নমুনা মন্ত্রণালয়", name_en="Sample Ministry")

    with override("en"):
        assert str(office) == "Sample Ministry"
    with override("bn"):
        assert str(office) == "নমুনা মন্ত্রণালয়"
