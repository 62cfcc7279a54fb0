"""From the arguments to what came of every document, and the end that all commands share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TypeVar

import click

from agragati.bangla.text import fold
from agragati.cli.datafiles import rules_of
from agragati.cli.documents import Fault, Work, find_documents, outcomes
from agragati.cli.options import Options
from agragati.cli.progress import shown
from agragati.cli.speech import Speech
from agragati.cli.status import UNREADABLE
from agragati.flow import Checked, check_one, read_document
from agragati.model.report import Report
from agragati.rules.template import Catalog

Result = TypeVar("Result")


@dataclass(slots=True)
class Session:
    """One call of a command: what it was asked, and the faults so far."""

    options: Options
    faults: list[Fault] = field(default_factory=list)

    @property
    def speech(self) -> Speech:
        """The language of the call."""
        return Speech(self.options.lang)

    def results(self, work: Work[Result]) -> Iterator[tuple[Path, Result]]:
        """Give the results of every document that the arguments name, with its path; keep the faults of the others."""
        found = find_documents(self.options.files)
        self.faults += found.faults
        steps = outcomes(found.files, work, self.options.jobs)
        for one in shown(steps, len(found.files), self.speech.say("progress")):
            self.faults += [one.fault] if one.fault else []
            yield from ((one.path, result) for result in one.results)

    def known(self) -> Known:
        """Return the approved plan and the earlier quarters that the options name; keep the faults of their files."""
        plan = self._reports((self.options.plan,) if self.options.plan else ())
        return Known(
            plan=plan[0] if plan else None,
            previous=self._reports(self.options.previous),
            of_one_office=self.options.is_one_file,
            data=self.options.data,
        )

    def end(self, status: int = 0) -> int:
        """Print a line for each file that could not be read; return the exit status."""
        for fault in self.faults:
            if self.options.debug and fault.trace:
                click.echo(fault.trace, err=True)
            click.echo(fault.line(self.options.lang), err=True)
        return UNREADABLE if self.faults else status

    def _reports(self, files: Sequence[Path]) -> tuple[Report, ...]:
        found = find_documents(files)
        self.faults += found.faults
        read = list(outcomes(found.files, partial(read_document, catalog=rules_of(self.options.data)), 1))
        self.faults += [one.fault for one in read if one.fault]
        return tuple(reading.report for one in read for reading in one.results)


@dataclass(frozen=True, slots=True)
class Known:
    """What is known beside a document: the approved plan, reports of earlier quarters, and the rules."""

    plan: Report | None = None
    previous: tuple[Report, ...] = ()
    of_one_office: bool = True
    """One file is read: every earlier quarter is its office's, however that one was spelt."""
    data: Path | None = None
    """A folder of rules that is put over the program's."""

    @property
    def catalog(self) -> Catalog:
        """The rules; each process loads them once for itself."""
        return rules_of(self.data)

    def before(self, report: Report) -> tuple[Report, ...]:
        """Return the earlier quarters of the report's own office."""
        if self.of_one_office:
            return self.previous
        return tuple(one for one in self.previous if fold(one.office or "") == fold(report.office or ""))

    def check(self, data: bytes, name: str) -> tuple[Checked, ...]:
        """Read and check every report of a document against what is known.

        Raises:
            UnreadableError: the document holds no report that can be read.
        """
        return tuple(
            check_one(reading, self.catalog, plan=self.plan, previous=self.before(reading.report))
            for reading in read_document(data, name, self.catalog)
        )
