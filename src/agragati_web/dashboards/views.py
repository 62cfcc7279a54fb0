"""The first page of everyone."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from agragati_web.people.queries import assignments_of


@login_required
def my_work(request: HttpRequest) -> HttpResponse:
    """What is due, returned and unread, each one click from where it is done."""
    return render(request, "dashboards/my_work.html", {"assignments": assignments_of(request.user)})  # type: ignore[arg-type]  # signed in
