from datetime import date
from decimal import Decimal

import pytest
from django.utils.translation import override

from agragati_web.ui.templatetags.bangla import day, digits, value


@pytest.mark.parametrize(("language", "texts"), [("bn", ["১২.৫", "১৬/০৩/২০২৪", "৮০"]), ("en", ["12.5", "16/03/2024", "80"])])
def test_figures_and_days_are_in_the_digits_of_the_page(language: str, texts: list[str]) -> None:
    with override(language):
        assert [digits(Decimal("12.5")), day(date(2024, 3, 16)), value(Decimal("80.0"))] == texts


def test_nothing_is_shown_for_nothing() -> None:
    assert (digits(None), day(None), value(None)) == ("", "", "")


def test_milestones_stand_one_after_the_other() -> None:
    with override("en"):
        assert value((date(2021, 12, 31), date(2022, 6, 30))) == "31/12/2021, 30/06/2022"
