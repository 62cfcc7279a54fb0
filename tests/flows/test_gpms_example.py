"""The example shaped like GPMS is read by its data alone, and never governs a document that does not name it."""

from collections.abc import Sequence
from typing import Any

import pytest

from agragati.model.values import Unit, Value
from agragati.rules.template import Form, Framework, IndicatorRule
from making.program import packaged, read_json

EXAMPLES = [framework for framework in packaged().frameworks if framework.example]
OFFICE = "নমুনা মন্ত্রণালয়"
_LATIN_TO_BANGLA = str.maketrans("0123456789", "০১২৩৪৫৬৭৮৯")
SYNTAXES_TRIED = ("tabs", "markdown", "html")


def printed(value: Value | None, unit: Unit) -> str:
    if value is None:
        return "-"
    text = f"{value:%d-%m-%Y}" if hasattr(value, "strftime") else str(value)
    return (text + ("%" if unit is Unit.PERCENT else "")).translate(_LATIN_TO_BANGLA)


def cell(role: str, place: int, rule: IndicatorRule, framework: Framework) -> str:
    best = rule.levels[max(rule.levels)]
    activity = next(one.label for one in framework.activities if one.id == rule.activity)
    if role.startswith("targets."):
        return printed(rule.levels.get(int(role.removeprefix("targets."))), rule.unit)
    plain = {
        "serial": str(place).translate(_LATIN_TO_BANGLA),
        "activity": activity,
        "indicator": rule.label,
        "code": (rule.code or "").translate(_LATIN_TO_BANGLA),
        "unit": {Unit.NUMBER: "সংখ্যা", Unit.PERCENT: "%", Unit.DATE: "তারিখ"}[rule.unit],
        "weight": str(rule.weight).translate(_LATIN_TO_BANGLA),
        "annual_target": printed(best, rule.unit),
        "projection": "৭০",
        "projection_later": "৮০",
        "achieved.{period}": printed(best, rule.unit),
        "remarks": "-",
    }
    return plain.get(role, "")


def document(framework: Framework, form: Form, title: str, *, syntax: str) -> str:
    columns = [column for column in form.columns if not column.optional and not column.role.startswith("claimed.")]
    heads = [column.head.replace("{fiscal_year}", "২০২৫-২৬") for column in columns]
    rows = [[cell(column.role, place, rule, framework) for column in columns] for place, rule in enumerate(framework.indicators, start=1)]
    return f"{title}\nমন্ত্রণালয়/বিভাগের নাম: {OFFICE}\n\n{table([heads, *rows], syntax)}\n"


def table(rows: Sequence[Sequence[str]], syntax: str) -> str:
    if syntax == "html":
        return "<table>" + "".join("<tr>" + "".join(f"<td>{text}</td>" for text in row) + "</tr>" for row in rows) + "</table>"
    if syntax == "markdown":
        head, *body = ("| " + " | ".join(row) + " |" for row in rows)
        return "\n".join((head, "|" + " --- |" * len(rows[0]), *body))
    return "\n".join("\t".join(row) for row in rows)


CASES = [
    pytest.param(framework, form, syntax, id=f"{form.id}-{framework.variant}-{syntax}")
    for framework in EXAMPLES
    for form in framework.forms
    for syntax in SYNTAXES_TRIED
]


@pytest.mark.parametrize(("framework", "form", "syntax"), CASES)
def test_a_document_that_names_the_plan_is_read_whole_by_its_own_cluster(framework: Framework, form: Form, syntax: str) -> None:
    period = "বছর শেষের প্রতিবেদন, " if form.kind == "evaluation" else ""
    read = read_json(document(framework, form, period + framework.title, syntax=syntax), "gpms.txt")

    assert (read["plan_type"], read["framework"], read["kind"]) == (framework.plan_type, framework.id, form.kind.value)
    assert [row["indicator"] for row in read["rows"]] == [rule.id for rule in framework.indicators]
    assert [row["weight"] for row in read["rows"]] == [int(rule.weight or 0) for rule in framework.indicators]
    assert [finding["code"] for finding in read["findings"] if finding["severity"] == "error"] == []


def plan(framework: Framework, title: str) -> dict[str, Any]:
    return read_json(document(framework, framework.forms[0], title, syntax="tabs"), "gpms.txt")


def test_this_years_target_and_the_two_projections_are_kept_apart() -> None:
    framework = next(one for one in EXAMPLES if one.plan_type == "strategic-plan")

    read = plan(framework, framework.title)

    assert [row["annual_target"] for row in read["rows"]] == [60, 12, 85, "2026-05-17"]
    assert {tuple(row["other"].items()) for row in read["rows"]} == {(("projection", "৭০"), ("projection_later", "৮০"))}


@pytest.mark.parametrize("framework", EXAMPLES, ids=lambda framework: framework.id)
def test_an_example_never_governs_a_document_that_does_not_name_it(framework: Framework) -> None:
    read = plan(framework, "বার্ষিক প্রতিবেদন ২০২৫-২৬")

    assert read["framework"] is None
    assert read["plan_type"] is None
    assert [row["indicator"] for row in read["rows"] if row["indicator"] in framework.by_id] == []
