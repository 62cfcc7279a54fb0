"""A score sheet with its working: each line's points, how they were reached, by which clause, and how sure that is."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

from agragati.model.outline import Align, Block, BodyCell, HeadCell, Orientation, Paragraph, Role, Section, Table, TableColumn, TableRow
from agragati.model.points import exact_text, round_points
from agragati.model.report import Report, Row
from agragati.model.score_json import explain
from agragati.model.scores import ScoreLine, ScoreSheet, figure_text
from agragati.model.values import Unit
from agragati.rules.messages import show
from agragati.rules.phrases import workings
from agragati.rules.template import Framework, Ground, Method
from agragati.write.pen import Pen

_COLUMNS = (
    ("indicator", 6.0),
    ("weight", 1.4),
    ("value", 2.4),
    ("points", 1.6),
    ("weighted", 1.6),
    ("working", 8.0),
    ("clause", 3.6),
)
_TEXTS = frozenset({"indicator", "working", "clause"})


def score_page(report: Report, sheet: ScoreSheet, framework: Framework | None, values: Mapping[str, str | None], pen: Pen) -> Section:
    """Lay a score sheet out: titles, the table, the total and share, the method and rounding with their grounds."""
    blocks: tuple[Block, ...] = (
        Paragraph(text=pen.word("score.title"), role=Role.TITLE, align=Align.CENTER),
        *_titles(values, pen),
        _table(report, sheet, framework, pen),
        *(Paragraph(text=line, role=Role.NOTE) for line in _notes(sheet, framework, pen) if line),
    )
    return Section(orientation=Orientation.LANDSCAPE, blocks=blocks, name=pen.word("sheet.score"))


def _titles(values: Mapping[str, str | None], pen: Pen) -> list[Paragraph]:
    lines = (("{plan}", "{fiscal_year}"), ("{office_label}: {office}",), ("{period}", "({span})"))
    said = (pen.fill(pieces, values) for pieces in lines)
    return [Paragraph(text=line, role=Role.SUBTITLE, align=Align.CENTER) for line in said if line]


def _table(report: Report, sheet: ScoreSheet, framework: Framework | None, pen: Pen) -> Table:
    columns = tuple(TableColumn(role=role, width=width, align=Align.START if role in _TEXTS else Align.CENTER) for role, width in _COLUMNS)
    lines = [_line(line, row, framework, pen) for line, row in zip(sheet.lines, report.rows, strict=True)]
    return Table(
        columns=columns,
        head=(tuple(HeadCell(text=pen.word(f"score.{role}")) for role, _ in _COLUMNS),),
        rows=(*lines, _total(sheet, framework, pen)),
    )


def _line(line: ScoreLine, row: Row, framework: Framework | None, pen: Pen) -> TableRow:
    cells = (
        BodyCell(text=row.indicator_text or _label(line, framework)),
        _figure(line.weight, pen),
        BodyCell(text=_value(line, row, pen)),
        _points(line.points, framework, pen),
        _points(line.weighted, framework, pen),
        BodyCell(text=explain(line, workings(pen.language), spell=lambda text: show(text, pen.language))),
        BodyCell(text=_clause(line, pen)),
    )
    return TableRow(cells=cells, indicator=line.indicator)


def _label(line: ScoreLine, framework: Framework | None) -> str:
    rule = framework.by_id.get(line.indicator or "") if framework else None
    return rule.label if rule else line.indicator or ""


def _value(line: ScoreLine, row: Row, pen: Pen) -> str:
    if line.value is None:
        return pen.word("nothing")
    return show(figure_text(line.value), pen.language) + ("%" if row.unit is Unit.PERCENT and isinstance(line.value, Fraction) else "")


def _clause(line: ScoreLine, pen: Pen) -> str:
    certainty = pen.word(f"certainty.{line.certainty}")
    return f"{line.clause} ({certainty})" if line.clause else f"({certainty})"


def _total(sheet: ScoreSheet, framework: Framework | None, pen: Pen) -> TableRow:
    blank = BodyCell(text="", strong=True)
    cells = (BodyCell(text=pen.word("total"), strong=True), _strong(_figure(sheet.of, pen)), blank, blank)
    return TableRow(cells=(*cells, _strong(_points(sheet.total, framework, pen)), blank, blank), kind="total")


def _strong(cell: BodyCell) -> BodyCell:
    return BodyCell(text=cell.text, value=cell.value, unit=cell.unit, strong=True)


def _figure(value: Decimal | None, pen: Pen) -> BodyCell:
    return BodyCell(text=pen.value(value, Unit.NUMBER), value=value, unit=Unit.NUMBER if value is not None else None)


def _points(value: Fraction | None, framework: Framework | None, pen: Pen) -> BodyCell:
    """Rounded as the framework says, exactly where there is none."""
    if value is None:
        return BodyCell(text=pen.word("nothing"))
    if framework is None:
        return BodyCell(text=pen.digits(exact_text(value)))
    return _figure(round_points(value, method=framework.scoring.rounding, decimals=framework.scoring.decimals), pen)


def _notes(sheet: ScoreSheet, framework: Framework | None, pen: Pen) -> list[str]:
    earned = {"earned": _points(sheet.total, framework, pen).text, "of": pen.number(sheet.of)}
    notes = [pen.word("score.sum").format_map(earned)]
    if sheet.share is not None and sheet.share_of is not None:
        share = {"earned": _points(sheet.share, framework, pen).text, "of": pen.number(sheet.share_of)}
        notes.append(pen.word("score.share").format_map(share))
    notes.append(pen.word("score.method").format(method=pen.word(f"method.{sheet.method}")) + _grounded(sheet, framework, pen))
    if sheet.repaired:
        notes.append(pen.word("score.repaired"))
    if framework is not None:
        rounding = pen.word("score.rounding").format(decimals=pen.digits(str(framework.scoring.decimals)))
        notes.append(rounding + _ground(framework.scoring.rounding_ground, pen))
    return notes


def _grounded(sheet: ScoreSheet, framework: Framework | None, pen: Pen) -> str:
    ground = framework.scoring.method_grounds.get(Method(sheet.method)) if framework else None
    return _ground(ground, pen) if ground else ""


def _ground(ground: Ground, pen: Pen) -> str:
    return f" [{ground.clause}, {pen.word(f'certainty.{ground.certainty}')}]"
