"""`agragati read`: what the documents say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import click

from agragati.cli.choice import choice_line
from agragati.cli.datafiles import rules_of
from agragati.cli.jsonlines import print_objects
from agragati.cli.options import Options
from agragati.cli.session import Session
from agragati.cli.speech import Speech
from agragati.cli.tables import Ink, Row, table_lines, terminal_width
from agragati.flow import Checked, wording
from agragati.model.canonical import reading_json
from agragati.model.periods import TOTAL
from agragati.model.report import Report
from agragati.model.report import Row as ReportRow
from agragati.rules.template import Catalog

WIDE = 110
"""Columns that hold every level of the targets and every period; in fewer stand the best level, and the report's own period."""

_CODE_BEFORE = re.compile(r"^[\[(]?\d+(?:\.\d+)+[\])]?\s*")


def read_files(options: Options) -> int:
    """Print what the documents say; return the exit status."""
    session = Session(options)
    results = (checked for _, checked in session.results(session.known().check))
    if options.form == "table":
        _print_tables(results, rules_of(options.data), session.speech)
    else:
        objects = (reading_json(one.reading, one.findings, wording) for one in results)
        print_objects(objects, form=options.form, alone=options.is_one_file)
    return session.end()


def _print_tables(results: Iterable[Checked], catalog: Catalog, speech: Speech) -> None:
    for number, checked in enumerate(results):
        if number:
            click.echo()
        for line in report_lines(checked, catalog, speech, terminal_width()):
            click.echo(line)


def report_lines(checked: Checked, catalog: Catalog, speech: Speech, columns: int) -> Iterator[str]:
    """Give the lines that show a report: its head, the rules that it was read by, then a row an indicator."""
    report = checked.reading.report
    yield from head_lines(checked, speech)
    yield choice_line(checked.reading, catalog, speech)
    if report.letter and report.letter.memo_number and report.letter.date:
        yield speech.say("letter", memo_number=report.letter.memo_number, date=report.letter.date)
    yield ""
    levels = sorted({level for row in report.rows for level in row.targets}, reverse=True)
    shown = levels if columns >= WIDE else levels[:1]
    annual = any(row.annual_target is not None for row in report.rows)
    periods = _periods(report, all_of_them=columns >= WIDE)
    headings = [speech.say("code"), speech.say("weight")]
    headings += [speech.say("level", level=level) for level in shown]
    headings += [speech.say("annual_target")] if annual else []
    headings += [_period_heading(period, speech) for period in periods]
    rows = [_row(row, shown, periods, speech, annual=annual) for row in report.rows]
    yield from table_lines([*headings, speech.say("indicator")], rows, columns)


def head_lines(checked: Checked, speech: Speech) -> Iterator[str]:
    """Give the lines that name a report: the office; what it is, and the file."""
    reading = checked.reading
    yield click.style(speech.office(reading.report), bold=True)
    source = f"{reading.source}, {speech.say('part', part=reading.part)}" if reading.part > 1 else reading.source
    yield f"{speech.occasion(reading.report)} · {source}"


def indicator_text(row: ReportRow) -> str:
    """Return the indicator as printed, without the code before it, which has a column of its own."""
    return _CODE_BEFORE.sub("", row.indicator_text or row.activity_text or "")


def _period_heading(period: str, speech: Speech) -> str:
    return speech.say("achieved_total") if period == TOTAL else speech.show(period)


def _periods(report: Report, *, all_of_them: bool) -> list[str]:
    periods = list(dict.fromkeys(period for row in report.rows for period in row.achieved))
    own = [period for period in periods if period in {report.period, TOTAL}]
    return own if own and not all_of_them else periods


def _row(row: ReportRow, levels: Iterable[int], periods: Iterable[str], speech: Speech, *, annual: bool) -> Row:
    targets = [speech.value(row.targets.get(level), row.unit) for level in levels]
    targets += [speech.value(row.annual_target, row.unit)] if annual else []
    achieved = [speech.value(row.achieved.get(period), row.unit) for period in periods]
    figures = [speech.show(row.code or ""), speech.value(row.weight), *targets, *achieved]
    text = [Ink(indicator_text(row))]
    text += [Ink(speech.say("remark", text=row.remarks), dim=True)] if row.remarks else []
    return Row(tuple(map(Ink, figures)), tuple(text))
