import pytest

from agragati.model.periods import FiscalYear
from agragati.rules.forms import forms_for
from agragati.rules.load import load_catalog, packaged_catalog
from small_catalog import small_files


@pytest.mark.parametrize("year", [2029, 2030, 2040, None])
def test_a_plan_has_the_forms_of_its_nearest_year(year: int | None) -> None:
    catalog = load_catalog(small_files())

    assert [form.id for form in forms_for(catalog, "tidy-office", FiscalYear(year) if year else None)] == ["short"]


def test_of_two_years_as_near_the_earlier_ones_forms_are_taken() -> None:
    files = small_files()
    later = {path.replace("2030-31", "2032-33"): data.replace(b"2030-31", b"2032-33") for path, data in files.items() if "2030-31" in path}
    layouts = "demo/tidy-office/2032-33/layouts.toml"
    later = {**later, "demo/tidy-office/2032-33/sources.toml": b"", layouts: later[layouts].replace(b'"short"', b'"long"')}
    catalog = load_catalog({**files, **later})

    found = [forms_for(catalog, "tidy-office", FiscalYear(year))[0].id for year in (2031, 2032)]

    assert found == ["short", "long"]


@pytest.mark.parametrize("plan", [None, "garden"])
def test_a_plan_without_forms_of_its_own_may_have_any(plan: str | None) -> None:
    assert forms_for(packaged_catalog(), plan, FiscalYear(2023)) == packaged_catalog().forms
