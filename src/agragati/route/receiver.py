"""The office that receives what an office sends: the nearest above it that reviews; tiers may be skipped."""

from __future__ import annotations

from collections.abc import Callable, Mapping


def receiving_office(office: str, parents: Mapping[str, str | None], reviews: Callable[[str], bool]) -> str | None:
    """Return the code of the nearest office above that reviews what is sent to it; `None` where there is none.

    Args:
        office: the code of the office that sends.
        parents: each office's code to that of the office above it.
        reviews: whether an office has somebody who reviews.
    """
    seen = {office}
    above = parents.get(office)
    while above is not None and above not in seen:
        if reviews(above):
            return above
        seen.add(above)
        above = parents.get(above)
    return None
