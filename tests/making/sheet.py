"""The table of a made document: heading rows with merged cells, body rows whose cells know what they hold."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from random import Random

from agragati.model.periods import FiscalYear, Period
from agragati.rules.template import AreaRule
from making import words
from making.content import Content, Line
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
    columns = _columns(content, rng)
    depth = max(len(column.heads) for column in columns)
    heading = _heading(columns, depth)
    if content.form.number_row and (content.form.paired_lines or rng.random() < 0.5):
        heading += (tuple(Cell(text=bangla(place)) for place in range(1, len(columns) + 1)),)
    between = rng.choice(words.AREA_MARKS)
    body: list[tuple[Cell, ...]] = []
    for row, line in enumerate(content.lines):
        if content.form.area_rows and (row == 0 or content.lines[row - 1].rule.area != line.rule.area):
            body.append(_area_row(line, len(columns), between, content))
        body += _rows(row, line, columns, content, notation)
    if content.form.total_row:
        body.append(_total_row(content, columns, notation, rng))
    return Sheet(heading=heading, body=tuple(body))


def long_year(year: FiscalYear) -> str:
    """`২০২৩-২০২৪`."""
    return bangla(f"{year.start}-{year.start + 1}")


def period_words(period: Period, *, quarter: str = "ত্রৈমাসিক", half: str = "ষাণ্মাসিক", ordinals: Sequence[str] = words.ORDINALS) -> str:
    """`৩য় ত্রৈমাসিক`; the first half goes without a number."""
    if period in {Period.H1, Period.H2}:
        return half if period is Period.H1 else f"২য় {half}"
    return "বার্ষিক" if period is Period.FY else f"{ordinals[int(period.value[1]) - 1]} {quarter}"


def month_words(period: Period, year: FiscalYear) -> str:
    """`জুলাই-সেপ্টেম্বর ২০২১`, `জুলাই ২০২১-জুন ২০২২`."""
    first, last = year.first_of(period), year.last_of(period)
    begins = "" if first.year == last.year else f" {first.year}"
    return bangla(f"{words.MONTHS[first.month - 1]}{begins}-{words.MONTHS[last.month - 1]} {last.year}")


def _columns(content: Content, rng: Random) -> tuple[Column, ...]:
    """The form's columns in one office's own wording; names of levels stand over their percentages, as two rows or in one cell."""
    spec, own = content.spec, rng.choice(words.HEADS)
    quarter, ordinals = rng.choice(words.QUARTER_WORDS), rng.choice((words.ORDINALS, words.ORDINALS, words.ORDINAL_WORDS))
    named = period_words(spec.period, quarter=quarter, ordinals=ordinals)
    together, grouped = rng.random() < 0.25, rng.random() < 0.5
    columns = []
    for column in content.columns:
        role, points = column.role.replace("{period}", spec.period.value), column.role.removeprefix("targets.")
        of = Period(role.rpartition(".")[2]) if role.startswith("achieved.") and not role.endswith("total") else spec.period
        fill = dict.fromkeys(("period", "quarter", "half"), named)
        fill |= {"fiscal_year": long_year(spec.fiscal_year), "months": month_words(of, spec.fiscal_year)}
        heads = [own.get(column.head, column.head).format(**fill).replace("কোয়ার্টার", quarter if "{" not in column.head else "কোয়ার্টার")]
        if points != column.role:
            share = bangla(f"{points}%")
            heads = [f"{heads[0]} ({share})"] if together else [*heads, share]
        group = column.group or ("লক্ষ্যমাত্রা" if points != column.role and grouped else None)
        paired = content.form.paired_lines and role.startswith("achieved.Q")
        path = role.replace("achieved.", "quarter.") if paired else role
        columns.append(Column(path=path, heads=(*([group.format(**fill)] if group else []), *heads)))
    return tuple(columns)


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
    if not content.form.paired_lines:
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
    if path in {"area", "area_weight"} or (path == "serial" and "area" in content.roles):
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
        text = write_value(figures[group][name] if name else line.annual_target, line.unit, notation)
        days = line.annual_target
        return bangla(f"{len(days)} টি; {text}") if group == "annual_target" and line.counted and isinstance(days, tuple) else text
    if group == "claimed":
        return write_value(line.claimed.get(name), "percent" if name == "rate" else "number", notation) if line.claimed else ""
    if group in {"area", "area_weight"}:
        area = _area_of(line, content)
        return area.name if group == "area" else bangla(area.weight)
    texts = {
        "serial": bangla(line.rule.area if "area" in content.roles else f"{line.serial:02}"),
        "activity": _activity_text(line),
        "indicator": _coded(line.rule.code, line.rule.label),
        "unit": "সংখ্যা ও তারিখ" if line.counted else words.UNITS[line.unit],
        "weight": write_value(line.rule.weight, "number", notation),
        "remarks": line.remarks or "",
        "responsible": line.responsible or "",
    }
    return texts.get(group, line.other.get(path, ""))


def _area_of(line: Line, content: Content) -> AreaRule:
    return next(area for area in content.framework.areas if area.number == line.rule.area)


def _area_row(line: Line, width: int, between: str, content: Content) -> tuple[Cell, ...]:
    """`১. প্রাতিষ্ঠানিক ব্যবস্থা : ২২`, over the whole width."""
    area = _area_of(line, content)
    text = bangla(f"{area.number}. {area.name}{between}{area.weight}")
    return (Cell(text=text, path="area", across=width), *(Cell(covered=True) for _ in range(width - 1)))


def _activity_text(line: Line) -> str:
    """Where indicators have no codes of their own, the activity's stands without brackets."""
    code = line.activity.code
    return f"{bangla(code)} {line.activity.label}" if code and line.rule.code is None else _coded(code, line.activity.label)


def _coded(code: str | None, label: str) -> str:
    return f"[{bangla(code)}] {label}" if code else label


def _total_row(content: Content, columns: tuple[Column, ...], notation: Notation, rng: Random) -> tuple[Cell, ...]:
    sums = totals_of(content)
    cells = [
        Cell(text=write_value(sums[name], "number", notation), path=f"claimed_total.{name}")
        if (name := column.path.removeprefix("claimed.")) in sums
        else Cell()
        for column in columns
    ]
    label = f"উপমোট= ({bangla(len(content.lines))}টি সূচক)" if "weight" in sums else rng.choice(("মোট=", "মোট", "সর্বমোট"))
    return (Cell(text=label), *cells[1:])


def totals_of(content: Content) -> Mapping[str, Decimal]:
    """The sums that the total row prints: of the marks of the small scale, else of the weights."""
    if "claimed.scaled_weight" in content.roles:
        names = ("scaled_weight", "scaled_score")
        return {name: sum((line.claimed[name] or Decimal() for line in content.lines), Decimal()) for name in names}
    return {"weight": sum((line.rule.weight or Decimal() for line in content.lines), Decimal())}
