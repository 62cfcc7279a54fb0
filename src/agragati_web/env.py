"""Settings from the environment, typed; a wrong or missing one stops the start with a word on what to do."""

from __future__ import annotations

import os
from pathlib import Path


class SettingError(Exception):
    """A setting is missing or cannot be understood."""


def text(name: str, default: str | None = None) -> str:
    """Return a setting as it is given.

    Raises:
        SettingError: it is missing and has no default.
    """
    value = os.environ.get(name, default)
    if value is None or value == "":
        if default is not None:
            return default
        raise SettingError(f"{name} is not set")
    return value


def flag(name: str, *, default: bool) -> bool:
    """Return a setting that is 1 or 0.

    Raises:
        SettingError: it is something else.
    """
    value = text(name, "1" if default else "0")
    if value not in {"0", "1"}:
        raise SettingError(f"{name} is {value!r}, expected 1 or 0")
    return value == "1"


def words(name: str, default: str = "") -> list[str]:
    """Return a setting that holds several words between commas."""
    return [word.strip() for word in text(name, default).split(",") if word.strip()]


def folder(name: str, default: Path) -> Path:
    """Return a folder that the application may write to."""
    return Path(text(name, str(default))).expanduser()
