"""Official wording, headings and forms."""

import pytest

from agragati.model.offices import Tier
from agragati.model.periods import Period
from agragati.model.report import Kind
from agragati.model.values import Unit
from agragati.rules.load import load_catalog, packaged_catalog
from agragati.rules.load_vocabulary import Wording, is_role
from agragati.rules.template import Column, Form, Ground
from small_catalog import YEAR, edited, faults_of, small_files

LABELS = f"{YEAR}/labels.bn.toml"
LAYOUTS = f"{YEAR}/layouts.toml"


def test_the_vocabulary_holds_the_words_of_the_labels_file() -> None:
    words = load_catalog(small_files()).vocabulary

    assert words.headings["achieved.{period}"] == ("অর্জন",)
    assert words.level_names == {100: ("অসাধারণ",)}
    assert words.units == {Unit.NUMBER: ("সংখ্যা",)}
    assert words.line_kinds == {"target": ("লক্ষ্যমাত্রা",), "achievement": ("অর্জন",)}
    assert (words.total_row, words.office_labels, words.annex) == (("মোট",), ("কার্যালয়ের নাম",), ("সংযোজনী",))
    assert words.kinds == {Kind.PROGRESS: ("প্রতিবেদন",)}
    assert words.remarks == {"not_due": ("হবে",)}
    assert words.wording == {"কক্ষ": ("কক্খ",)}


def test_a_form_has_its_columns_in_order() -> None:
    assert load_catalog(small_files()).forms == (
        Form(
            id="short",
            kind=Kind.PROGRESS,
            columns=(Column(role="serial", head="ক্রম"), Column(role="achieved.{period}", head="অর্জন", group="সব", optional=True)),
            periods=(Period.Q1,),
            ground=Ground(clause="circular#form"),
        ),
    )


def test_words_of_two_years_are_joined_without_repeats() -> None:
    files = small_files()
    later = {path.replace("2030-31", "2031-32"): data.replace(b"2030-31", b"2031-32") for path, data in files.items() if "2030-31" in path}
    later["demo/tidy-office/2031-32/sources.toml"] = b""
    later["demo/tidy-office/2031-32/labels.bn.toml"] = files[LABELS].replace(
        'serial = ["ক্রম"]'.encode(), 'serial = ["ক্রমিক", "ক্রম"]'.encode()
    )

    assert load_catalog({**files, **later}).vocabulary.headings["serial"] == ("ক্রম", "ক্রমিক")


def test_a_wording_gives_the_other_tiers_wordings_for_matching() -> None:
    wording = Wording(labels={Tier.FIELD: "ক", Tier.MINISTRY: "খ"}, aliases=("গ", "ক"))

    assert wording.of(Tier.FIELD) == "ক"
    assert wording.of(Tier.DEPARTMENT) is None
    assert wording.others(Tier.FIELD) == ("খ", "গ")


@pytest.mark.parametrize(
    "role", ["serial", "targets.100", "targets.65", "achieved.Q3", "achieved.total", "quarter_targets.{period}", "claimed.rate"]
)
def test_cell_paths_of_the_contract_are_roles(role: str) -> None:
    assert is_role(role)


@pytest.mark.parametrize("role", ["target.100", "targets", "achieved.Q5", "claimed.luck", ""])
def test_other_texts_are_no_roles(role: str) -> None:
    assert not is_role(role)


@pytest.mark.parametrize(
    ("path", "old", "new", "fault"),
    [
        (LABELS, 'serial = ["ক্রম"]', 'seriel = ["ক্রম"]', "headings.seriel: is no role of a column"),
        (LABELS, '100 = ["অসাধারণ"]', 'top = ["অসাধারণ"]', "level_names.top: is no level, expected its points, such as 100"),
        (LABELS, 'achievement = ["অর্জন"]\n', "", "line_kinds.achievement: is missing, expected a list"),
        (LABELS, "not_due = ", "someday = ", "remarks.someday: is 'someday', expected one of done, "),
        (
            LABELS,
            '{ field = "ঝাড়ু দেওয়া" }',
            '{ field = "ঝাড়ু দেওয়া", moon = "ঝাড়ু" }',
            "activity.sweeping.labels.moon: is 'moon', expected one of ministry, department, field",
        ),
        (
            LABELS,
            'total_row = ["মোট"]',
            "total_row = []\ntotals = []",
            "words.totals: is no key of this table, expected one of annex, office_labels, total_row",
        ),
        (
            LAYOUTS,
            'kind = "progress"',
            'kind = "poem"',
            "form[1].kind: is 'poem', expected one of plan, progress, monitoring, self_assessment, evaluation",
        ),
        (LAYOUTS, 'role = "serial"', 'role = "number"', "form[1].columns[1].role: is 'number', expected one of "),
    ],
)
def test_a_fault_is_named(path: str, old: str, new: str, fault: str) -> None:
    (found, *_) = faults_of(edited(path, old, new))

    assert found.startswith(f"{path}: {fault}")


def test_two_forms_of_one_id_are_named() -> None:
    files = small_files()
    files[LAYOUTS] += files[LAYOUTS]

    assert faults_of(files) == [f"{LAYOUTS}: form[2].id: is 'short', which another form has too"]


def test_a_form_without_columns_is_named() -> None:
    files = small_files()
    files[LAYOUTS] = b'[[form]]\nid = "bare"\nkind = "plan"\nclause = "circular#form"\n'

    assert faults_of(files) == [f"{LAYOUTS}: form[1].columns: is missing, expected the columns in order"]


def test_packaged_forms_use_only_headings_that_readers_know() -> None:
    catalog = packaged_catalog()
    roles = {
        column.role.split(".Q")[0].removesuffix(".FY")
        for form in catalog.forms
        for column in form.columns
        if not column.role.startswith("targets.")
    }

    assert {
        role for role in roles if role not in catalog.vocabulary.headings and f"{role}.{{period}}" not in catalog.vocabulary.headings
    } == set()
