"""What a text names of the whole document (periods, years, how many indicators), and which of several voices is believed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from agragati.bangla.digits import to_latin
from agragati.bangla.periods import FoundPeriod, find_fiscal_years, find_periods
from agragati.model.periods import Period
from agragati.model.reading import Line, Mention


def mentions_of(lines: Iterable[Line], place: str) -> Iterable[Mention]:
    """The periods and fiscal years that lines of running text name."""
    for line in lines:
        yield from mentions_in(line.text, place, line.line)


def mentions_in(text: str, place: str, line: int, column: int = 1) -> Iterable[Mention]:
    """The periods, the fiscal years and the number of indicators that one text names."""
    for period in find_periods(text):
        other = "backwards" if period.backwards else "bare" if _is_bare_half(period) else None
        at = column + period.start
        yield Mention(kind="period", value=period.name, place=place, line=line, column=at, text=period.text, other=other)
    for year in find_fiscal_years(text):
        value = f"{year.start_year}-{(year.start_year + 1) % 100:02d}"
        yield Mention(kind="fiscal_year", value=value, place=place, line=line, column=column + year.start, text=year.text)
    for count in _indicator_counts(text):
        value, said = str(int(count.group(1))), text[count.start() : count.end()]
        yield Mention(kind="indicator_count", value=value, place=place, line=line, column=column + count.start(), text=said)


_COUNTED = r"(\d{1,2})\s*(?:\([^()]{1,12}\)\s*)?টি\s*(?:কর্মসম্পাদন\s*)?সূচক"
_STATED = (
    re.compile(r"সূচকের\s*(?:মোট\s*)?সংখ্যা\s*[:ঃ=–-]?\s*(\d{1,2})"),
    re.compile(rf"{_COUNTED}ের\s*(?:মধ্যে|বিপরীতে)"),
    # `মোট ৫টি সূচক অর্জিত` counts what was done, not what there is.
    re.compile(rf"মোট\s*{_COUNTED}(?!.{{0,30}}(?:অর্জ|বাস্তবায়ি|সম্পন্ন))"),
)


def _indicator_counts(text: str) -> Iterable[re.Match[str]]:
    """Where a text says how many indicators the plan has."""
    if "সূচক" in text:
        found = (pattern.search(to_latin(text)) for pattern in _STATED)
        yield from [one for one in found if one][:1]


def _is_bare_half(period: FoundPeriod) -> bool:
    """`অর্ধবার্ষিক` without its number is either half."""
    return period.how == "half" and not _ORDINAL.search(to_latin(period.text))


_ORDINAL = re.compile(r"\d|প্রথম|দ্বিতী|first|second", re.IGNORECASE)

WORTH = {"heading": 4, "title": 4, "subject": 3, "body": 1}
"""How far each place is believed."""


def vote(mentions: Iterable[Mention], kind: str) -> str | None:
    """The value that the places together name; a half without its number is the half that another place names."""
    named = [mention for mention in mentions if mention.kind == kind]
    halves = {mention.value for mention in named if mention.other != "bare"} & {Period.H1.value, Period.H2.value}
    votes: Counter[str] = Counter()
    for mention in named:
        value = next(iter(halves)) if mention.other == "bare" and len(halves) == 1 else mention.value
        votes[value] += WORTH.get(mention.place, 0)
    if not votes or max(votes.values()) == 0:
        return None
    return max(votes, key=lambda value: (votes[value], value))


def period_of(mentions: Sequence[Mention], columns: Iterable[str]) -> Period | None:
    """The period of the report: the voices, with the achievement columns of the page where they name a single one."""
    named = vote(mentions, "period")
    if named:
        return Period(named)
    periods = [column for column in columns if column in Period.__members__]
    if not periods:
        return None
    halves = [period for period in (Period.H1, Period.H2, Period.FY) if {str(one) for one in period.quarters} == set(periods)]
    return halves[0] if halves else Period(periods[0]) if len(periods) == 1 else None
