"""`agragati write`: reports as official documents, in files."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from pathlib import Path

import click
import simplejson

from agragati.cli.check import COLOURS
from agragati.cli.datafiles import rules_of
from agragati.cli.documents import Fault
from agragati.cli.options import Options
from agragati.cli.places import Places, PlacesError, put
from agragati.cli.session import Known, Session
from agragati.cli.speech import Speech
from agragati.cli.status import UNREADABLE
from agragati.flow import Checked, score_reading, wording, write_document, write_scores, write_whole
from agragati.model.findings import Finding
from agragati.model.report import Report
from agragati.read.faults import UnreadableError
from agragati.rules.template import Method
from agragati.write.consolidation import CONSOLIDATED, HALF_YEAR_REVIEW
from agragati.write.document import Wish, Written
from agragati.write.formats import endings, renderer
from agragati.write.formats.faults import UnwritableError
from agragati.write.fresh import GivenError
from agragati.write.report import FormError

SCORE_SHEET = "score-sheet"
WHOLE_FORMS = (CONSOLIDATED, HALF_YEAR_REVIEW)


@dataclass(frozen=True, slots=True)
class Printed:
    """A document in its format, with what its writer should know."""

    data: bytes
    report: Report
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Job:
    """How every document of a call is written; plain values, so that processes can have it."""

    known: Known
    wish: Wish
    ending: str
    letter: Mapping[str, object] | None = None
    method: Method | None = None

    def __call__(self, data: bytes, name: str) -> tuple[Printed, ...]:
        """Read, lay out and print every report of a document.

        Raises:
            UnreadableError: the document holds no report that can be read.
            FormError: there is no such form.
            GivenError: a value for the letter cannot be used.
        """
        return tuple(self._printed(one) for one in self.known.check(data, name))

    def _printed(self, checked: Checked) -> Printed:
        written = self._written(checked)
        return Printed(renderer(self.ending)(written.outline), checked.reading.report, written.findings)

    def _written(self, checked: Checked) -> Written:
        if self.wish.form == SCORE_SHEET:
            sheet = score_reading(checked, self.known.catalog, method=self.method)
            return write_scores(checked.reading.report, sheet, self.wish, self.known.catalog)
        return write_document(checked.reading.report, self.wish, self.known.catalog, letter=self.letter)


def write_whole_document(options: Options) -> int:
    """Write one document of all offices whose reports are named; return the exit status."""
    from agragati.cli.consolidate import consolidation_of  # noqa: PLC0415 - only who adds up waits for it

    session = Session(options)
    try:
        places = Places.of(options.to or Path(), options.ending, (), endings())
    except PlacesError as error:
        click.echo(error.message_bn if options.lang == "bn" else error.message_en, err=True)
        return UNREADABLE
    whole = consolidation_of(session)
    if whole is None:
        return session.end(UNREADABLE)
    outline = write_whole(whole, str(options.layout), options.lang, rules_of(options.data))
    path = places.next(Path(str(options.layout)))
    if _put(path, renderer(places.ending)(outline), session):
        click.echo(session.speech.say("written", path=str(path)))
    return session.end()


def write_files(options: Options) -> int:
    """Write a document for each report of the files; return the exit status."""
    if options.layout in WHOLE_FORMS:
        return write_whole_document(options)
    session = Session(options)
    try:
        places = Places.of(options.to or Path(), options.ending, options.files, endings())
        letter = given_values(options.letter, options.values)
    except (PlacesError, GivenError) as error:
        click.echo(error.message_bn if options.lang == "bn" else error.message_en, err=True)
        return UNREADABLE
    wish = Wish(form=options.layout, language=options.lang, with_letter=options.with_letter, address_base=options.address_base)
    job = Job(session.known(), wish, places.ending, letter)
    for path in written_files(session, partial(_work, job), places):
        click.echo(session.speech.say("written", path=str(path)))
    return session.end()


def write_beside(options: Options, to: Path) -> int:
    """Write every document of the files into a folder without a word about each; return how many were written."""
    session = Session(options)
    places = Places.of(to, None, options.files, endings())
    job = Job(Known(data=options.data), Wish(language=options.lang), places.ending)
    return len(list(written_files(session, partial(_work, job), places, tell=False)))


def _work(job: Job, data: bytes, name: str) -> tuple[Printed, ...]:
    """Do the job; what cannot be written as asked is told of the document in one line."""
    try:
        return job(data, name)
    except (FormError, GivenError, UnwritableError) as error:
        raise UnreadableError(error.message_en, error.message_bn) from error


def written_files(session: Session, work: partial[tuple[Printed, ...]], places: Places, *, tell: bool = True) -> Iterator[Path]:
    """Write what is printed, one file a report, and give its path; what a person should know of it is told before."""
    for source, printed in session.results(work):
        path = places.next(source)
        for finding in printed.findings if tell else ():
            click.echo(told_line(source, printed.report, finding, session.speech), err=True)
        if _put(path, printed.data, session):
            yield path


def _put(path: Path, data: bytes, session: Session) -> bool:
    """Write the file; whether it could be written, else its fault is kept."""
    try:
        put(path, data)
    except OSError as error:
        messages = {lang: Speech(lang).say("not_written", why=str(error.strerror)) for lang in ("bn", "en")}
        session.faults.append(Fault(str(path), messages))
        return False
    return True


def told_line(source: Path, report: Report, finding: Finding, speech: Speech) -> str:
    """A finding of writing as a line: the document, the code, the message."""
    words = wording(finding, report)
    code = click.style(finding.code, fg=COLOURS[finding.severity], bold=True)
    return f"{source}: {code} {words.bangla if speech.lang == 'bn' else words.english}"


def given_values(file: Path | None, single: Sequence[str]) -> Mapping[str, object] | None:
    """Return the values for letters: those of a file, with single ones put over them; `None` where nothing is given.

    Raises:
        GivenError: the file cannot be read, or a single value is not `key=value`.
    """
    if file is None and not single:
        return None
    values = dict(_values_of(file)) if file else {}
    for one in single:
        key, sign, value = one.partition("=")
        if not sign:
            raise GivenError(f"{one}: expected key=value, such as date=2024-04-04", f"{one}: লিখুন key=value, যেমন date=2024-04-04")
        if key.startswith("sender."):
            party = values.get("sender")
            values["sender"] = {**(party if isinstance(party, Mapping) else {}), key.removeprefix("sender."): value}
        else:
            values[key] = value
    return values


def _values_of(file: Path) -> Mapping[str, object]:
    try:
        text = file.read_text("utf-8-sig")
        values = simplejson.loads(text, parse_float=Decimal) if file.suffix.lower() == ".json" else tomllib.loads(text)
    except OSError as error:
        raise GivenError(f"{file}: the file cannot be opened: {error.strerror}", f"{file}: ফাইলটি খোলা যায় না: {error.strerror}") from None
    except ValueError as error:  # no UTF-8, no TOML, no JSON
        raise GivenError(f"{file}: no TOML or JSON: {error}", f"{file}: TOML বা JSON নয়: {error}") from None
    if not isinstance(values, Mapping):
        raise GivenError(f"{file}: expected names with values", f"{file}: এখানে নাম ও মান থাকার কথা")
    return values
