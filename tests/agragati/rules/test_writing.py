import pytest

from agragati.model.letter import LetterKind
from agragati.model.offices import Tier
from agragati.model.report import Kind
from agragati.rules.load_writing import packaged_writing


@pytest.mark.parametrize(
    ("letter", "report", "phrase"),
    [
        (LetterKind.UO_NOTE, Kind.PROGRESS, "তথ্য বাতায়নে প্রকাশ।"),
        (LetterKind.LETTER, Kind.PLAN, "প্রেরণ।"),
        (LetterKind.OFFICE_MEMORANDUM, Kind.SELF_ASSESSMENT, "প্রেরণ।"),
    ],
)
def test_the_first_wording_that_fits_letter_and_report_is_taken(letter: LetterKind, report: Kind, phrase: str) -> None:
    assert packaged_writing().wording(letter, report, Tier.FIELD).subject["bn"][-1] == phrase


def test_what_fits_no_entry_of_its_own_gets_the_last() -> None:
    writing = packaged_writing()

    assert writing.wording(LetterKind.NOTICE, Kind.PROGRESS, None) is writing.wordings[-1]
