"""The commands of the group: what each takes and what its help says. The work is in the files beside this one, imported when it is done."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from agragati.cli.options import Command, Options, data_option, examples, format_option, lang_option

_PATH = click.Path(path_type=Path)


def _rules_options(*forms: str) -> Callable[[Command], Command]:
    """Take what every look at the rules takes: the form of output, the language, a folder of rules."""

    def take(command: Command) -> Command:
        return format_option(*forms)(lang_option(data_option(command)))

    return take


@click.group(epilog=examples("agragati framework list", "agragati framework show field-a", "agragati framework check my-rules"))
def framework() -> None:
    """Look at the rules: plans of each year as data, with their sources.

    A plan's id is its path, apa/egov-innovation/2023-24/field-a; any part of it that no other has will do.
    """


@framework.command(name="list", epilog=examples("agragati framework list", "agragati framework list --format json"))
@_rules_options("table", "json")
def list_(**given: Any) -> None:  # noqa: ANN401 - click gives what the options say
    """List every plan: year, tier, indicators, total, how certain it is."""
    from agragati.cli.datafiles import with_sound_data
    from agragati.cli.framework.listing import list_frameworks

    sys.exit(with_sound_data(list_frameworks, Options(files=(), **given)))


@framework.command(
    epilog=examples("agragati framework show 2023-24/ministry", "agragati framework show apa/egov-innovation/2023-24/field-a --sources")
)
@click.argument("plan", metavar="ID")
@click.option("--sources", is_flag=True, help="Show the clause of every rule, and how certain it is.")
@_rules_options("table", "json")
def show(plan: str, *, sources: bool, **given: Any) -> None:  # noqa: ANN401 - click gives what the options say
    """Show one plan: indicators with weights and levels, scoring, days, forms."""
    from agragati.cli.datafiles import with_sound_data
    from agragati.cli.framework.showing import show_framework

    sys.exit(with_sound_data(lambda options: show_framework(plan, options, sources=sources), Options(files=(), **given)))


@framework.command(
    epilog=examples(
        "agragati framework diff 2023-24/field-a 2023-24/field-b",
        "agragati framework diff apa/egov-innovation/2023-24 apa/egov-innovation/2023-24 --lang en",
    )
)
@click.argument("before", metavar="A")
@click.argument("after", metavar="B")
@_rules_options("table", "json")
def diff(before: str, after: str, **given: Any) -> None:  # noqa: ANN401 - click gives what the options say
    """Say what changes from A to B: two plans, or two years.

    A day that only moved with the fiscal year is no change.
    """
    from agragati.cli.datafiles import with_sound_data
    from agragati.cli.framework.comparing import show_difference

    sys.exit(with_sound_data(lambda options: show_difference(before, after, options), Options(files=(), **given)))


@framework.command(epilog=examples("agragati framework check my-rules", "agragati framework check my-rules/apa/egov-innovation/2024-25"))
@click.argument("folder", type=_PATH)
@lang_option
def check(folder: Path, lang: str) -> None:
    """Check a folder of rules that you write, as it stands over the program's.

    FOLDER is a tree of <regime>/<plan-type>/<fiscal-year>/, or one such year. Every fault is told at once, by file and key; the
    worked cases are reckoned too. Exit status 0 without a fault, 1 with one.
    """
    from agragati.cli.framework.checking import check_folder

    sys.exit(check_folder(folder, lang))


@framework.command(epilog=examples("agragati framework new my-rules --from apa/egov-innovation/2023-24 --year 2024-25"))
@click.argument("folder", type=_PATH)
@click.option("--from", "source", required=True, metavar="YEAR", help="The year to begin with, such as apa/egov-innovation/2023-24.")
@click.option("--year", required=True, metavar="YYYY-YY", help="The new fiscal year.")
@lang_option
@data_option
def new(folder: Path, source: str, year: str, lang: str, data: Path | None) -> None:
    """Begin a new year in a folder of your own, from one that is known.

    What depends on the year is moved to the new one and marked; nothing counts as certain until you have looked at it.
    """
    from agragati.cli.datafiles import with_sound_data
    from agragati.cli.framework.renewing import begin_year

    sys.exit(with_sound_data(lambda options: begin_year(folder, source, year, options), Options(files=(), lang=lang, data=data)))
