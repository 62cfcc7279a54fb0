"""A document → its reports: letter, title, tables and signatures read, each row named, the governing framework chosen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from itertools import groupby

from agragati.bangla.periods import find_periods
from agragati.model.offices import Tier
from agragati.model.periods import FiscalYear, Period
from agragati.model.reading import Line, Mention, Origin, RawDocument, Reading
from agragati.model.report import Kind, Report, Row
from agragati.read.letter import LetterReading, read_letter
from agragati.read.lexicon import Lexicon, lexicon_of
from agragati.read.matching import Match, Wordings, agreement, match_rows, wordings_of
from agragati.read.opening import split_closing, split_opening
from agragati.read.parts import Part, parts_of
from agragati.read.repairs import heading_repairs, row_repairs, without_swallowed_scale
from agragati.read.signatures import SignatureReading, read_signatures
from agragati.read.status import with_status
from agragati.read.tables.labels import Label
from agragati.read.tables.rows import Page, ReadRow, read_row, total_cells
from agragati.read.tables.sheets import ReadSheet, read_sheet
from agragati.read.title import Title, find_labelled_office, mentions_in, period_of, read_title, vote
from agragati.rules.catalog import tier_of
from agragati.rules.template import Catalog, Framework

GOVERNS = 0.45
"""How far (of 1) weights, codes and targets must agree for a framework to be taken as the governing one."""

RESEMBLES = 0.3
"""How far a framework of another year must agree for its tier to be the office's."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands around the tables."""

    title: Title
    letter: LetterReading
    signatures: SignatureReading
    unclaimed: tuple[Line, ...]

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """Everything named outside the tables."""
        return (*self.title.mentions, *self.letter.mentions, *self.signatures.mentions)


def read_reports(raw: RawDocument, catalog: Catalog) -> tuple[Reading, ...]:
    """Read every report of a document, in order; a letter that forwards several belongs to each of them."""
    lexicon = lexicon_of(catalog)
    readings: list[Reading] = []
    shared: LetterReading | None = None
    for number, part in enumerate(parts_of(raw, lexicon), start=1):
        around = _surroundings(part, catalog, lexicon)
        if around.letter.letter is None and shared is not None:
            around = replace(around, letter=replace(shared, claimed=frozenset()))
        shared = shared or (around.letter if around.letter.letter else None)
        readings.append(_read_part(raw.name, number, part, around, lexicon))
    return tuple(readings)


def _surroundings(part: Part, catalog: Catalog, lexicon: Lexicon) -> Surroundings:
    letter_lines, title_lines = split_opening(part.opening, catalog)
    signature_lines, late_lines = split_closing(part.closing, catalog)
    letter = read_letter(letter_lines, catalog.letters)
    if letter.letter is None and late_lines:
        letter = read_letter(late_lines, catalog.letters)
    title = read_title(title_lines, lexicon)
    labelled = find_labelled_office(part.opening, lexicon)
    if labelled and labelled[0] != title.office:  # the label stands among lines that the letter took for its own
        title = replace(title, office=labelled[0], office_lines=labelled[1])
    signatures = read_signatures(signature_lines, catalog.letters)
    claimed = letter.claimed | title.claimed | signatures.claimed
    unclaimed = tuple(line for line in (*part.opening, *part.closing) if line.line not in claimed)
    return Surroundings(title, letter, signatures, unclaimed)


def _read_part(source: str, number: int, part: Part, around: Surroundings, lexicon: Lexicon) -> Reading:
    wordings = wordings_of(_candidates(around, lexicon))
    sheets = _read_sheets(part, wordings, lexicon)
    mentions = (*around.mentions, *_heading_mentions(sheets))
    page = _page(sheets, mentions)
    year = _fiscal_year(mentions)
    read = [read_row(draft, page, lexicon) for sheet in sheets for draft in sheet.drafts]
    read, swallowed = without_swallowed_scale(read, page.levels)
    matches = match_rows([one.row for one in read], wordings)
    rows = [_named(one.row, match, wordings) for one, match in zip(read, matches, strict=True)]
    year = year or _year_of_targets(rows)
    office = _office(around)
    tier = tier_of(lexicon.catalog, office) if office else None
    candidates, annex = _candidates(around, lexicon), around.title.annex
    framework = _governing(rows, _of_year(candidates, year), tier, annex)
    nearest = framework or _governing(rows, candidates, tier, annex, at_least=RESEMBLES)
    report = Report(
        office=office,
        tier=tier or (nearest.tier if nearest else None),
        parent_office=_parent_office(around, office),
        fiscal_year=year,
        period=page.period,
        kind=_kind(page, around),
        annex=around.title.annex or _annex_of_letter(around),
        framework=framework.id if framework else None,
        letter=around.letter.letter,
        areas=tuple(area for sheet in sheets for area in sheet.areas),
        rows=tuple(with_status(row, page.period, year, lexicon) for row in _with_areas(rows, sheets)),
        claimed_total=_claimed_total(sheets),
        signatures=around.signatures.signatures,
    )
    repairs = (
        *heading_repairs(sheets, page.levels),
        *row_repairs(read, matches, [draft for sheet in sheets for draft in sheet.drafts], swallowed, known=bool(wordings.ids)),
        *around.letter.repairs,
        *around.signatures.repairs,
    )
    return Reading(
        source=source,
        part=number,
        report=report,
        repairs=tuple(repairs),
        origins=_origins(around, sheets, read),
        mentions=mentions,
        leftovers=(*around.unclaimed, *_loose(sheets)),
    )


def _candidates(around: Surroundings, lexicon: Lexicon) -> tuple[Framework, ...]:
    """The frameworks whose indicators the rows may be: those of the plan that is named, else all."""
    named = around.title.plan_type
    letter = around.letter.letter
    if named is None and letter is not None and letter.subject:
        found = lexicon.plan_types.within(letter.subject)
        named = found[0] if found else None
    return tuple(one for one in lexicon.catalog.frameworks if named in {None, one.plan_type})


def _of_year(frameworks: Iterable[Framework], year: FiscalYear | None) -> tuple[Framework, ...]:
    return tuple(one for one in frameworks if year is None or one.fiscal_year == year)


def _read_sheets(part: Part, wordings: Wordings, lexicon: Lexicon) -> list[ReadSheet]:
    sheets: list[ReadSheet] = []
    for sheet in part.sheets:
        sheets.append(read_sheet(sheet, wordings, lexicon, before=sheets[-1].columns if sheets else None))
    return sheets


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


def _year_of_targets(rows: Sequence[Row]) -> FiscalYear | None:
    """Where no year is named, the year in which most target dates lie."""
    days = [target for row in rows for target in (*row.targets.values(), row.annual_target) if isinstance(target, date)]
    years = Counter(day.year if day.month > _JUNE else day.year - 1 for day in days)
    return FiscalYear(years.most_common(1)[0][0]) if years else None


_JUNE = 6


def _named(row: Row, match: Match, wordings: Wordings) -> Row:
    """The row with its indicator. A row that no framework knows has only its activity's code to be called by."""
    confidence = Decimal(str(round(min(1.0, match.likeness / 100), 2))) if wordings.ids else Decimal(1)
    return replace(row, indicator=match.indicator, confidence=confidence, code=row.code or (None if match.indicator else row.activity_code))


def _with_areas(rows: Sequence[Row], sheets: Sequence[ReadSheet]) -> list[Row]:
    numbers = [number for sheet in sheets for number in sheet.area_of]
    last: int | None = None
    placed = []
    for row, number in zip(rows, numbers, strict=True):
        last = number if number is not None else last
        placed.append(replace(row, area=last))
    return placed


def _office(around: Surroundings) -> str | None:
    letter = around.letter.letter
    signed = next((mention.value for mention in around.signatures.mentions if mention.kind == "office"), None)
    sender = letter.sender.office if letter else None
    return around.title.office or around.letter.letterhead_office or sender or signed


def _parent_office(around: Surroundings, office: str | None) -> str | None:
    above = [mention.value for mention in around.letter.mentions if mention.kind == "office" and mention.place == "letterhead"]
    return next((name for name in above if not office or (name not in office and office not in name)), None)


def _governing(
    rows: Sequence[Row], frameworks: Sequence[Framework], tier: Tier | None, annex: str | None, *, at_least: float = GOVERNS
) -> Framework | None:
    """The framework that the rows agree with best, of the office's tier where there is one."""
    of_tier = [one for one in frameworks if one.tier is tier]
    scored = [(agreement(rows, one) + (0.05 if one.annex == annex else 0.0), one.id, one) for one in of_tier or frameworks]
    best = max(scored, default=None, key=lambda one: (one[0], one[1]))
    return best[2] if best and best[0] >= at_least else None


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


def _annex_of_letter(around: Surroundings) -> str | None:
    """The annex that the letter names, where the title names none."""
    named = [mention.value for mention in around.letter.mentions if mention.kind == "annex"]
    return named[0] if named else None


def _claimed_total(sheets: Sequence[ReadSheet]) -> Mapping[str, Decimal | None] | None:
    totals = [total_cells(sheet.total.cells) for sheet in sheets if sheet.total]
    return next((total for total in reversed(totals) if total), None)


def _origins(around: Surroundings, sheets: Sequence[ReadSheet], read: Sequence[ReadRow]) -> Mapping[str, Origin]:
    origins = {**around.letter.origins, **around.signatures.origins}
    line = next(iter(around.title.office_lines), None)
    if line is not None:
        origins["office"] = Origin(line=line.line, text=line.text, page=line.page)
    origins.update(_table_origins(sheets))
    drafts = [draft for sheet in sheets for draft in sheet.drafts]
    for number, (one, draft) in enumerate(zip(read, drafts, strict=True)):
        for path, cell in one.cells.items():
            origins[f"rows[{number}].{path}"] = draft.origin_of(cell)
        first = next(iter(draft.placed.cells.values()), None)
        if first is not None:
            origins[f"rows[{number}]"] = Origin(line=first.line, column=1, table=draft.place.table, row=draft.place.row)
    return origins


def _table_origins(sheets: Sequence[ReadSheet]) -> Iterator[tuple[str, Origin]]:
    """Where the headings stand (`headings[0]` ...) and the printed sums (`claimed_total.weight`)."""
    labels = [label for sheet in sheets for label in sheet.heading.labels]
    for number, label in enumerate(labels):
        yield f"headings[{number}]", Origin(line=label.line or None, cell=label.col + 1, text=label.text)
    for sheet in sheets:
        for role, cell in (sheet.total.cells if sheet.total else {}).items():
            name = role.removeprefix("claimed.")
            if cell.text.strip() and (name != role or role == "weight"):
                yield f"claimed_total.{name}", Origin(line=cell.line, column=cell.column, text=cell.text)


def _loose(sheets: Sequence[ReadSheet]) -> Iterator[Line]:
    """Filled cells that belong to no known column, one line each."""
    lines = (placed for sheet in sheets for draft in sheet.drafts for placed in (draft.placed, draft.below) if placed)
    found = (cell for placed in lines for _, cell in placed.loose)
    for _, same in groupby(found, key=lambda cell: (cell.line, cell.column)):
        cell = next(same)
        yield Line(cell.text, cell.line)
