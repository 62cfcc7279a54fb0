"""Writes: a report begun, a figure typed. Each is one transaction and one row of the history."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from django.db import transaction

from agragati.model.values import Status, Unit
from agragati.route.states import EDITABLE, Role, State
from agragati_web.history.chain import Act, record
from agragati_web.people.models import Person
from agragati_web.people.queries import roles_in
from agragati_web.plans.mapping import row_of
from agragati_web.plans.models import Plan
from agragati_web.plans.services import NotAllowedError, WrongStateError
from agragati_web.reports.mapping import text_of, typed
from agragati_web.reports.models import Figure, QuarterReport


class ChangedMeanwhileError(Exception):
    """Somebody else changed the figure after this page was shown; `figure` is how it stands now."""

    def __init__(self, figure: Figure) -> None:
        self.figure = figure
        super().__init__(str(figure))


class PlanNotInForceError(Exception):
    """Nothing is reported on a plan that the office above has not agreed to."""


_IN_FORCE = (State.ACCEPTED.value, State.PUBLISHED.value)


@transaction.atomic
def begin_report(*, actor: Person, plan: Plan, period: str) -> QuarterReport:
    """Return the report of a period, begun with a blank figure for every indicator; one that was begun is returned as it is.

    Raises:
        NotAllowedError: the actor does not prepare the office's reports.
        PlanNotInForceError: the plan is not agreed to.
    """
    if Role.PREPARING not in roles_in(actor, plan.office):
        raise NotAllowedError
    if plan.state not in _IN_FORCE:
        raise PlanNotInForceError
    report, is_new = QuarterReport.objects.get_or_create(plan=plan, period=period, defaults={"office": plan.office})
    if is_new:
        Figure.objects.bulk_create(Figure(report=report, indicator=row.indicator) for row in plan.rows.all())
        record(Act(name="begin", subject=f"report:{report.pk}", actor=actor, office=plan.office, after={"period": period}))
    return report


@dataclass(frozen=True, kw_only=True, slots=True)
class Typed:
    """What an officer typed into one line of the form. `version` is the one that the page showed."""

    indicator: str
    value: str = ""
    status: str = ""
    remarks: str = ""
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    version: int = 0


@transaction.atomic
def write_figure(*, actor: Person, report: QuarterReport, said: Typed) -> Figure:
    """Keep what was typed. The same again changes nothing, so that a page may send it once more after a cut line.

    Raises:
        NotAllowedError: the actor does not prepare the office's reports, or the plan has no such indicator.
        WrongStateError: the report is not being written.
        ChangedMeanwhileError: somebody else changed the figure since the page was shown.
        TypedError: the value is no figure of the indicator's unit.
    """
    if Role.PREPARING not in roles_in(actor, report.office):
        raise NotAllowedError
    locked = QuarterReport.objects.select_for_update().get(pk=report.pk)
    if State(locked.state) not in EDITABLE:
        raise WrongStateError
    figure = locked.figures.filter(indicator=said.indicator).first()
    planned = locked.plan.rows.filter(indicator=said.indicator).first()
    if figure is None or planned is None:
        raise NotAllowedError
    before, after = _content(figure), _said(said, row_of(planned).unit)
    if before == after:
        return figure
    if said.version != figure.version:
        raise ChangedMeanwhileError(figure)
    figure.value, figure.status, figure.remarks = after["value"], after["status"], after["remarks"]
    figure.numerator, figure.denominator = said.numerator, said.denominator
    figure.version += 1
    figure.changed_by = actor
    figure.save()
    locked.prepared_by.add(actor)
    subject = f"report:{report.pk}"
    record(
        Act(
            name="figure",
            subject=subject,
            actor=actor,
            office=report.office,
            before={said.indicator: before},
            after={said.indicator: after},
        )
    )
    return figure


def _content(figure: Figure) -> dict[str, str]:
    parts = (figure.numerator, figure.denominator)
    return {"value": figure.value, "status": figure.status, "remarks": figure.remarks, "parts": _parts(*parts)}


def _said(said: Typed, unit: Unit | None) -> dict[str, str]:
    status = Status(said.status).value if said.status else ""
    value = text_of(typed(said.value, unit))
    return {"value": value, "status": status, "remarks": said.remarks.strip(), "parts": _parts(said.numerator, said.denominator)}


def _parts(numerator: Decimal | None, denominator: Decimal | None) -> str:
    return "" if numerator is None or denominator is None else f"{numerator.normalize():f}/{denominator.normalize():f}"
