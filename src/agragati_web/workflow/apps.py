"""The app as Django knows it."""

from django.apps import AppConfig


class WorkflowConfig(AppConfig):
    """Moves of plans and reports, and the inbox."""

    name = "agragati_web.workflow"
    label = "workflow"
