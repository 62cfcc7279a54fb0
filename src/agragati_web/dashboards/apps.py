"""The app as Django knows it."""

from django.apps import AppConfig


class DashboardsConfig(AppConfig):
    """Pages over what other apps know."""

    name = "agragati_web.dashboards"
    label = "dashboards"
