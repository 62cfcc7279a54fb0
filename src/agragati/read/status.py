"""Why a cell holds what it holds: what the cell itself says, else what the rules make of the value, the remark and the targets."""

from __future__ import annotations

from collections.abc import Mapping

from agragati.model.periods import FiscalYear, Period
from agragati.model.report import Row
from agragati.model.values import Status
from agragati.read.lexicon import Lexicon
from agragati.rules.status import has_come, status_of


def statuses(row: Row, period: Period | None, year: FiscalYear | None, lexicon: Lexicon) -> Mapping[str, Status]:
    """The status of each period of the page up to the report's own; what a cell itself says comes first."""
    keys = [key for key in row.achieved if has_come(key, period)]
    return {key: row.status.get(key) or status_of(row, key, year, lexicon.remarks) for key in keys}
