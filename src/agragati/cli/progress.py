"""A progress bar on standard error, for a person who waits."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

Step = TypeVar("Step")


def shown(steps: Iterable[Step], total: int, description: str) -> Iterator[Step]:
    """Give the steps while a bar shows how far they are, where a person looks on and there is more than one."""
    if total < 2 or not sys.stderr.isatty():
        return iter(steps)
    from rich.console import Console  # noqa: PLC0415 - only people at a terminal wait for it
    from rich.progress import track  # noqa: PLC0415

    bar = track(steps, description, total=total, console=Console(stderr=True), transient=True)
    # Where the results go to the same terminal, they would run into the bar.
    return iter(list(bar)) if sys.stdout.isatty() else iter(bar)
