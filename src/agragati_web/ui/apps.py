"""The app as Django knows it."""

from django.apps import AppConfig


class UiConfig(AppConfig):
    """Pages' frame, styles and the widgets that all pages share."""

    name = "agragati_web.ui"
    label = "ui"
