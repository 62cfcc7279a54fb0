import pytest

from agragati.read.tables.cells import Sort
from agragati.read.tables.fitting import FITS, family


@pytest.mark.parametrize(
    ("role", "of"),
    [
        ("unit", "unit"),
        ("targets.80", "targets"),
        ("annual_target", "targets"),
        ("quarter_targets.Q2", "targets"),
        ("achieved.total", "achieved"),
        ("quarter.Q1", "achieved"),
        ("claimed.rate", "rate"),
        ("claimed.scaled_score", "score"),
        ("remarks", "text"),
        ("baseline", "other"),
        (None, "none"),
    ],
)
def test_a_role_is_fitted_by_its_family(role: str | None, of: str) -> None:
    assert family(role) == of


def test_every_family_says_how_every_sort_of_cell_fits() -> None:
    assert {name: set(Sort) - fits.keys() for name, fits in FITS.items()} == {name: set() for name in FITS}


def test_an_empty_cell_never_moves_a_row_by_itself() -> None:
    assert [name for name, fits in FITS.items() if abs(fits[Sort.BLANK]) > 0.5] == []
