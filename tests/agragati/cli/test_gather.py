"""Reports of a folder: documents and stored readings together; a bad one takes none of the others down."""

from pathlib import Path

import simplejson

from agragati.cli import gather as module
from agragati.cli.options import Options
from agragati.cli.session import Session
from consolidating import lay, sent_by, stored

SAMPLE = Path(__file__).parents[3] / "samples" / "progress-quarter-clean.txt"


def gathered(reports: Path, **options: object) -> tuple[list[str], list[str]]:
    session = Session(Options(files=(reports,), offices=reports.parent / "offices.csv", lang="en", **options))
    found = sorted(f"{one.source}#{one.part}" for one in module.gather(session))
    return found, [fault.line("en").removeprefix(f"{reports}/") for fault in session.faults]


def test_documents_objects_arrays_and_lines_are_taken_together(tmp_path: Path) -> None:
    reports = lay(tmp_path, stored(sent_by("11"), "11.txt"))
    (reports / "deep").mkdir()
    (reports / "deep" / "sample.txt").write_bytes(SAMPLE.read_bytes())
    one, two = (simplejson.dumps(stored(sent_by(code), f"{code}.txt"), use_decimal=True) for code in ("12", "13"))
    (reports / "object.json").write_text(one, "utf-8")
    (reports / "array.json").write_text(f"[{two}]", "utf-8")
    (reports / "offices.csv").symlink_to(tmp_path / "offices.csv")

    assert gathered(reports) == (["11.txt#1", "12.txt#1", "13.txt#1", "deep/sample.txt#1"], [])
    assert gathered(reports, repaired=True, method="annual-ratio")[1] == []


def test_a_malformed_line_is_named_by_its_number_and_the_others_are_taken(tmp_path: Path) -> None:
    reports = lay(tmp_path, stored(sent_by("11"), "11.txt"), {"schema": "report/1", "rows": 5}, {"schema": "score/1"})

    assert gathered(reports) == (
        ["11.txt#1"],
        ["all.jsonl:2: no reading that `agragati read` printed: rows: is 5, expected an array; so are 1 more lines after it"],
    )


def test_a_file_that_is_no_json_is_one_clear_line(tmp_path: Path) -> None:
    reports = lay(tmp_path)
    (reports / "cut.json").write_text('{"schema": ', "utf-8")

    assert gathered(reports) == ([], ["cut.json: no JSON: Expecting value: line 1 column 12 (char 11)"])


def test_many_pieces_are_shared_among_processes(tmp_path: Path) -> None:
    reports = lay(tmp_path, *(stored(sent_by("11"), f"{at}.txt") for at in range(3)))
    (reports / "more.jsonl").write_bytes((reports / "all.jsonl").read_bytes())

    assert gathered(reports, jobs=2) == (["0.txt#1", "0.txt#1", "1.txt#1", "1.txt#1", "2.txt#1", "2.txt#1"], [])
