from pathlib import Path

import pytest

from agragati.cli.options import Options
from agragati.cli.session import Known, Session
from agragati.read.faults import UnreadableError
from builders import OFFICE, a_report

SAMPLES = Path(__file__).parents[3] / "samples"
CLEAN = SAMPLES / "progress-quarter-clean.txt"


def refuse(data: bytes, name: str) -> tuple[str, ...]:
    if data.startswith(b"bad"):
        raise ZeroDivisionError(name)
    if not data:
        raise UnreadableError("empty", "খালি")
    return (name,)


def write(folder: Path, **files: bytes) -> tuple[Path, ...]:
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return tuple(folder / name for name in files)


def test_results_come_with_their_path_and_the_faults_at_the_end(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = write(tmp_path, a=b"x", b=b"", c=b"y")
    session = Session(Options(files=(*files, tmp_path / "d")))

    assert list(session.results(refuse)) == [(files[0], "a"), (files[2], "c")]
    assert session.end() == 2
    assert capsys.readouterr().err == f"{tmp_path / 'd'}: এমন কোনো ফাইল বা ফোল্ডার নেই\n{tmp_path / 'b'}: খালি\n"


@pytest.mark.parametrize("debug", [False, True])
def test_the_trace_of_our_own_fault_is_for_those_who_ask(debug: bool, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:  # noqa: FBT001 - a parameter
    session = Session(Options(files=write(tmp_path, a=b"bad"), lang="en", debug=debug))

    assert list(session.results(refuse)) == []
    assert session.end() == 2
    told = capsys.readouterr().err
    assert told.endswith(f"{tmp_path / 'a'}: internal fault: ZeroDivisionError: a\n")
    assert ("Traceback" in told) is debug


def test_without_a_fault_the_commands_own_status_stands() -> None:
    assert Session(Options(files=())).end(1) == 1


def test_plan_and_earlier_quarters_are_read_and_what_is_no_report_is_a_fault(tmp_path: Path) -> None:
    (empty,) = write(tmp_path, q1=b"")
    session = Session(Options(files=(CLEAN,), plan=CLEAN, previous=(CLEAN, empty)))

    known = session.known()

    assert known.plan is not None
    assert known == Known(known.plan, (known.plan,), of_one_office=True)
    assert [fault.name for fault in session.faults] == [str(empty)]


def test_of_several_reports_each_gets_the_earlier_quarters_of_its_own_office() -> None:
    own, other = a_report(), a_report(office="অন্য কার্যালয়")
    spelt_otherwise = a_report(office=OFFICE.replace(",", " ,"))

    assert Known(None, (own, other, spelt_otherwise), of_one_office=False).before(own) == (own, spelt_otherwise)
    assert Known(None, (own, other), of_one_office=True).before(own) == (own, other)


def test_an_approved_plan_changes_what_is_found() -> None:
    data = CLEAN.read_bytes()
    (alone,) = Known().check(data, CLEAN.name)
    plan = alone.reading.report

    (same,) = Known(plan).check(data, CLEAN.name)

    assert same.findings == alone.findings
