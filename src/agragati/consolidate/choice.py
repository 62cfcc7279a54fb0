"""Which reports count: those of one plan, year and period, one an office; the choice is the same in whatever order they came."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from agragati.consolidate.places import Place, place_of, propose, register
from agragati.model.consolidation import Contribution, Occasion, Reason, SetAside
from agragati.model.offices import OfficeTree
from agragati.model.periods import Period
from agragati.model.report import Kind

_PERIODS = tuple(Period)


@dataclass(frozen=True, slots=True)
class Choice:
    """The reports that count, by code of their office in the order of the tree, and the others with the reason."""

    reporting: Mapping[str, Contribution]
    set_aside: tuple[SetAside, ...]


def without_copies(reports: Iterable[Contribution]) -> tuple[Contribution, ...]:
    """Return the reports in one order whatever theirs was, each once however often it was given."""
    return tuple({_identity(one): one for one in sorted(reports, key=_sort_key)}.values())


def occasion_of(reports: Iterable[Contribution], wanted: Occasion) -> Occasion:
    """Return the plan, year and period that are added up: as wanted, and where nothing is, what most of the reports are of.

    Of several that as many are of, the latest.
    """
    found = Counter(
        Occasion(one.plan_type, one.fiscal_year, one.period)
        for one in reports
        if one.kind is not Kind.PLAN and _other_occasion(one, wanted) is None
    )
    if not found:
        return wanted
    return max(found, key=lambda one: (found[one], _rank(one)))


def choose(reports: Iterable[Contribution], tree: OfficeTree, occasion: Occasion) -> Choice:
    """Return the reports that count.

    Of several reports of one office that have the same figures one counts; where the figures differ, the one whose letter is the latest,
    and of equal days the one with the higher digest, which is no judgement but the same every time.
    """
    offices = register(tree)
    by_office: dict[str, list[Contribution]] = {}
    aside: list[SetAside] = []
    lost: list[tuple[Contribution, Place]] = []
    for one in reports:
        place = place_of(one, offices)
        reason = Reason.PLAN if one.kind is Kind.PLAN else _other_occasion(one, occasion)
        if reason is not None:
            aside.append(SetAside(contribution=one, reason=reason, office=place.office))
        elif place.office is None:
            lost.append((one, place))
        else:
            by_office.setdefault(place.office, []).append(one)
    kept = {code: max(several, key=_standing) for code, several in by_office.items()}
    aside += [again for code, several in by_office.items() for again in _repeated(code, several, kept[code])]
    aside += _unplaced(lost, tree)
    return Choice(
        {office.code: kept[office.code] for office in tree.offices if office.code in kept},
        tuple(sorted(aside, key=lambda one: (one.reason, _sort_key(one.contribution)))),
    )


def _other_occasion(report: Contribution, wanted: Occasion) -> Reason | None:
    if wanted.plan_type is not None and report.plan_type != wanted.plan_type:
        return Reason.OTHER_PLAN
    if wanted.fiscal_year is not None and report.fiscal_year != wanted.fiscal_year:
        return Reason.OTHER_YEAR
    if wanted.period is not None and report.period != wanted.period:
        return Reason.OTHER_PERIOD
    return None


def _rank(occasion: Occasion) -> tuple[int, int, str]:
    year, period = occasion.fiscal_year, occasion.period
    return year.start if year else 0, _PERIODS.index(period) if period else -1, occasion.plan_type or ""


def _standing(report: Contribution) -> tuple[object, ...]:
    return report.dated or date.min, report.digest, _identity(report)


def _repeated(code: str, several: Iterable[Contribution], kept: Contribution) -> Iterator[SetAside]:
    for one in several:
        if one is not kept:
            reason = Reason.SAME_AGAIN if one.digest == kept.digest else Reason.REPLACED
            yield SetAside(contribution=one, reason=reason, office=code, instead=kept.source)


def _unplaced(lost: Iterable[tuple[Contribution, Place]], tree: OfficeTree) -> Iterator[SetAside]:
    several = list(lost)
    names = (one.office for one, place in several if place.reason is Reason.UNKNOWN_OFFICE and not place.candidates)
    proposals = propose([name for name in names if name], tree)
    for one, place in several:
        if place.reason is not None:
            yield SetAside(contribution=one, reason=place.reason, proposed=place.candidates or proposals.get(one.office or "", ()))


def _identity(report: Contribution) -> tuple[str, str, int, str, str, str]:
    return report.digest, report.source, report.part, report.office or "", report.office_code or "", report.parent_office or ""


def _sort_key(report: Contribution) -> tuple[object, ...]:
    return _identity(report), report.dated or date.min, report.total
