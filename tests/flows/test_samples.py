"""The samples are what samples/README.md says they are."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from making.program import read_json

SAMPLES = Path(__file__).parents[2] / "samples"
_LINE = re.compile(r"\| `(?P<file>[\w.-]+)` \| (?P<codes>(?:`[a-z-]+` ?)+)\| (?P<row>[\w-]+) \|")
TABLE = [
    (found["file"], tuple(re.findall(r"[a-z-]{3,}", found["codes"])), None if found["row"] == "-" else found["row"])
    for found in map(_LINE.match, (SAMPLES / "README.md").read_text("utf-8").splitlines())
    if found
]
FAULTY = sorted({name for name, _, _ in TABLE})
CLEAN = sorted(path.name for path in SAMPLES.glob("*-clean.*"))


def findings(name: str) -> list[Mapping[str, Any]]:
    return read_json((SAMPLES / name).read_text("utf-8"), name)["findings"]


def test_there_is_a_clean_and_a_faulty_sample_of_each_form() -> None:
    assert [name.replace("-clean", "") for name in CLEAN] == [name.replace("-faulty", "") for name in FAULTY]
    assert len(CLEAN) == 5


@pytest.mark.parametrize("name", CLEAN)
def test_a_clean_sample_has_no_error_and_no_warning(name: str) -> None:
    assert [finding for finding in findings(name) if finding["severity"] != "info"] == []


@pytest.mark.parametrize(("name", "codes", "row"), TABLE, ids=[f"{name}-{codes[0]}-{row}" for name, codes, row in TABLE])
def test_a_fault_of_the_table_is_reported(name: str, codes: tuple[str, ...], row: str | None) -> None:
    assert {(code, row) for code in codes} & {(finding["code"], finding["row"]) for finding in findings(name)}


@pytest.mark.parametrize("name", FAULTY)
def test_a_faulty_sample_has_no_other_error_or_warning(name: str) -> None:
    told = {(finding["code"], finding["row"]) for finding in findings(name) if finding["severity"] != "info"}
    assert told - {(code, row) for file, codes, row in TABLE for code in codes if file == name} == set()
