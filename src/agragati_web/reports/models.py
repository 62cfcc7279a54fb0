"""Reports as rows: a figure an indicator, the verified one beside the reported one, neither overwriting the other."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from agragati.model.periods import Period
from agragati.model.values import Status
from agragati_web.people.models import Person
from agragati_web.plans.models import Paper, Plan


class QuarterReport(Paper):
    """An office's report of one quarter or half-year on its plan."""

    class PeriodChoice(models.TextChoices):
        """What is reported on."""

        Q1 = Period.Q1.value, _("First quarter")
        Q2 = Period.Q2.value, _("Second quarter")
        Q3 = Period.Q3.value, _("Third quarter")
        Q4 = Period.Q4.value, _("Fourth quarter")
        H1 = Period.H1.value, _("First half-year")
        FY = Period.FY.value, _("Whole year")

    plan = models.ForeignKey(Plan, verbose_name=_("plan"), on_delete=models.PROTECT, related_name="reports")
    period = models.CharField(_("period"), max_length=2, choices=PeriodChoice.choices)
    memo_number = models.CharField(_("memo number"), max_length=60, blank=True)
    """Typed back once the office's register or D-Nothi has issued it; never made here."""
    memo_date = models.DateField(_("date of the letter"), null=True, blank=True)

    class Meta:
        """Order and what must hold."""

        verbose_name = _("report")
        verbose_name_plural = _("reports")
        ordering = ("plan", "period")
        constraints = (models.UniqueConstraint(fields=("plan", "period"), name="one_report_a_period"),)

    def __str__(self) -> str:
        """The office and the period."""
        return f"{self.office} · {self.get_period_display()} {self.plan.year.fiscal_year}"


class Figure(models.Model):
    """What an office reports of one indicator."""

    class StatusChoice(models.TextChoices):
        """The core's reasons for a cell to hold what it holds."""

        DONE = Status.DONE.value, _("Done")
        PARTLY = Status.PARTLY.value, _("Partly done")
        NOT_DUE = Status.NOT_DUE.value, _("Not due yet")
        NOT_REPORTED = Status.NOT_REPORTED.value, _("Not reported")
        NOT_APPLICABLE = Status.NOT_APPLICABLE.value, _("Does not apply")
        DONE_BY_SUPERIOR = Status.DONE_BY_SUPERIOR.value, _("Done by the office above")

    report = models.ForeignKey(QuarterReport, on_delete=models.CASCADE, related_name="figures")
    indicator = models.CharField(max_length=80)
    value = models.CharField(_("achievement"), max_length=120, blank=True)
    """As the core writes it: 12.5, 2024-03-16, milestones one after the other; blank where nothing is reported."""
    numerator = models.DecimalField(max_digits=15, decimal_places=3, null=True, blank=True)
    denominator = models.DecimalField(max_digits=15, decimal_places=3, null=True, blank=True)
    status = models.CharField(_("status"), max_length=20, choices=StatusChoice.choices, blank=True)
    remarks = models.TextField(_("remarks"), max_length=2000, blank=True)
    version = models.PositiveIntegerField(default=0)
    """Rises with every change: who writes over a version they have not seen is told."""
    changed_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        """What must hold."""

        constraints = (models.UniqueConstraint(fields=("report", "indicator"), name="one_figure_an_indicator"),)

    def __str__(self) -> str:
        """The indicator's id and its value."""
        return f"{self.indicator}: {self.value or '-'}"


class Verified(models.Model):
    """What the receiving office holds to be right, beside what was reported."""

    figure = models.OneToOneField(Figure, on_delete=models.PROTECT, related_name="verified")
    value = models.CharField(_("verified value"), max_length=120, blank=True)
    comment = models.TextField(_("comment"), max_length=2000, blank=True)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now=True)

    def __str__(self) -> str:
        """The figure and the verified value."""
        return f"{self.figure.indicator}: {self.value or '-'}"


class Comment(models.Model):
    """A word on a cell or on the whole report: a reason for returning it, feedback, an answer."""

    report = models.ForeignKey(QuarterReport, on_delete=models.CASCADE, related_name="comments")
    indicator = models.CharField(max_length=80, blank=True)
    text = models.TextField(_("comment"), max_length=4000)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        """Order."""

        ordering = ("at",)

    def __str__(self) -> str:
        """The beginning of the text."""
        return self.text[:40]
