"""Every worked case under `data/**/cases/` is reached to the digit; their README says what a file holds."""

import pytest

from agragati.rules.datafaults import Faults
from agragati.rules.load import packaged_catalog, packaged_files
from agragati.rules.load_cases import CASES, load_cases
from agragati.score.cases import check_cases

FILES = {path: data for path, data in packaged_files().items() if CASES in path}


@pytest.mark.parametrize("path", sorted(FILES))
def test_a_worked_case_is_reached_to_the_digit(path: str) -> None:
    faults = Faults()

    cases = load_cases({path: FILES[path]}, packaged_catalog().sources, faults)
    check_cases(cases, packaged_catalog(), faults)

    assert faults.lines == []
    assert len(cases) == 1


def test_every_year_has_worked_cases() -> None:
    years = {framework.id.rpartition("/")[0] for framework in packaged_catalog().frameworks}

    assert years - {path.partition(CASES)[0] for path in FILES} == set()
