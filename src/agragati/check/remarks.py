"""What a remark claims, held against the cells of its row: a figure, a date, or that something was done at all.

Source: check C32. A remark counts many things besides the indicator's own (guests, offices, pages): only what it says was achieved is
held against the cells.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from agragati.bangla.dates import find_dates
from agragati.bangla.digits import to_latin
from agragati.bangla.periods import find_periods, strip_periods
from agragati.bangla.text import fold, words
from agragati.check.case import Case, has_achievement, reported_cell
from agragati.check.text import within
from agragati.check.values import shown
from agragati.model.findings import Finding
from agragati.model.periods import QUARTERS, Period
from agragati.model.report import Row
from agragati.model.values import Status, Unit

_COUNTED = re.compile(r"(\d+)\s*(?:\([^)]*\)\s*)?(?:টি|টা|বার)(?:র|ে|ের)?(?![\u0980-\u09ff])")
_SHARE = re.compile(r"(\d+(?:\.\d+)?)\s*(?:%|শতাংশ|ভাগ)")
_CLAUSE = re.compile(r"[।;\n]|,(?!\d)|(?<![\u0980-\u09ff])(?:ও|এবং)(?![\u0980-\u09ff])")
_TARGET = re.compile(r"লক্ষ্যমাত্রা\S*\s*[:=-]?\s*\d+(?:\.\d+)?\s*(?:%|টি)?")
_NOT = re.compile(r"(?:হয়|হয়|যায়|যায়|পারে|করেন)\s?(?:নি|নাই|নেই)|(?<![\u0980-\u09ff])(?:না|নাই|নেই|নহে)(?![\u0980-\u09ff])")
_ACHIEVED = tuple(
    fold(stem) for stem in ("অর্জ", "সম্পন্ন", "সম্পাদ", "আয়োজ", "অনুষ্ঠিত", "বাস্তবায়", "হালনাগাদ", "নিষ্পত্তি", "নিষ্পন্ন", "প্রণ", "হয়েছে", "করা")
)
_ALTOGETHER = frozenset(map(fold, ("মোট", "সর্বমোট", "সর্বসাকুল্যে", "ক্রমপুঞ্জিত")))
_BESIDE_A_FIGURE = _ALTOGETHER | frozenset(
    map(fold, ("এ", "এই", "পর্যন্ত", "প্রতি", "প্রতিটি", "করে", "কোয়ার্টারে", "ত্রৈমাসিকে", "আলোচ্য", "চলতি", "অর্জন"))
)
_OF_ANOTHER = frozenset(map(fold, ("মধ্যে", "তুলনায়", "চেয়ে", "বেশি", "কম", "বৃদ্ধি", "হ্রাস")))
"""A clause with one of these compares, or takes some out of more."""


def check_remarks(case: Case) -> Iterator[Finding]:
    """Find remarks that state another figure than the cells, or that say it was done where nothing is claimed."""
    for place, row in enumerate(case.rows):
        remark = row.remarks or ""
        if not remark or _says(case, "not_due", remark) or _NOT.search(remark):
            continue
        reason, stated = _contradiction(row, remark, case)
        if reason:
            cell = reported_cell(row, case.period)
            params = {"stated": stated, "cell": _cells_shown(row) or "-"}
            yield Finding(code="remark-disagrees", row=place, cell=cell, read=remark, reason=reason, params=params)


def check_not_applicable(case: Case) -> Iterator[Finding]:
    """Find remarks, or achievement cells, that say the indicator does not apply, in rows that have targets or a weight."""
    for place, row in enumerate(case.rows):
        targets = [*row.targets.values(), row.annual_target, *(row.quarter_targets or {}).values()]
        if not row.weight and all(each is None for each in targets):
            continue
        if row.remarks and _says(case, "not_applicable", row.remarks):
            yield Finding(code="not-applicable", row=place, cell="remarks", read=row.remarks, reason="targets-stand")
        elif Status.NOT_APPLICABLE in row.status.values():
            key = next(key for key, status in row.status.items() if status is Status.NOT_APPLICABLE)
            yield Finding(code="not-applicable", row=place, cell=f"achieved.{key}", reason="targets-stand")


def _says(case: Case, status: str, remark: str) -> bool:
    return any(within(phrase, remark) for phrase in case.vocabulary.remarks.get(status, ()))


def _contradiction(row: Row, remark: str, case: Case) -> tuple[str | None, str]:
    """The reason and what the remark states."""
    done = _says(case, "done", remark) or _says(case, "done_by_superior", remark)
    if not has_achievement(row):
        return ("done-but-blank", remark) if done and not _about_earlier(remark, case) else (None, "")
    if row.unit is Unit.DATE:
        return _other_date(row, remark) if done else (None, "")
    stated = stated_figures(remark, row.unit, row.indicator_text or "")
    values = [value for value in row.achieved.values() if isinstance(value, Decimal)]
    quarters = sum((value for quarter in QUARTERS if isinstance(value := row.achieved.get(quarter.value), Decimal)), Decimal(0))
    agrees = not stated or quarters in stated or sum(stated) in values or any(each in values for each in stated)
    return (None, "") if agrees else ("other-figure", ", ".join(shown(each) or "" for each in stated))


@lru_cache(maxsize=4096)
def stated_figures(remark: str, unit: Unit | None, indicator: str) -> tuple[Decimal, ...]:
    """Return the figures that the remark says were achieved, in its order; the one called মোট alone where there is one.

    A count needs টি or বার behind it, a share its sign; and the clause must say that this was achieved (`০২ টি অর্জিত`), where the
    thing counted is named (`০২ টি সভা আয়োজিত`) by a word of the indicator's text, or say nothing else at all (`মোট ০২ টি`).
    """
    pattern = _SHARE if unit is Unit.PERCENT else _COUNTED
    own = frozenset(fold(word) for word in words(indicator.replace("/", " ")))
    found: list[tuple[Decimal, bool]] = []
    for clause in _CLAUSE.split(_TARGET.sub(" ", to_latin(remark))):
        if {fold(word) for word in words(clause)} & _OF_ANOTHER:
            continue
        for match in pattern.finditer(clause):
            before, after = clause[: match.start()], clause[match.end() :]
            if _is_achieved(after, own) or _is_alone(before, after):
                last = words(before)[-1:]
                found.append((Decimal(match[1]), bool(last) and fold(last[0]) in _ALTOGETHER))
    altogether = tuple(figure for figure, whole in found if whole)
    return altogether or tuple(figure for figure, _ in found)


def _is_achieved(after: str, own: frozenset[str]) -> bool:
    next_words = [fold(word) for word in words(after)[:2]]
    if next_words[1:] and next_words[0] in own and not next_words[0].startswith(_ACHIEVED):
        next_words = next_words[1:]
    return bool(next_words) and next_words[0].startswith(_ACHIEVED)


def _is_alone(before: str, after: str) -> bool:
    return not words(after) and all(fold(word) in _BESIDE_A_FIGURE for word in words(strip_periods(before)))


def _other_date(row: Row, remark: str) -> tuple[str | None, str]:
    named = {found.day for found in find_dates(remark)}
    claimed = {value for value in row.achieved.values() if isinstance(value, dt.date)}
    if named and claimed and not named & claimed:
        return "other-figure", ", ".join(sorted(day.isoformat() for day in named))
    return None, ""


def _about_earlier(remark: str, case: Case) -> bool:
    """Tell whether the remark speaks of earlier quarters only, whose figures this page need not show."""
    named = {quarter for found in find_periods(remark) for quarter in Period(found.name).quarters}
    return bool(named and case.period and not named & set(case.period.quarters))


def _cells_shown(row: Row) -> str:
    return ", ".join(text for value in row.achieved.values() if (text := shown(value)))


REMARK_CHECKS = (check_remarks, check_not_applicable)
