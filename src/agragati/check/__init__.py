"""Values to findings: what is wrong in a report, where, and why. One file a family of rules; the tuples below are their order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from agragati.check.approved import APPROVED_CHECKS
from agragati.check.case import Case, Check
from agragati.check.evidence import EVIDENCE_CHECKS
from agragati.check.layout import LAYOUT_CHECKS
from agragati.check.letter import LETTER_CHECKS
from agragati.check.names import NAME_CHECKS
from agragati.check.periods import PERIOD_CHECKS
from agragati.check.places import settle
from agragati.check.remarks import REMARK_CHECKS
from agragati.check.scores import SCORE_CHECKS
from agragati.check.totals import TOTAL_CHECKS
from agragati.check.values import VALUE_CHECKS
from agragati.check.weights import WEIGHT_CHECKS
from agragati.check.wording import WORDING_CHECKS
from agragati.model.findings import Finding
from agragati.model.reading import Reading
from agragati.model.report import Report
from agragati.rules.relations import figures_of
from agragati.rules.template import Catalog, Framework

READING_CHECKS: tuple[Check, ...] = (
    *LAYOUT_CHECKS,
    *VALUE_CHECKS,
    *WEIGHT_CHECKS,
    *APPROVED_CHECKS,
    *WORDING_CHECKS,
    *PERIOD_CHECKS,
    *TOTAL_CHECKS,
    *SCORE_CHECKS,
    *EVIDENCE_CHECKS,
    *REMARK_CHECKS,
    *NAME_CHECKS,
    *LETTER_CHECKS,
)
"""All checks of a report that was read, in the order of the guideline's own rules."""


def check_reading(
    reading: Reading, framework: Framework | None, catalog: Catalog, *, plan: Report | None = None, previous: Sequence[Report] = ()
) -> tuple[Finding, ...]:
    """Return all findings of a reading: what the reader repaired or doubted, then what the checks find, in the order of the page.

    Args:
        reading: the report with its origins, mentions and repairs.
        framework: the rules of the year and tier; `None` where there are none: only the page's own arithmetic is then checked.
        catalog: the words of documents and letters.
        plan: the approved plan, the authority on weights and targets where it is given.
        previous: reports of earlier quarters of the same year.
    """
    rules = framework.by_id if framework else {}
    case = Case(
        reading=reading,
        framework=framework,
        catalog=catalog,
        rules=rules,
        figures=figures_of(reading.report, framework),
        plan=plan,
        previous=tuple(previous),
    )
    return settle([*reading.repairs, *run(READING_CHECKS, case)], reading)


def run(checks: Iterable[Check], case: Case) -> Iterable[Finding]:
    """Give what the checks find, in their order; no check stops another."""
    return (finding for check in checks for finding in check(case))
