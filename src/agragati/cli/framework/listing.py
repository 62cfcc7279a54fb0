"""`agragati framework list`: every plan that there are rules for."""

from __future__ import annotations

import click

from agragati.cli.datafiles import rules_of
from agragati.cli.framework.words import certainty_line, plan_name, whose
from agragati.cli.jsonlines import print_objects
from agragati.cli.options import Options
from agragati.cli.speech import Speech
from agragati.cli.tables import Ink, Row, table_lines, terminal_width
from agragati.rules.framework_json import summary_json
from agragati.rules.template import Catalog, Framework


def list_frameworks(options: Options) -> int:
    """Print the plans in the order of their ids; return 0."""
    catalog, speech = rules_of(options.data), Speech(options.lang)
    frameworks = sorted(catalog.frameworks, key=lambda one: one.id)
    if options.form == "json":
        print_objects(map(summary_json, frameworks), form="json", alone=False)
        return 0
    headings = [speech.say(name) for name in ("fiscal_year", "indicators", "total", "plan")]
    for line in table_lines(headings, [_row(one, catalog, speech) for one in frameworks], terminal_width()):
        click.echo(line)
    click.echo()
    click.echo(speech.say("plans_counted", plans=len(frameworks), years=len({one.fiscal_year for one in frameworks})))
    return 0


def _row(framework: Framework, catalog: Catalog, speech: Speech) -> Row:
    figures = (
        Ink(speech.show(framework.fiscal_year)),
        Ink(speech.show(len(framework.indicators))),
        Ink(speech.value(framework.weights_total)),
    )
    text = (
        *((Ink(speech.say("example"), colour="yellow"),) if framework.example else ()),
        Ink(f"{plan_name(framework, catalog, speech)}: {whose(framework, speech)}", bold=True),
        Ink(framework.id),
        Ink(certainty_line(framework, speech), dim=True),
    )
    return Row(figures, text)
