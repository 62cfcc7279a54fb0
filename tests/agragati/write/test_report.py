import pytest

from agragati.model.offices import Tier
from agragati.model.outline import Orientation
from agragati.model.periods import Period
from agragati.model.report import Kind, Report
from agragati.rules.forms import forms_for
from agragati.rules.load import packaged_catalog
from agragati.rules.template import Form
from agragati.write.report import FormError, choose_form, form_page
from builders import YEAR, a_report, a_row, a_signature, an_area, levels
from papers import pen, read_back, table_of, text_of, unplaced

CATALOG = packaged_catalog()
FORMS: tuple[Form, ...] = forms_for(CATALOG, "egov-innovation", YEAR)
TEXT = "[৫.১.১] তথ্য বাতায়ন হালনাগাদকৃত (নিয়মিতভাবে)"
REPORT = a_report(
    a_row(targets=levels(4, 3, 2, 1, None), indicator_text=TEXT, activity_text="[৫.১] তথ্য বাতায়ন হালনাগাদকরণ", status={"Q3": "partly"}),
    letter=None,
    signatures=(a_signature(role="signed"),),
)


@pytest.mark.parametrize(
    ("report", "name"),
    [
        (a_report(), "progress-quarter"),
        (a_report(period=Period.H1, rows=(a_row(achieved={"H1": 1}),)), "progress-half"),
        (a_report(period=Period.FY, rows=(a_row(achieved={"FY": 1}),)), "progress-half"),
        (a_report(a_row(area=1, achieved={"Q3": 1}), tier=Tier.MINISTRY, areas=(an_area(),)), "ministry-quarter"),
        (a_report(kind=Kind.MONITORING), "monitoring"),
        (a_report(kind=Kind.SELF_ASSESSMENT), "self-assessment"),
        (a_report(kind=Kind.PLAN), "plan"),
        (a_report(kind=Kind.EVALUATION), "evaluation"),
    ],
)
def test_a_report_is_written_on_the_form_that_holds_it(report: Report, name: str) -> None:
    assert choose_form(report, FORMS).id == name


def test_a_form_can_be_asked_for_by_name() -> None:
    assert choose_form(a_report(), FORMS, "feedback").id == "feedback"


def test_a_form_that_is_not_there_is_told_with_those_that_are() -> None:
    with pytest.raises(FormError, match="no form poster; there are: "):
        choose_form(a_report(), FORMS, "poster")


def test_the_form_is_a_page_that_lies_with_title_table_and_signature() -> None:
    page = form_page(REPORT, CATALOG, pen())

    assert (page.section.orientation, page.section.name, page.form.id) == (Orientation.LANDSCAPE, "ছক", "progress-quarter")
    assert table_of(page.section.blocks)[-1][:4] == ("০৫", "[৫.১] তথ্য বাতায়ন হালনাগাদকরণ", TEXT, "সংখ্যা")


def test_what_is_read_from_the_page_is_the_report() -> None:
    assert read_back(text_of(form_page(REPORT, CATALOG, pen()).section)) == unplaced(REPORT)


def test_an_english_page_gives_the_same_figures() -> None:
    found = read_back(text_of(form_page(REPORT, CATALOG, pen("en")).section))

    assert (found.rows, found.period, found.fiscal_year, found.office) == (REPORT.rows, REPORT.period, REPORT.fiscal_year, REPORT.office)


def test_a_form_of_another_plan_is_taken_where_the_plan_has_none() -> None:
    own = tuple(one for one in FORMS if one.id == "plan")

    assert choose_form(a_report(), own, others=FORMS).id == "progress-quarter"
