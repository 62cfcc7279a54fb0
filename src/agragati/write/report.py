"""A report, or a plan, on its form: the lines above the table, the table, the signatures under it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from agragati.model.outline import Block, Orientation, Section
from agragati.model.report import Report
from agragati.rules.forms import forms_for, forms_to_borrow
from agragati.rules.status import remark_phrases
from agragati.rules.template import Catalog, Form
from agragati.write.cells import Hand
from agragati.write.columns import Printed, printed_columns, roles_of
from agragati.write.formulas import formulas_of
from agragati.write.pen import Pen
from agragati.write.signatures import signature_blocks
from agragati.write.table import report_table
from agragati.write.titles import plan_name, plan_type_of, text_values, title_lines


class FormError(ValueError):
    """There is no such form for the report; one line in each language names those that there are."""

    def __init__(self, name: str, forms: Sequence[Form]) -> None:
        listed = ", ".join(form.id for form in forms)
        self.message_en = f"no form {name}; there are: {listed}"
        self.message_bn = f"{name} নামের কোনো ছক নেই; আছে: {listed}"
        super().__init__(self.message_en)


@dataclass(frozen=True, slots=True)
class FormPage:
    """A report on its form, with the columns that it is printed in."""

    section: Section
    form: Form
    columns: tuple[Printed, ...]


def form_page(report: Report, catalog: Catalog, pen: Pen, name: str | None = None) -> FormPage:
    """Lay a report out on the form of that name, by default on the one that it was read from.

    Raises:
        FormError: there is no such form.
    """
    plan = plan_type_of(report, catalog)
    form = choose_form(report, forms_for(catalog, plan, report.fiscal_year), name, others=forms_to_borrow(catalog, plan))
    columns = printed_columns(report, form, pen, additions=pen.writing.additions)
    framework = next((one for one in catalog.frameworks if one.id == report.framework), None)
    hand = Hand(pen, framework, report.fiscal_year, remark_phrases(catalog))
    blocks: tuple[Block, ...] = (
        *title_lines(report, text_values(report, plan_name(report, catalog), pen), pen),
        replace(report_table(report, form, columns, hand), formulas=formulas_of(report, framework), days=_days(report)),
        *signature_blocks(report.signatures, pen),
    )
    return FormPage(Section(orientation=Orientation.LANDSCAPE, blocks=blocks, name=pen.word("sheet.form")), form, columns)


def _days(report: Report) -> tuple[date, date] | None:
    """The days of the fiscal year, in which everything of its plan is done."""
    year = report.fiscal_year
    return (year.first_day, year.last_day) if year else None


def choose_form(report: Report, forms: Sequence[Form], name: str | None = None, *, others: Sequence[Form] = ()) -> Form:
    """Return the form of that name; without one the form of the report's kind that was made for its period and holds most of it.

    The forms of other plans are looked at where the plan's own have none.

    Raises:
        FormError: there is none.
    """

    def suited(among: Sequence[Form]) -> list[Form]:
        return [form for form in among if (form.id == name if name else form.kind is report.kind)]

    found = suited(forms) or suited(others)
    if not found:
        raise FormError(name or report.kind, (*forms, *others))
    return min(found, key=lambda form: _unlike(report, form))


_OTHER_PERIODS = 3
"""So many columns too few or too many are borne rather than a form that is made for other periods."""


def _unlike(report: Report, form: Form) -> int:
    """How badly a form suits: the roles that it lacks, the columns that would stay empty, and that it is made for other periods."""
    held = {role.replace(f".{report.period}", ".{period}") if role.startswith("achieved.") else role for role in roles_of(report)}
    own = {column.role.replace(f".{report.period}", ".{period}") for column in form.columns}
    needed = {column.role.replace(f".{report.period}", ".{period}") for column in form.columns if not column.optional}
    missing = {role for role in held - own if not (form.paired_lines and role.startswith("quarter_targets."))}
    apart = _OTHER_PERIODS if form.periods and report.period not in form.periods else 0
    empty = needed - held - {"line_kind"}
    # An empty column of figures says that the page had it, an empty column of texts says nothing.
    return apart + len(missing) + len(empty) + sum("." in role for role in empty)
