"""`agragati run`: a folder read, checked and scored, in one table for the eye."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import click

from agragati.cli.check import COLOURS, Tally
from agragati.cli.options import Options
from agragati.cli.score import Scored, score_document
from agragati.cli.session import UNREADABLE, Known, Session
from agragati.cli.speech import NOTHING, Speech
from agragati.cli.tables import Ink, Row, table_lines, terminal_width
from agragati.model.findings import Severity


def run_folder(options: Options) -> int:
    """Print the table; return 0 where at least one report was read: faults of documents are what the table is for."""
    session = Session(options)
    work = partial(score_document, known=Known())
    scored = [one for _, one in session.results(work)]
    if scored:
        _print_table(scored, session.speech)
    unreadable = session.end() == UNREADABLE
    if not scored:
        return UNREADABLE
    tally = Tally()
    for one in scored:
        tally.add(one.checked)
    click.echo()
    for line in tally.lines(session.speech, unreadable=len(session.faults) if unreadable else 0):
        click.echo(line)
    click.echo(click.style(session.speech.say("next_step", files=" ".join(map(str, options.files))), dim=True))
    return 0


def _print_table(scored: Sequence[Scored], speech: Speech) -> None:
    headings = [speech.say(name) for name in ("errors", "warnings", "infos", "rows", "score", "share", "report")]
    for line in table_lines(headings, [_row(one, speech) for one in scored], terminal_width()):
        click.echo(line)


def _row(scored: Scored, speech: Speech) -> Row:
    reading, sheet = scored.checked.reading, scored.sheet
    counts = [_count(scored, severity, speech) for severity in Severity]
    total = speech.say("of", earned=speech.points(sheet.total, scored.framework), of=speech.value(sheet.of))
    share = NOTHING
    if sheet.share is not None:
        share = speech.say("of", earned=speech.points(sheet.share, scored.framework), of=speech.value(sheet.share_of))
    figures = (*counts, Ink(speech.show(len(reading.report.rows))), Ink(total, bold=True), Ink(share))
    when = ", ".join(speech.show(one) for one in (reading.report.period, reading.report.fiscal_year) if one is not None)
    about = f"{when} · {reading.source}" if when else reading.source
    return Row(figures, (Ink(speech.office(reading.report), bold=True), Ink(about, dim=True)))


def _count(scored: Scored, severity: Severity, speech: Speech) -> Ink:
    count = sum(finding.severity is severity for finding in scored.checked.findings)
    return Ink(speech.show(count), colour=COLOURS[severity]) if count else Ink(speech.show(count), dim=True)
