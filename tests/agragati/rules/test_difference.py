from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from agragati.model.offices import Tier
from agragati.model.periods import FiscalYear
from agragati.rules.difference import Change, Difference, Shown, compare, pair, same_day
from agragati.rules.load import load_catalog
from agragati.rules.template import Framework
from small_catalog import PLAN, YEAR, edited, small_files


def small(path: str = PLAN, old: str = "", new: str = "") -> Framework:
    (framework,) = load_catalog(edited(path, old, new) if old else small_files()).frameworks
    return framework


def changes(path: str, old: str, new: str) -> list[Change]:
    return list(compare(small(), small(path, old, new)).changes)


def test_a_plan_does_not_differ_from_itself() -> None:
    assert compare(small(), small()).changes == ()


@pytest.mark.parametrize(
    ("path", "old", "new", "change"),
    [
        (PLAN, "share_of = 2", "share_of = 3", Change("plan", "", "share_of", Decimal(2), Decimal(3))),
        (PLAN, "{ 100 = 4, 80", "{ 100 = 5, 80", Change("indicator", "rooms-swept", "targets.100", Decimal(4), Decimal(5))),
        (PLAN, "{ 100 = 4, 80 = 2", "{ 100 = 4", Change("indicator", "rooms-swept", "targets.80", Decimal(2), None)),
        (PLAN, '["photographs"]', '["notice"]', Change("indicator", "rooms-swept", "evidence", "photographs", "notice")),
        (PLAN, 'name = "ঘর"', 'name = "দালান"', Change("area", "1", "label", "ঘর", "দালান")),
        (
            f"{YEAR}/labels.bn.toml",
            'field = "তালিকা প্রস্তুত"',
            'field = "তালিকা প্রকাশিত"',
            Change("indicator", "list-made", "label", "তালিকা প্রস্তুত", "তালিকা প্রকাশিত"),
        ),
        (f"{YEAR}/scoring.toml", "decimals = 2", "decimals = 3", Change("scoring", "", "decimals", 2, 3)),
        (
            f"{YEAR}/scoring.toml",
            'self_assessment = "annual-ratio"',
            'self_assessment = "five-level"',
            Change("scoring", "", "method.self_assessment", "annual-ratio", "five-level"),
        ),
        (
            f"{YEAR}/calendar.toml",
            "due = 2030-10-15",
            "due = 2030-10-16",
            Change("deadline", "progress-report field Q1", "due", date(2030, 10, 15), date(2030, 10, 16)),
        ),
        (f"{YEAR}/layouts.toml", 'head = "ক্রম"', 'head = "ক্রমিক"', Change("form", "short", "column.serial", "ক্রম", "ক্রমিক")),
        (f"{YEAR}/layouts.toml", 'role = "serial"', 'role = "code"', Change("form", "short", "column.serial", "ক্রম", None)),
    ],
)
def test_each_change_is_named_by_part_id_and_key(path: str, old: str, new: str, change: Change) -> None:
    assert changes(path, old, new)[:1] == [change]


def test_rules_that_came_and_went_are_told_whole() -> None:
    before, after = small(), small(PLAN, 'title = "পরিপাটি অফিস"', 'title = "পরিপাটি অফিস"')
    fewer = replace(after, indicators=after.indicators[:1])

    assert compare(before, fewer).changes == (Change("indicator", "list-made", "", "তালিকা প্রস্তুত", None),)
    assert compare(fewer, before).changes == (Change("indicator", "list-made", "", None, "তালিকা প্রস্তুত"),)


def test_a_rule_with_another_id_and_the_same_wording_is_renamed() -> None:
    before = small()
    after = replace(before, indicators=(before.indicators[0], replace(before.indicators[1], id="list-written", weight=Decimal(5))))

    assert compare(before, after).changes == (
        Change("indicator", "list-made", "id", "list-made", "list-written"),
        Change("indicator", "list-made", "weight", Decimal(4), Decimal(5)),
    )


def test_what_only_moved_with_the_year_is_no_change() -> None:
    before = small()
    later = replace(
        before,
        fiscal_year=FiscalYear(2031),
        title=f"{before.title} ২০৩১-৩২",
        calendar=tuple(replace(one, opens=same_day(one.opens, 1), due=same_day(one.due, 1)) for one in before.calendar),
        indicators=tuple(
            replace(rule, levels={points: same_day(target, 1) for points, target in rule.levels.items()}) for rule in before.indicators
        ),
    )

    assert compare(before, later).changes == ()


@pytest.mark.parametrize(
    ("value", "years", "moved"),
    [
        (date(2024, 2, 29), 1, date(2025, 2, 28)),
        (date(2024, 2, 29), 4, date(2028, 2, 29)),
        (date(2024, 3, 16), -2, date(2022, 3, 16)),
        ((date(2024, 1, 1), date(2024, 6, 30)), 1, (date(2025, 1, 1), date(2025, 6, 30))),
        (Decimal(4), 1, Decimal(4)),
        (None, 1, None),
    ],
)
def test_days_move_by_whole_years_and_figures_stay(value: Shown, years: int, moved: Shown) -> None:
    assert same_day(value, years) == moved


def plans(*kinds: tuple[Tier, str | None]) -> tuple[Framework, ...]:
    return tuple(replace(small(), id=f"{tier}-{variant}", tier=tier, variant=variant) for tier, variant in kinds)


def paired(before: tuple[Framework, ...], after: tuple[Framework, ...]) -> list[tuple[str | None, str | None]]:
    return [(one.before and one.before.id, one.after and one.after.id) for one in pair(before, after)]


def test_plans_of_one_tier_and_variant_go_together() -> None:
    before = plans((Tier.FIELD, "a"), (Tier.FIELD, "b"), (Tier.MINISTRY, None))
    after = plans((Tier.MINISTRY, "old"), (Tier.FIELD, "b"), (Tier.FIELD, "c"))

    assert paired(before, after) == [
        ("field-a", None),
        ("field-b", "field-b"),
        ("ministry-None", "ministry-old"),
        (None, "field-c"),
    ]


def test_one_plan_goes_with_one_plan_whatever_they_are() -> None:
    assert paired(plans((Tier.FIELD, "a")), plans((Tier.MINISTRY, None))) == [("field-a", "ministry-None")]


def test_a_plan_alone_has_no_changes() -> None:
    (before, after) = pair(plans((Tier.FIELD, "a"), (Tier.FIELD, "b")), plans((Tier.FIELD, "b")))

    assert before == Difference(before.before, None)
    assert after.changes == ()
