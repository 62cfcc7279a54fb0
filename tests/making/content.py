"""What a made document says, before it is written down: an office, a period and rows of figures that agree with each other."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from random import Random

from agragati.model.periods import QUARTERS, FiscalYear, Period
from agragati.rules.template import ActivityRule, Framework, IndicatorRule
from making import words
from making.notation import bangla, write_number

Figure = Decimal | date
FORMS = ("progress-quarter", "progress-half", "ministry-quarter", "monitoring", "self-assessment", "plan")


@dataclass(frozen=True, kw_only=True)
class Spec:
    """What to make. `fiscal_year` may be another than the framework's: its dates then move by whole years."""

    form: str
    period: Period
    fiscal_year: FiscalYear
    seed: int


@dataclass(frozen=True, kw_only=True)
class Line:
    """One indicator's row, as values. `first` of its activity (the others leave serial and activity to the merged cell)."""

    rule: IndicatorRule
    activity: ActivityRule
    serial: int
    first: bool
    targets: Mapping[int, Figure | None]
    quarter_targets: Mapping[str, Figure | None]
    achieved: Mapping[str, Figure | None]
    claimed: Mapping[str, Decimal | None] = field(default_factory=dict)
    responsible: str | None = None
    remarks: str | None = None

    @property
    def unit(self) -> str:
        """number, percent or date."""
        return self.rule.unit.value

    @property
    def annual_target(self) -> Figure | None:
        """The target of the best level."""
        return self.targets[100]


@dataclass(frozen=True, kw_only=True)
class Content:
    """A whole document as values."""

    framework: Framework
    spec: Spec
    office: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, kw_only=True)
class _Year:
    """One indicator's quarters: what was planned and what was done."""

    planned: Mapping[str, Figure | None]
    done: Mapping[str, Figure | None]
    total: Mapping[str, Figure | None]
    """The cumulative figure at the end of each quarter."""


def fill(framework: Framework, spec: Spec, rng: Random) -> Content:
    """Plausible figures for every indicator of the framework, right by the rules of the plan."""
    activities = {activity.id: activity for activity in framework.activities}
    seen: list[str] = []
    lines = []
    responsible = rng.choice(words.RESPONSIBLE)
    for rule in framework.indicators:
        first = rule.activity not in seen
        seen += [rule.activity] if first else []
        lines.append(_line(rule, activities[rule.activity], spec, rng, place=(len(seen), first), responsible=responsible))
    return Content(framework=framework, spec=spec, office=_office(framework, rng), lines=tuple(lines))


def _office(framework: Framework, rng: Random) -> str:
    if framework.tier.value == "ministry":
        return rng.choice(words.MINISTRIES)
    return f"{rng.choice(words.FIELD_OFFICES)}, {rng.choice(words.PLACES)}"


def _line(rule: IndicatorRule, activity: ActivityRule, spec: Spec, rng: Random, *, place: tuple[int, bool], responsible: str) -> Line:
    targets = {points: _moved(rule.levels.get(points), rule, spec) for points in (100, 90, 80, 70, 60)}
    year = _year(targets, rule, spec, rng)
    achieved = _columns(year, rule, spec)
    return Line(
        rule=rule,
        activity=activity,
        serial=place[0],
        first=place[1],
        targets=targets,
        quarter_targets=year.planned,
        achieved=achieved,
        claimed=_claimed(rule, targets, achieved) if spec.form == "self-assessment" else {},
        responsible=responsible if spec.form == "monitoring" else None,
        remarks=_remarks(year, rule, spec, achieved, rng),
    )


def _moved(value: object, rule: IndicatorRule, spec: Spec) -> Figure | None:
    """The target in the year of the document."""
    if isinstance(value, date):
        home = FiscalYear(value.year if value.month >= 7 else value.year - 1)
        return value.replace(year=value.year + spec.fiscal_year.start - home.start)
    if value is None or isinstance(value, Decimal):
        return value
    raise TypeError(rule.id)


def _year(targets: Mapping[int, Figure | None], rule: IndicatorRule, spec: Spec, rng: Random) -> _Year:
    top = targets[100]
    if isinstance(top, date):
        return _date_year(top, spec, rng)
    if rule.unit.value == "percent":
        return _percent_year(Decimal(str(top)), rng)
    return _count_year(Decimal(str(top)), spec, rng)


def _date_year(top: date, spec: Spec, rng: Random) -> _Year:
    day = max(top - timedelta(rng.randint(0, 40)), spec.fiscal_year.first_day)
    due, done_in = spec.fiscal_year.quarter_of(top), spec.fiscal_year.quarter_of(day)
    over = QUARTERS.index(done_in or Period.Q4)
    return _Year(
        planned={quarter.value: top if quarter is due else None for quarter in QUARTERS},
        done={quarter.value: day if quarter is done_in else None for quarter in QUARTERS},
        total={quarter.value: day if place >= over else None for place, quarter in enumerate(QUARTERS)},
    )


def _percent_year(top: Decimal, rng: Random) -> _Year:
    hundredths = [rng.randint(int(top) * 100, 9800) for _ in QUARTERS]
    step = rng.choice((100, 100, 10, 1))
    done = [Decimal(figure // step * step) / 100 for figure in hundredths]
    means = [(sum(done[: place + 1], Decimal()) / (place + 1)).quantize(Decimal("0.01"), rounding=ROUND_HALF_UP) for place in range(4)]
    names = [quarter.value for quarter in QUARTERS]
    return _Year(planned=dict.fromkeys(names, top), done=dict(zip(names, done, strict=True)), total=dict(zip(names, means, strict=True)))


def _count_year(top: Decimal, spec: Spec, rng: Random) -> _Year:
    """A count of four comes one a quarter; a smaller one in some quarter before the last, and in the last."""
    busy = set(QUARTERS)
    if top < len(QUARTERS) and spec.form != "ministry-quarter":
        busy = {rng.choice(QUARTERS[:2] if spec.form in {"self-assessment", "progress-half"} else QUARTERS[:3]), Period.Q4}
    done = {quarter.value: Decimal(1) if quarter in busy else None for quarter in QUARTERS}
    counts = [sum((value or Decimal() for value in list(done.values())[: place + 1]), Decimal()) for place in range(4)]
    return _Year(planned=done, done=done, total={quarter.value: count or None for quarter, count in zip(QUARTERS, counts, strict=True)})


def _columns(year: _Year, rule: IndicatorRule, spec: Spec) -> dict[str, Figure | None]:
    """The achievement columns of the form, to the end of the reported period."""
    elapsed = [quarter.value for quarter in spec.period.elapsed]
    last = elapsed[-1]
    match spec.form:
        case "progress-quarter":
            return {spec.period.value: year.done[last], "total": year.total[last]}
        case "ministry-quarter":
            return {spec.period.value: year.done[last]}
        case "progress-half":
            return {spec.period.value: _half(year, rule, spec.period)}
        case "monitoring":
            return {name: year.done[name] if name in elapsed else None for name in ("Q1", "Q2", "Q3", "Q4")} | {"total": year.total[last]}
        case "self-assessment":
            return {name: year.done[name] for name in elapsed} | {"total": year.total[last]}
    return {}


def _half(year: _Year, rule: IndicatorRule, half: Period) -> Figure | None:
    told = [value for quarter in half.quarters if (value := year.done[quarter.value]) is not None]
    figures = [value for value in told if isinstance(value, Decimal)]
    if not told or len(figures) != len(told):
        return told[0] if told else None
    total = sum(figures, Decimal())
    return total if rule.unit.value == "number" else (total / len(figures)).quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)


def _claimed(rule: IndicatorRule, targets: Mapping[int, Figure | None], achieved: Mapping[str, Figure | None]) -> dict[str, Decimal | None]:
    """The half-year's marks on the scale of ten: full mark = weight / 5, earned = full mark x rate.

    A count's rate is total / annual target; a percentage that was met in both quarters counts two of four; a date is done or not.
    """
    full, total, top = rule.weight / 5, achieved["total"], targets[100]
    rate: Decimal | None = None
    if isinstance(total, date):
        rate = Decimal(100)
    elif rule.unit.value == "percent":
        rate = Decimal(50)
    elif isinstance(total, Decimal) and isinstance(top, Decimal):
        rate = min(Decimal(100), total * 100 / top)
    return {"rate": rate, "scaled_weight": full, "scaled_score": full * (rate or Decimal()) / 100}


def _remarks(year: _Year, rule: IndicatorRule, spec: Spec, achieved: Mapping[str, Figure | None], rng: Random) -> str | None:
    if spec.form not in {"progress-quarter", "progress-half", "monitoring"}:
        return None
    last = spec.period.elapsed[-1]
    later = [quarter for quarter in QUARTERS if quarter > last and year.done[quarter.value] is not None]
    reported = achieved.get(spec.period.value)
    if reported is None and later:
        return f"{words.ORDINALS[QUARTERS.index(later[0])]} কোয়ার্টারে অর্জিত হবে।"
    if isinstance(reported, Decimal) and rng.random() < 0.2:
        return (
            f"{bangla(write_number(reported))} % অর্জিত হয়েছে।"
            if rule.unit.value == "percent"
            else f"{bangla(f'{int(reported):02}')} টি অর্জিত হয়েছে।"
        )
    return None
