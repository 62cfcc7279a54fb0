"""`agragati read`: documents in, what they say out."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

UNREADABLE = 2


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(["table", "json", "jsonl"]), default="table", show_default=True, help="How to print.")
@click.option("--lang", type=click.Choice(["bn", "en"]), default="bn", show_default=True, help="Language of messages, dates and digits.")
@click.option("--debug", is_flag=True, help="Show where the program itself failed.")
def read(files: tuple[Path, ...], *, form: str, lang: str, debug: bool) -> None:
    """Read reports and print what they say, with what is wrong in them.

    \b
    Example:
      agragati read samples/progress-quarter-clean.txt --format json
    """
    from agragati import flow  # noqa: PLC0415 - help must not wait for it
    from agragati.cli.documents import find_documents, outcomes  # noqa: PLC0415
    from agragati.model.canonical import reading_json  # noqa: PLC0415

    found, faults = find_documents(files)
    readings: list[dict[str, Any]] = []
    for one in outcomes(found, flow.check_document):
        readings += [reading_json(checked.reading, checked.findings, flow.wording) for checked in one.results]
        faults += [one.fault] if one.fault else []
    single = len(files) == 1 and not files[0].is_dir() and len(readings) == 1
    _print(readings, form, single=single)
    for fault in faults:
        click.echo(fault.trace + fault.line(lang) if debug else fault.line(lang), err=True)
    sys.exit(UNREADABLE if faults else 0)


def _print(readings: Sequence[dict[str, Any]], form: str, *, single: bool) -> None:
    import simplejson  # noqa: PLC0415

    if form == "jsonl":
        for reading in readings:
            click.echo(simplejson.dumps(reading, use_decimal=True, ensure_ascii=False))
    elif readings or not single:
        click.echo(simplejson.dumps(readings[0] if single else readings, use_decimal=True, ensure_ascii=False, indent=1))
