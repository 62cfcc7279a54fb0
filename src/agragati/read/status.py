"""Why a cell holds what it holds: what the cell itself says, else what the rules make of the value, the remark and the targets."""

from __future__ import annotations

from dataclasses import replace

from agragati.model.periods import FiscalYear, Period
from agragati.model.report import Row
from agragati.read.lexicon import Lexicon
from agragati.rules.status import has_come, status_of


def with_status(row: Row, period: Period | None, year: FiscalYear | None, lexicon: Lexicon) -> Row:
    """The row with a status for each period of the page up to the report's own; what a cell itself says comes first."""
    keys = [key for key in row.achieved if has_come(key, period)]
    return replace(row, status={key: row.status.get(key) or status_of(row, key, year, lexicon.remarks) for key in keys})
