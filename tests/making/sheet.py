"""The table of a made document: heading rows with merged cells, body rows whose cells know what they hold."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from random import Random

from agragati.model.periods import FiscalYear, Period
from making import words
from making.content import Content, Line, Spec
from making.notation import Notation, bangla, write_value

LEVELS = (100, 90, 80, 70, 60)


@dataclass(frozen=True, kw_only=True)
class Cell:
    """One place of the grid. `path` names what it holds (`targets.90`, `achieved.Q3`, `indicator`), `row` whose (from 0).

    `covered` is a place that a merged cell covers; `across` and `down` are the merged cell's own extent.
    """

    text: str = ""
    path: str | None = None
    row: int | None = None
    covered: bool = False
    across: int = 1
    down: int = 1


Grid = tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """A table."""

    heading: Grid
    body: Grid


@dataclass(frozen=True, kw_only=True)
class Column:
    """A column of a form: the path it holds and its heading from the top (a repeated part is one merged cell)."""

    path: str
    heads: tuple[str, ...]


def lay_out(content: Content, notation: Notation, rng: Random) -> Sheet:
    """The table of the document's form."""
    spec = content.spec
    columns = tuple(_columns(spec, rng.choice(words.HEADS), rng))
    depth = max(len(column.heads) for column in columns)
    heading = _heading(columns, depth)
    if spec.form == "monitoring" or (spec.form == "self-assessment" and rng.random() < 0.5):
        heading += (tuple(Cell(text=bangla(place)) for place in range(1, len(columns) + 1)),)
    body: list[tuple[Cell, ...]] = []
    for row, line in enumerate(content.lines):
        body += _rows(row, line, columns, content, notation)
    if spec.form == "self-assessment":
        body.append(_total_row(content, columns, notation, rng))
    return Sheet(heading=heading, body=tuple(body))


def _columns(spec: Spec, heads: words.Heads, rng: Random) -> list[Column]:
    makers: Mapping[str, Callable[[Spec, words.Heads, Random], list[Column]]] = {
        "progress-quarter": _progress,
        "progress-half": _progress,
        "plan": _progress,
        "ministry-quarter": _ministry,
        "monitoring": _monitoring,
        "self-assessment": _assessment,
    }
    return makers[spec.form](spec, heads, rng)


def long_year(year: FiscalYear) -> str:
    """`২০২৩-২০২৪`."""
    return bangla(f"{year.start}-{year.start + 1}")


def period_words(period: Period, *, quarter: str = "ত্রৈমাসিক", half: str = "ষাণ্মাসিক") -> str:
    """`৩য় ত্রৈমাসিক`; the first half goes without a number."""
    if period in {Period.H1, Period.H2}:
        return half if period is Period.H1 else f"২য় {half}"
    return f"{words.ORDINALS[int(period.value[1]) - 1]} {quarter}"


def _levels(group: str | None, rng: Random) -> list[Column]:
    """Names over percentages, as two rows or in one cell."""
    above = (group,) if group else ()
    together = rng.random() < 0.25
    columns = []
    for points in LEVELS:
        name, share = words.LEVEL_NAMES[points], bangla(f"{points}%")
        columns.append(Column(path=f"targets.{points}", heads=(*above, *((f"{name} ({share})",) if together else (name, share)))))
    return columns


def _front(heads: words.Heads) -> list[Column]:
    return [
        Column(path="serial", heads=(heads.serial,)),
        Column(path="activity", heads=(heads.activity,)),
        Column(path="indicator", heads=(heads.indicator,)),
        Column(path="unit", heads=("একক",)),
        Column(path="weight", heads=(heads.weight,)),
    ]


def _progress(spec: Spec, heads: words.Heads, rng: Random) -> list[Column]:
    columns = [*_front(heads), *_levels(f"লক্ষ্যমাত্রা {long_year(spec.fiscal_year)}", rng)]
    if spec.form == "plan":
        return columns
    columns.append(
        Column(path=f"achieved.{spec.period.value}", heads=(f"{period_words(spec.period, quarter=rng.choice(words.QUARTER_WORDS))} অর্জন",))
    )
    if spec.form == "progress-quarter":
        columns.append(Column(path="achieved.total", heads=(heads.total,)))
    return [*columns, Column(path="remarks", heads=(heads.remarks,))]


def _ministry(spec: Spec, heads: words.Heads, rng: Random) -> list[Column]:
    ordinal = rng.choice((words.ORDINALS, words.ORDINAL_WORDS))[int(spec.period.value[1]) - 1]
    return [
        Column(path="serial", heads=(heads.serial,)),
        Column(path="area", heads=("কর্মসম্পাদন ক্ষেত্র",)),
        Column(path="area_weight", heads=("মান",)),
        Column(path="activity", heads=("কার্যক্রম",)),
        Column(path="indicator", heads=("কর্মসম্পাদন সূচক",)),
        Column(path="unit", heads=("একক",)),
        Column(path="weight", heads=("সূচকের মান",)),
        *_levels("লক্ষ্যমাত্রা" if rng.random() < 0.5 else None, rng),
        Column(path=f"achieved.{spec.period.value}", heads=(f"{ordinal} কোয়ার্টার প্রতিবেদন",)),
        Column(path="feedback", heads=(rng.choice(("ফিডব্যাক", "ফলাবর্তক")),)),
    ]


def _monitoring(spec: Spec, heads: words.Heads, rng: Random) -> list[Column]:
    group = f"বাস্তবায়ন অগ্রগতি পরিবীক্ষণ, {long_year(spec.fiscal_year)}"
    quarter = rng.choice(words.QUARTER_WORDS)
    return [
        Column(path="activity", heads=("কার্যক্রমের নাম",)),
        Column(path="indicator", heads=("কর্মসম্পাদন সূচক",)),
        Column(path="weight", heads=("সূচকের মান",)),
        Column(path="unit", heads=("একক",)),
        Column(path="responsible", heads=("বাস্তবায়নের দায়িত্বপ্রাপ্ত ব্যক্তি/পদ",)),
        Column(path="annual_target", heads=(f"{long_year(spec.fiscal_year)} অর্থবছরের লক্ষ্যমাত্রা",)),
        Column(path="line_kind", heads=(group, "লক্ষ্যমাত্রা/অর্জন")),
        *(Column(path=f"quarter.Q{place + 1}", heads=(group, f"{words.ORDINALS[place]} {quarter}")) for place in range(4)),
        Column(path="achieved.total", heads=(group, "মোট অর্জন")),
        Column(path="claimed.weighted", heads=("অর্জিত মান",)),
        Column(path="remarks", heads=(heads.remarks,)),
    ]


def _assessment(spec: Spec, heads: words.Heads, rng: Random) -> list[Column]:
    quarter = rng.choice(words.QUARTER_WORDS)
    return [
        *_front(heads),
        Column(path="annual_target", heads=(f"বার্ষিক লক্ষ্যমাত্রা {long_year(spec.fiscal_year)}",)),
        Column(path="achieved.Q1", heads=("প্রকৃত অর্জন", f"১ম {quarter}")),
        Column(path="achieved.Q2", heads=("প্রকৃত অর্জন", f"২য় {quarter}")),
        Column(path="achieved.total", heads=("মোট অর্জন",)),
        Column(path="claimed.rate", heads=("মোট অর্জনের হার",)),
        Column(path="claimed.scaled_weight", heads=("খসড়া স্কোর",)),
        Column(path="claimed.scaled_score", heads=("ওয়েটেড খসড়া স্কোর",)),
    ]


def _heading(columns: tuple[Column, ...], depth: int) -> Grid:
    """Heading rows: a part that neighbours share is merged across, a last part is merged down."""
    rows = []
    for level in range(depth):
        cells: list[Cell] = []
        for place, column in enumerate(columns):
            if level >= len(column.heads):
                cells.append(Cell(covered=True))
                continue
            last = level == len(column.heads) - 1
            shared = not last and place > 0 and columns[place - 1].heads[: level + 1] == column.heads[: level + 1]
            across = 1 if last else _same(columns[place:], level)
            cells.append(Cell(covered=True) if shared else Cell(text=column.heads[level], across=across, down=depth - level if last else 1))
        rows.append(tuple(cells))
    return tuple(rows)


def _same(columns: tuple[Column, ...], level: int) -> int:
    first = columns[0].heads[: level + 1]
    return next((place for place, column in enumerate(columns) if column.heads[: level + 1] != first), len(columns))


def _rows(row: int, line: Line, columns: tuple[Column, ...], content: Content, notation: Notation) -> list[tuple[Cell, ...]]:
    """One line of the table, or two where the form has a target line and an achievement line."""
    if content.spec.form != "monitoring":
        return [tuple(_cell(row, line, column.path, content, notation) for column in columns)]
    planned, done = [], []
    for column in columns:
        if column.path.startswith("quarter."):
            quarter = column.path.removeprefix("quarter.")
            planned.append(
                Cell(text=write_value(line.quarter_targets[quarter], line.unit, notation), path=f"quarter_targets.{quarter}", row=row)
            )
            done.append(Cell(text=write_value(line.achieved[quarter], line.unit, notation), path=f"achieved.{quarter}", row=row))
        elif column.path == "line_kind":
            planned.append(Cell(text="লক্ষ্যমাত্রা", path="line_kind", row=row))
            done.append(Cell(text="অর্জন", path="line_kind", row=row))
        elif column.path == "achieved.total":
            planned.append(Cell(row=row, path="blank"))
            done.append(_cell(row, line, column.path, content, notation))
        else:
            cell = _cell(row, line, column.path, content, notation)
            planned.append(
                cell
                if cell.covered
                else replace(cell, down=cell.down * (2 if column.path == "activity" else 1) + (column.path != "activity"))
            )
            done.append(Cell(covered=True, row=row, path=column.path))
    return [tuple(planned), tuple(done)]


def _cell(row: int, line: Line, path: str, content: Content, notation: Notation) -> Cell:
    merged = _merged(row, line, path, content)
    if merged == 0:
        return Cell(covered=True, path=path, row=row)
    return Cell(text=_text(line, path, content, notation), path=path, row=row, down=merged)


def _merged(row: int, line: Line, path: str, content: Content) -> int:
    """How many rows the cell stands for: 0 where it stands in a row above."""
    lines = content.lines
    if path in {"area", "area_weight"} or (path == "serial" and content.spec.form == "ministry-quarter"):
        if row and lines[row - 1].rule.area == line.rule.area:
            return 0
        return sum(other.rule.area == line.rule.area for other in lines)
    if path in {"serial", "activity"}:
        return sum(other.activity.id == line.activity.id for other in lines) if line.first else 0
    return 1


def _text(line: Line, path: str, content: Content, notation: Notation) -> str:
    group, _, name = path.partition(".")
    if group in {"targets", "achieved", "annual_target"}:
        figures = {"targets": {str(points): value for points, value in line.targets.items()}, "achieved": line.achieved}
        return write_value(figures[group][name] if name else line.annual_target, line.unit, notation)
    if group == "claimed":
        return write_value(line.claimed.get(name), "percent" if name == "rate" else "number", notation) if line.claimed else ""
    if group in {"area", "area_weight"}:
        area = next(area for area in content.framework.areas if area.number == line.rule.area)
        return area.name if group == "area" else bangla(area.weight)
    texts = {
        "serial": bangla(line.rule.area if content.spec.form == "ministry-quarter" else f"{line.serial:02}"),
        "activity": _coded(line.activity.code, line.activity.label),
        "indicator": _coded(line.rule.code, line.rule.label),
        "unit": words.UNITS[line.unit],
        "weight": write_value(line.rule.weight, "number", notation),
        "remarks": line.remarks or "",
        "responsible": line.responsible or "",
    }
    return texts.get(group, "")


def _coded(code: str | None, label: str) -> str:
    return f"[{bangla(code)}] {label}" if code else label


def _total_row(content: Content, columns: tuple[Column, ...], notation: Notation, rng: Random) -> tuple[Cell, ...]:
    totals = {f"claimed.{name}": sum(line.claimed[name] or 0 for line in content.lines) for name in ("scaled_weight", "scaled_score")}
    cells = [
        Cell(text=write_value(totals[column.path], "number", notation), path=f"claimed_total.{column.path[8:]}")
        if column.path in totals
        else Cell()
        for column in columns
    ]
    return (Cell(text=rng.choice(("মোট=", "মোট", "সর্বমোট"))), *cells[1:])
