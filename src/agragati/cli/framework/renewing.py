"""`agragati framework new`: a new year begun in a folder of the user's own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import click

from agragati.cli.datafiles import rules_of
from agragati.cli.datafolder import read_data_folder
from agragati.cli.framework.checking import check_folder
from agragati.cli.framework.finding import find_frameworks
from agragati.cli.options import Options
from agragati.cli.speech import Speech
from agragati.cli.status import UNREADABLE
from agragati.model.periods import FiscalYear
from agragati.rules.load import packaged_files
from agragati.rules.renewal import Notes, renewed
from agragati.rules.template import Framework


def begin_year(root: Path, source: str, year_text: str, options: Options) -> int:
    """Write the new year's files below the folder, then check it; return the exit status."""
    speech = Speech(options.lang)
    frameworks = rules_of(options.data).frameworks
    folders = sorted({one.id.rpartition("/")[0] for one in find_frameworks(frameworks, source, speech)})
    refusal = _refusal(folders, year_text, frameworks, speech)
    if refusal:
        return _refuse(refusal)
    year = FiscalYear.parse(year_text)
    files = renewed(_texts(options.data), folders[0], year, _notes(folders[0], year))
    place = root / folders[0].rpartition("/")[0] / str(year)
    if place.exists():
        return _refuse(speech.say("folder_exists", folder=str(place)))
    written = _write(root, files)
    if written:
        return _refuse(speech.say("folder_closed", why=written))
    click.echo(speech.say("year_begun", folder=str(place), files=len(files)))
    status = check_folder(root, options.lang)
    click.echo(speech.say("year_next", folder=str(root)))
    return status


def _refusal(folders: Sequence[str], year: str, frameworks: Sequence[Framework], speech: Speech) -> str:
    """Why no year can be begun; empty where one can."""
    if len(folders) > 1:
        return speech.say("several_plans", name="--from", near="\n".join(f"  {one}" for one in folders))
    try:
        named = str(FiscalYear.parse(year)) == year
    except ValueError:
        named = False
    if not named:
        return speech.say("no_year", year=year)
    folder = f"{folders[0].rpartition('/')[0]}/{year}"
    if any(one.id.startswith(f"{folder}/") for one in frameworks):
        return speech.say("year_known", folder=folder)
    return ""


def _refuse(message: str) -> int:
    click.echo(message, err=True)
    return UNREADABLE


def _texts(data: Path | None) -> Mapping[str, str]:
    files = {**packaged_files(), **(read_data_folder(data).files if data else {})}
    return {path: content.decode("utf-8-sig") for path, content in files.items()}


def _notes(source: str, year: FiscalYear) -> Notes:
    """The notes in Bangla and in English: whoever goes on writing the files may read either."""
    both = (Speech("bn"), Speech("en"))
    old = source.rpartition("/")[2]

    def say(phrase: str, between: str) -> str:
        return between.join(speech.say(phrase, source=source, old=speech.show(old), new=speech.show(year)) for speech in both)

    return Notes(
        head=_commented(say("draft_head", "\n")),
        mark=say("draft_mark", " / "),
        friday=say("friday", " / "),
        saturday=say("saturday", " / "),
        because=say("draft_because", " "),
        sources=_commented(say("draft_sources", "\n")),
    )


def _commented(text: str) -> str:
    return "\n".join(f"# {line}" for line in text.splitlines())


def _write(root: Path, files: Mapping[str, str]) -> str:
    """Write the files; return why not, where it cannot be done."""
    try:
        for path, text in files.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        return str(error.strerror)
    return ""
