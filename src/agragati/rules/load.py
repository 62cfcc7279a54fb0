"""The data files as one catalog; every fault in them is found at once, and named by file and key."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from importlib.resources.abc import Traversable

from agragati.rules.datafaults import Faults
from agragati.rules.load_frameworks import load_calendar, load_framework, load_scoring
from agragati.rules.load_letters import load_letters, load_tiers
from agragati.rules.load_sources import check_clauses, load_sources
from agragati.rules.load_vocabulary import Labels, load_forms, load_labels, load_plan_types, merge_vocabularies
from agragati.rules.template import Catalog, Form, Framework
from agragati.rules.toml import Table, parse_file

_LETTERS = "letters/letters.toml"
_TIERS = "offices/tiers.toml"
_PLAN_TYPES = "plan-types.toml"
YEAR_SOURCES = "sources.toml"
SHARED_FILES = (_LETTERS, _TIERS, _PLAN_TYPES, f"letters/{YEAR_SOURCES}", f"offices/{YEAR_SOURCES}")
"""What stands outside the years."""
_YEAR_FILES = ("labels.bn.toml", "layouts.toml", "scoring.toml", "calendar.toml", YEAR_SOURCES)
YEAR_DEPTH = 4
"""Parts of a path such as apa/egov-innovation/2023-24/field-a.toml."""
_NOT_RULES = ("messages/", "writing/")
"""Words of the program's own: they have loaders of their own."""
_NOT_THE_FOLDERS = "is {read!r}, but the folder says {folder!r}"


@dataclass(frozen=True, kw_only=True, slots=True)
class _Year:
    """What the files of one folder `<regime>/<plan-type>/<fiscal-year>` say."""

    frameworks: tuple[Framework, ...]
    labels: Labels
    forms: tuple[Form, ...]


def load_catalog(files: Mapping[str, bytes]) -> Catalog:
    """Return the catalog of files, given by path below `data/`; `cases/`, `messages/` and other endings are passed over.

    Raises:
        DataFileError: with a line for every fault of every file.
    """
    faults = Faults()
    tables = {path: parse_file(path, data, faults) for path, data in sorted(files.items()) if _is_rule(path)}
    for path in tables:
        if path.count("/") != YEAR_DEPTH - 1 and path.rpartition("/")[2] != YEAR_SOURCES and path not in SHARED_FILES:
            faults.add(path, "", "stands where no file is expected, which is <regime>/<plan-type>/<fiscal-year>/")
    sources = load_sources({path: table for path, table in tables.items() if path.endswith(YEAR_SOURCES)})
    for path, table in tables.items():
        check_clauses(path, table.raw, sources, faults)
    years = tuple(_year(folder, tables, faults) for folder in _folders(tables))
    catalog = Catalog(
        frameworks=tuple(framework for year in years for framework in year.frameworks),
        # A later year's form stands for an earlier one's of the same id.
        forms=tuple({form.id: form for year in years for form in year.forms}.values()),
        vocabulary=merge_vocabularies((year.labels.vocabulary for year in years), load_plan_types(_get(_PLAN_TYPES, tables, faults))),
        letters=load_letters(_get(_LETTERS, tables, faults)),
        tiers=load_tiers(_get(_TIERS, tables, faults)),
        sources=sources,
        layouts={(framework.plan_type, framework.fiscal_year): year.forms for year in years for framework in year.frameworks},
    )
    faults.raise_any()
    return catalog


@lru_cache(maxsize=1)
def packaged_catalog() -> Catalog:
    """Return the catalog of the data files that come with the program.

    Raises:
        DataFileError: they are faulty.
    """
    return load_catalog(packaged_files())


def packaged_files() -> Mapping[str, bytes]:
    """Return the data files that come with the program, by path below `data/`."""
    return dict(_walk(resources.files("agragati") / "data", ""))


def _walk(folder: Traversable, path: str) -> Iterator[tuple[str, bytes]]:
    for entry in folder.iterdir():
        if entry.is_dir():
            yield from _walk(entry, f"{path}{entry.name}/")
        elif entry.name.endswith(".toml"):
            yield f"{path}{entry.name}", entry.read_bytes()


def _is_rule(path: str) -> bool:
    return path.endswith(".toml") and "/cases/" not in path and not path.startswith(_NOT_RULES)


def _folders(tables: Mapping[str, Table]) -> tuple[str, ...]:
    deep = (path for path in tables if path.count("/") == YEAR_DEPTH - 1)
    return tuple(dict.fromkeys(path.rpartition("/")[0] for path in deep))


def _get(path: str, tables: Mapping[str, Table], faults: Faults) -> Table:
    if path not in tables:
        faults.add(path, "", "is missing")
        # An empty table would be reported key by key; what is missing here is the file.
        return Table(file=path, path="", raw={}, faults=Faults())
    return tables[path]


def _year(folder: str, tables: Mapping[str, Table], faults: Faults) -> _Year:
    files = {name: _get(f"{folder}/{name}", tables, faults) for name in _YEAR_FILES}
    labels = load_labels(files["labels.bn.toml"])
    scoring = load_scoring(files["scoring.toml"])
    calendar = load_calendar(files["calendar.toml"])
    forms = load_forms(files["layouts.toml"])
    plans = [path for path in tables if path.startswith(f"{folder}/") and path.rpartition("/")[2] not in _YEAR_FILES]
    frameworks = tuple(
        load_framework(tables[path], path.removesuffix(".toml"), labels, scoring=scoring, calendar=calendar, forms=forms) for path in plans
    )
    for framework in frameworks:
        _check_folder(framework, folder, faults)
    return _Year(frameworks=frameworks, labels=labels, forms=forms)


def _check_folder(framework: Framework, folder: str, faults: Faults) -> None:
    _, plan_type, year = folder.split("/")
    if str(framework.fiscal_year) != year:
        faults.add(f"{framework.id}.toml", "fiscal_year", _NOT_THE_FOLDERS, read=str(framework.fiscal_year), folder=year)
    if framework.plan_type != plan_type:
        faults.add(f"{framework.id}.toml", "plan_type", _NOT_THE_FOLDERS, read=framework.plan_type, folder=plan_type)
