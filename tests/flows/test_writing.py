"""What is written is read back as it was: document → record → the same form → record, for made documents and the real ones."""

from pathlib import Path

import pytest

from agragati.flow import read_document
from agragati.model.outline import Section
from agragati.model.report import Report
from agragati.write.letter import letter_page
from agragati.write.report import form_page
from agragati.write.titles import plan_name, text_values
from making.maker import make_many
from making.program import packaged
from papers import differences, pen, read_back, text_of, unplaced

ROOT = Path(__file__).parents[2]
SEEDS = sorted((ROOT.parent / "shared" / "seeds").glob("*.txt"))
SAMPLES = sorted(path for path in (ROOT / "samples").iterdir() if path.stem != "README")


def written(report: Report) -> str:
    form = form_page(report, packaged(), pen()).section
    return text_of(*letters(report), form)


def letters(report: Report) -> list[Section]:
    letter = report.letter
    if letter is None:
        return []
    wording = pen().writing.wording(letter.kind, report.kind, report.tier)
    values = text_values(report, plan_name(report, packaged()), pen())
    return [letter_page(letter, wording, values, pen(), above=report.parent_office)]


def lost(data: bytes, name: str) -> list[str]:
    """What a document's reports say that their written pages do not."""
    reports = [unplaced(reading.report) for reading in read_document(data, name, packaged())]
    return [one for report in reports for one in differences(report, read_back(written(report)))]


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(4))
def test_made_documents_come_back_from_their_forms(seed: int) -> None:
    for made in make_many(packaged(), 60, seed=seed):
        assert lost(made.text.encode(), made.draft.name) == [], made.text


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_the_samples_come_back_faults_and_all(path: Path) -> None:
    assert lost(path.read_bytes(), path.name) == []


@pytest.mark.skipif(not SEEDS, reason="the folder `shared` with the real reports is not beside the repository")
def test_the_real_reports_come_back_faults_and_all() -> None:
    assert {path.name: lost(path.read_bytes(), path.name) for path in SEEDS} == {path.name: [] for path in SEEDS}
