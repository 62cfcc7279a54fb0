"""The app as Django knows it."""

from django.apps import AppConfig


class ReportsConfig(AppConfig):
    """Reports of a quarter or half-year, their figures and evidence."""

    name = "agragati_web.reports"
    label = "reports"
