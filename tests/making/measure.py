"""How well spoilt documents are read: rows found, and cells that another cell determines yet are wrong without a finding."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from agragati.read.faults import UnreadableError
from agragati.rules.template import Aggregator, Catalog
from making.compare import Field, cells, judge
from making.maker import SCANNED_SYNTAXES, Made, make_many
from making.noise import Level, Spoilt, spoil
from making.program import read_json


@dataclass(kw_only=True)
class Measure:
    """Counts over many documents."""

    documents: int = 0
    rows: int = 0
    matched: int = 0
    determined: int = 0
    wrong: int = 0
    """Determined cells whose value differs from the truth, with or without a finding."""
    silent: list[tuple[str, Field]] = field(default_factory=list)
    """Determined cells that are wrong without a finding: the document's name and the field."""

    @property
    def matched_share(self) -> float:
        """Rows whose indicator was found."""
        return self.matched / self.rows

    @property
    def silent_share(self) -> float:
        """Determined cells that are wrong while no finding names them."""
        return len(self.silent) / self.determined


def measure(catalog: Catalog, count: int, level: Level, *, seed: int, plan_type: str | None = None) -> Measure:
    """Make, spoil, read and compare `count` documents, of one kind of plan where it is given."""
    found = Measure()
    for made in make_many(catalog, count, seed=seed, syntaxes=SCANNED_SYNTAXES, plan_type=plan_type):
        spoilt = spoil(made.draft, level, seed=seed)
        fixed = set(determined(made, catalog))
        verdict = judge(_read(spoilt, catalog), made.truth)
        wrong = [one for one in verdict.wrong if (one.row, one.path) in fixed]
        found.documents += 1
        found.rows += verdict.rows
        found.matched += verdict.matched
        found.determined += len(fixed)
        found.wrong += len(wrong)
        found.silent += [(made.draft.name, one) for one in wrong if not one.flagged]
    return found


def _read(spoilt: Spoilt, catalog: Catalog) -> Mapping[str, Any]:
    """The reading; a refusal has no rows, and one finding that speaks of every cell, for the user is told."""
    try:
        return read_json(spoilt.text, spoilt.draft.name, catalog)
    except UnreadableError:
        return {"findings": [{"code": "heading-shifted", "severity": "error", "row": None}]}


def determined(made: Made, catalog: Catalog) -> Iterator[tuple[str, str]]:
    """The cells of a document that other cells, or the framework's row, fix: (indicator, path).

    - code, unit, weight and every target that the form prints: the framework's row, in the framework's own year;
    - the targets of the quarters and the annual one: a count's add up, a percentage's and a date's are equal;
    - printed rates and marks: they follow from the totals, the targets and the weights;
    - quarters and total of a count, where every quarter up to the reported one is printed: they add up;
    - a date's total and its quarter: they are the same day.
    Where each quarter tells the figure reached so far, the targets of the quarters rise: no other cell fixes them.
    A percentage's total is not determined (its parts are not printed), nor is a count's total beside a single later quarter.
    """
    home = any(str(framework.fiscal_year) == made.truth["fiscal_year"] for framework in catalog.frameworks)
    rising = {rule.id for framework in catalog.frameworks for rule in framework.indicators if rule.aggregator is Aggregator.LAST}
    rows: Any = made.truth["rows"]
    for row in rows:
        by_rule = {"code", "unit", "weight", "annual_target"} if home else set()
        equal = {"quarter_targets"} if row["indicator"] not in rising else set()
        by_sum = {"claimed", *equal, *(["achieved"] if _adds_up(row) else [])}
        for path, value in cells(row):
            group = path.partition(".")[0]
            level = home and group == "targets" and row["annual_target"] is None
            if level or (value is not None and group in by_rule | by_sum):
                yield row["indicator"], path


def _adds_up(row: Mapping[str, Any]) -> bool:
    achieved = row["achieved"]
    if "total" not in achieved or row["unit"] == "percent":
        return False
    quarters = {name: value for name, value in achieved.items() if name != "total"}
    if row["unit"] == "date":
        return achieved["total"] in quarters.values()
    return "Q1" in quarters
