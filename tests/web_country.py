"""A small invented country: a ministry, its department and a field office, with people, a year and an agreed plan."""

from dataclasses import dataclass

from agragati.route.states import Role, State
from agragati_web.offices.models import Office
from agragati_web.people.models import Person
from agragati_web.plans.models import Plan
from agragati_web.plans.services import make_plans, open_year
from agragati_web.reports.models import QuarterReport
from agragati_web.reports.services import begin_report
from web_builders import an_office, in_office

FRAMEWORK = "apa/egov-innovation/2023-24/field-b"


@dataclass(frozen=True)
class Country:
    """The offices, and one person of each part."""

    ministry: Office
    department: Office
    field: Office
    central: Person
    officer: Person
    head: Person
    reviewer: Person
    chief: Person
    """Head of the department."""
    stranger: Person
    """Prepares for a field office of another department."""

    def plan(self, state: State = State.ACCEPTED) -> Plan:
        """The field office's plan of 2023-24."""
        year = open_year(actor=self.central, plan_type="egov-innovation", fiscal_year="2023-24")
        made = make_plans(actor=self.central, year=year, framework=FRAMEWORK, offices=(self.field,))
        Plan.objects.filter(office=self.field).update(state=state.value)
        return Plan.objects.get(pk=made.made[0].pk)

    def report(self, period: str = "Q2") -> QuarterReport:
        """The field office's report on an agreed plan."""
        return begin_report(actor=self.officer, plan=self.plan(), period=period)


def a_country() -> Country:
    ministry = an_office("ministry", tier="ministry", name="নমুনা মন্ত্রণালয়")
    department = an_office("department", ministry, tier="department", name="নমুনা অধিদপ্তর")
    field = an_office("field", department, name="জেলা নমুনা কার্যালয়, মেঘপুর")
    other = an_office("other", an_office("other-department", ministry, tier="department"))
    return Country(
        ministry,
        department,
        field,
        central=in_office(an_office("cabinet", tier="central"), Role.CENTRAL),
        officer=in_office(field, Role.PREPARING),
        head=in_office(field, Role.HEAD),
        reviewer=in_office(department, Role.REVIEWER),
        chief=in_office(department, Role.HEAD),
        stranger=in_office(other, Role.PREPARING),
    )
