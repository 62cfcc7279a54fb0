"""A whole document of a report: its letter and its form, the record that it carries, and what a person is told before printing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from agragati.model.findings import Finding
from agragati.model.letter import Letter
from agragati.model.outline import Enclosure, Mark, Outline, Paragraph, Role, Section
from agragati.model.record import RECORD_NAME, SCORED_NAME, record_of, short_hash
from agragati.model.report import Report
from agragati.model.scores import ScoreSheet
from agragati.rules.status import remark_phrases
from agragati.rules.template import Catalog
from agragati.rules.writing import Writing
from agragati.write.cells import Hand
from agragati.write.letter import letter_page
from agragati.write.missing import form_findings, letter_findings
from agragati.write.pen import Pen
from agragati.write.report import form_page
from agragati.write.scoresheet import score_page
from agragati.write.titles import plan_name, text_values


@dataclass(frozen=True, kw_only=True, slots=True)
class Wish:
    """How a document is wanted. `form`: by name, `None` for the one that the report was read from; `language`: `bn` or `en`.

    `address_base` begins the address under which the record of a printed page is found; without it pages bear no mark.
    """

    form: str | None = None
    language: str = "bn"
    with_letter: bool = True
    address_base: str | None = None


@dataclass(frozen=True, slots=True)
class Written:
    """A document laid out, and what its writer should know before it is printed."""

    outline: Outline
    findings: tuple[Finding, ...]


def write_report(report: Report, catalog: Catalog, writing: Writing, wish: Wish) -> Written:
    """Lay out a report with its letter, the letter first.

    Raises:
        FormError: there is no form of the name asked for.
    """
    pen = Pen(wish.language, writing)
    page = form_page(report, catalog, pen, wish.form)
    hand = Hand(pen, None, report.fiscal_year, remark_phrases(catalog))
    told = [*form_findings(report, page, hand, with_letter=wish.with_letter)]
    sections = [page.section]
    if wish.with_letter:
        told += letter_findings(report.letter, catalog.letters)
        sections = [*letter_pages(report.letter, report, catalog, pen), *sections]
    record = record_of(report if wish.with_letter else replace(report, letter=None))
    return Written(_outline(report, sections, pen, record, wish.address_base), tuple(told))


def write_sheet(report: Report, sheet: ScoreSheet, catalog: Catalog, writing: Writing, wish: Wish) -> Written:
    """Lay out the score sheet of a report; it carries the report that it was reckoned from."""
    pen = Pen(wish.language, writing)
    framework = next((one for one in catalog.frameworks if one.id == sheet.framework), None)
    section = score_page(report, sheet, framework, text_values(report, plan_name(report, catalog), pen), pen)
    outline = _outline(report, [section], pen, record_of(report), wish.address_base)
    return Written(replace(outline, enclosures=tuple(replace(one, name=SCORED_NAME) for one in outline.enclosures)), ())


def letter_pages(letter: Letter | None, report: Report, catalog: Catalog, pen: Pen) -> list[Section]:
    """The letter that forwards a report, if there is one."""
    if letter is None:
        return []
    wording = pen.writing.wording(letter.kind, report.kind, report.tier)
    values = text_values(report, plan_name(report, catalog), pen)
    return [letter_page(letter, wording, values, pen, above=report.parent_office)]


def _outline(report: Report, sections: Sequence[Section], pen: Pen, record: bytes, address_base: str | None) -> Outline:
    digest = short_hash(record)
    base = f"{address_base.rstrip('/')}/" if address_base else None
    return Outline(
        title=_title(sections[-1]) or report.office or digest,
        language=pen.language,
        sections=tuple(sections),
        author=report.office,
        enclosures=(Enclosure(name=RECORD_NAME, media_type="application/json", data=record),),
        mark=Mark(address=f"{base}{digest}", short_hash=digest) if base else None,
    )


def _title(section: Section) -> str:
    lines = [block.text for block in section.blocks if isinstance(block, Paragraph) and block.role in {Role.TITLE, Role.SUBTITLE}]
    return " · ".join(lines)
