from dataclasses import replace

import pytest

from agragati.model.periods import FiscalYear
from agragati.rules.forms import forms_for, forms_to_borrow
from agragati.rules.load import load_catalog
from agragati.rules.template import Catalog
from small_catalog import small_files

LATER = "demo/tidy-office/2032-33"


def two_years() -> Catalog:
    """The form `short` of 2030-31 counts quarters; 2032-33 has another of that name, and a `long` one."""
    files = small_files()
    later = {path.replace("2030-31", "2032-33"): data.replace(b"2030-31", b"2032-33") for path, data in files.items() if "2030-31" in path}
    later[f"{LATER}/sources.toml"] = b""
    short = later[f"{LATER}/layouts.toml"].decode().replace("অর্জন", "অগ্রগতি")
    later[f"{LATER}/layouts.toml"] = (short + short.replace('"short"', '"long"')).encode()
    return load_catalog({**files, **later})


@pytest.mark.parametrize(
    ("year", "head"), [(2029, "অর্জন"), (2030, "অর্জন"), (2031, "অর্জন"), (2032, "অগ্রগতি"), (2040, "অগ্রগতি"), (None, "অগ্রগতি")]
)
def test_a_form_is_that_of_its_own_year_else_of_the_nearest_and_of_two_the_earlier(year: int | None, head: str) -> None:
    forms = forms_for(two_years(), "tidy-office", FiscalYear(year) if year else None)

    assert {form.id: form.columns[1].head for form in forms} == {"short": head, "long": "অগ্রগতি"}


@pytest.mark.parametrize("plan", [None, "garden"])
def test_a_plan_without_forms_of_its_own_may_borrow(plan: str | None) -> None:
    assert forms_for(two_years(), plan, FiscalYear(2030)) == ()
    assert {form.id: form.columns[1].head for form in forms_to_borrow(two_years(), plan)} == {"short": "অগ্রগতি", "long": "অগ্রগতি"}


def test_a_plan_borrows_nothing_from_itself_and_nobody_from_an_example() -> None:
    catalog = two_years()
    example = replace(catalog, frameworks=tuple(replace(one, example=True) for one in catalog.frameworks))

    assert forms_to_borrow(catalog, "tidy-office") == ()
    assert forms_to_borrow(example, "another-plan") == ()
    assert len(forms_for(example, "tidy-office", None)) == 2
