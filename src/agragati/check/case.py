"""What every check is given: the reading, the rules that govern it, and what is known beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import count, takewhile
from typing import TypeAlias

from agragati.model.findings import Finding
from agragati.model.letter import Letter
from agragati.model.periods import TOTAL, FiscalYear, Period
from agragati.model.reading import Mention, Origin, Reading
from agragati.model.report import Report, Row
from agragati.model.values import Value
from agragati.rules.relations import Figures
from agragati.rules.template import Catalog, Framework, IndicatorRule, Vocabulary


@dataclass(frozen=True, kw_only=True, slots=True)
class Case:
    """One reading to be checked.

    `framework` is `None` for unknown plans and for years without data: weights and targets are then not held against anything.
    """

    reading: Reading
    framework: Framework | None
    catalog: Catalog
    rules: Mapping[str, IndicatorRule]
    """The framework's indicators by id; empty without a framework."""
    figures: Figures
    """Every figure that an equation uses."""
    plan: Report | None = None
    """The approved plan."""
    previous: tuple[Report, ...] = ()
    """Reports of earlier quarters."""

    @property
    def report(self) -> Report:
        """The report that was read."""
        return self.reading.report

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows of the report, in the order of the page."""
        return self.reading.report.rows

    @property
    def letter(self) -> Letter | None:
        """The forwarding letter."""
        return self.reading.report.letter

    @property
    def year(self) -> FiscalYear | None:
        """The fiscal year of the report."""
        return self.reading.report.fiscal_year

    @property
    def period(self) -> Period | None:
        """The period of the report."""
        return self.reading.report.period

    @property
    def vocabulary(self) -> Vocabulary:
        """The words that documents use."""
        return self.catalog.vocabulary

    def headings(self) -> Iterator[tuple[str, Origin]]:
        """The headings of the table with their paths, in the order of the page."""
        paths = takewhile(self.reading.origins.__contains__, (f"headings[{number}]" for number in count()))
        return ((path, self.reading.origins[path]) for path in paths)

    def rule(self, row: Row) -> IndicatorRule | None:
        """The framework's rule for the row's indicator."""
        return self.rules.get(row.indicator) if row.indicator else None

    def mentions(self, kind: str, *places: str) -> tuple[Mention, ...]:
        """What the running text names of that kind, in the order of the page; of the given places only, where any are given."""
        return tuple(one for one in self.reading.mentions if one.kind == kind and (not places or one.place in places))


Check: TypeAlias = Callable[[Case], Iterator[Finding]]


def reported(row: Row, period: Period | None) -> Value | None:
    """The figure of the reported period, else the cumulative one; `None` where both cells are blank or absent."""
    own = row.achieved.get(period.value) if period else None
    return own if own is not None else row.achieved.get(TOTAL)


def has_achievement(row: Row) -> bool:
    """Tell whether any achievement cell of the row holds a figure."""
    return any(value is not None for value in row.achieved.values())


def reported_cell(row: Row, period: Period | None) -> str:
    """Return the path of the cell in which the reported period's figure stands or should stand."""
    named = period.value if period and period.value in row.achieved else next(reversed(list(row.achieved)), TOTAL)
    return f"achieved.{named}"
