"""Every address of the application."""

from django.urls import include, path

from agragati_web.dashboards.views import my_work

urlpatterns = [
    path("", my_work, name="my-work"),
    path("language/", include("django.conf.urls.i18n")),
    path("account/", include("allauth.urls")),
]
