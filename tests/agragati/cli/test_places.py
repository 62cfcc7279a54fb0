from pathlib import Path

import pytest

from agragati.cli.places import Places, PlacesError, put

KNOWN = ("pdf", "txt")


def test_a_single_report_goes_into_the_named_file(tmp_path: Path) -> None:
    places = Places.of(tmp_path / "out.TXT", None, [tmp_path / "report.txt"], KNOWN)

    assert (places.ending, places.next(tmp_path / "report.txt")) == ("txt", tmp_path / "out.TXT")


def test_further_reports_of_one_file_are_numbered(tmp_path: Path) -> None:
    places = Places.of(tmp_path / "out.pdf", None, [tmp_path / "report.txt"], KNOWN)

    assert [places.next(tmp_path / "report.txt").name for _ in range(3)] == ["out.pdf", "out-2.pdf", "out-3.pdf"]


def test_a_folder_mirrors_the_folder_that_is_read(tmp_path: Path) -> None:
    archive = tmp_path / "archive"
    (archive / "north").mkdir(parents=True)
    places = Places.of(tmp_path / "printed", "txt", [archive, tmp_path / "more.md"], KNOWN)

    found = [places.next(source) for source in (archive / "north" / "a.md", archive / "b.txt", archive / "b.html", tmp_path / "more.md")]

    assert [str(path.relative_to(tmp_path / "printed")) for path in found] == ["north/a.txt", "b.txt", "b-2.txt", "more.txt"]


def test_a_folder_without_a_format_gets_the_first_that_is_there(tmp_path: Path) -> None:
    assert Places.of(tmp_path, None, [tmp_path / "report.txt"], KNOWN).ending == "pdf"


def test_a_document_is_never_put_over_itself(tmp_path: Path) -> None:
    source = tmp_path / "report.txt"
    source.write_text("figures")

    assert Places.of(source, None, [source], KNOWN).next(source) == tmp_path / "report-written.txt"
    assert Places.of(tmp_path, "txt", [source], KNOWN).next(source) == tmp_path / "report-written.txt"


@pytest.mark.parametrize(
    ("to", "ending", "names", "message"),
    [
        ("out.pdf", None, ["a.txt", "b.txt"], "out.pdf: several documents need a folder, not one file"),
        ("out.odt", None, ["a.txt"], "out.odt: no format of that name; there are .pdf, .txt"),
        ("printed", "docx", ["a.txt"], "printed: no format of that name; there are .pdf, .txt"),
    ],
)
def test_what_cannot_be_written_is_refused_in_one_line(to: str, ending: str | None, names: list[str], message: str) -> None:
    with pytest.raises(PlacesError) as caught:
        Places.of(Path(to), ending, [Path(name) for name in names], KNOWN)

    assert caught.value.message_en == message
    assert caught.value.message_bn.startswith(f"{to}: ")


def test_a_file_is_written_whole_with_its_folder(tmp_path: Path) -> None:
    path = tmp_path / "new" / "page.txt"

    put(path, b"one")
    put(path, b"two")

    assert path.read_bytes() == b"two"
    assert list(path.parent.iterdir()) == [path]


def test_what_cannot_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "page.txt").mkdir()

    with pytest.raises(OSError, match=r"page\.txt"):
        put(tmp_path / "page.txt", b"one")

    assert [path.name for path in tmp_path.iterdir()] == ["page.txt"]
