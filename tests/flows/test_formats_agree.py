"""The same made report as text, Word, Excel, a page of HTML and PDF is one report: every value right, no error and no warning."""

import pytest

from agragati import flow
from agragati.model.canonical import reading_json
from agragati.model.periods import Period
from agragati.rules.template import Framework
from making.compare import judge
from making.content import FORMS, Spec
from making.files import FILES
from making.maker import FORMS_OF, PERIODS_OF, make
from making.program import packaged, read_bytes

CASES = [
    pytest.param(framework, form, period, kind, id=f"{framework.id.rsplit('/', 1)[1]}-{form}-{period.value}-{kind}")
    for framework in packaged().frameworks
    for form in FORMS
    if form in FORMS_OF[framework.tier.value]
    for period in dict.fromkeys(PERIODS_OF[form])
    for kind in FILES
]


@pytest.mark.slow
@pytest.mark.parametrize(("framework", "form", "period", "kind"), CASES)
def test_a_document_reads_the_same_in_every_format(framework: Framework, form: str, period: Period, kind: str) -> None:
    for seed in range(2):
        made = make(framework, Spec(form=form, period=period, fiscal_year=framework.fiscal_year, seed=seed), syntax="tabs")

        verdict = judge(read_bytes(FILES[kind](made.draft), made.draft.name), made.truth)

        assert [*verdict.wrong, *verdict.extra] == [], made.text


def test_a_value_of_a_pdf_knows_its_page_and_its_box_in_points() -> None:
    framework = packaged().frameworks[0]
    spec = Spec(form="progress-quarter", period=Period.Q3, fiscal_year=framework.fiscal_year, seed=1)
    made = make(framework, spec, syntax="tabs")

    (checked,) = flow.check_document(FILES["pdf"](made.draft), "report.pdf", packaged())

    origins = reading_json(checked.reading, checked.findings, flow.wording)["origins"]
    boxes = [(one["page"], one["box"]) for path, one in origins.items() if path.startswith("rows[") and path.endswith(".weight")]
    assert len(boxes) == len(checked.reading.report.rows)
    assert all(box[0] < box[2] <= 842 and box[1] < box[3] <= 595 for _, box in boxes)
    assert boxes == sorted(boxes, key=lambda place: (place[0], place[1][1]))
