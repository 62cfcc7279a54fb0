"""Findings: what is wrong in a document, where, what was expected and why. The codes are the contract's."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Severity(StrEnum):
    """error: a figure is wrong or missing; warning: a person must look; info: to know."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


_ERRORS = (
    "targets-misplaced targets-order unit-mismatch value-unreadable value-implausible weights-total weight-misread score-misread "
    "score-exceeds-weight score-mismatch composite-mismatch total-mismatch rate-mismatch quarter-targets-mismatch date-outside-period"
)
_WARNINGS = (
    "scale-misread heading-shifted targets-incomplete targets-differ cell-shifted row-missing row-count indicator-unknown match-uncertain "
    "code-mismatch achievement-missing remark-disagrees not-applicable period-conflict fiscal-year-conflict office-conflict "
    "bangla-date-mismatch signature-date contact-mismatch memo-number attachment-count low-confidence left-blank left-out record-differs"
)
_INFOS = (
    "row-merged activity-mismatch serial-wrong unit-in-indicator wording above-target evidence-missing person-conflict weekend-target "
    "sent-late letter-missing page-upside-down"
)
SEVERITIES: Mapping[str, Severity] = {
    code: severity
    for severity, codes in ((Severity.ERROR, _ERRORS), (Severity.WARNING, _WARNINGS), (Severity.INFO, _INFOS))
    for code in codes.split()
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Finding:
    """A fault of the document, for the person who can mend it.

    `row` is the place among the report's rows, from 0; `None` for the whole document. `cell` is the path within the row
    (`targets.80`, `achieved.Q3`), or within the document (`letter.memo_number`, `signatures[0].date`, `office`) where `row` is `None`.
    `read` and `expected` are as shown to people, in Latin digits; `expected` only where it is proved. `reason` is a key of the
    messages' reasons, filled with `params`: the proof.
    """

    code: str
    row: int | None = None
    cell: str | None = None
    read: str | None = None
    expected: str | None = None
    reason: str
    params: Mapping[str, str] = field(default_factory=dict)
    line: int | None = None
    column: int | None = None

    @property
    def severity(self) -> Severity:
        """The contract's severity of the code."""
        return SEVERITIES[self.code]
