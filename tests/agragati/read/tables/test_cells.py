from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agragati.model.values import Parts, Unit
from agragati.read.tables.cells import Coded, Parsed, Sort, coded, codes_inside, parse_value, sort_of
from tablekit import lexicon


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("", Sort.BLANK),
        ("-", Sort.BLANK),
        ("১২", Sort.NUMBER),
        ("০.৫", Sort.NUMBER),
        ("২ টি", Sort.NUMBER),
        ("৮০%", Sort.PERCENT),
        ("৮০ %", Sort.PERCENT),
        ("১৬-০৩-২৪", Sort.DATE),
        ("৩১-১২-২০২৩ ৩০-০৬-২০২৪", Sort.DATE),
        ("%", Sort.UNIT),
        ("সংখ্যা", Sort.UNIT),
        ("তারিখ", Sort.UNIT),
        ("তারখ", Sort.UNIT),
        ("লক্ষ্যমাত্রা", Sort.LINE_KIND),
        ("[৫.১] তথ্য বাতায়ন হালনাগাদকরণ", Sort.ACTIVITY_CODE),
        ("[৫.১.১] তথ্য বাতায়ন হালনাগাদকৃত", Sort.INDICATOR_CODE),
        ("আওতাধীন দপ্তরের তথ্য বাতায়ন হালনাগাদ", Sort.LONG),
        ("প্রশাসন শাখা", Sort.TEXT),
        ("১৩/১২/২০২৩ কর্মশালা", Sort.MIXED),
        ("প্রযোজ্য নয়", Sort.MIXED),
        ("...", Sort.BLANK),
        ("শূন্য", Sort.NUMBER),
    ],
)
def test_a_cell_is_sorted_by_what_it_looks_like(text: str, sort: Sort) -> None:
    assert sort_of(text, lexicon()) is sort


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        ("[৩.১.১] ইনোভেশন প্রদর্শনী", "3.1.1", "ইনোভেশন প্রদর্শনী"),
        ("৩.১.১ ইনোভেশন প্রদর্শনী", "3.1.1", "ইনোভেশন প্রদর্শনী"),
        ("(৩.১) ইনোভেশন", "3.1", "ইনোভেশন"),
        ("[ ৩ . ১ . ১ ] ইনোভেশন", "3.1.1", "ইনোভেশন"),
        ("[3.১.1] ইনোভেশন", "3.1.1", "ইনোভেশন"),
        ("২.১ ২০২৩-২৪ অর্থবছরের ক্রয় পরিকল্পনা", "2.1", "২০২৩-২৪ অর্থবছরের ক্রয় পরিকল্পনা"),
        ("৬.১.২", "6.1.2", ""),
        ('"[১.১.১] সেবা সহজিকরণ', "1.1.1", "সেবা সহজিকরণ"),
    ],
)
def test_a_code_is_split_from_its_wording(text: str, code: str, words: str) -> None:
    assert coded(text) == Coded(code, words)


@pytest.mark.parametrize("text", ["১৬.০৩.২৪ তারিখে", "ইনোভেশন শোকেসিং", "৩ টি সেবা", "১৬.০৩.২০২৪"])
def test_a_date_or_a_count_is_no_code(text: str) -> None:
    assert coded(text) == Coded(None, text)


def test_two_codes_in_one_cell_are_found_where_they_stand() -> None:
    assert codes_inside("[৫.১.১] নিজ বাতায়ন [৫.১.২] আওতাধীন বাতায়ন") == (0, 20)


@pytest.mark.parametrize(
    ("text", "unit", "parsed"),
    [
        ("-", Unit.NUMBER, Parsed(None)),
        ("৪", Unit.NUMBER, Parsed(Decimal(4))),
        ("০২ টি", Unit.NUMBER, Parsed(Decimal(2))),
        ("৮৯.১২", Unit.PERCENT, Parsed(Decimal("89.12"))),
        ("৮০%", Unit.PERCENT, Parsed(Decimal(80))),
        ("১৬/৩/২০২৪", Unit.DATE, Parsed(date(2024, 3, 16))),
        ("১৩/১২/২০২৩ কর্মশালা", Unit.DATE, Parsed(date(2023, 12, 13), exact=False)),
        ("৩১-১২-২০২৩ ৩০-০৬-২০২৪", Unit.DATE, Parsed((date(2023, 12, 31), date(2024, 6, 30)))),
        ("৪১২/৪৬০", Unit.PERCENT, Parsed(Decimal(412) * 100 / 460, parts=Parts(Decimal(412), Decimal(460)))),
        ("৩০-০৫-২০২২", Unit.NUMBER, Parsed(date(2022, 5, 30), fits=False)),
        ("১", Unit.DATE, Parsed(Decimal(1), fits=False)),
        ("হয়েছে", Unit.NUMBER, Parsed(None, fits=False)),
    ],
)
def test_a_value_is_taken_as_printed(text: str, unit: Unit, parsed: Parsed) -> None:
    assert parse_value(text, unit) == parsed


@given(st.integers(0, 10**6))
def test_a_count_is_the_same_in_either_script(count: int) -> None:
    bangla = str(count).translate(str.maketrans("0123456789", "০১২৩৪৫৬৭৮৯"))

    assert parse_value(bangla, Unit.NUMBER) == parse_value(str(count), Unit.NUMBER) == Parsed(Decimal(count))


@given(st.text(max_size=60), st.sampled_from([*Unit, None]))
def test_no_cell_breaks_the_reader(text: str, unit: Unit | None) -> None:
    assert sort_of(text, lexicon()) in Sort
    assert parse_value(text, unit).value is None or text.strip()


def test_every_unit_has_its_way_to_read_a_cell() -> None:
    printed = {Unit.NUMBER: "৪", Unit.PERCENT: "৮০%", Unit.DATE: "১৬/০৩/২০২৪"}

    values = {unit: parse_value(printed.get(unit, "কোনো অঙ্ক নেই"), unit).value for unit in Unit}

    assert values == {Unit.NUMBER: Decimal(4), Unit.PERCENT: Decimal(80), Unit.DATE: date(2024, 3, 16)}


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("২ টি; ৩১-১২-২০২১; ৩০-০৬-২০২২", False),
        ("৩ টি; ৩১-১২-২০২১; ৩০-০৬-২০২২", True),
        ("৩১-১২-২০২১; ৩০-৬৬-২০২২", True),
        ("৩১-১২-২০২১ তারিখে ১২৩৪ নম্বর স্মারকে", False),
    ],
)
def test_days_that_a_cell_speaks_of_and_nobody_can_read_are_lost(text: str, *, lost: bool) -> None:
    assert parse_value(text, Unit.DATE).days_lost is lost


def test_several_days_after_their_number_are_of_dates_and_several_units_of_units() -> None:
    assert sort_of("২ টি; ৩১ ডিসেম্বর ২০২১; ৩০ জুন ২০২২", lexicon()) is Sort.DATE
    assert sort_of("সংখ্যা ও তারিখ", lexicon()) is Sort.UNIT
