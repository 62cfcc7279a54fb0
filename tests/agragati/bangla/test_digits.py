from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agragati.bangla.digits import (
    format_lakh,
    format_number,
    is_blank,
    parse_fraction,
    parse_number,
    parse_percent,
    to_bangla,
    to_latin,
)

FIGURES = st.decimals(min_value=-(10**12), max_value=10**12, places=3, allow_nan=False)


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("০১", "1"),
        ("১২,৩৪,৫৬৭.৫", "1234567.5"),
        ("1,234,567", "1234567"),
        ("1২.০", "12.0"),
        (".৫", "0.5"),
        ("−৫", "-5"),
        ("- ৭", "-7"),
        ("২ টি", "2"),
        ("০১টি", "1"),
        ("৪ টা", "4"),
        ("০১ (এক) টি", "1"),
        ("০১ (এক)", "1"),
        ("২ জন", "2"),
        ("১ বার।", "1"),
        ("৩০ জনের", "30"),
    ],
)
def test_a_number_is_read_in_either_script_with_its_counting_word(printed: str, value: str) -> None:
    assert parse_number(printed) == Decimal(value)


@pytest.mark.parametrize("printed", ["", "-", "১.১.১", "[১.১]", "১৬-০৩-২৪", "৮০%", "এক", "২ টি সভা", "১২৩,৪৫", "२", "১০/১২", "2_2200"])
def test_what_is_no_number_is_not_read_as_one(printed: str) -> None:
    assert parse_number(printed) is None


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("৮০%", "80"),
        ("৮০ %", "80"),
        ("৮০", "80"),
        ("৮০ শতাংশ", "80"),
        ("শতকরা ৮০", "80"),
        ("শতকরা ৮০ ভাগ", "80"),
        ("৮০ ভাগ", "80"),
        ("৮৯.১২", "89.12"),
        ("৮৯.৫৭% (৪১২/৪৬০)", "89.57"),
        ("75 Percent", "75"),
    ],
)
def test_a_percentage_is_read_with_sign_or_word_or_bare(printed: str, value: str) -> None:
    assert parse_percent(printed) == Decimal(value)


@pytest.mark.parametrize("printed", ["২ টি", "১৬/০৩/২৪", "শতকরা", "%", "$-5000445]0.2f%"])
def test_what_is_no_percentage_is_not_read_as_one(printed: str) -> None:
    assert parse_percent(printed) is None


@pytest.mark.parametrize(
    "printed",
    [
        "৪১২/৪৬০",
        "412 / ৪৬০",
        "৪৬০ এর মধ্যে ৪১২",
        "৪৬০-এর মধ্যে ৪১২",
        "৪৬০টির মধ্যে ৪১২টি",
        "৮৯.৫৭% (৪১২/৪৬০)",
        "৪১২/৪৬০ (৮৯.৫৭%)",
        "(৪১২/৪৬০)",
    ],
)
def test_a_fraction_gives_its_part_and_its_whole(printed: str) -> None:
    assert parse_fraction(printed) == (Decimal(412), Decimal(460))


@pytest.mark.parametrize("printed", ["২০২৩/২৪", "২০২৩/২০২৪", "৫/০", "১৬/০৩/২৪", "৮০%", "সভা/সেমিনার"])
def test_fiscal_years_and_dates_are_no_fractions(printed: str) -> None:
    assert parse_fraction(printed) is None


def test_figures_are_written_without_exponent_and_needless_zeros() -> None:
    assert format_number(Decimal("1E+3"), bangla=False) == "1000"
    assert format_number(Decimal("89.120"), bangla=True) == "৮৯.১২"
    assert format_number(Decimal("-0.00"), bangla=False) == "0"
    assert format_number(Decimal(100), bangla=False) == "100"


def test_figures_are_grouped_by_lakh_and_crore() -> None:
    assert format_lakh(Decimal("1234567.89"), bangla=False) == "12,34,567.89"
    assert format_lakh(Decimal(-123456789), bangla=True) == "-১২,৩৪,৫৬,৭৮৯"
    assert format_lakh(Decimal(999), bangla=False) == "999"


@given(FIGURES, st.booleans())
def test_a_figure_written_either_way_is_read_back_the_same(value: Decimal, bangla: bool) -> None:  # noqa: FBT001 - drawn
    assert parse_number(format_number(value, bangla=bangla)) == value
    assert parse_number(format_lakh(value, bangla=bangla)) == value


@given(st.text(st.sampled_from("0123456789.,-/% টিজন()"), max_size=12))
def test_both_scripts_are_read_alike(text: str) -> None:
    for parse in (parse_number, parse_percent, parse_fraction):
        assert parse(to_bangla(text)) == parse(text)


@given(st.text(st.characters(codec="utf-8", exclude_characters="০১২৩৪৫৬৭৮৯")))
def test_digits_go_to_bangla_and_back(text: str) -> None:
    assert to_latin(to_bangla(text)) == text
    assert len(to_bangla(text)) == len(text)


@pytest.mark.parametrize("cell", ["", " ", "-", "–", "—", "--", "ـ", ".", "…", " - - "])
def test_a_cell_of_dashes_and_dots_is_blank(cell: str) -> None:
    assert is_blank(cell)


@pytest.mark.parametrize("cell", ["০", "প্রযোজ্য নয়", "N/A", "-৫", "x"])
def test_a_cell_that_says_something_is_not_blank(cell: str) -> None:
    assert not is_blank(cell)
