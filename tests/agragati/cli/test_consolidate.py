"""The command on a small country: who has sent, the totals as JSON, and what is refused before anything is done."""

import json
from pathlib import Path
from typing import Any

import pytest

from agragati.cli.consolidate import json_lines
from agragati.consolidate.whole import consolidate as add_up
from agragati.model.offices import Office, grow
from consolidating import LIST, OFFICES, consolidate, lay, sent_by, stored


def country(folder: Path) -> Path:
    return lay(
        folder,
        stored(sent_by("11", 4, 90), "11.txt"),
        stored(sent_by("111", 2, 70), "111.txt"),
        stored(sent_by("112", 1, 75), "112.txt"),
        stored(sent_by("12"), "12.txt"),
        stored(sent_by("121", office="অজানা"), "121.txt", office_code="১২১"),
        stored(sent_by("13", period="Q2"), "13.txt"),
        stored(sent_by("13", office="আঞ্চলিক নমুনা কার্যালয়, হাওর"), "13b.txt"),
    )


def printed(folder: Path, *options: str) -> Any:  # noqa: ANN401 - JSON
    result = consolidate(country(folder), "--format", "json", *options)
    assert (result.exit_code, result.stderr) == (0, "")
    return json.loads(result.stdout)


def test_the_totals_of_each_office_are_printed_with_who_is_missing(tmp_path: Path) -> None:
    whole = printed(tmp_path)

    assert whole["schema"] == "consolidation/1"
    assert whole["occasion"] == {"plan_type": "egov-innovation", "fiscal_year": "2023-24", "period": "Q3"}
    assert whole["missing"] == ["1", "122", "13"]
    assert [(node["code"], node["due"], node["reported"]) for node in whole["nodes"]] == [
        ("1", 8, 5),
        ("11", 3, 3),
        ("111", 1, 1),
        ("112", 1, 1),
        ("12", 3, 2),
        ("121", 1, 1),
        ("122", 1, 0),
        ("13", 1, 0),
    ]
    district = whole["nodes"][1]["indicators"]
    assert [(one["indicator"], one["value"], one["numerator"], one["denominator"], one["points"]) for one in district] == [
        ("e-file-notes-disposed", "235/3", "94", "120", "90"),
        ("own-portal-updated", "7", None, None, "250/3"),
    ]
    aside = {one["source"]: one["set_aside"] for one in whole["reports"] if one["set_aside"]}
    assert aside == {
        "13.txt": {"reason": "other-period", "proposed": [], "instead": None},
        "13b.txt": {"reason": "unknown-office", "proposed": ["13"], "instead": None},
    }


def test_a_stored_consolidation_gives_the_same_again_alone_or_beside_its_reports(tmp_path: Path) -> None:
    reports = country(tmp_path)
    first = consolidate(reports, "--format", "json").stdout
    (reports / "before.json").write_text(first, "utf-8")
    beside = consolidate(reports, "--format", "json").stdout
    (reports / "all.jsonl").unlink()

    assert consolidate(reports, "--format", "json").stdout == first
    assert beside == first


def test_an_office_with_all_below_it_may_be_asked_for_and_only_some_tiers(tmp_path: Path) -> None:
    assert [node["code"] for node in printed(tmp_path, "--node", "12")["nodes"]] == ["12", "121", "122"]
    assert [node["code"] for node in printed(tmp_path, "--depth", "1")["nodes"]] == ["1", "11", "12", "13"]


def test_plan_year_and_period_may_be_asked_for(tmp_path: Path) -> None:
    options = ("--period", "Q2", "--fiscal-year", "2023-24", "--plan-type", "egov-innovation", "--method", "five-level", "--repaired")

    assert [one["of_office"] for one in printed(tmp_path, *options)["reports"] if one["set_aside"] is None] == ["13"]


def test_every_fault_of_the_list_is_printed_and_nothing_else_done(tmp_path: Path) -> None:
    result = consolidate(lay(tmp_path, offices=f"{LIST}11,ক,99\n"), "--lang", "en")

    place = tmp_path / "offices.csv"
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == (
        f"{place}:10: code: '11' stands on line 3 already, expected a code of its own\n"
        f"{place}:10: parent: '99' is the code of no office in the file\n"
    )
    assert "আগেই আছে" in consolidate(tmp_path / "reports").stderr


def test_a_list_that_is_not_there_and_an_office_that_is_not_in_it_are_refused(tmp_path: Path) -> None:
    reports = country(tmp_path)
    assert consolidate(reports, "--node", "99", "--lang", "en").stderr == "there is no office with the code 99 in the list\n"
    (tmp_path / "offices.csv").unlink()

    result = consolidate(reports, "--lang", "en")

    assert (result.exit_code, result.stderr) == (2, f"{tmp_path / 'offices.csv'}: the file cannot be opened: No such file or directory\n")


@pytest.mark.parametrize("year", ["2023", "2023-25", "23-24", "2023-২৪"])
def test_what_is_no_fiscal_year_is_refused(tmp_path: Path, year: str) -> None:
    result = consolidate(country(tmp_path), "--fiscal-year", year)

    assert result.exit_code == 2
    assert "is no fiscal year such as 2023-24." in result.stderr


def test_an_empty_folder_shows_all_offices_as_missing(tmp_path: Path) -> None:
    reports = lay(tmp_path)
    (reports / "all.jsonl").unlink()

    result = consolidate(reports, "--format", "json", "--lang", "en")

    assert (result.exit_code, result.stderr) == (2, f"{reports}: no document is in the folder\n")
    assert json.loads(result.stdout)["missing"] == list(OFFICES)


def test_a_tree_without_offices_or_reports_is_still_json() -> None:
    whole = add_up(grow([Office(code="1", name="ক")]), [], ())

    assert json.loads("".join(json_lines(whole)))["reports"] == []
