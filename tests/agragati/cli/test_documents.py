import os
from pathlib import Path

import pytest

from agragati.cli.documents import Fault, Outcome, find_documents, outcome, outcomes
from working import size


def write(folder: Path, **files: bytes) -> list[Path]:
    for name, data in files.items():
        (folder / f"{name}.txt").write_bytes(data)
    return [folder / f"{name}.txt" for name in files]


def test_a_folder_is_walked_in_the_order_of_names_without_what_is_hidden_or_no_document(tmp_path: Path) -> None:
    hidden = (".hidden.txt", "~$c.docx", "photo.jpg", "README.md", ".git/e.txt")
    for name in ("b.txt", "a.md", "c.HTML", "plain", *hidden, "z/d.tsv", "a/f.csv", "a/g.docx", "z/h.PDF", "z/i.xlsx"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("x")

    found = find_documents([tmp_path])

    assert [str(path.relative_to(tmp_path)) for path in found.files] == [
        *("a.md", "b.txt", "c.HTML", "plain", "a/f.csv", "a/g.docx", "z/d.tsv", "z/h.PDF", "z/i.xlsx")
    ]
    assert found.faults == []


def test_a_file_that_is_named_itself_is_tried_whatever_its_name(tmp_path: Path) -> None:
    photo = tmp_path / "photo.jpg"
    photo.write_bytes(b"x")

    assert find_documents([photo, photo]).files == [photo, photo]


def test_what_is_not_there_and_what_is_empty_have_one_line_each(tmp_path: Path) -> None:
    faults = find_documents([tmp_path / "nowhere", tmp_path]).faults

    assert [fault.line("en") for fault in faults] == [
        f"{tmp_path / 'nowhere'}: there is no such file or folder",
        f"{tmp_path}: no document is in the folder",
    ]
    assert faults[1].line("bn") == f"{tmp_path}: ফোল্ডারটিতে কোনো দলিল নেই"


def test_a_folder_that_cannot_be_opened_has_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: str) -> None:
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr(os, "scandir", refuse)  # permissions do not bind the superuser, who may run the tests

    assert [fault.line("en") for fault in find_documents([tmp_path]).faults] == [
        f"{tmp_path}: the folder cannot be opened: Permission denied"
    ]


def test_a_pipe_in_a_folder_is_left_alone(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")

    assert find_documents([tmp_path]).files == []


def test_whatever_goes_wrong_in_one_document_becomes_its_line_and_the_others_are_still_given(tmp_path: Path) -> None:
    files = write(tmp_path, a=b"abc", b=b"unreadable", c=b"fault", d=b"")

    a, b, c, missing, d = outcomes([*files[:3], tmp_path / "gone", files[3]], size, jobs=None)

    assert a == Outcome(files[0], ("a.txt 3",))
    assert b == Outcome(files[1], fault=Fault(str(files[1]), {"en": "no report", "bn": "প্রতিবেদন নয়"}))
    assert c.fault is not None
    assert c.fault.line("en") == f"{files[2]}: internal fault: ZeroDivisionError: two lines"
    assert c.fault.trace.startswith("Traceback")
    assert missing.fault is not None
    assert missing.fault.line("en") == f"{tmp_path / 'gone'}: the file cannot be opened: No such file or directory"
    assert d == Outcome(files[3], ("d.txt 0",))


def test_no_more_of_a_file_is_read_than_is_needed_to_refuse_it() -> None:
    assert outcome(size, Path("/dev/zero")).results == ("zero 20000001",)


@pytest.mark.slow
def test_several_processes_give_the_same_in_the_same_order(tmp_path: Path) -> None:
    files = write(tmp_path, **{f"n{number:02}": b"x" * number for number in range(20)})

    assert list(outcomes(files, size, jobs=2)) == list(outcomes(files, size, jobs=1))


@pytest.mark.slow
def test_only_the_document_that_takes_its_process_down_is_lost(tmp_path: Path) -> None:
    files = write(tmp_path, a=b"x", b=b"deadly", c=b"xx")

    a, b, c = outcomes(files, size, jobs=2)

    assert (a.results, b.results, c.results) == (("a.txt 1",), (), ("c.txt 2",))
    assert b.fault is not None
    assert b.fault.line("en").startswith(f"{files[1]}: internal fault: ")
