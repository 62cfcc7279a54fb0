"""Which forms a report of a plan and a year is written on."""

from __future__ import annotations

from agragati.model.periods import FiscalYear
from agragati.rules.catalog import real_plans
from agragati.rules.template import Catalog, Form


def forms_for(catalog: Catalog, plan_type: str | None, fiscal_year: FiscalYear | None) -> tuple[Form, ...]:
    """Return each form of the plan once, as its own year has it, else the nearest year (of two as near the earlier).

    A document that names no year gets the latest year's.
    """

    def distance(key: tuple[str, FiscalYear]) -> tuple[int, int]:
        year = key[1].start
        return -year if fiscal_year is None else abs(year - fiscal_year.start), year

    nearest: dict[str, Form] = {}
    for key in sorted((key for key in catalog.layouts if key[0] == plan_type), key=distance):
        for form in catalog.layouts[key]:
            nearest.setdefault(form.id, form)
    return tuple(nearest.values())


def forms_to_borrow(catalog: Catalog, plan_type: str | None) -> tuple[Form, ...]:
    """Return the forms of other plans, the latest year's of each id; no plan borrows the forms of an example."""
    others = set(real_plans(catalog)) - {plan_type}
    latest = {form.id: form for key, forms in catalog.layouts.items() if key[0] in others for form in forms}
    return tuple(latest.values())
