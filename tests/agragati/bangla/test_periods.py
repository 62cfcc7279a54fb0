import pytest
from hypothesis import given
from hypothesis import strategies as st

from agragati.bangla.digits import to_bangla, to_latin
from agragati.bangla.periods import FoundPeriod, FoundYear, find_fiscal_years, find_periods, strip_periods


def names(text: str) -> list[tuple[str, str]]:
    return [(found.name, found.text) for found in find_periods(text)]


def months(text: str) -> list[tuple[str, tuple[int | None, int | None], bool]]:
    return [(found.name, found.years, found.backwards) for found in find_periods(text) if found.how == "months"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("১ম ত্রৈমাসিক", "Q1"),
        ("২য় কোয়ার্টার", "Q2"),
        ("৩য় কোয়াটার", "Q3"),
        ("৪র্থ ত্রৈ-মাসিক", "Q4"),
        ("৩ য় ত্রৈ মাসিক", "Q3"),
        ("১ম প্রান্তিক", "Q1"),
        ("প্রথম ত্রৈমাসিক", "Q1"),
        ("দ্বিতীয় কোয়ার্টার", "Q2"),
        ("তৃতীয় কোয়ার্টারে", "Q3"),
        ("চতুর্থ ত্রৈমাসিকের", "Q4"),
        ("ওয় ত্রৈমাসিক", "Q3"),
        ("দিতীয় ত্রৈমাসক", "Q2"),
        ("৩ ত্রৈমাসিক", "Q3"),
        ("ত্রৈমাসিক-২", "Q2"),
        ("Q1", "Q1"),
        ("Q-3", "Q3"),
        ("Quarter 2", "Q2"),
        ("4th quarter", "Q4"),
        ("১ম ও ২য় ত্রৈমাসিক", "H1"),
        ("১ম ও ২য় কোয়ার্টারে", "H1"),
        ("৩য় এবং ৪র্থ ত্রৈমাসিক", "H2"),
        ("১ম-৪র্থ কোয়ার্টার", "FY"),
    ],
)
def test_a_quarter_is_found_by_its_ordinal(text: str, name: str) -> None:
    assert find_periods(f"এর {text} শেষে") == (
        FoundPeriod(name=name, start=3, end=3 + len(text), text=text, how="ordinal", years=(None, None), backwards=False),  # type: ignore[arg-type]
    )


def test_quarters_that_make_no_half_are_found_each() -> None:
    assert names("২য় ও ৩য় কোয়ার্টারে") == [("Q2", "২য়"), ("Q3", "৩য় কোয়ার্টারে")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("অর্ধবার্ষিক", "H1"),
        ("অর্ধ-বার্ষিক", "H1"),
        ("অর্ধ বার্ষিক", "H1"),
        ("ষাণ্মাসিক", "H1"),
        ("ষান্মাসিক", "H1"),
        ("ষাম্মাসিক", "H1"),
        ("ষাণ্ মাসিক", "H1"),
        ("১ম অর্ধবার্ষিক", "H1"),
        ("২য় অর্ধবার্ষিক", "H2"),
        ("দ্বিতীয় ষাণ্মাসিক", "H2"),
        ("১ম ও ২য় ষাণ্মাসিক", "FY"),
        ("Half-yearly", "H1"),
        ("second half", "H2"),
        ("H2", "H2"),
        ("H1", "H1"),
    ],
)
def test_a_half_year_is_found_in_its_spellings(text: str, name: str) -> None:
    assert [(found.name, found.text, found.how) for found in find_periods(f"{text} অর্জন")] == [(name, text, "half")]


@pytest.mark.parametrize(
    "text",
    ["বার্ষিক", "বার্ষিক মূল্যায়ন প্রতিবেদন", "বার্ষিক অগ্রগতি", "বার্ষিক স্ব-মূল্যায়ন", "বার্ষিক (২০২৩-২৪) অর্জন", "বার্ষিক উদ্ভাবন কার্যক্রমের অগ্রগতি"],
)
def test_an_annual_report_is_of_the_whole_year(text: str) -> None:
    assert [(found.name, found.text, found.how) for found in find_periods(text)] == [("FY", "বার্ষিক", "year")]


@pytest.mark.parametrize(
    "text",
    [
        "বার্ষিক কর্মসম্পাদন চুক্তির অগ্রগতি",
        "বার্ষিক লক্ষ্যমাত্রা",
        "বার্ষিক লক্ষ্য মাত্রা",
        "বার্ষিক কর্মপরিকল্পনা",
        "বার্ষিক কর্ম-পরিকল্পনা",
        "বার্ষিক উদ্ভাবন কর্মপরিকল্পনা",
        "বার্ষিক সাধারণ সভা",
        "প্রতিষ্ঠাবার্ষিকী",
        "ত্রিবার্ষিক প্রতিবেদন",
        "মাসিক প্রতিবেদন",
        "৪টি কোয়ার্টারে",
        "ত্রৈমাসিক ২ টি",
        "১ম শ্রেণি",
        "Annual Performance Agreement",
    ],
)
def test_an_annual_target_or_agreement_is_no_period(text: str) -> None:
    assert find_periods(text) == ()
    assert strip_periods(text) == text


@pytest.mark.parametrize(
    ("text", "name", "years"),
    [
        ("অক্টোবর-ডিসেম্বর ২০২৩", "Q2", (None, 2023)),
        ("অক্টোবর-ডিসেম্বর, ২০২৩", "Q2", (None, 2023)),
        ("জানুয়ারি/২৪ হতে মার্চ/২৪ পর্যন্ত", "Q3", (2024, 2024)),
        ("জুলাই/২৩-ডিসেম্বর/২৩", "H1", (2023, 2023)),
        ("জুলাই-সেপ্টেম্বর/২০২৩", "Q1", (None, 2023)),
        ("জানুয়ারি ২০২৪ থেকে মার্চ ২০২৪", "Q3", (2024, 2024)),
        ("জুলাই ২০২৩ - জুন ২০২৪", "FY", (2023, 2024)),
        ("জুলাই-২৩ হতে ডিসেম্বর-২৩", "H1", (2023, 2023)),
        ("০১ জুলাই ২০২৩ হতে ৩০ সেপ্টেম্বর ২০২৩", "Q1", (2023, 2023)),
        ("এপ্রিল-জুন", "Q4", (None, None)),
        ("জানুয়ারী - জুন, ২০২৪", "H2", (None, 2024)),
        ("জানুয়রি-মার্ট ২০২৪", "Q3", (None, 2024)),
        ("অক্টোবর-ডিসম্বর ২০২৩", "Q2", (None, 2023)),
        ("July-September 2023", "Q1", (None, 2023)),
    ],
)
def test_a_range_of_months_is_found_with_its_printed_years(text: str, name: str, years: tuple[int | None, int | None]) -> None:
    assert find_periods(f"({text})") == (
        FoundPeriod(name=name, start=1, end=1 + len(text), text=text, how="months", years=years, backwards=False),  # type: ignore[arg-type]
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("জানুয়ারি/২৪ হতে মার্চ/২৩ পর্যন্ত", ("Q3", (2024, 2023), True)),
        ("জুলাই ২০২৩ - জুন ২০২৩", ("FY", (2023, 2023), True)),
    ],
)
def test_a_range_that_ends_before_it_begins_says_so(text: str, expected: tuple[str, tuple[int, int], bool]) -> None:
    assert months(text) == [expected]


@pytest.mark.parametrize("text", ["জুলাই-আগস্ট ২০২৩", "জানুয়ারি/২৩ হতে মার্চ/২৪", "মার্চ ২০২৪", "জুলাই ও আগস্ট"])
def test_a_range_that_is_no_period_is_left_out(text: str) -> None:
    assert find_periods(text) == ()


def test_an_ordinal_and_its_months_are_both_found() -> None:
    text = "২য় ত্রৈমাসিক (অক্টোবর-ডিসেম্বর ২০২৩) বাস্তবায়ন অগ্রগতি প্রতিবেদন"

    assert names(text) == [("Q2", "২য় ত্রৈমাসিক"), ("Q2", "অক্টোবর-ডিসেম্বর ২০২৩")]


def test_headings_of_neighbouring_columns_stay_apart() -> None:
    assert names("১ম কোয়ার্টার\t২য় কোয়ার্টার") == [("Q1", "১ম কোয়ার্টার"), ("Q2", "২য় কোয়ার্টার")]


@given(
    st.lists(st.sampled_from(["১ম ", "২য় ", "ও ", "ত্রৈমাসিক", "জুলাই", "মার্চ", "/২৪ ", "-", " হতে ", "২০২৩", "বার্ষিক ", "\t", "Q1 "])).map(
        "".join
    )
)
def test_what_is_found_is_a_piece_of_the_text_in_either_script(text: str) -> None:
    places = [(found.name, found.start, found.end) for found in find_periods(text)]

    assert all(found.text == text[found.start : found.end] for found in find_periods(text))
    assert [(found.name, found.start, found.end) for found in find_periods(to_latin(text))] == places
    assert places == sorted(places, key=lambda place: place[1])


@pytest.mark.parametrize("text", ["২০২৩-২০২৪", "২০২৩-২৪", "২০২৩–২৪", "২০২৩/২৪", "2023-24", "২০২৩ - ২০২৪", "2০২৩-২৪"])
def test_a_fiscal_year_is_found_in_every_notation(text: str) -> None:
    assert find_fiscal_years(f"সাল, {text}-এর") == (FoundYear(start_year=2023, start=5, end=5 + len(text), text=text),)


def test_two_digits_are_a_fiscal_year_only_before_its_word() -> None:
    assert find_fiscal_years("২৩-২৪ অর্থবছর") == (FoundYear(start_year=2023, start=0, end=5, text="২৩-২৪"),)
    assert find_fiscal_years("২৩-২৪ তারিখ") == ()


@pytest.mark.parametrize(
    "text", ["০২-২০২৩-২০২৪", "২০২৩-২৫", "২০২৩-২৪-০১", "১২.২০২৩-২৪", "২০২৩-২০২২", "১২০২৩-২৪", "২০২৩-২০২৪১", "২০২৩\n২৪", ""]
)
def test_parts_of_dates_and_numbers_are_no_fiscal_year(text: str) -> None:
    assert find_fiscal_years(text) == ()


@given(st.integers(1950, 2098))
def test_any_year_and_the_next_are_a_fiscal_year(year: int) -> None:
    for printed in (f"{year}-{year + 1}", f"{year}-{(year + 1) % 100:02d}"):
        assert [found.start_year for found in find_fiscal_years(to_bangla(printed))] == [year]


@pytest.mark.parametrize(
    ("heading", "rest"),
    [
        ("২০২৩-২৪ এর ষাণ্মাসিক অর্জন", "এর অর্জন"),
        ("৩য় ত্রৈমাসিক অর্জন", "অর্জন"),
        ("৩য় ত্রৈমাসিক (জানুয়ারি-মার্চ ২০২৪) অর্জন", "অর্জন"),
        ("লক্ষ্যমাত্রা ২০২৩-২০২৪", "লক্ষ্যমাত্রা"),
        ("২০২৩-২০২৪ অর্থবছরের লক্ষ্যমাত্রা", "লক্ষ্যমাত্রা"),
        ("২০২৩-২০২৪ অর্থ বছরের লক্ষ্যমাত্রা", "লক্ষ্যমাত্রা"),
        ("বাস্তবায়ন অগ্রগতি পরিবীক্ষণ, ২০২৩-২০২৪", "বাস্তবায়ন অগ্রগতি পরিবীক্ষণ"),
        ("১ম কোয়ার্টার", ""),
        ("মোট  অর্জন", "মোট অর্জন"),
    ],
)
def test_a_heading_is_read_without_its_periods(heading: str, rest: str) -> None:
    assert strip_periods(heading) == rest
