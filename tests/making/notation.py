"""How one office writes figures: digits, dates, the percent sign, blanks."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

from making.words import BANGLA_MONTHS, MONTHS

BANGLA = str.maketrans("0123456789", "০১২৩৪৫৬৭৮৯")
DATE_STYLES = (
    "{d:02}-{m:02}-{y:02}",
    "{d:02}/{m:02}/{y:02}",
    "{d:02}-{m:02}-{year}",
    "{d}/{m}/{year}",
    "{d:02}.{m:02}.{year}",
    "{d} {month} {year}",
)
_MONTH_DAYS = (31, 31, 31, 31, 31, 31, 30, 30, 30, 30, 29, 30)


@dataclass(frozen=True, kw_only=True)
class Notation:
    """`digits`: bangla, latin or mixed (dates in Latin digits, all else in Bangla); `blank`: what stands where nothing is;
    `between`: what parts the days of one cell."""

    digits: str = "bangla"
    date_style: str = DATE_STYLES[0]
    percent: str = "%"
    blank: str = "-"
    between: str = "; "


def bangla(text: object) -> str:
    """The text in Bangla digits."""
    return str(text).translate(BANGLA)


def write_date(day: date, style: str) -> str:
    """The date in Latin digits."""
    return style.format(d=day.day, m=day.month, y=day.year % 100, year=day.year, month=MONTHS[day.month - 1])


def write_number(value: Decimal) -> str:
    """The number without trailing zeros, in Latin digits."""
    text = format(value.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP), "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def write_value(value: Decimal | date | tuple[date, ...] | None, unit: str, notation: Notation) -> str:
    """A cell's text; of several days each, one after the other."""
    if value is None:
        return notation.blank
    if isinstance(value, tuple):
        return notation.between.join(write_value(day, unit, notation) for day in value)
    if isinstance(value, date):
        text = write_date(value, notation.date_style)
        return text if notation.digits != "bangla" else bangla(text)
    text = write_number(value) + (notation.percent if unit == "percent" else "")
    return text if notation.digits == "latin" else bangla(text)


def bangla_calendar(day: date) -> tuple[int, int, int]:
    """Year, month and day of the Bangla calendar that is in force since October 2019. Source: the calendar's month lengths."""
    first = date(day.year if day >= date(day.year, 4, 14) else day.year - 1, 4, 14)
    left, leap = (day - first).days, (date(first.year + 1, 2, 28) + timedelta(1)).month == 2
    for month, days in enumerate(_MONTH_DAYS, start=1):
        long = days + (1 if leap and month == 11 else 0)
        if left < long:
            return first.year - 593, month, left + 1
        left -= long
    raise AssertionError(day)


def write_bangla_date(day: date) -> str:
    """`৩০ পৌষ ১৪৩০`."""
    year, month, number = bangla_calendar(day)
    return bangla(f"{number} {BANGLA_MONTHS[month - 1]} {year}")
