"""People as rows: who somebody is, and what they are in which office from when to when."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import F, Q
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from agragati.route.states import Role
from agragati_web.offices.models import Office


class PersonManager(BaseUserManager["Person"]):
    """Makes people; an address is one person's."""

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> Person:  # noqa: ANN401 - as Django has it
        """Return a new person who can sign in with this address; without a password only after an invitation."""
        person = self.model(email=self.normalize_email(email).lower(), **fields)
        person.set_password(password)
        person.save(using=self._db)
        return person

    def get_by_natural_key(self, username: str | None) -> Person:
        """Return the person with this address, however its letters are written."""
        return self.get(email__iexact=username)


class Person(AbstractBaseUser):
    """Somebody who signs in."""

    email = models.EmailField(_("e-mail"), unique=True)
    name = models.CharField(_("name"), max_length=120)
    name_en = models.CharField(_("name in English"), max_length=120, blank=True)
    phone = models.CharField(_("telephone"), max_length=40, blank=True)
    language = models.CharField(_("language"), max_length=2, choices=(("bn", "বাংলা"), ("en", "English")), default="bn")
    is_active = models.BooleanField(_("may sign in"), default=True)

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]
    objects = PersonManager()

    class Meta:
        """Names."""

        verbose_name = _("person")
        verbose_name_plural = _("people")

    def __str__(self) -> str:
        """Their name in the language of the page."""
        return self.name_en if self.name_en and get_language() == "en" else self.name


class Assignment(models.Model):
    """What a person is in an office: a post with a role, from a day to a day; a transfer ends one and begins another."""

    class RoleChoice(models.TextChoices):
        """The core's roles, in words."""

        PREPARING = Role.PREPARING.value, _("Preparing officer")
        HEAD = Role.HEAD.value, _("Head of office")
        REVIEWER = Role.REVIEWER.value, _("Reviewing officer")
        CENTRAL = Role.CENTRAL.value, _("Central office")
        OBSERVER = Role.OBSERVER.value, _("Observer")
        AUDITOR = Role.AUDITOR.value, _("Auditor")

    person = models.ForeignKey(Person, verbose_name=_("person"), on_delete=models.PROTECT, related_name="assignments")
    office = models.ForeignKey(Office, verbose_name=_("office"), on_delete=models.PROTECT, related_name="assignments")
    role = models.CharField(_("role"), max_length=12, choices=RoleChoice.choices)
    post = models.CharField(_("post"), max_length=120)
    is_acting = models.BooleanField(_("acting charge"), default=False)
    since = models.DateField(_("from"))
    until = models.DateField(_("to"), null=True, blank=True)

    class Meta:
        """Names, order and what must hold."""

        verbose_name = _("assignment")
        verbose_name_plural = _("assignments")
        ordering = ("office__path", "role", "since")
        constraints = (
            models.CheckConstraint(condition=Q(until__isnull=True) | Q(until__gte=F("since")), name="assignment_ends_after_it_begins"),
            models.UniqueConstraint(fields=("person", "office", "role"), condition=Q(until__isnull=True), name="one_open_assignment"),
        )

    def __str__(self) -> str:
        """The post and the office."""
        return f"{self.post}, {self.office}"
