from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agragati.read.formats.numberformats import GENERAL, shown

SHOWN = [
    ("4", GENERAL, "4"),
    ("4.0", GENERAL, "4"),
    ("1E+3", GENERAL, "1000"),
    ("89.12", GENERAL, "89.12"),
    ("0.30000000000000004", GENERAL, "0.3"),
    ("66.66666666666667", GENERAL, "66.666666667"),
    ("-2.5", GENERAL, "-2.5"),
    ("1", "00", "01"),
    ("2.5", "0", "3"),
    ("2.5", "0.00", "2.50"),
    ("0.8", "0%", "80%"),
    ("0.8912", "0.00%", "89.12%"),
    ("0.5", "0.0#%", "50.0%"),
    ("12345.6", "#,##0.00", "12345.60"),
    ("12345678", "#,##0,", "12346"),
    ("0", "#", "0"),
    ("0.5", "#.##", "0.5"),
    ("4", '0" টি"', "4 টি"),
    ("4", '"মোট="0', "মোট=4"),
    ("4", r"0\%", "4%"),
    ("80", "[Red]0", "80"),
    ("4", "[$৳-bn]0", "৳4"),
    ("-4", "0;(0)", "(4)"),
    ("-4", "0", "-4"),
    ("0", '0;-0;"-"', "-"),
    ("0", "_(* #,##0_);_(* (#,##0);_(* -_)", "-"),
    ("3", "[>=2]0.0;0", "3"),
    ("45367", "dd/mm/yyyy", "16/03/2024"),
    ("45367.75", "d-mmm-yy h:mm", "16/03/2024"),
    ("45367", "mmm", "16/03/2024"),
    ("45367", '[$-5000445]dd"/"mm"/"yyyy', "16/03/2024"),
    ("59", "yyyy", "28/02/1900"),
    ("61", "yyyy", "01/03/1900"),
    ("0.5", "h:mm", "12:00"),
    ("45367.25", "[h]:mm", "16/03/2024"),
    ("-1", "dd/mm/yyyy", "-1"),
    ("99999999", "dd/mm/yyyy", "99999999"),
    ("0.25", "# ?/?", "0.25"),
    ("1500", "0.00E+00", "1500"),
    ("4", "@", "4"),
    ("4", "", ""),
]


@pytest.mark.parametrize(("value", "code", "expected"), SHOWN)
def test_a_number_is_written_as_its_format_shows_it(value: str, code: str, expected: str) -> None:
    assert shown(Decimal(value), code) == expected


def test_days_are_counted_from_1904_where_the_book_says_so() -> None:
    assert shown(Decimal(43905), "dd/mm/yyyy", since_1904=True) == "16/03/2024"


@given(st.integers(-(10**9), 10**9), st.integers(0, 6))
def test_a_figure_that_needs_no_rounding_is_shown_exactly(digits: int, places: int) -> None:
    value = Decimal(digits).scaleb(-places)

    assert Decimal(shown(value, GENERAL)) == value
    assert Decimal(shown(value, "0." + "0" * places if places else "0")) == value


@given(st.decimals(-(10**6), 10**6), st.text('0#?.,%;-"\\[]<>=dmyhs@E_* টি', max_size=12))
def test_any_format_shows_something_or_nothing_but_never_fails(value: Decimal, code: str) -> None:
    assert "\n" not in shown(value, code)
