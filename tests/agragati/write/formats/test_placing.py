import pytest

from agragati.model.outline import BodyCell
from agragati.write.formats.placing import place


def _cells(*texts: str, **spans: int) -> tuple[BodyCell, ...]:
    return tuple(BodyCell(text=text, **spans) for text in texts)


def test_a_cell_stands_in_the_first_column_that_no_cell_above_covers() -> None:
    rows = [(*_cells("merged", rows=2), *_cells("b", "c")), _cells("d", "e"), _cells("f", "g", "h")]
    places = {spot.cell.text: (spot.row, spot.column) for spot in place(rows, 3)}
    assert places == {"merged": (0, 0), "b": (0, 1), "c": (0, 2), "d": (1, 1), "e": (1, 2), "f": (2, 0), "g": (2, 1), "h": (2, 2)}


def test_a_cell_over_several_columns_pushes_the_next_one_on() -> None:
    rows = [(*_cells("wide", columns=2, rows=2), *_cells("a")), _cells("b")]
    assert [(spot.row, spot.column) for spot in place(rows, 3)] == [(0, 0), (0, 2), (1, 2)]


@pytest.mark.parametrize("row", [_cells("a", "b", "c"), (*_cells("a", columns=2), *_cells("b", columns=2))])
def test_a_row_that_is_too_long_is_a_mistake_of_ours(row: tuple[BodyCell, ...]) -> None:
    with pytest.raises(ValueError, match="row 0 has more cells than the table's 2 columns"):
        list(place([row], 2))
