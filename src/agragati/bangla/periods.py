"""Names of quarters, halves and fiscal years in running text, in headings and in cells."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from agragati.bangla.dates import month_number
from agragati.bangla.digits import to_latin
from agragati.bangla.period_words import Coded, encode, encode_with_places
from agragati.bangla.text import BANGLA, DASHES, squeeze

PeriodName = Literal["Q1", "Q2", "Q3", "Q4", "H1", "H2", "FY"]
How = Literal["ordinal", "months", "half", "year"]

_BY_MONTHS: dict[tuple[int, int], PeriodName] = {
    (7, 9): "Q1",
    (10, 12): "Q2",
    (1, 3): "Q3",
    (4, 6): "Q4",
    (7, 12): "H1",
    (1, 6): "H2",
    (7, 6): "FY",
}
_QUARTERS: tuple[PeriodName, ...] = ("Q1", "Q2", "Q3", "Q4")
_SEVERAL: dict[tuple[int, ...], PeriodName] = {(1, 2): "H1", (3, 4): "H2", (1, 2, 3, 4): "FY", (1, 4): "FY"}

# Patterns over the code of a text, one character for each word: see `period_words`.
_QUARTER = "(?:Q|T-?m)"
_HALF = "(?:H|h-?A|S-?m)"
_PERIOD = re.compile(
    r"(?P<months>(?:[ny]-?(?=M[-/,.']*Y?[->]+[ny]))?"
    r"(?P<m1>M)(?:[-/,.']*(?P<y1>[Yyn])(?!M))?[-(]*[->][->]*"
    r"(?:[ny]-?)?(?P<m2>M)(?:[-/,.']*(?P<y2>[Yyn]))?p?)"
    rf"|(?P<quarters>[1-4](?:[-&,/]+[1-4])*)-?{_QUARTER}"
    rf"|(?P<halves>[1-4](?:[-&,]+[1-4])*)-?(?:{_HALF}|h)"
    rf"|(?P<half>{_HALF})"
    rf"|(?P<bare>n){_QUARTER}"
    rf"|{_QUARTER}[-.]?(?P<after>n)(?![u./-])"
    r"|(?P<latin>[qk])"
    r"|(?P<year>A)"
)
_SPLIT_YEAR = re.compile("[PNt]")
_REACH = 8
"""Words after বার্ষিক within which another says what is annual."""

_FULL_YEARS = re.compile(
    rf"(?<![0-9])(?P<first>(?:19|20)[0-9]{{2}}) {{0,2}}[{DASHES}/] {{0,2}}(?P<last>(?:19|20)?[0-9]{{2}})"
    rf"(?![0-9])(?! ?[{DASHES}/.] ?[0-9])"
)
_FISCAL = rf"অ(?:র্)?থ[ {DASHES}]?ব(?:ছ|ৎস)র[{BANGLA}]*"
_SHORT_YEARS = re.compile(rf"(?<![0-9])(?P<first>[0-9]{{2}}) {{0,2}}[{DASHES}/] {{0,2}}(?P<last>[0-9]{{2}})(?= {{0,2}}{_FISCAL})")
_GLUED_BEFORE = re.compile(rf"[0-9] ?[{DASHES}/.] ?$")
_FISCAL_WORD = re.compile(_FISCAL)
_EMPTY_BRACKETS = re.compile(r"[(\[{]\s*[,;:।\-–—/]*\s*[)\]}]")
_CENTURY = 2000
_EDGES = " \t\n,;:।/-–—"


@dataclass(frozen=True, kw_only=True, slots=True)
class FoundPeriod:
    """A period named inside text, from `start` up to `end`."""

    name: PeriodName
    start: int
    end: int
    text: str
    how: How
    years: tuple[int | None, int | None]
    """Of a range of months: the year printed with the first month and with the last, None where none is."""
    backwards: bool
    """The range ends before it begins, as জানুয়ারি/২৪ হতে মার্চ/২৩."""


@dataclass(frozen=True, kw_only=True, slots=True)
class FoundYear:
    """A fiscal year named inside text, from `start` up to `end`."""

    start_year: int
    start: int
    end: int
    text: str


@lru_cache(maxsize=8192)
def find_periods(text: str) -> tuple[FoundPeriod, ...]:
    """Give the periods that the text names, in order and not overlapping.

    `১ম ও ২য় কোয়ার্টার` is one half; other lists of quarters give each quarter.
    A range of months is given when it is a quarter, a half or the year, also when
    its printed years run backwards. `বার্ষিক` counts where it speaks of a report,
    not of a target, a plan or an agreement.
    """
    latin = to_latin(text)
    # Most cells name no period, and need no places.
    if _PERIOD.search(encode(latin)) is None:
        return ()
    coded = encode_with_places(latin)
    return tuple(found for match in _PERIOD.finditer(coded.codes) for found in _read(text, latin, coded, match))


def _read(text: str, latin: str, coded: Coded, match: re.Match[str]) -> Iterator[FoundPeriod]:
    if match["months"]:
        yield from _read_months(text, latin, coded, match)
    elif match["quarters"]:
        yield from _read_quarters(text, coded, match)
    elif match["year"]:
        if _is_annual_report(coded.codes, match.end()):
            yield _found(text, coded, match.span(), "FY", "year")
    elif match["halves"] or match["half"]:
        yield _found(text, coded, match.span(), _half_name(match["halves"]), "half")
    else:
        yield _read_figure(text, latin, coded, match)


def _found(text: str, coded: Coded, span: tuple[int, int], name: PeriodName, how: How) -> FoundPeriod:
    start, end = coded.starts[span[0]], coded.ends[span[1] - 1]
    return FoundPeriod(name=name, start=start, end=end, text=text[start:end], how=how, years=(None, None), backwards=False)


def _read_quarters(text: str, coded: Coded, match: re.Match[str]) -> Iterator[FoundPeriod]:
    places = [place for place in range(*match.span("quarters")) if coded.codes[place] in "1234"]
    numbers = tuple(int(coded.codes[place]) for place in places)
    together = _SEVERAL.get(numbers)
    if together:
        yield _found(text, coded, match.span(), together, "ordinal")
        return
    for place, number in zip(places, numbers, strict=True):
        end = match.end() if place == places[-1] else place + 1
        yield _found(text, coded, (place, end), _QUARTERS[number - 1], "ordinal")


def _half_name(ordinals: str | None) -> PeriodName:
    numbers = re.findall("[1-4]", ordinals or "1")
    if len(numbers) > 1:
        return "FY"
    return "H2" if numbers == ["2"] else "H1"


def _read_figure(text: str, latin: str, coded: Coded, match: re.Match[str]) -> FoundPeriod:
    group = match.lastgroup or ""
    place = match.start(group)
    number = int(re.findall("[0-9]+", latin[coded.starts[place] : coded.ends[place]])[-1])
    if coded.codes[place] == "k":
        return _found(text, coded, match.span(), "H1" if number == 1 else "H2", "half")
    return _found(text, coded, match.span(), _QUARTERS[number - 1], "ordinal")


def _is_annual_report(codes: str, end: int) -> bool:
    says = _SPLIT_YEAR.search(codes, end, end + _REACH)
    if says is None:
        # A heading may be the one word.
        return "x" not in codes[end : end + _REACH]
    return says[0] != "N"


def _read_months(text: str, latin: str, coded: Coded, match: re.Match[str]) -> Iterator[FoundPeriod]:
    def printed(group: str) -> str:
        place = match.start(group)
        return latin[coded.starts[place] : coded.ends[place]] if place >= 0 else ""

    first, last = month_number(printed("m1")), month_number(printed("m2"))
    name = _BY_MONTHS.get((first or 0, last or 0))
    begin, end = printed("y1"), printed("y2")
    years = (_year(begin) if begin else None, _year(end) if end else None)
    if first is None or last is None or name is None:
        return
    backwards = _runs_backwards(years, first, last)
    if backwards or _fits(years, name):
        found = _found(text, coded, match.span(), name, "months")
        yield replace(found, years=years, backwards=backwards)


def _year(figure: str) -> int:
    return int(figure) + (_CENTURY if _is_short(figure) else 0)


def _is_short(year: str) -> bool:
    return len(year) == len("24")


def _runs_backwards(years: tuple[int | None, int | None], first: int, last: int) -> bool:
    begin, end = years
    return begin is not None and end is not None and (end, last) < (begin, first)


def _fits(years: tuple[int | None, int | None], name: PeriodName) -> bool:
    begin, end = years
    return begin is None or end is None or end - begin == (name == "FY")


@lru_cache(maxsize=8192)
def find_fiscal_years(text: str) -> tuple[FoundYear, ...]:
    """Give the fiscal years that the text names, in order: 2023 for `২০২৩-২৪`.

    The second year must follow the first; years inside dates, memo and telephone
    numbers do not count. Two digits each count only before `অর্থবছর`.
    """
    latin = to_latin(text)
    matches = list(_FULL_YEARS.finditer(latin)) if "20" in latin or "19" in latin else []
    if _FISCAL_WORD.search(latin):
        matches = sorted((*matches, *_SHORT_YEARS.finditer(latin)), key=lambda match: match.start())
    return tuple(
        FoundYear(
            start_year=_year(match["first"]),
            start=match.start(),
            end=match.end(),
            text=text[match.start() : match.end()],
        )
        for match in matches
        if _is_next_year(match) and not _GLUED_BEFORE.search(latin, max(0, match.start() - 3), match.start())
    )


def _is_next_year(match: re.Match[str]) -> bool:
    first, last = match["first"], match["last"]
    return int(first[-len(last) :]) + 1 == int(last) or (first[-2:] == "99" and last == "00")


@lru_cache(maxsize=8192)
def strip_periods(text: str) -> str:
    """Give the text without its periods, fiscal years and the brackets they leave empty.

    `২০২৩-২৪ এর ষাণ্মাসিক অর্জন` leaves `এর অর্জন`.
    """
    years = find_fiscal_years(text)
    spans = [(period.start, period.end) for period in find_periods(text)]
    spans += [(year.start, year.end) for year in years]
    if years:
        spans += [match.span() for match in _FISCAL_WORD.finditer(text)]
    kept = list(text)
    for start, end in spans:
        kept[start:end] = " " * (end - start)
    bare = _EMPTY_BRACKETS.sub(" ", "".join(kept))
    return squeeze(bare).strip(_EDGES)
