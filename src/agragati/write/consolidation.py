"""Many offices on one page: figures of every office by indicator, or each office's score; and who is missing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from agragati.model.consolidation import Consolidation, Contribution, Entry, IndicatorTotal, Occasion
from agragati.model.offices import Office
from agragati.model.outline import (
    Align,
    Block,
    BodyCell,
    HeadCell,
    Numbered,
    Orientation,
    Outline,
    Paragraph,
    Role,
    Section,
    Table,
    TableColumn,
    TableRow,
)
from agragati.model.points import round_points
from agragati.model.scores import Figure
from agragati.model.values import Unit
from agragati.rules.template import Catalog, Framework
from agragati.write.pen import MILESTONES, Pen

CONSOLIDATED, HALF_YEAR_REVIEW = "consolidated", "half-year-review"
_WIDTHS = {"serial": 1.0, "office": 5.0, "remarks": 4.0}
_SCORE_COLUMNS = ("serial", "office", "total", "share", "hundred", "sent", "remarks")


def whole_outline(whole: Consolidation, name: str, catalog: Catalog, pen: Pen) -> Outline:
    """Lay out a consolidation: `consolidated` has a column for each indicator, `half-year-review` the score of each office."""
    title = pen.word(f"whole.{name}")
    head = whole.nodes[0] if whole.nodes else None
    counts = {"due": head.due if head else 0, "reported": head.reported if head else 0, "missing": head.missing if head else 0}
    blocks: list[Block] = [
        Paragraph(text=title, role=Role.TITLE, align=Align.CENTER),
        *(Paragraph(text=line, role=Role.SUBTITLE, align=Align.CENTER) for line in _occasion(whole, catalog, pen)),
        Paragraph(text=pen.digits(pen.word("whole.count").format_map(counts))),
        _by_indicator(whole, catalog, pen) if name == CONSOLIDATED else _by_score(whole, pen),
        *_lists(whole, pen),
    ]
    section = Section(orientation=Orientation.LANDSCAPE, blocks=tuple(blocks), name=pen.word("sheet.whole"))
    author = whole.tree.offices[0].name if whole.tree.offices else None
    return Outline(title=title, language=pen.language, sections=(section,), author=author)


def _occasion(whole: Consolidation, catalog: Catalog, pen: Pen) -> list[str]:
    occasion = whole.occasion
    plan = next((one.names[0] for one in catalog.vocabulary.plan_types if one.id == occasion.plan_type), None)
    values = {
        "plan": plan,
        "fiscal_year": pen.year(occasion.fiscal_year) if occasion.fiscal_year else None,
        "period": pen.period(occasion.period) if occasion.period else None,
        "span": pen.span(occasion.fiscal_year, occasion.period) if occasion.fiscal_year and occasion.period else None,
        "office": whole.tree.offices[0].name if whole.tree.offices else None,
    }
    lines = (pen.fill(pieces, values) for pieces in (("{plan}", "{fiscal_year}"), ("{office}",), ("{period}", "({span})")))
    return [line for line in lines if line]


def _by_indicator(whole: Consolidation, catalog: Catalog, pen: Pen) -> Table:
    totals = whole.nodes[0].indicators if whole.nodes else ()
    labels = _labels(catalog, whole.occasion)
    columns = [_column(role) for role in ("serial", "office")]
    columns += [TableColumn(role=total.indicator, width=2.2, align=Align.CENTER) for total in totals]
    heads = [pen.word("whole.serial"), pen.word("whole.office"), *(labels.get(total.indicator, total.indicator) for total in totals)]
    rows = [_figures_of(place, office, whole, totals, pen) for place, office in enumerate(_offices(whole), start=1)]
    last = [BodyCell(text="", strong=True), BodyCell(text=pen.word("whole.all"), strong=True), *(_total(one, pen) for one in totals)]
    return Table(
        columns=(*columns, _column("hundred")),
        head=(tuple(HeadCell(text=text) for text in (*heads, pen.word("whole.hundred"))),),
        rows=(*rows, TableRow(cells=(*last, _rounded(whole.nodes[0].score if whole.nodes else None, pen)), kind="total")),
    )


def _labels(catalog: Catalog, occasion: Occasion) -> Mapping[str, str]:
    """What each indicator is called: by the plan and year that is added up, else by the first plan that has it."""

    def apart(framework: Framework) -> tuple[bool, bool]:
        return framework.plan_type != occasion.plan_type, framework.fiscal_year != occasion.fiscal_year

    labels: dict[str, str] = {}
    for framework in sorted(catalog.frameworks, key=apart):
        for rule in framework.indicators:
            labels.setdefault(rule.id, rule.label)
    return labels


def _offices(whole: Consolidation) -> list[Office]:
    """The offices that sent a report or owe one, in the order of the tree."""
    return [office for office in whole.tree.offices if office.owes or office.code in whole.reporting]


def _figures_of(place: int, office: Office, whole: Consolidation, totals: Sequence[IndicatorTotal], pen: Pen) -> TableRow:
    front = (BodyCell(text=pen.number(Decimal(place))), BodyCell(text=office.name))
    report = whole.reporting.get(office.code)
    if report is None:
        return TableRow(cells=(*front, BodyCell(text=pen.word("whole.missing"), columns=len(totals) + 1)), kind="missing")
    entries = {entry.indicator: entry for entry in report.entries}
    cells = (_entry(entries.get(total.indicator), pen) for total in totals)
    return TableRow(cells=(*front, *cells, _rounded(_of_hundred(report), pen)), kind="office")


def _entry(entry: Entry | None, pen: Pen) -> BodyCell:
    if entry is None or entry.value is None:
        return BodyCell(text=pen.word("nothing"))
    return _figure(entry.value, entry.unit, pen)


def _figure(value: Figure, unit: Unit, pen: Pen) -> BodyCell:
    if isinstance(value, tuple):
        return BodyCell(text=MILESTONES.join(map(pen.day, value)), value=value, unit=unit)
    if isinstance(value, Fraction):
        shown = _hundredths(value)
        return BodyCell(text=pen.value(shown, unit), value=shown, unit=unit)
    return BodyCell(text=pen.day(value), value=value, unit=unit)


def _total(total: IndicatorTotal, pen: Pen) -> BodyCell:
    """A sum, a percentage or a mean; of dates how many were reached."""
    if total.value is None:
        return BodyCell(text=pen.word("nothing"), strong=True)
    unit = Unit.NUMBER if total.unit is Unit.DATE else total.unit
    shown = _hundredths(total.value)
    near = f"{pen.word('whole.approximate')} " if total.approximate else ""
    return BodyCell(text=f"{near}{pen.value(shown, unit)}", value=shown, unit=unit, strong=True)


def _by_score(whole: Consolidation, pen: Pen) -> Table:
    rows = [_score_of(place, office, whole.reporting.get(office.code), pen) for place, office in enumerate(_offices(whole), start=1)]
    return Table(
        columns=tuple(_column(role) for role in _SCORE_COLUMNS),
        head=(tuple(HeadCell(text=pen.word(f"whole.{role}")) for role in _SCORE_COLUMNS),),
        rows=tuple(rows),
    )


def _score_of(place: int, office: Office, report: Contribution | None, pen: Pen) -> TableRow:
    front = (BodyCell(text=pen.number(Decimal(place))), BodyCell(text=office.name))
    if report is None:
        nothing = BodyCell(text=pen.word("nothing"))
        return TableRow(cells=(*front, nothing, nothing, nothing, nothing, BodyCell(text=pen.word("whole.missing"))), kind="missing")
    sent = BodyCell(text=pen.day(report.dated) if report.dated else pen.word("nothing"), value=report.dated)
    scores = (_rounded(value, pen) for value in (report.total, report.share, _of_hundred(report)))
    return TableRow(cells=(*front, *scores, sent, BodyCell(text="", is_input=True)), kind="office")


def _of_hundred(report: Contribution) -> Fraction | None:
    return report.total * 100 / Fraction(report.of) if report.of else None


def _rounded(value: Fraction | None, pen: Pen) -> BodyCell:
    if value is None:
        return BodyCell(text=pen.word("nothing"))
    return BodyCell(text=pen.number(_hundredths(value)), value=_hundredths(value), unit=Unit.NUMBER)


def _hundredths(value: Fraction) -> Decimal:
    return round_points(value, method="half-up", decimals=2)


def _column(role: str) -> TableColumn:
    return TableColumn(role=role, width=_WIDTHS.get(role, 1.8), align=Align.START if role in {"office", "remarks"} else Align.CENTER)


def _lists(whole: Consolidation, pen: Pen) -> list[Block]:
    """Who is missing, and which reports are not counted and why."""
    missing = [office.name for office in whole.missing()]
    aside = [
        f"{one.contribution.office or one.contribution.source} ({one.contribution.source}): {pen.word(f'reason.{one.reason}')}"
        for one in whole.set_aside
    ]
    named = ((pen.word("whole.missing_list"), missing), (pen.word("whole.aside_list"), aside))
    return [Numbered(items=_numbered(items, pen), heading=heading) for heading, items in named if items]


def _numbered(items: Sequence[str], pen: Pen) -> tuple[tuple[str, str], ...]:
    number = pen.writing.letter_words[pen.language]["number"]
    return tuple((number.format(number=pen.number(Decimal(place))), item) for place, item in enumerate(items, start=1))
