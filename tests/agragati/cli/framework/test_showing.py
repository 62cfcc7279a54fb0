from pathlib import Path

import pytest

from agragati.cli.tables import width
from agragati.rules.load import packaged_catalog
from frameworkkit import call, objects, said, small_folder

PLAN = "demo/tidy-office/2030-31/field"

PAGE = """\
পরিপাটি অফিস
2030-31, field office, worth 2 in the agreement
demo/tidy-office/2030-31/field
stated 16, inferred 1

 code  weight  indicator
────────────────────────────────────────────────────────────────────────────────
    1      10  ঘর
  1.1          activity: ঝাড়ু দেওয়া
1.1.1       6  কক্ষ পরিষ্কার
               100: 4, 80: 2
               number; in proportion between levels; sum of quarters; every
               quarter
               evidence: photographs
1.1.2       4  তালিকা প্রস্তুত
               100: 01/12/2030, 90: 15/12/2030
               date; in proportion between levels; first date
               evidence: list

Scoring
────────────────────────────────────────────────────────────────────────────────
between two levels: in proportion
from quarters to the year: as stands beside each indicator
below the lowest level: zero
an indicator that does not apply: zero
when shown: half up, 2 decimal places
five levels: work plan, progress report, monitoring report, evaluation
ratio of the annual target: self-assessment
target of the period: only when asked with --method

Calendar
────────────────────────────────────────────────────────────────────────────────
01/10/2030–15/10/2030: progress report, quarter 1, field office

Forms
────────────────────────────────────────────────────────────────────────────────
short: 2 columns (quarter 1)
"""


def test_a_plan_is_shown_whole_on_eighty_columns(tmp_path: Path) -> None:
    shown = said("show", "tidy-office", "--data", small_folder(tmp_path)).replace("\u00a0", " ")

    assert shown == PAGE


def test_with_sources_each_rule_is_followed_by_its_clause(tmp_path: Path) -> None:
    lines = said("show", PLAN, "--sources", "--data", small_folder(tmp_path), columns=120).splitlines()

    at = lines.index(next(line for line in lines if "90:\u00a015/12/2030" in line))
    assert lines[at + 2].strip() == "clause: circular#1.1.2 (inferred): The day is not printed."
    assert "  clause: circular#days (stated)" in lines
    assert len([line for line in lines if "clause: " in line]) == 17


def test_what_no_source_gives_is_a_question_mark_and_named_at_the_end(tmp_path: Path) -> None:
    folder = small_folder(tmp_path)
    plan = folder / f"{PLAN}.toml"
    plan.write_text(plan.read_text("utf-8").replace("{ 100 = 4, 80 = 2 }", '{ 100 = 4, unknown = ["80"] }'), "utf-8")

    shown = said("show", PLAN, "--data", folder).replace("\u00a0", " ")

    assert "100: 4, 80: ?\n" in shown
    assert shown.endswith("\nindicator.rooms-swept: levels.80\n")


def test_as_json_a_plan_is_one_object_with_grounds_where_sources_are_asked(tmp_path: Path) -> None:
    folder = small_folder(tmp_path)

    assert objects("show", PLAN, "--data", folder)["schema"] == "framework/1"
    assert objects("show", PLAN, "--sources", "--data", folder)["grounds"]["plan"]["clause"] == "circular#plan"


def test_an_id_that_no_plan_has_is_answered_with_those_that_are_near() -> None:
    result = call("show", "fild-a", "--lang", "en")

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("There is no plan fild-a. Near it are:\n  apa/")


@pytest.mark.parametrize("columns", [80, 120])
@pytest.mark.parametrize("lang", ["bn", "en"])
def test_no_line_is_wider_than_the_terminal(lang: str, columns: int) -> None:
    for framework in packaged_catalog().frameworks:
        shown = call("show", framework.id, "--sources", "--lang", lang, columns=columns).stdout
        assert [line for line in shown.splitlines() if width(line) > columns] == []
