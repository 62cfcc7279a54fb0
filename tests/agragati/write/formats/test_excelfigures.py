# ruff: noqa: ANN401 - figures and days alike

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from agragati.model.outline import BodyCell
from agragati.model.values import Unit
from agragati.write.formats.excelfigures import figure_format, held, is_percent, with_digits


@pytest.mark.parametrize(
    ("text", "value", "code", "number"),
    [
        ("৪", Decimal(4), "[$-5000845]0", 4.0),
        ("৪", Decimal("4.0"), "[$-5000845]0", 4.0),
        ("০৪", Decimal(4), "[$-5000845]00", 4.0),
        ("89.12", Decimal("89.12"), "0.00", 89.12),
        ("৮৯.১২%", Decimal("89.12"), "[$-5000845]0.00%", 0.8912),
        ("৮০%", Decimal(80), "[$-5000845]0%", 0.8),
        ("১৬/০৩/২০২৪", date(2024, 3, 16), "[$-5000845]dd/mm/yyyy", date(2024, 3, 16)),
        ("16-03-2024", date(2024, 3, 16), "dd-mm-yyyy", date(2024, 3, 16)),
    ],
)
def test_a_figure_is_a_number_where_a_format_shows_it_as_it_is_printed(text: str, value: Any, code: str, number: Any) -> None:
    cell = BodyCell(text=text, value=value, unit=Unit.NUMBER)
    assert (figure_format(cell), held(cell)) == (code, number)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("৮৯.৫৭% (৪১২/৪৬০)", Decimal("89.57")),
        ("৪টি", Decimal(4)),
        ("৮০ %", Decimal(80)),
        ("১৬ মার্চ ২০২৪", date(2024, 3, 16)),
        ("৫", Decimal(4)),
        ("-৪", Decimal(-4)),
        ("০৪/০২/২০২৪, ০৫/০২/২০২৪", (date(2024, 2, 4), date(2024, 2, 5))),
        ("12345678901234567", Decimal(12345678901234567)),
        ("", None),
    ],
)
def test_a_text_that_says_more_or_otherwise_than_its_number_stays_a_text(text: str, value: Any) -> None:
    assert figure_format(BodyCell(text=text, value=value)) is None


def test_a_percentage_is_one_by_its_sign_and_a_blank_one_by_its_unit() -> None:
    assert is_percent(BodyCell(text="৮০%", value=Decimal(80), unit=Unit.PERCENT))
    assert not is_percent(BodyCell(text="৮০", value=Decimal(80), unit=Unit.PERCENT))
    assert is_percent(BodyCell(text="", unit=Unit.PERCENT))
    assert held(BodyCell(text="-")) is None
    assert with_digits("0%", bangla=False) == "0%"
