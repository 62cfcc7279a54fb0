"""`agragati-web`: the commands of the web application."""

from __future__ import annotations

import os
import sys


def main() -> None:
    """Run a command of the application: serve, demo, verify, or one of Django's."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "agragati_web.settings")
    from django.core.management import execute_from_command_line  # noqa: PLC0415  Django reads the settings when it is imported

    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
