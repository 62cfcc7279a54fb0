"""`agragati check`: a linter for documents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import click

from agragati.cli.jsonlines import print_objects
from agragati.cli.options import Options
from agragati.cli.session import Session
from agragati.cli.speech import Speech
from agragati.flow import Checked, wording
from agragati.model.canonical import finding_json
from agragati.model.findings import Finding, Severity

ERRORS = 1
"""Exit status where a finding is an error."""

COLOURS: Mapping[Severity, str] = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}
_GITHUB_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


@dataclass(frozen=True, slots=True)
class Found:
    """A finding, with the file and report that it was found in."""

    path: Path
    checked: Checked
    finding: Finding

    @property
    def place(self) -> tuple[int, int]:
        """Line and column in the file; the first ones where the finding is about the whole document."""
        return self.finding.line or 1, self.finding.column or 1

    def message(self, speech: Speech) -> str:
        """The finding in words."""
        words = wording(self.finding, self.checked.reading.report)
        return words.bangla if speech.lang == "bn" else words.english


def check_files(options: Options) -> int:
    """Print what is wrong in the documents; return the exit status."""
    session = Session(options)
    tally = Tally()
    found = _findings(session, tally)
    if options.form == "json":
        print_objects((_object(one) for one in found), form="json", alone=False)
    else:
        shape = _FORMS[options.form]
        for one in found:
            click.echo(shape(one, session.speech))
    status = session.end(ERRORS if tally.severities[Severity.ERROR] else 0)
    for line in tally.lines(session.speech, unreadable=len(session.faults)):
        click.echo(line, err=True)
    return status


def _findings(session: Session, tally: Tally) -> Iterator[Found]:
    for path, checked in session.results(session.known().check):
        tally.add(checked)
        yield from (Found(path, checked, finding) for finding in checked.findings)


@dataclass(slots=True)
class Tally:
    """How many reports were checked, and how many findings of each severity they have."""

    reports: int = 0
    severities: Counter[Severity] = field(default_factory=Counter)

    def add(self, checked: Checked) -> None:
        """Count a report."""
        self.reports += 1
        self.severities.update(finding.severity for finding in checked.findings)

    def lines(self, speech: Speech, *, unreadable: int) -> Iterator[str]:
        """Give the closing lines."""
        errors, warnings, infos = (self.severities[one] for one in Severity)
        yield speech.say("summary", reports=self.reports, errors=errors, warnings=warnings, infos=infos)
        if unreadable:
            yield speech.say("summary_unreadable", unreadable=unreadable)


def text_line(found: Found, speech: Speech) -> str:
    """Return `file:line:column: code message`, coloured by severity; the message begins with its name, for those who see no colours."""
    line, column = found.place
    severity = found.finding.severity
    code = click.style(found.finding.code, fg=COLOURS[severity], bold=True)
    return f"{found.path}:{line}:{column}: {code} {speech.say(f'severity_{severity}')}: {found.message(speech)}"


def github_line(found: Found, speech: Speech) -> str:
    """Return the workflow command that puts the finding beside its line on GitHub."""
    line, column = found.place
    level = _GITHUB_LEVELS[found.finding.severity]
    return f"::{level} file={_escaped(str(found.path))},line={line},col={column},title={found.finding.code}::{_data(found.message(speech))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escaped(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


_FORMS: Mapping[str, Callable[[Found, Speech], str]] = {"text": text_line, "github": github_line}


def _object(found: Found) -> dict[str, Any]:
    """The finding as in `read`, with its file; a finding about the whole document keeps `null` for its place."""
    reading = found.checked.reading
    finding = finding_json(found.finding, reading.report, wording(found.finding, reading.report))
    return {"file": str(found.path), "part": reading.part, **finding}
