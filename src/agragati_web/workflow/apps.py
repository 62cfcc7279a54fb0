"""The app as Django knows it."""

from django.apps import AppConfig


class WorkflowConfig(AppConfig):
    """Every move made, and the history that proves itself."""

    name = "agragati_web.workflow"
    label = "workflow"
