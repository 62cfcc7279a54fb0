"""`agragati framework check`: a folder of rules that somebody outside writes, looked at whole."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from agragati.cli.datafiles import renamed
from agragati.cli.datafolder import DataFolder, read_data_folder
from agragati.cli.framework.words import certainty_line
from agragati.cli.speech import Speech
from agragati.flow import CheckedData, check_data
from agragati.rules.datafaults import DataFileError
from agragati.rules.load import packaged_files
from agragati.rules.phrases import fault_wordings
from agragati.rules.template import Framework

FAULTY = 1
"""Exit status where the folder has a fault."""


def check_folder(root: Path, lang: str) -> int:
    """Print every fault of the folder, as it stands over the program's rules, or else what it holds; return the exit status."""
    speech = Speech(lang)
    try:
        folder = read_data_folder(root)
    except DataFileError as error:
        lines = [fault.line(fault_wordings(lang)) for fault in error.faults]
    else:
        checked = check_data({**packaged_files(), **folder.files}, folder.years)
        lines = [renamed(fault, folder).line(fault_wordings(lang)) for fault in checked.faults]
        if not lines:
            for line in _found(checked, folder, speech):
                click.echo(line)
            return 0
    for line in lines:
        click.echo(line)
    click.echo(speech.say("faults_counted", faults=len(lines)), err=True)
    return FAULTY


def _found(checked: CheckedData, folder: DataFolder, speech: Speech) -> Iterator[str]:
    plans = [one for one in checked.catalog.frameworks if _is_in(one, folder)] if checked.catalog else []
    yield speech.say("no_fault", plans=len(plans), files=len(folder.files), cases=checked.cases)
    for plan in plans:
        counts = speech.say("plan_counted", indicators=len(plan.indicators), total=speech.value(plan.weights_total))
        yield f"  {plan.id}: {counts}; {certainty_line(plan, speech)}"


def _is_in(framework: Framework, folder: DataFolder) -> bool:
    return framework.id.rpartition("/")[0] in folder.years
