"""What the reports of a folder give to the totals: documents are read, stored readings taken as they are, both scored."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from agragati.cli import pieces
from agragati.cli.datafiles import rules_of
from agragati.cli.documents import READ_IN_FOLDERS, Fault, fault_of, find_documents, outcomes
from agragati.cli.options import Options
from agragati.cli.pieces import LINES, WHOLE, BadLine, Piece
from agragati.cli.progress import shown
from agragati.cli.session import Session
from agragati.flow import contributions_of_document, contributions_of_stored
from agragati.model.consolidation import Contribution
from agragati.read.faults import UnreadableError
from agragati.rules.template import Method

PIECES_FOR_PROCESSES = 8
"""Fewer pieces are read before other processes have started."""


def gather(session: Session) -> Iterator[Contribution]:
    """Give what each report of the folder gives; what cannot be read becomes a fault of the session.

    Contributions come in no order that matters.
    """
    options = session.options
    found = find_documents(options.files, READ_IN_FOLDERS | WHOLE | LINES)
    session.faults += found.faults
    files = [path for path in found.files if not _is_same(path, options.offices)]
    documents = [path for path in files if path.suffix.lower() not in WHOLE | LINES]
    yield from _of_documents(session, documents)
    yield from _of_pieces(session, list(_pieces(session, files)))


def _of_documents(session: Session, documents: list[Path]) -> Iterator[Contribution]:
    work = partial(_document, options=session.options)
    for one in shown(outcomes(documents, work, session.options.jobs), len(documents), session.speech.say("progress")):
        session.faults += [one.fault] if one.fault else []
        # Two folders may hold files of one name.
        yield from (replace(report, source=_name(one.path, session.options)) for report in one.results)


def _of_pieces(session: Session, several: list[Piece]) -> Iterator[Contribution]:
    jobs = session.options.jobs or (os.cpu_count() or 1 if len(several) >= PIECES_FOR_PROCESSES else 1)
    steps = outcomes(several, partial(_stored, options=session.options), jobs)
    for piece, one in zip(several, shown(steps, len(several), session.speech.say("progress")), strict=True):
        session.faults += [one.fault] if one.fault else []
        session.faults += _bad_lines(piece, [result for result in one.results if isinstance(result, BadLine)])
        yield from (result for result in one.results if not isinstance(result, BadLine))


def _is_same(path: Path, offices: Path | None) -> bool:
    """The list of offices may lie among the reports."""
    return offices is not None and path.samefile(offices)


def _pieces(session: Session, files: list[Path]) -> Iterator[Piece]:
    for path in files:
        try:
            if path.suffix.lower() in WHOLE:
                yield Piece(path, 0, pieces.MOST_BYTES + 1)
            elif path.suffix.lower() in LINES:
                yield from pieces.pieces(path)
        except OSError as error:
            session.faults.append(fault_of(path, "file_closed", str(error.strerror)))


def _document(data: bytes, name: str, *, options: Options) -> tuple[Contribution, ...]:
    rules = rules_of(options.data)
    return contributions_of_document(data, name, rules, method=_method(options), as_repaired=options.repaired)


def _stored(data: bytes, name: str, *, options: Options) -> tuple[Contribution | BadLine, ...]:
    take = partial(_taken, options=options)
    each = pieces.each_object if Path(name).suffix.lower() in WHOLE else pieces.each_line
    return each(data, name, take=take)


def _taken(stored: object, *, options: Options) -> tuple[Contribution, ...]:
    take = partial(contributions_of_stored, catalog=rules_of(options.data), method=_method(options), as_repaired=options.repaired)
    return pieces.taken(stored, take)


def _method(options: Options) -> Method | None:
    return Method(options.method) if options.method else None


def _bad_lines(piece: Piece, bad: list[BadLine]) -> Iterator[Fault]:
    """One line for the first of a piece, which says how many more there are: a file of another kind has thousands."""
    if bad:
        place = f"{piece.path}:{pieces.first_line(piece) + bad[0].line - 1}"
        why: UnreadableError = bad[0].why
        more = len(bad) - 1
        yield Fault(
            place,
            {
                "bn": why.message_bn + (f"; এর পরে আরও {more}টি লাইন এমন" if more else ""),
                "en": why.message_en + (f"; so are {more} more lines after it" if more else ""),
            },
        )


def _name(path: Path, options: Options) -> str:
    folder = options.files[0]
    return path.relative_to(folder).as_posix() if folder.is_dir() else path.name
