"""Writes: a year opened, plans made from its templates, a row changed. Each is one transaction and one row of the history."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction

from agragati.model.report import Row
from agragati.route.states import EDITABLE, Role, State
from agragati.rules.load import packaged_catalog
from agragati.rules.template import Framework
from agragati_web.history.chain import Act, record
from agragati_web.offices.models import Office
from agragati_web.people.models import Person
from agragati_web.people.queries import assignments_of, roles_in
from agragati_web.plans.mapping import content_of, row_of, rows_of_template
from agragati_web.plans.models import Plan, PlanRow, Year


class NotAllowedError(Exception):
    """The person may not do this; who is told so learns nothing else."""


class WrongStateError(Exception):
    """The paper is elsewhere by now: somebody moved it."""


def framework_of(plan: Plan) -> Framework:
    """Return the core's framework that a plan was made from."""
    return get_framework(plan.framework)


def get_framework(framework_id: str) -> Framework:
    """Return a framework by its id.

    Raises:
        KeyError: there is none.
    """
    found = next((one for one in packaged_catalog().frameworks if one.id == framework_id), None)
    if found is None:
        raise KeyError(framework_id)
    return found


@transaction.atomic
def open_year(*, actor: Person, plan_type: str, fiscal_year: str) -> Year:
    """Open a year for one kind of plan; a year that is open stays so.

    Raises:
        NotAllowedError: the actor is not of the central office.
    """
    if not assignments_of(actor).filter(role=Role.CENTRAL.value).exists():
        raise NotAllowedError
    year, is_new = Year.objects.get_or_create(plan_type=plan_type, fiscal_year=fiscal_year)
    if is_new:
        record(Act(name="open-year", subject=f"year:{year.pk}", actor=actor, after={"plan_type": plan_type, "fiscal_year": fiscal_year}))
    return year


@dataclass(frozen=True, slots=True)
class Made:
    """What came of making plans for many offices at once."""

    made: tuple[Plan, ...]
    had_one: tuple[Office, ...]


@transaction.atomic
def make_plans(*, actor: Person, year: Year, framework: str, offices: tuple[Office, ...]) -> Made:
    """Make a plan from a template for every office that has none of the year.

    Raises:
        NotAllowedError: the actor is not of the central office.
        KeyError: there is no such template.
    """
    if not assignments_of(actor).filter(role=Role.CENTRAL.value).exists():
        raise NotAllowedError
    template = get_framework(framework)
    having = set(Plan.objects.filter(year=year, office__in=offices).values_list("office_id", flat=True))
    made = tuple(_make_plan(actor, year, template, office) for office in offices if office.pk not in having)
    return Made(made, tuple(office for office in offices if office.pk in having))


def _make_plan(actor: Person, year: Year, template: Framework, office: Office) -> Plan:
    plan = Plan.objects.create(office=office, year=year, framework=template.id)
    PlanRow.objects.bulk_create(
        PlanRow(plan=plan, place=place, indicator=row.indicator or "", content=content_of(row))
        for place, row in enumerate(rows_of_template(template), start=1)
    )
    record(Act(name="make-plan", subject=f"plan:{plan.pk}", actor=actor, office=office, after={"framework": template.id}))
    return plan


@transaction.atomic
def change_row(*, actor: Person, plan: Plan, row: Row) -> PlanRow:
    """Write an indicator of a plan anew.

    Raises:
        NotAllowedError: the actor does not prepare the office's plans.
        WrongStateError: the plan is not being written.
    """
    if Role.PREPARING not in roles_in(actor, plan.office):
        raise NotAllowedError
    locked = Plan.objects.select_for_update().get(pk=plan.pk)
    if State(locked.state) not in EDITABLE:
        raise WrongStateError
    stored = locked.rows.get(indicator=row.indicator)
    if row_of(stored) != row:
        before, stored.content = stored.content, content_of(row)
        stored.save()
        locked.prepared_by.add(actor)
        record(
            Act(
                name="plan-row",
                subject=f"plan:{plan.pk}",
                actor=actor,
                office=plan.office,
                before={"row": before},
                after={"row": stored.content},
            )
        )
    return stored
