"""Which forms a report of a plan and a year is written on."""

from __future__ import annotations

from agragati.model.periods import FiscalYear
from agragati.rules.template import Catalog, Form


def forms_for(catalog: Catalog, plan_type: str | None, fiscal_year: FiscalYear | None) -> tuple[Form, ...]:
    """Return the forms of this plan and year, else of the plan's nearest year (of two as near the earlier), else all that are known."""
    years = sorted(year for plan, year in catalog.layouts if plan == plan_type)
    if plan_type is None or not years:
        return catalog.forms
    year = years[-1] if fiscal_year is None else min(years, key=lambda other: abs(other.start - fiscal_year.start))
    return catalog.layouts[plan_type, year]
