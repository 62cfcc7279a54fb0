import pytest

from agragati.read.faults import UnreadableError
from agragati.read.formats.oldoffice import read_old_office
from compound import compound, old_workbook
from officekit import texts_of

ROWS = [["ক্রম", "কার্যক্রম", "একক", "মান"], ["০১", "কাজ", "সংখ্যা", "৪"]]


def test_an_old_excel_file_is_read() -> None:
    assert texts_of(read_old_office(old_workbook(ROWS))) == [ROWS]


def test_numbers_are_written_without_a_point_that_says_nothing() -> None:
    assert texts_of(read_old_office(old_workbook([["ক", 4.0, 2.5, 89.12]]))) == [[["ক", "4", "2.5", "89.12"]]]


REFUSED = {
    "locked": (compound("EncryptedPackage", b"secret"), "password"),
    "Word": (compound("WordDocument", b"text"), "old kind"),
    "slides": (compound("PowerPoint Document", b"text"), "old kind"),
    "something else": (compound("Contents", b"text"), "damaged"),
    "cut off": (old_workbook(ROWS)[:700], "damaged"),
    "its first bytes": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "damaged"),
}


@pytest.mark.parametrize("kind", REFUSED)
def test_other_old_files_are_refused_with_what_to_do(kind: str) -> None:
    data, says = REFUSED[kind]

    with pytest.raises(UnreadableError, match=says):
        read_old_office(data)
