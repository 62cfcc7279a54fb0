"""Sums that grow give what adding up at once would, to the digit."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from agragati.consolidate.sums import FrameworkSum, IndicatorSum, Sum, total_of
from agragati.model.consolidation import Entry, Totalling
from agragati.model.values import Unit
from builders import a_contribution, an_entry

FIGURES = st.fractions(min_value=0, max_value=1000, max_denominator=60)
COUNTS = st.integers(1, 900)
ENTRIES = st.one_of(
    st.builds(an_entry, value=st.none() | FIGURES, points=st.none() | FIGURES, weighted=st.none() | FIGURES),
)
SHARES = st.builds(
    lambda whole, part: an_entry(
        unit=Unit.PERCENT, totalling=Totalling.RATIO, value=Fraction(part * 100, whole), parts=(Fraction(part), Fraction(whole))
    ),
    COUNTS,
    COUNTS,
)
DAYS = st.dates(date(2023, 7, 1), date(2024, 6, 30))
DATED = st.builds(an_entry, unit=st.just(Unit.DATE), totalling=st.just(Totalling.DATES), value=st.none() | DAYS | st.tuples(DAYS, DAYS))
ALIKE = st.one_of(*(st.lists(one, min_size=1, max_size=6) for one in (ENTRIES, SHARES, DATED)))


def summed(entries: list[Entry]) -> IndicatorSum:
    total = IndicatorSum(entries[0])
    for entry in entries:
        total.add(entry)
    return total


@given(st.lists(FIGURES))
def test_a_sum_is_exact(figures: list[Fraction]) -> None:
    total = Sum()
    for figure in figures:
        total.add(figure)

    assert (total.count, total.value) == (len(figures), sum(figures, Fraction(0)))
    assert total.mean == (sum(figures, Fraction(0)) / len(figures) if figures else None)


@given(ALIKE, st.integers(0, 6))
def test_two_heaps_merged_are_the_whole(entries: list[Entry], cut: int) -> None:
    whole = summed(entries)
    first = IndicatorSum(entries[0])
    for entry in entries[:cut]:
        first.add(entry)
    rest = IndicatorSum(entries[0])
    for entry in entries[cut:]:
        rest.add(entry)

    first.merge(rest)

    assert first.total() == whole.total()


@given(st.one_of(ENTRIES, SHARES, DATED))
def test_one_report_alone_is_what_its_sum_would_be(entry: Entry) -> None:
    assert total_of(entry) == summed([entry]).total()


def test_percentages_are_counts_over_counts() -> None:
    share = {"unit": Unit.PERCENT, "totalling": Totalling.RATIO}
    small = an_entry(**share, value=Fraction(100), parts=(Fraction(10), Fraction(10)))
    large = an_entry(**share, value=Fraction(50), parts=(Fraction(45), Fraction(90)))

    total = summed([small, large]).total()

    assert (total.value, total.numerator, total.denominator, total.approximate) == (Fraction(55), Fraction(55), Fraction(100), False)


def test_percentages_of_which_the_counts_are_not_all_known_are_averaged_and_marked() -> None:
    share = {"unit": Unit.PERCENT, "totalling": Totalling.RATIO}
    counted = an_entry(**share, value=Fraction(100), parts=(Fraction(10), Fraction(10)))
    bare = an_entry(**share, value=Fraction(50))

    total = summed([counted, bare]).total()

    assert (total.value, total.numerator, total.denominator, total.approximate) == (Fraction(75), None, None, True)


def test_of_dates_the_number_the_earliest_and_the_latest_are_told() -> None:
    days = [date(2024, 3, 16), (date(2023, 12, 31), date(2024, 6, 30)), None]

    total = summed([an_entry(unit=Unit.DATE, totalling=Totalling.DATES, value=day) for day in days]).total()

    assert (total.offices, total.figures, total.value) == (3, 2, Fraction(3))
    assert (total.earliest, total.latest) == (date(2023, 12, 31), date(2024, 6, 30))


def test_a_missing_figure_is_no_zero() -> None:
    total = summed([an_entry(value=None, points=None, weighted=None), an_entry()]).total()

    assert (total.offices, total.figures, total.scored, total.value, total.points) == (2, 1, 1, Fraction(3), Fraction(90))


def test_an_area_has_the_marks_of_its_scored_indicators() -> None:
    scores = FrameworkSum()
    scores.add(a_contribution(an_entry(area=1), an_entry(indicator="b", area=1, weighted=None), an_entry(indicator="c", area=None)))
    scores.add(a_contribution(an_entry(area=1, weighted=Fraction(7)), share=None, share_of=None))

    assert {number: (area.weighted.mean, area.of.value) for number, area in scores.areas.items()} == {1: (Fraction(133, 20), Fraction(14))}
    assert (scores.total.mean, scores.of.mean, scores.share.mean, scores.share.count) == (Fraction(40), Fraction(50), Fraction(8), 1)
    assert scores.share_of.value == Decimal(10)
