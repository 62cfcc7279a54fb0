from pathlib import Path

from agragati.rules.load import packaged_catalog
from frameworkkit import call, objects, said, small_folder


def test_every_plan_is_listed_with_its_id_and_how_certain_it_is(tmp_path: Path) -> None:
    lines = said("list", "--data", small_folder(tmp_path)).splitlines()

    at = next(number for number, line in enumerate(lines) if "demo/tidy-office/2030-31/field" in line)
    assert [line.strip() for line in lines[at - 1 : at + 2]] == [
        "2030-31           2     10  পরিপাটি অফিস: field office",
        "demo/tidy-office/2030-31/field",
        "stated 16, inferred 1",
    ]
    assert [one.id for one in packaged_catalog().frameworks if not any(line.strip() == one.id for line in lines)] == []


def test_the_list_is_in_bangla_unless_told_otherwise() -> None:
    assert call("list").stdout.splitlines()[0].split() == ["অর্থবছর", "সূচক", "মোট", "কর্মপরিকল্পনা"]


def test_an_example_is_called_one(tmp_path: Path) -> None:
    folder = small_folder(tmp_path)
    plan = folder / "demo/tidy-office/2030-31/field.toml"
    plan.write_text(plan.read_text("utf-8").replace('tier = "field"', 'tier = "field"\nexample = true', 1), "utf-8")

    assert "10  example: no real plan\n" in said("list", "--data", folder)


def test_no_line_is_longer_than_the_terminal() -> None:
    for columns in (80, 120):
        assert [line for line in said("list", columns=columns).splitlines() if len(line) > columns] == []


def test_the_list_as_json_holds_an_object_a_plan(tmp_path: Path) -> None:
    listed = objects("list", "--data", small_folder(tmp_path))

    assert len(listed) == len(packaged_catalog().frameworks) + 1
    assert [one["indicators"] for one in listed if one["id"] == "demo/tidy-office/2030-31/field"] == [2]
