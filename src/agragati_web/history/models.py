"""The history: one row for everything that was done, chained by hash to the row before; and what was frozen on the way."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from agragati_web.offices.models import Office
from agragati_web.people.models import Person


class HistoryError(Exception):
    """The history may only grow."""


class _OnlyGrows(models.Model):
    """A row that is written once."""

    class Meta:
        """No table of its own."""

        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - as Django has it
        """Write the row, once.

        Raises:
            HistoryError: the row is there already.
        """
        if not self._state.adding:
            raise HistoryError(f"{self!r} is written already")
        super().save(*args, **{**kwargs, "force_insert": True})

    def delete(self, *_args: Any, **_kwargs: Any) -> tuple[int, dict[str, int]]:  # noqa: ANN401 - as Django has it
        """Refuse.

        Raises:
            HistoryError: always.
        """
        raise HistoryError(f"{self!r} stays")


class Frozen(_OnlyGrows):
    """A plan or report as it was at a move: canonical JSON, kept once under its hash."""

    hash = models.CharField(primary_key=True, max_length=64)
    """SHA-256 of the text, in hexadecimal digits."""
    text = models.TextField()

    def __str__(self) -> str:
        """The beginning of the hash, as prints show it."""
        return self.hash[:12]


class Entry(_OnlyGrows):
    """One thing that was done: who, when, to what, why, from which value to which."""

    number = models.PositiveBigIntegerField(primary_key=True)
    """From 1, without a gap."""
    at = models.DateTimeField(_("when"))
    actor = models.ForeignKey(Person, verbose_name=_("who"), null=True, on_delete=models.PROTECT, related_name="+")
    actor_name = models.CharField(max_length=120)
    """As it was then."""
    office = models.ForeignKey(Office, verbose_name=_("office"), null=True, on_delete=models.PROTECT, related_name="+")
    act = models.CharField(_("what"), max_length=40)
    """A move's name, or what else was done: `cell`, `evidence`, `sign-in`, `assignment` …"""
    subject = models.CharField(max_length=80)
    """What it was done to: `report:17`, `plan:4`, `office:9`."""
    reason = models.TextField(_("reason"), blank=True)
    before = models.JSONField(null=True)
    after = models.JSONField(null=True)
    frozen = models.ForeignKey(Frozen, null=True, on_delete=models.PROTECT, related_name="+")
    request_key = models.CharField(max_length=64, null=True, unique=True)  # noqa: DJ001 - many have none, and those must not clash
    """The same request sent twice has the same key, and is done once."""
    previous_hash = models.CharField(max_length=64)
    hash = models.CharField(max_length=64, unique=True)

    class Meta:
        """Order."""

        ordering = ("number",)
        indexes = (models.Index(fields=("subject", "number")), models.Index(fields=("office", "number")))

    def __str__(self) -> str:
        """Its number and what was done."""
        return f"{self.number} {self.act} {self.subject}"


class Chain(models.Model):
    """The last link; locked while a row is added, so that two never follow the same one."""

    last_number = models.PositiveBigIntegerField(default=0)
    last_hash = models.CharField(max_length=64, default="0" * 64)

    def __str__(self) -> str:
        """The last number."""
        return str(self.last_number)
