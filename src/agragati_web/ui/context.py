"""What every page knows besides its own."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest


def page(request: HttpRequest) -> dict[str, object]:  # noqa: ARG001 - as Django has it
    """Return what the frame of all pages shows."""
    return {"is_demo": settings.DEMO}
