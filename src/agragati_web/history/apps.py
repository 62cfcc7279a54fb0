"""The app as Django knows it."""

from django.apps import AppConfig


class HistoryConfig(AppConfig):
    """Every move made, and the history that proves itself."""

    name = "agragati_web.history"
    label = "history"
