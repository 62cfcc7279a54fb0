"""Figures and days as people here read them: in Bangla digits on Bangla pages, in Latin ones on English pages."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from django import template
from django.utils.translation import get_language

from agragati.bangla.digits import to_bangla
from agragati.model.values import Value

register = template.Library()


@register.filter
def digits(value: object) -> str:
    """Return a figure or text with the digits of the page's language; nothing for nothing."""
    if value is None:
        return ""
    text = str(value)
    return text if get_language() == "en" else to_bangla(text)


@register.filter
def day(value: date | None) -> str:
    """Return a day as forms write it: ১৬/০৩/২০২৪."""
    return digits(value.strftime("%d/%m/%Y")) if value else ""


@register.filter
def value(figure: Value | None) -> str:
    """Return a figure of a report; milestones one after the other."""
    if figure is None:
        return ""
    if isinstance(figure, Decimal):
        return digits(format(figure.normalize(), "f"))
    return day(figure) if isinstance(figure, date) else ", ".join(day(one) for one in figure)
