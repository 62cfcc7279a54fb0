"""Where findings stand on the page: positions from the reading's origins, one finding a place, in the order of the page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from agragati.model.findings import Finding
from agragati.model.reading import Origin, Reading


def settle(findings: Iterable[Finding], reading: Reading) -> tuple[Finding, ...]:
    """Give each finding its line and column, drop repetitions of one code at one place, and sort by place (whole document first)."""
    seen: dict[tuple[object, ...], Finding] = {}
    for finding in findings:
        placed = _place(finding, reading.origins)
        # Findings without a cell may be several of one code; their lines tell them apart.
        key = (placed.code, placed.row, placed.cell or placed.line)
        seen.setdefault(key, placed)
    return tuple(sorted(seen.values(), key=_order))


def _order(finding: Finding) -> tuple[int, int, int, str, str]:
    row = -1 if finding.row is None else finding.row
    return (finding.line or 0, finding.column or 0, row, finding.code, finding.cell or "")


def _place(finding: Finding, origins: Mapping[str, Origin]) -> Finding:
    if finding.line is not None and finding.column is not None:
        return finding
    origin = _nearest(finding, origins)
    return replace(finding, line=origin.line, column=origin.column) if origin else finding


def _nearest(finding: Finding, origins: Mapping[str, Origin]) -> Origin | None:
    path = finding.cell or ""
    if finding.row is not None:
        # Findings name texts as the printed record does (`text.indicator`), origins by their column (`indicator`).
        path = f"rows[{finding.row}].{path.removeprefix('text.')}".rstrip(".")
    while path:
        if path in origins:
            return origins[path]
        path = path.rpartition(".")[0]
    return None
