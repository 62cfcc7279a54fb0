"""The app as Django knows it."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """People, the posts they hold, how they sign in."""

    name = "agragati_web.people"
    label = "people"
