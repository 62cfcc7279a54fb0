"""What is written is read back as it was, in every format by what its pages say: made documents, the samples, the real ones."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from agragati.flow import read_document, write_document
from agragati.model.report import Report
from agragati.write.document import Wish
from agragati.write.formats import endings, renderer
from making.maker import make_many
from making.program import packaged
from papers import differences, unplaced

ROOT = Path(__file__).parents[2]
SEEDS = sorted((ROOT.parent / "shared" / "seeds").glob("*.txt"))
SAMPLES = sorted(path for path in (ROOT / "samples").iterdir() if path.stem != "README")
WISH = Wish(address_base="https://reports.example/r")


def written(report: Report, ending: str) -> bytes:
    return renderer(ending)(write_document(report, WISH, packaged()).outline)


def lost(data: bytes, name: str, ending: str) -> list[str]:
    """What a document's reports say that their written files do not, and what those say besides."""
    return [one for reading in read_document(data, name, packaged()) for one in _lost(unplaced(reading.report), ending)]


def _lost(report: Report, ending: str) -> Iterator[str]:
    readings = read_document(written(report, ending), f"report.{ending}", packaged())
    yield from (f"part {reading.part}" for reading in readings[1:])
    yield from differences(report, unplaced(readings[0].report))
    yield from (f"left over: {line.text}" for line in readings[0].leftovers)


@pytest.mark.slow
@pytest.mark.parametrize("ending", endings())
def test_made_documents_come_back_from_files_of_every_format(ending: str) -> None:
    for made in make_many(packaged(), 40, seed=11):
        assert lost(made.text.encode(), made.draft.name, ending) == [], made.text


@pytest.mark.slow
@pytest.mark.parametrize("ending", endings())
def test_the_samples_come_back_from_files_of_every_format(ending: str) -> None:
    assert {path.name: lost(path.read_bytes(), path.name, ending) for path in SAMPLES} == {path.name: [] for path in SAMPLES}


@pytest.mark.slow
@pytest.mark.skipif(not SEEDS, reason="the folder `shared` with the real reports is not beside the repository")
@pytest.mark.parametrize("ending", endings())
def test_the_real_reports_come_back_from_files_of_every_format(ending: str) -> None:
    assert {path.name: lost(path.read_bytes(), path.name, ending) for path in SEEDS} == {path.name: [] for path in SEEDS}
