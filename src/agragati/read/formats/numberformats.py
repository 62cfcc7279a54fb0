"""A number in a spreadsheet's cell, written as the office sees it: by the cell's number format."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import lru_cache

GENERAL = "General"
BUILT_IN = {
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    9: "0%",
    10: "0.00%",
    11: "0.00E+00",
    12: "# ?/?",
    13: "# ??/??",
    49: "@",
    **dict.fromkeys([*range(14, 18), 22, *range(27, 32), 36, *range(50, 59)], "dd/mm/yyyy"),
    **dict.fromkeys([18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47], "h:mm"),
    **dict.fromkeys([37, 38], "#,##0"),
    **dict.fromkeys([39, 40], "#,##0.00"),
    **dict.fromkeys([41, 42], '#,##0;-#,##0;"-"'),
    **dict.fromkeys([43, 44], '#,##0.00;-#,##0.00;"-"'),
}
"""The formats that a file names by number alone; dates are written day first, whatever the machine's habit."""

_DIGITS_SHOWN = Context(prec=11, rounding=ROUND_HALF_UP)
"""A cell of no particular format shows as many."""

_FIRST_DAY = date(1899, 12, 30)
_FIRST_DAY_1904 = date(1904, 1, 1)
_LAST_DAY = 2_958_465
"""31 December 9999."""
_NO_LEAP_DAY = 60
"""Excel counts a 29 February 1900 that never was."""

# A quoted text, an escaped or padding character, a condition or colour in brackets; else any one character.
_TOKEN = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|.', re.DOTALL)
_PLACEHOLDERS = frozenset("0#?.,")
_DATE_SIGNS = frozenset("dy")
_TIME_SIGNS = frozenset("hs")
_ELAPSED = re.compile(r"\[[hms]+\]", re.IGNORECASE)
_BETWEEN_SECTIONS = ";"
_OTHER_NOTATIONS = frozenset("eE/@")


@dataclass(frozen=True, slots=True)
class _Section:
    """One section of a format: what stands before and after the figure, and how the figure is written."""

    kind: str
    """`number`, `general`, `date`, `time` or `text` (no figure at all)."""
    before: str = ""
    after: str = ""
    figure: str = ""
    percents: int = 0


def shown(value: Decimal, code: str, *, since_1904: bool = False) -> str:
    """Return the number as its format shows it, in Latin digits and without marks between thousands; dates as `dd/mm/yyyy`.

    >>> shown(Decimal("0.8"), "0%"), shown(Decimal("1"), "00"), shown(Decimal("45367"), "d-mmm-yy"), shown(Decimal("4.0"), "General")
    ('80%', '01', '16/03/2024', '4')
    """
    return _shown(value, code, since_1904=since_1904).strip()


def _shown(value: Decimal, code: str, *, since_1904: bool) -> str:
    section, negative = _section_for(value, code)
    if section.kind == "text":
        return section.before
    if section.kind in {"date", "time"}:
        return _moment(value, section.kind, since_1904=since_1904) or _general(value)
    if section.kind == "general":
        return f"{section.before}{_general(value)}{section.after}"
    figure = _figure(abs(value) if negative else value, section)
    return f"{section.before}{figure}{section.after}"


def _section_for(value: Decimal, code: str) -> tuple[_Section, bool]:
    """The section that a number is written by, and whether the section stands for negative ones (and shows the sign itself)."""
    sections = _sections(code)
    if value < 0 and len(sections) > 1:
        return sections[1], True
    if value == 0 and len(sections) > 2:
        return sections[2], False
    return sections[0], False


@lru_cache(maxsize=512)
def _sections(code: str) -> tuple[_Section, ...]:
    runs: list[list[str]] = [[]]
    for token in _TOKEN.findall(code):
        if token == _BETWEEN_SECTIONS:
            runs.append([])
        else:
            runs[-1].append(token)
    # A condition such as [>=100] chooses sections in its own way: then the figure is written plainly.
    if any(token.startswith("[") and token[1:2] in "<>=" for run in runs for token in run):
        return (_Section("general"),)
    return tuple(_section(run) for run in runs)


def _section(tokens: list[str]) -> _Section:
    kind = _kind(tokens)
    places = [place for place, token in enumerate(tokens) if token in _PLACEHOLDERS]
    if kind != "number":
        return _Section(kind, before=_literal(tokens) if kind == "text" else "")
    first, last = places[0], places[-1] + 1
    figure = "".join(token for token in tokens[first:last] if token in _PLACEHOLDERS)
    return _Section("number", _literal(tokens[:first]), _literal(tokens[last:]), figure, tokens.count("%"))


def _kind(tokens: list[str]) -> str:
    signs = {token.lower() for token in tokens if len(token) == 1}
    figure = bool(signs & _PLACEHOLDERS)
    if "".join(tokens).strip().lower() == GENERAL.lower():
        return "general"
    if signs & _DATE_SIGNS or ("m" in signs and not signs & _TIME_SIGNS and not figure):
        return "date"
    if signs & _TIME_SIGNS or any(_ELAPSED.fullmatch(token) for token in tokens):
        return "time"
    if signs & _OTHER_NOTATIONS:
        return "general"
    return "number" if figure else "text"


def _literal(tokens: list[str]) -> str:
    """The text that a format prints as it stands."""
    return "".join(_printed(token) for token in tokens)


def _printed(token: str) -> str:
    if token.startswith('"'):
        return token[1:-1]
    if token.startswith("\\"):
        return token[1:]
    if token.startswith("[$"):
        return token[2:-1].partition("-")[0]
    return token if len(token) == 1 and token not in _PLACEHOLDERS else ""


def _figure(value: Decimal, section: _Section) -> str:
    whole, _, part = section.figure.partition(".")
    scaled = value * 100**section.percents / 1000 ** (len(section.figure) - len(section.figure.rstrip(",")))
    places = len(part.replace(",", ""))
    rounded = scaled.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    sign, digits = ("-" if rounded < 0 else ""), f"{abs(rounded):f}"
    before, _, after = digits.partition(".")
    before = before.lstrip("0").rjust(whole.count("0"), "0")
    # Of the digits after the point only those of `0` are always there.
    least = len(part.rstrip("#?,").replace(",", ""))
    after = after[:least] + after[least:].rstrip("0")
    return f"{sign}{before or '0'}{'.' + after if after else ''}"


def _general(value: Decimal) -> str:
    if value == value.to_integral_value():
        return f"{value.to_integral_value():f}"
    text = f"{_DIGITS_SHOWN.plus(value):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _moment(value: Decimal, kind: str, *, since_1904: bool) -> str | None:
    """The day, or the time of day, that a count of days stands for; `None` where it is none."""
    if not 0 <= value <= _LAST_DAY:
        return None
    days = int(value)
    if kind == "time" and days == 0:
        minutes = int((value * 24 * 60).to_integral_value(ROUND_HALF_UP))
        return f"{minutes // 60:02}:{minutes % 60:02}"
    if since_1904:
        return _day_first(_FIRST_DAY_1904 + timedelta(min(days, _LAST_DAY - (_FIRST_DAY_1904 - _FIRST_DAY).days)))
    return _day_first(_FIRST_DAY + timedelta(days + (days < _NO_LEAP_DAY)))


def _day_first(day: date) -> str:
    return f"{day.day:02}/{day.month:02}/{day.year:04}"
