from datetime import date
from fractions import Fraction

import pytest

from agragati.model.scores import Figure, figure_text


@pytest.mark.parametrize(
    ("figure", "text"),
    [
        (Fraction(177, 2), "88.5"),
        (Fraction(1, 3), "1/3"),
        (date(2024, 3, 16), "2024-03-16"),
        ((date(2023, 12, 31), date(2024, 6, 30)), "2023-12-31, 2024-06-30"),
    ],
)
def test_a_figure_is_written_without_loss(figure: Figure, text: str) -> None:
    assert figure_text(figure) == text
