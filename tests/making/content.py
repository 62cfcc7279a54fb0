"""What a made document says, before it is written down: an office, a period and rows of figures that agree with each other."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from random import Random

from agragati.model.periods import QUARTERS, FiscalYear, Period
from agragati.model.report import Kind
from agragati.rules.template import ActivityRule, Aggregator, Column, Form, Framework, IndicatorRule
from making import words
from making.notation import bangla, write_number

Figure = Decimal | date | tuple[date, ...]
_NAMES = tuple(quarter.value for quarter in QUARTERS)
_HALVES = (Period.H1, Period.H2)
_HUNDREDTH = Decimal("0.01")
_FALLBACKS = {"number": (Decimal(4),), "percent": (Decimal(80), Decimal(90), Decimal(100))}
"""What an office may have set itself where no source gives the target."""


@dataclass(frozen=True, kw_only=True)
class Spec:
    """What to make: the id of a form, a period. `fiscal_year` may be another than the framework's: its dates then move by whole years."""

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
    other: Mapping[str, str] = field(default_factory=dict)
    counted: bool = False
    """Its dates are told with their number, and its unit is `সংখ্যা ও তারিখ`."""

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
    """A whole document as values. `columns` are those of the form that this document has."""

    framework: Framework
    spec: Spec
    form: Form
    columns: tuple[Column, ...]
    office: str
    lines: tuple[Line, ...]

    @property
    def roles(self) -> frozenset[str]:
        """What the columns hold."""
        return frozenset(column.role for column in self.columns)

    @property
    def has_areas(self) -> bool:
        """Whether the document names areas, in columns or in rows of their own."""
        return self.form.area_rows or "area" in self.roles


@dataclass(frozen=True, kw_only=True)
class _Year:
    """One indicator's quarters: what was planned and what was done."""

    planned: Mapping[str, Figure | None]
    done: Mapping[str, Figure | None]
    total: Mapping[str, Figure | None]
    """The cumulative figure at the end of each quarter."""


def forms_of(framework: Framework) -> tuple[Form, ...]:
    """The forms of the framework's year that suit it: one with areas is for a plan that has areas."""
    return tuple(form for form in framework.forms if framework.areas or not _needs_areas(form))


def _needs_areas(form: Form) -> bool:
    return form.area_rows or any(column.role == "area" and not column.optional for column in form.columns)


def periods_of(form: Form) -> tuple[Period, ...]:
    """The periods that the form is made for."""
    by_kind = {Kind.PLAN: (Period.FY,), Kind.EVALUATION: (Period.FY,), Kind.SELF_ASSESSMENT: (Period.H1,)}
    return form.periods or by_kind.get(form.kind, QUARTERS)


def fill(framework: Framework, spec: Spec, rng: Random) -> Content:
    """Plausible figures for every indicator of the framework, right by the rules of the plan."""
    form = next(form for form in framework.forms if form.id == spec.form)
    columns = _columns(form, framework, rng)
    activities = {activity.id: activity for activity in framework.activities}
    seen: list[str] = []
    lines = []
    responsible = rng.choice(words.RESPONSIBLE)
    for rule in framework.indicators:
        first = rule.activity not in seen
        seen += [rule.activity] if first else []
        maker = _Maker(rule, framework, spec, form, columns, rng)
        lines.append(maker.line(activities[rule.activity], place=(len(seen), first), responsible=responsible))
    return Content(framework=framework, spec=spec, form=form, columns=columns, office=_office(framework, rng), lines=tuple(lines))


def _columns(form: Form, framework: Framework, rng: Random) -> tuple[Column, ...]:
    """The columns of the form, those that not every office has left in or out; an area and its marks go together."""
    kept = {column.role: not column.optional or rng.random() < 0.5 for column in form.columns}
    areas = bool(framework.areas) and kept.get("area", False)
    kept |= {"area": areas, "area_weight": areas}
    return tuple(column for column in form.columns if kept[column.role])


def _office(framework: Framework, rng: Random) -> str:
    if framework.tier.value == "ministry":
        return rng.choice(words.MINISTRIES)
    return f"{rng.choice(words.FIELD_OFFICES)}, {rng.choice(words.PLACES)}"


@dataclass(frozen=True)
class _Maker:
    """Makes one indicator's row."""

    rule: IndicatorRule
    framework: Framework
    spec: Spec
    form: Form
    columns: tuple[Column, ...]
    rng: Random

    def line(self, activity: ActivityRule, *, place: tuple[int, bool], responsible: str) -> Line:
        roles = {column.role for column in self.columns}
        targets = self._targets()
        year = self._year(targets[100])
        achieved = self._achieved(year)
        return Line(
            rule=self.rule,
            activity=activity,
            serial=place[0],
            first=place[1],
            targets=targets,
            quarter_targets=year.planned,
            achieved=achieved,
            claimed=self._claimed(targets, achieved) if "claimed.scaled_weight" in roles else {},
            responsible=responsible if "responsible" in roles else None,
            remarks=self._remarks(year, achieved) if "remarks" in roles else None,
            other=self._other(roles),
            counted=isinstance(targets[100], tuple) and self.rng.random() < 0.5,
        )

    def _targets(self) -> dict[int, Figure | None]:
        targets = {points: self._moved(self.rule.levels.get(points)) for points in (100, 90, 80, 70, 60)}
        if targets[100] is None:
            targets[100] = self.rng.choice(_FALLBACKS.get(self.rule.unit.value, (self.spec.fiscal_year.last_day,)))
        return targets

    def _moved(self, value: object) -> Figure | None:
        """The target in the year of the document."""
        if isinstance(value, tuple):
            return tuple(self._moved_day(day) for day in value)
        if isinstance(value, date):
            return self._moved_day(value)
        if value is None or isinstance(value, Decimal):
            return value
        raise TypeError(self.rule.id)

    def _moved_day(self, day: date) -> date:
        home = FiscalYear(day.year if day.month >= 7 else day.year - 1)
        return day.replace(year=day.year + self.spec.fiscal_year.start - home.start)

    def _year(self, top: Figure | None) -> _Year:
        if isinstance(top, tuple):
            return self._milestone_year(top)
        if isinstance(top, date):
            return self._date_year(top)
        assert isinstance(top, Decimal)
        if self.rule.unit.value == "percent":
            return self._growing_year(top) if self.rule.aggregator is Aggregator.LAST else self._percent_year(top)
        return self._count_year(int(top))

    def _date_year(self, top: date) -> _Year:
        year = self.spec.fiscal_year
        day = max(top - timedelta(self.rng.randint(0, 40)), year.first_day)
        due, done_in = year.quarter_of(top), year.quarter_of(day)
        over = QUARTERS.index(done_in or Period.Q4)
        return _Year(
            planned={quarter.value: top if quarter is due else None for quarter in QUARTERS},
            done={quarter.value: day if quarter is done_in else None for quarter in QUARTERS},
            total={quarter.value: day if place >= over else None for place, quarter in enumerate(QUARTERS)},
        )

    def _milestone_year(self, days: Sequence[date]) -> _Year:
        """Each of the days is kept, within its own quarter."""
        year = self.spec.fiscal_year
        quarters = [year.quarter_of(day) or Period.Q4 for day in days]
        done = [max(day - timedelta(self.rng.randint(0, 12)), year.first_of(of)) for day, of in zip(days, quarters, strict=True)]
        return _Year(
            planned={quarter.value: _few([day for day, of in zip(days, quarters, strict=True) if of is quarter]) for quarter in QUARTERS},
            done={quarter.value: _few([day for day, of in zip(done, quarters, strict=True) if of is quarter]) for quarter in QUARTERS},
            total={quarter.value: _few([day for day, of in zip(done, quarters, strict=True) if of <= quarter]) for quarter in QUARTERS},
        )

    def _percent_year(self, top: Decimal) -> _Year:
        least, most = (int(top) * 100, 9800) if top < 95 else (9000, 10000)
        hundredths = [self.rng.randint(least, most) for _ in QUARTERS]
        step = self.rng.choice((100, 100, 10, 1))
        done = [Decimal(figure // step * step) / 100 for figure in hundredths]
        means = [(sum(done[: place + 1], Decimal()) / (place + 1)).quantize(_HUNDREDTH, rounding=ROUND_HALF_UP) for place in range(4)]
        return _Year(planned=dict.fromkeys(_NAMES, top), done=_by_quarter(done), total=_by_quarter(means))

    def _growing_year(self, top: Decimal) -> _Year:
        """A share of the year's work, reached so far."""
        done = [Decimal(int(top) * (place + 1) // 4 - self.rng.randint(0, 9)) for place in range(4)]
        return _Year(planned=_by_quarter([top * (place + 1) / 4 for place in range(4)]), done=_by_quarter(done), total=_by_quarter(done))

    def _count_year(self, top: int) -> _Year:
        """As even over the quarters as it goes; of a small count some in a quarter before the last, the last in the last."""
        each, left = divmod(top, 4)
        early = QUARTERS[:2] if self.spec.period in _HALVES else QUARTERS[:3]
        more = {Period.Q4, *self.rng.sample(early, left - 1)} if left else set()
        done = {quarter.value: Decimal(each + (quarter in more)) or None for quarter in QUARTERS}
        counts = [sum((value or Decimal() for value in list(done.values())[: place + 1]), Decimal()) for place in range(4)]
        return _Year(planned=done, done=done, total={quarter.value: count or None for quarter, count in zip(QUARTERS, counts, strict=True)})

    def _achieved(self, year: _Year) -> dict[str, Figure | None]:
        """The achievement columns of the form, to the end of the reported period."""
        elapsed = [quarter.value for quarter in self.spec.period.elapsed]
        found: dict[str, Figure | None] = {}
        for column in self.columns:
            ledger, _, name = column.role.partition(".")
            if ledger == "achieved":
                key = self.spec.period.value if name == "{period}" else name
                found[key] = self._figure(key, year, elapsed)
        return found

    def _figure(self, key: str, year: _Year, elapsed: Sequence[str]) -> Figure | None:
        if key in {"total", "FY"}:
            return year.total[elapsed[-1]]
        if key in _NAMES:
            return year.done[key] if key in elapsed else None
        return self._half(year, Period(key))

    def _half(self, year: _Year, half: Period) -> Figure | None:
        told = [value for quarter in half.quarters if (value := year.done[quarter.value]) is not None]
        figures = [value for value in told if isinstance(value, Decimal)]
        if not told or len(figures) != len(told):
            return told[0] if told else None
        total = sum(figures, Decimal())
        return total if self.rule.unit.value == "number" else (total / len(figures)).quantize(_HUNDREDTH, rounding=ROUND_HALF_UP)

    def _claimed(self, targets: Mapping[int, Figure | None], achieved: Mapping[str, Figure | None]) -> dict[str, Decimal | None]:
        """The half-year's marks on the scale of the agreement: full mark = weight x share / total, earned = full mark x rate.

        A count's rate is total / annual target; a percentage that was met in both quarters counts two of four; a date is done or not.
        """
        assert self.rule.weight is not None
        assert self.framework.share_of is not None
        full = self.rule.weight * self.framework.share_of / self.framework.weights_total
        total, top = achieved["total"], targets[100]
        rate: Decimal | None = None
        if isinstance(total, date):
            rate = Decimal(100)
        elif self.rule.unit.value == "percent":
            rate = Decimal(50)
        elif isinstance(total, Decimal) and isinstance(top, Decimal):
            rate = min(Decimal(100), total * 100 / top)
        return {"rate": rate, "scaled_weight": full, "scaled_score": full * (rate or Decimal()) / 100}

    def _remarks(self, year: _Year, achieved: Mapping[str, Figure | None]) -> str | None:
        last = self.spec.period.elapsed[-1]
        later = [quarter for quarter in QUARTERS if quarter > last and year.done[quarter.value] is not None]
        reported = achieved.get(self.spec.period.value)
        if reported is None and later:
            return f"{words.ORDINALS[QUARTERS.index(later[0])]} কোয়ার্টারে অর্জিত হবে।"
        if isinstance(reported, Decimal) and self.rng.random() < 0.2:
            return (
                f"{bangla(write_number(reported))} % অর্জিত হয়েছে।"
                if self.rule.unit.value == "percent"
                else f"{bangla(f'{int(reported):02}')} টি অর্জিত হয়েছে।"
            )
        return None

    def _other(self, roles: set[str]) -> dict[str, str]:
        """What stands in columns that a report has no field for."""
        told = {"evidence": words.EVIDENCE, **dict.fromkeys(("baseline", "projection", "projection_later"), words.BASELINES)}
        return {role: self.rng.choice(texts) for role, texts in told.items() if role in roles}


def _few(days: Sequence[date]) -> Figure | None:
    """One day as such, several as milestones."""
    return (days[0] if len(days) == 1 else tuple(days)) if days else None


def _by_quarter(figures: Sequence[Decimal]) -> dict[str, Figure | None]:
    return dict(zip(_NAMES, figures, strict=True))
