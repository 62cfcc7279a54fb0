"""Values for tests: plain functions with sensible defaults; a test names only what it is about. All of it is invented."""

# ruff: noqa: ANN401 - a builder takes whatever a test finds plainest to write

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, TypeVar

from agragati.model.choice import Choice, Sign
from agragati.model.consolidation import Contribution, Entry, Totalling
from agragati.model.findings import Finding
from agragati.model.letter import Letter, Party
from agragati.model.offices import Tier
from agragati.model.periods import FiscalYear, Period
from agragati.model.reading import Line, Mention, Origin, Reading
from agragati.model.report import Area, Kind, Report, Row, Signature
from agragati.model.values import Certainty, Unit, Value
from agragati.rules.template import (
    ActivityRule,
    Aggregator,
    Deadline,
    Direction,
    Framework,
    Ground,
    IndicatorRule,
    Method,
    ScaleKind,
    Scoring,
)

YEAR = FiscalYear(2023)
OFFICE = "জেলা নমুনা কার্যালয়, মেঘপুর"
FRAMEWORK = "apa/egov-innovation/2023-24/field-a"
_Key = TypeVar("_Key")
_POINTS = (100, 90, 80, 70, 60)
_TOTALLING = {
    Aggregator.SUM: Totalling.SUM,
    Aggregator.RATIO: Totalling.RATIO,
    Aggregator.AVERAGE: Totalling.MEAN,
    Aggregator.LAST: Totalling.SUM,
    Aggregator.FIRST_DATE: Totalling.DATES,
    Aggregator.MILESTONES: Totalling.DATES,
}
_AGGREGATORS = {Unit.NUMBER: Aggregator.SUM, Unit.PERCENT: Aggregator.RATIO, Unit.DATE: Aggregator.FIRST_DATE}


def a_value(value: Any) -> Value | None:
    """Write 4, "89.12" and "2024-03-16" in a test and get a figure or a date; a list of days gives milestones."""
    if value is None or isinstance(value, Decimal | date):
        return value
    if isinstance(value, list | tuple):
        return tuple(date.fromisoformat(day) if isinstance(day, str) else day for day in value)
    text = str(value)
    return date.fromisoformat(text) if text.count("-") == 2 else Decimal(text)


def values(mapping: Mapping[_Key, Any]) -> dict[_Key, Value | None]:
    """The same for a whole mapping."""
    return {key: a_value(value) for key, value in mapping.items()}


def levels(*targets: Any) -> dict[int, Value | None]:
    """Targets of 100, 90, 80, 70, 60 in that order; `None` where a level is blank on the page."""
    return {points: a_value(target) for points, target in zip(_POINTS, targets, strict=False)}


def defined(*targets: Any) -> dict[int, Value]:
    """The same as a template has them: a level that is not defined is not there."""
    return {points: target for points, target in levels(*targets).items() if target is not None}


def a_ground(clause: str = "guideline#scoring", *, certainty: Certainty = Certainty.STATED, because: str | None = None) -> Ground:
    return Ground(clause=clause, certainty=certainty, because=because)


def a_row(**changes: Any) -> Row:
    """A count of four with one done in the third quarter."""
    row: dict[str, Any] = {
        "indicator": "own-portal-updated",
        "serial": "05",
        "activity_code": "5.1",
        "code": "5.1.1",
        "unit": Unit.NUMBER,
        "weight": Decimal(7),
        "targets": levels(4, 3, 2, 1),
        "achieved": {"Q3": 1, "total": 3},
        "activity_text": "তথ্য বাতায়ন হালনাগাদকরণ",
        "indicator_text": "তথ্য বাতায়ন হালনাগাদকৃত (নিয়মিতভাবে)",
    } | changes
    for name in ("targets", "achieved", "quarter_targets", "claimed"):
        if row.get(name) is not None:
            row[name] = values(row[name])
    for name in ("weight", "annual_target"):
        row[name] = a_value(row.get(name))
    return Row(**row)


def a_signature(**changes: Any) -> Signature:
    signature: dict[str, Any] = {
        "role": "prepared",
        "name": "নমুনা রহমান",
        "designation": "সহকারী পরিচালক",
        "date": date(2024, 4, 3),
        "line": 62,
    }
    return Signature(**signature | changes)


def a_letter(**changes: Any) -> Letter:
    letter: dict[str, Any] = {
        "memo_number": "২৪.০২.৮১০০.০১১.৯৯.০২৩.২২.৩৪৪",
        "date": date(2024, 4, 4),
        "bangla_date": "1430-12-21",
        "subject": "ই-গভর্ন্যান্স ও উদ্ভাবন কর্মপরিকল্পনার ৩য় ত্রৈমাসিক প্রতিবেদন প্রেরণ।",
        "sender": Party(name="কাল্পনিক হক", designation="উপপরিচালক", office=OFFICE, phone="02588812345", email="dd.meghpur@example.gov.bd"),
        "recipient": "মহাপরিচালক, নমুনা অধিদপ্তর, ঢাকা।",
        "attachments": ("প্রতিবেদন ০১ (এক) পাতা",),
    } | changes
    return Letter(**letter)


def a_report(*rows: Row, **changes: Any) -> Report:
    """A district office's report on the third quarter; one row unless rows are given."""
    report: dict[str, Any] = {
        "office": OFFICE,
        "tier": Tier.FIELD,
        "plan_type": "egov-innovation",
        "fiscal_year": YEAR,
        "period": Period.Q3,
        "kind": Kind.PROGRESS,
        "annex": "5",
        "framework": FRAMEWORK,
        "letter": a_letter(),
        "rows": rows or (a_row(),),
        "signatures": (a_signature(),),
    } | changes
    return Report(**report)


def an_area(number: int | None = 1, name: str = "বাস্তবায়ন জোরদারকরণ", weight: Any = 33) -> Area:
    return Area(number=number, name=name, weight=None if weight is None else Decimal(str(weight)))


def a_mention(**changes: Any) -> Mention:
    return Mention(**{"kind": "period", "value": "Q3", "place": "subject", "line": 15} | changes)


def a_finding(**changes: Any) -> Finding:
    finding: dict[str, Any] = {"code": "weight-misread", "row": 0, "cell": "weight", "read": "6", "expected": "7", "reason": "tenth-scale"}
    return Finding(**finding | changes)


def a_reading(report: Report | None = None, **changes: Any) -> Reading:
    """A reading of one file; `repairs`, `origins`, `mentions` and `leftovers` are empty unless given."""
    return Reading(**{"source": "report.txt", "report": report or a_report(), "choice": a_choice()} | changes)


def a_choice(**changes: Any) -> Choice:
    """The framework of `a_report`, by its title, year and rows."""
    choice: dict[str, Any] = {
        "plan_type": "egov-innovation",
        "year": YEAR,
        "framework": FRAMEWORK,
        "certainty": Decimal("0.99"),
        "margin": Decimal("0.23"),
        "rival": FRAMEWORK.replace("field-a", "field-b"),
        "signs": (Sign.PLAN_IN_TITLE, Sign.YEAR_STATED, Sign.TIER_BY_OFFICE, Sign.WEIGHTS_AND_TARGETS),
    } | changes
    return Choice(**choice)


def an_origin(**changes: Any) -> Origin:
    return Origin(**{"line": 44, "column": 1, "table": 1, "row": 4, "cell": 11, "text": "১"} | changes)


def a_line(text: str, line: int = 1, page: int = 1) -> Line:
    return Line(text, line, page)


def an_indicator(**changes: Any) -> IndicatorRule:
    """Direction and aggregator follow from the unit unless they are given."""
    rule: dict[str, Any] = {
        "id": "own-portal-updated",
        "code": "5.1.1",
        "area": None,
        "label": "তথ্য বাতায়ন হালনাগাদকৃত (নিয়মিতভাবে)",
        "unit": Unit.NUMBER,
        "weight": Decimal(7),
        "levels": defined(4, 3, 2, 1),
        "scale": ScaleKind.FIVE_LEVEL,
        "evidence_ground": a_ground("annex-5#evidence", certainty=Certainty.INFERRED, because="invented for a test"),
    } | changes
    unit = rule["unit"]
    rule["weight"] = None if rule["weight"] is None else Decimal(str(rule["weight"]))
    rule.setdefault("activity", rule["code"].rpartition(".")[0] if rule["code"] else rule["id"])
    rule.setdefault("direction", Direction.EARLIER if unit is Unit.DATE else Direction.HIGHER)
    rule.setdefault("aggregator", _AGGREGATORS[unit])
    rule.setdefault("continuing", unit is not Unit.DATE)
    rule.setdefault("ground", a_ground(f"annex-5#{rule['code'] or rule['id']}"))
    return IndicatorRule(**rule)


def a_scoring(**changes: Any) -> Scoring:
    scoring: dict[str, Any] = {
        "below_lowest_level": "zero",
        "below_lowest_ground": a_ground(certainty=Certainty.UNVERIFIED, because="the passage has not been read"),
        "not_applicable": "zero",
        "not_applicable_ground": a_ground(certainty=Certainty.UNVERIFIED, because="no source found"),
        "rounding": "half-up",
        "decimals": 2,
        "rounding_ground": a_ground(certainty=Certainty.UNVERIFIED, because="no source found"),
        "methods": {Kind.SELF_ASSESSMENT: Method.ANNUAL_RATIO},
        "scale_ground": a_ground("guideline#proportional", certainty=Certainty.INFERRED, because="linear is the plain reading"),
        "aggregation_ground": a_ground("guideline#quarters", certainty=Certainty.INFERRED, because="invented for a test"),
        "method_grounds": {method: a_ground(f"guideline#{method}") for method in Method},
        "totalling": _TOTALLING,
        "consolidated_score": "mean",
        "consolidation_ground": a_ground("guideline#offices", certainty=Certainty.INFERRED, because="invented for a test"),
    } | changes
    return Scoring(**scoring)


def a_framework(*indicators: IndicatorRule, **changes: Any) -> Framework:
    """A field office's plan; one indicator unless some are given; an activity is made for each."""
    rules = indicators or (an_indicator(),)
    codes = {rule.activity: rule.activity if rule.code else None for rule in rules}
    framework: dict[str, Any] = {
        "id": FRAMEWORK,
        "plan_type": "egov-innovation",
        "fiscal_year": YEAR,
        "tier": Tier.FIELD,
        "variant": "a",
        "annex": "5",
        "title": "ই-গভর্ন্যান্স ও উদ্ভাবন কর্মপরিকল্পনা",
        "weights_total": Decimal(50),
        "share_of": Decimal(10),
        "level_points": _POINTS,
        "areas": (),
        "activities": tuple(ActivityRule(id=id_, code=code, label=f"কার্যক্রম {id_}", ground=a_ground()) for id_, code in codes.items()),
        "indicators": rules,
        "scoring": a_scoring(),
        "calendar": (),
        "ground": a_ground("annex-5"),
    } | changes
    return Framework(**framework)


def a_deadline(**changes: Any) -> Deadline:
    deadline: dict[str, Any] = {
        "event": "quarter-report",
        "tier": Tier.FIELD,
        "office_kind": None,
        "period": Period.Q3,
        "opens": None,
        "due": date(2024, 4, 15),
        "ground": a_ground("calendar"),
    } | changes
    return Deadline(**deadline)


def an_entry(**changes: Any) -> Entry:
    """A count of three, worth 90 points of weight 7."""
    entry: dict[str, Any] = {
        "indicator": "own-portal-updated",
        "unit": Unit.NUMBER,
        "totalling": Totalling.SUM,
        "weight": Decimal(7),
        "value": Fraction(3),
        "points": Fraction(90),
        "weighted": Fraction(63, 10),
    }
    return Entry(**entry | changes)


def a_contribution(*entries: Entry, **changes: Any) -> Contribution:
    """What a district office's third quarter gives; no entry unless some are given. Another `digest` makes another report of it."""
    contribution: dict[str, Any] = {
        "source": "report.txt",
        "office": OFFICE,
        "plan_type": "egov-innovation",
        "fiscal_year": YEAR,
        "period": Period.Q3,
        "framework": FRAMEWORK,
        "method": "five-level",
        "dated": date(2024, 4, 4),
        "digest": "aa",
        "total": Fraction(40),
        "of": Decimal(50),
        "share": Fraction(8),
        "share_of": Decimal(10),
        "entries": entries,
    }
    return Contribution(**contribution | changes)


def field_indicators() -> tuple[IndicatorRule, ...]:
    """The seven indicators of a field office's year; their weights add up to 50."""
    number, percent, day = Unit.NUMBER, Unit.PERCENT, Unit.DATE
    rows: Sequence[tuple[str, str, Unit, int, dict[int, Value]]] = (
        ("innovation-implemented", "1.1.1", day, 12, defined("2024-03-16", "2024-03-23", "2024-03-30", "2024-04-06", "2024-04-13")),
        ("digitized-services-active", "2.1.1", number, 5, defined(4, 3, 2, 1)),
        ("innovation-showcase", "3.1.1", day, 10, defined("2024-04-15", "2024-04-21", "2024-04-28", "2024-05-05", "2024-05-12")),
        ("e-file-notes-disposed", "4.1.1", percent, 8, defined(80, 75, 70, 65, 60)),
        ("own-portal-updated", "5.1.1", number, 7, defined(4, 3, 2, 1)),
        ("subordinate-portals-updated", "5.1.2", number, 3, defined(4, 3, 2, 1)),
        ("smart-bangladesh-workshops", "6.1.1", number, 5, defined(2, None, 1)),
    )
    return tuple(
        an_indicator(id=id_, code=code, label=f"সূচক {code}", unit=unit, weight=weight, levels=targets)
        for id_, code, unit, weight, targets in rows
    )
