import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agragati.read.formats.pdfgrid import Grid, GridCell, Stroke, find_grids


def lines(xs: list[float], ys: list[float]) -> list[Stroke]:
    """All lines of a grid."""
    across = [Stroke(xs[0], y, xs[-1], y) for y in ys]
    return across + [Stroke(x, ys[0], x, ys[-1]) for x in xs]


def only(strokes: list[Stroke]) -> Grid:
    (grid,) = find_grids(strokes)
    return grid


def test_lines_make_cells_in_rows() -> None:
    grid = only(lines([10, 50, 90], [20, 40, 60]))

    assert (grid.xs, grid.ys) == ((10, 50, 90), (20, 40, 60))
    assert grid.cells == (GridCell(0, 0), GridCell(0, 1), GridCell(1, 0), GridCell(1, 1))
    assert grid.box_of(GridCell(1, 0)) == (10, 40, 50, 60)
    assert grid.box == (10, 20, 90, 60)


def test_places_without_a_line_between_them_are_one_cell() -> None:
    outside = [Stroke(10, 20, 130, 20), Stroke(10, 80, 130, 80), Stroke(10, 20, 10, 80), Stroke(130, 20, 130, 80)]
    inside = [Stroke(50, 20, 50, 80), Stroke(50, 40, 130, 40), Stroke(90, 40, 90, 80), Stroke(10, 60, 50, 60), Stroke(90, 60, 130, 60)]

    assert only(outside + inside).cells == (
        GridCell(0, 0, high=2),
        GridCell(0, 1, wide=2),
        GridCell(1, 1, high=2),
        GridCell(1, 2),
        GridCell(2, 0),
        GridCell(2, 2),
    )


def test_a_shape_that_is_no_rectangle_stays_in_its_places() -> None:
    strokes = [one for one in lines([0, 40, 80], [0, 40, 80]) if one != Stroke(40, 0, 40, 80) and one != Stroke(0, 40, 80, 40)]

    assert only([*strokes, Stroke(40, 40, 40, 80), Stroke(40, 40, 80, 40)]).cells == tuple(
        GridCell(row, column) for row in (0, 1) for column in (0, 1)
    )


def test_double_and_interrupted_lines_are_one_line() -> None:
    pieces = [Stroke(x, 40.5, x + 8, 40.5) for x in range(0, 80, 10)]

    assert only([*lines([0, 40, 80], [0, 80]), *pieces, Stroke(1, 42, 79, 42)]).cells == tuple(
        GridCell(row, column) for row in (0, 1) for column in (0, 1)
    )


def test_a_table_without_lines_at_its_sides_ends_with_its_other_lines() -> None:
    grid = only([Stroke(0, 0, 120, 0), Stroke(0, 20, 120, 20), Stroke(0, 40, 120, 40), Stroke(40, 0, 40, 40), Stroke(80, 0, 80, 40)])

    assert grid.xs == (0, 40, 80, 120)
    assert len(grid.cells) == 6


def test_lines_that_meet_nothing_and_slanting_ones_make_no_grid() -> None:
    assert find_grids([Stroke(0, 10, 100, 10), Stroke(0, 300, 0, 400), Stroke(0, 0, 100, 100), Stroke(3, 3, 4, 3)]) == []


def test_two_tables_are_told_apart_and_come_from_top_to_bottom() -> None:
    grids = find_grids(lines([0, 40, 80], [200, 220, 240]) + lines([0, 30, 90], [0, 20, 40]))

    assert [grid.ys[0] for grid in grids] == [0, 200]


def test_a_point_lies_in_a_place_or_outside() -> None:
    grid = only(lines([10, 50, 90], [20, 40, 60]))

    assert [grid.place_at(*point) for point in ((11, 59), (89, 21), (9, 30), (91, 30), (30, 61))] == [(1, 0), (0, 1), None, None, None]


def test_a_thin_rectangle_is_the_line_along_its_middle() -> None:
    assert Stroke.along(10, 20, 90, 21) == Stroke(10, 20.5, 90, 20.5)
    assert Stroke.along(10, 20, 12, 80) == Stroke(11, 20, 11, 80)
    assert Stroke.between((5, 9), (1, 2)) == Stroke(1, 2, 5, 9)


def test_a_drawing_of_thousands_of_lines_is_no_table() -> None:
    many = [float(place) for place in range(0, 8000, 5)]

    assert find_grids(lines(many, many)) == []


@given(
    st.lists(st.integers(8, 60), min_size=1, max_size=6),
    st.lists(st.integers(8, 60), min_size=1, max_size=6),
    st.randoms(use_true_random=False),
)
@pytest.mark.filterwarnings("error")
def test_every_grid_comes_back_whatever_the_order_of_its_lines(widths: list[int], heights: list[int], random: object) -> None:
    xs = [float(sum(widths[:place])) for place in range(len(widths) + 1)]
    ys = [float(sum(heights[:place])) for place in range(len(heights) + 1)]
    strokes = [Stroke(x, top, x, bottom) for x in xs for top, bottom in itertools.pairwise(ys)]
    strokes += [Stroke(left, y, right, y) for y in ys for left, right in itertools.pairwise(xs)]
    random.shuffle(strokes)  # type: ignore[attr-defined]

    assert only(strokes) == Grid(
        tuple(xs), tuple(ys), tuple(GridCell(row, column) for row in range(len(ys) - 1) for column in range(len(xs) - 1))
    )
