"""The documentation names what is there, and nothing that is not."""

import re
import shlex
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from fnmatch import fnmatchcase
from importlib import import_module
from itertools import takewhile
from pathlib import Path
from pkgutil import walk_packages

import click
import pytest

import agragati
from agragati.cli import main
from agragati.model.findings import SEVERITIES

ROOT = Path(__file__).parents[1]
DATA = ROOT / "src" / "agragati" / "data"
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
COMMON = {"clause", "certainty", "because", "unknown"}
_TERM = re.compile(r"\| (?P<bangla>[^|]+) \| (?P<english>[^|]+) \| `(?P<code>[\w.]+)` \|")
_LINK = re.compile(r"\[[^\]]*\]\((?P<target>[^)#\s]+)[^)]*\)")


def page(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def test_every_finding_code_is_on_its_page_with_its_severity() -> None:
    rows = re.findall(r"^\| `([a-z-]+)` \| (\w+) \| .+ \|$", page("docs/findings.md"), re.MULTILINE)

    assert len(rows) == len(SEVERITIES)
    assert dict(rows) == {code: severity.value for code, severity in SEVERITIES.items()}


def test_every_command_and_option_is_on_its_page() -> None:
    text = page("docs/commands.md")
    commands = {name: command for name, command in all_commands(main) if not isinstance(command, click.Group)}
    parameters = [one for command in (main, *commands.values()) for one in command.params if isinstance(one, click.Option)]

    assert {"".join(words) for words in re.findall(r"^\| `agragati ([a-z]+)((?: [a-z]+)?)", text, re.MULTILINE)} == set(commands)
    assert set(re.findall(r"^\| `(--[a-z-]+)", text, re.MULTILINE)) == {one.opts[0] for one in parameters}


def all_commands(group: click.Group, before: str = "") -> Iterator[tuple[str, click.Command]]:
    for name, command in group.commands.items():
        yield f"{before}{name}", command
        if isinstance(command, click.Group):
            yield from all_commands(command, f"{before}{name} ")


def commands_of(text: str) -> Iterator[list[str]]:
    for block in re.findall(r"^```\w*\n(.*?)^```", text, re.MULTILINE | re.DOTALL):
        for line in block.splitlines():
            if line.startswith(("$ ", "agragati ", "make ", "uv run agragati ")):
                yield shlex.split(line.removeprefix("$ ").removeprefix("uv run "), comments=True)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_command_of_a_page_can_be_called(path: Path) -> None:
    targets = set(re.findall(r"^([a-z-]+):", page("Makefile"), re.MULTILINE))

    for program, *arguments in commands_of(path.read_text("utf-8")):
        if program == "make":
            assert set(arguments) <= targets
        elif program == "agragati" and not arguments[0].startswith("-"):
            rest = list(takewhile(lambda word: word not in {">", "|"}, arguments))
            command: click.Command = main
            while isinstance(command, click.Group):
                name, *rest = rest
                assert name in command.commands
                command = command.commands[name]
            assert command.make_context(name, rest, resilient_parsing=False)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_link_leads_to_something(path: Path) -> None:
    targets = [found["target"] for found in _LINK.finditer(path.read_text("utf-8")) if "://" not in found["target"]]

    assert [target for target in targets if not (path.parent / target).exists()] == []


def test_every_path_that_the_readme_and_contributing_name_is_there() -> None:
    for name in ("README.md", "CONTRIBUTING.md"):
        named = re.findall(r"`((?:\w[\w./-]*/)+[\w.-]*)`", page(name))
        places = [ROOT, ROOT / "src" / "agragati", DATA / "apa" / "egov-innovation" / "2023-24"]
        assert [one for one in named if not any((place / one).exists() for place in places)] == [], name


def terms() -> list[re.Match[str]]:
    return [found for found in map(_TERM.match, page("docs/glossary.md").splitlines()) if found]


@pytest.mark.parametrize("column", ["bangla", "english", "code"])
def test_a_term_stands_for_one_word_and_one_place_in_the_code(column: str) -> None:
    named = [term[column] for term in terms()]

    assert len(named) > 60
    assert sorted(named) == sorted(set(named))


def test_every_place_of_the_glossary_is_in_the_code() -> None:
    modules = [
        import_module(one.name) for one in walk_packages(agragati.__path__, "agragati.") if re.search(r"\.(model|bangla|rules)\.", one.name)
    ]

    missing = []
    for term in terms():
        holder, _, field = term["code"].partition(".")
        held = next((getattr(module, holder) for module in modules if hasattr(module, holder)), None)
        if held is None or (field and not (field in getattr(held, "__annotations__", {}) or hasattr(held, field))):
            missing.append(term["code"])

    assert missing == []


def keys(value: object, path: str = "") -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield f"{path}{key}"
            yield from keys(inner, f"{path}{key}.")
    elif isinstance(value, list):
        for inner in value:
            yield from keys(inner, path)


def sections() -> Iterator[tuple[list[Path], set[str]]]:
    for part in page("docs/data.md").split("\n## ")[1:]:
        heading, _, body = part.partition("\n")
        files = [path for name in re.findall(r"`([^`]+)`", heading) for path in DATA.rglob(name)]
        rows = re.findall(r"^\| (`.+?`) \|", body, re.MULTILINE)
        yield files, {key for row in rows for key in re.findall(r"`([^`]+)`", row)}


def test_every_data_file_has_its_section() -> None:
    described = {path for files, _ in sections() for path in files}

    assert {path for path in DATA.rglob("*.toml") if path.parent.name != "messages"} == described


def test_every_key_of_a_data_file_is_described_and_every_key_described_is_used() -> None:
    for files, described in sections():
        used = {key for path in files for key in keys(tomllib.loads(path.read_text("utf-8")))}
        used = {key for key in used if key.rpartition(".")[2] not in COMMON}
        assert {key for key in used if not any(fnmatchcase(key, pattern) for pattern in described)} == set(), files
        assert {pattern for pattern in described if not any(fnmatchcase(key, pattern) for key in used)} == set(), files


@pytest.mark.slow
def test_the_examples_of_the_readme_are_what_the_program_prints() -> None:
    command = [sys.executable, "tools/examples.py", "--check"]

    result = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)  # noqa: S603 - our own program

    assert result.stdout == "the examples of README.md are what the program prints\n"
