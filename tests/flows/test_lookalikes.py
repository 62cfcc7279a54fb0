"""Documents that carry the faults of real reports: every field is read as a person reads it, and every fault is told."""

import json
from functools import cache
from pathlib import Path

import pytest

from making.compare import Verdict, judge
from making.program import read_json

DOCUMENTS = Path(__file__).parents[1] / "documents"
TRUTHS = sorted(DOCUMENTS.glob("*.json"))


@cache
def verdict_of(truth: Path) -> Verdict:
    true = json.loads(truth.read_text("utf-8"))
    return judge(read_json((DOCUMENTS / true["source"]).read_text("utf-8"), true["source"]), true)


@pytest.mark.parametrize("truth", TRUTHS, ids=lambda path: path.stem)
def test_every_field_is_read_as_a_person_reads_it(truth: Path) -> None:
    assert [(field.row, field.path, field.read, field.true) for field in verdict_of(truth).wrong] == []


@pytest.mark.parametrize("truth", TRUTHS, ids=lambda path: path.stem)
def test_every_fault_is_told(truth: Path) -> None:
    assert verdict_of(truth).missed == ()


@pytest.mark.parametrize("truth", TRUTHS, ids=lambda path: path.stem)
def test_nothing_else_is_called_an_error_or_a_warning(truth: Path) -> None:
    assert verdict_of(truth).extra == ()


@pytest.mark.parametrize("truth", TRUTHS, ids=lambda path: path.stem)
def test_a_correction_that_can_be_proved_is_proposed(truth: Path) -> None:
    true = json.loads(truth.read_text("utf-8"))
    read = read_json((DOCUMENTS / true["source"]).read_text("utf-8"), true["source"])
    told = {(finding["code"], finding["row"], finding["expected"]) for finding in read["findings"]}
    proved = {(finding["code"], finding["row"], finding["expected"]) for finding in true["findings"] if "expected" in finding}
    assert proved <= told
