"""Correct documents, in all the ways in which offices write them, are read right and raise no error and no warning."""

import pytest

from agragati.model.periods import FiscalYear, Period
from agragati.rules.template import Framework
from making.compare import judge
from making.content import FORMS, Spec
from making.maker import FORMS_OF, PERIODS_OF, Made, fillable, make
from making.program import packaged, read_json
from making.writing import SYNTAXES

CASES = [
    pytest.param(framework, form, period, syntax, id=f"{framework.id.rsplit('/', 1)[1]}-{form}-{period.value}-{syntax}")
    for framework in fillable(packaged())
    for form in FORMS
    if form in FORMS_OF[framework.tier.value]
    for period in dict.fromkeys(PERIODS_OF[form])
    for syntax in SYNTAXES
]


def faults(made: Made) -> list[object]:
    verdict = judge(read_json(made.text, made.draft.name), made.truth)
    return [*verdict.wrong, *verdict.extra]


@pytest.mark.parametrize(("framework", "form", "period", "syntax"), CASES)
def test_a_correct_document_is_read_right_and_raises_nothing(framework: Framework, form: str, period: Period, syntax: str) -> None:
    for seed in range(4):
        made = make(framework, Spec(form=form, period=period, fiscal_year=framework.fiscal_year, seed=seed), syntax=syntax)
        assert faults(made) == [], made.text


YEARS = [framework.fiscal_year.start for framework in fillable(packaged())]


@pytest.mark.parametrize("start", [min(YEARS) - 1, max(YEARS) + 1])
@pytest.mark.parametrize("framework", fillable(packaged()), ids=lambda framework: framework.id.rsplit("/", 1)[1])
def test_a_document_of_another_year_is_read_by_the_nearest_year(framework: Framework, start: int) -> None:
    for form in FORMS_OF[framework.tier.value]:
        for period in PERIODS_OF[form]:
            made = make(framework, Spec(form=form, period=period, fiscal_year=FiscalYear(start), seed=start), syntax="tabs")
            read = read_json(made.text, made.draft.name)
            assert read["framework"] is None
            assert faults(made) == [], made.text
