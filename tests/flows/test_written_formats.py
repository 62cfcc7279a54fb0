"""What is written is read back as it was, in every format by what its pages say: made documents, the samples, the real ones."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from agragati.flow import check_document, read_document, score_reading, write_document, write_scores
from agragati.model.report import Report
from agragati.write.document import Wish
from agragati.write.formats import endings, renderer
from making.maker import make_many
from making.program import packaged
from officekit import packed
from papers import differences, unplaced

ROOT = Path(__file__).parents[2]
SEEDS = sorted((ROOT.parent / "shared" / "seeds").glob("*.txt"))
SAMPLES = sorted(path for path in (ROOT / "samples").iterdir() if path.stem not in {"README", "offices"})
WISH = Wish(address_base="https://reports.example/r")


BARE_PDF = "pdf without its record"
FORMATS = (*endings(), BARE_PDF)


def written(report: Report, form: str) -> bytes:
    outline = write_document(report, WISH, packaged()).outline
    return renderer("pdf")(replace(outline, enclosures=())) if form == BARE_PDF else renderer(form)(outline)


def lost(data: bytes, name: str, form: str) -> list[str]:
    """What a document's reports say that their written files do not, and what those say besides."""
    return [one for reading in read_document(data, name, packaged()) for one in _lost(unplaced(reading.report), form)]


def _lost(report: Report, form: str) -> Iterator[str]:
    readings = read_document(written(report, form), "report", packaged())
    yield from (f"part {reading.part}" for reading in readings[1:])
    yield from differences(report, unplaced(readings[0].report))
    yield from (f"{finding.cell} differs" for finding in readings[0].repairs if finding.code == "record-differs")
    yield from (f"left over: {line.text}" for line in readings[0].leftovers)


@pytest.mark.slow
@pytest.mark.parametrize("form", FORMATS)
def test_made_documents_come_back_from_files_of_every_format(form: str) -> None:
    for made in make_many(packaged(), 40, seed=11):
        assert lost(made.text.encode(), made.draft.name, form) == [], made.text


@pytest.mark.slow
@pytest.mark.parametrize("form", FORMATS)
def test_the_samples_come_back_from_files_of_every_format(form: str) -> None:
    assert {path.name: lost(path.read_bytes(), path.name, form) for path in SAMPLES} == {path.name: [] for path in SAMPLES}


@pytest.mark.slow
@pytest.mark.skipif(not SEEDS, reason="the folder `shared` with the real reports is not beside the repository")
@pytest.mark.parametrize("form", FORMATS)
def test_the_real_reports_come_back_from_files_of_every_format(form: str) -> None:
    assert {path.name: lost(path.read_bytes(), path.name, form) for path in SEEDS} == {path.name: [] for path in SEEDS}


def test_a_page_and_a_record_that_differ_are_told_and_the_page_is_kept() -> None:
    (signed,) = read_document(SAMPLES[-1].read_bytes(), SAMPLES[-1].name, packaged())
    changed = replace(signed.report, rows=(replace(signed.report.rows[0], weight=Decimal(9)), *signed.report.rows[1:]))
    page, other = (write_document(report, WISH, packaged()).outline for report in (signed.report, changed))

    (checked,) = check_document(renderer("pdf")(replace(page, enclosures=other.enclosures)), "report.pdf", packaged())

    told = [finding for finding in checked.findings if finding.code == "record-differs"]
    assert [(one.row, one.cell, one.params) for one in told] == [(0, "weight", {"told": "9"})]
    assert checked.reading.report.rows[0].weight == signed.report.rows[0].weight


def test_a_page_in_english_is_read_by_its_record() -> None:
    (signed,) = read_document(SAMPLES[-1].read_bytes(), SAMPLES[-1].name, packaged())
    page = write_document(signed.report, replace(WISH, language="en"), packaged()).outline

    (reading,) = read_document(renderer("pdf")(page), "report.pdf", packaged())

    assert list(differences(unplaced(signed.report), unplaced(reading.report))) == []


def test_a_score_sheet_is_not_taken_for_a_changed_report() -> None:
    (checked,) = check_document(SAMPLES[-1].read_bytes(), SAMPLES[-1].name, packaged())
    sheet = write_scores(checked.reading.report, score_reading(checked, packaged()), WISH, packaged())

    (reading, *_) = read_document(renderer("pdf")(sheet.outline), "sheet.pdf", packaged())

    assert not [finding for finding in reading.repairs if finding.code == "record-differs"]


FORM_SHEET = "xl/worksheets/sheet2.xml"


def typed(book: bytes, place: str, cell: str) -> bytes:
    """The Excel form after an officer has typed into a cell and saved it: `cell` is its new content, its style stays."""
    with ZipFile(BytesIO(book)) as parts:
        held = {name: parts.read(name) for name in parts.namelist()}
    old = re.compile(rf'<c r="{place}" s="(\d+)"[^>]*?(?:/>|>.*?</c>)')
    sheet, changed = old.subn(lambda found: f'<c r="{place}" s="{found[1]}" {cell}', held[FORM_SHEET].decode())
    assert changed == 1
    return packed({**held, FORM_SHEET: sheet})


TYPED = {
    "a share": ("><v>0.93</v></c>", Decimal(93)),
    "a share in Bangla digits": ('t="inlineStr"><is><t>৯৩.৫ %</t></is></c>', Decimal("93.5")),
    "nothing": ("/>", None),
    "a dash": ('t="inlineStr"><is><t>-</t></is></c>', None),
}


@pytest.mark.parametrize("what", TYPED)
def test_what_is_typed_into_the_excel_form_is_read_exactly(what: str) -> None:
    content, expected = TYPED[what]
    sample = ROOT / "samples" / "progress-quarter-clean.txt"
    (before,) = read_document(sample.read_bytes(), sample.name, packaged())
    place = next(number for number, row in enumerate(before.report.rows) if row.indicator == "e-file-notes-disposed")

    (after,) = read_document(typed(written(before.report, "xlsx"), "K10", content), "form.xlsx", packaged())

    achieved = [row.achieved for row in before.report.rows]
    achieved[place] = {**achieved[place], "Q3": expected}
    assert [row.achieved for row in after.report.rows] == achieved
