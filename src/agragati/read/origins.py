"""Where each value of a report stood in its source, and the cells that no column claimed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from agragati.bangla.digits import is_blank
from agragati.model.reading import Cell, Line, Origin
from agragati.read.lexicon import Lexicon
from agragati.read.surroundings import Surroundings
from agragati.read.tables.alignment import Placed
from agragati.read.tables.grid import is_total_name
from agragati.read.tables.rows import Draft, ReadRow, RowPlace
from agragati.read.tables.sheets import ReadSheet


def origins_of(around: Surroundings, sheets: Sequence[ReadSheet], read: Sequence[ReadRow]) -> Mapping[str, Origin]:
    """The origins of a report's values, by path: `rows[0].targets.80`, `letter.date`, `headings[3]`, `claimed_total.weight`."""
    origins = {**around.letter.origins, **around.signatures.origins}
    line = next(iter(around.title.office_lines), None)
    if line is not None:
        origins["office"] = Origin(line=line.line, text=line.text, page=line.page)
    origins.update(_table_origins(sheets))
    drafts = [draft for sheet in sheets for draft in sheet.drafts]
    for number, (one, draft) in enumerate(zip(read, drafts, strict=True)):
        origins.update(_row_origins(f"rows[{number}]", one, draft))
    return origins


def _row_origins(name: str, one: ReadRow, draft: Draft) -> Iterator[tuple[str, Origin]]:
    places = draft.origins()
    first = next(iter(draft.placed.cells.values()), None)
    if first is not None:
        yield name, Origin(line=first.line, column=1, table=draft.place.table, row=draft.place.row, page=first.page)
    for path, cell in one.cells.items():
        place, number = places.get(id(cell), (draft.place, None))
        yield f"{name}.{path}", _place_of(cell, place, number)


def _place_of(cell: Cell, place: RowPlace | None = None, number: int | None = None) -> Origin:
    table, row = (place.table, place.row) if place else (None, None)
    return Origin(cell.line, cell.column, table, row, number, cell.page, cell.box, cell.text)


def _table_origins(sheets: Sequence[ReadSheet]) -> Iterator[tuple[str, Origin]]:
    """Where the headings stand (`headings[0]` ...) and the printed sums (`claimed_total.weight`)."""
    labels = [label for sheet in sheets for label in sheet.heading.labels]
    for number, label in enumerate(labels):
        yield f"headings[{number}]", Origin(line=label.line or None, cell=label.col + 1, text=label.text)
    for sheet in sheets:
        for role, cell in (sheet.total.cells if sheet.total else {}).items():
            name = role.removeprefix("claimed.")
            if cell.text.strip() and (name != role or role == "weight"):
                yield f"claimed_total.{name}", _place_of(cell)


def loose_cells(sheets: Sequence[ReadSheet], lexicon: Lexicon) -> Iterator[Line]:
    """Filled cells that belong to no known column, one line each, with what the total row holds beside its name and its sums."""
    lines = (placed for sheet in sheets for draft in sheet.drafts for placed in (draft.placed, draft.below) if placed)
    found = [cell for placed in lines for _, cell in placed.loose]
    found += [cell for sheet in sheets if sheet.total for cell in _beside_sums(sheet.total, lexicon)]
    for _, same in groupby(found, key=lambda cell: (cell.line, cell.column)):
        cell = next(same)
        yield Line(cell.text, cell.line)


def _beside_sums(total: Placed, lexicon: Lexicon) -> Iterator[Cell]:
    others = [cell for role, cell in total.cells.items() if not (role.startswith("claimed.") or role == "weight")]
    for cell in (*(cell for _, cell in total.loose), *others):
        if not (is_blank(cell.text) or is_total_name(cell.text, lexicon)):
            yield cell
