"""The commands: what each takes and what its help says. The work is in the file of the command's name.

That file is imported when the command runs and not before, so that help and completion answer at once.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from agragati.cli.framework.commands import framework
from agragati.cli.options import Options, common_options, examples, files_argument, format_option, known_options

METHODS = ("five-level", "annual-ratio", "period-target")
"""As in `rules/template.py`, which costs help its speed."""
PERIODS = ("Q1", "Q2", "Q3", "Q4", "H1", "H2", "FY")
"""As in `model/periods.py`."""


LAYOUTS = (
    *("progress-quarter", "progress-half", "ministry-quarter", "monitoring", "self-assessment", "plan", "evaluation"),
    *("score-sheet", "feedback", "consolidated", "half-year-review"),
)
"""The forms of `layouts.toml` by the names that the contract promises, and the sheets that are made of scores."""

ENDINGS = ("pdf", "docx", "xlsx", "html", "txt")
"""As in `write/formats`, which costs help its speed."""


@click.command(
    epilog=examples(
        "agragati read report.txt",
        "agragati read report.txt --format json",
        "agragati read archive --format jsonl > archive.jsonl",
    )
)
@files_argument
@format_option("table", "json", "jsonl")
@common_options
def read(**given: Any) -> None:  # noqa: ANN401 - click gives what the options say
    """Read reports and show what they say.

    FILES are documents, or folders of them. Exit status 2 where one could not be read.
    """
    from agragati.cli.datafiles import with_sound_data
    from agragati.cli.read import read_files

    sys.exit(with_sound_data(read_files, Options(**given)))


@click.command(
    epilog=examples(
        "agragati check report.txt",
        "agragati check report.txt --plan plan.txt --previous q1.txt --previous q2.txt",
        "agragati check archive --format github --lang en",
    )
)
@files_argument
@format_option("text", "json", "github")
@known_options
@common_options
def check(**given: Any) -> None:  # noqa: ANN401 - click gives what the options say
    """Say what is wrong in reports: file:line:column: code message.

    Exit status 0 without an error, 1 with one, 2 where a file could not be read.
    """
    from agragati.cli.check import check_files
    from agragati.cli.datafiles import with_sound_data

    sys.exit(with_sound_data(check_files, Options(**given)))


@click.command(
    epilog=examples(
        "agragati score report.txt --explain",
        "agragati score report.txt --plan plan.txt --format json",
        "agragati score half-year.txt --method period-target",
    )
)
@files_argument
@format_option("table", "json")
@click.option("--explain", is_flag=True, help="Show how each line was reached, and the clause.")
@click.option("--method", type=click.Choice(METHODS), help="By default the one of the report's form.")
@click.option("--repaired", is_flag=True, help="Apply every correction that is proved; by default reports are scored as printed.")
@known_options
@common_options
def score(**given: Any) -> None:  # noqa: ANN401 - click gives what the options say
    """Score reports: points of each row, the total, the share of the agreement."""
    from agragati.cli.datafiles import with_sound_data
    from agragati.cli.score import score_files

    sys.exit(with_sound_data(score_files, Options(**given)))


def _fiscal_year(_context: click.Context, _option: click.Parameter, year: str | None) -> str | None:
    """Refuse at once what is no year; later it would only find no report."""
    if year is not None and not _is_year(year):
        raise click.BadParameter(f"{year!r} is no fiscal year such as 2023-24.")
    return year


def _is_year(year: str) -> bool:
    first, _, second = year.partition("-")
    plain = year.isascii() and first.isdecimal() and second.isdecimal()
    return plain and len(first) == 4 and second == f"{(int(first) + 1) % 100:02d}"


@click.command(
    epilog=examples(
        "agragati consolidate reports --offices offices.csv",
        "agragati consolidate reports --offices offices.csv --period Q3 --fiscal-year 2023-24 --lang en",
        "agragati consolidate reports --offices offices.csv --node 12 --format csv > district.csv",
    )
)
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--offices", type=click.Path(path_type=Path), metavar="CSV", required=True, help="The tree: columns code, name, parent.")
@format_option("table", "json", "csv")
@click.option("--period", type=click.Choice(PERIODS), help="By default that of most of the reports; as are the year and the plan.")
@click.option("--fiscal-year", callback=_fiscal_year, metavar="YEAR", help="Such as 2023-24.")
@click.option("--plan-type", metavar="PLAN", help="Such as egov-innovation.")
@click.option("--node", metavar="CODE", help="Only this office and those below it.")
@click.option("--depth", type=click.IntRange(min=0), help="Tiers to show below the top; a table shows two, other forms all.")
@click.option("--method", type=click.Choice(METHODS), help="By default the one of each report's form.")
@click.option("--repaired", is_flag=True, help="Apply every correction that is proved; by default reports are scored as printed.")
@common_options
def consolidate(folder: Path, **given: Any) -> None:  # noqa: ANN401 - click gives what the options say
    """Add up the reports of a folder over a tree of offices: who has sent, who is missing, scores and figures.

    FOLDER holds documents, and readings that `read --format json` or `jsonl` printed. Exit status 2 where one could not be read.
    """
    from agragati.cli.consolidate import consolidate_folder
    from agragati.cli.datafiles import with_sound_data

    sys.exit(with_sound_data(consolidate_folder, Options(files=(folder,), **given)))


@click.command(
    epilog=examples(
        "agragati write report.txt --to report.pdf",
        "agragati write report.txt --to report.docx --letter letter.toml --set memo_number=২৪.০২.৮১০০.০১১.৯৯.০২৩.২২.৩৪৪",
        "agragati write archive --to printed/ --format pdf --no-letter",
        "agragati write report.txt --form score-sheet --to score.pdf",
        "agragati write reports --form consolidated --offices offices.csv --to country.pdf",
    )
)
@files_argument
@click.option("--to", type=click.Path(path_type=Path), required=True, metavar="FILE|FOLDER", help="Where to: its ending names the format.")
@click.option("--form", "layout", type=click.Choice(LAYOUTS), help="By default the form that was read.")
@click.option("--format", "ending", type=click.Choice(ENDINGS), help="The format, where --to is a folder.")
@click.option(
    "--no-letter", "with_letter", flag_value=False, default=True, type=bool, help="The form alone; by default its letter comes first."
)
@click.option("--letter", type=click.Path(path_type=Path), metavar="FILE", help="Values for the letter, as TOML or JSON.")
@click.option("--set", "values", multiple=True, metavar="KEY=VALUE", help="A value for the letter: date, recipient, sender.name ...")
@click.option(
    "--offices", type=click.Path(path_type=Path), metavar="CSV", help="The tree of offices, for consolidated and half-year-review."
)
@click.option("--address-base", metavar="URL", help="Where printed pages find their record; each page then bears its address.")
@known_options
@common_options
def write(**given: Any) -> None:  # noqa: ANN401 - click gives what the options say
    """Write reports as official documents: the form with its letter.

    What is read again from what was written is the same report.
    """
    from agragati.cli.datafiles import with_sound_data
    from agragati.cli.write import write_files

    sys.exit(with_sound_data(write_files, Options(**given)))


@click.command(
    epilog=examples(
        "agragati run samples",
        "agragati run samples --to out",
    )
)
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--to", type=click.Path(path_type=Path, file_okay=False), metavar="FOLDER", help="Write their documents there too.")
@common_options
def run(folder: Path, **given: Any) -> None:  # noqa: ANN401 - click gives what the options say
    """Read, check and score the reports of a folder, in one table."""
    from agragati.cli.datafiles import with_sound_data
    from agragati.cli.run import run_folder

    sys.exit(with_sound_data(run_folder, Options(files=(folder,), **given)))


@click.command(
    epilog=examples(
        "agragati completion bash > ~/.local/share/bash-completion/completions/agragati",
        "agragati completion fish > ~/.config/fish/completions/agragati.fish",
    )
)
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def completion(context: click.Context, shell: str) -> None:
    """Print the script that completes commands and options in a shell."""
    from click.shell_completion import get_completion_class

    kind = get_completion_class(shell)
    assert kind is not None  # noqa: S101 - click knows the three
    click.echo(kind(context.find_root().command, {}, "agragati", "_AGRAGATI_COMPLETE").source())


COMMANDS: tuple[click.Command, ...] = (read, check, score, consolidate, write, run, framework, completion)
"""In the order of the work."""
