"""`agragati consolidate`: the reports of a folder added up over a tree of offices."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from agragati.cli.consolidation_csv import csv_lines
from agragati.cli.consolidation_tables import consolidation_lines
from agragati.cli.datafiles import rules_of
from agragati.cli.documents import fault_of
from agragati.cli.gather import gather
from agragati.cli.options import Options
from agragati.cli.session import Session
from agragati.cli.status import UNREADABLE
from agragati.cli.tables import terminal_width
from agragati.consolidate.whole import at_node
from agragati.flow import consolidate_offices
from agragati.model.consolidation import Consolidation, Occasion
from agragati.model.consolidation_json import compact, consolidation_parts
from agragati.model.offices import OfficeTree
from agragati.model.periods import FiscalYear, Period
from agragati.rules.datafaults import DataFileError
from agragati.rules.load_offices import load_offices
from agragati.rules.phrases import fault_wordings

TABLE_DEPTH = 2
"""Tiers below the office that is shown, which a screen can hold."""


def consolidate_folder(options: Options) -> int:
    """Print the consolidation of a folder's reports; return the exit status."""
    session = Session(options)
    whole = consolidation_of(session)
    if whole is None:
        return session.end(UNREADABLE)
    _print(whole, session)
    return session.end()


def consolidation_of(session: Session) -> Consolidation | None:
    """Return the reports that a call names, added up; nothing where its offices cannot be read, which is then told."""
    options = session.options
    tree = _tree(session)
    if tree is None:
        return None
    if options.node is not None and tree.place(options.node) is None:
        click.echo(session.speech.about("no_such_node", code=options.node), err=True)
        return None
    whole = consolidate_offices(tree, gather(session), rules_of(options.data), wanted=_wanted(options))
    return at_node(whole, options.node) if options.node is not None else whole


def _tree(session: Session) -> OfficeTree | None:
    """The tree, or nothing where its list is faulty, every fault of which is then printed."""
    path = session.options.offices or Path()
    try:
        return load_offices(path.read_bytes(), str(path))
    except DataFileError as error:
        for fault in error.faults:
            click.echo(fault.line(fault_wordings(session.options.lang)), err=True)
    except OSError as error:
        session.faults.append(fault_of(path, "file_closed", str(error.strerror)))
    return None


def _wanted(options: Options) -> Occasion:
    year = FiscalYear.parse(options.fiscal_year) if options.fiscal_year else None
    return Occasion(options.plan_type, year, Period(options.period) if options.period else None)


def _print(whole: Consolidation, session: Session) -> None:
    options = session.options
    if options.form == "json":
        lines = json_lines(whole, options.depth)
    elif options.form == "csv":
        lines = csv_lines(whole, options.depth, rules_of(options.data))
    else:
        depth = TABLE_DEPTH if options.depth is None else options.depth
        lines = consolidation_lines(whole, session.speech, terminal_width(), depth, rules_of(options.data))
    for line in lines:
        click.echo(line)


def json_lines(whole: Consolidation, depth: int | None = None) -> Iterator[str]:
    """Give the lines of `consolidation/1`; each office, report and total is a line, so that a country can be written and searched."""
    before = "{"
    for key, value in consolidation_parts(whole, depth):
        if isinstance(value, Iterator):
            yield f'{before}"{key}": ['
            yield from _elements(value)
            before = "], "
        else:
            yield f'{before}"{key}": {compact(value)},'
            before = ""
    yield "]}"


def _elements(values: Iterator[object]) -> Iterator[str]:
    last = None
    for value in values:
        if last is not None:
            yield f"{last},"
        last = compact(value)
    if last is not None:
        yield last
