"""Offices as rows. What a tree is, and who receives what, the core says (`agragati.model.offices`, `agragati.route`)."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import F, Q
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from agragati.model.offices import Tier

DIGITS = 6
"""Digits of one step of a path: room for a million offices."""


class Office(models.Model):
    """A government office; it stands below any other, tiers may be skipped."""

    class TierChoice(models.TextChoices):
        """How high an office stands."""

        CENTRAL = "central", _("Cabinet Division")
        MINISTRY = Tier.MINISTRY.value, _("Ministry or division")
        DEPARTMENT = Tier.DEPARTMENT.value, _("Department or agency")
        FIELD = Tier.FIELD.value, _("Field office")

    code = models.CharField(_("code"), max_length=40, unique=True)
    name = models.CharField(_("name"), max_length=250)
    name_en = models.CharField(_("name in English"), max_length=250, blank=True)
    parent = models.ForeignKey(
        "self", verbose_name=_("office above"), null=True, blank=True, on_delete=models.PROTECT, related_name="children"
    )
    path = models.CharField(max_length=DIGITS * 20, blank=True, editable=False, db_index=True)
    """The primary keys from the root down to this office, six digits each: the offices below one have its path as their beginning."""
    tier = models.CharField(_("tier"), max_length=12, choices=TierChoice.choices, default=TierChoice.FIELD)
    kind = models.CharField(_("kind"), max_length=40, blank=True)
    """upazila, district, division … in the words of those who keep the tree."""
    address = models.CharField(_("address"), max_length=250, blank=True)
    phone = models.CharField(_("telephone"), max_length=40, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    web = models.CharField(_("web site"), max_length=120, blank=True)
    memo_code = models.CharField(_("beginning of memo numbers"), max_length=40, blank=True)
    owes_reports = models.BooleanField(_("a report is expected"), default=True)
    is_open = models.BooleanField(_("the office exists"), default=True)
    observers = models.ManyToManyField("self", verbose_name=_("observers"), symmetrical=False, related_name="observed", blank=True)
    """Offices outside the line (district and upazila administration) whose observers see this one and those below it."""

    class Meta:
        """Names, order and what must hold."""

        verbose_name = _("office")
        verbose_name_plural = _("offices")
        ordering = ("path",)
        constraints = (models.CheckConstraint(condition=~Q(parent=F("pk")), name="office_not_above_itself"),)

    def __str__(self) -> str:
        """Its name in the language of the page."""
        return self.name_en if self.name_en and get_language() == "en" else self.name

    def save(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - as Django has it
        """Save the office with its path, which needs its primary key."""
        super().save(*args, **kwargs)
        path = (self.parent.path if self.parent else "") + str(self.pk).zfill(DIGITS)
        if path != self.path:
            Office.objects.filter(pk=self.pk).update(path=path)
            self.path = path
