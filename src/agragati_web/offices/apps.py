"""The app as Django knows it."""

from django.apps import AppConfig


class OfficesConfig(AppConfig):
    """Offices and the tree that they form."""

    name = "agragati_web.offices"
    label = "offices"
