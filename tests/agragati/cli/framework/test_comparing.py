from pathlib import Path

from agragati.cli.framework.comparing import difference_json, difference_lines
from agragati.cli.speech import Speech
from agragati.rules.difference import Difference
from builders import a_framework
from frameworkkit import call, objects, said, small_folder

PLAN = "demo/tidy-office/2030-31/field"

SHOWN = """\
demo/tidy-office/2030-31/field → demo/tidy-office/2031-32/field
field office

   changes (+ came, − went, ~ changed)
────────────────────────────────────────────────────────────────────────────────
~  indicator rooms-swept: কক্ষ পরিষ্কার
   weight: 6 → 10
   target 100: 4 → 5
−  indicator list-made: তালিকা প্রস্তুত
   weight 4; 100: 01/12/2030, 90: 15/12/2030
~  scoring
   method (self-assessment): ratio of the annual target → five levels
~  deadline: progress report, field office, quarter 1
   due: 15/10/2030 → 20/10/2031
~  form short
   column serial: ক্রম → ক্রমিক

changes: 6. A day that only moved with the fiscal year is not counted.
"""


def two_years(at: Path) -> Path:
    """The small year and the next, in which one indicator, one day, one method and one heading are other."""
    folder = small_folder(at)
    old, new = folder / "demo/tidy-office/2030-31", folder / "demo/tidy-office/2031-32"
    new.mkdir()
    for path in old.iterdir():
        (new / path.name).write_text(path.read_text("utf-8"), "utf-8")
    for name, before, after in (
        ("field.toml", "2030-31", "2031-32"),
        ("field.toml", "weight = 6\nlevels = { 100 = 4,", "weight = 10\nlevels = { 100 = 5,"),
        ("field.toml", "expects = { indicators = 2", "expects = { indicators = 1"),
        ("scoring.toml", 'self_assessment = "annual-ratio"', 'self_assessment = "five-level"'),
        ("calendar.toml", "opens = 2030-10-01\ndue = 2030-10-15", "opens = 2031-10-01\ndue = 2031-10-20"),
        ("layouts.toml", "ক্রম", "ক্রমিক"),
    ):
        text = (new / name).read_text("utf-8")
        assert before in text
        (new / name).write_text(text.replace(before, after), "utf-8")
    plan = (new / "field.toml").read_text("utf-8")
    (new / "field.toml").write_text(plan[: plan.index('[[indicator]]\nid = "list-made"')], "utf-8")
    return folder


def test_two_years_are_compared_rule_by_rule(tmp_path: Path) -> None:
    shown = said("diff", "tidy-office/2030-31", "tidy-office/2031-32", "--data", two_years(tmp_path))

    assert shown.replace("\u00a0", " ") == SHOWN


def test_what_came_is_shown_with_its_weight_and_levels(tmp_path: Path) -> None:
    shown = said("diff", "tidy-office/2031-32", "tidy-office/2030-31", "--data", two_years(tmp_path))

    assert "+  indicator list-made: তালিকা প্রস্তুত\n   weight 4; 100: 01/12/2030," in shown.replace("\u00a0", " ")


def test_a_plan_does_not_differ_from_itself() -> None:
    result = call("diff", "2023-24/field-a", "2023-24/field-a")

    assert result.exit_code == 0
    assert result.stdout.splitlines()[-1] == "কোনো পরিবর্তন নেই"


def test_as_json_each_change_names_part_id_and_key(tmp_path: Path) -> None:
    (difference,) = objects("diff", PLAN, "demo/tidy-office/2031-32", "--data", two_years(tmp_path))

    assert (difference["before"], difference["after"]) == (PLAN, "demo/tidy-office/2031-32/field")
    assert difference["changes"][:3] == [
        {"part": "indicator", "id": "rooms-swept", "key": "weight", "before": 6, "after": 10},
        {"part": "indicator", "id": "rooms-swept", "key": "targets.100", "before": 4, "after": 5},
        {"part": "indicator", "id": "list-made", "key": None, "before": "তালিকা প্রস্তুত", "after": None},
    ]


def test_a_plan_that_answers_to_no_other_is_named_alone() -> None:
    alone = a_framework(id="apa/x/2030-31/field")

    assert list(difference_lines(Difference(alone, None), Speech("en"), 80)) == ["only in the first: apa/x/2030-31/field"]
    assert list(difference_lines(Difference(None, alone), Speech("en"), 80)) == ["only in the second: apa/x/2030-31/field"]
    assert difference_json(Difference(None, alone)) == {
        "schema": "framework-diff/1",
        "before": None,
        "after": "apa/x/2030-31/field",
        "changes": [],
    }
