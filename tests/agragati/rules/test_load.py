"""Loading: the packaged files load, and a fault in any file is named by file and key."""

import tomllib
import unicodedata
from collections import Counter

import pytest

from agragati.model.offices import Tier
from agragati.model.periods import FiscalYear
from agragati.rules.load import load_catalog, packaged_catalog, packaged_files
from small_catalog import PLAN, YEAR, edited, faults_of, small_files


def test_the_small_files_make_a_catalog_with_one_framework_and_one_form() -> None:
    catalog = load_catalog(small_files())

    assert [framework.id for framework in catalog.frameworks] == ["demo/tidy-office/2030-31/field"]
    assert [form.id for form in catalog.forms] == ["short"]
    assert [plan_type.id for plan_type in catalog.vocabulary.plan_types] == ["tidy-office"]
    assert [rule.tier for rule in catalog.tiers] == [Tier.FIELD]
    assert list(catalog.sources) == ["circular"]


def test_faults_of_several_files_are_reported_at_once() -> None:
    files = edited(PLAN, "share_of = 2\n", "")
    files["plan-types.toml"] = files["plan-types.toml"].replace(b"name_en", b"name_fr")

    assert faults_of(files) == [
        f"{PLAN}: share_of: is missing, expected a number",
        "plan-types.toml: plan_type[1].name_en: is missing, expected text",
        "plan-types.toml: plan_type[1].name_fr: is no key of this table, expected one of id, name_en, names",
    ]


@pytest.mark.parametrize("path", [path for path in small_files() if path not in {PLAN, f"{YEAR}/sources.toml"}])
def test_a_missing_file_is_named_once(path: str) -> None:
    files = small_files()
    del files[path]

    assert f"{path}: is missing" in faults_of(files)
    assert not [fault for fault in faults_of(files) if fault.startswith(f"{path}: ") and fault != f"{path}: is missing"]


def test_a_file_that_is_no_toml_is_named_with_the_place_and_not_searched_for_keys() -> None:
    files = {**small_files(), "plan-types.toml": b"[[plan_type]"}

    assert faults_of(files) == ["plan-types.toml: is no TOML at line 1, column 12: Expected ']]' at the end of an array declaration"]


def test_a_year_that_is_not_the_folders_is_named() -> None:
    assert faults_of(edited(PLAN, "2030-31", "2031-32")) == [f"{PLAN}: fiscal_year: is '2031-32', but the folder says '2030-31'"]


def test_a_plan_type_that_is_not_the_folders_is_named() -> None:
    expected = [f"{PLAN}: plan_type: is 'tidy-house', but the folder says 'tidy-office'"]

    assert faults_of(edited(PLAN, '"tidy-office"', '"tidy-house"')) == expected


def test_a_file_in_no_known_place_is_named() -> None:
    files = {**small_files(), "demo/stray.toml": b""}

    assert faults_of(files) == ["demo/stray.toml: stands where no file is expected, which is <regime>/<plan-type>/<fiscal-year>/"]


def test_cases_and_messages_are_passed_over() -> None:
    files = {**small_files(), f"{YEAR}/cases/01.toml": b"no toml", "messages/bn.toml": b"no toml", "demo/README.md": b"text"}

    assert len(load_catalog(files).frameworks) == 1


def test_a_form_of_a_later_year_stands_for_an_earlier_ones() -> None:
    files = small_files()
    later = {path.replace("2030-31", "2031-32"): data.replace(b"2030-31", b"2031-32") for path, data in files.items() if "2030-31" in path}
    later["demo/tidy-office/2031-32/sources.toml"] = b""
    later["demo/tidy-office/2031-32/layouts.toml"] = files[f"{YEAR}/layouts.toml"].replace(b'kind = "progress"', b'kind = "monitoring"')

    catalog = load_catalog({**files, **later})

    assert [framework.fiscal_year for framework in catalog.frameworks] == [FiscalYear(2030), FiscalYear(2031)]
    assert [(form.id, form.kind) for form in catalog.forms] == [("short", "monitoring")]


def test_the_packaged_files_load() -> None:
    frameworks = {framework.id: len(framework.indicators) for framework in packaged_catalog().frameworks}

    assert frameworks["apa/egov-innovation/2021-22/ministry"] == 13
    assert frameworks["apa/egov-innovation/2023-24/field-a"] == 7
    assert frameworks["apa/egov-innovation/2023-24/field-b"] == 8
    assert frameworks["apa/egov-innovation/2023-24/ministry"] == 11
    assert packaged_catalog() is packaged_catalog()


def test_the_packaged_forms_are_those_that_offices_send() -> None:
    forms = {
        framework.id.removesuffix("/ministry"): {form.id for form in framework.forms}
        for framework in packaged_catalog().frameworks
        if framework.tier is Tier.MINISTRY and not framework.example
    }

    usual = {"plan", "progress-quarter", "progress-half", "ministry-quarter", "monitoring", "self-assessment", "evaluation", "feedback"}
    assert forms == {
        "apa/egov-innovation/2021-22": {"ministry-quarter-annual-target"},
        "apa/egov-innovation/2023-24": usual,
        "apa/integrity/2021-22": {
            "integrity-plan",
            "integrity-quarter",
            "integrity-monitoring",
            "integrity-monitoring-baseline",
            "integrity-evaluation",
        },
        "apa/grievance-redress/2021-22": {"grievance-plan", "grievance-quarter", "grievance-quarters", "grievance-evaluation"},
        "apa/citizens-charter/2021-22": {"charter-plan", "charter-quarter", "charter-report", "charter-evaluation"},
        "apa/right-to-information/2021-22": {"information-plan", "information-quarter", "information-quarters", "information-evaluation"},
    }


def test_every_packaged_file_is_composed_text() -> None:
    wrong = [path for path, data in packaged_files().items() if not unicodedata.is_normalized("NFC", data.decode())]

    assert wrong == []


def test_every_packaged_case_stands_on_a_known_source_and_has_a_name_of_its_own() -> None:
    cases = {path: tomllib.loads(data.decode()) for path, data in packaged_files().items() if "/cases/" in path}
    sources = packaged_catalog().sources

    assert {path: case["clause"] for path, case in cases.items() if case["clause"].partition("#")[0] not in sources} == {}
    names = Counter((path.rpartition("/")[0], case["name"]) for path, case in cases.items())  # a year may keep the names of the year before
    assert [name for name, times in names.items() if times > 1] == []
    assert cases


def test_a_copied_year_loads_when_only_its_fiscal_year_is_changed() -> None:
    files, frameworks = packaged_files(), packaged_catalog().frameworks
    year = frameworks[-1].fiscal_year
    copied = {
        path.replace(f"/{year}/", "/2044-45/"): data.replace(f'fiscal_year = "{year}"'.encode(), b'fiscal_year = "2044-45"')
        for path, data in files.items()
        if f"/{year}/" in path
    }

    loaded = load_catalog({**files, **copied}).frameworks

    expected = [framework.id.replace(f"/{year}/", "/2044-45/") for framework in frameworks if framework.fiscal_year == year]
    assert [framework.id for framework in loaded if framework.id not in {one.id for one in frameworks}] == expected
    assert expected
