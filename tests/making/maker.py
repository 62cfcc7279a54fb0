"""Make correct documents with their truth: the same figures in the many ways in which offices write them.

A made document raises no error and no warning. Its truth has the shape that `compare.judge` reads.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from random import Random

from agragati.model.periods import FiscalYear
from agragati.model.report import Kind
from agragati.rules.catalog import real_plans
from agragati.rules.template import AreaRule, Catalog, Framework
from making import words
from making.content import Content, Figure, Line, Spec, fill, forms_of, periods_of
from making.letter import document_name, period_span, plan_name, write_letter
from making.notation import DATE_STYLES, Notation, bangla
from making.sheet import LEVELS, Sheet, lay_out, long_year, totals_of
from making.writing import SYNTAXES

COMMON_SYNTAXES = ("tabs", "tabs", "tabs", "markdown", "html", "lines")
"""As often as they are met: most texts have tabs."""
SCANNED_SYNTAXES = ("tabs", "tabs", "markdown", "html")
"""What readers of scans give out; a cell a line comes from copying, not from a scan."""


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
        between=rng.choice(("; ", ", ", "; ")),
    )
    sheet = lay_out(content, notation, rng)
    letter = write_letter(content, rng, with_letter=rng.random() < 0.7)
    annex = framework.annex if rng.random() < 0.6 else None
    name = f"{spec.form}-{spec.fiscal_year}-{spec.period.value}-{framework.variant or framework.tier.value}-{spec.seed}.txt"
    draft = Draft(
        name=name,
        before=(*letter.lines, *_titles(content, rng, annex=annex), ""),
        sheet=sheet,
        after=letter.signature,
        syntax=syntax,
    )
    return Made(draft=draft, truth=_truth(content, name, letter.truth, annex=annex), spec=spec)


def make_many(
    catalog: Catalog, count: int, *, seed: int = 0, syntaxes: Sequence[str] = COMMON_SYNTAXES, plan_type: str | None = None
) -> Iterator[Made]:
    """Documents of all forms, periods and real frameworks (or those of one kind of plan) and three fiscal years, in a fixed order."""
    rng = Random(seed)  # noqa: S311 - examples, not secrets
    chosen = {plan_type} if plan_type else set(real_plans(catalog))
    frameworks = [framework for framework in catalog.frameworks if framework.plan_type in chosen]
    for number in range(count):
        framework = rng.choice(frameworks)
        form = rng.choice(forms_of(framework))
        year = FiscalYear(framework.fiscal_year.start + rng.choice((0, 0, 0, 0, -1, 1)))
        spec = Spec(form=form.id, period=rng.choice(periods_of(form)), fiscal_year=year, seed=number)
        yield make(framework, spec, syntax=rng.choice(syntaxes))


def _titles(content: Content, rng: Random, *, annex: str | None) -> tuple[str, ...]:
    ministry = content.framework.tier.value == "ministry"
    front = f"সংযোজনী {bangla(annex)}: " if annex else ""
    title = f"{front}{plan_name(content.framework, rng)} {long_year(content.spec.fiscal_year)}"
    label = rng.choice(words.MINISTRY_LABELS if ministry else words.OFFICE_LABELS)
    office = f"{label}: {content.office}{rng.choice(('', '।'))}"
    if content.form.kind is Kind.PLAN:
        return (title, office)
    kind = f"{document_name(content)} {period_span(content)}"
    return (title, office, kind) if rng.random() < 0.5 else (title, kind, office)


def _truth(content: Content, source: str, letter: Mapping[str, object] | None, *, annex: str | None) -> dict[str, object]:
    totals = totals_of(content) if content.form.total_row else None
    return {
        "schema": "report/1",
        "source": source,
        "office": content.office,
        "level": content.framework.tier.value,
        "fiscal_year": str(content.spec.fiscal_year),
        "period": content.spec.period.value if content.form.kind is not Kind.PLAN else None,
        "kind": content.form.kind.value,
        "annex": annex,
        "letter": letter,
        "areas": [_area(area) for area in content.framework.areas] if content.has_areas else None,
        "rows": [_row(line, content) for line in content.lines],
        "claimed_total": {name: _plain(value) for name, value in totals.items()} if totals else None,
        "findings": [],
    }


def _area(area: AreaRule) -> dict[str, object]:
    return {"number": area.number, "name": area.name, "weight": _plain(area.weight)}


def _row(line: Line, content: Content) -> dict[str, object]:
    roles = content.roles
    paired = content.form.paired_lines
    return {
        "indicator": line.rule.id,
        "code": line.rule.code or line.activity.code,
        "unit": line.unit,
        "weight": _plain(line.rule.weight) if "weight" in roles else None,
        "targets": {str(points): _plain(line.targets[points]) if f"targets.{points}" in roles else None for points in LEVELS},
        "annual_target": _plain(line.annual_target) if "annual_target" in roles else None,
        "quarter_targets": {name: _plain(value) for name, value in line.quarter_targets.items()} if paired else None,
        "achieved": {name: _plain(value) for name, value in line.achieved.items()},
        "claimed": {name: _plain(value) for name, value in line.claimed.items()},
        "responsible": line.responsible,
        "remarks": line.remarks,
        "feedback": None,
        "other": line.other,
    }


def _plain(value: Figure | None) -> float | str | list[str] | None:
    """As JSON holds it."""
    if isinstance(value, tuple):
        return [day.isoformat() for day in value]
    if isinstance(value, Decimal):
        return int(value) if value == int(value) else float(value)
    return value.isoformat() if value else None
