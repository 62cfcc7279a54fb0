"""`agragati score`: each row's points, the total and its share of the agreement, with the working."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import click

from agragati.cli.datafiles import rules_of
from agragati.cli.jsonlines import print_objects
from agragati.cli.options import Options
from agragati.cli.read import head_lines, indicator_text
from agragati.cli.session import Known, Session
from agragati.cli.speech import Speech
from agragati.cli.tables import Ink, Row, table_lines, terminal_width, wrap
from agragati.flow import Checked, governing, score_reading
from agragati.model.report import Row as ReportRow
from agragati.model.score_json import explain, score_json
from agragati.model.scores import ScoreLine, ScoreSheet
from agragati.rules.phrases import workings
from agragati.rules.template import Framework, Method


@dataclass(frozen=True, slots=True)
class Scored:
    """A report with its score sheet."""

    checked: Checked
    sheet: ScoreSheet
    data: Path | None = None
    """The folder of rules that was put over the program's."""

    @property
    def framework(self) -> Framework | None:
        """The rules that the report was scored by."""
        return governing(self.checked.reading.report, rules_of(self.data))


def score_files(options: Options) -> int:
    """Print the scores of the documents; return the exit status."""
    session = Session(options)
    method = Method(options.method) if options.method else None
    work = partial(score_document, known=session.known(), method=method, as_repaired=options.repaired)
    results = (scored for _, scored in session.results(work))
    if options.form == "json":
        speech = session.speech
        objects = (score_json(one.sheet, workings(options.lang), spell=speech.show) for one in results)
        print_objects(objects, form="json", alone=options.is_one_file)
    else:
        _print_tables(results, session)
    return session.end()


def score_document(data: bytes, name: str, *, known: Known, method: Method | None = None, as_repaired: bool = False) -> tuple[Scored, ...]:
    """Read, check and score every report of a document.

    Raises:
        UnreadableError: the document holds no report that can be read.
    """
    return tuple(Scored(one, _sheet(one, known, method, as_repaired=as_repaired), known.data) for one in known.check(data, name))


def _sheet(checked: Checked, known: Known, method: Method | None, *, as_repaired: bool) -> ScoreSheet:
    previous = known.before(checked.reading.report)
    return score_reading(checked, known.catalog, plan=known.plan, previous=previous, method=method, as_repaired=as_repaired)


def _print_tables(results: Iterator[Scored], session: Session) -> None:
    for number, scored in enumerate(results):
        if number:
            click.echo()
        for line in sheet_lines(scored, session.speech, terminal_width(), with_working=session.options.explain):
            click.echo(line)


def sheet_lines(scored: Scored, speech: Speech, columns: int, *, with_working: bool) -> Iterator[str]:
    """Give the lines that show a score sheet: its head, a row an indicator, the total."""
    sheet, framework = scored.sheet, scored.framework
    yield from head_lines(scored.checked, speech)
    method = speech.say("method", method=speech.say(f"method_{sheet.method}"))
    yield f"{method}, {speech.say('as_repaired')}" if sheet.repaired else method
    yield ""
    headings = [speech.say(name) for name in ("code", "weight", "achieved", "points", "weighted", "indicator")]
    pairs = list(zip(scored.checked.reading.report.rows, sheet.lines, strict=True))
    rows = [_row(row, line, speech, framework) for row, line in pairs]
    if with_working:
        rows = [replace(one, text=one.text + _working(line, speech)) for one, (_, line) in zip(rows, pairs, strict=True)]
    yield from table_lines(headings, rows, columns)
    yield ""
    yield from (click.style(line, bold=True) for line in wrap(total_line(sheet, speech, framework), columns))


def total_line(sheet: ScoreSheet, speech: Speech, framework: Framework | None) -> str:
    """Return the total and its share of the agreement, as `47.5/50` and `9.5/10`."""
    earned = speech.say("of", earned=speech.points(sheet.total, framework), of=speech.value(sheet.of))
    total = f"{speech.say('total')}: {earned}"
    if sheet.share is None:
        return total
    share = speech.say("share_line", earned=speech.points(sheet.share, framework), of=speech.value(sheet.share_of))
    return f"{total}; {share}"


def _row(row: ReportRow, line: ScoreLine, speech: Speech, framework: Framework | None) -> Row:
    figures = (
        speech.show(line.code or ""),
        speech.value(line.weight),
        speech.value(line.value, row.unit),
        speech.points(line.points, framework),
        speech.points(line.weighted, framework),
    )
    return Row(tuple(map(Ink, figures)), (Ink(indicator_text(row)),))


def _working(line: ScoreLine, speech: Speech) -> tuple[Ink, ...]:
    certainty = speech.say(f"certainty_{line.certainty}")
    clause = (Ink(speech.say("clause", clause=line.clause, certainty=certainty), dim=True),) if line.clause else ()
    return (Ink(explain(line, workings(speech.lang), spell=speech.show), colour="green"), *clause)
