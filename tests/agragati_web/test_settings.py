from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from agragati_web.settings import database


def test_a_file_of_our_own_takes_its_write_lock_at_once() -> None:
    found = database("sqlite:///srv/agragati/agragati.sqlite3")

    assert (found["ENGINE"], found["NAME"]) == ("django.db.backends.sqlite3", Path("/srv/agragati/agragati.sqlite3"))
    assert found["OPTIONS"]["transaction_mode"] == "IMMEDIATE"


def test_a_server_is_named_by_its_address() -> None:
    found = database("postgresql://agragati:p%40ss@db.example.gov.bd:5433/plans")

    assert [found[key] for key in ("ENGINE", "NAME", "USER", "PASSWORD", "HOST", "PORT")] == [
        "django.db.backends.postgresql",
        "plans",
        "agragati",
        "p@ss",
        "db.example.gov.bd",
        "5433",
    ]


def test_another_database_is_refused_by_name() -> None:
    with pytest.raises(ImproperlyConfigured, match="DATABASE_URL begins with 'mysql'"):
        database("mysql://localhost/plans")
