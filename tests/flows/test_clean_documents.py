"""Correct documents, in all the ways in which offices write them, are read right and raise no error and no warning."""

import pytest

from agragati.model.periods import FiscalYear, Period
from agragati.rules.template import Form, Framework
from making.compare import judge
from making.content import Spec, forms_of, periods_of
from making.maker import Made, make
from making.program import packaged, read_json
from making.writing import SYNTAXES


def short(framework: Framework) -> str:
    _, plan_type, year, tier = framework.id.split("/")
    return f"{plan_type}-{year}-{tier}"


CASES = [
    pytest.param(framework, form, period, syntax, id=f"{short(framework)}-{form.id}-{period.value}-{syntax}")
    for framework in packaged().frameworks
    for form in forms_of(framework)
    for period in dict.fromkeys(periods_of(form))
    for syntax in SYNTAXES
]


def faults(made: Made) -> list[object]:
    verdict = judge(read_json(made.text, made.draft.name), made.truth)
    return [*verdict.wrong, *verdict.extra]


@pytest.mark.parametrize(("framework", "form", "period", "syntax"), CASES)
def test_a_correct_document_is_read_right_and_raises_nothing(framework: Framework, form: Form, period: Period, syntax: str) -> None:
    for seed in range(4):
        made = make(framework, Spec(form=form.id, period=period, fiscal_year=framework.fiscal_year, seed=seed), syntax=syntax)
        assert faults(made) == [], made.text


def years_of(framework: Framework) -> list[int]:
    return [other.fiscal_year.start for other in packaged().frameworks if other.plan_type == framework.plan_type]


@pytest.mark.parametrize("later", [False, True], ids=["before", "after"])
@pytest.mark.parametrize("framework", packaged().frameworks, ids=short)
def test_a_document_of_another_year_is_read_by_the_nearest_year(framework: Framework, *, later: bool) -> None:
    year = FiscalYear(max(years_of(framework)) + 1 if later else min(years_of(framework)) - 1)
    for form in forms_of(framework):
        for period in dict.fromkeys(periods_of(form)):
            made = make(framework, Spec(form=form.id, period=period, fiscal_year=year, seed=year.start), syntax="tabs")
            read = read_json(made.text, made.draft.name)
            assert read["framework"] is None
            assert faults(made) == [], made.text
