import pytest

from agragati.model.report import Kind
from agragati.rules.load import packaged_catalog
from agragati_web.plans.mapping import content_of, report_of, row_of, rows_of_template
from agragati_web.plans.models import PlanRow
from agragati_web.plans.services import framework_of
from web_country import a_country


@pytest.mark.parametrize("framework", packaged_catalog().frameworks, ids=lambda framework: framework.id)
def test_a_row_comes_back_from_the_store_as_it_was(framework) -> None:  # noqa: ANN001
    rows = rows_of_template(framework)

    assert tuple(row_of(PlanRow(content=content_of(row))) for row in rows) == rows


@pytest.mark.django_db
def test_a_plan_is_a_report_without_achievements() -> None:
    plan = a_country().plan()

    report = report_of(plan, framework_of(plan))

    assert (report.kind, report.office, report.parent_office, str(report.fiscal_year)) == (
        Kind.PLAN,
        "জেলা নমুনা কার্যালয়, মেঘপুর",
        "নমুনা অধিদপ্তর",
        "2023-24",
    )
    assert [row.achieved for row in report.rows] == [{}] * 8
