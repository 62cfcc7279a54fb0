"""The table as a whole: no indicator of the plan is lacking, and as many rows as the document says.

Shifted headings, merged rows and misread level rows are found while reading; they come with the reading as its repairs.
"""

from __future__ import annotations

from collections.abc import Iterator

from agragati.check.case import Case
from agragati.model.findings import Finding


def check_missing_rows(case: Case) -> Iterator[Finding]:
    """Find indicators of the framework that the document lacks; silent where most are lacking, for then it is another table."""
    present = {row.indicator for row in case.rows}
    missing = [rule for rule in case.rules.values() if rule.id not in present]
    if 2 * len(missing) > len(case.rules):
        return
    own = {area.number for area in case.framework.areas if area.own_choice} if case.framework else set()
    for rule in (rule for rule in missing if rule.area not in own):
        yield Finding(
            code="row-missing",
            cell=f"rows.{rule.id}",
            reason="indicator-lacking",
            params={"code": rule.code or rule.id, "label": rule.label},
        )


def check_row_count(case: Case) -> Iterator[Finding]:
    """Find a stated number of indicators that is not the number of rows."""
    rows = str(len(case.rows))
    for mention in case.mentions("indicator_count"):
        if mention.value != rows:
            yield Finding(
                code="row-count",
                cell="rows",
                read=mention.value,
                reason="rows-counted",
                params={"rows": rows},
                line=mention.line,
                column=mention.column,
            )


LAYOUT_CHECKS = (check_missing_rows, check_row_count)
