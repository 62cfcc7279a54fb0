"""The same made report as text, Word, Excel, a page of HTML and PDF is one report, letter, rows, signatures and findings alike."""

from collections.abc import Mapping
from typing import Any

import pytest

from agragati import flow
from agragati.model.canonical import reading_json
from agragati.model.periods import Period
from agragati.rules.template import Form, Framework
from making.content import Spec, forms_of, periods_of
from making.files import FILES
from making.maker import make
from making.program import packaged, read_bytes

CASES = [
    pytest.param(framework, form, id=f"{framework.id.partition('/')[2]}-{form.id}")
    for framework in packaged().frameworks
    for form in forms_of(framework)
]


_SAID = (
    "office",
    "level",
    "parent_office",
    "fiscal_year",
    "period",
    "kind",
    "annex",
    "framework",
    "letter",
    "areas",
    "rows",
    "claimed_total",
)


def said(read: Mapping[str, Any]) -> Mapping[str, Any]:
    """What a reading says, wherever on the page it stood."""
    return {
        **{key: read[key] for key in _SAID},
        "signatures": [{key: value for key, value in one.items() if key != "line"} for one in read["signatures"]],
        "findings": [(one["code"], one["row"], one["cell"], one["read"], one["expected"]) for one in read["findings"]],
        "leftovers": [one["text"] for one in read["leftovers"]],
    }


@pytest.mark.slow
@pytest.mark.parametrize(("framework", "form"), CASES)
def test_a_document_says_the_same_in_every_format(framework: Framework, form: Form) -> None:
    made = make(framework, Spec(form=form.id, period=periods_of(form)[0], fiscal_year=framework.fiscal_year, seed=5), syntax="tabs")
    as_text = said(read_bytes(made.text.encode(), made.draft.name))

    for kind, write in FILES.items():
        assert said(read_bytes(write(made.draft), made.draft.name)) == as_text, kind


def test_a_value_of_a_pdf_knows_its_page_and_its_box_in_points() -> None:
    framework = next(one for one in packaged().frameworks if one.id.endswith("2023-24/field-a"))
    spec = Spec(form="progress-quarter", period=Period.Q3, fiscal_year=framework.fiscal_year, seed=1)
    made = make(framework, spec, syntax="tabs")

    (checked,) = flow.check_document(FILES["pdf"](made.draft), "report.pdf", packaged())

    origins = reading_json(checked.reading, checked.findings, flow.wording)["origins"]
    boxes = [(one["page"], one["box"]) for path, one in origins.items() if path.startswith("rows[") and path.endswith(".weight")]
    assert len(boxes) == len(checked.reading.report.rows)
    assert all(box[0] < box[2] <= 842 and box[1] < box[3] <= 595 for _, box in boxes)
    assert boxes == sorted(boxes, key=lambda place: (place[0], place[1][1]))
