"""`agragati run`: a folder read, checked and scored, in one table for the eye."""

from __future__ import annotations

import os
import shlex
import shutil
from collections.abc import Iterator, Sequence
from functools import partial

import click

from agragati.cli.check import COLOURS, Tally
from agragati.cli.options import Options
from agragati.cli.score import Scored, score_document
from agragati.cli.session import Known, Session
from agragati.cli.speech import NOTHING, Speech
from agragati.cli.status import UNREADABLE
from agragati.cli.tables import Ink, Row, table_lines, terminal_width
from agragati.model.findings import Severity
from agragati.model.periods import Period

UNSURE = "*"
"""Stands at a score that rests on figures of which some are wrong."""


def run_folder(options: Options) -> int:
    """Print the table; return 0 where at least one report was read: faults of documents are what the table is for."""
    session = Session(options)
    work = partial(score_document, known=Known(data=options.data))
    scored = [one for _, one in session.results(work)]
    if scored:
        _print_table(sorted(scored, key=_worst_first), session.speech)
    unreadable = session.end() == UNREADABLE
    if not scored:
        return UNREADABLE
    tally = Tally()
    for one in scored:
        tally.add(one.checked)
    click.echo()
    for line in (*_footnotes(scored, session.speech), *tally.lines(session.speech, unreadable=len(session.faults) if unreadable else 0)):
        click.echo(line)
    if options.to is not None:
        from agragati.cli.write import write_beside  # noqa: PLC0415 - only who asks for documents waits for what prints them

        click.echo(session.speech.say("written_folder", count=write_beside(options, options.to), path=str(options.to)))
    click.echo(click.style(session.speech.say("next_step", program=_program(), files=shlex.join(map(str, options.files))), dim=True))
    return 0


def _worst_first(scored: Scored) -> tuple[int, int]:
    return -_count(scored, Severity.ERROR), -_count(scored, Severity.WARNING)


def _footnotes(scored: Sequence[Scored], speech: Speech) -> Iterator[str]:
    if any(_count(one, Severity.ERROR) for one in scored):
        yield speech.say("unsure", mark=UNSURE)
    periods = {one.checked.reading.report.period for one in scored}
    if any(Period.Q4 not in period.elapsed for period in periods if period):
        yield speech.say("so_far")


def _program() -> str:
    """Return how the program is called here: `uv run` puts it on a PATH of its own, which the caller's shell has not."""
    return "agragati" if shutil.which("agragati") and "UV_RUN_RECURSION_DEPTH" not in os.environ else "uv run agragati"


def _print_table(scored: Sequence[Scored], speech: Speech) -> None:
    headings = [speech.say(name) for name in ("errors", "warnings", "infos", "rows", "score")]
    headings += [_share_heading(scored, speech), speech.say("report")]
    for line in table_lines(headings, [_row(one, speech) for one in scored], terminal_width()):
        click.echo(line)


def _share_heading(scored: Sequence[Scored], speech: Speech) -> str:
    """Name the whole that the scores are a share of, where it is one for all."""
    wholes = {one.sheet.share_of for one in scored if one.sheet.share_of is not None}
    return speech.say("share_of", of=speech.value(wholes.pop())) if len(wholes) == 1 else speech.say("share")


def _row(scored: Scored, speech: Speech) -> Row:
    reading, sheet = scored.checked.reading, scored.sheet
    counts = [_count_ink(_count(scored, severity), severity, speech) for severity in Severity]
    total = speech.say("of", earned=speech.points(sheet.total, scored.framework), of=speech.value(sheet.of))
    mark = UNSURE if _count(scored, Severity.ERROR) else " "
    share = NOTHING
    if sheet.share is not None:
        share = speech.say("of", earned=speech.points(sheet.share, scored.framework), of=speech.value(sheet.share_of))
    figures = (*counts, Ink(speech.show(len(reading.report.rows))), Ink(total + mark, bold=True), Ink(share))
    when = ", ".join(speech.show(one) for one in (reading.report.period, reading.report.fiscal_year) if one is not None)
    about = f"{when} · {reading.source}" if when else reading.source
    return Row(figures, (Ink(speech.office(reading.report), bold=True), Ink(about, dim=True)))


def _count(scored: Scored, severity: Severity) -> int:
    return sum(finding.severity is severity for finding in scored.checked.findings)


def _count_ink(count: int, severity: Severity, speech: Speech) -> Ink:
    return Ink(speech.show(count), colour=COLOURS[severity]) if count else Ink(speech.show(count), dim=True)
