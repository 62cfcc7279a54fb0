"""Figures of Excel: the number format that shows a figure as its text stands, so that nothing is changed by being a number."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from agragati.bangla.digits import to_latin
from agragati.model.outline import BodyCell
from agragati.model.values import Unit

_BANGLA_DIGITS = "[$-5000845]"
_DAYS = {"%d/%m/%Y": "dd/mm/yyyy", "%d-%m-%Y": "dd-mm-yyyy", "%d.%m.%Y": "dd.mm.yyyy", "%Y-%m-%d": "yyyy-mm-dd"}
_MOST_DIGITS = 15
"""As many digits as a spreadsheet keeps of a number."""
BLANK_FORMATS = {Unit.NUMBER: "General", Unit.PERCENT: "0.00%", Unit.DATE: "dd/mm/yyyy"}
"""How a figure is shown that is yet to be filled in."""


def figure_format(cell: BodyCell) -> str | None:
    """Return the number format that shows the cell's value as its text; `None` where the text says more or otherwise than a number can.

    >>> from agragati.model.outline import BodyCell
    >>> figure_format(BodyCell(text="৮৯.১২%", value=Decimal("89.12"), unit=Unit.PERCENT))
    '[$-5000845]0.00%'
    """
    if cell.value is None or isinstance(cell.value, tuple):
        return None
    text = to_latin(cell.text)
    code = _day_format(cell.value, text) if isinstance(cell.value, date) else _number_format(cell.value, text)
    return code and with_digits(code, bangla=text != cell.text)


def with_digits(code: str, *, bangla: bool) -> str:
    """Return the format with Bangla digits."""
    return _BANGLA_DIGITS + code if bangla else code


def held(cell: BodyCell) -> float | date | None:
    """Return what a spreadsheet holds of the value; a percentage as its part of one."""
    match cell.value:
        case Decimal():
            return float(cell.value / 100 if is_percent(cell) else cell.value)
        case date():
            return cell.value
        case _:
            return None


def is_percent(cell: BodyCell) -> bool:
    """Tell whether the figure is shown, and held, as a percentage; one printed without its sign is a plain number."""
    return to_latin(cell.text).endswith("%") if cell.value is not None else cell.unit is Unit.PERCENT


def _day_format(value: date, text: str) -> str | None:
    return next((code for pattern, code in _DAYS.items() if value.strftime(pattern) == text), None)


def _number_format(value: Decimal, text: str) -> str | None:
    digits = text.removesuffix("%")
    if not digits.replace(".", "", 1).isdecimal() or Decimal(digits) != value or len(digits) > _MOST_DIGITS:
        return None
    whole, point, decimals = digits.partition(".")
    if not whole or (point and not decimals):
        return None
    return "0" * len(whole if whole.startswith("0") else "0") + (f".{'0' * len(decimals)}" if decimals else "") + text[len(digits) :]
