"""What reading had to put right, as findings: shifted heads, a swallowed level row, merged rows, rows that are hard to name."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import replace

from agragati.bangla.digits import parse_percent, to_latin
from agragati.bangla.text import squeeze
from agragati.model.findings import Finding
from agragati.read.matching import ACCEPTED, Match
from agragati.read.tables.rows import Draft, ReadRow, swallowed_scale
from agragati.read.tables.sheets import ReadSheet


def without_swallowed_scale(read: Sequence[ReadRow], levels: Sequence[int]) -> tuple[list[ReadRow], Mapping[int, tuple[str, ...]]]:
    """The rows with their targets taken out where these are the level row, and what those rows printed."""
    rows: list[ReadRow] = []
    swallowed: dict[int, tuple[str, ...]] = {}
    for number, one in enumerate(read):
        printed = tuple(one.cells[f"targets.{level}"].text for level in levels if f"targets.{level}" in one.cells)
        if swallowed_scale(one.row, levels, printed):
            swallowed[number] = printed
            kept = tuple(fault for fault in one.findings if not (fault.cell or "").startswith("targets."))
            rows.append(replace(one, row=replace(one.row, targets=dict.fromkeys(one.row.targets)), findings=kept))
        else:
            rows.append(one)
    return rows, swallowed


def heading_repairs(sheets: Sequence[ReadSheet], levels: Sequence[int]) -> Iterator[Finding]:
    """Findings of the headings: heads beside their columns, a level row that reads otherwise."""
    for sheet in sheets:
        yield from _shifted(sheet)
        yield from _scale(sheet, levels)


def _shifted(sheet: ReadSheet) -> Iterator[Finding]:
    if not sheet.columns.moved:
        return
    role, (head, col) = min(sheet.columns.moved.items(), key=lambda one: one[1][1])
    label = next((one for one in sheet.heading.labels if one.role == role), None)
    params = {"head": label.text if label else role, "from": str(head + 1), "to": str(col + 1), "count": str(len(sheet.columns.moved))}
    yield Finding(code="heading-shifted", reason="heads-beside-columns", params=params, line=sheet.heading.line_of(label))


def _scale(sheet: ReadSheet, levels: Sequence[int]) -> Iterator[Finding]:
    printed = [parse_percent(text) for text in sheet.heading.scale]
    if printed and printed != list(levels):
        yield _misread(None, sheet.heading.scale, levels, sheet.heading.scale_line)


def _misread(row: int | None, printed: Sequence[str], levels: Sequence[int], line: int | None = None) -> Finding:
    return Finding(
        code="scale-misread",
        row=row,
        cell="targets" if row is not None else None,
        read=" ".join(to_latin(squeeze(text)) for text in printed),
        expected=" ".join(f"{level}%" for level in levels),
        reason="levels-are",
        line=line,
    )


def row_repairs(
    read: Sequence[ReadRow],
    matches: Sequence[Match],
    drafts: Sequence[Draft],
    swallowed: Mapping[int, tuple[str, ...]],
    *,
    nameable: Container[int],
) -> Iterator[Finding]:
    """Findings of the rows. That a row has no name is a fault of the `nameable` alone: not of a plan without rules of its own."""
    for number, (one, match) in enumerate(zip(read, matches, strict=True)):
        yield from (replace(fault, row=number) for fault in one.findings)
        if number in nameable:
            yield from _naming(number, match, one)
    yield from _codeless(read)
    levels = sorted({level for one in read for level in one.row.targets}, reverse=True)
    for number, printed in swallowed.items():
        shown = " ".join(to_latin(squeeze(text)) for text in printed)
        yield Finding(code="targets-misplaced", row=number, cell="targets", read=shown, reason="level-row-swallowed")
        if [parse_percent(text) for text in printed] != levels:
            yield _misread(number, printed, levels)
    yield from _merged(drafts)


def _codeless(read: Sequence[ReadRow]) -> Iterator[Finding]:
    """Rows whose code cannot be made out while most rows of the page have theirs."""
    coded = sum(one.row.code is not None for one in read)
    for number, one in enumerate(read):
        if one.row.code is None and coded * 2 > len(read):
            yield Finding(
                code="code-mismatch", row=number, cell="code", read=(one.row.indicator_text or "")[:_SHOWN], reason="no-code-here"
            )


_SHOWN = 16


def _naming(number: int, match: Match, one: ReadRow) -> Iterator[Finding]:
    text = one.row.indicator_text or one.row.activity_text or ""
    likeness = {"likeness": str(min(round(match.text), 100))}
    if match.indicator is None and match.likeness >= ACCEPTED:
        yield Finding(code="indicator-unknown", row=number, cell="indicator", read=text, reason="taken-by-another-row", params=likeness)
    elif match.indicator is None:
        yield Finding(code="indicator-unknown", row=number, cell="indicator", read=text, reason="no-wording-near", params=likeness)
    elif not match.is_clear:
        yield Finding(code="match-uncertain", row=number, cell="indicator", read=text, reason="next-best-near", params=likeness)


def _merged(drafts: Sequence[Draft]) -> Iterator[Finding]:
    """One finding for each printed row that held several indicators, and for each that was printed twice."""
    for number, draft in enumerate(drafts):
        if draft.doubled:
            yield Finding(code="code-mismatch", row=number, cell="code", reason="row-printed-again", params={"count": str(draft.doubled)})
    counts: dict[tuple[int, int], list[int]] = {}
    for number, draft in enumerate(drafts):
        counts.setdefault((draft.place.table, draft.place.row), []).append(number)
    for numbers in counts.values():
        if len(numbers) > 1:
            yield Finding(code="row-merged", row=numbers[0], reason="several-in-one-row", params={"count": str(len(numbers))})
