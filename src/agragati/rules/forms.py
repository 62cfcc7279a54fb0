"""Which forms a report of a plan and a year is written on."""

from __future__ import annotations

from agragati.model.periods import FiscalYear
from agragati.rules.catalog import real_plans
from agragati.rules.template import Catalog, Form


def forms_for(catalog: Catalog, plan_type: str | None, fiscal_year: FiscalYear | None) -> tuple[Form, ...]:
    """Return each form once, as the plan's own year has it, else its nearest year (of two as near the earlier), else another plan.

    A document that names no year gets the latest year's.
    """

    def distance(key: tuple[str, FiscalYear]) -> tuple[bool, int, int]:
        plan, year = key
        return plan != plan_type, -year.start if fiscal_year is None else abs(year.start - fiscal_year.start), year.start

    # No plan borrows the forms of an example.
    others = {plan_type, *real_plans(catalog)}
    nearest: dict[str, Form] = {}
    for key in sorted((key for key in catalog.layouts if key[0] in others), key=distance):
        for form in catalog.layouts[key]:
            nearest.setdefault(form.id, form)
    return tuple(nearest.values())
