import pytest
from django.db import IntegrityError

from agragati_web.reports.models import Figure, QuarterReport
from web_country import a_country

pytestmark = pytest.mark.django_db


def test_a_plan_has_one_report_a_period() -> None:
    report = a_country().report("Q2")

    with pytest.raises(IntegrityError):
        QuarterReport.objects.create(plan=report.plan, office=report.office, period="Q2")


def test_a_report_has_one_figure_an_indicator() -> None:
    report = a_country().report("Q2")

    with pytest.raises(IntegrityError):
        Figure.objects.create(report=report, indicator="own-portal-updated")
