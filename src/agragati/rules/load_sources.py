"""`sources.toml` files: the documents that rules stand on, and whether every clause leads to one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from agragati.rules.datafaults import Faults
from agragati.rules.template import Source
from agragati.rules.toml import Table


def load_sources(files: Mapping[str, Table]) -> Mapping[str, Source]:
    """Return the sources of all files by id; years may repeat a source, but one id for two that differ is a fault."""
    sources: dict[str, Source] = {}
    for file in files.values():
        for name in file.given():
            source = _source(name, file.table(name))
            if sources.setdefault(name, source) != source:
                file.fault(name, "is a source of another file too, which says something else of it")
        file.close()
    return sources


def check_clauses(file: str, raw: Mapping[str, object], sources: Mapping[str, Source], faults: Faults) -> None:
    """Note each `clause` of a file that is not of the form `source#place` or whose source does not exist."""
    for path, clause in _clauses("", raw):
        source, mark, place = clause.partition("#")
        if not (source and mark and place):
            faults.add(file, path, "is {read!r}, expected source#place", read=clause)
        elif source not in sources:
            faults.add(file, path, "names the source {read!r}, which no sources.toml has", read=source)


def _clauses(path: str, raw: object) -> Iterator[tuple[str, str]]:
    if isinstance(raw, dict):
        for key, value in raw.items():
            place = f"{path}.{key}" if path else key
            if key == "clause" and isinstance(value, str):
                yield place, value
            else:
                yield from _clauses(place, value)
    elif isinstance(raw, list):
        for at, value in enumerate(raw, start=1):
            yield from _clauses(f"{path}[{at}]", value)


def _source(name: str, table: Table) -> Source:
    source = Source(
        id=name,
        title=table.text("title"),
        issuer=table.text_or_none("issuer"),
        date=table.text_or_none("date"),
        link=table.text_or_none("link"),
        archived=table.text_or_none("archived"),
        sha256=table.text_or_none("sha256"),
        note=table.text_or_none("note"),
    )
    table.close()
    return source
