"""A document → its reports: letter, title, tables and signatures read, each row named, the governing framework chosen."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from agragati.bangla.periods import find_periods
from agragati.model.offices import Tier
from agragati.model.periods import FiscalYear, Period
from agragati.model.reading import Mention, RawDocument, Reading
from agragati.model.report import Kind, Report, Row
from agragati.model.values import Status
from agragati.read.choosing import Chosen, Stated, choice_of, choose, offer
from agragati.read.governing import Governing, governing, tier_by_rows, year_of_targets
from agragati.read.letter import LetterReading
from agragati.read.lexicon import Lexicon, lexicon_of
from agragati.read.matching import Match, Wordings, wordings_of
from agragati.read.mentions import mentions_in, period_of, vote
from agragati.read.origins import loose_cells, origins_of
from agragati.read.parts import Part, parts_of
from agragati.read.record import with_record
from agragati.read.repairs import heading_repairs, row_repairs, without_swallowed_scale
from agragati.read.status import statuses
from agragati.read.surroundings import Surroundings, read_surroundings
from agragati.read.tables.labels import Label
from agragati.read.tables.rows import Page, read_row, total_cells
from agragati.read.tables.sheets import ReadSheet, read_sheet
from agragati.rules.catalog import tier_of
from agragati.rules.template import Catalog, Framework


def read_reports(raw: RawDocument, catalog: Catalog) -> tuple[Reading, ...]:
    """Read every report of a document, in order; a letter that forwards several belongs to each of them."""
    lexicon = lexicon_of(catalog)
    readings: list[Reading] = []
    shared: LetterReading | None = None
    for number, part in enumerate(parts_of(raw, lexicon), start=1):
        around = read_surroundings(part, lexicon)
        if around.letter.letter is None and shared is not None:
            around = replace(around, letter=replace(shared, claimed=frozenset()))
        shared = shared or (around.letter if around.letter.letter else None)
        readings.append(_read_part(raw.name, number, part, around, lexicon))
    if raw.record is not None and len(readings) == 1:
        return (with_record(readings[0], raw.record),)
    return tuple(readings)


def _read_part(source: str, number: int, part: Part, around: Surroundings, lexicon: Lexicon) -> Reading:
    tier = tier_of(lexicon.catalog, around.office) if around.office else None
    stated = _stated_year(part, around)
    offered = offer(around, stated, tier, lexicon)
    sheets = _read_sheets(part, wordings_of(offered.frameworks), lexicon)
    drafts = [draft for sheet in sheets for draft in sheet.drafts]
    mentions = (*around.mentions, *_heading_mentions(sheets))
    page = _page(sheets, mentions)
    read, swallowed = without_swallowed_scale([read_row(draft, page, lexicon) for draft in drafts], page.levels)
    printed = [one.row for one in read]
    year = _fiscal_year(mentions) or year_of_targets(printed)
    offered = offered if year == stated else offer(around, year, tier, lexicon)
    chosen = choose(printed, offered)
    known = bool(chosen.rules)
    coded = wordings_of(chosen.frameworks).activity_codes.keys()
    rows = tuple(
        _named(row, match, area, statuses(row, page.period, year, lexicon), code=_code_of(row, match, coded), known=known)
        for row, match, area in zip(printed, chosen.matches, _areas(sheets), strict=True)
    )
    repairs = (
        *heading_repairs(sheets, page.levels),
        *row_repairs(read, chosen.matches, drafts, swallowed, nameable=_nameable(rows, chosen.frameworks)),
        *around.letter.repairs,
        *around.signatures.repairs,
    )
    governed = governing(rows, chosen.frameworks, year, tier, around.annex)
    report = _report(_Found(rows, page, year, around, sheets, tier), chosen, governed)
    return Reading(
        source=source,
        part=number,
        report=report,
        choice=choice_of(chosen, governed, Stated(year, _fiscal_year(mentions) is not None, tier, around.annex, offered.first)),
        repairs=repairs,
        origins=origins_of(around, sheets, read),
        mentions=mentions,
        leftovers=(*around.unclaimed, *loose_cells(sheets, lexicon)),
    )


@dataclass(frozen=True, slots=True)
class _Found:
    """All that a report is put together from."""

    rows: tuple[Row, ...]
    page: Page
    year: FiscalYear | None
    around: Surroundings
    sheets: Sequence[ReadSheet]
    tier: Tier | None
    """The tier that the office's name shows."""


def _report(found: _Found, chosen: Chosen, governed: Governing) -> Report:
    rows, page, around, sheets = found.rows, found.page, found.around, found.sheets
    framework = governed.framework
    return Report(
        office=around.office,
        tier=found.tier or (framework.tier if framework else tier_by_rows(rows, chosen.frameworks, around.annex)),
        parent_office=around.parent_office,
        plan_type=chosen.plan_type,
        fiscal_year=found.year,
        period=page.period,
        kind=_kind(page, around),
        annex=around.annex,
        framework=framework.id if framework else None,
        letter=around.letter.letter,
        areas=tuple(area for sheet in sheets for area in sheet.areas),
        rows=rows,
        claimed_total=_claimed_total(sheets),
        signatures=around.signatures.signatures,
    )


def _read_sheets(part: Part, wordings: Wordings, lexicon: Lexicon) -> list[ReadSheet]:
    sheets: list[ReadSheet] = []
    for sheet in part.sheets:
        sheets.append(read_sheet(sheet, wordings, lexicon, before=sheets[-1].columns if sheets else None))
    return sheets


def _stated_year(part: Part, around: Surroundings) -> FiscalYear | None:
    """The year that the page names, before its columns are known."""
    heads = (cell for sheet in part.sheets for row in sheet.head for cell in row)
    return _fiscal_year((*around.mentions, *(one for cell in heads for one in mentions_in(cell.text, "heading", cell.line))))


def _heading_mentions(sheets: Sequence[ReadSheet]) -> Iterator[Mention]:
    """The periods and years that column headings name; quarters side by side speak as the half or year that they make up."""
    for sheet in sheets:
        for label in sheet.heading.labels:
            yield from (one for one in mentions_in(label.text, "heading", label.line) if one.kind == "fiscal_year")
        period = _headed_period(sheet.heading.labels)
        if period is not None and not sheet.paired:
            yield Mention(kind="period", value=str(period[0]), place="heading", line=period[1].line, text=period[1].text)


def _headed_period(labels: Sequence[Label]) -> tuple[Period, Label] | None:
    named = {label.period: label for label in labels if label.period and label.role and label.role.startswith(("achieved.", "quarter."))}
    if len(named) == 1:
        return next((Period(period), label) for period, label in named.items())
    whole = [period for period in (Period.H1, Period.H2, Period.FY) if {str(one) for one in period.quarters} == set(named)]
    return (whole[0], next(iter(named.values()))) if whole else None


def _page(sheets: Sequence[ReadSheet], mentions: Sequence[Mention]) -> Page:
    roles = frozenset(role for sheet in sheets for role in sheet.columns.roles if role)
    keys = [role.partition(".")[2] for role in roles if role.startswith(("achieved.", "quarter."))]
    levels = sorted((int(role.partition(".")[2]) for role in roles if role.startswith("targets.")), reverse=True)
    return Page(roles, any(sheet.paired for sheet in sheets), period_of(mentions, keys) or _bare_half(sheets), tuple(levels))


def _bare_half(sheets: Sequence[ReadSheet]) -> Period | None:
    """The first half, where nothing but a heading such as `অর্ধবার্ষিক অর্জন` speaks of a period."""
    texts = (label.text for sheet in sheets for label in sheet.heading.labels if label.role and label.role.startswith("achieved."))
    return next((Period(period.name) for text in texts for period in find_periods(text)), None)


def _fiscal_year(mentions: Sequence[Mention]) -> FiscalYear | None:
    named = vote(mentions, "fiscal_year")
    return FiscalYear.parse(named) if named else None


def _named(row: Row, match: Match, area: int | None, status: Mapping[str, Status], *, code: str | None, known: bool) -> Row:
    """The row with its indicator, area, status and code."""
    confidence = Decimal(str(round(min(1.0, match.likeness / 100), 2))) if known else Decimal(1)
    return replace(row, indicator=match.indicator, confidence=confidence, code=code, area=area, status=status)


def _code_of(row: Row, match: Match, by_activity: Collection[str]) -> str | None:
    """The row's code; its activity's where it has no other to be called by: its plan codes activities only, or is not known."""
    by_that = match.indicator is None or match.indicator in by_activity
    return row.code or (row.activity_code if by_that else None)


def _areas(sheets: Sequence[ReadSheet]) -> Iterator[int | None]:
    """The area of each row: the last one named, over the end of a sheet too."""
    last: int | None = None
    for number in (number for sheet in sheets for number in sheet.area_of):
        last = number if number is not None else last
        yield last


def _kind(page: Page, around: Surroundings) -> Kind:
    if page.paired:
        return Kind.MONITORING
    scored = {"claimed.scaled_weight", "claimed.scaled_score"} & page.roles
    if scored or around.title.kind is Kind.SELF_ASSESSMENT:
        return Kind.SELF_ASSESSMENT
    if not page.achieved:
        return Kind.PLAN
    if around.title.kind is Kind.EVALUATION or (page.period is Period.FY and "evidence" in page.roles):
        return Kind.EVALUATION
    return Kind.PROGRESS


def _nameable(rows: Sequence[Row], frameworks: Sequence[Framework]) -> frozenset[int]:
    """The rows that the rules can name: none without rules, nor what an office adds where it may choose its own activities."""
    own = {area.number for framework in frameworks for area in framework.areas if area.own_choice}
    return frozenset(number for number, row in enumerate(rows) if frameworks and (row.indicator is not None or _area_of(row) not in own))


def _area_of(row: Row) -> int | None:
    """The row's area: the heading that it stands under, else what its activity's code begins with."""
    code = row.activity_code or row.code
    return row.area if row.area is not None or code is None else int(code.partition(".")[0])


def _claimed_total(sheets: Sequence[ReadSheet]) -> Mapping[str, Decimal | None] | None:
    totals = [total_cells(sheet.total.cells) for sheet in sheets if sheet.total]
    return next((total for total in reversed(totals) if total), None)
