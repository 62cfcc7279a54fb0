"""The app as Django knows it."""

from django.apps import AppConfig


class PlansConfig(AppConfig):
    """Plans of offices, drafts and frozen versions."""

    name = "agragati_web.plans"
    label = "plans"
