"""Make correct documents with their truth: the same figures in the many ways in which offices write them.

A made document raises no error and no warning. Its truth has the shape that `compare.judge` reads.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from random import Random

from agragati.model.periods import QUARTERS, FiscalYear, Period
from agragati.rules.template import Catalog, Framework
from making import words
from making.content import Content, Line, Spec, fill
from making.letter import document_name, period_span, write_letter
from making.notation import DATE_STYLES, Notation
from making.sheet import LEVELS, Sheet, lay_out, long_year
from making.writing import SYNTAXES

KINDS = {"monitoring": "monitoring", "self-assessment": "self_assessment", "plan": "plan"}
COMMON_SYNTAXES = ("tabs", "tabs", "tabs", "markdown", "html", "lines")
"""As often as they are met: most texts have tabs."""
SCANNED_SYNTAXES = ("tabs", "tabs", "markdown", "html")
"""What readers of scans give out; a cell a line comes from copying, not from a scan."""
ANNEXES = {"field": "৫", "ministry": "৬"}


@dataclass(frozen=True, kw_only=True)
class Draft:
    """A document whose parts can still be spoilt one by one."""

    name: str
    before: tuple[str, ...]
    sheet: Sheet
    after: tuple[str, ...]
    syntax: str

    @property
    def text(self) -> str:
        """The document as a file holds it."""
        return "\n".join((*self.before, SYNTAXES[self.syntax](self.sheet), "", *self.after)) + "\n"


@dataclass(frozen=True, kw_only=True)
class Made:
    """A document and what a careful person reads in it."""

    draft: Draft
    truth: Mapping[str, object]
    spec: Spec

    @property
    def text(self) -> str:
        """The document as a file holds it."""
        return self.draft.text


def make(framework: Framework, spec: Spec, *, syntax: str) -> Made:
    """Make one document; the same framework, spec and syntax give the same document."""
    rng = Random(f"{framework.id} {spec}")  # noqa: S311 - examples, not secrets
    content = fill(framework, spec, rng)
    notation = Notation(
        digits=rng.choice(("bangla", "bangla", "bangla", "latin", "mixed")),
        date_style=rng.choice(DATE_STYLES),
        percent=rng.choice(("%", " %", "%")),
        blank=rng.choice(("-", "-", "")),
    )
    sheet = lay_out(content, notation, rng)
    letter = write_letter(content, rng, with_letter=rng.random() < 0.7)
    annex = rng.random() < 0.6
    name = f"{spec.form}-{spec.fiscal_year}-{spec.period.value}-{framework.variant or framework.tier.value}-{spec.seed}.txt"
    draft = Draft(
        name=name,
        before=(*letter.lines, *_titles(content, rng, annex=annex), ""),
        sheet=sheet,
        after=letter.signature,
        syntax=syntax,
    )
    return Made(draft=draft, truth=_truth(content, name, letter.truth, annex=annex), spec=spec)


def fillable(catalog: Catalog) -> tuple[Framework, ...]:
    """The frameworks whose targets are all known."""
    return tuple(one for one in catalog.frameworks if not any(rule.open_levels for rule in one.indicators))


def make_many(catalog: Catalog, count: int, *, seed: int = 0, syntaxes: Sequence[str] = COMMON_SYNTAXES) -> Iterator[Made]:
    """Documents of all forms, periods, frameworks and three fiscal years, in a fixed order."""
    rng = Random(seed)  # noqa: S311 - examples, not secrets
    for number in range(count):
        framework = rng.choice(fillable(catalog))
        form = rng.choice(FORMS_OF[framework.tier.value])
        year = FiscalYear(framework.fiscal_year.start + rng.choice((0, 0, 0, 0, -1, 1)))
        spec = Spec(form=form, period=rng.choice(PERIODS_OF[form]), fiscal_year=year, seed=number)
        yield make(framework, spec, syntax=rng.choice(syntaxes))


FORMS_OF = {
    "field": ("progress-quarter", "progress-quarter", "progress-half", "monitoring", "self-assessment", "plan"),
    "ministry": ("ministry-quarter", "ministry-quarter", "self-assessment", "monitoring", "plan"),
}
PERIODS_OF = {
    "progress-quarter": QUARTERS,
    "ministry-quarter": QUARTERS,
    "monitoring": QUARTERS,
    "progress-half": (Period.H1, Period.H1, Period.H2),
    "self-assessment": (Period.H1,),
    "plan": (Period.FY,),
}


def _titles(content: Content, rng: Random, *, annex: bool) -> tuple[str, ...]:
    ministry = content.framework.tier.value == "ministry"
    front = f"সংযোজনী {ANNEXES[content.framework.tier.value]}: " if annex else ""
    title = f"{front}{rng.choice(words.PLAN_NAMES)} {long_year(content.spec.fiscal_year)}"
    label = rng.choice(words.MINISTRY_LABELS if ministry else words.OFFICE_LABELS)
    office = f"{label}: {content.office}{rng.choice(('', '।'))}"
    if content.spec.form == "plan":
        return (title, office)
    kind = f"{document_name(content)} {period_span(content)}"
    return (title, office, kind) if rng.random() < 0.5 else (title, kind, office)


def _truth(content: Content, source: str, letter: Mapping[str, object] | None, *, annex: bool) -> dict[str, object]:
    tier = content.framework.tier.value
    assessed = content.spec.form == "self-assessment"
    return {
        "schema": "report/1",
        "source": source,
        "office": content.office,
        "level": tier,
        "fiscal_year": str(content.spec.fiscal_year),
        "period": content.spec.period.value if content.spec.form != "plan" else None,
        "kind": KINDS.get(content.spec.form, "progress"),
        "annex": {"field": "5", "ministry": "6"}[tier] if annex else None,
        "letter": letter,
        "rows": [_row(line, content) for line in content.lines],
        "claimed_total": {name: _plain(_sum(content, name)) for name in ("scaled_weight", "scaled_score")} if assessed else None,
        "findings": [],
    }


def _sum(content: Content, name: str) -> Decimal:
    return sum((line.claimed[name] or Decimal() for line in content.lines), Decimal())


def _row(line: Line, content: Content) -> dict[str, object]:
    form = content.spec.form
    levels = form in {"progress-quarter", "progress-half", "ministry-quarter", "plan"}
    return {
        "indicator": line.rule.id,
        "code": line.rule.code,
        "unit": line.unit,
        "weight": _plain(line.rule.weight),
        "targets": {str(points): _plain(line.targets[points]) if levels else None for points in LEVELS},
        "annual_target": None if levels else _plain(line.annual_target),
        "quarter_targets": {name: _plain(value) for name, value in line.quarter_targets.items()} if form == "monitoring" else None,
        "achieved": {name: _plain(value) for name, value in line.achieved.items()},
        "claimed": {name: _plain(value) for name, value in line.claimed.items()},
        "responsible": line.responsible,
        "remarks": line.remarks,
        "feedback": None,
    }


def _plain(value: Decimal | date | None) -> float | str | None:
    """As JSON holds it."""
    if isinstance(value, Decimal):
        return int(value) if value == int(value) else float(value)
    return value.isoformat() if value else None
