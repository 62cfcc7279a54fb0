"""Outline → bytes, one file a format; each is imported when it is first asked for, with the libraries that it needs."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from typing import TypeAlias

from agragati.model.outline import Outline

Renderer: TypeAlias = Callable[[Outline], bytes]

MODULES = {"pdf": "pdf", "docx": "word", "xlsx": "excel", "html": "webpage", "txt": "text"}
"""What a file's name ends in, to the module that prints it."""


def endings() -> tuple[str, ...]:
    """Return the endings of the formats that are there, in the order of their use."""
    return tuple(ending for ending, module in MODULES.items() if find_spec(f"{__name__}.{module}"))


def renderer(ending: str) -> Renderer:
    """Return the format of an ending without its dot.

    Raises:
        KeyError: there is none.
    """
    if ending not in endings():
        raise KeyError(ending)
    render: Renderer = import_module(f"{__name__}.{MODULES[ending]}").render
    return render
