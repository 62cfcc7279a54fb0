"""Plans as rows. What a year's template says is the core's data; here is what an office made of it."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from agragati.route.states import State
from agragati_web.history.models import Entry
from agragati_web.offices.models import Office
from agragati_web.people.models import Person


class Paper(models.Model):
    """What a plan and a report have in common: an office writes it, and it moves from state to state."""

    class StateChoice(models.TextChoices):
        """The core's states, in words."""

        DRAFT = State.DRAFT.value, _("Being written")
        SUBMITTED = State.SUBMITTED.value, _("Before the head of office")
        SENT = State.SENT.value, _("Sent")
        RETURNED = State.RETURNED.value, _("Returned")
        ACCEPTED = State.ACCEPTED.value, _("Accepted")
        PUBLISHED = State.PUBLISHED.value, _("Published")

    office = models.ForeignKey(Office, verbose_name=_("office"), on_delete=models.PROTECT, related_name="%(class)ss")
    state = models.CharField(_("state"), max_length=12, choices=StateChoice.choices, default=StateChoice.DRAFT)
    prepared_by = models.ManyToManyField(Person, related_name="+", blank=True)
    """Those who wrote in it since it was last accepted; none of them approves it."""
    last_move = models.ForeignKey(Entry, null=True, on_delete=models.PROTECT, related_name="+")
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        """No table of its own."""

        abstract = True


class Year(models.Model):
    """A fiscal year that the central office opened for one kind of plan: from then on offices may write."""

    plan_type = models.CharField(_("plan"), max_length=40)
    fiscal_year = models.CharField(_("fiscal year"), max_length=7)
    is_open = models.BooleanField(_("open"), default=True)

    class Meta:
        """Order and what must hold."""

        ordering = ("-fiscal_year", "plan_type")
        constraints = (models.UniqueConstraint(fields=("plan_type", "fiscal_year"), name="a_year_opens_once"),)

    def __str__(self) -> str:
        """The plan and the year."""
        return f"{self.plan_type} {self.fiscal_year}"


class Plan(Paper):
    """The plan of one office for one year."""

    year = models.ForeignKey(Year, verbose_name=_("fiscal year"), on_delete=models.PROTECT, related_name="plans")
    framework = models.CharField(_("template"), max_length=120)
    """Id of the core's framework that it was made from: apa/egov-innovation/2023-24/field-a."""

    class Meta:
        """Order and what must hold."""

        verbose_name = _("plan")
        verbose_name_plural = _("plans")
        ordering = ("year", "office__path")
        constraints = (models.UniqueConstraint(fields=("office", "year"), name="one_plan_a_year"),)

    def __str__(self) -> str:
        """The office and the year."""
        return f"{self.office} · {self.year.fiscal_year}"


class PlanRow(models.Model):
    """An indicator of a plan: its content as the core's canonical JSON, and who answers for it."""

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="rows")
    place = models.PositiveSmallIntegerField()
    indicator = models.CharField(max_length=80)
    content = models.TextField()
    """One row of `report/1`: unit, weight, targets, quarter targets and texts."""
    responsible = models.ForeignKey(
        Person, verbose_name=_("responsible"), null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    stand_in = models.ForeignKey(Person, verbose_name=_("stand-in"), null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        """Order and what must hold."""

        ordering = ("place",)
        constraints = (models.UniqueConstraint(fields=("plan", "indicator"), name="one_row_an_indicator"),)

    def __str__(self) -> str:
        """The indicator's id."""
        return self.indicator
