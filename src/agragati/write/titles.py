"""The lines above the table: annex, plan and year, the office, the period; and what a letter calls the document."""

from __future__ import annotations

from collections.abc import Mapping

from agragati.model.outline import Align, Paragraph, Role
from agragati.model.report import Kind, Report
from agragati.rules.template import Catalog
from agragati.write.columns import head_values
from agragati.write.pen import Pen


def plan_name(report: Report, catalog: Catalog) -> str | None:
    """The plan's name as titles carry it; `None` where it is not known."""
    plan = plan_type_of(report, catalog)
    return next((one.names[0] for one in catalog.vocabulary.plan_types if one.id == plan), None)


def plan_type_of(report: Report, catalog: Catalog) -> str | None:
    """The kind of plan that a report belongs to: its own, else its framework's."""
    governing = (framework.plan_type for framework in catalog.frameworks if framework.id == report.framework)
    return report.plan_type or next(governing, None)


def text_values(report: Report, plan: str | None, pen: Pen) -> Mapping[str, str | None]:
    """What fills titles and phrases of letters; `None` for what is not known."""
    label = pen.word(f"office.{report.tier or 'other'}")
    values = {
        **head_values(report, pen),
        "plan": plan,
        "annex": pen.word("annex").format(number=pen.digits(report.annex)) if report.annex else None,
        "office": report.office,
        "office_label": label,
    }
    names = pen.writing.names[report.kind][pen.language]
    return {**values, "document": pen.fill(names, values)}


def title_lines(report: Report, values: Mapping[str, str | None], pen: Pen) -> tuple[Paragraph, ...]:
    """The title of a form; a line of which nothing is known is left out."""
    if report.kind is Kind.PLAN:
        values = {**values, "period": None, "span": None}
    lines = [pen.fill(pieces, values) for pieces in pen.writing.titles[report.kind][pen.language]]
    said = enumerate(filter(None, lines))
    return tuple(Paragraph(text=line, role=Role.SUBTITLE if place else Role.TITLE, align=Align.CENTER) for place, line in said)
