"""The plans that a person means by an id, or by a part of one."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches

import click

from agragati.cli.speech import Speech
from agragati.cli.status import UNREADABLE
from agragati.rules.template import Framework

NEAR = 5
"""How many ids are offered where none or several fit."""


class NoSuchPlanError(click.ClickException):
    """No plan, or more than one, has the id; the message offers those that are near."""

    exit_code = UNREADABLE

    def show(self, file: object = None) -> None:  # noqa: ARG002 - click's signature
        """Print the message as it stands: it is in the reader's language."""
        click.echo(self.message, err=True)


def find_framework(frameworks: Sequence[Framework], name: str, speech: Speech) -> Framework:
    """Return the plan of this id, or the only one that a part of an id stands for.

    Raises:
        NoSuchPlanError: there is none, or there are several.
    """
    found = _named(frameworks, name)
    if len(found) == 1:
        return found[0]
    problem = "several_plans" if found else "no_such_plan"
    raise NoSuchPlanError(speech.say(problem, name=name, near=_near(found or frameworks, name)))


def find_frameworks(frameworks: Sequence[Framework], name: str, speech: Speech) -> tuple[Framework, ...]:
    """Return the plan of this id, or all plans of a folder such as `apa/egov-innovation/2023-24`.

    Raises:
        NoSuchPlanError: there is none.
    """
    found = _named(frameworks, name)
    if not found:
        raise NoSuchPlanError(speech.say("no_such_plan", name=name, near=_near(frameworks, name)))
    return found


def _named(frameworks: Sequence[Framework], name: str) -> tuple[Framework, ...]:
    """The plans of which the name is the id, its beginning or end at a `/`, or else any part of it."""
    wanted = name.strip().strip("/").lower()
    for fits in (_is, _bounds, _holds):
        found = tuple(framework for framework in frameworks if fits(framework.id.lower(), wanted))
        if found or not wanted:
            return found
    return ()


def _is(id_: str, wanted: str) -> bool:
    return id_ == wanted


def _bounds(id_: str, wanted: str) -> bool:
    return f"/{wanted}/" in f"/{id_}/"


def _holds(id_: str, wanted: str) -> bool:
    return wanted in id_


def _near(frameworks: Sequence[Framework], name: str) -> str:
    ids = [framework.id for framework in frameworks]
    near = get_close_matches(name, ids, n=NEAR, cutoff=0.3) or ids[:NEAR]
    return "\n".join(f"  {one}" for one in near)
